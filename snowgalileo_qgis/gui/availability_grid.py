"""Geometry of the availability picture: where its rows, columns and cells are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from qgis.PyQt.QtCore import QPoint, QRect

DAYS = 8
GAP = 2
"""Pixels between cells."""

Place = Tuple[int, int]
"""Row and column. Column ``DAYS`` is the age; in the row below the sensors, columns count static layers."""


@dataclass(frozen=True)
class AvailabilityGrid:
    """One row per sensor with a label, 8 days and an age, and one row for the static layers.

    All sizes are in pixels. ``line``: height of a line of text.
    """

    sensors: int
    static_layers: int
    width: int
    line: int
    label_width: int
    age_width: int

    @property
    def rows(self) -> int:
        """Number of rows."""
        return self.sensors + (1 if self.static_layers else 0)

    @property
    def row_height(self) -> int:
        """Height of a row, gap included."""
        return self.line + 6

    @property
    def head_height(self) -> int:
        """Height of the column heads: two lines."""
        return 2 * self.line + 4

    @property
    def legend_top(self) -> int:
        """Top of the legend."""
        return self.head_height + self.rows * self.row_height + 8

    @property
    def height(self) -> int:
        """Height of the picture: the table and two lines of legend."""
        return self.legend_top + 2 * (self.line + 6)

    def cell(self, row: int, column: int) -> QRect:
        """A day of a sensor."""
        span = self.width - self.age_width - self.label_width
        x0 = self.label_width + span * column // DAYS
        x1 = self.label_width + span * (column + 1) // DAYS
        y = self.head_height + row * self.row_height
        return QRect(x0 + GAP // 2, y + GAP // 2, x1 - x0 - GAP, self.row_height - GAP)

    def static_cell(self, index: int) -> QRect:
        """A static layer; they share the row below the sensors."""
        count = self.static_layers
        first, last = DAYS * index // count, DAYS * (index + 1) // count - 1
        return self.cell(self.sensors, first).united(self.cell(self.sensors, last))

    def column_frame(self, column: int) -> QRect:
        """Frame around a day of all sensors."""
        return self.cell(0, column).united(self.cell(self.sensors - 1, column)).adjusted(-2, -2, 1, 1)

    def label(self, row: int) -> QRect:
        """Name of a row."""
        cell = self.cell(row, 0)
        return QRect(0, cell.top(), self.label_width - 6, cell.height())

    def age(self, row: int) -> QRect:
        """Age of a sensor's last data."""
        cell = self.cell(row, 0)
        return QRect(self.width - self.age_width, cell.top(), self.age_width, cell.height())

    def day_head(self, column: int) -> QRect:
        """Head of a day; wider than the column, as the month may need it."""
        cell = self.cell(0, column)
        return QRect(cell.left() - 12, 0, cell.width() + 24, self.head_height - 2)

    def age_head(self) -> QRect:
        """Head of the ages."""
        return QRect(self.width - self.age_width, 0, self.age_width, self.head_height - 2)

    def place_at(self, point: QPoint) -> Optional[Place]:
        """The place under a point; right of and between the cells of a sensor, its age."""
        row = (point.y() - self.head_height) // self.row_height
        if not 0 <= row < self.rows:
            return None
        if row >= self.sensors:
            hits = (i for i in range(self.static_layers) if self.static_cell(i).contains(point))
            return next(((row, i) for i in hits), None)
        hits = (i for i in range(DAYS) if self.cell(row, i).adjusted(-1, -1, 1, 1).contains(point))
        return (row, next(hits, DAYS))

    def step(self, place: Optional[Place], rows: int, columns: int) -> Place:
        """The place some rows and columns away, kept inside; without a place, the first sensor's last day."""
        if place is None:
            return (0, DAYS - 1)
        row = min(max(place[0] + rows, 0), self.rows - 1)
        last = DAYS if row < self.sensors else self.static_layers - 1
        return (row, min(max(place[1] + columns, 0), last))
