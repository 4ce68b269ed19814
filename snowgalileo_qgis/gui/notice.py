"""A framed notice in the dock, with buttons for what can be done about it."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QFrame, QStyle, QWidget

from ..core.guide import has_error_page, open_error_page
from ..core.messages import tr, user_text
from ..engine.protocol import SnowGalileoError
from .forms import load_form
from .text_view import TextView

ICONS = {
    Qgis.MessageLevel.Warning: "/mIconWarning.svg",
    Qgis.MessageLevel.Critical: "/mIconCritical.svg",
    Qgis.MessageLevel.Success: "/mIconSuccess.svg",
}


class Notice(QFrame):
    """Hidden until there is something to say. Long texts wrap and scroll, and errors lead to their page."""

    action_clicked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("notice", self)
        self._code = ""
        self.text_view = TextView(self)
        self.text_view.setObjectName("notice_text")
        self.text_view.setAccessibleName(tr("Notice"))
        self.column.insertWidget(0, self.text_view)
        self.action_button.clicked.connect(self.action_clicked)
        self.page_button.clicked.connect(self._open_page)
        self.copy_button.clicked.connect(self._copy)
        self.copy_button.setIcon(QgsApplication.getThemeIcon("/mActionEditCopy.svg"))
        self.hide()

    @property
    def text(self) -> str:
        """The text of the notice."""
        return self.text_view.text()

    def say(self, level: Qgis.MessageLevel, text: str, action: str = "", code: str = "") -> None:
        """Show a text. ``action``: text of a button, empty for none; ``code``: of the error, if it is one."""
        self._code = code
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        icon = QgsApplication.getThemeIcon(ICONS.get(level, "/mIconInfo.svg"))
        self.icon_label.setPixmap(icon.pixmap(size, size))
        self.text_view.setText(text)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self.page_button.setVisible(has_error_page(code))
        self.page_button.setToolTip(tr("Open the guide's page about {code}").format(code=code))
        self.copy_button.setVisible(bool(code))
        self.show()

    def say_error(
        self, error: SnowGalileoError, action: str = "", level: Qgis.MessageLevel = Qgis.MessageLevel.Critical
    ) -> None:
        """Show an error, with a way to its page and to the clipboard."""
        self.say(level, user_text(error), action, error.code)

    def _open_page(self) -> None:
        open_error_page(self._code)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text)
