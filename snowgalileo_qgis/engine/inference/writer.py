"""The rasters of one map on disk: from the log of its cells to Cloud-Optimised GeoTIFFs, all of them or
none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt
import rasterio
import rasterio.shutil
from rasterio.transform import Affine
from rasterio.windows import Window

from ..bands import FSC_PIXELS
from ..input_files import refuse_inputs
from ..output_checks import blocks_in_file
from ..output_file import NotWholeError, discard, part_of, prepare, put_in_place, writing
from .area_pixels import touched
from .blending import Piece, blend
from .journal import CellLog
from .lattice import Lattice, Placed
from .quality import NODATA as QUALITY_NODATA
from .quality import OPTICAL_BITS, QUALITY, QUALITY_BANDS
from .rasters import CHANGE, CLMS, CLMS_NODATA, CLMS_UNSEEN, FSC, NODATA, UNCERTAINTY, Raster

BLOCK = 256
SENSORS_BAND = next(i for i, band in enumerate(QUALITY_BANDS) if band.key == "sensors")

CACHE_MB = 64
"""GDAL's block cache; its own default grows with the computer's memory, and would hold a whole raster."""

COVERED = "covered"
"""Of a block: whether a pixel is one of a cell."""

CODES = ("condition", "weights", "masking", "outside")
"""Fields of a cell's record that are one byte each."""

Pixels = npt.NDArray[Any]


@dataclass
class RasterSums:
    """Sums over the valid pixels of a raster of fractions: their number, values, absolute values, and values
    times area. ``pixels``: those of cells, valid or not.
    """

    pixels: int = 0
    valid: int = 0
    total: float = 0.0
    absolute: float = 0.0
    area_km2: float = 0.0

    @property
    def mean(self) -> float | None:
        """Mean of the valid pixels, ``None`` without any."""
        return self.total / self.valid if self.valid else None

    @property
    def mean_absolute(self) -> float | None:
        """Mean absolute value of the valid pixels, ``None`` without any."""
        return self.absolute / self.valid if self.valid else None


def record_fields(rasters: Sequence[Raster]) -> np.dtype[Any]:
    """Record of a cell for these rasters: its number, ``CODES``, and arrays ``([bands,] 10, 10)``."""
    keys = {raster.key for raster in rasters}
    side = (FSC_PIXELS, FSC_PIXELS)
    floats = [(raster.key, "<f4", side) for raster in (FSC, UNCERTAINTY, CHANGE) if raster.key in keys]
    quality = [("quality", "<u2", (len(QUALITY_BANDS), *side))] if keys & {QUALITY.key, CLMS.key} else []
    return np.dtype([("number", "<u4"), *((code, "u1") for code in CODES), *floats, *quality])


def write_rasters(
    log: CellLog,
    places: Sequence[Placed],
    lattice: Lattice,
    rasters: Mapping[Raster, Path],
    tags: Mapping[str, Mapping[str, str]],
    step: Callable[[int, int], None],
) -> dict[str, RasterSums]:
    """Write the rasters of a map; returns the sums of each raster of fractions by its key.

    ``places``: of the cells by their number. ``tags``: of each raster by its key. ``step``: progress in
    blocks; may raise to stop. Memory does not grow with the area. Raises ``SG-OUTPUT-001`` and
    ``SG-OUTPUT-002``, and then leaves nothing behind.
    """
    sums = {raster.key: RasterSums() for raster in rasters if raster.dtype == "float32"}
    files: list[_RasterFile] = []
    with rasterio.Env(GDAL_CACHEMAX=CACHE_MB), ExitStack() as until:
        for raster, path in rasters.items():
            files.append(_RasterFile(raster, path, lattice))
            until.callback(files[-1].discard)
        blocks = _cells_by_block(log.numbers, places, lattice)
        for done, ((row, col), numbers) in enumerate(sorted(blocks.items())):
            step(done, len(blocks))
            height, width = min(BLOCK, lattice.height - row), min(BLOCK, lattice.width - col)
            block = _paste(log.read(numbers), [places[number] for number in numbers], row, col, height, width)
            _leave_empty(block, ~touched(lattice, row, col, height, width))
            for file in files:
                pixels = _pixels(file.raster, block)
                file.write(pixels, row, col)
                if file.raster.key in sums:
                    _add(sums[file.raster.key], pixels[0], row, lattice)
                    sums[file.raster.key].pixels += int(block[COVERED].sum())
        for file in files:
            file.complete(tags[file.raster.key])
        for file in reversed(files):
            file.publish()
    return sums


def _cells_by_block(
    numbers: npt.NDArray[np.int64], places: Sequence[Placed], lattice: Lattice
) -> dict[tuple[int, int], list[int]]:
    """Numbers of the cells that touch each block, ascending, by the block's first row and column.

    A cell touches up to four blocks.
    """
    blocks: dict[tuple[int, int], list[int]] = {}
    for number in numbers.tolist():
        place = places[number]
        top, bottom = max(place.row, 0), min(place.row + FSC_PIXELS, lattice.height)
        left, right = max(place.col, 0), min(place.col + FSC_PIXELS, lattice.width)
        if top >= bottom or left >= right:  # beyond the edges of a map that is cut off
            continue
        rows = {top // BLOCK, (bottom - 1) // BLOCK}
        cols = {left // BLOCK, (right - 1) // BLOCK}
        for key in ((row * BLOCK, col * BLOCK) for row in rows for col in cols):
            blocks.setdefault(key, []).append(number)
    return blocks


def _paste(
    cells: Pixels, places: Sequence[Placed], top: int, left: int, height: int, width: int
) -> dict[str, Pixels]:
    """A block of each field of the records, ``([bands,] height, width)``, and ``COVERED``.

    Where there is no cell: NaN, in the quality ``QUALITY_NODATA``.
    """
    block: dict[str, Pixels] = {COVERED: np.zeros((height, width), np.bool_)}
    pieces = [
        _piece(cell, place, top, left, height, width) for cell, place in zip(cells, places, strict=True)
    ]
    for name in (cells.dtype.names or ())[1 + len(CODES) :]:
        values = cells[name]
        target = np.full(
            (*values.shape[1:-2], height, width),
            _empty(name),
            values.dtype,
        )
        for piece, place in zip(pieces, places, strict=True):
            if not place.is_overlap:
                np.copyto(
                    target[(..., *piece.outer)], piece.record[name][(..., *piece.inner)], where=piece.counts
                )
        block[name] = target
    for piece, place in zip(pieces, places, strict=True):
        if not place.is_overlap:
            block[COVERED][piece.outer] |= piece.counts
    if any(place.is_overlap for place in places):
        blend(block, pieces)
    return block


def _leave_empty(block: Mapping[str, Pixels], outside: npt.NDArray[np.bool_]) -> None:
    """Take the cells away from some pixels of a block."""
    for name, values in block.items():
        values[..., outside] = _empty(name)


def _empty(name: str) -> Any:
    """The value of a field where there is no cell."""
    return {COVERED: False, QUALITY.key: QUALITY_NODATA}.get(name, np.nan)


def _piece(cell: Pixels, place: Placed, top: int, left: int, height: int, width: int) -> Piece:
    """The part of a cell that lies in a block."""
    row, col = place.row - top, place.col - left
    inner = slice(max(-row, 0), height - row), slice(max(-col, 0), width - col)
    outer = slice(max(row, 0), row + FSC_PIXELS), slice(max(col, 0), col + FSC_PIXELS)
    return Piece(cell, inner, outer, place.writes[inner])


def _pixels(raster: Raster, block: Mapping[str, Pixels]) -> Pixels:
    """A block of a raster as written, ``(bands, height, width)``."""
    fsc = block[FSC.key]
    if raster is CLMS:
        return _clms(fsc, block[QUALITY.key][SENSORS_BAND])[None]
    if raster is QUALITY:
        quality = block[QUALITY.key].copy()
        quality[0][np.isnan(fsc)] = QUALITY_NODATA
        return quality
    values = block[raster.key]
    return np.where(np.isnan(values), np.float32(NODATA), values)[None]


def _clms(fsc: npt.NDArray[np.float32], sensors: npt.NDArray[np.uint16]) -> npt.NDArray[np.uint8]:
    """Percent; 205 in a cell where no optical sensor saw the pixel or it has no snow cover value, 255
    outside the cells.
    """
    percent = np.rint(100 * np.nan_to_num(fsc)).astype(np.uint8)
    unseen = np.isnan(fsc) | (sensors & OPTICAL_BITS == 0)
    return np.where(
        sensors == QUALITY_NODATA, np.uint8(CLMS_NODATA), np.where(unseen, np.uint8(CLMS_UNSEEN), percent)
    )


def _add(sums: RasterSums, pixels: npt.NDArray[np.float32], top: int, lattice: Lattice) -> None:
    values = np.where(pixels == NODATA, np.nan, pixels.astype(np.float64))
    sums.valid += int(np.isfinite(values).sum())
    by_row = np.nansum(values, axis=1)
    sums.total += float(by_row.sum())
    sums.absolute += float(np.nansum(np.abs(values)))
    sums.area_km2 += float(
        by_row @ np.array([lattice.pixel_area_km2(top + row) for row in range(len(by_row))])
    )


class _RasterFile:
    """One raster in progress: a sparse file of blocks, then the finished raster, both under temporary names,
    then the raster under its own name.
    """

    def __init__(self, raster: Raster, path: Path, lattice: Lattice) -> None:
        self.raster = raster
        self.path = path
        self._work, self._part = part_of(path), part_of(path)
        self._sums: dict[Window, int] = {}
        refuse_inputs([path])
        with writing(path):
            prepare(path)
            self._file = rasterio.open(
                self._work,
                "w",
                driver="GTiff",
                dtype=raster.dtype,
                count=len(raster.bands),
                width=lattice.width,
                height=lattice.height,
                crs=lattice.crs,
                transform=Affine(lattice.pixel_x, 0, lattice.x0, 0, -lattice.pixel_y, lattice.y0),
                nodata=raster.nodata,
                tiled=True,
                blockxsize=BLOCK,
                blockysize=BLOCK,
                sparse_ok=True,
                bigtiff="IF_SAFER",
            )

    def write(self, pixels: Pixels, row: int, col: int) -> None:
        """Write one block ``(bands, H, W)`` whose upper-left pixel is ``row``, ``col``."""
        window = Window(col, row, pixels.shape[2], pixels.shape[1])
        self._sums[window] = crc32(pixels.tobytes())
        with writing(self.path, pixels.nbytes):
            self._file.write(pixels, window=window)

    def complete(self, tags: Mapping[str, str]) -> None:
        """Add tags and overviews, and write the raster to the disk, still under its temporary name."""
        raster = self.raster
        with writing(
            self.path, len(self._sums) * len(raster.bands) * BLOCK**2 * np.dtype(raster.dtype).itemsize
        ):
            self._file.update_tags(**tags)
            for number, band in enumerate(raster.bands, 1):
                self._file.update_tags(number, **band.tags)
                self._file.set_band_description(number, band.description)
            self._file.close()
            options = {
                "compress": "deflate",
                "predictor": "yes",
                "blocksize": BLOCK,
                "overview_resampling": raster.overviews,
                "bigtiff": "if_safer",
            }
            rasterio.shutil.copy(self._work, self._part, driver="COG", **options)
            self._verify()
        discard(self._work)

    def publish(self) -> None:
        """Give the finished raster its name."""
        with writing(self.path):
            put_in_place(self._part, self.path)

    def _verify(self) -> None:
        """Read all blocks back: GDAL does not report all errors of closing a file."""
        blocks_in_file(self._part)
        with rasterio.open(self._part) as written:
            for window, checksum in self._sums.items():
                if crc32(written.read(window=window).tobytes()) != checksum:
                    raise NotWholeError("what was read back differs from what was written")

    def discard(self) -> None:
        """Remove unfinished files."""
        self._file.close()
        for leftover in (self._work, self._part):
            discard(leftover)
