"""Draw the demo's map with QGIS, in the shipped style: satellite image, map, truth. Runs in a Python that can
import qgis.

The one argument is a JSON object: ``map``, ``picture``, ``model`` (its name), ``demonstration``, ``scene``
(result of ``demo-scene``), ``score``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsBilinearRasterResampler,
    QgsContrastEnhancement,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsMultiBandColorRenderer,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QDate, QLocale, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter

REPOSITORY = Path(__file__).resolve().parent.parent
STYLE = REPOSITORY / "resources" / "styles" / "fsc.qml"
BANDS_PER_DAY, BLUE, GREEN, RED, ELEVATION = 38, 4, 5, 6, 305
"""Numbers of the Sentinel-2 bands within a day of a cube, counted from 1, and of the elevation band."""

MARGIN, GAP, SIDE, TOP = 12.0, 8.0, 100.0, 44.0
WIDTH, HEIGHT = 2 * MARGIN + 3 * SIDE + 2 * GAP, 186.0
INK, PALE, ALARM = QColor("#16242f"), QColor("#5c6b77"), QColor("#b3261e")
DPI = 160


def main(facts: dict[str, Any]) -> None:
    """Draw and write the picture."""
    project = QgsProject.instance()
    day = QDate.fromString(facts["scene"]["day"], Qt.DateFormat.ISODate)
    record = json.loads(Path(facts["scene"]["record"]).read_text(encoding="utf-8"))
    cube = mosaic(facts["scene"]["stacks"])
    image, image_day = satellite_layer(cube, record)
    relief = relief_layer(cube)
    snow, truth = (
        snow_layer(path, f"{facts['scene']['day']} snow") for path in (facts["map"], facts["scene"]["truth"])
    )
    layers = [image, relief, snow, truth]
    project.addMapLayers(layers, False)

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(WIDTH, HEIGHT))
    add_text(
        layout, f"Fractional snow cover on {spoken(day)}", MARGIN, 9, WIDTH - 2 * MARGIN, 20, INK, bold=True
    )
    cells = facts["scene"]["cells"]
    add_text(
        layout,
        f"Simulated mountain scene, {cells} km², 100 m pixels, snow as seen from above",
        MARGIN,
        20,
        WIDTH - 2 * MARGIN,
        11,
        PALE,
    )
    score = facts["score"]
    panels = (
        (f"Sentinel-2 on {spoken(image_day)}, simulated", [image], "the clearest of its days in the stack"),
        (
            f"Map by {facts['model']}",
            [relief, snow],
            f"RMSE {score['rmse']:.2f}, R² {score['r2']:.2f}, bias {score['bias']:+.2f} against the truth",
        ),
        (
            "True snow",
            [relief, truth],
            f"mean {score['truth_mean']:.2f}, {score['truth_area_km2']:.1f} km² of snow",
        ),
    )
    for place, (caption, shown, note) in enumerate(panels):
        left = MARGIN + place * (SIDE + GAP)
        add_text(layout, caption, left, TOP - 13, SIDE, 12, INK, bold=True)
        add_text(layout, note, left, TOP - 7, SIDE, 9.5, PALE)
        last_map = add_map(layout, shown, snow, left)
    bottom = TOP + SIDE + 5
    add_legend(layout, snow, last_map, bottom)
    add_scale_bar(layout, last_map, bottom)
    if facts["demonstration"]:
        text = (
            "Demonstration: a small model trained on simulated scenes, not the published SnowGalileo model."
        )
        add_text(layout, text, MARGIN, HEIGHT - 13, WIDTH - 2 * MARGIN, 11, ALARM, bold=True)

    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DPI
    outcome = QgsLayoutExporter(layout).exportToImage(facts["picture"], settings)
    if outcome != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(f"{facts['picture']} was not written ({outcome})")


def snow_layer(path: str, name: str) -> QgsRasterLayer:
    """A map of fractional snow cover in the shipped style."""
    layer = opened(path, name)
    message, is_loaded = layer.loadNamedStyle(str(STYLE))
    if not is_loaded:
        raise SystemExit(f"{STYLE}: {message}")
    layer.setName(name)
    return layer


def satellite_layer(cube: str, record: dict[str, Any]) -> tuple[QgsRasterLayer, QDate]:
    """Sentinel-2 in natural colours on its least cloudy day, and that day."""
    t = min(record["images"]["s2"], key=lambda day: record["cloud_cover"][day])
    layer = opened(cube, "Sentinel-2")
    first = t * BANDS_PER_DAY
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), first + RED, first + GREEN, first + BLUE)
    renderer.setRedContrastEnhancement(stretched(layer, first + RED, 200, 9000))
    renderer.setGreenContrastEnhancement(stretched(layer, first + GREEN, 350, 9000))
    renderer.setBlueContrastEnhancement(stretched(layer, first + BLUE, 550, 9000))
    layer.setRenderer(renderer)
    layer.brightnessFilter().setGamma(1.9)
    return layer, QDate.fromString(record["dates"][t], Qt.DateFormat.ISODate)


def relief_layer(cube: str) -> QgsRasterLayer:
    """Hillshade, to overlay on a map."""
    # Elevation on the 10 m grid of a cube shows the steps of its 30 m pixels, so it is smoothed first.
    gdal.Translate("/vsimem/steps.tif", cube, bandList=[ELEVATION], xRes=60, yRes=60, resampleAlg="average")
    gdal.Warp(
        "/vsimem/elevation.tif", "/vsimem/steps.tif", xRes=10, yRes=10, resampleAlg="cubicspline"
    ).FlushCache()
    gdal.DEMProcessing(
        "/vsimem/relief.tif", "/vsimem/elevation.tif", "hillshade", multiDirectional=True, computeEdges=True
    ).FlushCache()
    layer = opened("/vsimem/relief.tif", "Relief")
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 1)
    renderer.setContrastEnhancement(stretched(layer, 1, 40, 230))
    renderer.setOpacity(0.4)
    layer.setRenderer(renderer)
    layer.resampleFilter().setZoomedInResampler(QgsBilinearRasterResampler())
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    return layer


def mosaic(cubes: list[str]) -> str:
    """The cubes of a scene as one raster."""
    gdal.BuildVRT("/vsimem/stack.vrt", cubes).FlushCache()
    return "/vsimem/stack.vrt"


def stretched(layer: QgsRasterLayer, band: int, low: float, high: float) -> QgsContrastEnhancement:
    """Black at ``low``, white at ``high``."""
    enhancement = QgsContrastEnhancement(layer.dataProvider().dataType(band))
    enhancement.setMinimumValue(low)
    enhancement.setMaximumValue(high)
    enhancement.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    return enhancement


def opened(path: str, name: str) -> QgsRasterLayer:
    """A raster. Exits with a message when it cannot be opened."""
    layer = QgsRasterLayer(path, name, "gdal")
    if not layer.isValid():
        raise SystemExit(f"{path} cannot be opened: {layer.error().summary()}")
    return layer


def add_text(
    layout: QgsPrintLayout,
    text: str,
    left: float,
    top: float,
    width: float,
    size: float,
    colour: QColor,
    bold: bool = False,
) -> None:
    """Write a line."""
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(font(size, bold))
    label.setFontColor(colour)
    label.setMargin(0)
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(left, top))
    label.attemptResize(QgsLayoutSize(width, size * 0.55 + 1))


def add_map(
    layout: QgsPrintLayout, layers: list[QgsRasterLayer], extent_of: QgsRasterLayer, left: float
) -> QgsLayoutItemMap:
    """Draw layers, topmost first, over the extent of one of them."""
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    # Size first: a map without a size has no extent, and does not get one later.
    item.attemptResize(QgsLayoutSize(SIDE, SIDE))
    item.attemptMove(QgsLayoutPoint(left, TOP))
    item.setCrs(extent_of.crs())
    item.setLayers(layers)
    item.zoomToExtent(extent_of.extent())
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(PALE)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
    return item


def add_legend(
    layout: QgsPrintLayout, layer: QgsRasterLayer, linked_map: QgsLayoutItemMap, top: float
) -> None:
    """The style's legend under the map, with its classes side by side."""
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    legend.setLinkedMap(linked_map)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    node = root.addLayer(layer)
    # The first entry is the band's name, which the title makes redundant.
    QgsMapLayerLegendUtils.setLegendNodeOrder(
        node, list(range(1, len(legend.model().layerLegendNodes(node))))
    )
    legend.model().refreshLayerLegend(node)
    QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    legend.setTitle(layer.name())
    legend.setColumnCount(len(legend.model().layerLegendNodes(node)))
    legend.setSplitLayer(True)
    legend.setStyleFont(QgsLegendStyle.Style.Title, font(11, bold=True))
    legend.setStyleFont(QgsLegendStyle.Style.SymbolLabel, font(9.5))
    legend.setStyleMargin(QgsLegendStyle.Style.Title, QgsLegendStyle.Side.Bottom, 2)
    legend.setFontColor(INK)
    legend.setBoxSpace(0)
    legend.setColumnSpace(4)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(MARGIN + SIDE + GAP, top))
    legend.adjustBoxSize()


def add_scale_bar(layout: QgsPrintLayout, linked_map: QgsLayoutItemMap, top: float) -> None:
    """One kilometre in two halves."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(linked_map)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setUnitsPerSegment(0.5)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(2)
    text = QgsTextFormat()
    text.setFont(font(9.5))
    text.setSize(9.5)
    text.setColor(INK)
    bar.setTextFormat(text)
    bar.setFillSymbol(QgsFillSymbol.createSimple({"color": INK.name(), "outline_style": "no"}))
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(MARGIN, top))


def font(size: float, bold: bool = False) -> QFont:
    """The picture's typeface."""
    chosen = QFont("DejaVu Sans")
    chosen.setPointSizeF(size)
    chosen.setBold(bold)
    return chosen


def spoken(day: QDate) -> str:
    """``15 April 2025``."""
    return QLocale(QLocale.Language.English).toString(day, "d MMMM yyyy")


if __name__ == "__main__":
    gdal.UseExceptions()
    application = QgsApplication([], True)
    application.initQgis()
    main(json.loads(sys.argv[1]))
    application.exitQgis()
