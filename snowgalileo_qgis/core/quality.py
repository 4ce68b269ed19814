"""Named styles of a quality layer, one per band; users switch them under *Styles* in the layer's menu."""

from __future__ import annotations

from typing import Callable, Dict, Mapping

from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsRasterBandStats, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from .messages import tr
from .style_file import load_style

SENSORS_BAND, PROVISIONAL_BAND = 6, 8
LABEL = "LABEL_"
"""Prefix of the band tags that explain a code or a bit."""

ALIKE = "#7b9e89"
"""Colour of a band of sensors whose pixels are all alike."""

LARGEST_PIXELS = 25_000_000
"""Largest raster that is read to find its combinations of sensors."""


def quality_styles() -> Dict[str, str]:
    """Style files by displayed name, in the order of the bands.

    Those of the two bands of sensors are not among them: they are made from the raster.
    """
    return {
        tr("Quality class"): "quality.qml",
        tr("Condition of the model"): "quality_condition.qml",
        tr("Days since Sentinel-2 or Landsat"): "quality_optical_age.qml",
        tr("Days since Sentinel-1"): "quality_s1_age.qml",
        tr("Tokens that the model saw"): "quality_tokens.qml",
        tr("Missing pixels"): "quality_invalid.qml",
    }


def add_quality_styles(layer: QgsRasterLayer, complete: Callable[[], None]) -> None:
    """Add the styles of all bands to a quality layer, and show the quality class.

    ``complete``: called for each style to set what is not in the shipped files, such as the day.
    """
    manager = layer.styleManager()
    styles = quality_styles()
    first, unstyled = next(iter(styles)), manager.currentStyle()
    bit_fields = {
        tr("Sensors that contributed"): SENSORS_BAND,
        tr("Sensors that are provisional"): PROVISIONAL_BAND,
    }
    shown = {name: band for name, band in bit_fields.items() if band <= layer.bandCount()}
    for name in (*styles, *shown):
        manager.removeStyle(name)
        manager.addStyleFromLayer(name)
        manager.setCurrentStyle(name)
        if name in styles:
            load_style(layer, styles[name])
        else:
            show_sensors(layer, shown[name])
        complete()
    manager.setCurrentStyle(first)
    if unstyled not in (*styles, *shown):
        manager.removeStyle(unstyled)


def show_sensors(layer: QgsRasterLayer, band: int = SENSORS_BAND) -> None:
    """Show a band of sensors: one class per combination, labelled from the band's tags."""
    if layer.width() * layer.height() > LARGEST_PIXELS:
        return
    dataset = gdal.Open(layer.source())
    labels = bit_labels(dataset.GetRasterBand(band).GetMetadata())
    classes = QgsPalettedRasterRenderer.classDataFromRaster(layer.dataProvider(), band)
    if not classes:
        # QGIS finds none where all pixels are alike
        alike = layer.dataProvider().bandStatistics(band, QgsRasterBandStats.Stats.Min).minimumValue
        classes = [QgsPalettedRasterRenderer.Class(alike, QColor(ALIKE))]
    for entry in classes:
        entry.label = sensors_text(int(entry.value), labels)
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, classes))


def bit_labels(tags: Mapping[str, str]) -> Dict[int, str]:
    """Meanings of the bits, ascending, from a band's tags."""
    found = {
        int(name[len(LABEL) :]): text
        for name, text in tags.items()
        if name.startswith(LABEL) and name[len(LABEL) :].isdigit()
    }
    return dict(sorted(found.items()))


def sensors_text(value: int, labels: Mapping[int, str]) -> str:
    """The bits of a value in words: ``Sentinel-1, MODIS``."""
    return ", ".join(text for bit, text in labels.items() if value & bit) or tr("none")
