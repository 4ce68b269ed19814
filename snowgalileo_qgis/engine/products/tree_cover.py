"""Tree cover density on the pixels of a raster."""

from __future__ import annotations

from math import ceil, floor
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rasterio.warp import Resampling, reproject, transform_bounds
from rasterio.windows import Window, from_bounds

from .layer_file import open_layer
from .series import SeriesGrid

Doubles = npt.NDArray[np.float64]

MOST_PERCENT = 100
"""Larger values are marks, as in the Copernicus layer (240, 254, 255)."""
NEAR = 2
"""Pixels of the file beyond a window that are read, because its outline is bent in another projection."""


class TreeCover:
    """Tree cover density [percent], averaged by area onto the pixels of a grid. Raises ``SG-PRODUCT-022``."""

    def __init__(self, path: Path, grid: SeriesGrid) -> None:
        self._grid = grid
        self._source = open_layer(path, "SG-PRODUCT-022", "tree cover density")

    def read(self, window: Window) -> Doubles:
        """Density of a window ``(height, width)``, 0 to 100, NaN: missing."""
        height, width = int(window.height), int(window.width)
        density = np.full((height, width), np.nan)
        transform = self._grid.transform_of(window)
        corners = transform @ (0, height), transform @ (width, 0)
        bounds = transform_bounds(self._grid.crs, self._source.crs, *corners[0], *corners[1])
        part = from_bounds(*bounds, self._source.transform)
        rows = (
            max(0, floor(part.row_off) - NEAR),
            min(self._source.height, ceil(part.row_off + part.height) + NEAR),
        )
        cols = (
            max(0, floor(part.col_off) - NEAR),
            min(self._source.width, ceil(part.col_off + part.width) + NEAR),
        )
        if rows[0] >= rows[1] or cols[0] >= cols[1]:
            return density
        own = Window.from_slices(rows, cols)
        values = self._source.read(1, window=own, masked=True).astype(np.float64).filled(np.nan)
        with np.errstate(invalid="ignore"):
            values[(values < 0) | (values > MOST_PERCENT)] = np.nan
        reproject(
            values,
            density,
            src_transform=self._source.window_transform(own),
            src_crs=self._source.crs,
            src_nodata=np.nan,
            dst_transform=transform,
            dst_crs=self._grid.crs,
            dst_nodata=np.nan,
            init_dest_nodata=True,
            resampling=Resampling.average,
        )
        return density

    def close(self) -> None:
        """Close the file."""
        self._source.close()
