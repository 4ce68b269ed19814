"""Raster layers of the project that are files on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import List, Tuple

from qgis.core import QgsProject, QgsProviderRegistry, QgsRasterLayer


def raster_files() -> List[Tuple[QgsRasterLayer, str]]:
    """The layers and their files, in the order of the layer panel, each file once."""
    found = {}
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        layer = node.layer()
        if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
            path = QgsProviderRegistry.instance().decodeUri("gdal", layer.source()).get("path", "")
            if path and Path(path).is_file():
                found.setdefault(path, layer)
    return [(layer, path) for path, layer in found.items()]
