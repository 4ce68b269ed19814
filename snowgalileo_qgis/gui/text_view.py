"""Text of any length in a narrow dock: it wraps anywhere, grows, then scrolls, and can be copied."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QTextOption
from qgis.PyQt.QtWidgets import QFrame, QLabel, QSizePolicy, QTextBrowser, QWidget

LINES = 12
"""Lines shown before the text scrolls."""
SMALLEST_WIDTH = 60


class TextView(QTextBrowser):
    """A label does none of this: a path without spaces would widen the dock or be cut.

    ``most_lines``: height from which on the text scrolls; ``least_lines``: height of shorter texts.
    """

    def __init__(
        self, parent: Optional[QWidget] = None, most_lines: int = LINES, least_lines: int = 0
    ) -> None:
        super().__init__(parent)
        self._most_lines, self._least_lines = most_lines, least_lines
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0px; }")
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setOpenLinks(False)
        # Tab leaves the text
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self._fit()

    def text(self) -> str:
        """The text without markup."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show plain text, whatever it looks like."""
        self.setPlainText(text)
        self._fit()

    def set_html(self, text: str) -> None:
        """Show HTML of the plugin's own."""
        self.setHtml(text)
        self._fit()

    @classmethod
    def instead_of(cls, label: QLabel) -> TextView:
        """A view in the place of a form's label, with its name."""
        view = cls(label.parentWidget())
        view.setObjectName(label.objectName())
        view.setAccessibleName(label.accessibleName())
        label.parentWidget().layout().replaceWidget(label, view)
        label.hide()
        label.deleteLater()
        return view

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the text."""
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as needed, because the text wraps anywhere."""
        return QSize(SMALLEST_WIDTH, self.height())

    def resizeEvent(self, event) -> None:
        """Wrap again, and take the height that this needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(max(self.viewport().width(), SMALLEST_WIDTH))
        line = self.fontMetrics().lineSpacing()
        height = min(round(self.document().size().height()) + 1, self._most_lines * line)
        height = max(height, self._least_lines * line)
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()
