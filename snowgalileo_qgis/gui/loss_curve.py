"""Learning curve: error on the training cells and on the held-out cells, by epoch."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import QPointF, QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..core.counts import Localised, number_text
from ..core.drawing import LEFT, RIGHT, draw_text, ink_on
from ..core.messages import tr

TRAIN, HELD_OUT = "train", "val"
COLORS_ON_LIGHT = {TRAIN: QColor(150, 150, 150), HELD_OUT: QColor(8, 81, 156)}
COLORS_ON_DARK = {TRAIN: QColor(140, 140, 140), HELD_OUT: QColor(120, 190, 240)}
TICKS = 4
DOT = 3
ERROR_STEPS = (0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Upper ends of the error axis; a quarter of each has two decimals."""


class LossCurve(QWidget):
    """RMSE in snow cover (0 to 1) against the epoch; the best epoch on the held-out cells is marked."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Learning curve"))
        self._epochs = 1
        self._points: Dict[str, List[Tuple[int, float]]] = {TRAIN: [], HELD_OUT: []}

    def start(self, epochs: int) -> None:
        """Clear the curve and set its number of epochs."""
        self._epochs = epochs
        self._points = {TRAIN: [], HELD_OUT: []}
        self._changed()

    def add(self, epoch: int, train: Optional[float], held_out: Optional[float]) -> None:
        """Add an epoch, counted from 0: RMSE on the training and the held-out cells, ``None`` if unknown."""
        for name, value in ((TRAIN, train), (HELD_OUT, held_out)):
            if value is not None:
                self._points[name] = [point for point in self._points[name] if point[0] != epoch] + [
                    (epoch, value)
                ]
        self._changed()

    def points(self, name: str) -> List[Tuple[int, float]]:
        """Epochs and RMSE of ``TRAIN`` or ``HELD_OUT``, in order."""
        return sorted(self._points[name])

    def best(self) -> Optional[Tuple[int, float]]:
        """Epoch and RMSE of the best epoch on the held-out cells; ``None`` without any."""
        return min(self._points[HELD_OUT], key=lambda point: point[1]) if self._points[HELD_OUT] else None

    def sizeHint(self) -> QSize:
        """Ten lines high; the width is that of the page."""
        return QSize(200, self.fontMetrics().lineSpacing() * 10)

    def _changed(self) -> None:
        best = self.best()
        text = (
            tr("No epoch is finished yet.")
            if best is None
            else tr("Best: RMSE {rmse:.3f} in epoch {epoch}.").format(
                rmse=Localised(best[1]), epoch=best[0] + 1
            )
        )
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw axes, curves and legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        paper = self.palette().color(QPalette.ColorRole.Window)
        ink = ink_on(paper, self.palette().color(QPalette.ColorRole.WindowText))
        colors = COLORS_ON_LIGHT if paper.lightness() > 127 else COLORS_ON_DARK
        line = metrics.lineSpacing()
        left = metrics.horizontalAdvance("0.00") + 8
        plot = QRect(
            left, line + line // 2, self.width() - left - 8, self.height() - 2 * line - line // 2 - 8
        )
        top = self._top()
        self._draw_axes(painter, plot, top, ink, metrics)
        for name, points in self._points.items():
            self._draw_line(painter, plot, top, sorted(points), colors[name])
        self._draw_legend(painter, colors, ink, metrics)
        painter.end()

    def _top(self) -> float:
        """Upper end of the error axis."""
        highest = max((value for points in self._points.values() for _, value in points), default=0.5)
        return next((step for step in ERROR_STEPS if step >= highest), highest)

    def _place(self, plot: QRect, top: float, epoch: int, value: float) -> QPointF:
        x = plot.left() + plot.width() * (epoch / (self._epochs - 1) if self._epochs > 1 else 0.5)
        return QPointF(x, plot.bottom() - plot.height() * min(value / top, 1.0))

    def _draw_axes(
        self, painter: QPainter, plot: QRect, top: float, ink: QColor, metrics: QFontMetrics
    ) -> None:
        faint = QColor(ink)
        faint.setAlpha(50)
        line = metrics.lineSpacing()
        for tick in range(TICKS + 1):
            y = round(plot.bottom() - plot.height() * tick / TICKS)
            painter.setPen(QPen(faint, 1))
            painter.drawLine(plot.left(), y, plot.right(), y)
            painter.setPen(ink)
            draw_text(
                painter,
                QRect(0, y - line // 2, plot.left() - 6, line),
                number_text(top * tick / TICKS, 2),
                RIGHT,
            )
        foot = QRect(plot.left(), plot.bottom() + 4, plot.width(), line)
        draw_text(painter, foot, tr("epoch 1") if self._epochs > 1 else "", LEFT)
        draw_text(painter, foot, str(self._epochs), RIGHT)

    def _draw_line(
        self, painter: QPainter, plot: QRect, top: float, points: List[Tuple[int, float]], color: QColor
    ) -> None:
        places = [self._place(plot, top, epoch, value) for epoch, value in points]
        painter.setPen(QPen(color, 2))
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(color)
        best = self.best()
        for (epoch, value), place in zip(points, places):
            size = DOT + 1 if (epoch, value) == best else DOT - 1
            painter.drawEllipse(place, size, size)

    def _draw_legend(
        self, painter: QPainter, colors: Dict[str, QColor], ink: QColor, metrics: QFontMetrics
    ) -> None:
        line = metrics.lineSpacing()
        x = 0
        for name, text in ((HELD_OUT, tr("held-out cells")), (TRAIN, tr("training cells"))):
            painter.setPen(QPen(colors[name], 2))
            painter.drawLine(x, line // 2, x + 16, line // 2)
            painter.setPen(ink)
            width = metrics.horizontalAdvance(text)
            draw_text(
                painter,
                QRect(x + 20, 0, width + 4, line),
                text,
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            )
            x += 20 + width + 14
        draw_text(painter, QRect(x, 0, self.width() - x - 8, line), tr("RMSE"), RIGHT)
