"""What makes a written map look right in QGIS: sidecar files, and the style of a layer that is loaded."""

from __future__ import annotations

from typing import Dict, Iterable, Mapping, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)

from ..core.layers import apply_look, write_sidecars
from ..core.messages import log
from ..engine.protocol import SnowMap, SnowMaps

MapRasters = Tuple[SnowMap, Mapping[str, str]]
"""A map, and the paths of its rasters by kind (``core.layers``)."""


def write_map_sidecars(maps: Iterable[MapRasters], result: SnowMaps) -> None:
    """Write style and metadata next to every raster of the maps."""
    for snow_map, paths in maps:
        for kind, path in paths.items():
            write_sidecars(path, snow_map, result, kind)


class Look(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded raster its style, name, day and metadata.

    ``is_folded``: the legend stays closed, because another layer shows the same one.
    """

    alive: Dict[str, Look] = {}
    """By path. QGIS keeps no reference, and silently skips a post-processor that Python has freed."""

    def __init__(self, day: str, kind: str, is_folded: bool) -> None:
        super().__init__()
        self._day = day
        self._kind = kind
        self._is_folded = is_folded

    @classmethod
    def give(
        cls, context: QgsProcessingContext, path: str, day: str, kind: str, *, is_folded: bool = False
    ) -> None:
        """Have QGIS style the raster if it is going to load it."""
        if context.willLoadLayerOnCompletion(path):
            cls.alive[path] = cls(day, kind, is_folded)
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(cls.alive[path])

    def postProcessLayer(
        self, layer: QgsRasterLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the GUI thread, where an exception would vanish without a trace."""
        try:
            apply_look(layer, self._day, self._kind)
            layer.loadDefaultMetadata()
            node = context.project().layerTreeRoot().findLayer(layer.id()) if self._is_folded else None
            if node is not None:
                node.setExpanded(False)
        except Exception as error:
            log(f"{type(error).__name__}: {error}")
