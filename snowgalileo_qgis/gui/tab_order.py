"""The Tab key follows what is seen, from top to bottom; Qt follows the order in which widgets were made."""

from __future__ import annotations

from typing import Iterator, List

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QScrollArea,
    QWidget,
)


def set_tab_order(page: QWidget) -> None:
    """Put the focusable widgets of a page into the order of its layouts."""
    widgets = in_order(page)
    for before, after in zip(widgets, widgets[1:]):
        QWidget.setTabOrder(before, after)


def in_order(page: QWidget) -> List[QWidget]:
    """The page's widgets that Tab reaches, in the order of its layouts."""
    return [
        widget
        for widget in _widgets(page)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]


def _widgets(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, (QAbstractSpinBox, QComboBox)):
        yield widget
    elif isinstance(widget, QScrollArea):
        yield from _widgets(widget.widget())
    elif widget.layout() is None or isinstance(widget, QAbstractScrollArea):
        yield widget
    else:
        yield from _in_layout(widget.layout())


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item.widget() is not None:
            yield from _widgets(item.widget())
        elif item.layout() is not None:
            yield from _in_layout(item.layout())
