"""Forms and icons, loaded at run time."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ..core.paths import resource
from ..core.translation import form
from .links import use_keyboard

SHORT = 12
"""Characters of the name of a field that always fits beside the field; with its shortcut's sign."""


UNDERLINE = 3
"""Pixels by which a name can be wider than Qt expects where the letter of its shortcut is underlined."""


def load_form(name: str, widget: QWidget) -> None:
    """Fill a widget from ``<name>.ui`` in this folder; the form's objects become its attributes.

    Labels show plain text unless the form says otherwise; Qt would guess, and obey HTML in a file's name.
    They wrap, unless they are of a fixed size, as icons are, or short names of fields. Those with links are
    reached with the keyboard.
    """
    uic.loadUi(form(Path(__file__).with_name(f"{name}.ui")), widget)
    for part in list(vars(widget).values()):
        if not isinstance(part, QLabel):
            continue
        if part.textFormat() == Qt.TextFormat.AutoText:
            part.setTextFormat(Qt.TextFormat.PlainText)
        if _is_short(part.text()):
            part.setMinimumWidth(part.sizeHint().width() + UNDERLINE)
        elif part.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Fixed:
            part.setWordWrap(True)
        if part.textFormat() == Qt.TextFormat.RichText:
            use_keyboard(part)


def _is_short(text: str) -> bool:
    return "&" in text and len(text) <= SHORT


def icon(name: str) -> QIcon:
    """An icon of the plugin."""
    return QIcon(str(resource("icons", name)))
