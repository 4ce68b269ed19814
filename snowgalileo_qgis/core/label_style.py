"""Labels that can be read over any map."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPalLayerSettings, QgsTextBufferSettings, QgsTextFormat
from qgis.PyQt.QtGui import QColor


def label_settings(expression: str, size: Optional[float] = None) -> QgsPalLayerSettings:
    """Dark text with a white edge; ``size``: of the letters in points, else QGIS's own."""
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setColor(QColor("white"))
    text = QgsTextFormat()
    text.setBuffer(buffer)
    text.setColor(QColor("#222222"))
    if size is not None:
        text.setSize(size)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.fieldName = expression
    settings.isExpression = True
    return settings
