"""Adding snow maps to the project."""

from __future__ import annotations

from typing import List

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayerTreeGroup,
    QgsLayerTreeNode,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgisInterface

from ..core.layers import FSC, map_layer, rasters_of, write_sidecars
from ..core.messages import log, tr
from ..engine.protocol import SnowMaps


class ResultLayers:
    """Adds the maps of jobs; only the first result of the session is zoomed to."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._has_zoomed = False

    def add(self, result: SnowMaps) -> List[QgsRasterLayer]:
        """Add one styled and dated layer per raster, the newest day on top; return the snow maps.

        Several rasters go into one group, with the snow maps visible and the others hidden. Only the newest
        map shows its legend, because that of the others is the same.
        """
        wanted = [
            (snow_map, kind, path)
            for snow_map in result.rasters
            for kind, path in reversed(list(rasters_of(snow_map).items()))
        ]
        for snow_map, kind, path in wanted:
            write_sidecars(path, snow_map, result, kind)
        group = _group(result) if len(wanted) > 1 else QgsProject.instance().layerTreeRoot()
        maps = []
        for snow_map, kind, path in sorted(wanted, key=lambda entry: entry[1] == FSC):
            layer = map_layer(path, snow_map, result, kind)
            QgsProject.instance().addMapLayer(layer, False)
            group.insertLayer(0, layer)
            _expand(group.findLayer(layer), False)
            if kind == FSC:
                maps.append(layer)
            else:
                group.findLayer(layer).setItemVisibilityChecked(False)
        if maps:
            for node in (group, group.findLayer(maps[-1])):
                _expand(node, True)
            self._iface.setActiveLayer(maps[-1])
            if not self._has_zoomed:
                self._has_zoomed = True
                self._zoom_to(maps[-1])
        return maps

    def _zoom_to(self, layer: QgsRasterLayer) -> None:
        canvas = self._iface.mapCanvas()
        to_map = QgsCoordinateTransform(
            layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        try:
            extent = to_map.transformBoundingBox(layer.extent())
        except QgsCsException:
            log(
                tr("The map cannot show the extent of '{layer}' in its coordinate system.").format(
                    layer=layer.name()
                )
            )
            return
        extent.scale(1.1)
        canvas.setExtent(extent)
        canvas.refresh()


def _expand(node: QgsLayerTreeNode, is_expanded: bool) -> None:
    """Expand or collapse.

    The layer tree reacts only to a change, and new nodes report that they are expanded.
    """
    node.setExpanded(not is_expanded)
    node.setExpanded(is_expanded)


def _group(result: SnowMaps) -> QgsLayerTreeGroup:
    """A new group at the top, named after the days of the maps."""
    days = sorted({snow_map.day for snow_map in result.rasters})
    name = (
        tr("Snow {day}").format(day=days[0])
        if len(days) == 1
        else tr("Snow {first} to {last}").format(first=days[0], last=days[-1])
    )
    return QgsProject.instance().layerTreeRoot().insertGroup(0, name)
