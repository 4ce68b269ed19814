"""The error of a job in QGIS's message bar, with a way to its page; it goes when the next job starts."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgisInterface, QgsMessageBarItem
from qgis.PyQt.QtWidgets import QPushButton

from ..core.error_words import TranslatedError, titled
from ..core.guide import has_error_page, open_error_page
from ..core.messages import as_html, shown, tr
from ..engine.protocol import SnowGalileoError


class ErrorBar:
    """At most one error of its page is in the bar."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._item: Optional[QgsMessageBarItem] = None

    def show(self, error: SnowGalileoError) -> None:
        """Show an error until it is closed or the next job starts.

        The bar has room for a sentence; what to do is in the dock and on the error's page.
        """
        self.clear()
        bar = self._iface.messageBar()
        item = bar.createMessage(error.code, "")
        if has_error_page(error.code):
            button = QPushButton(tr("What to do"), item)
            button.clicked.connect(lambda: open_error_page(error.code))
            item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Critical, 0)
        # after pushing: QGIS writes what it pushes to its log, HTML as it is, where the log is not HTML
        is_own = isinstance(error, TranslatedError)
        item.setText(as_html(shown(error.text if is_own else titled(error.code, error.text))))
        self._item = item

    def clear(self) -> None:
        """Remove the error, unless the user has."""
        bar = self._iface.messageBar()
        if self._item is not None and self._item in bar.items():
            bar.popWidget(self._item)
        self._item = None
