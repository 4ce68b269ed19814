"""GeoTIFF cubes: 308 bands of 10 m pixels, one or many cells."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine

from ...bands import CELL_PIXELS, DAYS, DYNAMIC, INDICES, MISSING_HALF, STATIC, Tensor
from ...protocol import SnowGalileoError
from ..availability import cloud_mask, pixel_availability
from ..cell import Cell, CellRef
from ..georeference import cell_refs, cell_starts, raster_grid
from ..names import parse_name
from ..stack_format import ReadOptions
from ..tensors import DYNAMIC_BANDS, Doubles, Pixels, by_day, cell_from_pixels, partial_means, static_bands
from ..tiff import TiffLayout, Window, WindowReader, unreadable
from ..write import DAY_TAG, HIDDEN_INDICES_TAG


class CubeFormat:
    """GeoTIFF cubes; see ``StackFormat``. Cells of one row are read together."""

    noun = "a GeoTIFF"
    choice = "GeoTIFF cubes"
    endings: tuple[str, ...] = (".tif", ".tiff")
    signatures: tuple[bytes, ...] = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
    is_folder = False

    def scan(self, path: Path) -> tuple[list[CellRef], list[str]]:
        """Cells of a cube from its header, and a note on pixels that no cell uses.

        Raises ``SG-STACK-001``, ``002``, ``003``, ``007``, ``008``, ``012``, ``013``.
        """
        layout = TiffLayout(path)
        crs, transform, tag = _header(path)
        day = _prediction_day(path, tag)
        grid = raster_grid(crs, transform, path.name)
        refs = cell_refs(path, day, grid, layout.height, layout.width)
        rows, cols = layout.height % CELL_PIXELS, layout.width % CELL_PIXELS
        unused = " and ".join(
            f"{count} {name}{'s' * (count > 1)}" for count, name in ((cols, "column"), (rows, "row")) if count
        )
        notes = [f"{path.name}: {unused} of pixels beyond the last whole cell are not used"] if unused else []
        return refs, notes

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
        self._reader: WindowReader | None = None

    def read(self, ref: CellRef) -> Cell:
        """One cell. Raises ``SG-STACK-003`` and ``SG-STACK-005``."""
        reader = self._opened()
        window = _window(reader.layout, ref)
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
        hidden = _hidden_index_days(reader.layout)
        cell.values[Tensor.LOW][:, :, hidden, INDICES] = MISSING_HALF
        cell.valid[Tensor.LOW][:, :, hidden, INDICES] = False
        means_of_valid = partial_means(crop, pixels) if self._options.partial else {}
        if means_of_valid:
            values, share = means_of_valid[Tensor.LOW]
            values[:, :, hidden, INDICES], share[:, :, hidden, INDICES] = MISSING_HALF, 0.0
        if not self._options.availability:
            return replace(cell, partial=means_of_valid)
        availability, cloud_cover = pixel_availability(crop)
        return Cell(ref, cell.values, cell.valid, availability, cloud_cover, cloud_mask(crop), means_of_valid)

    def _opened(self) -> WindowReader:
        with self._lock:
            if self._reader is None:
                layout = TiffLayout(self.path)
                self._reader = WindowReader(layout, [_window(layout, ref) for ref in self._refs])
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


def _window(layout: TiffLayout, ref: CellRef) -> Window:
    """Pixels to read for a cell: its own, or those of the whole raster if that is a single cell, because the
    time tensor averages all of it.
    """
    if len(cell_starts(layout.height)) == len(cell_starts(layout.width)) == 1:
        return Window(0, 0, layout.height, layout.width)
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


def _header(path: Path) -> tuple[rasterio.crs.CRS | None, Affine, str | None]:
    """Coordinate system, transform and day tag; sidecar files are ignored."""
    try:
        with (
            rasterio.Env(GDAL_DISABLE_READDIR_ON_OPEN="EMPTY_DIR"),
            rasterio.open(path, driver="GTiff") as raster,
        ):
            return raster.crs, raster.transform, raster.tags().get(DAY_TAG)
    except rasterio.errors.RasterioError as error:
        raise unreadable(path, str(error)) from error


def _prediction_day(path: Path, tag: str | None) -> date:
    """Day of the tag, else of the name. Raises ``SG-STACK-007`` if there is none or the two disagree."""
    facts = parse_name(path.name)
    if tag is None:
        if facts is None:
            raise SnowGalileoError(
                "SG-STACK-007",
                f"{path.name} does not tell its prediction day, neither in its name nor in a tag {DAY_TAG}.",
                "Name it like PR_20250406_51.02588_-116.10359_SC00.tif.",
            )
        return facts.day
    try:
        day = date.fromisoformat(tag)
    except ValueError:
        raise SnowGalileoError(
            "SG-STACK-007",
            f"{path.name} has the tag {DAY_TAG}={tag}, which is not a day.",
            "Write it as YYYY-MM-DD.",
        ) from None
    if facts is not None and facts.day != day:
        raise SnowGalileoError(
            "SG-STACK-007",
            f"{path.name} is of {facts.day} by its name but of {day} by its tag {DAY_TAG}.",
            "Correct one of them.",
        )
    return day


def _band_label(band: int, ref: CellRef) -> str:
    """Name and day of a band, for people."""
    if band >= DYNAMIC_BANDS:
        return f"band {STATIC[band - DYNAMIC_BANDS].name}"
    day, offset = divmod(band, len(DYNAMIC))
    return f"band {DYNAMIC[offset].name} of {ref.day - timedelta(days=DAYS - 1 - day)}"


def _extreme_band(pixels: Pixels, ref: CellRef) -> str:
    return _band_label(int(np.abs(pixels.astype(np.float64)).max(axis=(0, 1)).argmax()), ref)
