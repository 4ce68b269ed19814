"""Lists of raster layers from which nothing is chosen before the user does."""

from __future__ import annotations

from qgis.gui import QgsMapLayerComboBox

from .snow_map_list import is_raster_file


def file_of(combo: QgsMapLayerComboBox) -> str:
    """File of the raster layer that is chosen; empty without one."""
    layer = combo.currentLayer()
    return layer.source() if layer is not None and is_raster_file(layer) else ""


def choose_no_other(combo: QgsMapLayerComboBox, _parent: object, first: int, last: int) -> None:
    """Choose nothing in the place of a layer that is removed; the combo would take the next one."""
    if first <= combo.currentIndex() <= last:
        combo.setCurrentIndex(0)  # setLayer(None) leaves no index, from which the combo goes on to the next
        combo.layerChanged.emit(None)
