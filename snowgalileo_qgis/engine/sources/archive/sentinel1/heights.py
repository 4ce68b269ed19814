"""Heights of the ground from rasters of a terrain model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....lookup import AffineGrid, transformer
from ...scene import Native
from .tiles import Doubles, Floats


class DemHeights:
    """Bilinear heights from one or more rasters; where several have a height, the first counts.

    Bilinear, not nearest: on a slope the steps of a nearest lookup would move the image by several pixels.
    """

    def __init__(self, rasters: Sequence[Native]) -> None:
        """Rasters in metres above the geoid."""
        self._rasters = [(raster.grid, _heights(raster)) for raster in rasters if isinstance(raster.grid, AffineGrid)]

    def __call__(self, longitude: Doubles, latitude: Doubles) -> Floats:
        """See ``HeightSource``; half a pixel around a raster has the height of its outermost pixels, so that neighbouring rasters leave no gap."""
        result = np.full(longitude.shape, np.nan, dtype=np.float32)
        for grid, heights in self._rasters:
            missing = np.isnan(result)
            if not missing.any():
                break
            result[missing] = _bilinear(grid, heights, longitude[missing], latitude[missing])
        return result


def _heights(raster: Native) -> Floats:
    heights = raster.values.astype(np.float32)
    if raster.missing is not None and not np.isnan(raster.missing):
        heights[heights == np.float32(raster.missing)] = np.nan
    return heights


def _bilinear(grid: AffineGrid, heights: Floats, longitude: Doubles, latitude: Doubles) -> Floats:
    if grid.crs == "EPSG:4326":
        x, y = grid.x0 + (longitude - grid.x0) % 360.0, latitude
    else:
        x, y = transformer("EPSG:4326", grid.crs).transform(longitude, latitude)
    col, row = (x - grid.x0) / grid.dx - 0.5, (grid.y0 - y) / grid.dy - 0.5
    inside = (col >= -0.5) & (col <= grid.cols - 0.5) & (row >= -0.5) & (row <= grid.rows - 0.5)
    col, row = np.where(inside, col, 0).clip(0, grid.cols - 1), np.where(inside, row, 0).clip(0, grid.rows - 1)
    left, upper = col.astype(np.intp), row.astype(np.intp)
    right, lower = np.minimum(left + 1, grid.cols - 1), np.minimum(upper + 1, grid.rows - 1)
    along, down = (col - left).astype(np.float32), (row - upper).astype(np.float32)
    above = heights[upper, left] * (1 - along) + heights[upper, right] * along
    below = heights[lower, left] * (1 - along) + heights[lower, right] * along
    return np.where(inside, above * (1 - down) + below * down, np.float32(np.nan))
