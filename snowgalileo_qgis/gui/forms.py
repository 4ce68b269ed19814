"""Forms and icons, loaded at run time."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QWidget

from ..core.paths import resource
from ..core.translation import form
from .wrapping import CheckWrapper


def load_form(name: str, widget: QWidget) -> None:
    """Fill a widget from ``<name>.ui`` in this folder; the form's objects become its attributes.

    Labels show plain text unless the form says otherwise; Qt would guess, and obey HTML in a file's name.
    Check boxes wrap their text.
    """
    uic.loadUi(form(Path(__file__).with_name(f"{name}.ui")), widget)
    for part in list(vars(widget).values()):
        if isinstance(part, QLabel) and part.textFormat() == Qt.TextFormat.AutoText:
            part.setTextFormat(Qt.TextFormat.PlainText)
        elif isinstance(part, QCheckBox):
            CheckWrapper(part)


def icon(name: str) -> QIcon:
    """An icon of the plugin."""
    return QIcon(str(resource("icons", name)))


class FormPanel(QWidget):
    """A part of a form inside a group box, which would not ask for the height that wrapped texts need."""

    def sizeHint(self) -> QSize:
        """Large enough for the wrapped texts; a group box does not ask for their height at a width."""
        return self._tall_enough(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """As ``sizeHint``."""
        return self._tall_enough(super().minimumSizeHint())

    def resizeEvent(self, event) -> None:
        """Ask for another height when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _tall_enough(self, size: QSize) -> QSize:
        return QSize(size.width(), max(size.height(), self.layout().heightForWidth(self.width())))
