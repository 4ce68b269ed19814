"""Words beside the codes in QGIS's *Identify*, which takes them from raster attribute tables since QGIS 3.30.

The tables are kept in memory: files would carry the words of one language, and GDAL 3.13 no longer writes any
beside a GeoTIFF that is open for reading.
"""

from __future__ import annotations

from pathlib import Path
from typing import Iterable

from qgis.core import QgsMapLayer, QgsProject, QgsRasterDataProvider, QgsRasterLayer
from qgis.PyQt.QtCore import QObject

from .compat import attribute_table
from .pixel_words import words_of


class IdentifyWords(QObject):
    """Gives the plugin's rasters their words: those of the project, and those that come into it."""

    def __init__(self) -> None:
        super().__init__()
        QgsProject.instance().layersAdded.connect(give_words)
        give_words(QgsProject.instance().mapLayers().values())

    def close_down(self) -> None:
        """Follow the project no longer."""
        QgsProject.instance().layersAdded.disconnect(give_words)


def give_words(layers: Iterable[QgsMapLayer]) -> None:
    """Give those of the layers that are rasters of the plugin their words; nothing before QGIS 3.30."""
    if not hasattr(QgsRasterDataProvider, "setAttributeTable"):
        return
    for layer in layers:
        if isinstance(layer, QgsRasterLayer) and Path(layer.source()).is_file():
            for number, band in enumerate(words_of(layer.source()), 1):
                if layer.attributeTable(number) is None:
                    layer.dataProvider().setAttributeTable(number, attribute_table(band.title, band.words))
