"""Reproduce the published accuracy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
)

from ..core.choice_words import device_words, region_words
from ..core.messages import shown_lines, tr
from ..core.network import network_settings
from ..engine.protocol import DEVICES, TEST_REGIONS, WEIGHTS_ADDRESS, JobSpec, ReproduceSpec, Reproduction
from .base import Run, SnowGalileoAlgorithm
from .parameters import choice, extra_file, folder, in_words


class ReproduceAlgorithm(SnowGalileoAlgorithm):
    """Published data and models in, a table beside the published one out."""

    REGION = "REGION"
    LABELS = "LABELS"
    TARGET = "TARGET"
    DEVICE = "DEVICE"
    REPORT = "REPORT"
    REPRODUCED = "REPRODUCED"
    CELLS = "CELLS"

    output_help = {
        REPRODUCED: "Whether all four errors are within 0.005 of the published ones.",
        CELLS: "Number of cells that were compared.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "reproduce"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Reproduce the published accuracy")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Evaluate the published models on the published test data, beside the published table.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,reproduce,accuracy,rmse,evaluate,published,test,zenodo").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Downloads the test data of a region with their labels (about 0.6 GB) and the twelve published "
            "models for it (0.3 GB), as far as they are not here, evaluates all four conditions with three "
            "models each, and writes the errors beside the published ones. This shows that the installed "
            "engine, the downloaded models and the reading of data are right. Without a GPU, it takes long."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add(
            in_words(choice(self.REGION, tr("Region"), TEST_REGIONS, "rockies"), region_words()),
            tr("Region of the test data."),
        )
        self.add(
            in_words(choice(self.DEVICE, tr("Device"), DEVICES, "auto"), device_words()),
            tr("Where the models run."),
        )
        self.add(
            QgsProcessingParameterFile(self.LABELS, tr("Labels"), optional=True),
            tr("Archive with labels, where those of the record cannot be told by their name."),
            is_advanced=True,
        )
        self.add(
            folder(self.TARGET, tr("Folder of downloads")),
            tr("Where to store the files. Leave empty for your own folder."),
            is_advanced=True,
        )
        self.add(
            extra_file(self.REPORT, tr("Report"), tr("Text files (*.txt)")),
            tr("Text file with the table."),
        )
        self.addOutput(QgsProcessingOutputBoolean(self.REPRODUCED, tr("Reproduced")))
        self.addOutput(QgsProcessingOutputNumber(self.CELLS, tr("Cells")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe, with the network settings of QGIS."""
        spec = ReproduceSpec(
            region=self.parameterAsEnumString(parameters, self.REGION, context),
            labels=self.parameterAsFile(parameters, self.LABELS, context),
            folder=self.parameterAsFile(parameters, self.TARGET, context),
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            report=self.parameterAsFileOutput(parameters, self.REPORT, context),
        )
        return replace(spec, **network_settings(WEIGHTS_ADDRESS))

    def outputs(self, result: Reproduction, run: Run) -> Dict[str, Any]:
        """Show the report."""
        for line in shown_lines(result.report).splitlines():
            run.feedback.pushInfo(line)
        report = {self.REPORT: self.spec.report} if self.spec.report else {}
        return {**report, self.REPRODUCED: result.is_reproduced, self.CELLS: result.cells}


ALGORITHMS = (ReproduceAlgorithm,)
