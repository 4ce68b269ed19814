"""Elevation, slope and aspect on the pixels of a raster, from a terrain model on any grid."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.warp import Resampling, reproject
from rasterio.windows import Window

from .layer_file import open_layer
from .series import SeriesGrid

Doubles = npt.NDArray[np.float64]

LOWEST_M, HIGHEST_M = -500.0, 9000.0
"""Elevations beyond these are marks for missing values."""


@dataclass(frozen=True)
class TerrainWindow:
    """``(height, width)``: elevation [m]; slope [degrees]; aspect [degrees], 0 = north, clockwise.

    NaN: missing.
    """

    elevation: Doubles
    slope: Doubles
    aspect: Doubles


class TerrainModel:
    """A terrain model, averaged by area onto the pixels of a grid. Raises ``SG-PRODUCT-020``."""

    def __init__(self, path: Path, grid: SeriesGrid) -> None:
        self._grid = grid
        self._source = open_layer(path, "SG-PRODUCT-020", "terrain model")

    def read(self, window: Window) -> TerrainWindow:
        """Terrain of a window.

        Slope and aspect by Horn's formula from the averaged elevations around each pixel.
        """
        t = self._grid.transform
        height, width = int(window.height) + 2, int(window.width) + 2
        corner = Affine(t.a, 0, t.c + t.a * (window.col_off - 1), 0, t.e, t.f + t.e * (window.row_off - 1))
        elevation = np.full((height, width), np.nan)
        source = rasterio.band(self._source, 1)
        same = self._is_on_grid()
        nodata = self._source.nodata
        reproject(
            source,
            elevation,
            src_nodata=nodata,
            dst_transform=corner,
            dst_crs=self._grid.crs,
            dst_nodata=np.nan,
            init_dest_nodata=True,
            resampling=Resampling.nearest if same else Resampling.average,
        )
        elevation[(elevation < LOWEST_M) | (elevation > HIGHEST_M)] = np.nan
        slope, aspect = _slope_and_aspect(elevation, *self._pixel_m(window))
        return TerrainWindow(elevation[1:-1, 1:-1], slope, aspect)

    def _is_on_grid(self) -> bool:
        mine, its = self._grid.transform, self._source.transform
        shift = ((its.c - mine.c) / mine.a) % 1, ((its.f - mine.f) / mine.e) % 1
        same_size = abs(its.a / mine.a - 1) < 1e-9 and abs(its.e / mine.e - 1) < 1e-9
        near = all(min(part, 1 - part) < 1e-6 for part in shift)
        return same_size and near and self._source.crs == rasterio.crs.CRS.from_user_input(self._grid.crs)

    def _pixel_m(self, window: Window) -> tuple[float, float]:
        """Width and height of a pixel in the middle of a window [m]."""
        t = self._grid.transform
        crs = rasterio.crs.CRS.from_user_input(self._grid.crs)
        if not crs.is_geographic:
            factor = crs.linear_units_factor[1]
            return abs(t.a) * factor, abs(t.e) * factor
        latitude = np.radians(t.f + t.e * (window.row_off + window.height / 2))
        return abs(t.a) * 111_320 * float(np.cos(latitude)), abs(t.e) * 110_574

    def close(self) -> None:
        """Close the file."""
        self._source.close()


def _slope_and_aspect(z: Doubles, dx: float, dy: float) -> tuple[Doubles, Doubles]:
    """Of the inner pixels of ``z``; ``dx``, ``dy``: size of a pixel [m]."""
    a, b, c = z[:-2, :-2], z[:-2, 1:-1], z[:-2, 2:]
    d, f = z[1:-1, :-2], z[1:-1, 2:]
    g, h, i = z[2:, :-2], z[2:, 1:-1], z[2:, 2:]
    east = ((c + 2 * f + i) - (a + 2 * d + g)) / (8 * dx)
    north = ((a + 2 * b + c) - (g + 2 * h + i)) / (8 * dy)
    slope = np.degrees(np.arctan(np.hypot(east, north)))
    aspect = np.degrees(np.arctan2(-east, -north)) % 360
    return slope, aspect
