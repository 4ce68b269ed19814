"""The picture of what a stack holds: one row per sensor, one column per day."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette, QPen, QTextOption
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..core.messages import tr
from .availability_table import DayTable, SensorRow, month_name

DAYS = 8
GAP = 2
TEXT_SCALE = 0.9

STRONG_ON_LIGHT = QColor(8, 81, 156)
STRONG_ON_DARK = QColor(120, 190, 240)
CLOUD_ON_LIGHT = QColor(225, 225, 225)
CLOUD_ON_DARK = QColor(70, 70, 70)
HATCH_ON_LIGHT = QColor(110, 110, 110)
HATCH_ON_DARK = QColor(185, 185, 185)
INK_ON_LIGHT = QColor(30, 30, 30)
INK_ON_DARK = QColor(220, 220, 220)
READABLE = 80
"""Least difference of lightness (0..255) between text and ground."""

Place = Tuple[int, int]
"""Row and column of the table; column ``DAYS`` is the age.

In the row after the sensors, the column counts the static sources.
"""


def mixed(low: QColor, high: QColor, share: float) -> QColor:
    """The colour between two others; ``share`` 0..1."""
    part = min(max(share, 0.0), 1.0)
    return QColor(*(round(a + (b - a) * part) for a, b in zip(low.getRgb()[:3], high.getRgb()[:3])))


def draw_text(
    painter: QPainter, rect: QRect, text: str, alignment: Qt.AlignmentFlag, wrap: bool = False
) -> None:
    """Draw text into a rectangle (an option object, because Qt 5 and Qt 6 disagree on flags as integers)."""
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WordWrap if wrap else QTextOption.WrapMode.NoWrap)
    painter.drawText(QRectF(rect), text, option)


LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
HEAD = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class AvailabilityView(QWidget):
    """Colour is the share of the area with data, hatching the cloudy part of it; the prediction day is
    framed.

    Every number is in the tooltip; with the keyboard, the arrow keys move a cursor and ``described`` carries
    the same text.
    """

    described = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._table: Optional[DayTable] = None
        self._empty_text = tr("Choose a stack to see which sensor saw the area on which day.")
        self._cursor: Optional[Place] = None
        self.setObjectName("availability")
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * TEXT_SCALE)
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Days and sensors of the stack"))
        self.setAccessibleDescription(self._empty_text)

    @property
    def table(self) -> Optional[DayTable]:
        """What is shown."""
        return self._table

    @property
    def empty_text(self) -> str:
        """What is said in the place of the picture."""
        return self._empty_text

    def show_table(self, table: DayTable) -> None:
        """Show a table."""
        self._table = table
        self._forget_cursor()
        self.setAccessibleDescription(table.summary())
        self.updateGeometry()
        self.update()

    def show_text(self, text: str) -> None:
        """Show a sentence in the place of the picture."""
        self._table = None
        self._empty_text = text
        self._forget_cursor()
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    # --- geometry ----------------------------------------------------------------------------------

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 6

    def _head_height(self) -> int:
        return 2 * self.fontMetrics().height() + 4

    def _rows(self) -> int:
        return len(self._table.sensors) + bool(self._table.static) if self._table else 0

    def _legend_top(self) -> int:
        return self._head_height() + self._rows() * self._row_height() + 8

    def _label_width(self) -> int:
        labels = [row.label for row in self._table.sensors] if self._table else []
        return max((self.fontMetrics().horizontalAdvance(label) for label in labels), default=0) + 8

    def _age_width(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(word) for word in tr("last seen").split()) + 6

    def _cell(self, row: int, column: int) -> QRect:
        left = self._label_width()
        right = self.width() - self._age_width()
        span = right - left
        x0 = left + span * column // DAYS
        x1 = left + span * (column + 1) // DAYS
        y = self._head_height() + row * self._row_height()
        return QRect(x0 + GAP // 2, y + GAP // 2, x1 - x0 - GAP, self._row_height() - GAP)

    def _static_cell(self, index: int) -> QRect:
        row, count = len(self._table.sensors), len(self._table.static)
        return self._cell(row, DAYS * index // count).united(self._cell(row, DAYS * (index + 1) // count - 1))

    def _place_at(self, point: QPoint) -> Optional[Place]:
        if self._table is None:
            return None
        row = (point.y() - self._head_height()) // self._row_height()
        if point.y() < self._head_height() or row >= self._rows():
            return None
        if row >= len(self._table.sensors):
            return next(
                ((row, i) for i in range(len(self._table.static)) if self._static_cell(i).contains(point)),
                None,
            )
        for column in range(DAYS):
            if self._cell(row, column).adjusted(-1, -1, 1, 1).contains(point):
                return (row, column)
        return (row, DAYS)

    def sizeHint(self) -> QSize:
        """As wide as the dock, as high as the table and its legend."""
        lines = self.fontMetrics().height()
        return QSize(300, self._legend_top() + 2 * (lines + 6) if self._table else 5 * lines)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a dock of 320 pixels."""
        return QSize(200, self.sizeHint().height())

    # --- interaction -------------------------------------------------------------------------------

    def description_at(self, place: Place) -> str:
        """The exact numbers of one place of the table."""
        if self._table is None:
            return ""
        row, column = place
        if row >= len(self._table.sensors):
            return self._table.describe_static(column)
        return self._table.describe_age(row) if column >= DAYS else self._table.describe(row, column)

    def event(self, event: QEvent) -> bool:
        """Show the exact numbers as a tooltip."""
        if event.type() == QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            if place is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.description_at(place), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event) -> None:
        """Let the text below the picture follow the mouse."""
        self._move_to(self._place_at(event.pos()))

    def leaveEvent(self, event) -> None:
        """Forget the place when the mouse leaves."""
        self._move_to(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event) -> None:
        """Move the cursor with the arrow keys."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        step = steps.get(event.key())
        if step is None or self._table is None:
            super().keyPressEvent(event)
            return
        row, column = self._cursor or (0, DAYS - 1)
        if self._cursor is not None:
            row = min(max(row + step[0], 0), self._rows() - 1)
            last = DAYS if row < len(self._table.sensors) else len(self._table.static) - 1
            column = min(max(column + step[1], 0), last)
        self._move_to((row, column))

    def _forget_cursor(self) -> None:
        self._cursor = None
        self.described.emit("")

    def _move_to(self, place: Optional[Place]) -> None:
        if place != self._cursor:
            self._cursor = place
            self.described.emit("" if place is None else self.description_at(place))
            self.update()

    # --- painting ----------------------------------------------------------------------------------

    def _is_dark(self) -> bool:
        return self.palette().color(QPalette.ColorRole.Window).lightness() < 128

    def _ink(self) -> QColor:
        """Colour of text: the palette's, unless a theme that works through style sheets left it unreadable
        there.
        """
        ink, ground = (
            self.palette().color(role) for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window)
        )
        if abs(ink.lightness() - ground.lightness()) > READABLE:
            return ink
        return INK_ON_DARK if self._is_dark() else INK_ON_LIGHT

    def paintEvent(self, _event) -> None:
        """Paint the table, or the sentence in its place."""
        painter = QPainter(self)
        painter.setPen(self._ink())
        if self._table is None:
            self._paint_empty(painter)
            return
        self._paint_head(painter)
        for row, sensor in enumerate(self._table.sensors):
            self._paint_label(painter, row, sensor.label)
            for column in range(DAYS):
                self._paint_cell(painter, self._cell(row, column), sensor.valid[column], sensor.cloud[column])
            self._paint_age(painter, row, sensor.age_days)
        if self._table.static:
            self._paint_label(painter, len(self._table.sensors), tr("Ground"))
        for index, source in enumerate(self._table.static):
            self._paint_static(painter, index, source)
        self._paint_prediction_day(painter)
        self._paint_cursor(painter)
        self._paint_legend(painter)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)
        painter.setPen(self._ink())
        draw_text(
            painter,
            self.rect().adjusted(16, 8, -16, -8),
            self._empty_text,
            Qt.AlignmentFlag.AlignCenter,
            wrap=True,
        )

    def _paint_head(self, painter: QPainter) -> None:
        painter.save()
        for column, day in enumerate(self._table.dates):
            font = painter.font()
            font.setBold(day == self._table.day)
            painter.setFont(font)
            rect = self._cell(0, column)
            rect = QRect(rect.left() - 12, 0, rect.width() + 24, self._head_height() - 2)
            starts_month = column == 0 or day.month != self._table.dates[column - 1].month
            draw_text(painter, rect, f"{month_name(day) if starts_month else ''}\n{day.day}", HEAD)
        painter.restore()
        rect = QRect(self.width() - self._age_width(), 0, self._age_width(), self._head_height() - 2)
        draw_text(
            painter,
            rect,
            tr("last seen").replace(" ", "\n", 1),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
        )

    def _paint_label(self, painter: QPainter, row: int, label: str) -> None:
        rect = self._cell(row, 0)
        rect = QRect(0, rect.top(), self._label_width() - 6, rect.height())
        draw_text(painter, rect, label, LEFT)

    def _paint_static(self, painter: QPainter, index: int, source: SensorRow) -> None:
        rect = self._static_cell(index)
        self._paint_cell(painter, rect, source.valid[0], None)
        colour = self._colour(source.valid[0])
        painter.setPen(QColor("white") if colour.lightness() < 128 else QColor("black"))
        text = self.fontMetrics().elidedText(source.label, Qt.TextElideMode.ElideRight, rect.width() - 4)
        draw_text(painter, rect, text, Qt.AlignmentFlag.AlignCenter)
        painter.setPen(self._ink())

    def _paint_age(self, painter: QPainter, row: int, age: Optional[int]) -> None:
        cell = self._cell(row, 0)
        rect = QRect(self.width() - self._age_width(), cell.top(), self._age_width(), cell.height())
        text = "-" if age is None else tr("{n} d").format(n=age)
        draw_text(painter, rect, text, RIGHT)

    def _paint_cell(self, painter: QPainter, rect: QRect, valid: float, cloud: Optional[float]) -> None:
        painter.fillRect(rect, self._colour(valid))
        if valid > 0 and cloud:
            height = max(2, round(rect.height() * cloud / 100))
            self._paint_cloud(
                painter, QRect(rect.left(), rect.top(), rect.width(), min(height, rect.height()))
            )
        border = mixed(self.palette().color(QPalette.ColorRole.Base), self._ink(), 0.3)
        painter.setPen(QPen(border, 1))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setPen(self._ink())

    def _colour(self, valid: float) -> QColor:
        base = self.palette().color(QPalette.ColorRole.Base)
        if valid <= 0:
            return base
        # a tenth of the range is kept between "none" and "very little"
        return mixed(base, STRONG_ON_DARK if self._is_dark() else STRONG_ON_LIGHT, 0.1 + 0.9 * valid / 100)

    def _paint_cloud(self, painter: QPainter, rect: QRect) -> None:
        dark = self._is_dark()
        painter.fillRect(rect, CLOUD_ON_DARK if dark else CLOUD_ON_LIGHT)
        painter.fillRect(rect, QBrush(HATCH_ON_DARK if dark else HATCH_ON_LIGHT, Qt.BrushStyle.BDiagPattern))

    def _paint_prediction_day(self, painter: QPainter) -> None:
        column = (
            self._table.dates.index(self._table.day) if self._table.day in self._table.dates else DAYS - 1
        )
        last = len(self._table.sensors) - 1
        rect = self._cell(0, column).united(self._cell(last, column)).adjusted(-2, -2, 1, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawRect(rect)
        painter.setPen(self._ink())

    def _paint_cursor(self, painter: QPainter) -> None:
        if self._cursor is None:
            return
        row, column = self._cursor
        if row >= len(self._table.sensors):
            rect = self._static_cell(column)
        elif column < DAYS:
            rect = self._cell(row, column)
        else:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._ink(), 1))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_legend(self, painter: QPainter) -> None:
        height = self.fontMetrics().height()
        top = self._legend_top()
        x = 0
        for share, text in ((0, tr("no data")), (30, ""), (65, ""), (100, tr("all of the area"))):
            swatch = QRect(x, top + 2, 16, height - 2)
            self._paint_cell(painter, swatch, share, None)
            x += 18
            if text:
                width = self.fontMetrics().horizontalAdvance(text)
                draw_text(painter, QRect(x + 3, top, width + 4, height + 2), text, LEFT)
                x += width + 14
        x, top = 0, top + height + 6
        swatch = QRect(x, top + 2, 16, height - 2)
        self._paint_cloud(painter, swatch)
        text = tr("cloudy part")
        width = self.fontMetrics().horizontalAdvance(text)
        draw_text(painter, QRect(21, top, width + 4, height + 2), text, LEFT)
        x = 18 + width + 14
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawRect(QRect(x + 1, top + 2, 14, height - 3))
        painter.setPen(self._ink())
        draw_text(painter, QRect(x + 21, top, self.width() - x - 21, height + 2), tr("prediction day"), LEFT)
