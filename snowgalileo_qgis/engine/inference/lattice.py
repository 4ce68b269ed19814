"""The 100 m lattice that the cells of one map are placed on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import hypot

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Geod

from ..bands import CELL_PIXELS, FSC_PIXELS
from ..stack.cell import CellRef
from ..stack.overlap_cells import HALF, Corner, corner_of

GEOD = Geod(ellps="WGS84")


@dataclass(frozen=True)
class Placed:
    """A cell on the lattice: upper-left pixel, the pixels that it may write (the others belong to an earlier
    cell), and how far it moved, metres.

    ``is_overlap``: shifted by half a cell; blended with the others where it may write, has no pixels of its
    own, and may reach beyond the lattice.
    """

    row: int
    col: int
    writes: npt.NDArray[np.bool_]
    shift: float
    is_overlap: bool = False


@dataclass(frozen=True)
class Lattice:
    """A grid of 100 m pixels: outer upper-left corner ``x0``, ``y0`` and pixel size in units of ``crs``."""

    crs: str
    x0: float
    y0: float
    pixel_x: float
    pixel_y: float
    width: int
    height: int
    places: dict[CellRef, Placed]
    twins: dict[CellRef, CellRef]
    """Cells left out because another one (the value) lies on the same pixels."""
    area: shapely.Geometry | None = None
    """In the coordinates of the map: pixels that do not touch it are left empty; ``None``: none are."""

    @property
    def is_blended(self) -> bool:
        """Whether there are overlap cells."""
        return any(place.is_overlap for place in self.places.values())

    def pixel_area_km2(self, row: int) -> float:
        """Area of a pixel in the given row."""
        return pixel_area_km2(self.y0 - row * self.pixel_y, self.pixel_x, self.pixel_y)


def pixel_area_km2(north: float, width: float, height: float) -> float:
    """Area of a pixel below its upper edge, all in units of the map: metres or, below 1, degrees."""
    if width >= 1:
        return width * height / 1e6
    south = north - height
    area, _ = GEOD.polygon_area_perimeter([0, width, width, 0], [south, south, north, north])
    return abs(float(area)) / 1e6


def lattice_of(refs: Sequence[CellRef]) -> Lattice:
    """The lattice of cells of one coordinate system.

    The first cell keeps its place exactly. The others move to the nearest whole pixel, by half a pixel at
    most along each axis: exports of single cells start anywhere on their 10 m grid and do not share a 100 m
    lattice. Where cells overlap, the first one in order keeps its pixels.
    """
    anchor = refs[0]
    steps = {
        ref: (round((anchor.y0 - ref.y0) / anchor.pixel_y), round((ref.x0 - anchor.x0) / anchor.pixel_x))
        for ref in refs
    }
    top, left = min(row for row, _ in steps.values()), min(col for _, col in steps.values())
    places: dict[CellRef, Placed] = {}
    twins: dict[CellRef, CellRef] = {}
    taken: dict[tuple[int, int], list[CellRef]] = {}
    for ref, (row, col) in steps.items():
        blocks = [(row // FSC_PIXELS + i, col // FSC_PIXELS + j) for i in (0, 1) for j in (0, 1)]
        writes = np.ones((FSC_PIXELS, FSC_PIXELS), dtype=np.bool_)
        for earlier in dict.fromkeys(other for block in blocks for other in taken.get(block, ())):
            down, right = steps[earlier][0] - row, steps[earlier][1] - col
            if max(abs(down), abs(right)) < FSC_PIXELS:
                writes[
                    max(down, 0) : FSC_PIXELS + min(down, 0), max(right, 0) : FSC_PIXELS + min(right, 0)
                ] = False
                if (down, right) == (0, 0):
                    twins[ref] = earlier
        if ref in twins:
            continue
        for block in blocks:
            taken.setdefault(block, []).append(ref)
        places[ref] = Placed(row - top, col - left, writes, _shift(anchor, ref, row, col))
    height, width = (
        max(step[axis] for step in steps.values()) - low + FSC_PIXELS for axis, low in ((0, top), (1, left))
    )
    x0, y0 = anchor.x0 + left * anchor.pixel_x, anchor.y0 - top * anchor.pixel_y
    return Lattice(anchor.crs, x0, y0, anchor.pixel_x, anchor.pixel_y, width, height, places, twins)


def with_overlap_cells(lattice: Lattice, refs: Sequence[CellRef]) -> Lattice:
    """The same lattice with overlap cells; ``refs``: its cells and these, in the new order of ``places``.

    An overlap cell writes only pixels of its own file's cells and moves with them; one without any such pixel
    is not placed.
    """
    own = {corner_of(ref): place for ref, place in lattice.places.items()}
    places: dict[CellRef, Placed] = {}
    for ref in refs:
        if ref in lattice.twins:
            continue
        place = lattice.places.get(ref) or _overlap_place(ref, own)
        if place is not None:
            places[ref] = place
    return replace(lattice, places=places)


def _overlap_place(ref: CellRef, own: Mapping[Corner, Placed]) -> Placed | None:
    """Place of an overlap cell."""
    found: Placed | None = None
    for step in product((-HALF, 0, HALF), repeat=2):
        under = own.get(corner_of(ref, *step))
        if under is None:
            continue
        down, right = (FSC_PIXELS * pixels // CELL_PIXELS for pixels in step)
        found = found or Placed(
            under.row - down, under.col - right, np.zeros_like(under.writes), under.shift, is_overlap=True
        )
        mine, theirs = zip(*(_common(pixels) for pixels in (down, right)), strict=True)
        found.writes[mine] = under.writes[theirs]
    return found if found is not None and found.writes.any() else None


def _common(step: int) -> tuple[slice, slice]:
    """Pixels that a cell shares with one ``step`` pixels further on: as its own, and as the other's."""
    return slice(max(step, 0), FSC_PIXELS + min(step, 0)), slice(max(-step, 0), FSC_PIXELS + min(-step, 0))


def _shift(anchor: CellRef, ref: CellRef, row: int, col: int) -> float:
    """Distance in metres between a cell's own corner and its place on the lattice; a pixel is 100 m."""
    across = (ref.x0 - anchor.x0) / anchor.pixel_x - col
    down = (anchor.y0 - ref.y0) / anchor.pixel_y - row
    return 100 * hypot(across, down)
