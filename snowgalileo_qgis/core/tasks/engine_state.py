"""What all windows must know of the engine's installation: what is going on, and that it has changed."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .background_task import BackgroundTask


class EngineState(QObject):
    """``changed``: an engine was installed or removed. ``work_started`` carries a task that installs, removes
    or saves it. For the GUI thread alone.
    """

    changed = pyqtSignal()
    work_started = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.work: Optional[BackgroundTask] = None
        """The task that is running, whatever window started it."""

    def begin(self, work: BackgroundTask) -> None:
        """Tell all windows of a task that was started."""
        self.work = work
        work.succeeded.connect(self._on_end)
        work.failed.connect(self._on_end)
        self.work_started.emit(work)

    def _on_end(self, _outcome: object) -> None:
        self.work = None


_state = EngineState()


def engine_state() -> EngineState:
    """That of this QGIS."""
    return _state
