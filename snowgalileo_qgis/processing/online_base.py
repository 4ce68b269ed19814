"""The base class of the algorithms on online services: search and download."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
)

from ..core.messages import tr
from ..engine.protocol import JobSpec, Json, OnlineSpec
from .archive_base import ANY_AREA
from .area_of_interest import AREA, EXTENT, require_area
from .base import SnowGalileoAlgorithm
from .online_parameters import OnlineParameters
from .parameters import day, polygons


class OnlineAlgorithm(OnlineParameters, SnowGalileoAlgorithm):
    """An algorithm whose input is an area, a day, and accounts."""

    DATE = "DATE"
    GRID_CRS = "GRID_CRS"
    MISSING = "MISSING"
    LEFT_OUT = "LEFT_OUT"
    WAITING = "WAITING"
    spec_class = OnlineSpec

    output_help = {
        MISSING: "Sensors of which nothing exists online, separated by commas.",
        LEFT_OUT: "Number of services and products that failed. The log gives the reasons.",
        WAITING: "Services whose products wait for an account, separated by commas.",
    }

    def add_online_parameters(self) -> None:
        """Declare day, area, sensors, accounts and folders."""
        self.add(
            day(self.DATE, tr("Prediction day"), optional=False),
            tr("The day to map. Products of this day and of the seven days before it are used."),
        )
        self.add(
            QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
            tr(
                "The 1 km cells that touch this rectangle are used. Give an extent, an area, or both; with "
                "both, cells must touch both."
            ),
        )
        self.add(polygons(AREA, tr("Area")), tr("The 1 km cells that touch these polygons are used."))
        self.add_service_parameters()
        self.add(
            QgsProcessingParameterCrs(self.GRID_CRS, tr("UTM zone of the cells"), optional=True),
            tr("Leave empty for the UTM zone of the centre of the area."),
            is_advanced=True,
        )

    def add_online_outputs(self) -> None:
        """Declare the outputs that both algorithms have."""
        self.addOutput(QgsProcessingOutputString(self.MISSING, tr("Missing sensors")))
        self.addOutput(QgsProcessingOutputString(self.WAITING, tr("Services without account")))
        self.addOutput(QgsProcessingOutputNumber(self.LEFT_OUT, tr("Failures")))

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that an area is given, and that the accounts can be read."""
        self.check_accounts(parameters, context)
        require_area(parameters)
        super().check(parameters, context)

    def job_to_check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job without area and accounts, which are read when the job is prepared."""
        return replace(self._spec(parameters, context), area=ANY_AREA)

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job with accounts and the network settings of QGIS."""
        return self.with_accounts(self._spec(parameters, context), parameters, context)

    def own_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """Further fields of the algorithm's specification."""
        return {}

    def _spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> OnlineSpec:
        grid_crs = self.parameterAsCrs(parameters, self.GRID_CRS, context)
        return self.spec_class(
            day=self.day(parameters, self.DATE, context),
            grid_crs=grid_crs.authid() if grid_crs.isValid() else "",
            **self.service_settings(parameters, context),
            **self.own_settings(parameters, context),
        )

    def common_outputs(self, result: Any) -> Dict[str, Any]:
        """Values of the outputs that both algorithms have."""
        return {
            self.MISSING: ", ".join(result.missing),
            self.WAITING: ", ".join(result.waits_for),
            self.LEFT_OUT: len(result.left_out),
        }
