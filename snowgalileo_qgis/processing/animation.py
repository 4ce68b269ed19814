"""An animation of a series of snow maps."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
    QgsRectangle,
)

from ..core.animation_frames import NARROWEST, WIDE, View, draw_frame, view_of
from ..core.counts import days_text
from ..core.error_words import TranslatedError
from ..core.layers import cover_kind
from ..core.main_thread import in_main_thread
from ..core.messages import tr
from ..core.series_layers import day_of_name
from ..engine.protocol import AggregatedSeries, AggregateSpec, AnimationSpec, Cancelled, JobSpec
from .base import Run
from .parameters import integer, number, switch
from .series_base import SeriesAlgorithm

STEPS = 3
WIDEST = 2000
SECONDS, LAST_SECONDS, LONGEST = 0.5, 2.0, 60.0
SHORTEST = 0.05


class AnimationAlgorithm(SeriesAlgorithm):
    """Maps of days in, one moving picture out."""

    LAYERS = "LAYERS"
    EXTENT = "EXTENT"
    SECONDS = "SECONDS"
    LAST_SECONDS = "LAST_SECONDS"
    WIDTH = "WIDTH"
    SKIP_MISSING = "SKIP_MISSING"
    OUTPUT = "OUTPUT"
    FRAMES = "FRAMES"
    MISSING = "MISSING"
    PLAYS = "PLAYS"

    output_help = {
        FRAMES: "Number of pictures, one for each day.",
        MISSING: "Number of days without a map.",
        PLAYS: "How long one round takes, in seconds.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "animation"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Animation")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("The snow maps of a series as an animated GIF, with date, legend and scale.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,animation,gif,film,movie,video,time lapse,temporal,series").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Draws the snow map of each day and joins the pictures to an animated GIF, which browsers, "
            "messengers and slides show. Each picture has its date, the legend and a scale. A day without a "
            "map is shown as one, so that time passes evenly; Fill gaps in time makes maps of such days. "
            "For other styles and videos, QGIS's Temporal Controller exports pictures of the maps of the "
            "project."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, tr("Other layers"), QgsProcessing.SourceType.TypeMapLayer, optional=True
            ),
            tr("Drawn with their own style: rasters, such as a relief, under the snow, others over it."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr("The part of the maps that is shown. Empty: all."),
        )
        self.add(
            number(self.SECONDS, tr("Seconds for each day"), SECONDS, SHORTEST, LONGEST),
            tr("How long each picture is shown."),
        )
        self.add(
            number(self.LAST_SECONDS, tr("Seconds for the last day"), LAST_SECONDS, SHORTEST, LONGEST),
            tr("How long the last picture stays before the animation begins anew."),
            is_advanced=True,
        )
        self.add(
            integer(self.WIDTH, tr("Width (pixels)"), WIDE, NARROWEST, WIDEST),
            tr("Width of the pictures; their height follows from the extent."),
            is_advanced=True,
        )
        self.add(
            switch(self.SKIP_MISSING, tr("Leave out days without a map")),
            tr("Go on with the next map at once. Otherwise a picture says that there is none."),
            is_advanced=True,
        )
        self.add_value_parameters()
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, tr("Animation"), tr("GIF pictures (*.gif)")),
            tr("The animation; it plays for ever."),
        )
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.FRAMES: tr("Pictures"),
                self.MISSING: tr("Days without a map"),
                self.PLAYS: tr("Seconds of a round"),
            },
        )

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Quick checks before the algorithm starts."""
        series = self.series_settings(parameters, context)
        path = self.destinations_of(parameters, context).get(self.OUTPUT, "")
        self._gif_spec(series["rasters"], path, parameters, context).validate()

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The maps as fractions, whatever their producer; copies what is drawn."""
        series = self.series_settings(parameters, context)
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        # the rasters, until there are pictures: none may be written over
        self._gif = self._gif_spec(series["rasters"], output, parameters, context)
        self._gif.validate()
        layers = self.parameterAsLayerList(parameters, self.LAYERS, context)
        # clones, because a project may change while the maps are read
        self._layers = [layer.clone() for layer in layers]
        self._extent = self.parameterAsExtent(parameters, self.EXTENT, context)
        self._extent_crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        self._width = self.parameterAsInt(parameters, self.WIDTH, context)
        self._skips = self.parameterAsBoolean(parameters, self.SKIP_MISSING, context)
        self._transforms = context.transformContext()
        return AggregateSpec(**series, period=1, output="-")

    def _gif_spec(
        self, pictures: List[str], output: str, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> AnimationSpec:
        return AnimationSpec(
            pictures=pictures,
            output=output,
            frame_seconds=self.parameterAsDouble(parameters, self.SECONDS, context),
            last_seconds=self.parameterAsDouble(parameters, self.LAST_SECONDS, context),
        )

    def results(self, run: Run) -> Dict[str, Any]:
        """Read the maps, draw them, join the pictures."""
        steps = QgsProcessingMultiStepFeedback(STEPS, run.feedback)
        with TemporaryDirectory(prefix="snowgalileo_") as folder:
            maps = self.spec
            maps.output = str(Path(folder) / "maps")
            series = self.run_step(0, maps, steps)
            self.tell(series, run.feedback)
            steps.setCurrentStep(1)
            self._gif.pictures = self._draw(series, Path(folder), steps)
            result = self.run_step(2, self._gif, steps)
        missing = len(series.files) - len(series.days)
        if missing:
            run.feedback.pushInfo(tr("Without a map: {days}.").format(days=days_text(missing)))
        numbers = {self.FRAMES: result.frames, self.MISSING: missing, self.PLAYS: result.plays_s}
        return {self.OUTPUT: result.path, **numbers}

    def _draw(
        self, series: AggregatedSeries, folder: Path, feedback: QgsProcessingMultiStepFeedback
    ) -> List[str]:
        """Pictures of the days in their order. Raises ``Cancelled``."""
        days = {day_of_name(path): path for path in series.files}
        with_map = set(series.days)
        view = in_main_thread(partial(self._view, series.files[0], cover_kind(series.quantity)))
        pictures = []
        for index, (day, path) in enumerate(sorted(days.items())):
            feedback.setProgress(100 * index / len(days))
            if feedback.isCanceled():
                raise Cancelled
            shown = path if day in with_map else ""
            if shown or not self._skips:
                picture = str(folder / f"{index:05d}.png")
                # one by one, so that the windows stay alive
                in_main_thread(partial(draw_frame, view, shown, day, picture))
                pictures.append(picture)
        return pictures

    def _view(self, path: str, kind: str) -> View:
        extent = self._extent
        if not extent.isNull():
            extent = _transformed(extent, self._extent_crs, QgsRasterLayer(path).crs(), self._transforms)
        return view_of(path, extent, self._width, self._layers, kind)


def _transformed(
    extent: QgsRectangle,
    given: QgsCoordinateReferenceSystem,
    wanted: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> QgsRectangle:
    """The extent in another coordinate system. Raises ``SG-JOB-001`` where it does not reach."""
    try:
        return QgsCoordinateTransform(given, wanted, context).transformBoundingBox(extent)
    except QgsCsException as error:
        text = tr("The extent does not lie where the maps are.")
        raise TranslatedError("SG-JOB-001", text, tr("Choose another one."), str(error)) from error


ALGORITHMS = (AnimationAlgorithm,)
