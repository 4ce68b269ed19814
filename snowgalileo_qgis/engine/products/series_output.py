"""How the snow products write rasters on the pixels of a series."""

from __future__ import annotations

from typing import Any

from .series import BLOCK, SeriesGrid

NODATA = -9999.0
"""Of snow cover."""


def tiff_profile(grid: SeriesGrid, dtype: str, count: int, nodata: float) -> dict[str, Any]:
    """Options of a compressed, tiled GeoTIFF."""
    return {
        "driver": "GTiff",
        "dtype": dtype,
        "count": count,
        "nodata": nodata,
        "height": grid.height,
        "width": grid.width,
        "crs": grid.crs,
        "transform": grid.transform,
        "tiled": True,
        "blockxsize": BLOCK,
        "blockysize": BLOCK,
        "compress": "deflate",
        "bigtiff": "IF_SAFER",
    }
