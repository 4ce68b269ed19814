"""The few threads in which QGIS runs its tasks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QThreadPool

from .main_thread import is_main_thread


def task_pool() -> QThreadPool:
    """The threads of QGIS's tasks, which in older versions also draw the map."""
    manager = QgsApplication.taskManager()
    return manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()


@contextmanager
def lending_its_thread() -> Iterator[None]:
    """While a background task waits for another process, let QGIS start one more task in its place.

    There are as many threads as cores: two jobs, one of which waits for the other, would stop all other
    tasks and the drawing of the map on a computer with two.
    """
    if is_main_thread():
        yield
        return
    pool = task_pool()
    pool.releaseThread()
    try:
        yield
    finally:
        pool.reserveThread()
