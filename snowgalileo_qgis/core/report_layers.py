"""The layers on the map of a snow report: relief, snow, outlines of the areas; and the pages as features."""

from __future__ import annotations

from typing import Dict, Mapping, Sequence

from qgis.core import (
    QgsBilinearRasterResampler,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFillSymbol,
    QgsGeometry,
    QgsHillshadeRenderer,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtGui import QPainter

from .label_style import label_settings
from .layers import FSC, apply_look, legend_title
from .messages import tr
from .report_pages import Page

NAME_POINTS = 8.0
"""Size of the names of areas."""
METRES_OF_DEGREE = 111_320.0
SUN_AZIMUTH, SUN_ELEVATION = 315.0, 45.0
CHARTS = ("chart", "season_chart")
"""Fields with the paths of charts, empty where a page has none."""
OWN, SEPARATOR = "polygons", "\t"
"""Field with the names of the page's polygons, and what divides them."""


def relief_layer(path: str) -> QgsRasterLayer:
    """A terrain model as light relief, on which colours are drawn."""
    layer = QgsRasterLayer(path, tr("Relief"), "gdal")
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, SUN_AZIMUTH, SUN_ELEVATION)
    renderer.setMultiDirectional(True)
    renderer.setZFactor(1 / METRES_OF_DEGREE if layer.crs().isGeographic() else 1.0)
    layer.setRenderer(renderer)
    layer.resampleFilter().setZoomedInResampler(QgsBilinearRasterResampler())
    layer.brightnessFilter().setBrightness(60)
    layer.brightnessFilter().setContrast(-10)
    return layer


def snow_layer(path: str, day: str, *, over_relief: bool) -> QgsRasterLayer:
    """A map of snow cover, through which the relief is seen."""
    layer = QgsRasterLayer(path, day, "gdal")
    apply_look(layer, day)
    layer.setName(tr("{what} {day}").format(what=legend_title(FSC), day=day))
    if over_relief:
        layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    return layer


def shapes_of(table: QgsVectorLayer, day: str) -> Dict[str, QgsGeometry]:
    """Polygons of a table of area statistics by name."""
    request = QgsFeatureRequest().setFilterExpression(f"\"level\" = 'polygon' AND \"date\" = '{day}'")
    return {feature["polygon"]: feature.geometry() for feature in table.getFeatures(request)}


def outlines_layer(shapes: Mapping[str, QgsGeometry], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Outlines with names; those of the page's own areas are thick."""
    layer = _memory_layer(tr("Areas"), crs, ["name"])
    layer.dataProvider().addFeatures(
        [_feature(layer, {"name": name}, shape) for name, shape in shapes.items()]
    )
    root = QgsRuleBasedRenderer.Rule(None)
    own = f"array_contains(string_to_array(attribute(@atlas_feature, '{OWN}'), '{SEPARATOR}'), \"name\")"
    for rule, width in ((own, "0.7"), ("ELSE", "0.3")):
        symbol = QgsFillSymbol.createSimple(
            {"color": "0,0,0,0", "outline_color": "#d55e00", "outline_width": width}
        )
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=rule))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(label_settings('"name"', NAME_POINTS)))
    layer.setLabelsEnabled(True)
    return layer


def pages_layer(
    pages: Sequence[Page],
    pictures: Sequence[Mapping[str, str]],
    shapes: Mapping[str, QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
) -> QgsVectorLayer:
    """One feature for each page: its texts, the paths of its charts, and the polygons that its map shows."""
    names = [*pages[0].texts, *CHARTS, OWN]
    layer = _memory_layer(tr("Pages"), crs, names)
    features = []
    for page, charts in zip(pages, pictures):
        values = {**page.texts, **charts, OWN: SEPARATOR.join(page.polygons)}
        features.append(
            _feature(layer, values, QgsGeometry.collectGeometry([shapes[name] for name in page.polygons]))
        )
    layer.dataProvider().addFeatures(features)
    return layer


def _memory_layer(name: str, crs: QgsCoordinateReferenceSystem, fields: Sequence[str]) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon", name, "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes([QgsField(field, QVariant.String) for field in fields])
    layer.updateFields()
    return layer


def _feature(layer: QgsVectorLayer, values: Mapping[str, str], shape: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    for name, value in values.items():
        feature.setAttribute(name, value)
    feature.setGeometry(shape)
    return feature
