"""With which day a new watched area begins, and what that means for its first update."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ..core.counts import days_text
from ..core.messages import tr
from .day_range import DATE_FORMAT, set_range

RECENT_DAYS = 31
"""The panel's day is a likely beginning if it is not older; otherwise a season would be mapped unasked."""


class FirstDayDialog(QDialog):
    """``proposed``: the day of the panel, ISO 8601; taken if it is recent, else today."""

    def __init__(self, proposed: Optional[str], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New watched area"))
        self.day_edit = QDateEdit(self)
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setDisplayFormat(DATE_FORMAT)
        set_range(self.day_edit)
        day, today = QDate.fromString(proposed or "", Qt.DateFormat.ISODate), QDate.currentDate()
        is_recent = day.isValid() and day.daysTo(today) <= RECENT_DAYS
        self.day_edit.setDate(day if is_recent else today)
        label = QLabel(tr("&First prediction day"), self)
        label.setBuddy(self.day_edit)
        self.text_label = QLabel(self)
        self.text_label.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        choose = buttons.addButton(tr("Choose the file…"), QDialogButtonBox.ButtonRole.AcceptRole)
        choose.setDefault(True)
        cancel = buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (label, self.day_edit, self.text_label, buttons):
            column.addWidget(widget)
        self.day_edit.dateChanged.connect(self._explain)
        self._explain()

    def day(self) -> str:
        """The chosen day, ISO 8601."""
        return self.day_edit.date().toString(Qt.DateFormat.ISODate)

    def _explain(self) -> None:
        count = self.day_edit.date().daysTo(QDate.currentDate()) + 1
        text = tr("The first update maps {days} until today; later ones, what has come since.")
        by_whom = tr(
            "Nothing runs by itself: click Update, or let a timer of your system do it (see the guide)."
        )
        self.text_label.setText(f"{text.format(days=days_text(max(1, count)))} {by_whom}")
