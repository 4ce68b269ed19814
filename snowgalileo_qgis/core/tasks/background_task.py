"""What the plugin's background tasks share."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...engine.protocol import Cancelled, SnowGalileoError
from ..compat import SILENT_TASK_FLAGS, TASK_FLAGS
from ..task_threads import lending_its_thread


class BackgroundTask(QgsTask):
    """A task that does ``work`` in a background thread and reports its end once, in the GUI thread.

    Nearly all of them wait for another process, so they do not count among the few that QGIS runs at a time.
    Exactly one of ``succeeded`` and ``failed`` is emitted. Keep a reference until then.

    ``is_silent``: QGIS sends no notification when it ends; for looks and trials, not for work that users
    leave alone for a while.
    """

    message = pyqtSignal(dict)
    """Messages sent while the task runs."""
    succeeded = pyqtSignal(object)
    """Carries what ``work`` returned."""
    failed = pyqtSignal(object)
    """Carries a ``SnowGalileoError``; ``Cancelled`` if the task was cancelled."""

    def __init__(self, description: str, is_silent: bool = True) -> None:
        super().__init__(description, SILENT_TASK_FLAGS if is_silent else TASK_FLAGS)
        self._result: Any = None
        self._error: Optional[SnowGalileoError] = Cancelled()
        self._is_reported = False
        # QGIS never runs or finishes a task that is cancelled in the queue
        self.taskTerminated.connect(lambda: self.finished(False))

    def work(self) -> Any:
        """Do the work and return its result; called in the background thread.

        Raises ``SnowGalileoError``.
        """
        raise NotImplementedError

    def run(self) -> bool:
        """Called by QGIS in the background thread."""
        try:
            with lending_its_thread():
                self._result = self.work()
            self._error = None
        except SnowGalileoError as error:
            self._error = error
        except Exception as error:  # QGIS cannot handle an exception from a task
            self._error = SnowGalileoError("SG-BUG-001", f"{type(error).__name__}: {error}")
        return self._error is None

    def finished(self, _result: bool) -> None:
        """Report the end; called by QGIS in the GUI thread."""
        if self._is_reported:
            return
        self._is_reported = True
        if self._error is None:
            self.succeeded.emit(self._result)
        else:
            self.failed.emit(self._error)
