"""Sentinel-2 quick-look."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
    QgsProcessingUtils,
)

from ..core.messages import tr
from ..engine.protocol import JobSpec, Quicklook, QuicklookSpec
from .base import Run
from .stack_base import StackAlgorithm


class QuicklookAlgorithm(StackAlgorithm):
    """Stacks in, their clearest Sentinel-2 image out."""

    OUTPUT = "OUTPUT"
    IMAGE_DAY = "IMAGE_DAY"
    SEEN_PERCENT = "SEEN_PERCENT"

    output_help = {
        **StackAlgorithm.output_help,
        IMAGE_DAY: "Day of the image. Empty if Sentinel-2 saw nothing on the eight days.",
        SEEN_PERCENT: "Percentage of the cells that the image shows.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "quicklook"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Sentinel-2 quick-look")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Write the clearest Sentinel-2 image of a stack, to look at beside its snow map.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,sentinel,image,quick-look,quicklook,rgb,true colour,swir,stack").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Writes the Sentinel-2 image of the clearest of a stack's eight days, from the stack itself, in "
            "true colour and in short-wave colours (B11, B8, B4), in which snow is blue and cloud is white. "
            "The bytes are for looking at; they are no reflectances."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Quick-look")),
            tr("GeoTIFF of 10 m: bands 1 to 3 in true colour, bands 4 to 6 in short-wave colours."),
        )
        self.addOutput(QgsProcessingOutputString(self.IMAGE_DAY, tr("Day of the image")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            {self.SEEN_PERCENT: tr("Cells seen (%)"), self.LEFT_OUT: tr("Inputs left out")},
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe, without its raster."""
        return QuicklookSpec(**self.stack_settings(parameters, context))

    def job_with_rasters(self, spec: QuicklookSpec, paths: Mapping[str, str]) -> QuicklookSpec:
        """The job with its raster."""
        output = paths.get(self.OUTPUT) or QgsProcessingUtils.generateTempFilename("quicklook.tif")
        return replace(spec, output=output)

    def outputs(self, result: Quicklook, run: Run) -> Dict[str, Any]:
        """The image, if anything was seen."""
        if result.path is None:
            run.feedback.pushWarning(tr("Sentinel-2 saw nothing of these cells on the eight days."))
            return {self.SEEN_PERCENT: 0, self.LEFT_OUT: len(result.left_out)}
        return {
            self.OUTPUT: result.path,
            self.IMAGE_DAY: result.image_day,
            self.SEEN_PERCENT: result.seen,
            self.LEFT_OUT: len(result.left_out),
        }


ALGORITHMS = (QuicklookAlgorithm,)
