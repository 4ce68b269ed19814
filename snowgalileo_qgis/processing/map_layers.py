"""What makes a written map look right in QGIS: sidecar files, and the style of a layer that is loaded."""

from __future__ import annotations

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
from ..core.time_steps import show_days
from ..engine.protocol import SnowMap, SnowMaps

MapRasters = Tuple[SnowMap, Mapping[str, str]]
"""A map, and the paths of its rasters by kind (``core.layers``)."""


def write_map_sidecars(maps: Iterable[MapRasters], result: SnowMaps) -> None:
    """Write style and metadata next to every raster of the maps."""
    for snow_map, paths in maps:
        for kind, path in paths.items():
            write_sidecars(path, snow_map, result, kind)


class Look(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded raster its style, name, day and metadata, and its place among the layers of the job."""

    alive: Dict[str, Look] = {}
    """By path. QGIS keeps no reference, and silently skips a post-processor that Python has freed."""

    def __init__(self, place: Place, job: JobLayers) -> None:
        super().__init__()
        self._place = place
        self._job = job

    @classmethod
    def give(cls, context: QgsProcessingContext, path: str, place: Place, job: JobLayers) -> None:
        """Have QGIS style the raster if it is going to load it."""
        if context.willLoadLayerOnCompletion(path):
            cls.alive[path] = cls(place, job)
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(cls.alive[path])

    def postProcessLayer(
        self, layer: QgsRasterLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the GUI thread, where an exception would vanish without a trace."""
        try:
            apply_look(layer, self._place.day, self._place.kind)
            layer.loadDefaultMetadata()
            self._job.add(context.project().layerTreeRoot(), layer.id(), self._place)
            if utils.iface is not None and len(self._job.days) > 1:
                show_days(utils.iface.mapCanvas(), self._job.days)
        except Exception as error:
            log(f"{type(error).__name__}: {error}")
