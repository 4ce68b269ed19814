"""A pool of processes that read scenes: with bounded caches, ended at once on cancel, never left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from functools import partial
from math import ceil
from threading import Thread
from typing import Any, TypeVar

import psutil

from ..object_store.settings import given_access, use_access
from ..protocol import SnowGalileoError, StoreAccess
from .process_start import Context, process_context

Task = TypeVar("Task")
Answer = TypeVar("Answer")

PEAK_MB = 1000
"""Peak memory of one process, MB; measured with a whole band of a Sentinel-2 tile (967)."""

CHECK_INTERVAL = 0.05
"""Seconds between two checks whether to stop."""

WORTH_SECONDS = 3.0
"""Work for which starting one more process pays, seconds of one processor."""


def process_count(wanted: int, seconds: float) -> int:
    """Processes to start for work of so many seconds of one processor.

    At most those wanted; where 0 are wanted, one for each core as far as the free memory goes.
    """
    if wanted == 0:
        wanted = min(os.cpu_count() or 1, int(psutil.virtual_memory().available / 2**20 // PEAK_MB))
    return max(1, min(wanted, ceil(seconds / WORTH_SECONDS)))


class TaskPool(ABC):
    """Who does the tasks of a build."""

    @property
    @abstractmethod
    def is_busy(self) -> bool:
        """Whether answers are awaited."""

    @abstractmethod
    def submit(
        self, work: Callable[[Task], Answer], task: Task, done: Callable[[Task, Answer], None]
    ) -> None:
        """Have a task done; ``step`` calls ``done`` with it and its answer, in this process.

        ``work``: a function of a module.
        """

    @abstractmethod
    def step(self) -> None:
        """Wait for answers, for a moment, and pass them on. Raises what the tasks raise, and what ends the
        pool.
        """

    def run(
        self, work: Callable[[Task], Answer], tasks: Iterable[Task], done: Callable[[Task, Answer], None]
    ) -> None:
        """Do the tasks in any order, and all that was submitted before. Raises as ``step``."""
        for task in tasks:
            self.submit(work, task, done)
        while self.is_busy:
            self.step()


class ProcessPool(TaskPool):
    """A pool of processes, for use in ``with``; they start when there is work, or with ``start``.

    When the block ends they are ended, whatever they were doing. Not safe for several threads.
    """

    def __init__(self, count: int, check: Callable[[], None]) -> None:
        """``check`` is called every 0.05 s while tasks run, and may raise to stop."""
        self._count = count
        self._check = check
        self._context = ExitStack()
        self._waiting: dict[Future[Any], Callable[[Any], None]] = {}

    def __enter__(self) -> ProcessPool:
        context = self._context.enter_context(process_context())
        self._pool = self._context.enter_context(_pool(self._count, context))
        return self

    def __exit__(self, *error: object) -> None:
        self._context.close()

    @property
    def is_busy(self) -> bool:
        """See ``TaskPool``."""
        return bool(self._waiting)

    def start(self, prepare: Callable[[], None]) -> None:
        """Start all processes, and have each call ``prepare``, a function of a module: the work that comes
        later does not wait for them.
        """
        for _ in range(self._count):
            self._pool.submit(prepare)

    def submit(
        self, work: Callable[[Task], Answer], task: Task, done: Callable[[Task, Answer], None]
    ) -> None:
        """See ``TaskPool``."""
        self._waiting[self._pool.submit(work, task)] = partial(done, task)

    def step(self) -> None:
        """Wait for answers, 0.05 s at most, and pass them on.

        Raises what the tasks and ``check`` raise, and ``SG-BUILD-003`` when a process was ended from outside.
        """
        self._check()
        finished, _ = wait(self._waiting, timeout=CHECK_INTERVAL, return_when=FIRST_COMPLETED)
        for future in finished:
            self._waiting.pop(future)(_answer(future))


def _answer(future: Future[Answer]) -> Answer:
    try:
        return future.result()
    except BrokenProcessPool as error:
        text = "A process that reads scenes was ended by the system, most likely because the memory ran out."
        raise SnowGalileoError(
            "SG-BUILD-003", text, "Use fewer processes, and start again: what is finished is kept."
        ) from error


@contextmanager
def _pool(processes: int, context: Context) -> Iterator[ProcessPoolExecutor]:
    """An executor whose processes are ended when the block ends, whatever they were doing."""
    before = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(given_access(),))
    try:
        yield pool
    finally:
        own = set(multiprocessing.active_children()) - before
        for process in own:
            process.kill()
        for process in own:
            process.join()
        pool.shutdown(cancel_futures=True)


def _begin(access: StoreAccess) -> None:
    """Reach object stores as the parent process does, leave Ctrl-C to it, and end when it ends, even by
    kill -9.
    """
    use_access(access)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
