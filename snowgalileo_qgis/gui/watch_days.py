"""The days of a watch as squares, in the colours of the window."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QFont, QFontInfo, QPainter, QPalette
from qgis.PyQt.QtWidgets import QWidget

from ..core.chart_painter import Look
from ..core.drawing import ink_on
from ..core.messages import tr
from ..core.watch_picture import DaysPicture
from ..engine.protocol import WatchDay


class WatchDays(QWidget):
    """Shows nothing without days; as wide as there is room, and as high as the squares are then."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._days: List[WatchDay] = []
        self.setAccessibleName(tr("Days and their states"))

    def show_days(self, days: List[WatchDay]) -> None:
        """Show others."""
        self._days = days
        self.resizeEvent(None)
        self.update()

    def resizeEvent(self, _event: object) -> None:
        """Take the height that the squares need."""
        self.setMinimumHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """What the squares need."""
        return self._picture().size if self._days else QSize(0, 0)

    def paintEvent(self, _event: object) -> None:
        """Draw the squares."""
        if not self._days:
            return
        palette = self.palette()
        paper = palette.color(QPalette.ColorRole.Window)
        look = Look(paper, ink_on(paper, palette.color(QPalette.ColorRole.WindowText)))
        painter = QPainter(self)
        self._picture().draw(painter, look)
        painter.end()

    def _picture(self) -> DaysPicture:
        font = QFont(self.font())
        font.setPixelSize(QFontInfo(self.font()).pixelSize())
        return DaysPicture(self._days, font, self.width())
