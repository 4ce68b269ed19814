"""Nearest lookup by pixel centre: which source pixel lies under a target point. Source: the exact rule of Earth Engine's exports."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from pyproj import Transformer

Index = npt.NDArray[np.int32]
Doubles = npt.NDArray[np.float64]

SINUSOIDAL = "+proj=sinu +lon_0=0 +R=6371007.181 +units=m"
"""Coordinate system of the MODIS and VIIRS land grids."""


@lru_cache(maxsize=64)
def transformer(source: str, target: str) -> Transformer:
    """Exact transformation, x before y (longitude before latitude)."""
    return Transformer.from_crs(source, target, always_xy=True)


@dataclass(frozen=True)
class AffineGrid:
    """Pixels of a north-up raster or a window of it.

    ``crs``: anything pyproj understands. ``x0``, ``y0``: outer upper-left corner. ``dx``, ``dy``: pixel size, both positive. ``rows``, ``cols``:
    size in pixels.
    """

    crs: str
    x0: float
    y0: float
    dx: float
    dy: float
    rows: int
    cols: int

    def find(self, x: npt.NDArray[Any], y: npt.NDArray[Any], crs: str) -> tuple[Index, Index]:
        """Row and column of the pixel under each point given in ``crs``; -1, -1 outside."""
        if crs != self.crs:
            x, y = transformer(crs, self.crs).transform(x, y)
        with np.errstate(invalid="ignore"):
            col, row = np.floor((x - self.x0) / self.dx), np.floor((self.y0 - y) / self.dy)
        inside = (row >= 0) & (row < self.rows) & (col >= 0) & (col < self.cols)
        return np.where(inside, row, -1).astype(np.int32), np.where(inside, col, -1).astype(np.int32)


@dataclass(frozen=True, eq=False)
class SwathGrid:
    """Pixels of a swath, each with its own centre: ``longitude``, ``latitude`` float64 ``(rows, cols)``, degrees."""

    longitude: Doubles
    latitude: Doubles
