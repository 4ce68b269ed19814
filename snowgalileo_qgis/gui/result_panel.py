"""The result of a page's last job: its main number large, the rest below it, or why it failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.messages import tr
from ..engine.protocol import SnowGalileoError
from .forms import load_form
from .notice import Notice
from .text_view import TextView
from .wrapping import FittingCollapsibleBox

HEADLINE_SCALE = 2.4
CAPTION_LINES = 3
TEXT_LINES = 10


@dataclass(frozen=True)
class Shown:
    """A result in words. ``headline``: the number people came for, empty for none; ``caption``: what it is;
    ``text``: everything else, in lines.
    """

    headline: str
    caption: str
    text: str = ""

    @property
    def whole(self) -> str:
        """All of it, as plain text."""
        return "\n".join(part for part in (self.headline, self.caption, self.text) if part)


class ResultPanel(FittingCollapsibleBox):
    """Hidden until there is a result; it can be collapsed and dismissed, and scrolls with the form.

    ``zoom_clicked``: the user wants to see the result on the map.
    """

    zoom_clicked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("result_panel", self)
        self.notice = Notice(self)
        self.caption_view = TextView(self, CAPTION_LINES)
        self.text_view = TextView(self, TEXT_LINES)
        self.caption_view.setAccessibleName(tr("Result"))
        self.text_view.setAccessibleName(tr("More about the result"))
        for place, widget in enumerate((self.notice, self.headline_label, self.caption_view, self.text_view)):
            self.column.insertWidget(place, widget)
        font = self.headline_label.font()
        font.setPointSizeF(font.pointSizeF() * HEADLINE_SCALE)
        font.setBold(True)
        self.headline_label.setFont(font)
        self.zoom_button.setIcon(QgsApplication.getThemeIcon("/mActionZoomToLayer.svg"))
        self.dismiss_button.setIcon(QgsApplication.getThemeIcon("/mIconClose.svg"))
        self.zoom_button.clicked.connect(self.zoom_clicked)
        self.dismiss_button.clicked.connect(self.clear)
        self.setSaveCollapsedState(False)  # or the next result would appear as the last one was left
        self._shown = Shown("", "")
        self._is_old = False
        self.clear()

    @property
    def text(self) -> str:
        """What the panel says, as plain text; empty while it is hidden."""
        if self.isHidden():
            return ""
        return self.notice.text if not self.notice.isHidden() else self._shown.whole

    @property
    def is_old(self) -> bool:
        """Whether the result is marked as that of earlier choices."""
        return self._is_old

    def show_result(self, shown: Shown, can_zoom: bool = False) -> None:
        """Show a result; ``can_zoom``: whether it is on the map."""
        self._shown = shown
        self.notice.hide()
        self.headline_label.setText(shown.headline)
        self.caption_view.setText(shown.caption)
        self.text_view.setText(shown.text)
        self.headline_label.setVisible(bool(shown.headline))
        self.caption_view.setVisible(bool(shown.caption))
        self.text_view.setVisible(bool(shown.text))
        self.zoom_button.setVisible(can_zoom)
        self._appear()

    def show_failure(self, error: SnowGalileoError) -> None:
        """Show why there is no result."""
        self._shown = Shown("", "")
        for widget in (self.headline_label, self.caption_view, self.text_view, self.zoom_button):
            widget.hide()
        self.notice.say_error(error)
        self._appear()

    def set_old(self, is_old: bool) -> None:
        """Mark the result as that of earlier choices, of which one line stays open, or as the present one."""
        is_failure = not self.notice.isHidden()
        if is_old != self._is_old and not (is_old and is_failure):
            # what is prepared next needs the room; a failure is read while its cause is mended
            self.setCollapsed(is_old)
        self._is_old = is_old
        self.setToolTip(tr("This result is of other choices than those below.") if is_old else "")
        earlier = tr("Earlier result: {number}").format(number=self._shown.headline)
        self.setTitle((earlier if self._shown.headline else tr("Earlier result")) if is_old else tr("Result"))

    def clear(self) -> None:
        """Dismiss the result."""
        self._shown = Shown("", "")
        self.notice.hide()
        self.hide()

    def _appear(self) -> None:
        self.set_old(False)
        self.setCollapsed(False)
        self.show()
