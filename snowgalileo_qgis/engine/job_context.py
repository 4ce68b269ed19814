"""What a running job may say and must ask: progress, warnings, whether to stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event

import psutil

from .protocol import Cancelled, Json, Warned

PROGRESS_INTERVAL = 0.1
"""Least seconds between two progress messages of one stage."""


class JobContext:
    """Sends a job's messages to ``emit`` and knows whether it was cancelled."""

    def __init__(self, emit: Callable[[Json], None], cancelled: Event) -> None:
        self._emit = emit
        self._cancelled = cancelled
        self._process = psutil.Process()
        self._stage = ""
        self._started = 0.0
        self._reported = 0.0
        self.device = ""
        self.warnings: list[Warned] = []

    def silent(self) -> JobContext:
        """The context of a job inside this one: stops with it, and says nothing of its own."""
        return JobContext(lambda _: None, self._cancelled)

    def check(self) -> None:
        """Raise ``Cancelled`` when the person asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def progress(self, stage: str, done: int, total: int, facts: Json | None = None) -> None:
        """Report ``done`` of ``total`` steps of a stage, with the time left at the pace so far.

        ``facts``: what else it shows, such as a loss.
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
        """Say something for the record."""
        self._emit({"type": "log", "text": text})

    def warn(self, code: str, text: str) -> None:
        """Say something that the person should know; it is repeated in the result."""
        self.warnings.append(Warned(code, text))
        self._emit({"type": "warning", "code": code, "text": text})
