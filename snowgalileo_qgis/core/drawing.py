"""Drawing text, alike in Qt 5 and Qt 6."""

from __future__ import annotations

from typing import Union

from qgis.PyQt.QtCore import QRect, QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QTextOption

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


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
