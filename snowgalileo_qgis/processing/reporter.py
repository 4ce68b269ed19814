"""Passes the engine's messages on to the feedback of Processing."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingFeedback

from ..core.error_words import told
from ..core.messages import shown
from ..core.progress import percent, progress_text
from ..engine.protocol import Json

TEXT_INTERVAL_S = 5.0
"""Least time between two progress lines of the same stage [s]; QGIS keeps every line in the log."""


class Reporter:
    """Progress, log lines and warnings of one job."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._stage = ""
        self._reported_at = 0.0

    def receive(self, message: Json) -> None:
        """Message callback of ``EngineClient.run``."""
        kind = message["type"]
        if kind == "progress":
            self._progress(message)
        elif kind == "warning":
            self._feedback.pushWarning(shown(told(str(message.get("code")), str(message.get("text")))))
        elif kind == "log":
            self._feedback.pushInfo(shown(message.get("text")))

    def _progress(self, message: Json) -> None:
        self._feedback.setProgress(percent(message))
        now = time.monotonic()
        if message.get("stage") != self._stage or now > self._reported_at + TEXT_INTERVAL_S:
            self._stage, self._reported_at = str(message.get("stage")), now
            self._feedback.setProgressText(progress_text(message))
