"""Snow maps into the project."""

from __future__ import annotations

from typing import List

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface

from ..core.layers import fsc_layer, write_sidecars
from ..core.messages import log, tr
from ..engine.protocol import Json


class ResultLayers:
    """Adds the maps of a job; the view moves to the first result of the session only."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._has_zoomed = False

    def add(self, result: Json) -> List[QgsRasterLayer]:
        """Add one styled and dated layer per map, the newest day on top."""
        for raster in result["rasters"]:
            write_sidecars(raster["path"], raster, result)
        layers = [fsc_layer(raster["path"], raster, result) for raster in result["rasters"]]
        for layer in layers:
            QgsProject.instance().addMapLayer(layer)
        if layers:
            self._show_legend(layers[-1])
        if layers and not self._has_zoomed:
            self._has_zoomed = True
            self._zoom_to(layers[-1])
        return layers

    def _show_legend(self, layer: QgsRasterLayer) -> None:
        node = QgsProject.instance().layerTreeRoot().findLayer(layer)
        if node is not None:
            # the tree takes notice of a change only, and the node calls itself expanded from the start
            node.setExpanded(False)
            node.setExpanded(True)

    def _zoom_to(self, layer: QgsRasterLayer) -> None:
        canvas = self._iface.mapCanvas()
        to_map = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
        try:
            extent = to_map.transformBoundingBox(layer.extent())
        except QgsCsException:
            log(tr("The map cannot show the extent of '{layer}' in its coordinate system.").format(layer=layer.name()))
            return
        extent.scale(1.1)
        canvas.setExtent(extent)
        canvas.refresh()
