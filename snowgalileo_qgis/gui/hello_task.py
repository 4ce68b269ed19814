"""The handshake with the engine as a task of QGIS: its first start takes seconds."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..core.engine_client import EngineClient
from ..core.messages import tr
from ..engine.protocol import Cancelled, Json, SnowGalileoError


class HelloTask(QgsTask):
    """Asks an engine what it is; exactly one of ``answered`` and ``failed`` is emitted, in the GUI thread.

    Keep a reference until then.
    """

    answered = pyqtSignal(dict)
    failed = pyqtSignal(object)

    def __init__(self, client: EngineClient, stop_after: bool = False) -> None:
        super().__init__(tr("Starting the SnowGalileo engine"), QgsTask.Flag.CanCancel)
        self._client = client
        self._stop_after = stop_after
        self._hello: Optional[Json] = None
        self._error: SnowGalileoError = Cancelled()

    def run(self) -> bool:
        """Start the engine; called by QGIS in the background thread."""
        try:
            self._hello = self._client.hello(self.isCanceled)
        except SnowGalileoError as error:
            self._error = error
        except Exception as error:  # (an exception must not leave a task of QGIS)
            self._error = SnowGalileoError("SG-BUG-001", f"{type(error).__name__}: {error}")
        if self._stop_after:
            self._client.stop()
        return self._hello is not None

    def finished(self, _result: bool) -> None:
        """Report the answer; called by QGIS in the GUI thread."""
        if self._hello is not None:
            self.answered.emit(self._hello)
        else:
            self.failed.emit(self._error)
