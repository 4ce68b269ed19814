"""The grid of a region: 1 km cells in one UTM zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .stack.cell import Bool

CELL_M = 1000
"""Side of a cell [m]."""


@dataclass(frozen=True)
class RegionGrid:
    """Cells of 1 km of a region, in one UTM zone, their corners on whole kilometres.

    ``crs``: authority string of the zone (``EPSG:32611``). ``x0``, ``y0``: outer upper-left corner [m]. ``rows``, ``cols``: size in cells.
    ``wanted``: bool ``(rows, cols)``, the cells that touch the area; the others are never built.
    """

    crs: str
    x0: int
    y0: int
    rows: int
    cols: int
    wanted: Bool

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """West, south, east, north [m] in ``crs``."""
        return self.x0, self.y0 - self.rows * CELL_M, self.x0 + self.cols * CELL_M, self.y0

    @property
    def cells(self) -> int:
        """Number of cells that touch the area."""
        return int(self.wanted.sum())

    def corners(self) -> Iterator[tuple[int, int, int, int]]:
        """Row, column and outer upper-left corner (x, y) [m] of each wanted cell, row by row."""
        for row, col in zip(*np.nonzero(self.wanted), strict=True):
            yield int(row), int(col), self.x0 + int(col) * CELL_M, self.y0 - int(row) * CELL_M
