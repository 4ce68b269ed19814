"""Inspect stack."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ..core.availability import availability_csv, availability_html
from ..core.messages import tr
from ..engine.protocol import InspectSpec, JobSpec
from .base import SnowGalileoAlgorithm


class InspectAlgorithm(SnowGalileoAlgorithm):
    """Stacks in, the table of days and sensors out."""

    OUTPUT_HTML = "OUTPUT_HTML"
    OUTPUT_TABLE = "OUTPUT_TABLE"
    CELLS = "CELLS"
    DAYS = "DAYS"
    LEFT_OUT = "LEFT_OUT"

    output_help = {
        CELLS: "Number of 1 km cells in the stacks.",
        DAYS: "Prediction days in the stacks, separated by commas.",
        LEFT_OUT: "Number of input files or cells that could not be used; the log says why.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "inspect"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Inspect stack")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("What a stack holds: valid and cloudy shares of every sensor on every day.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr("snow,stack,clouds,check,missing,coverage,sensors,sentinel,landsat,modis,viirs").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Says what the model will see before it runs: for each prediction day a table of the 8 days and "
            "all sensors, with the share of "
            "valid pixels, the share of those that are flagged cloudy, and the age of the latest view. "
            "Files that cannot be used are listed with the reason."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add_impute_parameter()
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_HTML, tr("Report"), tr("HTML files (*.html)"), optional=True
            ),
            tr("The tables as a page, shown in the results viewer."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_TABLE, tr("Table"), tr("CSV files (*.csv)"), optional=True, createByDefault=False
            ),
            tr("The same as CSV: one row for each prediction day, date and sensor."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.CELLS, tr("Cells")))
        self.addOutput(QgsProcessingOutputString(self.DAYS, tr("Prediction days")))
        self.addOutput(QgsProcessingOutputNumber(self.LEFT_OUT, tr("Inputs left out")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The survey that the parameters describe."""
        self.html = self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context)
        self.table = self.parameterAsFileOutput(parameters, self.OUTPUT_TABLE, context)
        return InspectSpec(**self.stack_settings(parameters, context))

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.run_job(feedback)
        if result is None:
            return {}
        files: Dict[str, Any] = {}
        for name, path, content in (
            (self.OUTPUT_HTML, self.html, availability_html),
            (self.OUTPUT_TABLE, self.table, availability_csv),
        ):
            if path:
                self.write(path, content(result))
                files[name] = path
        days = [table["day"] for table in result["prediction_days"]]
        feedback.pushInfo(
            tr("{cells} cells, prediction days: {days}").format(
                cells=result["cells"], days=", ".join(days) or tr("none")
            )
        )
        return {
            **files,
            self.CELLS: result["cells"],
            self.DAYS: ",".join(days),
            self.LEFT_OUT: len(result["left_out"]),
        }
