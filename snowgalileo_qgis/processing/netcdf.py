"""Export of a series as NetCDF."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterFileDestination

from ..core.messages import tr
from ..engine.protocol import JobSpec, NetcdfSpec, SeriesFile
from .base import Run
from .series_base import SeriesAlgorithm


class NetcdfAlgorithm(SeriesAlgorithm):
    """A series in, one NetCDF file out."""

    OUTPUT = "OUTPUT"
    DAYS = "DAYS"

    output_help = {DAYS: "Number of days in the file."}

    def name(self) -> str:
        """Published identifier."""
        return "exportnetcdf"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Export series as NetCDF")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Write a series of snow cover rasters as one file that models and scripts read.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,netcdf,cf,export,series,xarray,model").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Writes all days of a series into one NetCDF-4 file with the climate and forecast conventions "
            "(CF-1.11). Uncertainty, quality class and days since the last look go with it, where the maps "
            "have them."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add_quality_layers()
        self.add_value_parameters()
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, tr("NetCDF file"), tr("NetCDF files (*.nc)")),
            tr("One variable for the snow cover, with time, y and x."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.DAYS, tr("Days")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return NetcdfSpec(
            **self.series_settings(parameters, context),
            quality_layers=self.quality_layers(parameters, context),
            output=self.parameterAsFileOutput(parameters, self.OUTPUT, context),
        )

    def outputs(self, result: SeriesFile, run: Run) -> Dict[str, Any]:
        """The file."""
        return {self.OUTPUT: result.path, self.DAYS: len(result.days)}


ALGORITHMS = (NetcdfAlgorithm,)
