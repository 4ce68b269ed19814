"""Look through an archive."""

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
from ..engine.protocol import JobSpec, ScanSpec
from .archive import ArchiveAlgorithm


class ScanArchiveAlgorithm(ArchiveAlgorithm):
    """An archive, an area and a day in; the table of days and sensors out, before anything is built."""

    OUTPUT_HTML = "OUTPUT_HTML"
    OUTPUT_TABLE = "OUTPUT_TABLE"
    CELLS = "CELLS"
    MISSING = "MISSING"
    LEFT_OUT = "LEFT_OUT"
    DISK_MB = "DISK_MB"

    output_help = {
        CELLS: "Number of 1 km cells that the area touches.",
        MISSING: "Sensors of which nothing was found, separated by commas.",
        LEFT_OUT: "Number of products that cannot be used; the log says why.",
        DISK_MB: "Estimated size of the stack on disk [MB].",
    }

    def name(self) -> str:
        """Published identifier."""
        return "scanarchive"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Look through archive")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Which downloaded products cover an area in the 8 days up to a day; builds nothing.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr("snow,stack,archive,products,scan,sentinel,landsat,modis,viirs,era5,downloads").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Finds the products of an archive folder that Build input stack would use: which sensor covers "
            "how much of the area on which day, what "
            "is missing, which files cannot be used and why, and how much disk and time the stack will take."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_archive_parameters()
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_HTML, tr("Report"), tr("HTML files (*.html)"), optional=True
            ),
            tr("The table as a page, shown in the results viewer."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_TABLE, tr("Table"), tr("CSV files (*.csv)"), optional=True, createByDefault=False
            ),
            tr("The same as CSV: one row for each date and sensor."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.CELLS, tr("Cells")))
        self.addOutput(QgsProcessingOutputString(self.MISSING, tr("Missing sensors")))
        self.addOutput(QgsProcessingOutputNumber(self.LEFT_OUT, tr("Products left out")))
        self.addOutput(QgsProcessingOutputNumber(self.DISK_MB, tr("Size of the stack (MB)")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The scan that the parameters describe."""
        self.html = self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context)
        self.table = self.parameterAsFileOutput(parameters, self.OUTPUT_TABLE, context)
        return ScanSpec(**self.archive_settings(parameters, context))

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.run_job(feedback)
        if result is None:
            return {}
        outputs: Dict[str, Any] = {}
        for name, path, content in (
            (self.OUTPUT_HTML, self.html, availability_html),
            (self.OUTPUT_TABLE, self.table, availability_csv),
        ):
            if path:
                self.write(path, content(result))
                outputs[name] = path
        missing = ", ".join(result["missing"])
        feedback.pushInfo(
            tr("{cells} cells; missing: {missing}.").format(
                cells=result["cells"], missing=missing or tr("nothing")
            )
        )
        return {
            **outputs,
            self.CELLS: result["cells"],
            self.MISSING: missing,
            self.LEFT_OUT: len(result["left_out"]),
            self.DISK_MB: result["estimate"]["disk_mb"],
        }
