"""Inspect stack."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingOutputString

from ..core.counts import cells_text
from ..core.messages import tr
from ..engine.protocol import Availability, InspectSpec, JobSpec
from .availability_base import AvailabilityAlgorithm
from .base import Run
from .stack_base import StackAlgorithm


class InspectAlgorithm(AvailabilityAlgorithm, StackAlgorithm):
    """Stacks in, the table of days and sensors out."""

    CELLS = "CELLS"
    DAYS = "DAYS"

    output_help = {
        **StackAlgorithm.output_help,
        CELLS: "Number of 1 km cells in the stacks.",
        DAYS: "Prediction days in the stacks, separated by commas.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "inspect"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Inspect stack")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Show what a stack holds: valid and cloudy pixels of every sensor on every day.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,stack,clouds,check,missing,coverage,sensors,sentinel,landsat,modis,viirs").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Shows what the model will see, before it runs. A table for each prediction day lists the eight "
            "days and all sensors, with the percentage of valid pixels, the percentage of these that are "
            "flagged as cloud, and the age of the latest view. Files that cannot be used are listed with the "
            "reason."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add_impute_parameter()
        self.add_availability_parameters()
        self.addOutput(QgsProcessingOutputNumber(self.CELLS, tr("Cells")))
        self.addOutput(QgsProcessingOutputString(self.DAYS, tr("Prediction days")))
        self.addOutput(QgsProcessingOutputNumber(self.LEFT_OUT, tr("Inputs left out")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return InspectSpec(**self.stack_settings(parameters, context))

    def outputs(self, result: Availability, run: Run) -> Dict[str, Any]:
        """Write the availability tables, and say which days can be mapped."""
        files = self.write_availability(result, run)
        days = [table.day for table in result.prediction_days]
        run.feedback.pushInfo(
            tr("{cells}, prediction days: {days}").format(
                cells=cells_text(result.cells), days=", ".join(days) or tr("none")
            )
        )
        return {
            **files,
            self.CELLS: result.cells,
            self.DAYS: ",".join(days),
            self.LEFT_OUT: len(result.left_out),
        }


ALGORITHMS = (InspectAlgorithm,)
