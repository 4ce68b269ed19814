"""Heights of the ground between the pixels of the terrain tiles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.ndimage import map_coordinates

from ....grid import RegionGrid
from ....nearest import AffineGrid
from ....scene import Native
from ...scene_reader import ReadableScene
from .lattice import Doubles, Floats


class DemHeights:
    """Heights from the terrain tiles that cover a region, interpolated between the four nearest pixel
    centres; NaN where there is no tile.
    """

    def __init__(self, tiles: Sequence[ReadableScene], region: RegionGrid) -> None:
        self._tiles: list[tuple[AffineGrid, Floats]] = []
        for tile in tiles:
            native = tile.reader.read(tile.scene, "DEM", region)
            if native is not None and isinstance(native.grid, AffineGrid):
                self._tiles.append((native.grid, _with_nan(native)))

    def __call__(self, longitude: Doubles, latitude: Doubles) -> Floats:
        """Heights [m] at places in degrees; any shape, NaN where unknown."""
        heights = np.full(longitude.shape, np.nan, np.float32)
        for grid, values in self._tiles:
            row, col = (grid.y0 - latitude) / grid.dy, np.mod(longitude - grid.x0, 360.0) / grid.dx
            inside = (row >= 0) & (row < grid.rows) & (col >= 0) & (col < grid.cols) & np.isnan(heights)
            # pixel centres are at half-integers; within half a pixel of a tile's edge its outermost pixels
            # count
            heights[inside] = map_coordinates(
                values, [row[inside] - 0.5, col[inside] - 0.5], order=1, mode="nearest"
            )
        return heights


def _with_nan(native: Native) -> Floats:
    values = native.values.astype(np.float32)
    if native.missing is not None:
        values[native.values == native.missing] = np.nan
    return values
