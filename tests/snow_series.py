"""Snow maps of a mountain whose snow line is known, as files, and areas on it; needs GDAL and QGIS."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

WEST, NORTH, SIZE, PIXEL = 600_000, 5_200_000, 60, 100
FIRST = date(2024, 9, 5)


def elevations() -> np.ndarray:
    """A cone from 1,000 m at its foot to its peak, in metres."""
    rows, columns = np.mgrid[:SIZE, :SIZE]
    away = np.hypot(rows - SIZE / 2 + 0.5, columns - SIZE / 2 + 0.5)
    return np.maximum(1000.0, 2500.0 - 50.0 * away)


def write_raster(path: Path, pixels: np.ndarray) -> str:
    """A GeoTIFF of 32 bit numbers with -9999 for what is not known."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIZE, SIZE, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((WEST, PIXEL, 0, NORTH, 0, -PIXEL))
    place = osr.SpatialReference()
    place.ImportFromEPSG(32632)
    dataset.SetProjection(place.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(pixels.astype(np.float32))
    return str(path)


def make_series(folder: Path, lines: list[float], step: int = 1) -> list[str]:
    """Maps from ``FIRST`` on, every ``step`` days, with snow above these elevations; the last has a cloud."""
    folder.mkdir()
    high = elevations()
    paths = []
    for number, line in enumerate(lines):
        snow = 1 / (1 + np.exp(-(high - line) / 60))
        if number == len(lines) - 1:
            snow[:, : SIZE // 10] = -9999
        day = FIRST + timedelta(days=number * step)
        paths.append(write_raster(folder / f"fsc_{day:%Y%m%d}.tif", snow))
    return paths


def make_areas() -> QgsVectorLayer:
    """Two areas as a layer: ``whole``, all of the cone, and ``summit``, a circle of 1 km around the peak."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632&field=name:string", "Catchments", "memory")
    middle = QgsPointXY(WEST + SIZE * PIXEL / 2, NORTH - SIZE * PIXEL / 2)
    for name, radius in (("whole", 2900), ("summit", 1000)):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("name", name)
        feature.setGeometry(QgsGeometry.fromPointXY(middle).buffer(radius, 60))
        layer.dataProvider().addFeature(feature)
    return layer
