"""Runs inside QGIS (``--code``): open the plugin's panel, save a picture of the screen, end QGIS."""

import os
import sys
import traceback

from qgis.core import Qgis
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins

PICTURE = os.environ["SNOWGALILEO_PICTURE"]
SECONDS_TO_PAINT = 5


def end(code: int) -> None:
    """End QGIS at once: its own way asks whether to save the project."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def open_panel() -> None:
    """Open the panel as the toolbar button does."""
    try:
        print(f"QGIS {Qgis.QGIS_VERSION}")
        # there is no window manager that could maximise it
        iface.mainWindow().setGeometry(QApplication.primaryScreen().geometry())
        iface.newProject()
        plugins["snowgalileo_qgis"].action.trigger()
    except Exception:  # whatever it is, it is the answer
        traceback.print_exc()
        end(1)
    QTimer.singleShot(SECONDS_TO_PAINT * 1000, save)


def save() -> None:
    """Save the picture; the exit code says whether the panel was there."""
    dock = plugins["snowgalileo_qgis"].dock
    is_saved = QApplication.primaryScreen().grabWindow(0).save(PICTURE)
    end(0 if is_saved and dock is not None and dock.isVisible() else 1)


QTimer.singleShot(3000, open_panel)
