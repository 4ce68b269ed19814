"""Season metrics."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..core.choice_words import fill_words
from ..core.messages import tr
from ..engine.protocol import FILL_METHODS, JobSpec, SeasonRaster, SeasonSpec
from .base import Run
from .map_layers import SeasonLook
from .parameters import choice, in_words, integer
from .series_base import SeriesAlgorithm


class SeasonAlgorithm(SeriesAlgorithm):
    """Snow cover of a year in, dates and durations of every pixel out."""

    YEAR_START = "YEAR_START"
    YEAR = "YEAR"
    FILL = "FILL"
    MAX_GAP = "MAX_GAP"
    WINDOW = "WINDOW"
    OUTPUT = "OUTPUT"
    FIRST_OF_YEAR = "FIRST_OF_YEAR"

    _result: Optional[SeasonRaster] = None
    """What was written; ``None`` until then."""

    output_help = {FIRST_OF_YEAR: "Day 0 of the dates in the raster."}

    def name(self) -> str:
        """Published identifier."""
        return "seasonmetrics"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Season metrics")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Snow days, first and last snow, and the snow season of every pixel in one year.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,season,duration,scd,onset,melt-out,smod,sod,phenology").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Works out, for every pixel and one hydrological year, how many days had snow, the first and "
            "last snow "
            "day, the longest snow period, and the snow season. Dates are days from the first day of the "
            "year (0); "
            "-1: never seen, -2: no such day."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(
            QgsProcessingParameterString(self.YEAR_START, tr("First day of the year (MM-DD)"), optional=True),
            tr("Empty: 09-01 in the north, 03-01 in the south."),
        )
        self.add(
            QgsProcessingParameterString(self.YEAR, tr("Year"), optional=True),
            tr("Of rasters of several years: the year in which the one begins, as 2024, or latest."),
        )
        self.add(
            in_words(choice(self.FILL, tr("Fill gaps before"), FILL_METHODS, "none"), fill_words()),
            tr(
                "none: a day without a value is no snow day and ends a period. persistence: the last value. "
                "linear: "
                "between values. pchip: a smooth curve between values."
            ),
        )
        self.add(integer(self.MAX_GAP, tr("Longest gap filled (days)"), 0), tr("0: any."))
        self.add(
            integer(self.WINDOW, tr("Days that begin and end the season"), 14, least=1),
            tr("So many days in a row with snow begin the season, and so many without end it."),
            is_advanced=True,
        )
        self.add_value_parameters()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Season metrics")),
            tr("Raster with one band for each figure, named NOBS, SCD, FSD, LSD and so on."),
        )
        self.addOutput(QgsProcessingOutputString(self.FIRST_OF_YEAR, tr("First day of the year")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe, but for the output."""
        return SeasonSpec(
            **self.series_settings(parameters, context),
            year_start=self.parameterAsString(parameters, self.YEAR_START, context),
            year=self.parameterAsString(parameters, self.YEAR, context),
            fill=self.parameterAsEnumString(parameters, self.FILL, context),
            max_gap=self.parameterAsInt(parameters, self.MAX_GAP, context),
            window=self.parameterAsInt(parameters, self.WINDOW, context),
        )

    def job_with_rasters(self, spec: SeasonSpec, paths: Mapping[str, str]) -> SeasonSpec:
        """The job with its raster."""
        return replace(spec, output=paths.get(self.OUTPUT, ""))

    def outputs(self, result: SeasonRaster, run: Run) -> Dict[str, Any]:
        """The raster."""
        self._result = result
        return {self.OUTPUT: result.path, self.FIRST_OF_YEAR: result.year_start}

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Style the raster if QGIS will load it."""
        if self._result is not None:
            SeasonLook(self._result).give(context, self._result.path)
        return super().postProcessAlgorithm(context, feedback)


ALGORITHMS = (SeasonAlgorithm,)
