"""The base class of the algorithms on products of an area and a day, in an archive or online."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict

from qgis.core import QgsProcessingContext, QgsProcessingParameterCrs

from ..core.messages import tr
from ..engine.protocol import JobSpec, Json
from .area_of_interest import require_area
from .base import SnowGalileoAlgorithm
from .parameters import day

ANY_AREA: Json = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


class CellsAlgorithm(SnowGalileoAlgorithm):
    """An algorithm whose input is an area and a day, from which it makes the 1 km cells itself."""

    DATE = "DATE"
    GRID_CRS = "GRID_CRS"
    MISSING = "MISSING"
    LEFT_OUT = "LEFT_OUT"

    def add_day_and_area(self) -> None:
        """Declare the day and the area."""
        self.add(
            day(self.DATE, tr("Prediction day"), optional=False),
            tr("The day to map. Products of this day and of the seven days before it are used."),
        )
        self.add_area(
            tr(
                "The 1 km cells that touch this rectangle are used. Give an extent, an area, or both; with "
                "both, cells must touch both."
            ),
            tr("The 1 km cells that touch these polygons are used."),
        )

    def add_grid_crs(self) -> None:
        """Declare the coordinate system of the cells."""
        self.add(
            QgsProcessingParameterCrs(self.GRID_CRS, tr("UTM zone of the cells"), optional=True),
            tr("Leave empty for the UTM zone of the centre of the area."),
            is_advanced=True,
        )

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that an area is given."""
        require_area(parameters)
        super().check(parameters, context)

    def job_to_check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job for any area; the real one is read from its layer when the job is prepared."""
        return replace(super().job_to_check(parameters, context), area=ANY_AREA)

    def cell_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """Day and coordinate system as fields of a ``JobSpec``, without the area."""
        grid_crs = self.parameterAsCrs(parameters, self.GRID_CRS, context)
        return {
            "day": self.day(parameters, self.DATE, context),
            "grid_crs": grid_crs.authid() if grid_crs.isValid() else "",
        }
