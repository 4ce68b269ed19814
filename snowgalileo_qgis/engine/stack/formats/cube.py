"""GeoTIFF cubes: 308 bands of 10 m pixels, one or many cells; the shards of an export are one cube.

What the file says is looked at in ``band_facts`` (names, units, scale, offset, no data value, data type),
``tiff`` (mask, transparency, further images) and ``georeference`` (coordinate system, true pixel size).
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from ...bands import CELL_PIXELS, DAYS, DYNAMIC, INDICES, MISSING_HALF, STATIC, Tensor
from ...protocol import SnowGalileoError
from ..availability import cloud_mask, pixel_availability, without_empty_flags
from ..cell import Cell, CellRef
from ..cube_raster import CubeRaster, CubeReader, open_raster
from ..georeference import cell_refs, cell_starts, check_true_size, raster_grid
from ..names import parse_name, usable_day
from ..shards import whole_name
from ..stack_format import ReadOptions, Scan, StackFormat
from ..tensors import DYNAMIC_BANDS, Doubles, Pixels, by_day, cell_from_pixels, partial_means, static_bands
from ..tiff import TiffLayout, Window, unreadable
from ..write import DAY_TAG, HIDDEN_INDICES_TAG


class CubeFormat(StackFormat):
    """GeoTIFF cubes; see ``StackFormat``. Cells of one row are read together."""

    noun = "a GeoTIFF"
    choice = "GeoTIFF cubes"
    endings = (".tif", ".tiff")
    signatures = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")

    def scan(self, path: Path) -> Scan:
        """Cells of a cube from its header, and what of it no cell uses.

        Raises ``SG-STACK-001``, ``002``, ``003``, ``007``, ``008``, ``012``, ``013``, ``018``.
        """
        raster = open_raster(path)
        header, facts, name = raster.header, raster.first.facts, whole_name(path.name)
        day = _prediction_day(path, header.day, facts.day)
        grid = raster_grid(header.crs, header.transform, name)
        height, width = raster.height, raster.width
        check_true_size(grid, height, width, name)
        refs = cell_refs(path, day, grid, height, width)
        whole = [ref for ref in refs if raster.is_covered(_window(raster, ref))]
        filled = [ref for ref in whole if raster.has_data(_window(raster, ref))] or whole[:1]
        if not filled:
            raise unreadable(path, "no cell lies wholly in the parts of the export that can be read")
        notes = []
        if raster.is_joined:
            notes.append(f"{name}: joined from {raster.files} files")
        if facts.missing is not None:
            notes.append(f"{name}: pixels of the no data value {facts.missing:g} count as missing")
        if facts.order is not None:
            notes.append(f"{name}: the bands are sorted by their names")
        if facts.scale is not None:
            notes.append(f"{name}: scale and offset of the bands are applied")
        notes += [
            f"{name}: {count} cell{'s' * (count > 1)} {reason}"
            for count, reason in (
                (len(refs) - len(whole), "in missing parts of the export are not used"),
                (len(whole) - len(filled), "without any data are not used"),
            )
            if count
        ]
        rows, cols = height % CELL_PIXELS, width % CELL_PIXELS
        unused = " and ".join(
            f"{count} {kind}{'s' * (count > 1)}" for count, kind in ((cols, "column"), (rows, "row")) if count
        )
        notes += [f"{name}: {unused} of pixels beyond the last whole cell are not used"] if unused else []
        return Scan(filled, notes, raster.left_out)

    def reading_order(self, ref: CellRef) -> tuple[int, ...]:
        """By row and column."""
        return ref.row, ref.col

    def shared_by(self, ref: CellRef) -> tuple[Any, ...]:
        """The row."""
        return (ref.row,)

    def reader(self, refs: Sequence[CellRef], options: ReadOptions) -> Callable[[CellRef], Cell]:
        """See ``CubeCells``."""
        return CubeCells(refs, options).read


CUBE = CubeFormat()


class CubeCells:
    """Reads cells of one cube that lie in one row, each cell once; thread-safe."""

    def __init__(self, refs: Sequence[CellRef], options: ReadOptions) -> None:
        self.path = refs[0].path
        self._refs = refs
        self._options = options
        self._lock = threading.Lock()
        self._reader: CubeReader | None = None

    def read(self, ref: CellRef) -> Cell:
        """One cell. Raises ``SG-STACK-003`` and ``SG-STACK-005``."""
        reader = self._opened()
        window = _window(reader.raster, ref)
        pixels = reader.read(window)
        means = self._finite_means(pixels, ref)
        row, col = ref.row - window.top, ref.col - window.left
        crop = pixels[row : row + CELL_PIXELS, col : col + CELL_PIXELS]
        try:
            cell = cell_from_pixels(ref, crop, means)
        except FloatingPointError as error:
            raise SnowGalileoError(
                "SG-STACK-005",
                f"{self.path.name} holds values beyond the range of float16 (65504) in "
                f"{_extreme_band(crop, ref)}.",
                "Check the units of that band.",
            ) from error
        hidden = _hidden_index_days(reader.raster.first)
        cell.values[Tensor.LOW][:, :, hidden, INDICES] = MISSING_HALF
        cell.valid[Tensor.LOW][:, :, hidden, INDICES] = False
        means_of_valid = partial_means(crop, pixels) if self._options.partial else {}
        if means_of_valid:
            values, share = means_of_valid[Tensor.LOW]
            values[:, :, hidden, INDICES], share[:, :, hidden, INDICES] = MISSING_HALF, 0.0
        if not self._options.availability:
            return replace(cell, partial=means_of_valid)
        availability, cloud_cover = pixel_availability(crop)
        cloud_cover = without_empty_flags(cloud_cover, ref.dates)
        return Cell(ref, cell.values, cell.valid, availability, cloud_cover, cloud_mask(crop), means_of_valid)

    def _opened(self) -> CubeReader:
        with self._lock:
            if self._reader is None:
                raster = open_raster(self.path)
                self._reader = CubeReader(raster, [_window(raster, ref) for ref in self._refs])
            return self._reader

    def _finite_means(self, pixels: Pixels, ref: CellRef) -> Doubles:
        """Mean of each band, ``(308,)``; imputes NaN and infinity, or raises ``SG-STACK-005``."""
        with np.errstate(over="ignore", invalid="ignore"):
            means: Doubles = pixels.mean(axis=(0, 1), dtype=np.float64)
        bad = np.flatnonzero(~np.isfinite(means))
        if not bad.size:
            return means
        if self._options.impute_nan and _impute(pixels):
            return np.asarray(pixels.mean(axis=(0, 1), dtype=np.float64))
        raise SnowGalileoError(
            "SG-STACK-005",
            f"{self.path.name} holds not-a-number or infinite values in {_band_label(int(bad[0]), ref)}"
            + (f" and {bad.size - 1} more bands." if bad.size > 1 else "."),
            "Mark missing pixels as -9999, or allow such values to be replaced by the band's mean.",
        )


def _hidden_index_days(layout: TiffLayout) -> list[int]:
    """Days 0..7 on which a twin with synthetic clouds hides NDSI and NDVI."""
    found = re.search(rf'name="{HIDDEN_INDICES_TAG}"[^>]*>([0-7 ]*)<', layout.metadata)
    return [int(day) for day in found[1].split()] if found else []


def _window(raster: CubeRaster, ref: CellRef) -> Window:
    """Pixels to read for a cell: its own, or those of the whole raster if that is a single cell, because the
    time tensor averages all of it.
    """
    height, width = raster.height, raster.width
    if len(cell_starts(height)) == len(cell_starts(width)) == 1:
        return Window(0, 0, height, width)
    return Window(ref.row, ref.col, ref.row + CELL_PIXELS, ref.col + CELL_PIXELS)


def _impute(pixels: Pixels) -> bool:
    """Replace NaN and infinity in place by the mean of the band's finite values over all pixels and days.

    Returns whether every band has a finite value.
    """
    days, static = by_day(pixels), static_bands(pixels)
    for bands in (days, static):
        for k in range(bands.shape[-1]):
            band = bands[..., k]
            finite = np.isfinite(band)
            if finite.all():
                continue
            if not finite.any():
                return False
            band[~finite] = band[finite].mean(dtype=np.float64)
    return True


def _prediction_day(path: Path, tag: str | None, bands: date | None) -> date:
    """Day of the tag, the name or the names of the bands.

    Raises ``SG-STACK-007`` if there is none or they disagree.
    """
    facts = parse_name(path.name)
    days = {
        "its name": facts.day if facts else None,
        f"its tag {DAY_TAG}": _tag_day(path, tag),
        "the names of its bands": bands,
    }
    known = {where: day for where, day in days.items() if day is not None}
    if not known:
        raise SnowGalileoError(
            "SG-STACK-007",
            f"{path.name} does not tell its prediction day, neither in its name nor in a tag {DAY_TAG}.",
            "Name it like PR_20250406_51.02588_-116.10359_SC00.tif.",
        )
    if len(set(known.values())) > 1:
        texts = [f"of {day} by {where}" for where, day in known.items()]
        raise SnowGalileoError(
            "SG-STACK-007", f"{path.name} is {' but '.join(texts)}.", "Correct one of them."
        )
    return next(iter(known.values()))


def _tag_day(path: Path, tag: str | None) -> date | None:
    try:
        return None if tag is None else usable_day(date.fromisoformat(tag))
    except ValueError:
        raise SnowGalileoError(
            "SG-STACK-007",
            f"{path.name} has the tag {DAY_TAG}={tag}, which is not a day.",
            "Write it as YYYY-MM-DD.",
        ) from None


def _band_label(band: int, ref: CellRef) -> str:
    """Name and day of a band, for people."""
    if band >= DYNAMIC_BANDS:
        return f"band {STATIC[band - DYNAMIC_BANDS].name}"
    day, offset = divmod(band, len(DYNAMIC))
    return f"band {DYNAMIC[offset].name} of {ref.day - timedelta(days=DAYS - 1 - day)}"


def _extreme_band(pixels: Pixels, ref: CellRef) -> str:
    return _band_label(int(np.abs(pixels.astype(np.float64)).max(axis=(0, 1)).argmax()), ref)
