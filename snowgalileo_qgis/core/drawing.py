"""Drawing text, alike in Qt 5 and Qt 6, in a colour that can be read."""

from __future__ import annotations

from typing import Union

from qgis.PyQt.QtCore import QRect, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QTextOption

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight

READABLE = 80
"""Least difference in lightness, of 255, between ink and paper."""
INK_ON_LIGHT, INK_ON_DARK = QColor(30, 30, 30), QColor(220, 220, 220)


def ink_on(paper: QColor, wanted: QColor) -> QColor:
    """The wanted colour where it can be read on the paper; themes made of style sheets, such as QGIS's dark
    one, leave the palette's text black.
    """
    if abs(wanted.lightness() - paper.lightness()) > READABLE:
        return wanted
    return INK_ON_DARK if paper.lightness() < 128 else INK_ON_LIGHT


def draw_text(
    painter: QPainter,
    rect: Union[QRect, QRectF],
    text: str,
    alignment: Qt.AlignmentFlag,
    wrap: bool = False,
) -> None:
    """Draw text into a rectangle, with an option object because Qt 5 and Qt 6 disagree on integer flags."""
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WordWrap if wrap else QTextOption.WrapMode.NoWrap)
    painter.drawText(QRectF(rect), text, option)
