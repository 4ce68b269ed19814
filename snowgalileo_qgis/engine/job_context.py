"""Link between a running job and whoever started it: progress, log, warnings, cancellation."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from threading import Event
from typing import Protocol

import psutil

from .protocol import Cancelled, Json, Warned

PROGRESS_INTERVAL = 0.1
"""Shortest time between two progress messages of one stage [s]."""


class Flag(Protocol):
    """What tells that a job is cancelled; an ``Event`` is one."""

    def is_set(self) -> bool:
        """Whether it is."""
        ...


class _AnyOf:
    """A flag that is set when one of several is."""

    def __init__(self, flags: Sequence[Flag]) -> None:
        self._flags = flags

    def is_set(self) -> bool:
        return any(flag.is_set() for flag in self._flags)


class JobContext:
    """Sends the messages of a job to ``emit``; ``device``: where it runs, once known."""

    def __init__(self, emit: Callable[[Json], None], cancelled: Flag) -> None:
        self._emit = emit
        self._cancelled = cancelled
        self._process = psutil.Process()
        self._stage = ""
        self._started = 0.0
        self._reported = 0.0
        self.device = ""
        self.warnings: list[Warned] = []

    def silent(self) -> JobContext:
        """Context of a job within this one: cancelled with it, sends no messages."""
        return JobContext(lambda _: None, self._cancelled)

    def part(self, show: Callable[[Json], None] | None = None, stop: Event | None = None) -> JobContext:
        """Context of a job within this one: cancelled with it; its warnings and log are left to whoever runs
        it. ``show``: takes its progress messages; without it they are this job's own. ``stop`` ends it alone.
        """
        send = show or self._emit

        def emit(message: Json) -> None:
            if message["type"] == "progress":
                send(message)

        return JobContext(emit, _AnyOf((self._cancelled, *([stop] if stop else []))))

    def check(self) -> None:
        """Raise ``Cancelled`` when the user has cancelled the job."""
        if self._cancelled.is_set():
            raise Cancelled

    def progress(self, stage: str, done: int, total: int, facts: Json | None = None) -> None:
        """Report ``done`` of ``total`` steps of a stage, with the time left at the pace so far.

        ``facts``: further figures to show, such as a loss. Raises ``Cancelled``.
        """
        self.check()
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._started, self._reported = stage, now, 0.0
        if done < total and now - self._reported < PROGRESS_INTERVAL:
            return
        self._reported = now
        eta = (now - self._started) / done * (total - done) if done else None
        memory = self._process.memory_info().rss // 2**20
        message: Json = {
            "type": "progress",
            "stage": stage,
            "done": done,
            "total": total,
            "eta_s": eta,
            "device": self.device,
            "memory_mb": memory,
        }
        self._emit(message | (facts or {}))

    def log(self, text: str) -> None:
        """Send a message for the log."""
        self._emit({"type": "log", "text": text})

    def warn(self, code: str, text: str) -> None:
        """Send a warning for the user; the result repeats it."""
        self.warnings.append(Warned(code, text))
        self._emit({"type": "warning", "code": code, "text": text})
