"""What makes a written map look right in QGIS: sidecar files, and the style of a layer that is loaded."""

from __future__ import annotations

from abc import abstractmethod
from typing import Dict, Iterable, Mapping, Tuple

from qgis import utils
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)

from ..core.layer_tree import JobLayers, Place
from ..core.layers import apply_look, write_sidecars
from ..core.messages import log
from ..core.season_styles import apply_season_look
from ..core.time_steps import show_days
from ..engine.protocol import SeasonRaster, SnowMap, SnowMaps

MapRasters = Tuple[SnowMap, Mapping[str, str]]
"""A map, and the paths of its rasters by kind (``core.layers``)."""


def write_map_sidecars(maps: Iterable[MapRasters], result: SnowMaps) -> None:
    """Write style and metadata next to every raster of the maps."""
    for snow_map, paths in maps:
        for kind, path in paths.items():
            write_sidecars(path, snow_map, result, kind)


class Look(QgsProcessingLayerPostProcessorInterface):
    """Makes a raster that QGIS has loaded look as the plugin's own windows show it."""

    alive: Dict[str, Look] = {}
    """By path. QGIS keeps no reference, and silently skips a post-processor that Python has freed."""

    def give(self, context: QgsProcessingContext, path: str) -> None:
        """Have QGIS give the raster this look if it is going to load it."""
        if context.willLoadLayerOnCompletion(path):
            self.alive[path] = self
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(self)

    def postProcessLayer(
        self, layer: QgsRasterLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the GUI thread, where an exception would vanish without a trace."""
        try:
            self.apply(layer, context)
        except Exception as error:
            log(f"{type(error).__name__}: {error}")

    @abstractmethod
    def apply(self, layer: QgsRasterLayer, context: QgsProcessingContext) -> None:
        """Give a layer of the project the look."""


class MapLook(Look):
    """Style, name, day and metadata of a map, and its place among the layers of the job."""

    def __init__(self, place: Place, job: JobLayers) -> None:
        super().__init__()
        self._place = place
        self._job = job

    def apply(self, layer: QgsRasterLayer, context: QgsProcessingContext) -> None:
        """See ``Look``."""
        apply_look(layer, self._place.day, self._place.kind)
        layer.loadDefaultMetadata()
        self._job.add(context.project().layerTreeRoot(), layer.id(), self._place)
        if utils.iface is not None and len(self._job.days) > 1:
            show_days(utils.iface.mapCanvas(), self._job.days)


class SeasonLook(Look):
    """Name and styles of a season raster."""

    def __init__(self, season: SeasonRaster) -> None:
        super().__init__()
        self._season = season

    def apply(self, layer: QgsRasterLayer, _context: QgsProcessingContext) -> None:
        """See ``Look``."""
        apply_season_look(layer, self._season.bands, self._season.year_start)
