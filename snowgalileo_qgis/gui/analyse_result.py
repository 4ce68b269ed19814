"""The result of an analysis: one number, large, for my area and day; sentences; charts."""

from __future__ import annotations

from typing import Callable, Optional, Sequence, Tuple

from qgis.PyQt.QtWidgets import QWidget

from ..core.analysis_charts import (
    elevation_chart,
    polygon_names,
    season_chart,
    snow_line_chart,
    whole_rows,
)
from ..core.analysis_text import area_text, snow_line_text
from ..core.chart import Chart
from ..core.messages import shown
from ..engine.protocol import AreaTable, SnowLineTable
from .chart_view import ChartPanel
from .forms import load_form

BIG = 2.6
"""Size of the number, in sizes of the text."""

Shown = Tuple[str, str, Sequence[Chart]]
"""Number, sentences and charts of one area and day."""


class AnalyseResult(QWidget):
    """Shows one area and day at a time; the user chooses which."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("analyse_result", self)
        font = self.number_label.font()
        font.setPointSizeF(font.pointSizeF() * BIG)
        font.setBold(True)
        self.number_label.setFont(font)
        self.charts = (ChartPanel(self), ChartPanel(self))
        for panel in self.charts:
            self.column.addWidget(panel)
        self._find: Callable[[str, str], Shown] = lambda _polygon, _day: ("", "", ())
        self.polygon_combo.currentIndexChanged.connect(self._show)
        self.day_combo.currentIndexChanged.connect(self._show)

    @property
    def polygon(self) -> str:
        """The area that is shown."""
        return self.polygon_combo.currentData() or ""

    @property
    def day(self) -> str:
        """The day that is shown, ISO 8601."""
        return self.day_combo.currentData() or ""

    def show_areas(self, result: AreaTable, mine: str, year_start: Tuple[int, int]) -> None:
        """Show area statistics; ``mine``: the area to show first, any where it is empty."""

        def find(polygon: str, day: str) -> Shown:
            row = next((row for row in whole_rows(result.rows, polygon) if row.date == day), None)
            charts = [elevation_chart(result.rows, polygon, day)]
            if len(result.days) > 1:
                charts.append(season_chart(result.rows, polygon, day, year_start))
            return (*area_text(row), charts)

        self._offer(polygon_names(result.rows), mine, result.days, find)

    def show_snow_lines(self, result: SnowLineTable, mine: str) -> None:
        """Show snow lines."""

        def find(polygon: str, day: str) -> Shown:
            rows = [row for row in result.rows if row.polygon == polygon]
            row = next((row for row in rows if row.date == day), None)
            chart = snow_line_chart(rows, polygon)
            return (*snow_line_text(row), [chart] if len(result.days) > 1 else [])

        self._offer(polygon_names(result.rows), mine, result.days, find)

    def show_text(self, number: str, text: str) -> None:
        """Show a result that has no areas and days to choose from."""
        self._offer([], "", [], lambda _polygon, _day: (number, text, ()))

    def set_old(self, is_old: bool) -> None:
        """Mark the number and its sentences as those of earlier choices, or as present ones."""
        for label in (self.number_label, self.detail_label):
            label.setEnabled(not is_old)

    def _offer(
        self, polygons: Sequence[str], mine: str, days: Sequence[str], find: Callable[[str, str], Shown]
    ) -> None:
        """Offer areas and days, and show the last day of mine."""
        self._find = find
        for combo, values, chosen in (
            (self.polygon_combo, polygons, mine),
            (self.day_combo, sorted(days), max(days, default="")),
        ):
            combo.blockSignals(True)
            combo.clear()
            for value in values:
                combo.addItem(shown(value), value)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))
            combo.setVisible(bool(values))
            combo.blockSignals(False)
        self._show()

    def _show(self) -> None:
        number, text, charts = self._find(self.polygon, self.day)
        self.number_label.setText(number)
        self.detail_label.setText(text)
        for index, panel in enumerate(self.charts):
            if index < len(charts):
                panel.show_chart(charts[index])
            else:
                panel.hide()
