"""The page in Settings > Options: which Python runs the engine, and the model file."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..core.engine_client import EngineClient
from ..core.environment import find_interpreter, worker_command
from ..core.messages import tr, user_text
from ..core.settings import settings
from ..engine.protocol import Json, SnowGalileoError
from .forms import icon, load_form
from .hello_task import HelloTask
from .latest_task import LatestTask
from .model_panel import MODEL_FILTER

PAGE_NAME = "SnowGalileoOptions"
LIBRARIES = ("python", "torch", "numpy", "rasterio", "h5py")


def hello_text(hello: Json) -> str:
    """What an engine is, in a few lines."""
    versions = hello.get("versions") or {}
    known = [name for name in LIBRARIES if name in versions]
    names = ", ".join(f"{name} {versions[name]}" for name in known)
    lines = [tr("The engine works: version {version}.").format(version=hello.get("version", "?"))]
    if names:
        lines.append(tr("Libraries: {names}.").format(names=names))
    devices = [str(device.get("name") or device["id"]) for device in hello.get("devices") or []]
    lines.append(tr("Devices: {names}.").format(names=", ".join(devices)))
    reason = (hello.get("recommended") or {}).get("reason")
    return "\n".join([*lines, str(reason)] if reason else lines)


class SnowGalileoOptionsPage(QgsOptionsPageWidget):
    """The page; nothing is kept before OK."""

    settings_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE_NAME)
        self._tests = LatestTask()
        form = QWidget(self)
        load_form("options", form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(form)
        self.interpreter_widget: QgsFileWidget = form.interpreter_widget
        self.model_widget: QgsFileWidget = form.model_widget
        self.found_label, self.test_label, self.test_button = (
            form.found_label,
            form.test_label,
            form.test_button,
        )
        self.interpreter_widget.setDialogTitle(tr("Choose the engine's Python"))
        self.interpreter_widget.lineEdit().setPlaceholderText(tr("Found automatically"))
        self.interpreter_widget.lineEdit().setAccessibleName(tr("Python of the engine"))
        self.interpreter_widget.setFilePath(settings().interpreter)
        self.model_widget.setStorageMode(QgsFileWidget.StorageMode.GetMultipleFiles)
        self.model_widget.setDialogTitle(tr("Choose model files"))
        self.model_widget.setFilter(tr("Model weights") + f" {MODEL_FILTER};;" + tr("All files") + " (*)")
        self.model_widget.lineEdit().setAccessibleName(tr("Model file"))
        self.model_widget.setFilePath(settings().checkpoint)
        form.interpreter_label.setBuddy(self.interpreter_widget.lineEdit())
        form.model_label.setBuddy(self.model_widget.lineEdit())
        self.test_button.clicked.connect(self.test)
        self.interpreter_widget.fileChanged.connect(self._show_found)
        self._show_found()

    def apply(self) -> None:
        """Keep the settings; called by QGIS on OK."""
        settings().interpreter = self._chosen()
        settings().checkpoint = self.model_widget.filePath().strip()
        self.settings_changed.emit()

    def test(self) -> None:
        """Shake hands with the engine in the background."""
        try:
            command = worker_command(self._chosen())
        except SnowGalileoError as error:
            self.test_label.setText(user_text(error))
            return
        self.test_button.setEnabled(False)
        self.test_label.setText(tr("Starting the engine, this takes a few seconds…"))
        task = HelloTask(EngineClient(lambda: command), stop_after=True)
        task.answered.connect(self._on_answered)
        task.failed.connect(self._on_failed)
        self._tests.start(task)

    def _chosen(self) -> str:
        return self.interpreter_widget.filePath().strip()

    def _show_found(self, *_: object) -> None:
        self.test_label.clear()
        if self._chosen():
            self.found_label.hide()
            return
        try:
            self.found_label.setText(tr("Found: {path}").format(path=find_interpreter("")))
        except SnowGalileoError as error:
            self.found_label.setText(user_text(error))
        self.found_label.show()

    def _on_answered(self, hello: Json) -> None:
        self._show_test(hello_text(hello))

    def _on_failed(self, error: SnowGalileoError) -> None:
        self._show_test(user_text(error))

    def _show_test(self, text: str) -> None:
        if self._tests.ends(self.sender()):
            self.test_button.setEnabled(True)
            self.test_label.setText(text)


class SnowGalileoOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page whenever QGIS opens its options; ``settings_changed`` follows an OK."""

    settings_changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setTitle("SnowGalileo")
        self.setIcon(icon("snowgalileo.svg"))

    def icon(self):
        """The icon beside the page's name."""
        return icon("snowgalileo.svg")

    def createWidget(self, parent: QWidget) -> QgsOptionsPageWidget:
        """Make the page."""
        page = SnowGalileoOptionsPage(parent)
        page.settings_changed.connect(self.settings_changed)
        return page
