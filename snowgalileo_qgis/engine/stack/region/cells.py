"""Cells of a region: the built ones, and any others on its 10 m pixels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np

from ...bands import CELL_PIXELS, FSC_PIXELS
from ...grid import CELL_M, RegionGrid
from ...nearest import LONLAT, transformer
from ..cell import CellRef
from .layers import PIXEL_M
from .samples import Window
from .store import Region

SUPERBLOCK = 10 * CELL_PIXELS
"""Side of the squares whose cells are read together, in 10 m pixels."""

OUTPUT_PIXEL_M = CELL_M / FSC_PIXELS


def scan_region(path: Path) -> tuple[list[CellRef], list[str]]:
    """The built cells of all prediction days of a store. Raises ``SG-REGION-001`` and ``003``."""
    region = Region.open(path)
    corners = [(row * CELL_PIXELS, col * CELL_PIXELS) for row, col, _, _ in region.grid.corners()]
    days = region.days
    notes = [] if days else [f"{path.name}: no prediction day has been built yet"]
    return [ref for day in days for ref in refs_at(path, region.grid, day, corners)], notes


def refs_at(path: Path, grid: RegionGrid, day: date, corners: Sequence[tuple[int, int]]) -> list[CellRef]:
    """Cells with their upper-left 10 m pixels at ``corners`` (row, column in the region, multiples of 10),
    sorted for reading.
    """
    if not corners:
        return []
    ordered = np.array(sorted(corners, key=reading_order))
    x, y = grid.x0 + PIXEL_M * ordered[:, 1], grid.y0 - PIXEL_M * ordered[:, 0]
    longitude, latitude = transformer(grid.crs, LONLAT).transform(x + CELL_M / 2, y - CELL_M / 2)
    facts = zip(
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
        for x0, y0, lat, lon, (row, col) in facts
    ]


def reading_order(corner: tuple[int, int]) -> tuple[int, int, int, int]:
    """Sort key of a cell's upper-left pixel: cells that are read together follow each other."""
    return *superblock(corner), *corner


def superblock(corner: tuple[int, int]) -> tuple[int, int]:
    """Row and column of the square that a cell is read with, by its upper-left pixel."""
    return corner[0] // SUPERBLOCK, corner[1] // SUPERBLOCK


def cell_window(ref: CellRef) -> Window:
    """The pixels of a cell."""
    return Window(ref.row, ref.col, CELL_PIXELS, CELL_PIXELS)
