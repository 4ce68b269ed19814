"""Region stores as stacks: their built cells, and any other cells on their 10 m pixels.

What a store says of itself (program, version, grid, days) is looked at before its arrays are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from ...bands import CELL_PIXELS
from ...grid import CELL_M, MAX_CELLS, MAX_SPREAD, PIXEL_M, SUPERBLOCK_CELLS, RegionGrid
from ...nearest import LONLAT, transformer
from ...protocol import SnowGalileoError
from ..cell import Cell, CellRef
from ..georeference import OUTPUT_PIXEL_M
from ..names import usable_day
from ..ordinary_file import check_ordinary
from ..region import Region
from ..region.arrays import damaged, open_array, read_attributes
from ..region.medium import DOCUMENT
from ..region.region_cells import RegionCells
from ..region.store import ENDING, FORMAT, VERSION, WANTED
from ..stack_format import ReadOptions, Scan, StackFormat

SUPERBLOCK_PIXELS = SUPERBLOCK_CELLS * CELL_PIXELS

EARTH = 21_000_000
"""Coordinates of a UTM zone are smaller [m]."""


class RegionFormat(StackFormat):
    """Region stores; see ``StackFormat``. Cells of one superblock and day are read together."""

    noun = "a region store"
    choice = "a region store"
    endings = (ENDING,)
    is_folder = True

    def scan(self, path: Path) -> Scan:
        """The built cells of all prediction days of a store. Raises ``SG-REGION-001`` and ``003``."""
        _check(path)
        region = Region.open(path)
        corners = [(row * CELL_PIXELS, col * CELL_PIXELS) for row, col, _, _ in region.grid.corners()]
        days = region.days
        notes = [] if days else [f"{path.name}: no prediction day has been built yet"]
        return Scan([ref for day in days for ref in cells_at(path, region.grid, day, corners)], notes)

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


def _check(path: Path) -> None:
    """Look at what a store says of itself before any of its arrays is read.

    Raises ``SG-REGION-001`` for a store of another program or version, by name, and ``SG-REGION-003`` for
    facts that no region has.
    """
    check_ordinary(path / DOCUMENT, needed=False)
    facts = read_attributes(path)
    if facts.get("format") != FORMAT or facts.get("version") != VERSION:
        if facts.get("format") == FORMAT:
            text = f"a region store of version {str(facts.get('version'))[:20]}; this engine reads {VERSION}"
        elif any((path / name).exists() for name in (".zgroup", ".zarray", ".zmetadata", DOCUMENT)):
            text = "a Zarr store of another program, not a region store"
        else:
            text = "a folder without a region store"
        raise SnowGalileoError(
            "SG-REGION-001", f"{path.name} is {text}.", "Choose a store that Build input stack has written."
        )
    rows, cols, days = facts.get("rows"), facts.get("cols"), facts.get("days", [])
    shape = open_array(path / WANTED).shape
    if not (
        isinstance(rows, int)
        and isinstance(cols, int)
        and 0 < rows * cols <= MAX_SPREAD * MAX_CELLS
        and min(rows, cols) > 0
        and shape == (rows, cols)
        and re.fullmatch(r"EPSG:32[67][0-6][0-9]", str(facts.get("crs")))
        and all(isinstance(facts.get(name), int) and abs(facts[name]) < EARTH for name in ("x0", "y0"))
    ):
        raise damaged(path, ValueError("its grid is none of a region"))
    try:
        for day in days:
            usable_day(date.fromisoformat(day))
    except (TypeError, ValueError) as error:
        raise damaged(path, error) from error


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
