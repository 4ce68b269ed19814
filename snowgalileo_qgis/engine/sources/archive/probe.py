"""Reads files in a process of its own: on damaged files the HDF libraries may loop for ever, take all memory
or end the process, and none of these can be caught.
"""

from __future__ import annotations

import atexit
import multiprocessing.process
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import psutil

from ...protocol import SnowGalileoError
from ..addresses import on_disk
from ..damaged import TOO_MUCH, TOO_SLOW
from ..process_start import process_context
from .listing import unreadable

Answer = TypeVar("Answer")

SECONDS = 15.0
"""Time for a file, and for each further ``BYTES_PER_SECOND`` of its size one second more."""

BYTES_PER_SECOND = 10_000_000

START_SECONDS = 120.0
"""Longest time that the process takes to start, on a busy computer; not counted as a file's."""

IDLE_SECONDS = 60.0
"""The process ends by itself after so long without a file."""

MEMORY_SHARE, MOST_MEMORY = 0.5, 3 * 2**30
"""Share of the free memory that the process may take, and the most of it, bytes."""


def tried(function: Callable[..., Answer], address: str, *more: Any) -> Answer:
    """``function(address, *more)``, called in the other process, to which both must be sent, as
    functions of a module and methods of readers can be.

    Raises what the function raises, and ``SG-SOURCE-001`` when it does not end or ends its process.
    """
    with _LOCK:
        return _PROBE.ask(function, address, *more)


@contextmanager
def ended() -> Iterator[None]:
    """Ends the other process with the ``with`` block, or with the outermost of several; the next file starts
    it again.
    """
    with _LOCK:
        _PROBE.users += 1
    try:
        yield
    finally:
        with _LOCK:
            _PROBE.users -= 1
            if not _PROBE.users:
                _PROBE.stop()


class _Probe:
    """The other process, started when it is needed. ``users``: blocks at whose end it ends."""

    def __init__(self) -> None:
        self.users = 0
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def ask(self, function: Callable[..., Answer], address: str, *more: Any) -> Answer:
        """See ``tried``."""
        limit = SECONDS + _size(address) / BYTES_PER_SECOND
        for attempt in (1, 2):  # the process may have ended of idleness just now
            connection = self._started(restart=attempt == 2)
            try:
                connection.send((function, limit, address, *more))
                break
            except OSError:
                if attempt == 2:
                    raise
        try:
            if not connection.poll(limit):
                self.stop()
                raise unreadable(address, f"{TOO_SLOW}; it may be damaged, or this computer very busy")
            result, error = connection.recv()
        except (EOFError, OSError):
            self.stop()
            reason = "it is damaged in a way that stops the library that reads it"
            raise unreadable(address, reason) from None
        if error is not None:
            raise error
        value: Answer = result
        return value

    def _started(self, restart: bool) -> Connection:
        if restart or self._process is None or not self._process.is_alive() or self._connection is None:
            self.stop()
            with process_context() as context:
                self._connection, theirs = context.Pipe()
                process = context.Process(target=_serve, args=(theirs,), daemon=True)
                process.start()
            self._process = process
            theirs.close()
            with suppress(EOFError, OSError):  # one that has ended already is noticed when it is asked
                if self._connection.poll(START_SECONDS):
                    self._connection.recv()
        return self._connection

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None


_PROBE = _Probe()
_LOCK = Lock()
atexit.register(_PROBE.stop)


def _serve(connection: Connection) -> None:
    """Answer one question after the other, until the parent is gone or silent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    connection.send(None)  # it runs
    while connection.poll(IDLE_SECONDS):
        try:
            function, limit, address, *more = connection.recv()
        except EOFError:
            return
        if hasattr(signal, "alarm"):
            signal.alarm(int(limit) + 5)  # ends this process although the library holds the interpreter
        try:
            connection.send(_answer(function, address, *more))
        except OSError:  # the parent is gone
            return
        if hasattr(signal, "alarm"):
            signal.alarm(0)


def _answer(function: Callable[..., Any], address: str, *more: Any) -> tuple[Any, SnowGalileoError | None]:
    try:
        return function(address, *more), None
    except SnowGalileoError as error:
        return None, error
    except MemoryError:
        return None, unreadable(address, f"{TOO_MUCH}; it may be damaged")
    except Exception as error:  # the parent leaves the file out, with the class of the error
        text = f"unexpected error, please report it: {type(error).__name__}: {error}"
        return None, SnowGalileoError("SG-BUG-001", text)


def _limit_memory() -> None:
    """Lets memory run out here before it runs out for all, where the system can."""
    if sys.platform in ("win32", "darwin"):
        return
    import resource  # not on Windows

    used = psutil.Process(os.getpid()).memory_info().vms
    limit = used + min(int(MEMORY_SHARE * psutil.virtual_memory().available), MOST_MEMORY)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _size(address: str) -> int:
    try:
        return Path(on_disk(address)).stat().st_size
    except OSError:
        return 0
