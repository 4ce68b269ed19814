"""The availability picture: one row per sensor, one column per day."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..core.messages import as_tooltip, tr
from ..engine.protocol import DayTable
from .availability_grid import DAYS, AvailabilityGrid, Place
from .availability_painter import AvailabilityPainter, Colours
from .availability_text import describe_age, describe_day, describe_static, summary

TEXT_SCALE = 0.9

STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""Rows and columns that the arrow keys move the cursor."""


class AvailabilityView(QWidget):
    """Colour shows the share of the area with data, hatching its cloudy part; the prediction day is framed.

    Tooltips give the exact numbers. ``described`` carries the same text for the place under the mouse or
    the keyboard cursor.
    """

    described = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._table: Optional[DayTable] = None
        self._cursor: Optional[Place] = None
        self.setObjectName("availability")
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * TEXT_SCALE)
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Days and sensors of the stack"))

    @property
    def table(self) -> Optional[DayTable]:
        """The table that is shown."""
        return self._table

    def show_table(self, table: Optional[DayTable]) -> None:
        """Show a table, or nothing."""
        self._table = table
        self._cursor = None
        self.described.emit("")
        self.setAccessibleDescription(summary(table) if table else "")
        self.setVisible(table is not None)
        self.updateGeometry()
        self.update()

    def grid(self) -> AvailabilityGrid:
        """Where the parts of the picture are, at the present size and font."""
        metrics = self.fontMetrics()
        sensors = self._table.sensors if self._table else []
        labels = (metrics.horizontalAdvance(sensor.label) for sensor in sensors)
        ages = (metrics.horizontalAdvance(word) for word in tr("last seen").split())
        return AvailabilityGrid(
            sensors=len(sensors),
            static_layers=len(self._table.static) if self._table else 0,
            width=self.width(),
            line=metrics.height(),
            label_width=max(labels, default=0) + 8,
            age_width=max(ages) + 6,
        )

    def description_at(self, place: Place) -> str:
        """The exact numbers of a place."""
        if self._table is None:
            return ""
        row, column = place
        if row >= len(self._table.sensors):
            return describe_static(self._table, column)
        return describe_age(self._table, row) if column >= DAYS else describe_day(self._table, row, column)

    def move_to(self, place: Optional[Place]) -> None:
        """Move the cursor to a place, or nowhere."""
        if place != self._cursor:
            self._cursor = place
            self.described.emit("" if place is None else self.description_at(place))
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the dock, as high as the table and its legend."""
        return QSize(300, self.grid().height if self._table else 0)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a dock of 320 pixels."""
        return QSize(200, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Show the exact numbers as a tooltip."""
        if event.type() == QEvent.Type.ToolTip:
            place = self.grid().place_at(event.pos())
            if place is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), as_tooltip(self.description_at(place)), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event) -> None:
        """Move the cursor with the mouse."""
        self.move_to(self.grid().place_at(event.pos()))

    def leaveEvent(self, event) -> None:
        """Remove the cursor when the mouse leaves."""
        self.move_to(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event) -> None:
        """Move the cursor with the arrow keys."""
        step = STEPS.get(event.key())
        if step is None or self._table is None:
            super().keyPressEvent(event)
        else:
            self.move_to(self.grid().step(self._cursor, *step))

    def paintEvent(self, _event) -> None:
        """Paint the table."""
        painter = QPainter(self)
        if self._table is not None:
            picture = AvailabilityPainter(painter, Colours(self.palette()))
            picture.paint_table(self._table, self.grid(), self._cursor)
