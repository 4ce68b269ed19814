"""Test this computer."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..core.messages import tr, user_text
from ..core.selftest_text import selftest_text
from ..engine.protocol import DEVICES, PRECISIONS, JobSpec, SelftestSpec, SnowGalileoError
from .base import SnowGalileoAlgorithm, choice


class SelftestAlgorithm(SnowGalileoAlgorithm):
    """Three shipped cells, stored answers."""

    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    MAX_DIFFERENCE = "MAX_DIFFERENCE"
    CELLS_PER_SECOND = "CELLS_PER_SECOND"
    REPORT = "REPORT"

    output_help = {
        MAX_DIFFERENCE: "Largest difference between the snow cover found here and the stored one, 0 to 1.",
        CELLS_PER_SECOND: "Speed with the small demonstration model; the published models are slower.",
        REPORT: "The result in words, with versions and device.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "selftest"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Test this computer")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Prove that the model gives the right numbers here.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr("snow,test,self-test,check,install,device,graphics card,precision").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps the snow of three small areas that come with the plugin, with the demonstration model, on "
            "the chosen device, and compares the "
            "result with stored values. Fails when they differ."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add(
            choice(self.DEVICE, tr("Device"), DEVICES, "auto"),
            tr("What to test; auto takes the graphics card when there is a usable one."),
        )
        self.add(
            choice(self.PRECISION, tr("Precision"), PRECISIONS, "fp32"),
            tr("bf16 may differ by more than fp32 and still pass."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.MAX_DIFFERENCE, tr("Largest difference")))
        self.addOutput(QgsProcessingOutputNumber(self.CELLS_PER_SECOND, tr("Cells per second")))
        self.addOutput(QgsProcessingOutputString(self.REPORT, tr("Report")))

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """Whether the parameters are complete; there is no stack to look at."""
        return QgsProcessingAlgorithm.checkParameterValues(self, parameters, context)

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return SelftestSpec(
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            precision=self.parameterAsEnumString(parameters, self.PRECISION, context),
        )

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.run_job(feedback)
        if result is None:
            return {}
        report = selftest_text(result)
        feedback.pushInfo(report)
        if not result["passed"]:
            raise QgsProcessingException(
                user_text(
                    SnowGalileoError("SG-DEVICE-003", report, tr("Try another device, and report this."))
                )
            )
        return {
            self.MAX_DIFFERENCE: result["max_difference"],
            self.CELLS_PER_SECOND: result["cells_per_second"],
            self.REPORT: report,
        }
