"""Locks between jobs that write the same thing: where they lie, and what the second job is told.

``protocol/lock_file.py`` says how they work, ``docs/locks.md`` what they are for.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from .output_file import LONGEST_NAME, prepare, writing
from .protocol import SnowGalileoError
from .protocol.lock_file import HeldError, LostError, lock_file

WAIT = "Wait until it is done, or choose another output."


def lock_of_file(path: Path) -> Path:
    """The lock of a file or a store: beside it, hidden."""
    name = os.fsencode(path.name)
    is_long = len(name) > LONGEST_NAME - len("..lock.taking")
    return path.with_name(f".{hashlib.sha256(name).hexdigest() if is_long else path.name}.lock")


def lock_of_folder(folder: Path) -> Path:
    """The lock of all that a folder holds: in it, hidden."""
    return folder / ".lock"


@contextmanager
def locked(lock: Path, what: Path, job: str, wait: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold a lock while writing ``what``; ``job`` and ``wait``: see ``lock_file``.

    Folders that were made for the lock alone are removed again. Raises ``SG-OUTPUT-001``, ``-002``, ``-005``
    while another job holds the lock, and ``-006`` at the end when another job took it over.
    """
    made: list[Path] = []
    with ExitStack() as held:
        try:
            with writing(lock):
                for is_last in (False,) * 20 + (True,):
                    made = [folder for folder in lock.parents if not folder.exists()] or made
                    try:
                        prepare(lock)
                        held.enter_context(lock_file(lock, job, wait))
                        break
                    except FileNotFoundError:  # another job has just removed the folder of its own lock
                        if is_last:
                            raise
        except HeldError as error:
            raise _busy(what, error) from None
        try:
            with held.pop_all():
                yield
        except LostError:
            raise _lost(what) from None
        finally:
            for folder in made:
                with suppress(OSError):
                    folder.rmdir()


@contextmanager
def all_locked(locks: Iterable[tuple[Path, Path]], job: str) -> Iterator[None]:
    """Hold several locks at once, each with what it is of. Raises as ``locked``."""
    with ExitStack() as held:
        for lock, path in sorted(set(locks)):
            held.enter_context(locked(lock, path, job))
        yield


def _busy(what: Path, error: HeldError) -> SnowGalileoError:
    who = f": {error.owner}" if error.owner else ""
    return SnowGalileoError("SG-OUTPUT-005", f"{what} is being written by another job{who}.", WAIT)


def _lost(what: Path) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-OUTPUT-006",
        f"Another job took {what} over while this one did not run for minutes, as when a computer sleeps.",
        "Run this job again; keep the computer awake while it runs.",
    )
