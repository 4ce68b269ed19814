"""Snow cover on the ground."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
)

from ..core.layers import GROUND
from ..core.messages import tr
from ..engine.protocol import JobSpec, OnGroundSeries, OnGroundSpec
from .base import Run
from .series_base import SeriesAlgorithm


class OnGroundAlgorithm(SeriesAlgorithm):
    """Snow seen from above and tree cover in, snow on the ground out."""

    TREE_COVER = "TREE_COVER"
    OUTPUT = "OUTPUT"
    DAYS = "DAYS"
    MASKED = "MASKED"

    output_help = {
        DAYS: "Number of days written.",
        MASKED: "Percent of the pixels seen from above that have no value on the ground.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "onground"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Snow cover on the ground")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Estimate snow cover under trees from what is seen from above and tree cover density.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,ground,forest,trees,canopy,viewable,tree cover density,FSCOG").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Divides snow cover seen from above by the share of the ground that trees leave free, as LIS and "
            "the Copernicus snow products do. It is an estimate: under trees, snow is taken for as frequent "
            "as in the gaps between them. Where trees cover more than 90 % there is no value. A second "
            "raster for each day, in the folder 'quality', tells how far each pixel can be trusted: 0 "
            "best to 3 poor, 4 too many trees, 5 tree cover unknown."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(
            QgsProcessingParameterRasterLayer(self.TREE_COVER, tr("Tree cover density")),
            tr("Percent, 0 to 100, on any grid, as the Copernicus layer. Larger values are missing ones."),
        )
        self.add_quality_layers()
        self.add_value_parameters()
        self.add_load_parameter()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Output folder")),
            tr("Folder for the rasters."),
        )
        self.add_outputs(
            QgsProcessingOutputNumber, {self.DAYS: tr("Days"), self.MASKED: tr("Without a value (%)")}
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return OnGroundSpec(
            **self.series_settings(parameters, context),
            tree_cover=self.raster_source(parameters, self.TREE_COVER, context),
            quality_layers=self.quality_layers(parameters, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
        )

    def outputs(self, result: OnGroundSeries, run: Run) -> Dict[str, Any]:
        """Have QGIS load the days."""
        self.load_series(result.files, run, GROUND)
        return {self.OUTPUT: result.folder, self.DAYS: len(result.files), self.MASKED: result.masked_percent}


ALGORITHMS = (OnGroundAlgorithm,)
