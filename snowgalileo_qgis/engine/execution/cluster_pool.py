"""The tasks of a build, done by the workers of a cluster."""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from distributed import get_worker

from ..sources.process_pool import CHECK_INTERVAL, Answer, Task, TaskPool
from ..stack.region.drafts import Unwanted
from .cluster import Cluster
from .held import LOOK_S, STALE_S
from .supply import LATER
from .task import Refusal, stop_if_unwanted
from .welcome import question


class _Work(NamedTuple):
    """A task, and the function that does it. ``patience``: seconds until a worker must see what the build has
    written.
    """

    number: int
    function: Callable[..., object]
    task: object
    patience: float


class ClusterPool(TaskPool):
    """Workers of a cluster, for use in ``with``. ``paths``: what each of them must see when work begins."""

    def __init__(self, cluster: Cluster, paths: Iterable[Path]) -> None:
        self._cluster, self._paths = cluster, paths
        self._number = 0
        self._new: deque[_Work] = deque()
        self._waiting: dict[int, Callable[[Any], None]] = {}
        self._turns: Generator[list[tuple[_Work, object]]] | None = None

    def __enter__(self) -> ClusterPool:
        return self

    def __exit__(self, *_: object) -> None:
        if self._turns is not None:
            self._turns.close()

    @property
    def is_busy(self) -> bool:
        """See ``TaskPool``."""
        return bool(self._waiting)

    def submit(
        self, work: Callable[[Task], Answer], task: Task, done: Callable[[Task, Answer], None]
    ) -> None:
        """See ``TaskPool``."""
        self._number += 1
        self._waiting[self._number] = partial(done, task)
        self._new.append(_Work(self._number, work, task, STALE_S))

    def step(self) -> None:
        """See ``TaskPool``. Raises as ``Cluster.answers``."""
        if self._turns is None:
            self._turns = self._cluster.turns(do_work, self._tasks(), question(self._paths))
        until = time.monotonic() + CHECK_INTERVAL
        while not (found := next(self._turns)) and time.monotonic() < until:
            pass
        for work, answer in found:
            self._waiting.pop(work.number)(answer)

    def _tasks(self) -> Iterator[_Work]:
        while True:
            yield self._new.popleft() if self._new else LATER


def do_work(one: _Work) -> object:
    """Do a task of a build; runs on a worker. A ``Refusal`` where its store is not that of the build."""
    # Damaged files are read in a process of its own, which Dask's workers may not start unless they are told
    # that they may (the setting distributed.worker.daemon has no effect once a worker runs).
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    started = time.monotonic()
    while True:
        try:
            return one.function(one.task)
        except Unwanted as unseen:
            stop_if_unwanted()  # the build is over
            if time.monotonic() - started > one.patience:
                return Refusal(get_worker().address, f"it has another folder at {unseen.store}")
            time.sleep(LOOK_S)
