"""Threads that wait for web services; a cancelled job does not wait for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def threads(count: int, name: str = "online") -> Iterator[ThreadPoolExecutor]:
    """So many threads; what they have not begun when the block ends is not done."""
    pool = ThreadPoolExecutor(max(1, count), name)
    try:
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def result_of(future: Future[T], check: Callable[[], None]) -> T:
    """The result of a thread. ``check`` is called meanwhile and may raise to stop."""
    while True:
        check()
        try:
            return future.result(timeout=0.1)
        except TimeoutError:
            if future.done():
                return future.result()
