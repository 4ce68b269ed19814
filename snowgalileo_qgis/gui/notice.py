"""A framed notice in the dock, with a button for what can be done about it."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QStyle, QWidget

from .forms import load_form


class Notice(QFrame):
    """Hidden until there is something to say."""

    action_clicked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("notice", self)
        self.action_button.clicked.connect(self.action_clicked)
        self.hide()

    @property
    def text(self) -> str:
        """The text of the notice."""
        return self.text_label.text()

    def say(self, level: Qgis.MessageLevel, text: str, action: str = "") -> None:
        """Show a text; ``action``: the button's text, empty for no button."""
        name = "/mIconWarning.svg" if level == Qgis.MessageLevel.Warning else "/mIconInfo.svg"
        if level == Qgis.MessageLevel.Critical:
            name = "/mIconCritical.svg"
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self.icon_label.setPixmap(QgsApplication.getThemeIcon(name).pixmap(size, size))
        self.text_label.setText(text)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self.show()
