"""Adding snow maps to the project."""

from __future__ import annotations

from typing import List

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface

from ..core.layer_tree import JobLayers, Place
from ..core.layers import FSC, map_layer, rasters_of, write_sidecars
from ..core.messages import log, shown, tr
from ..core.series_layers import show_days
from ..engine.protocol import SnowMaps


class ResultLayers:
    """Adds the maps of jobs; only the first result of the session is zoomed to."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._has_zoomed = False

    def add(self, result: SnowMaps) -> List[QgsRasterLayer]:
        """Add one styled and dated layer per raster, the newest day on top; return the snow maps.

        Several rasters go into one group, with the snow maps visible and the others hidden. Only the newest
        map shows its legend, because that of the others is the same. The temporal controller is set to the
        days of several maps.
        """
        project, job, maps = QgsProject.instance(), JobLayers(), []
        for rank, snow_map in enumerate(result.rasters):
            for kind, path in rasters_of(snow_map).items():
                write_sidecars(path, snow_map, result, kind)
                layer = map_layer(path, snow_map, result, kind)
                project.addMapLayer(layer, False)
                project.layerTreeRoot().insertLayer(0, layer)
                job.add(project.layerTreeRoot(), layer.id(), Place(snow_map.day, kind, rank))
                if kind == FSC:
                    maps.append(layer)
        if len(maps) > 1:
            show_days(project, self._iface.mapCanvas(), [snow_map.day for snow_map in result.rasters])
        if maps:
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
                    layer=shown(layer.name())
                )
            )
            return
        extent.scale(1.1)
        canvas.setExtent(extent)
        canvas.refresh()
