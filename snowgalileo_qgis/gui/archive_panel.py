"""Where downloaded products are, which day is wanted, and where the stack is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import List, Optional

from qgis.core import QgsApplication, QgsProcessingUtils
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..core.messages import tr
from ..core.progress import duration
from ..core.settings import settings
from ..engine.protocol import REGION_NAME, Json
from .forms import load_form
from .path_edit import PathEdit


class ArchivePanel(QWidget):
    """An archive folder and a day; ``changed`` tells of every new choice of the two."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("archive_panel", self)
        self.path_edit = PathEdit(self)
        self.path_edit.setPlaceholderText(tr("Choose, type or drop a folder"))
        self.path_edit.setAccessibleName(tr("Folder of downloaded products"))
        self.path_row.insertWidget(0, self.path_edit)
        self.archive_label.setBuddy(self.path_edit)
        self.day_edit.setDate(
            QDate.fromString(settings().last_day, Qt.DateFormat.ISODate)
            if settings().last_day
            else QDate.currentDate()
        )
        self.keep_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.keep_widget.lineEdit().setPlaceholderText(tr("[Temporary folder]"))
        self.keep_widget.lineEdit().setAccessibleName(tr("Folder to keep the stack in"))
        self.keep_label.setBuddy(self.keep_widget.lineEdit())
        self.estimate_label.hide()
        self.folder_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.folder_button.clicked.connect(self._choose_folder)
        self.path_edit.paths_changed.connect(self.changed)
        self.day_edit.dateChanged.connect(self.changed)

    def paths(self) -> List[str]:
        """The archive folder or folders."""
        return self.path_edit.paths()

    def day(self) -> date:
        """The prediction day."""
        return date.fromisoformat(self.day_edit.date().toString(Qt.DateFormat.ISODate))

    def output(self) -> str:
        """Path of the region store that a build writes."""
        folder = self.keep_widget.filePath().strip()
        return (
            str(Path(folder) / REGION_NAME)
            if folder
            else QgsProcessingUtils.generateTempFilename(REGION_NAME)
        )

    def save(self) -> None:
        """Keep the choices for the next time."""
        kept = settings()
        kept.last_archive = self.path_edit.text()
        kept.last_day = self.day().isoformat()

    def show_estimate(self, result: Optional[Json]) -> None:
        """Say what the build will cost and which sensors are missing; ``None``: nothing is known yet."""
        self.estimate_label.setVisible(result is not None)
        if result is None:
            return
        estimate = result["estimate"]
        text = tr("Building takes about {time} and {size} MB.").format(
            time=duration(float(estimate["seconds"])), size=max(1, round(float(estimate["disk_mb"])))
        )
        if result["missing"]:
            text += " " + tr("Nothing of {sensors} was found; the map is made without.").format(
                sensors=", ".join(result["missing"])
            )
        self.estimate_label.setText(text)

    def _choose_folder(self) -> None:
        start = self.paths()[0] if self.paths() else ""
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder of downloaded products"), start)
        if path:
            self.path_edit.set_paths([path])
