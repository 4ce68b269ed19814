"""A small archive of downloaded products for the tests of QGIS: MOD09GA of one day, as GeoTIFFs of its
bands.
"""

import struct
from math import cos, radians
from pathlib import Path

AREA = (-116.6, 51.4, -116.58, 51.41)
"""West, south, east, north in degrees."""

DAY = "2025-04-06"
PRODUCT = "MOD09GA.A2025096.h10v03.061.2025098031445"
BANDS = [f"500m_2D__sur_refl_b0{band}_1" for band in range(1, 8)] + ["1km_2D__state_1km_1"]
REFLECTANCE, CLEAR = 5000, 8

_RADIUS = 6371007.181
_TILE = 1111950.5197
_WEST, _NORTH = -20015109.354 + 10 * _TILE, 10007554.677 - 3 * _TILE
_WINDOW = 24
"""Pixels of 1 km of the window around the area."""


def write_archive(folder: Path) -> Path:
    """Write the product; needs the GDAL that QGIS brings."""
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    reference.ImportFromProj4(f"+proj=sinu +lon_0=0 +x_0=0 +y_0=0 +R={_RADIUS} +units=m +no_defs")
    x, y = _RADIUS * radians(AREA[0]) * cos(radians(AREA[1])), _RADIUS * radians(AREA[1])
    (folder / PRODUCT).mkdir()
    for band in BANDS:
        coarse = _TILE / 1200
        factor = 1 if band.startswith("1km") else 2
        col, row = int((x - _WEST) / coarse) - _WINDOW // 2, int((_NORTH - y) / coarse) - _WINDOW // 2
        size, kind, value = (
            (_WINDOW * factor, gdal.GDT_Int16, REFLECTANCE)
            if factor == 2
            else (_WINDOW, gdal.GDT_UInt16, CLEAR)
        )
        raster = gdal.GetDriverByName("GTiff").Create(
            str(folder / PRODUCT / f"MODIS_Grid_{band}.tif"), size, size, 1, kind
        )
        raster.SetGeoTransform(
            (_WEST + col * coarse, coarse / factor, 0, _NORTH - row * coarse, 0, -coarse / factor)
        )
        raster.SetProjection(reference.ExportToWkt())
        raster.GetRasterBand(1).WriteRaster(
            0, 0, size, size, struct.pack("<h", value) * size**2, buf_type=gdal.GDT_Int16
        )
    return folder
