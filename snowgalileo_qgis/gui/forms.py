"""Forms and icons, loaded at run time."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..core.paths import resource


def load_form(name: str, widget: QWidget) -> None:
    """Fill a widget from ``<name>.ui`` in this folder; the form's objects become its attributes.

    Labels show plain text unless the form says otherwise; Qt would guess, and obey HTML in a file's name.
    """
    uic.loadUi(str(Path(__file__).with_name(f"{name}.ui")), widget)
    for part in vars(widget).values():
        if isinstance(part, QLabel) and part.textFormat() == Qt.TextFormat.AutoText:
            part.setTextFormat(Qt.TextFormat.PlainText)


def icon(name: str) -> QIcon:
    """An icon of the plugin."""
    return QIcon(str(resource("icons", name)))
