"""The part of ``screenshots.py`` that shows the page *Analyse* and what it leads to: simulated snow of three
winters in made-up mountains.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import processing
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapLayerLegendUtils,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QPixmap
from qgis.utils import iface, plugins

from snowgalileo_qgis.core.layers import FSC, apply_look, legend_title

INPUTS = json.loads(os.environ["SNOWGALILEO_SCREENSHOTS"])
WEST, NORTH, WIDTH, HEIGHT, PIXEL = 600_000, 5_200_000, 220, 180, 100
LAST = date(2025, 4, 25)
"""The last winter goes on: its snow melts."""
PIXEL_DAY, PIXEL_AT, PIXEL_HEIGHT = "2025-04-15", (21, 21), 700
"""Map, column and row of *Explain a pixel*; height of its window, with the chart."""
REPORT_WIDTH = 827
"""Pixels of an A4 page, 100 to the inch."""
OUTLINE = {"style": "no", "outline_color": "#d55e00", "outline_width": "0.4"}
SUN = {"zFactor": 1.4, "computeEdges": True}

sys.path.insert(0, INPUTS["scripts"])
from screenshot_steps import guarded, open_dock, save, save_screen, wait, wait_until  # noqa: E402


def relief() -> np.ndarray:
    """Mountains from random waves, 600 to 3,200 m."""
    waves = np.random.default_rng(7)
    noise = np.fft.rfft2(waves.standard_normal((HEIGHT, WIDTH)))
    rows, columns = np.fft.fftfreq(HEIGHT)[:, None], np.fft.rfftfreq(WIDTH)[None, :]
    power = np.hypot(rows, columns)
    power[0, 0] = 1
    ground = np.fft.irfft2(noise / np.maximum(power, 0.012) ** 2.1, (HEIGHT, WIDTH))
    return 600 + 2600 * (ground - ground.min()) / np.ptp(ground)


def write(path: Path, pixels: np.ndarray) -> str:
    """A GeoTIFF."""
    path.parent.mkdir(exist_ok=True, parents=True)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((WEST, PIXEL, 0, NORTH, 0, -PIXEL))
    place = osr.SpatialReference()
    place.ImportFromEPSG(32632)
    dataset.SetProjection(place.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(pixels.astype(np.float32))
    return str(path)


def snow_line(day: date) -> float:
    """Elevation of the snow line: lowest at the end of January, another way in each winter."""
    first = date(day.year if day.month >= 9 else day.year - 1, 9, 1)
    along = (day - first).days / 300
    own = {2022: 150, 2023: -120, 2024: 220}[first.year]
    return 1000 + own + 11_000 * (along - 0.5) ** 2 + 40 * np.sin(9 * along + own)


def make_maps(folder: Path, ground: np.ndarray) -> None:
    """Snow cover every two weeks of three winters, each with its uncertainty; clouds hide a part."""
    waves = np.random.default_rng(3)
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    aspect = np.gradient(ground, axis=0)
    for year in (2022, 2023, 2024):
        for number in range(17):
            day = date(year, 10, 2) + timedelta(days=14 * number + (5 if year == 2024 else 0))
            if day > LAST:
                break
            line = snow_line(day) - 2.2 * aspect
            snow = 1 / (1 + np.exp(-(ground - line) / 130)) + waves.normal(0, 0.03, ground.shape)
            cover = np.clip(snow, 0, 1)
            cloud = np.hypot(rows - waves.uniform(0, HEIGHT), columns - waves.uniform(0, WIDTH)) < 25
            cover[cloud] = -9999
            write(folder / f"fsc_{day:%Y%m%d}.tif", cover)


def make_areas() -> QgsVectorLayer:
    """Three catchments as blobs."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632&field=name:string", "Catchments", "memory")
    for name, x, y, radius in (("Upper valley", 55, 58, 36), ("Dam", 130, 118, 42), ("East", 178, 42, 27)):
        angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
        away = radius * (1 + 0.18 * np.sin(3 * angles + x) + 0.1 * np.cos(5 * angles))
        ring = ", ".join(
            f"{WEST + PIXEL * (x + d * np.cos(a))} {NORTH - PIXEL * (y + d * np.sin(a))}"
            for a, d in zip([*angles, angles[0]], [*away, away[0]])
        )
        feature = QgsFeature(layer.fields())
        feature.setAttribute("name", name)
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}))"))
        layer.dataProvider().addFeature(feature)
    return layer


def open_project(folder: Path) -> None:
    """Maps of some days, terrain with its hillshade, and areas."""
    ground = relief()
    make_maps(folder / "maps", ground)
    dem = write(folder / "elevation.tif", ground)
    gdal.DEMProcessing(str(folder / "hillshade.tif"), dem, "hillshade", **SUN)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    areas = make_areas()
    areas.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(OUTLINE)))
    for layer in (
        QgsRasterLayer(str(folder / "hillshade.tif"), "Hillshade"),
        QgsRasterLayer(dem, "Elevation"),
        areas,
    ):
        project.addMapLayer(layer)
    tree = project.layerTreeRoot()
    tree.findLayer(project.mapLayersByName("Elevation")[0]).setItemVisibilityChecked(False)
    tree.findLayer(project.mapLayersByName("Hillshade")[0]).setExpanded(False)
    newest = sorted((folder / "maps").glob("*.tif"))[-5:]
    for path in newest:
        digits = path.stem[-8:]
        layer = QgsRasterLayer(str(path), path.stem)
        apply_look(layer, f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
        layer.setOpacity(0.75)
        project.addMapLayer(layer)
        node = tree.findLayer(layer)
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, legend_title(FSC))
        iface.layerTreeView().layerTreeModel().refreshLayerLegend(node)
        node.setExpanded(path == newest[-1])
        node.setItemVisibilityChecked(path == newest[-1])
    iface.mapCanvas().setExtent(layer.extent())
    iface.mapCanvas().refresh()


def remove(name: str) -> None:
    """Take the layers of an earlier answer off the map."""
    layers = QgsProject.instance().mapLayers().values()
    QgsProject.instance().removeMapLayers([one.id() for one in layers if one.name().startswith(name)])


def run(dock: QgsDockWidget, kind: str) -> None:
    """Ask one question, and wait for the answer."""
    page = dock.analyse_page
    page.ask(kind)
    wait(300)
    page.run_panel.run_button.click()
    wait_until(lambda: not page.job.is_running, kind)
    iface.messageBar().clearWidgets()
    wait(2500)


def picture_of_a_report(folder: Path) -> None:
    """The page of one area."""
    processing.run(
        "snowgalileo:report",
        {
            "FOLDER": str(folder / "maps"),
            "DEM": str(folder / "elevation.tif"),
            "POLYGONS": QgsProject.instance().mapLayersByName("Catchments")[0],
            "PAGES": "both",
            "TITLE": "Snow bulletin",
            "OUTPUT": str(folder / "report.pdf"),
            "PICTURE": str(folder / "page.png"),
        },
    )
    page = QPixmap(str(folder / "page_2.png"))
    save(page.scaledToWidth(REPORT_WIDTH, Qt.TransformationMode.SmoothTransformation), "snow-report")


def picture_of_a_pixel(dock: QgsDockWidget) -> None:
    """The answer to a click on a map of the simulated spring, where the snow is just going."""
    folder = Path(INPUTS["spring"])
    processing.runAndLoadResults(
        "snowgalileo:predictseries",
        {
            "FOLDER": str(folder),
            "CHECKPOINT": INPUTS["model"],
            "OUTPUT": str(folder / "maps" / "fsc.tif"),
            "QUALITY": str(folder / "maps" / "quality.tif"),
        },
    )
    wait(1500)
    (layer,) = QgsProject.instance().mapLayersByName(f"{PIXEL_DAY} snow")
    iface.setActiveLayer(layer)
    iface.mapCanvas().setDestinationCrs(layer.crs())
    tool = dock.analyse_page.explain_tool
    left, top = layer.extent().xMinimum(), layer.extent().yMaximum()
    tool.explain(QgsPointXY(left + 100 * PIXEL_AT[0] + 50, top - 100 * PIXEL_AT[1] - 50))
    wait_until(lambda: not tool.job.is_running, "pixel")
    tool.window.resize(tool.window.width(), PIXEL_HEIGHT)
    wait(500)
    save(tool.window.grab(), "explain-pixel")
    tool.window.close()


def all_pictures() -> None:
    """Take all pictures and quit without QGIS's questions."""
    dock = open_dock()
    wait_until(lambda: dock.map_page.model_panel.device_combo.count() > 1, "engine")
    folder = Path(INPUTS["stack"]).parent / "winters"
    page = dock.analyse_page
    picture_of_a_pixel(dock)
    iface.newProject()
    open_project(folder)
    dock.pages.setCurrentWidget(page)
    page.dem_combo.setLayer(QgsProject.instance().mapLayersByName("Elevation")[0])
    wait(500)
    run(dock, "statistics")
    save_screen("analyse-area")
    page.source_combo.setCurrentIndex(1)
    page.input_panel.set_paths([str(folder / "maps")])
    remove("Snow cover of areas")
    run(dock, "statistics")
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    wait(300)
    save_screen("analyse-season")
    page.source_combo.setCurrentIndex(0)
    remove("Snow cover of areas")
    run(dock, "snowline")
    picture_of_a_report(folder)
    # last, because QGIS keeps a part of the theme's colours when it goes back
    QgsApplication.setUITheme("Night Mapping")
    wait(1500)
    save_screen("analyse-dark")
    plugins["snowgalileo_qgis"].unload()
    os._exit(0)


QTimer.singleShot(3000, guarded(all_pictures))
