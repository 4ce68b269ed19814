"""The window for the published data: what the record holds and what is here, import, published accuracy."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Optional, Set

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import QFileDialog, QHeaderView, QMenu, QTreeWidgetItem, QWidget

from ..core.counts import cells_text
from ..core.messages import as_tooltip, shown, shown_lines, tr
from ..core.network import network_settings
from ..engine.protocol import (
    PACKED_ENDING,
    TEST_REGIONS,
    WEIGHTS_ADDRESS,
    Cancelled,
    DatasetFile,
    DatasetResult,
    DatasetSpec,
    JobResult,
    Json,
    ReproduceSpec,
    Reproduction,
    SnowGalileoError,
    datasets_folder,
    weights_folder,
)
from .job_dialog import JobDialog
from .text_view import TextView
from .weights_table import size_text

NAME, SIZE, HERE = range(3)
WIDTH, HEIGHT = 620, 460
ARCHIVES = (".tar.xz", ".tar")
REPORT_LINES = 14


class DataDialog(JobDialog):
    """A table of files to tick. What is downloaded, imported and computed stays in the user's own folder."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("data_dialog", parent)
        self.resize(WIDTH, HEIGHT)
        self.notice.action_clicked.connect(self.refresh)
        self._files: Dict[str, DatasetFile] = {}
        self._ticked: Set[str] = set()
        self.replay = ""
        self.intro_label.setText(
            tr(
                "The data that the models were trained and tested with are published on {link}. Packed, "
                "they take at least 7 times less room and are read like any input stack."
            ).format(link=f'<a href="{WEIGHTS_ADDRESS}">Zenodo</a>')
        )
        header = self.table.header()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (SIZE, HERE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.report_view = TextView(self, REPORT_LINES)
        self.report_view.setAccessibleName(tr("Report"))
        self.report_view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report_view.hide()
        self.report_column.addWidget(self.report_view)
        names = {"rockies": tr("Rockies"), "switzerland": tr("Switzerland")}
        for region in TEST_REGIONS:
            self.region_combo.addItem(names[region], region)
        menu = QMenu(self)
        self.ticked_action = menu.addAction(tr("Ticked archives"), self._import_ticked)
        menu.addAction(tr("Other archives…"), self._choose_archives)
        menu.addAction(tr("Folder…"), self._choose_folder)
        self.import_button.setMenu(menu)
        self.table.itemChanged.connect(self._on_ticked)
        self.download_button.clicked.connect(self.download)
        self.reproduce_button.clicked.connect(self.reproduce)
        self._set_busy("")

    def refresh(self) -> None:
        """List what is published and what is here, unless a job is running."""
        if not self._action:
            title = tr("SnowGalileo: look for published data")
            spec = DatasetSpec(action="list", **self._settings())
            self._start_job("list", title, tr("Looking for published data…"), spec)

    def download(self) -> None:
        """Download the ticked files that are not here."""
        names = [file.name for file in self._missing()]
        if names:
            spec = DatasetSpec(action="fetch", names=names, **self._settings())
            title = tr("SnowGalileo: download published data")
            self._start_job("fetch", title, tr("Starting the download…"), spec)

    def take_in(self, sources: List[str], output: str) -> None:
        """Pack archives and folders into a folder of packed cells."""
        if not output.lower().endswith(PACKED_ENDING):
            output += PACKED_ENDING
        spec = DatasetSpec(action="import", sources=sources, output=output)
        self._start_job("import", tr("SnowGalileo: import published data"), tr("Importing…"), spec)

    def reproduce(self) -> None:
        """Evaluate the published models on the test data of the chosen region."""
        self.report_view.hide()
        spec = ReproduceSpec(
            region=self.region_combo.currentData(),
            weights_folder=str(weights_folder()),
            **self._settings(),
        )
        title = tr("SnowGalileo: reproduce the published accuracy")
        self._start_job("reproduce", title, tr("Looking for published data…"), spec)

    def _settings(self) -> Json:
        return {"folder": str(datasets_folder()), "replay": self.replay, **network_settings(WEIGHTS_ADDRESS)}

    def _import_ticked(self) -> None:
        self._ask_where([str(file.path) for file in self._shown() if _is_importable(file)])

    def _choose_archives(self) -> None:
        kinds = tr("Archives") + " (*.tar.xz *.tar);;" + tr("All files") + " (*)"
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Choose archives"), str(datasets_folder()), kinds)
        if paths:
            self._ask_where(paths)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder with HDF5 files and labels"))
        if path:
            self._ask_where([path])

    def _ask_where(self, sources: List[str]) -> None:
        name = Path(sources[0]).name.partition(".tar")[0] + PACKED_ENDING
        output, _ = QFileDialog.getSaveFileName(
            self,
            tr("Folder to pack into, new or to add to"),
            str(datasets_folder() / name),
            tr("Packed cells") + f" (*{PACKED_ENDING})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if output:
            self.take_in(sources, output)

    def _on_succeeded(self, result: JobResult) -> None:
        action, self._action = self._action, ""
        text = ""
        if isinstance(result, Reproduction):
            self.report_view.setText(shown_lines(result.report))
            self.report_view.show()
        elif isinstance(result, DatasetResult):
            self._files.update({file.name: file for file in result.files})
            if action == "fetch":
                text = tr("Downloaded to {folder}.").format(folder=shown(result.folder))
            elif action == "import":
                text = tr("{cells} and {n} labels in {folder}.").format(
                    cells=cells_text(result.cells), n=result.labels, folder=shown(result.store)
                )
                self._show_points(result)
        self._set_busy("")
        self._say(text)
        self._show_files()

    def _show_points(self, result: DatasetResult) -> None:
        """Add the places of the imported cells to the project, and name what was left out."""
        layer = QgsVectorLayer(result.layer, Path(result.store).stem, "ogr") if result.layer else None
        if layer is not None and layer.isValid():
            QgsProject.instance().addMapLayer(layer)
        if result.left_out:
            reasons = [shown(item.reason) for item in result.left_out[:20]]
            self.notice.say(Qgis.MessageLevel.Warning, "\n".join([tr("Left out:"), *reasons]))

    def _on_failed(self, error: SnowGalileoError) -> None:
        action, self._action = self._action, ""
        self._set_busy("")
        if isinstance(error, Cancelled):
            self._say(tr("Cancelled. What has arrived is kept."))
            return
        self._warn(error, tr("Try again") if action == "list" else "")

    def _show_files(self) -> None:
        self.table.blockSignals(True)
        self.table.clear()
        for file in self._files.values():
            item = QTreeWidgetItem(
                [shown(file.name), size_text(file.size), tr("Yes") if file.path else tr("No")]
            )
            item.setTextAlignment(SIZE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            is_ticked = file.name in self._ticked
            item.setCheckState(NAME, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            item.setData(NAME, Qt.ItemDataRole.UserRole, file.name)
            for column in range(self.table.columnCount()):
                item.setToolTip(column, as_tooltip(shown(file.path or file.name)))
            self.table.addTopLevelItem(item)
        self.table.blockSignals(False)
        self._show_buttons()

    def _on_ticked(self, item: QTreeWidgetItem) -> None:
        name = item.data(NAME, Qt.ItemDataRole.UserRole)
        is_ticked = item.checkState(NAME) == Qt.CheckState.Checked
        (self._ticked.add if is_ticked else self._ticked.discard)(name)
        self._show_buttons()

    def _shown(self) -> List[DatasetFile]:
        """The ticked files."""
        return [file for name, file in self._files.items() if name in self._ticked]

    def _missing(self) -> List[DatasetFile]:
        return [file for file in self._shown() if not file.path]

    def _show_buttons(self) -> None:
        missing = self._missing()
        size = size_text(sum(file.size for file in missing))
        text = tr("&Download {n} ({size})").format(n=len(missing), size=size) if missing else tr("&Download")
        self.download_button.setText(text)
        self.download_button.setEnabled(bool(missing) and not self._action)
        self.ticked_action.setEnabled(any(_is_importable(file) for file in self._shown()))
        for button in (self.import_button, self.reproduce_button):
            button.setEnabled(not self._action)


def _is_importable(file: DatasetFile) -> bool:
    return bool(file.path) and file.name.lower().endswith(ARCHIVES)
