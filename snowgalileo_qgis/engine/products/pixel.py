"""One pixel of snow cover rasters and of the layers beside them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np
from pyproj import Transformer
from pyproj.exceptions import ProjError
from rasterio.windows import Window

from ..protocol import PixelDay, SnowGalileoError
from ..raster_file import open_raster
from ..snow_products.pixel_grid import PixelGrid
from .companions import Companions, band_name
from .series import Floats, SnowSeries


def pixel_at(grid: PixelGrid, longitude: float, latitude: float, name: str) -> tuple[int, int]:
    """Row and column of the pixel at a place. Raises ``SG-PRODUCT-006`` outside of the grid."""
    try:
        x, y = Transformer.from_crs("EPSG:4326", grid.crs, always_xy=True).transform(longitude, latitude)
    except ProjError:
        x = y = float("nan")
    col, row = (x - grid.x0) / grid.pixel_x, (grid.y0 - y) / grid.pixel_y
    if not (0 <= col < grid.width and 0 <= row < grid.height):
        raise SnowGalileoError(
            "SG-PRODUCT-006",
            f"The point {longitude:.4f}, {latitude:.4f} lies outside {name}.",
            "Choose a point on the map.",
        )
    return int(row), int(col)


def read_series(series: SnowSeries, companions: Companions, row: int, col: int) -> list[PixelDay]:
    """Snow cover of a pixel on each day that has a raster, with its uncertainty where it is known."""
    window = Window(col, row, 1, 1)
    days = []
    for day in series.rasters:
        uncertainty = companions.read(day, window).uncertainty
        days.append(
            PixelDay(
                day.isoformat(),
                rounded(series.read_day(day, window)),
                None if uncertainty is None else rounded(uncertainty),
            )
        )
    return days


def rounded(pixel: Floats) -> float | None:
    """The value of one pixel ``(1, 1)``, ``None`` for NaN."""
    value = float(pixel[0, 0])
    return None if np.isnan(value) else round(value, 4)


def read_bands(
    path: Path, names: Mapping[str, str], row: int, col: int, optional: Collection[str] = ()
) -> dict[str, int] | None:
    """Whole numbers of a pixel by key; ``names``: of the bands (``companions.band_name``) by key.

    ``None`` where the file lacks one of the bands that are not ``optional``, or the pixel has no value.
    """
    with open_raster(path, "SG-PRODUCT-001") as raster:
        found = {band_name(text): number for number, text in enumerate(raster.descriptions, 1) if text}
        there = {key: text for key, text in names.items() if text in found}
        if not set(names) - set(optional) <= set(there):
            return None
        values = raster.read(
            [found[text] for text in there.values()], window=Window(col, row, 1, 1), masked=True
        )
    if np.ma.getmaskarray(values).any():
        return None
    return {name: int(value) for name, value in zip(there, values[:, 0, 0])}
