"""Work that only the thread of the windows may do, such as drawing a layout, asked for by any thread."""

from __future__ import annotations

from typing import Callable, Optional, TypeVar

from qgis.PyQt.QtCore import QCoreApplication, QMetaObject, QObject, Qt, QThread, pyqtSlot

T = TypeVar("T")


def is_main_thread() -> bool:
    """Whether the caller runs in the thread of the windows."""
    return QThread.currentThread() == QCoreApplication.instance().thread()


class _Call(QObject):
    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self.result: object = None
        self.error: Optional[Exception] = None

    @pyqtSlot()
    def run(self) -> None:
        """Do the work, and keep what it raises for the thread that waits."""
        try:
            self.result = self._work()
        except Exception as error:
            self.error = error


def in_main_thread(work: Callable[[], T]) -> T:
    """Do the work in the thread of the windows, and wait for it; returns and raises what the work does."""
    call = _Call(work)
    if is_main_thread():
        call.run()
    else:
        call.moveToThread(QCoreApplication.instance().thread())
        QMetaObject.invokeMethod(call, "run", Qt.ConnectionType.BlockingQueuedConnection)
    if call.error is not None:
        raise call.error
    return call.result
