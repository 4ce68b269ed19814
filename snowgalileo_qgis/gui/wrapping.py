"""Check boxes whose text wraps: Qt keeps it on one line, which would widen a narrow dock or be cut."""

from __future__ import annotations

from typing import List

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import QCheckBox, QSizePolicy


def wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text with line breaks at spaces, so that lines fit into ``width`` pixels where words do."""
    lines: List[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer.replace("&", "")) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


class CheckWrapper(QObject):
    """Wraps the text of a check box to the width that its layout gives it."""

    def __init__(self, box: QCheckBox) -> None:
        super().__init__(box)
        self._box = box
        policy = box.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        box.setSizePolicy(policy)
        box.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wrap again when the width changes."""
        if event.type() == QEvent.Type.Resize and event.size().width() != event.oldSize().width():
            self._wrap(event.size().width())
        return False

    def _wrap(self, width: int) -> None:
        metrics = self._box.fontMetrics()
        lines = self._box.text().replace("&", "").split("\n")
        # the style's indicator, spacing and margins
        used = self._box.sizeHint().width() - max(map(metrics.horizontalAdvance, lines))
        text = wrapped(self._box.text(), metrics, width - used)
        if text != self._box.text():
            self._box.setText(text)
            self._box.updateGeometry()
