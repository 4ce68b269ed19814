"""The window for model weights: what is published and what is here, download and import."""

from __future__ import annotations

from dataclasses import replace
from typing import Dict, List, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHeaderView, QMenu, QTreeWidgetItem, QWidget

from ..core.counts import files_text
from ..core.messages import as_tooltip, shown, tr
from ..core.network import network_settings
from ..core.settings import settings
from ..core.tasks.engine_task import EngineTask
from ..engine.protocol import (
    WEIGHTS_ADDRESS,
    Cancelled,
    Json,
    SnowGalileoError,
    WeightsFile,
    WeightsList,
    WeightsSpec,
    weights_folder,
)
from .data_dialog import DataDialog
from .job_dialog import JobDialog
from .weights_table import condition_text, in_order, is_recommended, size_text, training_text

CONDITION, TRAINING, SIZE, HERE = range(4)
WIDTH, HEIGHT = 760, 400
GAP = 24
"""Pixels between columns."""


class WeightsDialog(JobDialog):
    """A table of models to tick.

    ``chosen`` carries the paths of the models to map with; ``changed`` is emitted when models were added.
    """

    chosen = pyqtSignal(list)
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("weights_dialog", parent)
        self.resize(WIDTH, HEIGHT)
        self.notice.action_clicked.connect(self.refresh)
        self._files: Dict[str, WeightsFile] = {}
        self._ticked = set()
        self._has_ticks = False
        self.data_dialog: Optional[DataDialog] = None
        link = f'<a href="{WEIGHTS_ADDRESS}">Zenodo</a>'
        self.intro_label.setText(
            tr(
                "The trained SnowGalileo models are published on {link}, one for each condition. With all "
                "four, each cell and day uses the right one."
            ).format(link=link)
        )
        self.table.header().setSectionResizeMode(CONDITION, QHeaderView.ResizeMode.Stretch)
        self.table.header().setStretchLastSection(False)
        menu = QMenu(self)
        menu.addAction(tr("Zip or model file…"), self._choose_file)
        menu.addAction(tr("Folder…"), self._choose_folder)
        self.import_button.setMenu(menu)
        self.table.itemChanged.connect(self._on_ticked)
        self.all_check.toggled.connect(self._show_files)
        self.download_button.clicked.connect(self.download)
        self.use_button.clicked.connect(self._use)
        self.data_button.clicked.connect(self.show_data)
        self._set_busy("")

    def refresh(self) -> None:
        """List what is published and what is here, unless a job is running."""
        if self._action:
            return
        self._start("list", tr("Looking for published models…"), online=True, **self._network())

    def download(self) -> None:
        """Download the ticked models that are not here."""
        names = self._missing()
        if names:
            self._start("fetch", tr("Starting the download…"), names=names, **self._network())

    def take_in(self, source: str) -> None:
        """Import a zip, a folder or a model file."""
        self._start("import", tr("Importing…"), source=source)

    def show_data(self) -> None:
        """Open the window for the published data."""
        if self.data_dialog is None:
            self.data_dialog = DataDialog(self)
        self.data_dialog.show()
        self.data_dialog.raise_()
        self.data_dialog.refresh()

    def close_down(self) -> None:
        """End all jobs; an interrupted download can be continued later."""
        super().close_down()
        if self.data_dialog is not None:
            self.data_dialog.close()

    def _start(self, action: str, text: str, **fields: object) -> None:
        titles = {
            "list": tr("SnowGalileo: look for models"),
            "fetch": tr("SnowGalileo: download models"),
            "import": tr("SnowGalileo: import models"),
        }
        spec = WeightsSpec(action=action, folder=str(weights_folder()), **fields)
        self._start_job(action, titles[action], text, spec)

    def _network(self) -> Json:
        mirror = settings().weights_mirror
        return {"mirror": mirror, **network_settings(mirror or WEIGHTS_ADDRESS)}

    def _choose_file(self) -> None:
        kinds = tr("Zip or model file") + " (*.zip *.pth *.pt *.safetensors);;" + tr("All files") + " (*)"
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose the published zip or a model file"), "", kinds)
        if path:
            self.take_in(path)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder with model files"))
        if path:
            self.take_in(path)

    def _on_succeeded(self, result: WeightsList) -> None:
        action, self._action = self._action, ""
        for file in result.files:
            known = self._files.get(file.name, file)
            # only the server knows what a download takes
            self._files[file.name] = file if file.packed else replace(file, packed=known.packed)
        if not self._has_ticks:
            self._has_ticks = bool(self._files)
            self._ticked = {name for name, file in self._files.items() if is_recommended(file)}
        if action == "import":
            self._ticked |= {file.name for file in result.files}
        texts = {
            "list": "",
            "fetch": tr("Downloaded to {folder}.").format(folder=shown(result.folder)),
            "import": tr("Imported {n} of {files}.").format(
                n=len(result.files), files=files_text(len(result.files) + len(result.left_out))
            ),
        }
        self._set_busy("")
        self._say(texts[action])
        self._show_files()
        if action != "list":
            self.changed.emit()

    def _on_failed(self, error: SnowGalileoError) -> None:
        action, self._action = self._action, ""
        self._set_busy("")
        if isinstance(error, Cancelled):
            self._say(tr("Cancelled. The next download continues from here."))
            return
        self._warn(error, tr("Try again") if action == "list" else "")
        if action == "list" and error.code.startswith("SG-WEIGHTS") and not self._files:
            # without a connection, list at least what is here
            self._action = "list"
            spec = WeightsSpec(folder=str(weights_folder()))
            self._job.start(EngineTask(tr("SnowGalileo: look for models"), spec))

    def _show_files(self) -> None:
        self.table.blockSignals(True)
        self.table.clear()
        for file in in_order(list(self._files.values())):
            if not (self.all_check.isChecked() or is_recommended(file) or file.path):
                continue
            item = QTreeWidgetItem(
                [
                    condition_text(file),
                    training_text(file),
                    size_text(_download_size(file)),
                    tr("Yes") if file.path else tr("No"),
                ]
            )
            if file.path:
                item.setIcon(HERE, QgsApplication.getThemeIcon("/mIconSuccess.svg"))
            item.setCheckState(
                CONDITION, Qt.CheckState.Checked if file.name in self._ticked else Qt.CheckState.Unchecked
            )
            item.setData(CONDITION, Qt.ItemDataRole.UserRole, file.name)
            for column in range(self.table.columnCount()):
                item.setToolTip(column, as_tooltip(shown(file.path or file.name)))
            self.table.addTopLevelItem(item)
        for column in (TRAINING, SIZE, HERE):
            self.table.resizeColumnToContents(column)
            self.table.setColumnWidth(column, self.table.columnWidth(column) + GAP)
        self.table.blockSignals(False)
        self._show_buttons()

    def _on_ticked(self, item: QTreeWidgetItem) -> None:
        name = item.data(CONDITION, Qt.ItemDataRole.UserRole)
        if item.checkState(CONDITION) == Qt.CheckState.Checked:
            self._ticked.add(name)
        else:
            self._ticked.discard(name)
        self._show_buttons()

    def _shown(self) -> List[WeightsFile]:
        """The ticked models in the table, in its order."""
        items = [self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount())]
        names = [item.data(CONDITION, Qt.ItemDataRole.UserRole) for item in items]
        return [self._files[name] for name in names if name in self._ticked]

    def _missing(self) -> List[str]:
        return [file.name for file in self._shown() if not file.path]

    def _show_buttons(self) -> None:
        shown, missing = self._shown(), self._missing()
        size = sum(_download_size(self._files[name]) for name in missing)
        text = (
            tr("&Download {n} ({size})").format(n=len(missing), size=size_text(size))
            if missing
            else tr("&Download")
        )
        self.download_button.setText(text)
        self.download_button.setEnabled(bool(missing) and not self._action)
        self.import_button.setEnabled(not self._action)
        self.use_button.setEnabled(any(file.path for file in shown) and not self._action)

    def _use(self) -> None:
        self.chosen.emit([file.path for file in self._shown() if file.path])
        self.close()


def _download_size(file: WeightsFile) -> int:
    """Bytes to download; the size of the file where it was not published."""
    return file.packed or file.size
