"""Painting of the availability picture."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette, QPen

from ..core.drawing import LEFT, RIGHT, draw_text, ink_on
from ..core.messages import tr
from ..engine.protocol import DayTable
from .availability_grid import DAYS, AvailabilityGrid, Place
from .availability_text import month_name

STRONG_ON_LIGHT = QColor(8, 81, 156)
STRONG_ON_DARK = QColor(120, 190, 240)
CLOUD_ON_LIGHT = QColor(225, 225, 225)
CLOUD_ON_DARK = QColor(70, 70, 70)
HATCH_ON_LIGHT = QColor(110, 110, 110)
HATCH_ON_DARK = QColor(185, 185, 185)

CENTRE = Qt.AlignmentFlag.AlignCenter
DAY_HEAD = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
AGE_HEAD = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


def mixed(low: QColor, high: QColor, share: float) -> QColor:
    """The colour between two others; ``share``: 0..1."""
    part = min(max(share, 0.0), 1.0)
    return QColor(*(round(a + (b - a) * part) for a, b in zip(low.getRgb()[:3], high.getRgb()[:3])))


class Colours:
    """Colours of the picture on a palette, light or dark."""

    def __init__(self, palette: QPalette) -> None:
        window = palette.color(QPalette.ColorRole.Window)
        self.is_dark = window.lightness() < 128
        self.base = palette.color(QPalette.ColorRole.Base)
        self.highlight = palette.color(QPalette.ColorRole.Highlight)
        self.ink = ink_on(window, palette.color(QPalette.ColorRole.WindowText))
        self.border = mixed(self.base, self.ink, 0.3)
        self.cloud = CLOUD_ON_DARK if self.is_dark else CLOUD_ON_LIGHT
        self.hatch = HATCH_ON_DARK if self.is_dark else HATCH_ON_LIGHT

    def data(self, valid: float) -> QColor:
        """Colour of a share of valid pixels, in percent."""
        if valid <= 0:
            return self.base
        # a step of a tenth of the range sets the smallest share apart from none
        return mixed(self.base, STRONG_ON_DARK if self.is_dark else STRONG_ON_LIGHT, 0.1 + 0.9 * valid / 100)


class AvailabilityPainter:
    """Paints with a painter that is active on the widget."""

    def __init__(self, painter: QPainter, colours: Colours) -> None:
        self._painter = painter
        self._colours = colours
        painter.setPen(colours.ink)

    def paint_table(self, table: DayTable, grid: AvailabilityGrid, cursor: Optional[Place]) -> None:
        """Paint the table with its legend; ``cursor``: the place to outline."""
        self._heads(table, grid)
        for row, sensor in enumerate(table.sensors):
            draw_text(self._painter, grid.label(row), sensor.label, LEFT)
            for column in range(DAYS):
                self._cell(grid.cell(row, column), sensor.valid[column], sensor.cloud[column])
                if sensor.has_unread_clouds and sensor.valid[column] > 0:
                    self._unread(grid.cell(row, column))
            age = "-" if sensor.age_days is None else tr("{n} d").format(n=sensor.age_days)
            draw_text(self._painter, grid.age(row), age, RIGHT)
        if table.static:
            draw_text(self._painter, grid.label(len(table.sensors)), tr("Ground"), LEFT)
        for index, layer in enumerate(table.static):
            self._static(grid.static_cell(index), layer.label, layer.valid[0])
        day = table.dates.index(table.day) if table.day in table.dates else DAYS - 1
        self._outline(grid.column_frame(day), self._colours.highlight, 2)
        if cursor is not None:
            self._cursor(grid, cursor)
        self._legend(grid, any(sensor.has_unread_clouds for sensor in table.sensors))

    def _heads(self, table: DayTable, grid: AvailabilityGrid) -> None:
        self._painter.save()
        for column, day in enumerate(table.dates):
            font = self._painter.font()
            font.setBold(day == table.day)
            self._painter.setFont(font)
            starts_month = column == 0 or day[:7] != table.dates[column - 1][:7]
            month = month_name(day) if starts_month else ""
            draw_text(self._painter, grid.day_head(column), f"{month}\n{int(day[8:])}", DAY_HEAD)
        self._painter.restore()
        draw_text(self._painter, grid.age_head(), tr("last seen").replace(" ", "\n", 1), AGE_HEAD)

    def _cell(self, rect: QRect, valid: float, cloud: Optional[float] = None) -> None:
        self._painter.fillRect(rect, self._colours.data(valid))
        if valid > 0 and cloud:
            height = max(2, round(rect.height() * cloud / 100))
            self._cloud(QRect(rect.left(), rect.top(), rect.width(), min(height, rect.height())))
        self._painter.setPen(QPen(self._colours.border, 1))
        self._painter.drawRect(rect.adjusted(0, 0, -1, -1))
        self._painter.setPen(self._colours.ink)

    def _static(self, rect: QRect, label: str, valid: float) -> None:
        self._cell(rect, valid)
        is_dark = self._colours.data(valid).lightness() < 128
        self._painter.setPen(QColor("white") if is_dark else QColor("black"))
        metrics, room = self._painter.fontMetrics(), rect.width() - 4
        if metrics.horizontalAdvance(label) > room:
            # the maker's name stands first, what it is last: "Copernicus DEM"
            label = label.rsplit(maxsplit=1)[-1]
        draw_text(self._painter, rect, metrics.elidedText(label, Qt.TextElideMode.ElideRight, room), CENTRE)
        self._painter.setPen(self._colours.ink)

    def _cloud(self, rect: QRect) -> None:
        self._painter.fillRect(rect, self._colours.cloud)
        self._painter.fillRect(rect, QBrush(self._colours.hatch, Qt.BrushStyle.BDiagPattern))

    def _outline(self, rect: QRect, colour: QColor, width: int) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(colour, width))
        self._painter.drawRect(rect)
        self._painter.setPen(self._colours.ink)

    def _cursor(self, grid: AvailabilityGrid, cursor: Place) -> None:
        row, column = cursor
        if row >= grid.sensors:
            rect = grid.static_cell(column)
        elif column < DAYS:
            rect = grid.cell(row, column)
        else:
            return
        self._outline(rect.adjusted(0, 0, -1, -1), self._colours.ink, 1)

    def _unread(self, rect: QRect) -> None:
        """Mark a cell whose clouds are not known: data, but of what use is not known."""
        inner = rect.adjusted(1, 1, -1, -1)
        self._painter.fillRect(inner, QBrush(self._colours.cloud, Qt.BrushStyle.Dense5Pattern))

    def _legend(self, grid: AvailabilityGrid, has_unread_clouds: bool) -> None:
        line, top = grid.line, grid.legend_top
        x = 0
        for share, text in ((0, tr("no data")), (30, ""), (65, ""), (100, tr("all of the area"))):
            self._cell(QRect(x, top + 2, 16, line - 2), share)
            x += 18
            if text:
                x += self._legend_text(x + 3, top, text, line) + 14
        top += line + 6
        mark = QRect(0, top + 2, 16, line - 2)
        if has_unread_clouds:
            self._cell(mark, 100)
            self._unread(mark)
        else:
            self._cloud(mark)
        text = tr("clouds not read yet") if has_unread_clouds else tr("cloudy part")
        x = 18 + self._legend_text(21, top, text, line) + 14
        self._outline(QRect(x + 1, top + 2, 14, line - 3), self._colours.highlight, 2)
        draw_text(
            self._painter, QRect(x + 21, top, grid.width - x - 21, line + 2), tr("prediction day"), LEFT
        )

    def _legend_text(self, x: int, y: int, text: str, line: int) -> int:
        """Paint a text and return its width."""
        width = self._painter.fontMetrics().horizontalAdvance(text)
        draw_text(self._painter, QRect(x, y, width + 4, line + 2), text, LEFT)
        return width
