"""Test this computer."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..core.error_words import TranslatedError
from ..core.messages import tr, user_text
from ..core.selftest_text import selftest_text
from ..engine.protocol import JobSpec, SelftestReport, SelftestSpec
from .base import Run
from .model_base import ModelAlgorithm


class SelftestAlgorithm(ModelAlgorithm):
    """Maps three shipped cells and compares the results with stored ones."""

    MAX_DIFFERENCE = "MAX_DIFFERENCE"
    CELLS_PER_SECOND = "CELLS_PER_SECOND"
    REPORT = "REPORT"

    output_help = {
        MAX_DIFFERENCE: "Largest difference between the computed and the stored snow cover, 0 to 1.",
        CELLS_PER_SECOND: "Speed with the small demonstration model. The published models are slower.",
        REPORT: "The result as text, with device and software versions.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "selftest"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Test this computer")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Check that the model gives the right results on this computer.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,test,self-test,check,install,device,graphics card,precision").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps the snow cover of three 1 km cells that come with the plugin, on the chosen device and "
            "with the demonstration model, and compares the results with stored ones. The algorithm fails if "
            "they differ."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_device_parameter(
            tr("The device to test. auto uses the graphics card if there is a suitable one.")
        )
        self.add_precision_parameter(
            tr(
                "The precision to test. With 16 bit (bf16, bf16_all), larger differences are allowed than "
                "with 32 bit (fp32)."
            )
        )
        self.add_outputs(
            QgsProcessingOutputNumber,
            {self.MAX_DIFFERENCE: tr("Largest difference"), self.CELLS_PER_SECOND: tr("Cells per second")},
        )
        self.addOutput(QgsProcessingOutputString(self.REPORT, tr("Report")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return SelftestSpec(**self.model_settings(parameters, context))

    def outputs(self, result: SelftestReport, run: Run) -> Dict[str, Any]:
        """Show the report. Raises ``SG-DEVICE-003`` where the device computes something else."""
        report = selftest_text(result)
        run.feedback.pushInfo(report)
        if not result.passed:
            raise QgsProcessingException(
                user_text(
                    TranslatedError(
                        "SG-DEVICE-003", report, tr("Try another device, and report the problem.")
                    )
                )
            )
        return {
            self.MAX_DIFFERENCE: result.max_difference,
            self.CELLS_PER_SECOND: result.cells_per_second,
            self.REPORT: report,
        }


ALGORITHMS = (SelftestAlgorithm,)
