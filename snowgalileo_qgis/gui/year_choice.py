"""The choice of one hydrological year of a series of several."""

from __future__ import annotations

from datetime import date
from typing import Optional, Sequence

from qgis.PyQt.QtWidgets import QComboBox

from ..core.analysis_charts import NORTH, year_name
from ..core.messages import tr
from ..core.raster_names import State, state_of, years_of
from ..engine.protocol import LATEST


class YearChoice:
    """Offers the latest year, and those that the names of the rasters tell of."""

    def __init__(self, combo: QComboBox) -> None:
        self._combo = combo
        self._offered: Optional[State] = None
        combo.addItem(tr("the latest"), LATEST)

    @property
    def year(self) -> str:
        """``latest``, or the calendar year in which the chosen one begins."""
        return self._combo.currentData()

    def offer(self, paths: Sequence[str]) -> None:
        """Offer the years of other rasters, or of more in the same folder.

        The choice stays where they have that year, too.
        """
        state = state_of(paths)
        if state == self._offered:
            return
        self._offered, chosen = state, self.year
        self._combo.blockSignals(True)
        while self._combo.count() > 1:
            self._combo.removeItem(1)
        for year in years_of(paths):
            self._combo.addItem(year_name(date(year, *NORTH)), str(year))
        self._combo.setCurrentIndex(max(0, self._combo.findData(chosen)))
        self._combo.blockSignals(False)
