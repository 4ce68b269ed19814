"""Snow cover rasters and terrain for the tests of snow products."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine

CRS = "EPSG:32632"
CORNER = Affine(100, 0, 600_000, 0, -100, 5_200_000)
NODATA = -9999.0


def write_raster(
    path: Path,
    pixels: np.ndarray,
    *,
    crs: str = CRS,
    transform: Affine = CORNER,
    dtype: str = "float32",
    nodata: float = NODATA,
) -> Path:
    """A GeoTIFF of one band; NaN is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    profile = {
        "height": pixels.shape[0],
        "width": pixels.shape[1],
        "count": 1,
        "crs": crs,
        "transform": transform,
    }
    with rasterio.open(path, "w", driver="GTiff", dtype=dtype, nodata=nodata, **profile) as raster:
        raster.write(np.where(np.isnan(pixels), nodata, pixels).astype(dtype), 1)
    return path


def write_series(folder: Path, days: list[date], series: np.ndarray) -> Path:
    """One raster per day; ``series``: ``(days, height, width)``."""
    for day, pixels in zip(days, series, strict=True):
        write_raster(folder / f"fsc_{day:%Y%m%d}.tif", pixels)
    return folder


def cone(size: int, base: float = 500.0, slope: float = 0.5) -> np.ndarray:
    """Elevations of a cone whose top is in the middle; ``slope``: metres of height per metre."""
    y, x = np.mgrid[:size, :size] + 0.5 - size / 2
    radius = np.hypot(x, y) * 100
    return base + slope * (size * 50 * np.sqrt(2) - radius)
