"""Aggregation of days."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterFolderDestination

from ..core.choice_words import aggregation_words
from ..core.messages import tr
from ..engine.protocol import AGGREGATIONS, AggregatedSeries, AggregateSpec, JobSpec
from .base import Run
from .parameters import choice, in_words, integer
from .series_base import SeriesAlgorithm


class AggregateAlgorithm(SeriesAlgorithm):
    """A series in, one raster for every few days out."""

    METHOD = "METHOD"
    PERIOD = "PERIOD"
    EVERY = "EVERY"
    OUTPUT = "OUTPUT"
    PERIODS = "PERIODS"

    output_help = {PERIODS: "Number of periods written."}

    def name(self) -> str:
        """Published identifier."""
        return "aggregate"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Aggregate days")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Join the days of a series to periods: median, maximum, or latest value with its age.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,aggregate,composite,weekly,median,maximum,latest,age,series").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Writes one raster for every few days of a series, named by the last day of the period. A second "
            "raster tells how many values there were or, for the latest value, how many days ago it was seen."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(
            in_words(choice(self.METHOD, tr("Method"), AGGREGATIONS, "latest"), aggregation_words()),
            tr("median, maximum: of the values of the period. latest: the last value that was seen in it."),
        )
        self.add(integer(self.PERIOD, tr("Days of a period"), 8, least=1), tr("The last may be shorter."))
        self.add(
            integer(self.EVERY, tr("Days from one period to the next"), 0),
            tr("0: as long as a period, so that none overlap. 1: a period that ends on each day."),
        )
        self.add_value_parameters()
        self.add_load_parameter()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Output folder")),
            tr("Folder for the rasters."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.PERIODS, tr("Periods")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return AggregateSpec(
            **self.series_settings(parameters, context),
            method=self.parameterAsEnumString(parameters, self.METHOD, context),
            period=self.parameterAsInt(parameters, self.PERIOD, context),
            every=self.parameterAsInt(parameters, self.EVERY, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
        )

    def outputs(self, result: AggregatedSeries, run: Run) -> Dict[str, Any]:
        """Have QGIS load the periods."""
        self.load_series(result.files, run, result.quantity)
        return {self.OUTPUT: result.folder, self.PERIODS: len(result.files)}


ALGORITHMS = (AggregateAlgorithm,)
