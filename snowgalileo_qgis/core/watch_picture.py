"""Picture of the days of a watch: a square for each, by months, with a letter and a colour for its state.

The key is at the top, where it is seen however many months there are.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Sequence

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ..engine.protocol import DAY_STATES, MOST_MONTHS, STATE_COLOURS, STATE_LETTERS, WatchDay
from .chart_files import SAVED_FONT, save_drawing
from .chart_painter import PRINTED, Look
from .drawing import CENTRE, LEFT, draw_text
from .watch_words import state_words

MISSING_ON_DARK = "#4a4a4a"
COLUMNS = 31
LEAST_SIDE = 10
ROOMY = 1.4
"""Sides of squares in heights of letters."""


class DaysPicture:
    """``width``: that there is, in pixels of a screen; 0: as much as is needed. ``size``: of the picture."""

    def __init__(self, days: Sequence[WatchDay], font: QFont, width: int = 0) -> None:
        self._days, self._font = days, font
        self._months = sorted({day.day[:7] for day in days})[-MOST_MONTHS:]
        metrics = QFontMetricsF(font)
        self._margin = metrics.horizontalAdvance("2025-04 ")
        self._side = ROOMY * metrics.height()
        needed = max(self._margin + COLUMNS * self._side, metrics.horizontalAdvance(self._legend()))
        if width:
            self._side = max(LEAST_SIDE, min(self._side, (width - self._margin) / COLUMNS))
            needed = self._margin + COLUMNS * self._side
        self._key = 2 * metrics.height()
        self._small = QFont(font)
        self._small.setPixelSize(max(1, round(min(metrics.height() / ROOMY, self._side / ROOMY))))
        height = self._key + (len(self._months) + 1) * self._side
        self.size = QRectF(0, 0, needed, height).toAlignedRect().size()

    def draw(self, painter: QPainter, look: Look) -> None:
        """Draw with an active painter; the paper is there already."""
        painter.setFont(self._font)
        painter.setPen(look.ink)
        draw_text(painter, QRectF(0, 0, self.size.width(), self._key), self._legend(), LEFT, wrap=True)
        for row, month in enumerate(self._months):
            place = QRectF(0, self._key + row * self._side, self._margin, self._side)
            draw_text(painter, place, month, LEFT)
        painter.setFont(self._small)
        for column in range(1, COLUMNS + 1):
            draw_text(painter, self._place(len(self._months), column), str(column), CENTRE)
        for day in self._days:
            if day.day[:7] in self._months:
                place = self._place(self._months.index(day.day[:7]), int(day.day[8:]))
                color = _color(day.state, look)
                painter.fillRect(place.adjusted(1, 1, -1, -1), color)
                painter.setPen(QColor("white" if color.lightness() < 128 else "black"))
                draw_text(painter, place, STATE_LETTERS[day.state], CENTRE)

    def _place(self, row: int, column: int) -> QRectF:
        left, top = self._margin + (column - 1) * self._side, self._key + row * self._side
        return QRectF(left, top, self._side, self._side)

    def _legend(self) -> str:
        counts, words = Counter(day.state for day in self._days), state_words()
        return "    ".join(f"{STATE_LETTERS[one]} {words[one]} ({counts[one]})" for one in DAY_STATES)


def save_days(path: Path, title: str, days: Sequence[WatchDay]) -> None:
    """Save the picture as PNG or SVG, dark on white. Raises ``SG-OUTPUT-001``."""
    font = QFont()
    font.setPixelSize(SAVED_FONT)
    picture = DaysPicture(days, font)

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, PRINTED.paper)
        picture.draw(painter, PRINTED)

    save_drawing(path, QRectF(0, 0, picture.size.width(), picture.size.height()), title, draw)


def _color(state: str, look: Look) -> QColor:
    return QColor(MISSING_ON_DARK if state == "missing" and look.is_dark else STATE_COLOURS[state])
