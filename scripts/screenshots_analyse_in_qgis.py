"""The part of ``screenshots.py`` that shows the page *Analyse*: simulated snow of three winters in made-up
mountains.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface, plugins

from snowgalileo_qgis.core.layers import apply_look

INPUTS = json.loads(os.environ["SNOWGALILEO_SCREENSHOTS"])
WEST, NORTH, WIDTH, HEIGHT, PIXEL = 600_000, 5_200_000, 220, 180, 100

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
    """Elevation of the snow line: lowest in February, another way in each winter."""
    first = date(day.year if day.month >= 9 else day.year - 1, 9, 1)
    along = (day - first).days / 300
    own = {2022: 150, 2023: -120, 2024: 60}[first.year]
    return 1150 + own + 5200 * (along - 0.55) ** 2 + 90 * np.sin(9 * along + own)


def make_maps(folder: Path, ground: np.ndarray) -> None:
    """Snow cover every two weeks of three winters, each with its uncertainty; clouds hide a part."""
    waves = np.random.default_rng(3)
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    aspect = np.gradient(ground, axis=0)
    for year in (2022, 2023, 2024):
        for number in range(17):
            day = date(year, 10, 2) + timedelta(days=14 * number + (5 if year == 2024 else 0))
            if day > date(2025, 4, 20):
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
    for name, x, y, radius in (("Upper valley", 60, 60, 38), ("Dam", 140, 105, 45), ("East", 178, 45, 30)):
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
    gdal.DEMProcessing(str(folder / "hillshade.tif"), dem, "hillshade", computeEdges=True)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    areas = make_areas()
    areas.renderer().symbol().setOpacity(0.25)
    for layer in (
        QgsRasterLayer(str(folder / "hillshade.tif"), "Hillshade"),
        QgsRasterLayer(dem, "Elevation"),
        areas,
    ):
        project.addMapLayer(layer)
    project.layerTreeRoot().findLayer(project.mapLayersByName("Elevation")[0]).setItemVisibilityChecked(False)
    for path in sorted((folder / "maps").glob("*.tif"))[-5:]:
        digits = path.stem[-8:]
        layer = QgsRasterLayer(str(path), path.stem)
        apply_look(layer, f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
        layer.setOpacity(0.75)
        project.addMapLayer(layer)
        project.layerTreeRoot().findLayer(layer).setExpanded(False)
    iface.mapCanvas().setExtent(layer.extent())
    iface.mapCanvas().refresh()


def run(dock: QgsDockWidget, kind: str) -> None:
    """Ask one question, and wait for the answer."""
    page = dock.analyse_page
    page.ask(kind)
    wait(300)
    page.run_panel.run_button.click()
    wait_until(lambda: not page.job.is_running, kind)
    iface.messageBar().clearWidgets()
    wait(2500)


def picture_of_a_pixel(dock: QgsDockWidget) -> None:
    """The answer to a click on a map of the demonstration scene."""
    page, tool = dock.map_page, dock.analyse_page.explain_tool
    page.input_panel.set_paths([INPUTS["stack"]])
    page.model_panel.checkpoint_widget.setFilePath(INPUTS["model"])
    page.output_panel.quality_check.setChecked(True)
    wait_until(lambda: page.availability.table is not None, "availability")
    page.run_panel.run_button.click()
    wait_until(lambda: not page.job.is_running, "map")
    layer = iface.activeLayer()
    iface.mapCanvas().setDestinationCrs(layer.crs())
    tool.explain(QgsPointXY(layer.extent().xMinimum() + 1350, layer.extent().yMaximum() - 1150))
    wait_until(lambda: not tool.job.is_running, "pixel")
    wait(500)
    save(tool.window.grab(), "explain-pixel")
    tool.window.close()


def all_pictures() -> None:
    """Take all pictures and quit without QGIS's questions."""
    dock = open_dock()
    wait_until(lambda: dock.map_page.model_panel.device_combo.count() > 1, "engine")
    folder = Path(INPUTS["stack"]).parent / "winters"
    open_project(folder)
    page = dock.analyse_page
    dock.pages.setCurrentWidget(page)
    page.dem_combo.setLayer(QgsProject.instance().mapLayersByName("Elevation")[0])
    wait(500)
    run(dock, "statistics")
    save_screen("analyse-area")
    page.source_combo.setCurrentIndex(1)
    page.input_panel.set_paths([str(folder / "maps")])
    run(dock, "statistics")
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    wait(300)
    save_screen("analyse-season")
    page.source_combo.setCurrentIndex(0)
    run(dock, "snowline")
    QgsApplication.setUITheme("Night Mapping")
    wait(1500)
    save_screen("analyse-dark")
    QgsApplication.setUITheme("default")
    wait(1500)
    picture_of_a_pixel(dock)
    plugins["snowgalileo_qgis"].unload()
    os._exit(0)


QTimer.singleShot(3000, guarded(all_pictures))
