"""Adding snow maps to the project, and showing where they are."""

from __future__ import annotations

from collections import deque
from typing import Deque, List, Tuple

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer

from ..core.layer_tree import JobLayers, Place
from ..core.layers import FSC, map_layer, rasters_of
from ..core.messages import log, shown, tr
from ..core.time_steps import show_days
from ..engine.protocol import SnowMap, SnowMaps

MARGIN = 1.1
"""Extent to show relative to that of the maps."""
_Waiting = Tuple[SnowMaps, JobLayers, int, SnowMap]
"""A map to add: result, layers and rank of its job, and the map."""

LEAST_SHARE = 0.02
"""Least share of the view's width or height that a map must take to be seen."""


class ResultLayers:
    """Adds the maps of jobs; the canvas moves only where it would not show a new map.

    The newest map is there at once, those of earlier days follow one by one while QGIS goes on.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._newest: List[str] = []
        self._waiting: Deque[_Waiting] = deque()
        self._turn = QTimer()
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._add_next)
        QgsProject.instance().cleared.connect(self._forget_waiting)

    def close_down(self) -> None:
        """Add no more maps."""
        QgsProject.instance().cleared.disconnect(self._forget_waiting)
        self._forget_waiting()

    def add(self, result: SnowMaps) -> None:
        """Add one styled and dated layer per raster, the newest day on top.

        Several rasters go into one group, with the snow maps visible and the others hidden. Only the newest
        map shows its legend, because that of the others is the same.
        """
        job = JobLayers()
        ranked = list(enumerate(result.rasters))
        self._newest = []
        for rank, snow_map in ranked[-1:]:
            self._add_map(result, job, rank, snow_map)
        if self._newest:
            self._iface.setActiveLayer(QgsProject.instance().mapLayer(self.newest))
            show_days(self._iface.mapCanvas(), [snow_map.day for snow_map in result.rasters])
            extent = self._extent()
            if not extent.isNull() and not is_seen(extent, self._iface.mapCanvas().extent()):
                self.zoom()
        self._waiting.extend((result, job, rank, snow_map) for rank, snow_map in reversed(ranked[:-1]))
        if self._waiting:
            self._turn.start()

    def _add_next(self) -> None:
        """One map in each turn of the event loop: a series in one piece would keep QGIS busy for seconds."""
        waiting = self._waiting.popleft()
        if not self._waiting:
            self._turn.stop()
        self._add_map(*waiting)

    def _forget_waiting(self) -> None:
        self._waiting.clear()
        self._turn.stop()

    def _add_map(self, result: SnowMaps, job: JobLayers, rank: int, snow_map: SnowMap) -> None:
        project = QgsProject.instance()
        for kind, path in rasters_of(snow_map).items():
            layer = map_layer(path, snow_map, result, kind)
            project.addMapLayer(layer, False)
            project.layerTreeRoot().insertLayer(0, layer)
            job.add(project.layerTreeRoot(), layer.id(), Place(snow_map.day, kind, rank))
            if kind == FSC:
                self._newest.append(layer.id())

    @property
    def newest(self) -> str:
        """Identifier of the newest map's layer; empty before there is one."""
        return self._newest[0] if self._newest else ""

    @property
    def can_zoom(self) -> bool:
        """Whether the last maps are still in the project."""
        return bool(self._layers())

    def zoom(self) -> None:
        """Show the last maps on the canvas."""
        extent = self._extent()
        if extent.isNull():
            return
        extent.scale(MARGIN)
        canvas = self._iface.mapCanvas()
        canvas.setExtent(extent)
        canvas.refresh()

    def _layers(self) -> List[QgsRasterLayer]:
        layers = (QgsProject.instance().mapLayer(one) for one in self._newest)
        return [layer for layer in layers if layer is not None]

    def _extent(self) -> QgsRectangle:
        """Extent of the last maps in the map's coordinate system; null if there is none."""
        extent = QgsRectangle()
        extent.setMinimal()
        for layer in self._layers():
            extent.combineExtentWith(self._extent_of(layer))
        return QgsRectangle() if extent.isEmpty() else extent

    def _extent_of(self, layer: QgsRasterLayer) -> QgsRectangle:
        crs = self._iface.mapCanvas().mapSettings().destinationCrs()
        to_map = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        try:
            return to_map.transformBoundingBox(layer.extent())
        except QgsCsException:
            log(
                tr("The map cannot show the extent of '{layer}' in its coordinate system.").format(
                    layer=shown(layer.name())
                )
            )
            return QgsRectangle()


def is_seen(extent: QgsRectangle, view: QgsRectangle) -> bool:
    """Whether a view of the map shows a place: overlaps it, and does not show it as a dot."""
    if view.isEmpty():
        return False
    large_enough = max(extent.width() / view.width(), extent.height() / view.height()) >= LEAST_SHARE
    return view.intersects(extent) and large_enough
