"""Area statistics."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterFileDestination

from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..engine.protocol import AreaTable, JobSpec, StatisticsSpec
from .base import Run
from .parameters import share, switch
from .series_base import ZoneAlgorithm, raster_file


class StatisticsAlgorithm(ZoneAlgorithm):
    """Maps and polygons in, a table of snow cover out."""

    SLOPES = "SLOPES"
    LAND_COVER = "LAND_COVER"
    MIN_VALID = "MIN_VALID"
    OUTPUT = "OUTPUT"
    CHART = "CHART"
    SEASON_CHART = "SEASON_CHART"
    ROWS = "ROWS"

    output_help = {ROWS: "Number of rows in the table."}

    def name(self) -> str:
        """Published identifier."""
        return "areastatistics"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Area statistics")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Snow cover of polygons by elevation, aspect, slope and land cover.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,area,statistics,zonal,catchment,basin,elevation,band,aspect,sca").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Snow-covered area and mean snow cover of each polygon and day, on request by elevation band, "
            "aspect, "
            "slope and land cover. Areas are true areas on the ellipsoid; pixels on the border count with "
            "the share "
            "inside. What was not seen stays missing: the snow-covered area is given of what was seen and, "
            "where "
            "enough was seen, scaled to the whole."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add_zone_parameters(needs_dem=False)
        self.add(
            switch(self.SLOPES, tr("By slope")),
            tr("Tell slope classes apart (0-5, 5-15, 15-30, 30-45, steeper)."),
        )
        self.add(
            raster_file(self.LAND_COVER, tr("Land cover")),
            tr("Raster of land cover classes; the names of ESA WorldCover are known."),
        )
        self.add(
            share(self.MIN_VALID, tr("Least share seen"), 0.5),
            tr(
                "Snow-covered area is scaled to the whole area only where at least this share of it was seen."
            ),
            is_advanced=True,
        )
        self.add_quality_layers()
        self.add_value_parameters()
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Table"), tr("CSV files (*.csv)") + ";;" + tr("GeoPackage (*.gpkg)")
            ),
            tr(
                "One row for each polygon, day and class; the first of each polygon and day is the whole "
                "polygon."
            ),
        )
        self.add_chart(
            self.CHART,
            tr("Chart by elevation"),
            tr("Snow cover against elevation, a line for each day; needs a terrain model."),
        )
        self.add_chart(
            self.SEASON_CHART,
            tr("Chart of the season"),
            tr("The last year over the envelope (least, quartiles, greatest) of the years before."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.ROWS, tr("Rows")))

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Quick checks before the algorithm starts."""
        super().check(parameters, context)
        if not parameters.get(self.POLYGONS):
            raise TranslatedError("SG-JOB-001", tr("No areas were given."), tr("Choose a polygon layer."))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return StatisticsSpec(
            **self.series_settings(parameters, context),
            **self.zone_settings(parameters, context),
            slopes=self.parameterAsBoolean(parameters, self.SLOPES, context),
            land_cover=self.parameterAsFile(parameters, self.LAND_COVER, context),
            min_valid=self.parameterAsDouble(parameters, self.MIN_VALID, context),
            quality_layers=self.quality_layers(parameters, context),
            output=self.parameterAsFileOutput(parameters, self.OUTPUT, context),
            chart=self.parameterAsFileOutput(parameters, self.CHART, context),
            season_chart=self.parameterAsFileOutput(parameters, self.SEASON_CHART, context),
            dark=self.parameterAsBoolean(parameters, self.DARK, context),
        )

    def outputs(self, result: AreaTable, run: Run) -> Dict[str, Any]:
        """The files that were asked for."""
        charts = ((self.CHART, self.spec.chart), (self.SEASON_CHART, self.spec.season_chart))
        return {
            self.OUTPUT: result.path,
            self.ROWS: len(result.rows),
            **{name: path for name, path in charts if path},
        }


ALGORITHMS = (StatisticsAlgorithm,)
