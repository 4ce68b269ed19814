"""What the tasks of a run share in a worker: open stores, and what is decoded of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock, Timer, get_ident

from distributed import get_worker

from ..protocol import SnowGalileoError
from ..stack.kept_days import MOST_BYTES, KeptDays
from ..stack.region.day_inputs import fingerprint_of, scenes_of_day
from ..stack.region.store import opened_region
from ..stack.stack_format import OpenStore

KEEP_S = 60.0
"""How long it is kept after the last task."""
STALE_S = 70.0
"""How long a worker waits to see what the client sees: a network drive may show what was a minute ago."""
LOOK_S = 1.0
TASK_BYTES = 1 << 30
"""What a task needs, about; what is kept must fit beside it."""

States = Mapping[Path, str]
"""Fingerprints of what the map of a day is made of, by region store."""


@dataclass
class Held:
    """``run``: whose it is. ``place``: of which it is kept. ``seen``: stores and days that were compared with
    the client's.
    """

    run: str
    place: Hashable
    kept: KeptDays
    stores: dict[Path, OpenStore] = field(default_factory=dict)
    seen: set[tuple[Path, date, str]] = field(default_factory=set)
    lock: Lock = field(default_factory=Lock)

    def opened(
        self, day: date, states: States, check: Callable[[], None]
    ) -> tuple[dict[Path, OpenStore], KeptDays]:
        """The stores in the states that the client has, and what is kept of these. Raises ``SG-REGION-004``
        when they are not to be had, and what ``check`` raises.
        """
        with self.lock:
            for path, state in states.items():
                if (path, day, state) not in self.seen:
                    self._open(path, day, state, check)
                    self.seen.add((path, day, state))
            return dict(self.stores), self.kept

    def _open(self, path: Path, day: date, state: str, check: Callable[[], None]) -> None:
        started, is_old = time.monotonic(), path in self.stores
        while fingerprint_of(scenes_of_day(opened_region(path, self.stores), day)) != state:
            if time.monotonic() - started > STALE_S:
                raise SnowGalileoError(
                    "SG-REGION-004",
                    f"{path.name} was changed while it was read, or a worker sees an older state of it.",
                    "Run the job again, when no build of this store is running.",
                )
            check()
            if not is_old:
                time.sleep(LOOK_S)
            is_old = False
            del self.stores[path]
            # not emptied: a thread that still decodes the old state puts what it gets into the old one
            self.kept = KeptDays(self.kept.most_bytes)
            self.seen.clear()


_LOCK = Lock()
_HELD: dict[int | None, Held] = {}
"""Of the run (``None``), or of a thread."""
_timer: Timer | None = None


def held(run: str, place: Hashable) -> Held:
    """What is held for a task of a run. ``place``: what is kept is needed by tasks of this place and thread
    alone; ``None``: by all, on later days, too.
    """
    slot = get_ident() if place is not None else None
    with _LOCK:
        _cancel()
        found = _HELD.get(slot)
        if found is None or found.run != run:
            if any(other.run != run for other in _HELD.values()):
                _HELD.clear()
            found = _HELD[slot] = Held(run, place, KeptDays(_room()))
        elif found.place != place:
            found.place, found.kept = place, KeptDays(_room())
        return found


def release_later() -> None:
    """Forget all unless another task comes."""
    global _timer  # noqa: PLW0603
    with _LOCK:
        _cancel()
        _timer = Timer(KEEP_S, _forget)
        _timer.daemon = True
        _timer.start()


def _forget() -> None:
    with _LOCK:
        _HELD.clear()


def _cancel() -> None:
    if _timer is not None:
        _timer.cancel()


def _room() -> int:
    """Bytes that may be kept: what this worker's limit leaves beside its tasks."""
    worker = get_worker()
    limit = worker.memory_manager.memory_limit
    return min(MOST_BYTES, max(0, limit - worker.state.nthreads * TASK_BYTES)) if limit else MOST_BYTES
