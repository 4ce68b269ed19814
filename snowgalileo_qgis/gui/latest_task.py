"""Tasks of QGIS of which only the latest one matters."""

from __future__ import annotations

from typing import Optional, Set

from qgis.core import QgsApplication, QgsTask

_alive: Set[QgsTask] = set()
"""Tasks under way: QGIS crashes when Python forgets one of them, for example because its widget was
closed.
"""


class LatestTask:
    """Starts tasks in the background; a new one cancels the one before."""

    def __init__(self) -> None:
        self._current: Optional[QgsTask] = None

    @property
    def is_running(self) -> bool:
        """Whether the latest task is under way."""
        return self._current is not None

    def start(self, task: QgsTask) -> None:
        """Run a task in the place of the one before."""
        self.drop()
        self._current = task
        _alive.add(task)
        for ended in (task.taskCompleted, task.taskTerminated):
            ended.connect(lambda: _alive.discard(task))
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Ask the latest task to stop; it still reports its end."""
        if self._current is not None:
            self._current.cancel()

    def drop(self) -> None:
        """Ask the latest task to stop and do not listen to it any more."""
        self.cancel()
        self._current = None

    def is_current(self, task: object) -> bool:
        """Whether a message comes from the latest task."""
        return task is not None and task is self._current

    def ends(self, task: object) -> bool:
        """Take note of a task's end; whether it was the latest one."""
        if not self.is_current(task):
            return False
        self._current = None
        return True
