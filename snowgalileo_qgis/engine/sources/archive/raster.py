"""Windows of rasters that cover a region, read without warping, and footprints in longitude and latitude."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
import shapely
from pyproj.exceptions import ProjError
from rasterio._err import CPLE_BaseError  # what GDAL says of some damaged files, and no RasterioError
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader
from rasterio.windows import Window
from shapely import Geometry

from ...grid import RegionGrid
from ...nearest import AffineGrid, is_geographic, transformer
from ...protocol import SnowGalileoError
from .listing import gdal_path, shown, unreadable

MARGIN = 2
"""Source pixels around the region, more than the error of transforming its outline."""

_GDAL = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    "GDAL_NUM_THREADS": "1",
    "GDAL_CACHEMAX": 128_000_000,
    "GDAL_PAM_ENABLED": "NO",
}


@contextmanager
def opened(address: str, driver: str) -> Iterator[DatasetReader]:
    """Opens a raster at an address from ``Product.files`` with one driver only, whatever its contents.

    Raises ``SG-SOURCE-001`` when opening it, or reading it inside the ``with`` block, fails.
    """
    path = gdal_path(address)
    with reading(address, path), rasterio.open(path, driver=driver) as source:
        yield source


@contextmanager
def reading(address: str, path: str) -> Iterator[None]:
    """Applies GDAL's settings inside the ``with`` block, and raises ``SG-SOURCE-001`` when opening or reading
    fails there. ``path``: the GDAL path of the address.
    """
    try:
        with rasterio.Env(**_GDAL):
            yield
    except (RasterioError, CPLE_BaseError, UnicodeDecodeError) as error:
        raise unreadable(
            address,
            str(error.__cause__ or error)
            .replace(f"'{path}' ", "")
            .replace(f"{Path(path).name}, ", "")
            .strip()
            .rstrip("."),
        ) from error


def read_known(source: DatasetReader, band: int, window: Window) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Values of a band in a window, ``(rows, cols)``, with scale and offset applied where the file states
    them, and which of them the file calls missing, by its tag, its own mask or its alpha band.
    """
    values = source.read(band, window=window)
    scale, offset = source.scales[band - 1], source.offsets[band - 1]
    if MaskFlags.all_valid in source.mask_flag_enums[band - 1]:
        missing = np.zeros(values.shape, dtype=np.bool_)
    else:
        missing = source.read_masks(band, window=window) == 0
    if (scale, offset) != (1.0, 0.0):
        values = values * scale + offset
    return values, missing


def data_bands(source: DatasetReader) -> list[int]:
    """Numbers of the bands that hold data: all but alpha."""
    return [
        number
        for number, meaning in enumerate(source.colorinterp, start=1)
        if meaning is not ColorInterp.alpha
    ]


def grid_of(source: DatasetReader, address: str) -> AffineGrid:
    """Grid of a whole raster. Raises ``SG-SOURCE-003`` without coordinate system, and when not north-up."""
    transform = source.transform
    if source.crs is None or transform.b or transform.d or transform.a <= 0 or transform.e >= 0:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} has no coordinate system, or its rows do not run east.",
            "Download the product again, unchanged.",
        )
    return AffineGrid(
        _crs_text(source.crs.to_wkt()),
        transform.c,
        transform.f,
        transform.a,
        -transform.e,
        source.height,
        source.width,
    )


@lru_cache(maxsize=64)
def _crs_text(wkt: str) -> str:
    """Authority string where there is one, else the WKT itself.

    Cached, because the search takes 30 ms for NASA's grids.
    """
    return str(CRS.from_wkt(wkt).to_string())


def window_of(grid: AffineGrid, region: RegionGrid) -> tuple[Window, AffineGrid] | None:
    """The part of a grid that covers the region with a margin, as a window and as a grid; ``None`` where they
    do not overlap.
    """
    west, south, east, north = map(float, region.bounds)
    if grid.crs != region.crs:
        try:
            west, south, east, north = transformer(region.crs, grid.crs).transform_bounds(
                west, south, east, north, densify_pts=101
            )
        except ProjError:
            return None
    if not all(map(math.isfinite, (west, south, east, north))):
        return None
    if is_geographic(grid.crs):
        west, east = _wrapped(west, east, grid)
    top, bottom = (
        math.floor((grid.y0 - north) / grid.dy) - MARGIN,
        math.ceil((grid.y0 - south) / grid.dy) + MARGIN,
    )
    left, right = (
        math.floor((west - grid.x0) / grid.dx) - MARGIN,
        math.ceil((east - grid.x0) / grid.dx) + MARGIN,
    )
    top, left, bottom, right = max(top, 0), max(left, 0), min(bottom, grid.rows), min(right, grid.cols)
    if top >= bottom or left >= right:
        return None
    part = AffineGrid(
        grid.crs,
        grid.x0 + left * grid.dx,
        grid.y0 - top * grid.dy,
        grid.dx,
        grid.dy,
        bottom - top,
        right - left,
    )
    return Window(left, top, right - left, bottom - top), part


def _wrapped(west: float, east: float, grid: AffineGrid) -> tuple[float, float]:
    """Longitudes in the grid's own range; the whole width of a global grid when they cross its edge."""
    width, middle = (east - west) % 360, grid.x0 + grid.cols * grid.dx / 2
    west = middle + (west + width / 2 - middle + 180) % 360 - 180 - width / 2
    right = grid.x0 + grid.cols * grid.dx
    if right - grid.x0 > 360 - grid.dx and (west < grid.x0 or west + width > right):
        return grid.x0, right
    return west, west + width


def footprint(outline: Iterable[tuple[float, float]]) -> Geometry:
    """Area with the given corners (longitude, latitude), in two parts when it crosses 180 degrees.

    Raises ``ValueError`` when they enclose nothing.
    """
    corners = list(outline)
    if len(corners) < 3 or not all(
        math.isfinite(longitude) and -90 <= latitude <= 90 for longitude, latitude in corners
    ):
        raise ValueError("corners are missing or not on the globe")
    longitudes = [longitude for longitude, _ in corners]
    if max(longitudes) - min(longitudes) <= 180:
        return shapely.make_valid(shapely.Polygon(corners))
    area = shapely.make_valid(
        shapely.Polygon([(longitude % 360, latitude) for longitude, latitude in corners])
    )
    east, west = shapely.box(0, -90, 180, 90), shapely.box(180, -90, 360, 90)
    beyond = shapely.transform(area & west, lambda points: points - [360, 0])
    return shapely.union(area & east, beyond)
