"""Links in labels: read on light and dark themes, reached with the keyboard."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QLabel, QWidget

ON_LIGHT, ON_DARK = "#0b5394", "#8ab8ff"


def link(widget: QWidget, target: str, text: str) -> str:
    """An HTML link; themes of QGIS leave the palette's own colour dark blue on a dark ground."""
    is_dark = widget.palette().color(QPalette.ColorRole.Window).lightness() < 128
    colour = ON_DARK if is_dark else ON_LIGHT
    return f'<a href="{escape(target)}" style="color:{colour}">{escape(text, quote=False)}</a>'


def use_keyboard(label: QLabel) -> None:
    """Let Tab reach the links of a label, and Enter open them; at first, labels are for the mouse only."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
