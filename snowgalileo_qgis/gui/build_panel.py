"""What the panels of data from which a stack is built share: the day to map, and where to keep the stack."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsProcessingUtils
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.messages import tr
from ..core.settings import settings
from ..engine.protocol import REGION_NAME
from ..engine.protocol.paths import inside


class BuildPanel(QWidget):
    """A panel with a day and a folder in its form; ``changed`` is emitted when the day changes."""

    changed = pyqtSignal()

    def prepare_build(self, days_ago: int = 0) -> None:
        """Fill in the day of the last session, at first one so many days ago; prepare the folder."""
        last = settings().last_day
        day = (
            QDate.fromString(last, Qt.DateFormat.ISODate) if last else QDate.currentDate().addDays(-days_ago)
        )
        self.day_edit.setDate(day)
        self.day_edit.dateChanged.connect(self.changed)
        self.keep_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.keep_widget.lineEdit().setPlaceholderText(tr("[Temporary folder]"))
        self.keep_widget.lineEdit().setAccessibleName(tr("Folder to keep the stack in"))
        self.keep_label.setBuddy(self.keep_widget.lineEdit())
        self.estimate_label.hide()

    def day(self) -> date:
        """The prediction day."""
        return date.fromisoformat(self.day_edit.date().toString(Qt.DateFormat.ISODate))

    def output(self) -> str:
        """Path of the region store to build."""
        folder = self.keep_widget.filePath().strip()
        return inside(folder, REGION_NAME) if folder else QgsProcessingUtils.generateTempFilename(REGION_NAME)
