"""The rasters of a series as layers: one group and one legend."""

from __future__ import annotations

from pathlib import Path
from typing import List, Sequence, Tuple

from qgis.core import QgsProject, QgsRasterLayer

from .layer_tree import expand
from .layers import FSC, apply_look


def day_of_name(path: str) -> str:
    """Day of a raster of a series that the engine wrote, ISO 8601; its name ends with YYYYMMDD."""
    digits = Path(path).stem[-8:]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"


def add_series(
    project: QgsProject, days: Sequence[Tuple[str, str]], name: str, kind: str = FSC
) -> List[QgsRasterLayer]:
    """Add rasters of snow cover, day and path each, as one group on top; ``kind``: see ``core.layers``.

    All are visible, so that the temporal controller shows each on its day, but only the topmost, the last
    day, shows its legend. Returns the layers, the last day first.
    """
    group = project.layerTreeRoot().insertGroup(0, name)
    layers = []
    for number, (day, path) in enumerate(sorted(days, reverse=True)):
        layer = QgsRasterLayer(path, day, "gdal")
        apply_look(layer, day, kind)
        project.addMapLayer(layer, False)
        expand(group.addLayer(layer), number == 0)
        layers.append(layer)
    return layers
