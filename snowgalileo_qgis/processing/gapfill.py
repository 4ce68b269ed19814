"""Gap filling."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterFolderDestination

from ..core.choice_words import fill_words
from ..core.messages import tr
from ..engine.protocol import FILL_METHODS, FilledSeries, GapfillSpec, JobSpec
from .base import Run
from .parameters import choice, in_words, integer
from .series_base import SeriesAlgorithm


class GapfillAlgorithm(SeriesAlgorithm):
    """A series with gaps in, one raster for every day out."""

    METHOD = "METHOD"
    MAX_GAP = "MAX_GAP"
    OUTPUT = "OUTPUT"
    DAYS = "DAYS"
    FILLED = "FILLED"

    output_help = {
        DAYS: "Number of days written.",
        FILLED: "Percent of all pixels and days that have a value after filling.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "gapfill"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Fill gaps in time")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Fill days and pixels without snow cover from the days before and after.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,gap,fill,interpolate,cloud,series,persistence,linear,pchip").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Writes snow cover for every day of a series, also for days and pixels without a value. A "
            "second raster "
            "for each day, in the folder 'origin', tells where each value comes from and how many days away "
            "it was seen."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(
            in_words(choice(self.METHOD, tr("Method"), FILL_METHODS[1:], "linear"), fill_words()),
            tr("persistence: the last value. linear: between values. pchip: a smooth curve between values."),
        )
        self.add(
            integer(self.MAX_GAP, tr("Longest gap filled (days)"), 0),
            tr("For persistence, the days that a value is kept. 0: any."),
        )
        self.add_value_parameters()
        self.add_load_parameter()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Output folder")),
            tr("Folder for the rasters."),
        )
        self.add_outputs(
            QgsProcessingOutputNumber, {self.DAYS: tr("Days"), self.FILLED: tr("Values after filling (%)")}
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return GapfillSpec(
            **self.series_settings(parameters, context),
            method=self.parameterAsEnumString(parameters, self.METHOD, context),
            max_gap=self.parameterAsInt(parameters, self.MAX_GAP, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
        )

    def outputs(self, result: FilledSeries, run: Run) -> Dict[str, Any]:
        """Have QGIS load the days."""
        self.load_series(result.files, run, result.quantity)
        return {self.OUTPUT: result.folder, self.DAYS: len(result.files), self.FILLED: result.filled_percent}


ALGORITHMS = (GapfillAlgorithm,)
