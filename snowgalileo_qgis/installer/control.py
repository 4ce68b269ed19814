"""What a running installation tells and how it is stopped."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from threading import Event
from typing import Any, Callable, Deque, Dict, Tuple

from ..engine.protocol import Cancelled

REPORT_EVERY_S = 0.2
POLL_S = 0.1
SPEED_OVER_S = 8.0
"""Time over which the speed is averaged."""


@dataclass(frozen=True)
class Progress:
    """How far an installation is.

    ``stage``: ``prepare``, ``download``, ``install`` or ``check``. ``text``: what is being done, a sentence's
    beginning. ``package``: the file in work. ``done``, ``total``: bytes of all downloads. ``speed``: bytes
    per second, ``left_s``: seconds to go; 0 if unknown.
    """

    stage: str
    text: str
    package: str = ""
    done: int = 0
    total: int = 0
    speed: float = 0.0
    left_s: float = 0.0

    def to_json(self) -> Dict[str, Any]:
        """The fields, for a message."""
        return dict(vars(self))


class Control:
    """Passes progress on, at most every ``REPORT_EVERY_S``, and stops the work once ``cancel``
    was called or ``is_cancelled`` says so."""

    def __init__(
        self,
        report: Callable[[Progress], None] = lambda _: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._report = report
        self._is_cancelled = is_cancelled
        self._stop = Event()
        self._last = -1.0
        self._points: Deque[Tuple[float, int]] = deque()

    def cancel(self) -> None:
        """Ask the work to stop; may be called from any thread."""
        self._stop.set()

    def check(self) -> None:
        """Raise ``Cancelled`` if the work is to stop."""
        if self._stop.is_set() or self._is_cancelled():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Wait; raises ``Cancelled`` as soon as the work is to stop."""
        end = time.monotonic() + seconds
        while True:
            self.check()
            left = end - time.monotonic()
            if left <= 0:
                return
            self._stop.wait(min(left, POLL_S))

    def stage(self, name: str, text: str) -> None:
        """Report a new stage."""
        self.check()
        self._points.clear()
        self._report(Progress(name, text))

    def downloaded(self, package: str, done: int, total: int) -> None:
        """Report bytes of a download; speed and time left are derived from the last seconds."""
        self.check()
        now = time.monotonic()
        if now - self._last < REPORT_EVERY_S and done < total:
            return
        self._last = now
        self._points.append((now, done))
        while now - self._points[0][0] > SPEED_OVER_S and len(self._points) > 2:
            self._points.popleft()
        first_time, first_done = self._points[0]
        speed = (done - first_done) / (now - first_time) if now > first_time else 0.0
        left = (total - done) / speed if speed > 0 else 0.0
        self._report(Progress("download", "Downloading", package, done, total, speed, left))
