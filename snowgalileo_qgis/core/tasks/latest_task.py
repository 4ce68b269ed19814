"""A slot for background tasks that holds one task at a time."""

from __future__ import annotations

from typing import Optional, Set

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .background_task import BackgroundTask

_alive: Set[BackgroundTask] = set()
"""Running tasks. QGIS crashes if Python frees one of them, for example because its widget was closed."""


class LatestTask(QObject):
    """Starts tasks in the background; a new task replaces the one before.

    Passes on the signals of the latest task only.
    """

    message = pyqtSignal(dict)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._current: Optional[BackgroundTask] = None

    @property
    def is_running(self) -> bool:
        """Whether the latest task is still running."""
        return self._current is not None

    def start(self, task: BackgroundTask) -> None:
        """Run a task; the one before, if it is still running, is cancelled and its signals are dropped."""
        self.follow(task)
        _alive.add(task)
        for ended in (task.taskCompleted, task.taskTerminated):
            ended.connect(lambda: _alive.discard(task))
        QgsApplication.taskManager().addTask(task)

    def follow(self, task: BackgroundTask) -> None:
        """Pass on the signals of a task that another slot started; otherwise as ``start``."""
        self.drop()
        self._current = task
        task.message.connect(self._on_message)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)

    def cancel(self) -> None:
        """Ask the latest task to stop; ``failed`` follows with ``Cancelled``."""
        if self._current is not None:
            self._current.cancel()

    def drop(self) -> None:
        """Cancel the latest task and ignore its signals."""
        task, self._current = self._current, None
        if task is not None:
            task.cancel()

    def _is_latest(self) -> bool:
        return self._current is not None and self.sender() is self._current

    def _on_message(self, message: dict) -> None:
        if self._is_latest():
            self.message.emit(message)

    def _on_succeeded(self, result: object) -> None:
        if self._is_latest():
            self._current = None
            self.succeeded.emit(result)

    def _on_failed(self, error: object) -> None:
        if self._is_latest():
            self._current = None
            self.failed.emit(error)
