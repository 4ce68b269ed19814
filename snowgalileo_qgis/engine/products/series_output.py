"""How the snow products write rasters on the pixels of a series."""

from __future__ import annotations

from typing import Any

from ..snow_products.layers import ON_GROUND
from .series import BLOCK, SeriesGrid, SnowSeries

NODATA = -9999.0
"""Of snow cover."""

ON_GROUND_BAND = "fscog"
"""Description of a band of snow cover on the ground, by which it is told from that seen from above."""


def cover_band(series: SnowSeries) -> str:
    """Description of a band of snow cover that is made from a series, of the same quantity."""
    return ON_GROUND_BAND if series.quantity == ON_GROUND else "fsc"


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
