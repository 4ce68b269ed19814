"""Get model weights: which are published, which are here, download and import."""

from __future__ import annotations

from typing import Dict, List, Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QHeaderView, QMenu, QTreeWidgetItem, QWidget

from ..core.messages import log, tr, user_text
from ..core.network import network_settings
from ..core.progress import percent, progress_text
from ..core.settings import settings
from ..engine.protocol import WEIGHTS_ADDRESS, Cancelled, Json, SnowGalileoError, WeightsSpec, weights_folder
from .forms import load_form
from .job_runner import JobRunner
from .notice import Notice
from .weights_table import condition_text, in_order, is_recommended, size_text, training_text

CONDITION, TRAINING, SIZE, HERE = range(4)
WIDTH, HEIGHT = 760, 400
GAP = 24
"""Pixels between columns."""


class WeightsDialog(QDialog):
    """A table of models to tick.

    ``chosen``: paths of the models that the person wants to map with; ``changed``: models were added.
    """

    chosen = pyqtSignal(list)
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("weights_dialog", self)
        self.resize(WIDTH, HEIGHT)
        self.notice = Notice(self)
        self.notice_column.addWidget(self.notice)
        self.notice.action_clicked.connect(self.refresh)
        self._files: Dict[str, Json] = {}
        self._ticked = set()
        self._has_ticks = False
        self._job = JobRunner(self)
        self._job.message.connect(self._on_message)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.failed.connect(self._on_failed)
        self._action = ""
        link = f'<a href="{WEIGHTS_ADDRESS}">Zenodo</a>'
        self.intro_label.setText(
            tr(
                "The trained SnowGalileo models are published on {link}. Each kind of day has its own; with "
                "all four, the right one is taken for "
                "every place and day."
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
        self.cancel_button.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.close)
        self._set_busy("")

    def refresh(self) -> None:
        """Ask the server what is published, and look what is here; a download under way is left alone."""
        if self._action:
            return
        self._start("list", tr("Asking what is published…"), online=True, **self._network())

    def download(self) -> None:
        """Fetch what is ticked and not here."""
        names = self._missing()
        if names:
            self._start("fetch", tr("Starting the download…"), names=names, **self._network())

    def take_in(self, source: str) -> None:
        """Import a zip, a folder or a model file."""
        self._start("import", tr("Importing…"), source=source)

    def close_down(self) -> None:
        """End the job; what has arrived is kept for the next time."""
        self._job.drop()
        self._set_busy("")

    def reject(self) -> None:
        """Close; called for Escape, too."""
        self.close_down()
        super().reject()

    def closeEvent(self, event) -> None:
        """Close by the window's button."""
        self.close_down()
        super().closeEvent(event)

    def _start(self, action: str, text: str, **fields: object) -> None:
        self.notice.hide()
        self._action = action
        self._set_busy(text)
        titles = {
            "list": tr("SnowGalileo: look for models"),
            "fetch": tr("SnowGalileo: download models"),
            "import": tr("SnowGalileo: import models"),
        }
        self._job.start(titles[action], WeightsSpec(action=action, folder=str(weights_folder()), **fields))

    def _network(self) -> Json:
        mirror = settings().weights_mirror
        return {"mirror": mirror, **network_settings(mirror or WEIGHTS_ADDRESS)}

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.state_label.setText(tr("Cancelling…"))
        self._job.cancel()

    def _choose_file(self) -> None:
        kinds = tr("Archive or model") + " (*.zip *.pth *.pt *.safetensors);;" + tr("All files") + " (*)"
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose the published zip or a model file"), "", kinds)
        if path:
            self.take_in(path)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder with model files"))
        if path:
            self.take_in(path)

    def _on_message(self, message: Json) -> None:
        if message["type"] == "progress" and self._action != "list" and self.cancel_button.isEnabled():
            self.progress_bar.setRange(0, 100)
            self.progress_bar.setValue(round(percent(message)))
            self.state_label.setText(progress_text(message))
        elif message["type"] in ("log", "warning"):
            log(
                str(message["text"]),
                Qgis.MessageLevel.Warning if message["type"] == "warning" else Qgis.MessageLevel.Info,
            )

    def _on_succeeded(self, result: Json) -> None:
        action, self._action = self._action, ""
        for file in result["files"]:
            self._files[file["name"]] = {**self._files.get(file["name"], {}), **file}
        if not self._has_ticks:
            self._has_ticks = bool(self._files)
            self._ticked = {name for name, file in self._files.items() if is_recommended(file)}
        if action == "import":
            self._ticked |= {file["name"] for file in result["files"]}
        texts = {
            "list": "",
            "fetch": tr("Downloaded to {folder}.").format(folder=result["folder"]),
            "import": tr("Imported {n} of {all} files.").format(
                n=len(result["files"]), all=len(result["files"]) + len(result["left_out"])
            ),
        }
        self._set_busy("")
        self.state_label.setText(texts[action])
        self.state_label.setVisible(bool(texts[action]))
        self._show_files()
        if action != "list":
            self.changed.emit()

    def _on_failed(self, error: SnowGalileoError) -> None:
        action, self._action = self._action, ""
        self._set_busy("")
        if isinstance(error, Cancelled):
            self.state_label.setText(
                tr("Cancelled. What has arrived is kept: the next download goes on from there.")
            )
            self.state_label.show()
            return
        self.notice.say(
            Qgis.MessageLevel.Warning, user_text(error), tr("Try again") if action == "list" else ""
        )
        log("\n".join(part for part in (user_text(error), error.detail) if part), Qgis.MessageLevel.Warning)
        if action == "list" and error.code.startswith("SG-WEIGHTS") and not self._files:
            # without a connection, at least what is here
            self._action = "list"
            self._job.start(tr("SnowGalileo: look for models"), WeightsSpec(folder=str(weights_folder())))

    def _set_busy(self, text: str) -> None:
        is_busy = bool(text)
        self.state_label.setText(text)
        self.state_label.setVisible(is_busy)
        self.progress_bar.setRange(0, 0)
        self.progress_bar.setVisible(is_busy)
        self.cancel_button.setVisible(is_busy)
        self.cancel_button.setEnabled(is_busy)
        self.import_button.setEnabled(not is_busy)
        self._show_buttons()

    def _show_files(self) -> None:
        self.table.blockSignals(True)
        self.table.clear()
        for file in in_order(list(self._files.values())):
            if not (self.all_check.isChecked() or is_recommended(file) or file["path"]):
                continue
            size = file.get("packed") or file["size"]
            item = QTreeWidgetItem(
                [
                    condition_text(file),
                    training_text(file),
                    size_text(size),
                    tr("Yes") if file["path"] else tr("No"),
                ]
            )
            if file["path"]:
                item.setIcon(HERE, QgsApplication.getThemeIcon("/mIconSuccess.svg"))
            item.setCheckState(
                CONDITION, Qt.CheckState.Checked if file["name"] in self._ticked else Qt.CheckState.Unchecked
            )
            item.setData(CONDITION, Qt.ItemDataRole.UserRole, file["name"])
            for column in range(self.table.columnCount()):
                item.setToolTip(column, file["path"] or file["name"])
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

    def _shown(self) -> List[Json]:
        """The ticked models that the table shows, in its order."""
        items = [self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount())]
        names = [item.data(CONDITION, Qt.ItemDataRole.UserRole) for item in items]
        return [self._files[name] for name in names if name in self._ticked]

    def _missing(self) -> List[str]:
        return [file["name"] for file in self._shown() if not file["path"]]

    def _show_buttons(self) -> None:
        shown, missing = self._shown(), self._missing()
        size = sum(self._files[name]["packed"] for name in missing)
        text = (
            tr("&Download {n} ({size})").format(n=len(missing), size=size_text(size))
            if missing
            else tr("&Download")
        )
        self.download_button.setText(text)
        self.download_button.setEnabled(bool(missing) and not self._action)
        self.use_button.setEnabled(any(file["path"] for file in shown) and not self._action)

    def _use(self) -> None:
        self.chosen.emit([file["path"] for file in self._shown() if file["path"]])
        self.close()
