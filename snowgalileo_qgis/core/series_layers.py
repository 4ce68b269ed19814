"""The rasters of a series as layers: one group and one legend."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, List, Optional, Sequence, Tuple

from qgis.core import QgsProject, QgsRasterLayer

from .layer_tree import below_lines, expand
from .layers import FSC, apply_look
from .messages import tr


def day_of_name(path: str) -> str:
    """Day of a raster of a series that the engine wrote, ISO 8601; its name ends with YYYYMMDD."""
    digits = Path(path).stem[-8:]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"


def filled_name(day: str) -> str:
    """Name of the layer of a day whose gaps were filled."""
    return tr("{day} filled").format(day=day)


def add_series(
    project: QgsProject,
    days: Sequence[Tuple[str, str]],
    name: str,
    kind: str = FSC,
    name_of: Optional[Callable[[str], str]] = None,
) -> List[QgsRasterLayer]:
    """Add rasters of snow cover, day and path each, as one group.

    ``kind``: see ``core.layers``. ``name_of``: names a layer by its day, in the place of its kind's name.

    All are visible, so that the temporal controller shows each on its day, but only the topmost, the last
    day, shows its legend. Returns the layers, the last day first.
    """
    group = project.layerTreeRoot().insertGroup(below_lines(project.layerTreeRoot()), name)
    layers = []
    for number, (day, path) in enumerate(sorted(days, reverse=True)):
        layer = QgsRasterLayer(path, day, "gdal")
        apply_look(layer, day, kind)
        if name_of is not None:
            layer.setName(name_of(day))
        project.addMapLayer(layer, False)
        expand(group.addLayer(layer), number == 0)
        layers.append(layer)
    return layers
