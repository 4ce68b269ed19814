"""A chart in the dock, with a menu to copy and save it."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QRectF, QSize, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontInfo, QPainter, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ..core.chart import Chart, chart_csv
from ..core.chart_files import save_chart
from ..core.chart_painter import ChartPainter, Look
from ..core.drawing import ink_on
from ..core.messages import tr
from ..engine.protocol import SnowGalileoError
from .save_path import ask_save_path
from .wrapping import WrappingButton

LINES_HIGH = 17


class ChartView(QWidget):
    """Draws a chart in the colours of the window."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.chart: Optional[Chart] = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Chart"))

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart."""
        self.chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart_csv(chart))
        self.update()

    def sizeHint(self) -> QSize:
        """The width is that of the page."""
        return QSize(200, self.fontMetrics().lineSpacing() * LINES_HIGH)

    def paintEvent(self, _event: object) -> None:
        """Draw the chart."""
        if self.chart is None:
            return
        palette = self.palette()
        paper = palette.color(QPalette.ColorRole.Base)
        look = Look(paper, ink_on(paper, palette.color(QPalette.ColorRole.Text)))
        font = QFont(self.font())
        font.setPixelSize(QFontInfo(self.font()).pixelSize())
        painter = QPainter(self)
        ChartPainter(painter, QRectF(self.rect()), self.chart, font, look).draw()
        painter.end()


class ChartPanel(QWidget):
    """A chart with a button that saves it as PNG, SVG or CSV.

    ``failed``: the error when it could not be saved.
    """

    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.view = ChartView(self)
        self.save_button = WrappingButton(tr("Save chart…"), self)
        self.save_button.setIcon(QgsApplication.getThemeIcon("/mActionFileSave.svg"))
        self.save_button.setToolTip(tr("Save the chart as picture (PNG), drawing (SVG) or table (CSV)"))
        self.save_button.clicked.connect(self._choose_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addWidget(self.save_button)

    def show_chart(self, chart: Chart) -> None:
        """Show a chart; hidden where it has no point."""
        self.view.show_chart(chart)
        self.setVisible(not chart.is_empty)

    def _choose_file(self) -> None:
        kinds = ";;".join((tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Table (*.csv)")))
        path = ask_save_path(self, tr("Save chart"), kinds)
        if path:
            try:
                save_chart(self.view.chart, self.font(), Path(path))
            except SnowGalileoError as error:
                self.failed.emit(error)
