"""Within one process, a store is either changed or mapped: what a map reads must not be replaced under it.

Adding scenes of days that no map reads is no change in this sense.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from ..object_store import path_of

_LOCKS: defaultdict[Path, Lock] = defaultdict(Lock)
WAIT_S = 0.1


@contextmanager
def turn(store: Path, check: Callable[[], None]) -> Iterator[None]:
    """Wait until no other thread has its turn with a store; ``check`` is called meanwhile and may stop."""
    lock = _LOCKS[path_of(store).absolute()]
    while not lock.acquire(timeout=WAIT_S):
        check()
    try:
        yield
    finally:
        lock.release()
