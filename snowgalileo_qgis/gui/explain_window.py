"""What is known of a pixel: one number, the season, sentences."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from ..core.analysis_charts import NORTH, SOUTH, pixel_chart
from ..core.error_words import told
from ..core.explain_text import headline, sentences
from ..core.messages import shown, tr, user_text
from ..engine.protocol import Explanation, SnowGalileoError
from .analyse_result import BIG
from .chart_view import ChartPanel


class ExplainWindow(QDialog):
    """A small window that stays on top of the map."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Explain a pixel"))
        self.setObjectName("SnowGalileoExplain")
        self.resize(420, 560)
        inner = QWidget(self)
        self.number_label = QLabel(inner)
        font = self.number_label.font()
        font.setPointSizeF(font.pointSizeF() * BIG)
        font.setBold(True)
        self.number_label.setFont(font)
        self.number_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text_label = QLabel(inner)
        for label in (self.number_label, self.text_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text_label.setWordWrap(True)
        self.chart = ChartPanel(inner)
        self.chart.failed.connect(self._on_failed)
        column = QVBoxLayout(inner)
        # the season first: below the sentences it would be out of sight
        for widget in (self.number_label, self.chart, self.text_label):
            column.addWidget(widget)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.chart.hide()

    def say(self, text: str) -> None:
        """Show a sentence alone."""
        self.number_label.hide()
        self.chart.hide()
        self.text_label.setText(text)

    def show_explanation(self, found: Explanation) -> None:
        """Show what is known."""
        warnings = [shown(told(warning.code, warning.text)) for warning in found.warnings]
        self.number_label.setText(headline(found))
        self.number_label.show()
        self.text_label.setText("\n\n".join([*sentences(found), *warnings]))
        if len(found.series) > 1:
            self.chart.show_chart(pixel_chart(found, SOUTH if found.north < 0 else NORTH))
        else:
            self.chart.hide()

    def _on_failed(self, error: SnowGalileoError) -> None:
        self.text_label.setText(user_text(error))
