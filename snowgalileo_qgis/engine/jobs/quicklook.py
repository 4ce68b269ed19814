"""Quick-look: find the clearest Sentinel-2 image of a stack, and write it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.enums import ColorInterp
from rasterio.transform import Affine
from rasterio.windows import Window

from ..bands import CELL_PIXELS, DAYS, PATCH_PIXELS, Sensor, Tensor, day_offsets, dynamic_offset
from ..job_context import JobContext
from ..output_file import new_file, not_empty
from ..protocol import Quicklook, QuicklookSpec, SnowGalileoError
from ..protocol.paths import raster_path
from ..stack import Cell, CellRef
from ..stack.reader import StackReader
from .common import inputs_summary, open_reader

BANDS = ("B4", "B3", "B2", "B11", "B8", "B4")
"""Red, green and blue in true colour, then in short-wave colour, where snow is blue and cloud is white."""
BRIGHT = 10_000.0
"""Reflectance that becomes the brightest byte [1e-4]: fresh snow reflects nearly everything."""
GAMMA = 0.6
"""Below 1, so that forest is seen beside snow."""
LARGEST_SIDE = 60_000
"""Most pixels along a side, 600 km: cells further apart make no picture."""


def quicklook(spec: QuicklookSpec, context: JobContext) -> Quicklook:
    """Write the image of the last prediction day's stack; cells in other coordinate systems are left out.

    Raises what ``open_reader`` and ``new_file`` raise, and ``SG-AREA-001`` for cells too far apart.
    """
    reader = open_reader(spec, context)
    day = reader.days[-1]
    refs = _of_one_crs([ref for ref in reader.refs if ref.day == day], context)
    seen, flagged = _shares(reader, refs, context)
    best = int(np.argmax(seen * (1 - np.nan_to_num(flagged)) + np.arange(DAYS) * 1e-6))
    result = Quicklook(day=day.isoformat(), cells=len(refs))
    if seen[best] > 0:
        result.path = raster_path(spec.output)
        result.image_day = refs[0].dates[best].isoformat()
        result.seen = round(100 * float(seen[best]), 2)
        result.cloudy = None if np.isnan(flagged[best]) else round(100 * float(flagged[best]), 2)
        _write(Path(result.path), reader.cells(refs), refs, best, context)
    summary = inputs_summary(reader, context)
    result.left_out, result.ignored = summary["left_out"], summary["ignored"]
    result.input_notes, result.warnings = summary["input_notes"], context.warnings
    return result


def _of_one_crs(refs: Sequence[CellRef], context: JobContext) -> list[CellRef]:
    """The cells of the coordinate system that most cells have."""
    crs, count = Counter(ref.crs for ref in refs).most_common(1)[0]
    if count < len(refs):
        context.warn(
            "SG-STACK-013",
            f"{len(refs) - count} cells in another coordinate system than {crs} are not in the image.",
        )
    return [ref for ref in refs if ref.crs == crs]


def _shares(
    reader: StackReader, refs: Sequence[CellRef], context: JobContext
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Shares of the cells that Sentinel-2 shows on each day, and of cloud in it, NaN without flags."""
    seen, cloudy, known = np.zeros(DAYS), np.zeros(DAYS), np.zeros(DAYS)
    for done, cell in enumerate(reader.cells(list(refs), availability=True)):
        share = cell.availability[Sensor.S2].astype(np.float64)
        seen += share
        if Sensor.S2 in cell.cloud_cover:
            cover = cell.cloud_cover[Sensor.S2].astype(np.float64)
            weight = np.where(np.isnan(cover), 0.0, share)
            cloudy += np.nan_to_num(cover) * weight
            known += weight
        context.progress("read", done + 1, 2 * len(refs))
    flagged = np.divide(cloudy, known, out=np.full(DAYS, np.nan), where=known > 0)
    return seen / max(len(refs), 1), flagged


def _write(path: Path, cells: Iterator[Cell], refs: Sequence[CellRef], day: int, context: JobContext) -> None:
    """Write one day's image of the cells."""
    pixel_x, pixel_y = refs[0].pixel_x / PATCH_PIXELS, refs[0].pixel_y / PATCH_PIXELS
    west, north = min(ref.x0 for ref in refs), max(ref.y0 for ref in refs)
    places = {ref: (round((north - ref.y0) / pixel_y), round((ref.x0 - west) / pixel_x)) for ref in refs}
    height = max(row for row, _ in places.values()) + CELL_PIXELS
    width = max(column for _, column in places.values()) + CELL_PIXELS
    if max(height, width) > LARGEST_SIDE:
        raise SnowGalileoError(
            "SG-AREA-001",
            "The cells are too far apart for one image.",
            "Choose a smaller area.",
        )
    profile = {
        "driver": "GTiff",
        "dtype": "uint8",
        "count": len(BANDS),
        "height": height,
        "width": width,
        "crs": refs[0].crs,
        "transform": Affine(pixel_x, 0.0, west, 0.0, -pixel_y, north),
        "nodata": 0,
        "tiled": True,
        "blockxsize": 128,
        "blockysize": 128,
        "compress": "deflate",
        "interleave": "band",
        "sparse_ok": True,
        "photometric": "RGB",
        "alpha": "NO",
    }
    with new_file(path, not_empty) as part, rasterio.open(part, "w", **profile) as raster:
        raster.colorinterp = [ColorInterp.red, ColorInterp.green, ColorInterp.blue] + [
            ColorInterp.undefined
        ] * 3
        raster.descriptions = tuple(f"Sentinel-2 {name}" for name in BANDS)
        raster.update_tags(IMAGE_DAY=refs[0].dates[day].isoformat(), UNIT="byte, no reflectance")
        for done, cell in enumerate(cells):
            row, column = places[cell.ref]
            window = Window(column, row, CELL_PIXELS, CELL_PIXELS)
            raster.write(colours(cell, day), window=window)
            context.progress("read", len(refs) + done + 1, 2 * len(refs))


def colours(cell: Cell, day: int) -> npt.NDArray[np.uint8]:
    """One day of a cell as bytes ``(6, 100, 100)``, 0 where Sentinel-2 shows nothing."""
    offsets = day_offsets(Tensor.HIGH)
    channels = [offsets.index(dynamic_offset(name)) for name in BANDS]
    values = cell.values[Tensor.HIGH][:, :, day, channels].astype(np.float32)
    valid = np.asarray(cell.valid[Tensor.HIGH][:, :, day, channels].all(axis=-1))
    bright = np.clip(values / BRIGHT, 0.0, 1.0) ** GAMMA
    bytes_ = np.where(valid[..., None], 1 + np.rint(254 * bright), 0).astype(np.uint8)
    return np.ascontiguousarray(np.moveaxis(bytes_, -1, 0))
