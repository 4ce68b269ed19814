"""One job of the engine at a time, for a widget: a new one takes the place of the one before."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.engine_task import EngineTask
from ..engine.protocol import JobSpec


class JobRunner(QObject):
    """Runs jobs in the background; only the latest one is heard."""

    message = pyqtSignal(dict)
    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[EngineTask] = None
        self._dropped: List[EngineTask] = []

    @property
    def is_running(self) -> bool:
        """Whether a job is under way."""
        return self._task is not None

    def start(self, description: str, spec: JobSpec) -> None:
        """Run a job; the one before, if it still runs, is cancelled and not heard of again."""
        self.drop()
        task = self._task = EngineTask(description, spec)
        task.message.connect(self._on_message)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Ask the job to stop; ``failed`` follows with ``Cancelled``."""
        if self._task is not None:
            self._task.cancel()

    def drop(self) -> None:
        """Cancel the job and forget it."""
        task, self._task = self._task, None
        if task is not None:
            self._dropped.append(task)
            task.cancel()

    def _on_message(self, message: dict) -> None:
        if self.sender() is self._task:
            self.message.emit(message)

    def _on_succeeded(self, result: dict) -> None:
        if self._is_current():
            self.succeeded.emit(result)

    def _on_failed(self, error: object) -> None:
        if self._is_current():
            self.failed.emit(error)

    def _is_current(self) -> bool:
        task = self.sender()
        if task is self._task:
            self._task = None
            return True
        self._dropped = [other for other in self._dropped if other is not task]
        return False
