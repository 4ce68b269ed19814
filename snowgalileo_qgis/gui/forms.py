"""Forms and icons, loaded at run time."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..core.paths import resource


def load_form(name: str, widget: QWidget) -> None:
    """Fill a widget from ``<name>.ui`` in this folder; the form's objects become its attributes."""
    uic.loadUi(str(Path(__file__).with_name(f"{name}.ui")), widget)


def icon(name: str) -> QIcon:
    """An icon of the plugin."""
    return QIcon(str(resource("icons", name)))
