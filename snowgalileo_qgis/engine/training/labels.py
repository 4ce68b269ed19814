"""Labels: known fractional snow cover at 100 m, each with the cell it belongs to.

A label file belongs to a stack file of the same stem (the whole name without its last ending; never part of
it, and never by order in a sorted list, trap B16). A label raster of another name, or larger than a cell,
belongs to the cells of its day that lie on its own 100 m grid.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..bands import FSC_PIXELS
from ..protocol import LeftOut, SnowGalileoError
from ..stack.cell import CellRef

Label = npt.NDArray[np.float32]
"""``(10, 10)`` float32, fractional snow cover 0..1, NaN = no label."""

LABEL_ENDINGS = (".tif", ".tiff")
OFF_GRID = 0.02
"""Share of a pixel that a label raster may lie beside the cell's own 100 m grid."""
ROUNDING = 1e-4
"""Excess over 0..1 that is rounding and is clipped."""

_DAY = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


@dataclass(frozen=True)
class _Raster:
    path: Path
    crs: str
    transform: Affine
    rows: int
    columns: int

    def window(self, ref: CellRef) -> tuple[int, int, float] | None:
        """Row and column of the cell's corner in this raster and how far off the grid it lies [pixels].

        ``None``: not over the cell.
        """
        if (
            self.crs != ref.crs
            or abs(self.transform.a / ref.pixel_x - 1) > 1e-3
            or abs(-self.transform.e / ref.pixel_y - 1) > 1e-3
        ):
            return None
        column, row = (
            (ref.x0 - self.transform.c) / self.transform.a,
            (ref.y0 - self.transform.f) / self.transform.e,
        )
        first_row, first_column = round(row), round(column)
        if not (0 <= first_row <= self.rows - FSC_PIXELS and 0 <= first_column <= self.columns - FSC_PIXELS):
            return None
        return first_row, first_column, max(abs(row - first_row), abs(column - first_column))


class Labels:
    """Label files of some folders.

    ``left_out``: files that are no label rasters. Raises ``SG-LABEL-001`` when there is no label file at all.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self.left_out: list[LeftOut] = []
        self._by_stem: dict[str, list[Path]] = {}
        self._by_day: dict[str, list[_Raster]] = {}
        self._rasters: dict[Path, _Raster] = {}
        self._used: set[Path] = set()
        for path in _find(paths):
            self._by_stem.setdefault(path.stem, []).append(path)
            try:
                raster = _describe(path)
            except SnowGalileoError as error:
                self.left_out.append(LeftOut(path, error.code, error.text))
                continue
            self._rasters[path] = raster
            for day in {"".join(found) for found in _DAY.findall(path.stem)}:
                self._by_day.setdefault(day, []).append(raster)

    def of(self, ref: CellRef, is_only_cell: bool) -> Label:
        """The label of a cell; ``is_only_cell``: its stack file holds no other.

        Raises ``SG-LABEL-002`` (none), ``-003`` (unreadable), ``-004`` (grid), ``-005`` (values), ``-006``
        (several), ``-007`` (no valid pixel).
        """
        twins = self._by_stem.get(ref.path.stem, [])
        if len(twins) > 1:
            raise SnowGalileoError(
                "SG-LABEL-006",
                f"Two labels fit {ref.path.name}: {twins[0]} and {twins[1]}.",
                "Remove one of them.",
            )
        for twin in twins:
            if twin not in self._rasters:
                reason = next(item.reason for item in self.left_out if item.path == twin)
                raise SnowGalileoError("SG-LABEL-003", reason, "Replace the label file.")
        raster, row, column = (
            self._twin(ref, self._rasters[twins[0]], is_only_cell) if twins else self._covering(ref)
        )
        self._used.add(raster.path)
        return _read(raster, row, column)

    def unused(self) -> list[LeftOut]:
        """Label files that no cell asked for."""
        return [
            LeftOut(raster.path, "SG-LABEL-002", f"{raster.path.name} belongs to no stack.")
            for raster in self._rasters.values()
            if raster.path not in self._used
        ]

    def _twin(self, ref: CellRef, raster: _Raster, is_only_cell: bool) -> tuple[_Raster, int, int]:
        if is_only_cell and (raster.rows, raster.columns) == (FSC_PIXELS, FSC_PIXELS):
            return raster, 0, 0
        window = raster.window(ref)
        if window is None or window[2] > OFF_GRID:
            text = (
                f"{raster.path.name} ({raster.columns} x {raster.rows} pixels) does not lie on the 100 m "
                f"grid of the cell of {ref.path.name}."
            )
            raise SnowGalileoError(
                "SG-LABEL-004",
                text,
                "Give 10 x 10 pixels of 100 m for each cell, or a raster on the grid of the stack.",
            )
        return raster, window[0], window[1]

    def _covering(self, ref: CellRef) -> tuple[_Raster, int, int]:
        found = [
            (raster, window)
            for raster in self._by_day.get(f"{ref.day:%Y%m%d}", [])
            if (window := raster.window(ref))
        ]
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
        aligned = [(raster, window) for raster, window in found if window[2] <= OFF_GRID]
        if not aligned:
            text = (
                f"{found[0][0].path.name} lies {found[0][1][2]:.2f} pixels beside the 100 m grid of "
                f"{ref.path.name}."
            )
            raise SnowGalileoError("SG-LABEL-004", text, "Resample the label to the grid of the stack.")
        if len(aligned) > 1:
            text = f"Two labels fit {ref.path.name}: {aligned[0][0].path.name} and {aligned[1][0].path.name}."
            raise SnowGalileoError("SG-LABEL-006", text, "Remove one of them.")
        raster, window = aligned[0]
        return raster, window[0], window[1]


def _find(paths: Sequence[Path]) -> list[Path]:
    files: list[Path] = []
    others: Counter[str] = Counter()
    for path in paths:
        below = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
        files += [file for file in below if file.suffix.lower() in LABEL_ENDINGS]
        others.update(
            file.suffix.lower() or "(no ending)" for file in below if file.suffix.lower() not in LABEL_ENDINGS
        )
    if not files:
        listed = ", ".join(map(str, paths)) or "nothing"
        only = (
            f" (only {', '.join(f'{count} {ending}' for ending, count in sorted(others.items()))})"
            if others
            else ""
        )
        raise SnowGalileoError(
            "SG-LABEL-001",
            f"No label raster was found in {listed}{only}.",
            "Choose a folder of .tif files with snow cover 0..1.",
        )
    return files


def _describe(path: Path) -> _Raster:
    try:
        with rasterio.open(path) as file:
            if file.count != 1:
                raise SnowGalileoError(
                    "SG-LABEL-004",
                    f"{path.name} has {file.count} bands; a label has one.",
                    "Give the band of snow cover alone.",
                )
            crs = f"EPSG:{file.crs.to_epsg()}" if file.crs and file.crs.to_epsg() else str(file.crs or "")
            return _Raster(path, crs, file.transform, file.height, file.width)
    except (RasterioError, OSError) as error:
        raise _unreadable(path, error) from None


def _read(raster: _Raster, row: int, column: int) -> Label:
    try:
        with rasterio.open(raster.path) as file:
            part = file.read(1, window=Window(column, row, FSC_PIXELS, FSC_PIXELS), masked=True)
    except (RasterioError, OSError) as error:
        raise _unreadable(raster.path, error) from None
    label = np.ma.filled(part.astype(np.float32), np.nan)
    label[~np.isfinite(label)] = np.nan
    if np.isnan(label).all():
        raise SnowGalileoError(
            "SG-LABEL-007", f"{raster.path.name} has no valid pixel over the cell.", "Leave this label out."
        )
    low, high = float(np.nanmin(label)), float(np.nanmax(label))
    if low < -ROUNDING or high > 1 + ROUNDING:
        text = f"{raster.path.name} holds values from {low:g} to {high:g}; snow cover is 0 to 1."
        raise SnowGalileoError(
            "SG-LABEL-005", text, "Divide percentages by 100, and mark no data as NaN or nodata."
        )
    return np.asarray(np.clip(label, 0, 1), dtype=np.float32)


def _unreadable(path: Path, error: Exception) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-LABEL-003",
        f"{path.name} cannot be read as a label raster; it may be truncated.",
        "Copy it again.",
        str(error),
    )
