"""Region stores as stacks: their built cells, and any other cells on their 10 m pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from ...bands import CELL_PIXELS
from ...grid import CELL_M, PIXEL_M, SUPERBLOCK_CELLS, RegionGrid
from ...nearest import LONLAT, transformer
from ..cell import Cell, CellRef
from ..georeference import OUTPUT_PIXEL_M
from ..region import Region
from ..region.region_cells import RegionCells
from ..stack_format import ReadOptions

SUPERBLOCK_PIXELS = SUPERBLOCK_CELLS * CELL_PIXELS


class RegionFormat:
    """Region stores; see ``StackFormat``. Cells of one superblock and day are read together."""

    noun = "a region store"
    choice = "a region store"
    endings: tuple[str, ...] = (".zarr",)
    signatures: tuple[bytes, ...] = ()
    is_folder = True

    def scan(self, path: Path) -> tuple[list[CellRef], list[str]]:
        """The built cells of all prediction days of a store. Raises ``SG-REGION-001`` and ``003``."""
        region = Region.open(path)
        corners = [(row * CELL_PIXELS, col * CELL_PIXELS) for row, col, _, _ in region.grid.corners()]
        days = region.days
        notes = [] if days else [f"{path.name}: no prediction day has been built yet"]
        return [ref for day in days for ref in cells_at(path, region.grid, day, corners)], notes

    def reading_order(self, ref: CellRef) -> tuple[int, ...]:
        """Superblock by superblock, then by row and column."""
        return _reading_order((ref.row, ref.col))

    def shared_by(self, ref: CellRef) -> tuple[Any, ...]:
        """Day and superblock."""
        return ref.day, *_superblock((ref.row, ref.col))

    def reader(self, refs: Sequence[CellRef], options: ReadOptions) -> Callable[[CellRef], Cell]:
        """See ``RegionCells``."""
        return RegionCells(refs, options).read


REGION = RegionFormat()


def cells_at(path: Path, grid: RegionGrid, day: date, corners: Sequence[tuple[int, int]]) -> list[CellRef]:
    """Cells with their upper-left 10 m pixels at ``corners`` (row, column in the region, multiples of 10), in
    reading order.
    """
    if not corners:
        return []
    ordered = np.array(sorted(corners, key=_reading_order))
    x, y = grid.x0 + PIXEL_M * ordered[:, 1], grid.y0 - PIXEL_M * ordered[:, 0]
    longitude, latitude = transformer(grid.crs, LONLAT).transform(x + CELL_M / 2, y - CELL_M / 2)
    places = zip(
        x.tolist(),
        y.tolist(),
        np.round(latitude, 5).tolist(),
        np.round(longitude, 5).tolist(),
        ordered.tolist(),
        strict=True,
    )
    size = OUTPUT_PIXEL_M
    return [
        CellRef(path, day, grid.crs, float(x0), float(y0), size, size, lat, lon, row, col)
        for x0, y0, lat, lon, (row, col) in places
    ]


def _reading_order(corner: tuple[int, int]) -> tuple[int, int, int, int]:
    """Sort key of a cell's upper-left pixel."""
    return *_superblock(corner), *corner


def _superblock(corner: tuple[int, int]) -> tuple[int, int]:
    """Row and column of the superblock of a cell's upper-left pixel."""
    return corner[0] // SUPERBLOCK_PIXELS, corner[1] // SUPERBLOCK_PIXELS
