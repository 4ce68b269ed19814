"""The base class of the algorithms that make an availability table: inspect and scan."""

from __future__ import annotations

from typing import Dict

from qgis.core import QgsProcessingParameterFileDestination

from ..core.availability import availability_csv, availability_html
from ..core.messages import tr
from ..engine.protocol import Availability
from .base import Run, SnowGalileoAlgorithm
from .output_files import shown_by_qgis, write_text
from .parameters import extra_file


class AvailabilityAlgorithm(SnowGalileoAlgorithm):
    """An algorithm that writes an availability table as a page and as CSV."""

    OUTPUT_HTML = "OUTPUT_HTML"
    OUTPUT_TABLE = "OUTPUT_TABLE"

    def add_availability_parameters(self) -> None:
        """Declare the files."""
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_HTML, tr("Report"), tr("HTML files (*.html)"), optional=True
            ),
            tr("Web page with a table for each prediction day, shown in the results viewer."),
        )
        self.add(
            extra_file(self.OUTPUT_TABLE, tr("Table"), tr("CSV files (*.csv)")),
            tr("CSV file with the same figures: one row for each prediction day, date and sensor."),
        )

    def write_availability(self, result: Availability, run: Run) -> Dict[str, str]:
        """Write the files that were asked for; return the paths of those that QGIS can show, by output."""
        written = {}
        for name, content in ((self.OUTPUT_HTML, availability_html), (self.OUTPUT_TABLE, availability_csv)):
            path = self.parameterAsFileOutput(run.parameters, name, run.context)
            if path:
                write_text(path, content(result))
                written[name] = path
        return shown_by_qgis(written, self.OUTPUT_HTML, run.feedback)
