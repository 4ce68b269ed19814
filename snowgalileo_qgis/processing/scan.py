"""Look through archive."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingOutputString

from ..core.counts import cells_text
from ..core.messages import tr
from ..engine.protocol import ArchiveAvailability, JobSpec, ScanSpec
from .archive_base import ArchiveAlgorithm
from .availability_base import AvailabilityAlgorithm
from .base import Run


class ScanAlgorithm(AvailabilityAlgorithm, ArchiveAlgorithm):
    """An archive, an area and a day in, the table of days and sensors out; builds nothing."""

    CELLS = "CELLS"
    DISK_MB = "DISK_MB"

    output_help = {
        **ArchiveAlgorithm.output_help,
        CELLS: "Number of 1 km cells that the area touches.",
        DISK_MB: "Estimated size of the stack on disk, in megabytes.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "scanarchive"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Look through archive")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Show which downloaded products cover an area on the eight days up to a prediction day.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,stack,archive,products,scan,sentinel,landsat,modis,viirs,era5,downloads").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Finds the products in an archive folder that Build input stack would use. It shows how much of "
            "the area each sensor covers on each day, what is missing, which files cannot be used and why, "
            "and how much disk space and time the stack will take. Nothing is built."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_archive_parameters()
        self.add_availability_parameters()
        self.addOutput(QgsProcessingOutputNumber(self.CELLS, tr("Cells")))
        self.addOutput(QgsProcessingOutputString(self.MISSING, tr("Missing sensors")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            {self.LEFT_OUT: tr("Products left out"), self.DISK_MB: tr("Size of the stack (MB)")},
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The scan that the parameters describe."""
        return ScanSpec(**self.archive_settings(parameters, context))

    def outputs(self, result: ArchiveAvailability, run: Run) -> Dict[str, Any]:
        """Write the availability tables; say what a build would cost, and what is missing."""
        files = self.write_availability(result, run)
        missing = ", ".join(result.missing)
        cost = result.estimate
        if cost.requests:
            run.feedback.pushInfo(
                tr("Earth Engine is sent {count} requests for at most {size} MB.").format(
                    count=cost.requests, size=max(1, round(cost.download_mb))
                )
            )
        run.feedback.pushInfo(
            tr("{cells}; missing: {missing}.").format(
                cells=cells_text(result.cells), missing=missing or tr("nothing")
            )
        )
        return {
            **files,
            self.CELLS: result.cells,
            self.MISSING: missing,
            self.LEFT_OUT: len(result.left_out),
            self.DISK_MB: result.estimate.disk_mb,
        }


ALGORITHMS = (ScanAlgorithm,)
