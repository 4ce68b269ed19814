"""The page in Settings > Options: the engine's Python, the model file, downloaded products, and where work is
done and stacks lie on other computers.
"""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from ..core.engine_client import EngineClient
from ..core.engine_info import EngineInfo
from ..core.environment import find_interpreter, worker_command
from ..core.messages import shown, shown_lines, tr, user_text
from ..core.settings import settings
from ..core.tasks.engine_state import engine_state
from ..core.tasks.hello_task import HelloTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import SnowGalileoError, products_folder
from .engine_panel import EnginePanel
from .forms import icon, load_form
from .model_panel import MODEL_FILTER
from .products_dialog import ProductsDialog
from .store_panel import StorePanel
from .text_view import TextView

PAGE_NAME = "SnowGalileoOptions"
LIBRARIES = ("python", "torch", "numpy", "rasterio", "h5py")


def engine_text(info: EngineInfo) -> str:
    """Version, libraries and devices of an engine, in a few lines."""
    names = ", ".join(f"{name} {info.versions[name]}" for name in LIBRARIES if name in info.versions)
    lines = [tr("The engine works: version {version}.").format(version=info.version)]
    if names:
        lines.append(tr("Libraries: {names}.").format(names=names))
    lines.append(tr("Devices: {names}.").format(names=", ".join(device.name for device in info.devices)))
    return shown_lines("\n".join([*lines, info.recommended.reason] if info.recommended else lines))


class SnowGalileoOptionsPage(QgsOptionsPageWidget):
    """The page; nothing is stored before OK."""

    settings_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE_NAME)
        self._test = LatestTask(self)
        form = QWidget(self)
        load_form("options", form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(form)
        self.interpreter_widget: QgsFileWidget = form.interpreter_widget
        self.model_widget: QgsFileWidget = form.model_widget
        self.found_label = TextView.instead_of(form.found_label)
        self.test_label = TextView.instead_of(form.test_label)
        self.test_button = form.test_button
        self.interpreter_widget.setDialogTitle(tr("Choose the engine's Python"))
        self.interpreter_widget.lineEdit().setPlaceholderText(tr("Found automatically"))
        self.interpreter_widget.lineEdit().setAccessibleName(tr("Python of the engine"))
        self.interpreter_widget.setFilePath(settings().interpreter)
        self.model_widget.setStorageMode(QgsFileWidget.StorageMode.GetMultipleFiles)
        self.model_widget.setDialogTitle(tr("Choose model files"))
        self.model_widget.setFilter(tr("Model weights") + f" {MODEL_FILTER};;" + tr("All files") + " (*)")
        self.model_widget.lineEdit().setAccessibleName(tr("Model file"))
        self.model_widget.setFilePath(settings().checkpoint)
        self.stale_spin = form.stale_spin
        self.stale_spin.setValue(settings().stale_after)
        self.cluster_edit = form.cluster_edit
        self.cluster_edit.setText(settings().scheduler)
        self.store_panel = StorePanel(self)
        form.column.insertWidget(form.column.count() - 1, self.store_panel)  # above the empty rest
        self.products_widget: QgsFileWidget = form.products_widget
        self.limit_box: QSpinBox = form.limit_box
        self.products_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.products_widget.setDialogTitle(tr("Choose the folder of downloaded products"))
        self.products_widget.lineEdit().setPlaceholderText(str(products_folder()))
        self.products_widget.lineEdit().setAccessibleName(tr("Folder of downloaded products"))
        self.products_widget.setFilePath(settings().products_folder)
        self.limit_box.setSpecialValueText(tr("No limit"))
        self.limit_box.setValue(round(settings().products_limit_gb))
        form.clean_button.clicked.connect(self.clean_up)
        form.products_label.setBuddy(self.products_widget.lineEdit())
        form.interpreter_label.setBuddy(self.interpreter_widget.lineEdit())
        form.model_label.setBuddy(self.model_widget.lineEdit())
        self.test_button.clicked.connect(self.test)
        self._test.succeeded.connect(self._on_answered)
        self._test.failed.connect(self._on_failed)
        self.interpreter_widget.fileChanged.connect(self._show_found)
        self._show_found()
        self.engine_panel = EnginePanel(self)
        form.engine_column.insertWidget(0, self.engine_panel)
        engine_state().changed.connect(self._show_found)
        self.engine_panel.refresh()

    def apply(self) -> None:
        """Store the settings; called by QGIS on OK."""
        settings().interpreter = self._chosen()
        settings().checkpoint = self.model_widget.filePath().strip()
        settings().stale_after = self.stale_spin.value()
        settings().scheduler = self.cluster_edit.text().strip()
        self.store_panel.apply()
        settings().products_folder = self.products_widget.filePath().strip()
        settings().products_limit = str(self.limit_box.value())
        self.settings_changed.emit()

    def test(self) -> None:
        """Start the engine in the background and ask it what it has."""
        try:
            command = worker_command(self._chosen())
        except SnowGalileoError as error:
            # the same sentence is already there where the engine is looked for automatically
            if self.found_label.isHidden() or user_text(error) != self.found_label.text():
                self.test_label.setText(user_text(error))
            return
        self.test_button.setEnabled(False)
        self.test_label.setText(tr("Starting the engine; this takes a few seconds…"))
        self._test.start(HelloTask(EngineClient(lambda: command), stop_after=True))

    def clean_up(self) -> None:
        """Open the window that shows what the folder on this page holds."""
        dialog = ProductsDialog(self.products_widget.filePath().strip(), self)
        dialog.refresh()
        dialog.exec()

    def _chosen(self) -> str:
        return self.interpreter_widget.filePath().strip()

    def _show_found(self, *_: object) -> None:
        self.test_label.clear()
        if self._chosen():
            self.found_label.hide()
            return
        try:
            self.found_label.setText(tr("Found: {path}").format(path=shown(find_interpreter(""))))
        except SnowGalileoError as error:
            self.found_label.setText(user_text(error))
        self.found_label.show()

    def _on_answered(self, info: EngineInfo) -> None:
        self._show_test(engine_text(info))

    def _on_failed(self, error: SnowGalileoError) -> None:
        self._show_test(user_text(error))

    def _show_test(self, text: str) -> None:
        self.test_button.setEnabled(True)
        self.test_label.setText(text)


class SnowGalileoOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when QGIS opens its options; ``settings_changed`` is emitted on OK."""

    settings_changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setTitle("SnowGalileo")
        self.setIcon(icon("snowgalileo.svg"))

    def icon(self):
        """Icon beside the page's name."""
        return icon("snowgalileo.svg")

    def createWidget(self, parent: QWidget) -> QgsOptionsPageWidget:
        """Make the page."""
        page = SnowGalileoOptionsPage(parent)
        page.settings_changed.connect(self.settings_changed)
        return page
