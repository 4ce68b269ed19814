"""A job of the engine as a task of QGIS."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..engine.protocol import Cancelled, JobSpec, Json, SnowGalileoError
from .engine_client import EngineClient, engine
from .progress import percent


class EngineTask(QgsTask):
    """Runs a job in a background thread of QGIS; exactly one of ``succeeded`` and ``failed`` is emitted at
    its end, in the GUI thread.

    Keep a reference until then. ``message`` carries progress, log and warning messages as they come, also in
    the GUI thread.
    """

    message = pyqtSignal(dict)
    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(object)
    """Carries the ``SnowGalileoError``, ``Cancelled`` among them."""

    def __init__(self, description: str, spec: JobSpec, client: Optional[EngineClient] = None) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel)
        self.spec = spec
        self._client = client
        self._result: Optional[Json] = None
        self._error: SnowGalileoError = Cancelled()
        self._is_reported = False
        # a task that is cancelled while it waits in the queue never runs and never finishes
        self.taskTerminated.connect(lambda: self.finished(False))

    def run(self) -> bool:
        """Run the job; called by QGIS in the background thread."""
        try:
            self._result = (self._client or engine()).run(self.spec, self._forward, self.isCanceled)
        except SnowGalileoError as error:
            self._error = error
        except Exception as error:  # (an exception must not leave a task of QGIS)
            self._error = SnowGalileoError("SG-BUG-001", f"{type(error).__name__}: {error}")
        return self._result is not None

    def finished(self, _result: bool) -> None:
        """Report the end; called by QGIS in the GUI thread."""
        if self._is_reported:
            return
        self._is_reported = True
        if self._result is not None:
            self.succeeded.emit(self._result)
        else:
            self.failed.emit(self._error)

    def _forward(self, message: Json) -> None:
        if message["type"] == "progress":
            self.setProgress(max(self.progress(), percent(message)))
        self.message.emit(message)
