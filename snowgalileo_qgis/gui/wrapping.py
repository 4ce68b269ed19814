"""Widgets for a narrow dock, which Qt's own would widen: texts of buttons and check boxes wrap, rows of
buttons fold, titles of boxes are elided.

Forms promote their widgets to these.
"""

from __future__ import annotations

from typing import List

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QGroupBox,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionGroupBox,
    QStylePainter,
    QWidget,
)

TITLE_MARGINS = 28
"""Pixels beside the title of a box: the arrow that collapses it, and what styles leave."""


def wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text with line breaks at spaces, so that lines fit into ``width`` pixels where words do."""
    lines: List[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _advance(longer, metrics) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def _advance(text: str, metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance(text.replace("&", ""))


class _Wrapping:
    """Mixin of buttons: by preference as wide as the text, at least as its longest word."""

    def let_wrap(self) -> None:
        """Take the height that a width needs."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        hint = self.sizeHint()
        longest = max((_advance(word, self.fontMetrics()) for word in self.text().split()), default=0)
        return QSize(hint.width() - _advance(self.text(), self.fontMetrics()) + longest, hint.height())

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped text."""
        more_lines = self.wrapped_text(width).count("\n")
        return self.sizeHint().height() + more_lines * self.fontMetrics().lineSpacing()

    def wrapped_text(self, width: int) -> str:
        """The text in lines, as it is painted in a button of this width."""
        # all that is not text: frame, margins, icon, indicator
        rest = self.sizeHint().width() - _advance(self.text(), self.fontMetrics())
        return wrapped(self.text(), self.fontMetrics(), width - rest)

    def paint(self, element: QStyle.ControlElement) -> None:
        """Paint the button with its text in lines."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.wrapped_text(self.width())
        QStylePainter(self).drawControl(element, option)


class WrappingButton(_Wrapping, QPushButton):
    """A push button whose text wraps."""

    def __init__(self, *arguments) -> None:
        super().__init__(*arguments)
        self.let_wrap()

    def paintEvent(self, _event) -> None:
        """Paint the text in lines."""
        self.paint(QStyle.ControlElement.CE_PushButton)


class WrappingCheckBox(_Wrapping, QCheckBox):
    """A check box whose text wraps."""

    def __init__(self, *arguments) -> None:
        super().__init__(*arguments)
        self.let_wrap()

    def paintEvent(self, _event) -> None:
        """Paint the text in lines."""
        self.paint(QStyle.ControlElement.CE_CheckBox)


class ButtonRow(QWidget):
    """Its widgets side by side, or below each other where they do not fit."""

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest widget."""
        widths = [item.minimumSize().width() for item in self._items()]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Fold or unfold when a widget appears or changes its text."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _items(self) -> List[QLayoutItem]:
        layout = self.layout()
        items = [layout.itemAt(number) for number in range(layout.count())]
        return [item for item in items if not item.isEmpty()]

    def _arrange(self) -> None:
        widths = [item.minimumSize().width() for item in self._items()]
        is_too_wide = sum(widths) + self.layout().spacing() * (len(widths) - 1) > self.width()
        direction = QBoxLayout.Direction.TopToBottom if is_too_wide else QBoxLayout.Direction.LeftToRight
        if direction != self.layout().direction():
            self.layout().setDirection(direction)
            self.updateGeometry()


class _Fitting:
    """Mixin of group boxes: a title that is wider than the box is elided."""

    def minimumSizeHint(self) -> QSize:
        """As narrow as the contents."""
        return QSize(self.layout().totalMinimumSize().width(), super().minimumSizeHint().height())

    def paintEvent(self, _event) -> None:
        """Paint the frame and as much of the title as fits."""
        option = QStyleOptionGroupBox()
        self.initStyleOption(option)
        elide = self.fontMetrics().elidedText
        option.text = elide(self.title(), Qt.TextElideMode.ElideRight, self.width() - TITLE_MARGINS)
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_GroupBox, option)


class FittingGroupBox(_Fitting, QGroupBox):
    """A box whose title fits."""


class FittingCollapsibleBox(_Fitting, QgsCollapsibleGroupBox):
    """A collapsible box whose title fits."""
