"""Work that only the thread of the windows may do, such as drawing a layout, asked for by any thread."""

from __future__ import annotations

from typing import Callable, Optional, TypeVar

from qgis.PyQt.QtCore import QCoreApplication, QMetaObject, QObject, Qt, QThread, pyqtSlot

T = TypeVar("T")


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
    call, home = _Call(work), QCoreApplication.instance().thread()
    if QThread.currentThread() == home:
        call.run()
    else:
        call.moveToThread(home)
        QMetaObject.invokeMethod(call, "run", Qt.ConnectionType.BlockingQueuedConnection)
    if call.error is not None:
        raise call.error
    return call.result
