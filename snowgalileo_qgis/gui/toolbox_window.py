"""The toolbox's own window of an algorithm, with what is known already filled in."""

from __future__ import annotations

from typing import Any, Dict

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QWidget


def toolbox_window(algorithm: str, parameters: Dict[str, Any], parent: QWidget) -> QDialog:
    """The window, shown; it runs in the background and is deleted when it is closed."""
    # a plugin of QGIS, which may be switched off
    import processing

    window = processing.createAlgorithmDialog(algorithm, parameters)
    window.setParent(parent, window.windowFlags())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    return window
