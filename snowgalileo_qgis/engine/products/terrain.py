"""Elevation, slope and aspect on the pixels of a raster, from a terrain model on any grid."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
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
        self._shift = self._offset()

    def read(self, window: Window) -> TerrainWindow:
        """Terrain of a window.

        Slope and aspect by Horn's formula from the averaged elevations around each pixel.
        """
        around = Window(window.col_off - 1, window.row_off - 1, window.width + 2, window.height + 2)
        elevation = self.elevation(around)
        slope, aspect = _slope_and_aspect(elevation, *self._pixel_m(window))
        return TerrainWindow(elevation[1:-1, 1:-1], slope, aspect)

    def elevation(self, window: Window) -> Doubles:
        """Elevation of a window [m], which may reach beyond the grid; NaN: missing."""
        height, width = int(window.height), int(window.width)
        elevation = np.full((height, width), np.nan)
        if self._shift is not None:
            self._copy(window, elevation)
        else:
            reproject(
                rasterio.band(self._source, 1),
                elevation,
                src_nodata=self._source.nodata,
                dst_transform=self._grid.transform_of(window),
                dst_crs=self._grid.crs,
                dst_nodata=np.nan,
                init_dest_nodata=True,
                resampling=Resampling.average,
            )
        with np.errstate(invalid="ignore"):
            elevation[(elevation < LOWEST_M) | (elevation > HIGHEST_M)] = np.nan
        return elevation

    def _copy(self, window: Window, elevation: Doubles) -> None:
        """Fill ``elevation`` from the same pixels of the file, where it has them."""
        right, down = self._shift or (0, 0)
        col, row = int(window.col_off) + right, int(window.row_off) + down
        col0, row0 = max(col, 0), max(row, 0)
        col1 = min(col + elevation.shape[1], self._source.width)
        row1 = min(row + elevation.shape[0], self._source.height)
        if col1 <= col0 or row1 <= row0:
            return
        part = Window(col0, row0, col1 - col0, row1 - row0)
        stored = self._source.read(1, window=part, masked=True).astype(np.float64)
        elevation[row0 - row : row1 - row, col0 - col : col1 - col] = np.ma.filled(stored, np.nan)

    def _offset(self) -> tuple[int, int] | None:
        """Column and row of the file under the first pixel of the grid; ``None`` on other pixels."""
        mine, its = self._grid.transform, self._source.transform
        if self._source.crs != rasterio.crs.CRS.from_user_input(self._grid.crs) or its.b or its.d:
            return None
        if abs(its.a / mine.a - 1) > 1e-9 or abs(its.e / mine.e - 1) > 1e-9:
            return None
        right, down = (mine.c - its.c) / its.a, (mine.f - its.f) / its.e
        near = abs(right - round(right)) < 1e-6 and abs(down - round(down)) < 1e-6
        return (round(right), round(down)) if near else None

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
