"""The part of ``screenshots.py`` that runs inside QGIS: use the plugin as a user would, and save pictures."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import processing
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication, QDialog, QPushButton
from qgis.utils import iface, plugins

from snowgalileo_qgis.core import environment
from snowgalileo_qgis.core.settings import settings

INPUTS = json.loads(os.environ["SNOWGALILEO_SCREENSHOTS"])
DEM_BAND = 305

sys.path.insert(0, INPUTS["scripts"])
from screenshot_steps import guarded, open_dock, save, save_screen, wait, wait_until  # noqa: E402


def add_relief() -> None:
    """Add a hillshade of the stack's elevation band, at 50 m because its whole metres make steps at 10 m."""
    (stack,) = Path(INPUTS["stack"]).glob("*.tif")
    folder = stack.parent.parent
    gdal.Translate(
        str(folder / "dem.tif"), str(stack), bandList=[DEM_BAND], xRes=50, yRes=50, resampleAlg="average"
    )
    gdal.Warp(
        str(folder / "smooth.tif"), str(folder / "dem.tif"), xRes=10, yRes=10, resampleAlg="cubicspline"
    )
    gdal.DEMProcessing(str(folder / "relief.tif"), str(folder / "smooth.tif"), "hillshade", computeEdges=True)
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(folder / "relief.tif"), "Relief"))


def drag_on_map(start: QPoint, end: QPoint) -> None:
    """Press, drag and release on the map."""
    view = iface.mapCanvas().viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, point, button, buttons in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        event = QMouseEvent(
            kind,
            QPointF(point),
            QPointF(view.mapToGlobal(point)),
            button,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, event)


def picture_of_no_engine(dock: QgsDockWidget) -> None:
    """The dock without an engine."""
    found = os.environ.pop("SNOWGALILEO_PYTHON")
    checkout, environment.CHECKOUT = environment.CHECKOUT, Path("not-a-checkout")
    dock.check_engine()
    wait(300)
    save(dock.grab(), "dock-no-engine")
    os.environ["SNOWGALILEO_PYTHON"], environment.CHECKOUT = found, checkout
    dock.check_engine()
    wait_until(lambda: dock.map_page.model_panel.device_combo.count() > 1, "engine")


def pictures_of_a_run(dock: QgsDockWidget) -> None:
    """From an empty dock to a map."""
    save(dock.grab(), "dock-empty")
    dock.map_page.input_panel.set_paths([INPUTS["stack"]])
    dock.map_page.model_panel.checkpoint_widget.setFilePath(INPUTS["model"])
    wait_until(lambda: dock.map_page.availability.table is not None, "availability")
    dock.map_page.availability.view.setFocus()
    dock.map_page.availability.view.move_to((1, 6))
    wait(200)
    save(dock.grab(), "dock-availability")
    add_relief()
    dock.map_page.run_panel.run_button.click()
    wait_until(lambda: dock.map_page.run_panel.progress_bar.value() > 30, "progress")
    save(dock.grab(), "dock-running")
    wait_until(lambda: not dock.map_page.run_panel.cancel_button.isEnabled(), "result")
    wait(1500)
    iface.messageBar().clearWidgets()
    wait(300)
    save_screen("window-result")


def picture_of_an_area(dock: QgsDockWidget) -> None:
    """A rectangle drawn on the map."""
    panel = dock.map_page.area_panel
    panel.mode_combo.setCurrentIndex(1)
    panel.draw_button.click()
    size = iface.mapCanvas().size()
    drag_on_map(QPoint(size.width() // 3, size.height() // 3), QPoint(size.width() // 2, size.height() // 2))
    wait_until(lambda: dock.map_page.availability.table is not None, "availability of the area")
    dock.map_page.scroll_area.verticalScrollBar().setValue(0)
    save_screen("window-area")
    panel.mode_combo.setCurrentIndex(0)
    wait_until(lambda: dock.map_page.availability.table is not None, "availability")


def picture_of_the_weights(dock: QgsDockWidget) -> None:
    """The window for model weights, with one model downloaded."""
    settings().weights_mirror = INPUTS["mirror"]
    panel = dock.map_page.model_panel
    panel.get_weights()
    window = panel.weights_dialog
    wait_until(window.download_button.isEnabled, "published models")
    for row in range(1, window.table.topLevelItemCount()):
        window.table.topLevelItem(row).setCheckState(0, Qt.CheckState.Unchecked)
    window.download_button.click()
    wait_until(window.use_button.isEnabled, "download")
    for row in range(1, window.table.topLevelItemCount()):
        window.table.topLevelItem(row).setCheckState(0, Qt.CheckState.Checked)
    window.state_label.hide()
    wait(300)
    save(window.grab(), "weights")
    window.close()


def picture_of_processing() -> None:
    """The algorithm's dialog."""
    dialog = processing.createAlgorithmDialog(
        "snowgalileo:predict", {"FOLDER": INPUTS["stack"], "CHECKPOINT": "model.safetensors"}
    )
    dialog.resize(900, 760)
    dialog.show()
    wait(1000)
    save(dialog.grab(), "processing-predict")
    dialog.close()


def picture_of_the_options() -> None:
    """The options page after a test of the engine."""

    def save_page() -> None:
        page = QApplication.activeModalWidget()
        if not isinstance(page, QDialog):
            raise TypeError("the options did not open")
        page.resize(940, 720)
        test = page.findChild(QPushButton, "test_button")
        test.click()
        wait_until(test.isEnabled, "engine test")
        save(page.grab(), "options")
        page.reject()

    QTimer.singleShot(1500, guarded(save_page))
    iface.showOptionsDialog(iface.mainWindow(), "SnowGalileoOptions")
    wait(500)


def picture_of_an_error(dock: QgsDockWidget) -> None:
    """A model file whose download was cut off."""
    broken = Path(INPUTS["stack"]).parent / "weights.safetensors"
    broken.write_bytes(b"This download was cut off.")
    dock.map_page.model_panel.checkpoint_widget.setFilePath(str(broken))
    dock.map_page.run_panel.run_button.click()
    wait_until(lambda: not dock.map_page.run_panel.cancel_button.isEnabled(), "error")
    save_screen("window-error")


def picture_of_a_dark_theme(dock: QgsDockWidget) -> None:
    """The dock in QGIS's dark theme."""
    QgsApplication.setUITheme("Night Mapping")
    wait(1500)
    save(dock.grab(), "dock-dark")


def all_pictures() -> None:
    """Take all pictures and quit without QGIS's questions."""
    dock = open_dock()
    wait_until(lambda: dock.map_page.model_panel.device_combo.count() > 1, "engine")
    picture_of_no_engine(dock)
    pictures_of_a_run(dock)
    picture_of_an_area(dock)
    picture_of_the_weights(dock)
    picture_of_processing()
    picture_of_the_options()
    picture_of_an_error(dock)
    picture_of_a_dark_theme(dock)
    plugins["snowgalileo_qgis"].unload()
    os._exit(0)


QTimer.singleShot(3000, guarded(all_pictures))
