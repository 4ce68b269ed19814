"""Labels of cells: known fractional snow cover at 100 m, each with the cell that it belongs to.

A label file belongs to the stack file of the same stem: the whole name without its last ending, never a part
of it, and never by position in a sorted list. A label raster of another name, or larger than a cell, belongs
to the cells of its day that it covers; if it does not lie on their 100 m grid, it is averaged to it by area,
as for evaluation.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ..bands import FSC_PIXELS
from ..protocol import LeftOut, SnowGalileoError
from ..snow_products.collection import open_collection, require_one_quantity
from ..snow_products.pixel_grid import PixelGrid
from ..snow_products.snow_raster import SnowRaster
from ..stack.cell import CellRef

CellLabel = npt.NDArray[np.float32]
"""``(10, 10)`` float32, fractional snow cover 0..1, NaN = no label."""

OFF_GRID = 0.02
"""Largest offset of a label raster from the cell's own 100 m grid, pixels."""

MIN_VALID = 0.5
"""Least share of a pixel that a label on another grid must know, as for evaluation."""

Corner = tuple[int, int]
"""Row and column of a cell's first pixel in a label."""


class CellLabels:
    """Label files of some folders, read as for evaluation.

    ``left_out``: files that cannot be used, and other layers. Raises ``SG-LABEL-010`` when there is no label
    file at all, and ``013`` when they mix snow seen from above and on the ground.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        found = open_collection(paths, any_file=False)
        require_one_quantity(found.rasters)
        self.left_out: list[LeftOut] = found.left_out
        self._errors = found.errors
        self._labels = found.rasters
        self._by_stem: dict[str, list[SnowRaster]] = {}
        self._damaged: dict[str, list[Path]] = {}
        self._by_day: dict[date, list[SnowRaster]] = {}
        self._used: set[Path] = set()
        for label in found.rasters:
            self._by_stem.setdefault(label.path.stem, []).append(label)
            if len(label.days) == 1 and label.grid.crs:
                self._by_day.setdefault(label.day, []).append(label)
        for path in found.errors:
            self._damaged.setdefault(path.stem, []).append(path)

    def of(self, ref: CellRef, is_only_cell: bool) -> CellLabel:
        """The label of a cell; ``is_only_cell``: its stack file holds no other.

        Raises ``SG-LABEL-002`` (none), ``004`` (grid of a label of its name), ``006`` (several), ``015`` (no
        valid pixel), and the error of a label of its name that cannot be used.
        """
        stem = ref.path.stem
        twins, damaged = self._by_stem.get(stem, []), self._damaged.get(stem, [])
        if len(twins) + len(damaged) > 1:
            one, other = [*(str(twin.path) for twin in twins), *map(str, damaged)][:2]
            raise _several(ref, one, other)
        if damaged:
            error = self._errors[damaged[0]]
            raise SnowGalileoError(error.code, error.text, "Replace the label file.")
        label, corner = self._twin(ref, twins[0], is_only_cell) if twins else self._covering(ref)
        self._used.add(label.path)
        if corner is None:
            found = label.on_grid(PixelGrid.of_cell(ref), MIN_VALID)
        else:
            row, col = corner
            found = label.window(slice(row, row + FSC_PIXELS), slice(col, col + FSC_PIXELS))
        if not np.isfinite(found).any():
            raise SnowGalileoError(
                "SG-LABEL-015",
                f"{label.path.name} has no valid pixel over the cell.",
                "Choose another label.",
            )
        return found.astype(np.float32)

    def unused(self) -> list[LeftOut]:
        """Label files that no cell has used."""
        return [
            LeftOut(
                label.path,
                "SG-LABEL-002",
                f"{label.path.name} belongs to no stack"
                + ("." if len(label.days) == 1 else ", and its day is unknown."),
            )
            for label in self._labels
            if label.path not in self._used
        ]

    def _twin(self, ref: CellRef, label: SnowRaster, is_only_cell: bool) -> tuple[SnowRaster, Corner | None]:
        grid = label.grid
        if is_only_cell and (grid.height, grid.width) == (FSC_PIXELS, FSC_PIXELS):
            return label, (0, 0)
        place = _place(label, ref)
        if place is None or place[1] > OFF_GRID:
            text = (
                f"{label.path.name} ({grid.width} x {grid.height} pixels) does not lie on the 100 m "
                f"grid of the cell of {ref.path.name}."
            )
            raise SnowGalileoError(
                "SG-LABEL-004",
                text,
                "Give 10 x 10 pixels of 100 m for each cell, or a raster on the grid of the stack.",
            )
        return label, place[0]

    def _covering(self, ref: CellRef) -> tuple[SnowRaster, Corner | None]:
        """The label raster of the day over the cell, and the cell's corner in it; ``None``: another grid."""
        labels = self._by_day.get(ref.day, [])
        places = [(label, place) for label in labels if (place := _place(label, ref))]
        found: list[tuple[SnowRaster, Corner | None]] = [
            (label, corner) for label, (corner, offset) in places if offset <= OFF_GRID
        ]
        if not found:
            found = [(label, None) for label in labels if _overlaps(label, ref)]
        if not found:
            text = (
                f"{ref.path.name} has no label: no file '{ref.path.stem}.tif', and no label raster of "
                f"{ref.day} over the cell."
            )
            raise SnowGalileoError(
                "SG-LABEL-002",
                text,
                "Name the label as the stack, or give a label raster with the day in its name.",
            )
        if len(found) > 1:
            raise _several(ref, found[0][0].path.name, found[1][0].path.name)
        return found[0]


def _overlaps(label: SnowRaster, ref: CellRef) -> bool:
    """Whether a label has pixels in the cell."""
    return label.grid.window(PixelGrid.of_cell(ref).bounds_in(label.grid.crs)) is not None


def _place(label: SnowRaster, ref: CellRef) -> tuple[Corner, float] | None:
    """Corner of a cell in a label, and its offset from the label's grid, pixels; ``None`` off the label."""
    grid = label.grid
    if (
        grid.crs != ref.crs
        or abs(grid.pixel_x / ref.pixel_x - 1) > 1e-3
        or abs(grid.pixel_y / ref.pixel_y - 1) > 1e-3
    ):
        return None
    row, col = (grid.y0 - ref.y0) / grid.pixel_y, (ref.x0 - grid.x0) / grid.pixel_x
    corner = round(row), round(col)
    if not (0 <= corner[0] <= grid.height - FSC_PIXELS and 0 <= corner[1] <= grid.width - FSC_PIXELS):
        return None
    return corner, max(abs(row - corner[0]), abs(col - corner[1]))


def _several(ref: CellRef, one: str, other: str) -> SnowGalileoError:
    text = f"Two labels fit {ref.path.name}: {one} and {other}."
    return SnowGalileoError("SG-LABEL-006", text, "Remove one of them.")
