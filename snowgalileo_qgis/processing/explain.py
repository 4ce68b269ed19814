"""Explain a pixel."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterLayer,
)

from ..core.area import WGS84
from ..core.explain_text import sentences
from ..core.messages import shown_lines, tr
from ..engine.protocol import ExplainSpec, Explanation, JobSpec
from .base import Run
from .parameters import folder
from .series_base import SeriesAlgorithm


class ExplainAlgorithm(SeriesAlgorithm):
    """A map and a point in, sentences out."""

    MAP = "MAP"
    POINT = "POINT"
    SERIES = "SERIES"
    STACKS = "STACKS"
    DEM = "DEM"
    FSC = "FSC"
    TEXT = "TEXT"

    output_help = {FSC: "Snow cover of the pixel, 0 to 1.", TEXT: "What is known of the pixel."}

    def name(self) -> str:
        """Published identifier."""
        return "explainpixel"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Explain a pixel")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("All that is known of one pixel of a snow map, in sentences.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,pixel,explain,quality,uncertainty,why,sensor,cloud").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Says what is known of one pixel of a snow map from the files alone: snow cover, uncertainty and "
            "quality class with its reasons, last clear view, elevation, which sensors saw it when and how "
            "cloudy it was, and snow cover on other days."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer(self.MAP, tr("Snow map")),
            tr("Uncertainty and quality are read from the rasters beside it."),
        )
        self.add(QgsProcessingParameterPoint(self.POINT, tr("Point")), tr("Any point of the pixel."))
        self.add(
            folder(self.SERIES, tr("Folder of snow maps of other days")), tr("On the same pixels as the map.")
        )
        self.add(
            folder(self.STACKS, tr("Folder of the stacks")),
            tr("The stacks that the map was made from: they tell which sensors saw the pixel, and clouds."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.DEM, tr("Terrain model"), optional=True),
            tr("Elevations in metres, on any grid. Without it, the elevation is that of the stack."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.FSC, tr("Snow cover")))
        self.addOutput(QgsProcessingOutputString(self.TEXT, tr("Explanation")))

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Quick checks before the algorithm starts."""
        self.job_spec(parameters, context).validate()

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        layer = self.parameterAsRasterLayer(parameters, self.MAP, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.MAP))
        place = self.parameterAsPoint(parameters, self.POINT, context, QgsCoordinateReferenceSystem(WGS84))
        return ExplainSpec(
            map=layer.source(),
            longitude=place.x(),
            latitude=place.y(),
            rasters=self.given_path(parameters, self.SERIES, context),
            stacks=self.given_path(parameters, self.STACKS, context),
            dem=self.raster_source(parameters, self.DEM, context),
        )

    def outputs(self, result: Explanation, run: Run) -> Dict[str, Any]:
        """The explanation in sentences."""
        text = "\n".join(sentences(result))
        run.feedback.pushInfo(shown_lines(text))
        return {self.FSC: result.fsc, self.TEXT: text}


ALGORITHMS = (ExplainAlgorithm,)
