"""Steps that the scripts of ``screenshots.py`` share; inside QGIS."""

from __future__ import annotations

import json
import os
import traceback
from pathlib import Path
from typing import Callable

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from qgis.utils import iface, plugins

from snowgalileo_qgis.core.settings import settings

PICTURES = Path(json.loads(os.environ["SNOWGALILEO_SCREENSHOTS"])["pictures"])
DOCK_WIDTH = 350
LAYERS_WIDTH = 340


def wait(milliseconds: int) -> None:
    """Let QGIS run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool], what: str, seconds: int = 120) -> None:
    """Let QGIS run until a condition holds."""
    for _ in range(seconds * 20):
        if condition():
            wait(300)
            return
        wait(50)
    raise TimeoutError(what)


def save(pixmap: QPixmap, name: str) -> None:
    """Save a picture."""
    if not pixmap.save(str(PICTURES / f"{name}.png")):
        raise OSError(name)
    print(f"{name}.png {pixmap.width()} x {pixmap.height()}", flush=True)


def save_screen(name: str) -> None:
    """Save the whole screen, window frames included."""
    save(QApplication.primaryScreen().grabWindow(0), name)


def open_dock() -> QgsDockWidget:
    """Show the dock in a tidy window, as the toolbar button does."""
    window = iface.mainWindow()
    window.showMaximized()
    for other in window.findChildren(QDockWidget):
        if other.objectName() != "Layers":
            other.hide()
    # otherwise every picture would be another one tomorrow
    settings().stale_after = 0
    iface.newProject()
    iface.messageBar().clearWidgets()
    plugin = plugins["snowgalileo_qgis"]
    plugin.action.trigger()
    wait_until(lambda: plugin.dock is not None and plugin.dock.isVisible(), "dock")
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers, plugin.dock], [LAYERS_WIDTH, DOCK_WIDTH], Qt.Orientation.Horizontal)
    return plugin.dock


def guarded(step: Callable[[], None]) -> Callable[[], None]:
    """A step that ends QGIS with an error code when it fails."""

    def run() -> None:
        try:
            step()
        except BaseException:
            traceback.print_exc()
            save_screen("failure")
            os._exit(1)

    return run
