"""Days that can be mapped: since the first of the sensors, until today."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QDateEdit

from ..core.messages import as_tooltip, tr
from .availability_text import long_date

FIRST_DAY = QDate(2000, 2, 24)
"""MODIS on Terra, the oldest of the sensors, sent its first image."""
DATE_FORMAT = "d MMM yyyy"


def set_range(edit: QDateEdit) -> None:
    """Take no day before the satellites and none to come, and say so."""
    edit.setDateRange(FIRST_DAY, QDate.currentDate())
    text = tr("From {first}, when the first of the sensors began, to today")
    text = text.format(first=long_date(FIRST_DAY.toString(Qt.DateFormat.ISODate)))
    edit.setToolTip(as_tooltip(f"{edit.toolTip()}\n{text}".strip()))
