"""The Sentinel-2 quick-look beside a snow map: one file, two layers."""

from __future__ import annotations

from pathlib import Path
from typing import List

from qgis.core import QgsMultiBandColorRenderer, QgsProject, QgsRasterLayer

from ..core.messages import tr
from ..engine.protocol import PredictSpec, Quicklook, QuicklookSpec

TRUE_COLOUR, SHORT_WAVE = (1, 2, 3), (4, 5, 6)
"""Bands for red, green and blue."""


def quicklook_job(made: PredictSpec, day: str) -> QuicklookSpec:
    """The quick-look of a prediction day, written beside the map."""
    path = Path(made.fsc)
    output = path.with_name(f"{path.stem}_sentinel2{path.suffix}")
    return QuicklookSpec(stacks=made.stacks, day=day, area=made.area, output=str(output))


def add_quicklook(result: Quicklook, map_id: str) -> List[QgsRasterLayer]:
    """Add both layers below a map: true colour visible under it, short-wave colours hidden."""
    if result.path is None:
        return []
    project = QgsProject.instance()
    node = project.layerTreeRoot().findLayer(map_id)
    parent = node.parent() if node is not None else project.layerTreeRoot()
    is_root = parent is project.layerTreeRoot()
    place = parent.children().index(node) + 1 if node is not None and is_root else len(parent.children())
    layers = []
    for name, bands in (
        (tr("{day} true colour"), TRUE_COLOUR),
        (tr("{day} short-wave"), SHORT_WAVE),
    ):
        layer = QgsRasterLayer(result.path, name.format(day=result.image_day), "gdal")
        layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), *bands))
        project.addMapLayer(layer, False)
        added = parent.insertLayer(place + len(layers), layer)
        added.setItemVisibilityChecked(bands == TRUE_COLOUR)
        added.setExpanded(False)
        layers.append(layer)
    return layers


def quicklook_text(result: Quicklook) -> str:
    """What the image shows, in a sentence."""
    if result.path is None:
        return tr("Sentinel-2 saw nothing of these cells on the eight days.")
    return tr("Sentinel-2 image of {day}: {seen} % of the cells are seen.").format(
        day=result.image_day, seen=round(result.seen)
    )
