"""One job of the engine at a time, for a widget: a new one takes the place of the one before."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.engine_task import EngineTask
from ..engine.protocol import JobSpec
from .latest_task import LatestTask


class JobRunner(QObject):
    """Runs jobs in the background; only the latest one is heard."""

    message = pyqtSignal(dict)
    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._tasks = LatestTask()

    @property
    def is_running(self) -> bool:
        """Whether a job is under way."""
        return self._tasks.is_running

    def start(self, description: str, spec: JobSpec) -> None:
        """Run a job; the one before, if it still runs, is cancelled and not heard of again."""
        task = EngineTask(description, spec)
        task.message.connect(self._on_message)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        self._tasks.start(task)

    def cancel(self) -> None:
        """Ask the job to stop; ``failed`` follows with ``Cancelled``."""
        self._tasks.cancel()

    def drop(self) -> None:
        """Cancel the job and forget it."""
        self._tasks.drop()

    def _on_message(self, message: dict) -> None:
        if self._tasks.is_current(self.sender()):
            self.message.emit(message)

    def _on_succeeded(self, result: dict) -> None:
        if self._tasks.ends(self.sender()):
            self.succeeded.emit(result)

    def _on_failed(self, error: object) -> None:
        if self._tasks.ends(self.sender()):
            self.failed.emit(error)
