"""Snow line."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterFileDestination

from ..core.choice_words import snow_line_words
from ..core.messages import tr
from ..engine.protocol import SNOWLINE_METHODS, JobSpec, SnowlineSpec, SnowLineTable
from .base import Run
from .parameters import choices, extra_file, in_words
from .series_base import ZoneAlgorithm


class SnowlineAlgorithm(ZoneAlgorithm):
    """Maps and terrain in, elevations of the snow line out."""

    METHODS = "METHODS"
    OUTPUT = "OUTPUT"
    LINES = "LINES"
    CHART = "CHART"
    ROWS = "ROWS"

    output_help = {ROWS: "Number of rows in the table."}

    def name(self) -> str:
        """Published identifier."""
        return "snowline"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Snow line")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("The elevation at which the snow begins, by polygon and aspect.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,line,snowline,elevation,altitude,lis,rsle,contour,aspect").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "The elevation at which the snow begins, for each polygon, day and aspect, by up to four "
            "methods. Where "
            "there is none - no snow, only snow, too cloudy - the table gives the reason instead."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add_zone_parameters(needs_dem=True)
        self.add(
            in_words(choices(self.METHODS, tr("Methods"), SNOWLINE_METHODS, ("rsle",)), snow_line_words()),
            tr(
                "lis: two bands below the lowest one with snow. rsle: fewest pixels on the wrong side. "
                "crossing: where "
                "the bands' mean rises through half. logistic: a curve through the bands' means."
            ),
        )
        self.add_value_parameters()
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, tr("Table"), tr("CSV files (*.csv)")),
            tr("One row for each polygon, day, aspect and method."),
        )
        self.add(
            extra_file(self.LINES, tr("Lines"), tr("GeoPackage (*.gpkg)")),
            tr("Contours of the terrain at the snow lines, cut to the polygons."),
        )
        self.add_chart(
            self.CHART, tr("Chart"), tr("Snow lines through time, a line for each method and aspect.")
        )
        self.addOutput(QgsProcessingOutputNumber(self.ROWS, tr("Rows")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return SnowlineSpec(
            **self.series_settings(parameters, context),
            **self.zone_settings(parameters, context),
            methods=list(self.parameterAsEnumStrings(parameters, self.METHODS, context)),
            output=self.parameterAsFileOutput(parameters, self.OUTPUT, context),
            lines=self.parameterAsFileOutput(parameters, self.LINES, context),
            chart=self.parameterAsFileOutput(parameters, self.CHART, context),
            dark=self.parameterAsBoolean(parameters, self.DARK, context),
        )

    def outputs(self, result: SnowLineTable, run: Run) -> Dict[str, Any]:
        """The files that were asked for."""
        written = {self.OUTPUT: result.path, self.ROWS: len(result.rows)}
        extra = ((self.LINES, self.spec.lines), (self.CHART, self.spec.chart))
        return {**written, **{name: path for name, path in extra if path}}


ALGORITHMS = (SnowlineAlgorithm,)
