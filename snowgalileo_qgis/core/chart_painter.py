"""Drawing a chart with any painter: a widget, a picture or a vector file; sharp at every size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple, Union

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from .chart import Chart, Line, Point
from .chart_axes import scales
from .drawing import CENTRE, LEFT, RIGHT, draw_text
from .messages import tr

CIVIDIS = ("#00224e", "#2a3f6d", "#575d6d", "#7d7c78", "#a59c74", "#d2c060", "#fee838")
"""A ramp that looks the same to all eyes, for days in their order."""

OKABE_ITO = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Colours that all eyes tell apart, for lines without an order."""

CHOSEN = OKABE_ITO[1]
"""Colour of the chosen day among others."""

DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)
GAP = 6
SWATCH = 18
LEGEND_LINE = 2.4
"""Least width of a line in the legend, where thin ones would hardly show their colour."""
RANGE, ENVELOPE = 70, 45
"""Opacity of areas, 0 to 255."""


@dataclass(frozen=True)
class Look:
    """Colours of paper and ink."""

    paper: QColor
    ink: QColor

    @property
    def is_dark(self) -> bool:
        """Whether the paper is dark."""
        return self.paper.lightness() < 128


PRINTED = Look(QColor("white"), QColor("#222222"))


def line_colors(chart: Chart, look: Look) -> List[QColor]:
    """One colour for each line: a ramp for days in their order with the chosen one apart, else all apart."""
    lines = chart.lines
    is_ordered = chart.uncertain == "x"
    light, dark = QColor(CIVIDIS[2 if look.is_dark else 0]), QColor(CIVIDIS[-1 if look.is_dark else 4])
    others = [number for number, line in enumerate(lines) if not line.is_main]
    colors = []
    for number, line in enumerate(lines):
        if is_ordered and not line.is_main:
            colors.append(_between(light, dark, others.index(number) / max(1, len(others) - 1)))
            continue
        color = QColor(CHOSEN if is_ordered else OKABE_ITO[number % len(OKABE_ITO)])
        colors.append(color.lighter(150) if look.is_dark else color)
    return colors


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """A colour on the way from one to another, ``share`` 0 to 1."""
    parts = [round(a + share * (b - a)) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3])]
    return QColor(*parts)


class ChartPainter:
    """Draws one chart into a rectangle with one font, whose size is in pixels so that all devices agree."""

    def __init__(self, painter: QPainter, rect: QRectF, chart: Chart, font: QFont, look: Look) -> None:
        self._painter = painter
        self._rect = rect
        self._chart = chart
        self._look = look
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._font = font
        self._metrics = QFontMetrics(font)
        self._line = self._metrics.height()
        self._plot = QRectF()
        self._colors = line_colors(chart, look)

    def draw(self) -> None:
        """Draw title, legend, axes and lines."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._rect, self._look.paper)
        top = self._draw_title()
        if self._chart.is_empty:
            return
        top = self._draw_legend(top)
        self._place_plot(top)
        painter.save()
        painter.setClipRect(self._plot.adjusted(-4, -4, 4, 4))
        self._draw_envelope()
        self._draw_marked()
        for number, line in enumerate(self._chart.lines):
            self._draw_range(line, self._colors[number])
        for number, line in enumerate(self._chart.lines):
            if not line.is_main:
                self._draw_line(number, line)
        for number, line in enumerate(self._chart.lines):
            if line.is_main:
                self._draw_line(number, line)
        painter.restore()

    def _pen(self, number: int, line: Line) -> QPen:
        in_order = line.is_main or self._chart.uncertain == "x"
        style = DASHES[0] if in_order else DASHES[number % len(DASHES)]
        return QPen(self._colors[number], 3.0 if line.is_main else 1.6, style)

    def _draw_title(self) -> float:
        painter, rect = self._painter, self._rect
        painter.setFont(self._bold)
        painter.setPen(self._look.ink)
        room = rect.width() - 2 * GAP
        text = QFontMetrics(self._bold).elidedText(self._chart.title, Qt.TextElideMode.ElideRight, int(room))
        draw_text(painter, QRectF(rect.left() + GAP, rect.top() + 2, room, self._line), text, LEFT)
        painter.setFont(self._font)
        return rect.top() + self._line + 4

    def _entries(self) -> List[Tuple[str, Union[QPen, QColor]]]:
        """Text and swatch of each entry in the legend: a line or an area."""
        chart = self._chart
        entries: List[Tuple[str, Union[QPen, QColor]]] = []
        for number, line in enumerate(chart.lines):
            pen = self._pen(number, line)
            pen.setWidthF(max(pen.widthF(), LEGEND_LINE))
            entries.append((line.name, pen))
        if chart.range_name and any(_ranged(line.points) for line in chart.lines):
            entries.append((chart.range_name, self._shade(RANGE, is_range=True)))
        if chart.envelope:
            entries.append((chart.envelope.name, self._shade(ENVELOPE, is_range=False)))
            if chart.envelope.years > 1:
                entries.append((tr("middle half"), self._shade(2 * ENVELOPE, is_range=False)))
                entries.append((tr("median"), self._median_pen()))
        return entries

    def _draw_legend(self, top: float) -> float:
        painter = self._painter
        x, right = self._rect.left() + GAP, self._rect.right() - GAP
        for text, swatch in self._entries():
            width = SWATCH + 4 + self._metrics.horizontalAdvance(text)
            if x + width > right and x > self._rect.left() + GAP:
                x, top = self._rect.left() + GAP, top + self._line
            middle = top + self._line / 2
            if isinstance(swatch, QColor):
                box = QRectF(x, middle - self._line / 4, SWATCH, self._line / 2)
                painter.fillRect(box, swatch)
            else:
                painter.setPen(swatch)
                painter.drawLine(QPointF(x, middle), QPointF(x + SWATCH, middle))
            painter.setPen(self._look.ink)
            draw_text(painter, QRectF(x + SWATCH + 4, top, width, self._line), text, LEFT)
            x += width + 2 * GAP
        return top + self._line + GAP

    def _shade(self, opacity: int, is_range: bool) -> QColor:
        mains = [number for number, line in enumerate(self._chart.lines) if line.is_main]
        color = QColor(self._colors[mains[0]]) if is_range and mains else QColor(self._look.ink)
        color.setAlpha(opacity)
        return color

    def _place_plot(self, top: float) -> None:
        """Find the rectangle of the lines and draw the axes around it."""
        rect, metrics, line = self._rect, self._metrics, self._line
        height = rect.bottom() - top - 3.3 * line - GAP
        width = rect.width() - metrics.horizontalAdvance("0,000") - 3 * GAP
        x_ticks = max(2, int(width // (metrics.horizontalAdvance("00 Mmm") + 2 * GAP)))
        self._x, self._y = scales(self._chart, x_ticks, max(2, int(height // (2 * line))))
        widest = max(metrics.horizontalAdvance(text) for _, text in self._y.ticks)
        left = rect.left() + widest + 2 * GAP
        self._plot = QRectF(left, top + 1.3 * line, rect.right() - left - 3 * GAP, max(height, line))
        self._draw_axis_names(top)
        faint = QColor(self._look.ink)
        faint.setAlpha(45)
        for value, text in self._y.ticks:
            y = self._plot.bottom() - self._plot.height() * self._y.share(value)
            self._rule(faint, QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
            draw_text(
                self._painter, QRectF(rect.left(), y - line / 2, left - rect.left() - GAP, line), text, RIGHT
            )
        for value, text in self._x.ticks:
            x = self._plot.left() + self._plot.width() * self._x.share(value)
            self._rule(faint, QPointF(x, self._plot.top()), QPointF(x, self._plot.bottom()))
            width = metrics.horizontalAdvance(text) + 4
            left = min(max(x - width / 2, rect.left()), rect.right() - width)
            draw_text(self._painter, QRectF(left, self._plot.bottom() + 2, width, line), text, CENTRE)

    def _rule(self, color: QColor, start: QPointF, end: QPointF) -> None:
        self._painter.setPen(QPen(color, 1))
        self._painter.drawLine(start, end)
        self._painter.setPen(self._look.ink)

    def _draw_axis_names(self, top: float) -> None:
        rect, line = self._rect, self._line
        room = rect.width() - 2 * GAP
        draw_text(self._painter, QRectF(rect.left() + GAP, top - 2, room, line), self._chart.y.label, LEFT)
        foot = QRectF(rect.left() + GAP, self._plot.bottom() + line + 2, room, line)
        draw_text(self._painter, foot, self._chart.x.label, RIGHT)

    def _at(self, x: float, y: float) -> QPointF:
        return QPointF(
            self._plot.left() + self._plot.width() * self._x.share(x),
            self._plot.bottom() - self._plot.height() * self._y.share(y),
        )

    def _draw_envelope(self) -> None:
        if self._chart.envelope is None:
            return
        points = self._chart.envelope.points
        self._painter.setPen(Qt.PenStyle.NoPen)
        for low, high in ((1, 5), (2, 4)):
            self._painter.setBrush(self._shade(ENVELOPE, is_range=False))
            lower = [self._at(point[0], point[low]) for point in points]
            upper = [self._at(point[0], point[high]) for point in reversed(points)]
            self._painter.drawPolygon(QPolygonF(lower + upper))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(self._median_pen())
        self._painter.drawPolyline(QPolygonF([self._at(point[0], point[3]) for point in points]))

    def _median_pen(self) -> QPen:
        return QPen(self._shade(150, is_range=False), 1.2, Qt.PenStyle.DotLine)

    def _draw_marked(self) -> None:
        if self._chart.marked is not None and self._x.low <= self._chart.marked <= self._x.high:
            x = self._at(self._chart.marked, self._y.low).x()
            self._painter.setPen(QPen(self._look.ink, 1, Qt.PenStyle.DashLine))
            self._painter.drawLine(QPointF(x, self._plot.top()), QPointF(x, self._plot.bottom()))

    def _draw_range(self, line: Line, color: QColor) -> None:
        shade = QColor(color)
        shade.setAlpha(RANGE)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(shade)
        for run in _runs(line.points, with_range=True):
            if len(run) == 1:
                self._draw_bar(run[0], shade)
                continue
            low = [self._end(point, point.low) for point in run]
            high = [self._end(point, point.high) for point in reversed(run)]
            self._painter.drawPolygon(QPolygonF(low + high))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_bar(self, point: Point, color: QColor) -> None:
        self._painter.setPen(QPen(color, 6))
        self._painter.drawLine(self._end(point, point.low), self._end(point, point.high))
        self._painter.setPen(Qt.PenStyle.NoPen)

    def _end(self, point: Point, end: float) -> QPointF:
        return self._at(end, point.y) if self._chart.uncertain == "x" else self._at(point.x, end)

    def _draw_line(self, number: int, line: Line) -> None:
        pen = self._pen(number, line)
        for run in _runs(line.points):
            self._painter.setPen(pen)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            places = [self._at(point.x, point.y) for point in run]
            self._painter.drawPolyline(QPolygonF(places))
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(pen.color())
            for place in places:
                self._painter.drawEllipse(place, pen.widthF() + 0.6, pen.widthF() + 0.6)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)


def _ranged(points: Sequence[Optional[Point]]) -> bool:
    return any(point is not None and point.low is not None and point.high is not None for point in points)


def _runs(points: Sequence[Optional[Point]], with_range: bool = False) -> List[List[Point]]:
    """Points without a gap between them; ``with_range``: a point without a range is a gap."""
    runs: List[List[Point]] = [[]]
    for point in points:
        if point is None or (with_range and (point.low is None or point.high is None)):
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]
