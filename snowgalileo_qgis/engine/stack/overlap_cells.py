"""Overlap cells: shifted by half a cell, across the border of two cells of one file or the corner where four
meet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

from ..bands import CELL_PIXELS, FSC_PIXELS
from ..nearest import LONLAT, transformer
from .cell import CellRef

HALF = CELL_PIXELS // 2
STEPS = [(down, right) for down, right in product((-HALF, 0, HALF), repeat=2) if down or right]
"""Shifts from a cell to the eight overlap cells that share half or a quarter of its pixels [10 m pixel]."""

Corner = tuple[Path, date, int, int]


def corner_of(ref: CellRef, down: int = 0, right: int = 0) -> Corner:
    """File, day and upper-left pixel, which identify a cell: ``ref`` itself, or one shifted by so many
    pixels.
    """
    return ref.path, ref.day, ref.row + down, ref.col + right


def overlap_cells(refs: Iterable[CellRef], held: Iterable[CellRef]) -> list[CellRef]:
    """The overlap cells that share pixels with ``refs`` and lie entirely on cells that the stack holds
    (``held``).

    A file with a single cell has none.
    """
    cells = {corner_of(ref): ref for ref in held}
    found: dict[Corner, CellRef] = {}
    for ref in refs:
        for down, right in STEPS:
            corner = corner_of(ref, down, right)
            under = [corner_of(ref, *steps) for steps in product({0, 2 * down}, {0, 2 * right})]
            if corner not in found and all(cell in cells for cell in under):
                found[corner] = _shifted(cells[min(under)], HALF * bool(down), HALF * bool(right))
    return list(found.values())


def count_without_overlap(refs: Iterable[CellRef], overlaps: Iterable[CellRef]) -> int:
    """Number of cells that share pixels with none of the overlap cells."""
    corners = {corner_of(overlap) for overlap in overlaps}
    return sum(corners.isdisjoint(corner_of(ref, *step) for step in STEPS) for ref in refs)


def _shifted(ref: CellRef, down: int, right: int) -> CellRef:
    """The cell shifted by so many 10 m pixels."""
    steps = CELL_PIXELS // FSC_PIXELS
    x0, y0 = ref.x0 + right / steps * ref.pixel_x, ref.y0 - down / steps * ref.pixel_y
    half_width, half_height = FSC_PIXELS / 2 * ref.pixel_x, FSC_PIXELS / 2 * ref.pixel_y
    longitude, latitude = transformer(ref.crs, LONLAT).transform(x0 + half_width, y0 - half_height)
    place = replace(ref, latitude=round(float(latitude), 5), longitude=round(float(longitude), 5))
    return replace(place, x0=x0, y0=y0, row=ref.row + down, col=ref.col + right)
