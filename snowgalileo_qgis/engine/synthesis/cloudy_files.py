"""Cloudy twins of files: a cube strip by strip, an HDF5 file as a whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import rasterio

from ..bands import CELL_PIXELS, CUBE_BANDS, DAYS, DYNAMIC
from ..input_files import refuse_inputs
from ..protocol import SnowGalileoError
from ..stack import CellRef, StackReader
from ..stack.cube_raster import CubeRaster, CubeReader, open_raster
from ..stack.files import FILE_ENDINGS, format_of
from ..stack.formats import CUBE, HDF5
from ..stack.names import parse_name
from ..stack.shards import whole_name
from ..stack.tiff import Window
from ..stack.write import HIDDEN_INDICES_TAG, TILE, new_cube, write_h5
from .cloud_field import CHANNELS
from .cloud_mix import BLUR_REACH
from .cloud_twin import DayClouds, band_sums, cloud_pixels, cloudy_cell

CLOUDS_TAG = "SYNTHETIC_CLOUDS"
"""Tag of a cloudy cube that says how its clouds were drawn."""

STRIP = 2 * TILE
"""Rows of a cube that are in memory at once."""


def twin_paths(output: Path, paths: list[Path]) -> dict[Path, Path]:
    """The file to write for each stack: ``output`` itself for a single stack, else a file of the same name in
    the folder ``output``.

    Raises ``SG-JOB-001`` where a twin cannot be written so, and ``SG-OUTPUT-003`` where it would replace a
    stack.
    """
    other = next((path for path in paths if format_of(path) not in (CUBE, HDF5)), None)
    if other is not None:
        raise SnowGalileoError(
            "SG-JOB-001",
            f"Clouds can be added to cubes and HDF5 files only; {other.name} is {format_of(other).noun}.",
            "Build or export the area as cubes or HDF5 files.",
        )
    is_file = output.suffix.lower() in FILE_ENDINGS
    if is_file and len(paths) > 1:
        raise SnowGalileoError(
            "SG-JOB-001",
            f"{len(paths)} stacks cannot become the one file {output.name}.",
            "Give a folder as output.",
        )
    if is_file and format_of(paths[0]) is HDF5 and parse_name(output.name) is None:
        text = f"An HDF5 file tells its day and place by its name; {output.name} would tell neither."
        raise SnowGalileoError("SG-JOB-001", text, "Give a folder as output.")
    outputs = {path: output if is_file else output / whole_name(path.name) for path in paths}
    # letter case does not tell files apart everywhere
    if len({str(target).casefold() for target in outputs.values()}) < len(paths):
        names = sorted(path.name.casefold() for path in paths)
        twice = next(a for a, b in zip(names, names[1:]) if a == b)
        raise SnowGalileoError(
            "SG-JOB-001", f"Two of the stacks are called {twice}.", "Treat their folders one after the other."
        )
    refuse_inputs(outputs.values())
    return outputs


def image_shape(path: Path) -> tuple[int, int]:
    """Rows and columns of 10 m pixels that clouds are drawn over."""
    if format_of(path) is not CUBE:
        return CELL_PIXELS, CELL_PIXELS
    raster = open_raster(path)
    return raster.height, raster.width


def write_cloudy_file(
    reader: StackReader,
    ref: CellRef,
    days: list[DayClouds],
    output: Path,
    how: str,
    check: Callable[[], None],
) -> bool:
    """Write the twin of the file of ``ref`` under the clouds of its 8 days.

    ``how``: text of the tag ``CLOUDS_TAG``. ``check`` is called often and may raise to stop. Returns false
    when the file could not be read; the reader lists the reason. Raises ``SG-OUTPUT-001``.
    """
    if format_of(ref.path) is CUBE:
        _write_cloudy_cube(ref, days, output, how, check)
        return True
    for cell in reader.cells([ref]):
        write_h5(output, cloudy_cell(cell, days))
        return True
    return False


def _write_cloudy_cube(
    ref: CellRef, days: list[DayClouds], output: Path, how: str, check: Callable[[], None]
) -> None:
    layout = open_raster(ref.path)
    crs, transform, _ = layout.header
    starts = range(0, layout.height, STRIP)
    kept = [slice(start, min(start + STRIP, layout.height)) for start in starts]
    windows = [
        Window(max(rows.start - BLUR_REACH, 0), 0, min(rows.stop + BLUR_REACH, layout.height), layout.width)
        for rows in kept
    ]
    means = _band_means(layout, kept, check)
    tags = {CLOUDS_TAG: how, HIDDEN_INDICES_TAG: " ".join(str(t) for t, day in enumerate(days) if day.clouds)}
    columns = np.arange(layout.width)
    pixels = CubeReader(layout, windows)
    with new_cube(output, (layout.height, layout.width), transform, crs, ref.day, tags) as cube:
        for rows, window in zip(kept, windows):
            strip = np.ascontiguousarray(np.moveaxis(pixels.read(window), -1, 0), dtype=np.float32)
            inside = np.asarray(strip.any(axis=0))
            keep = slice(rows.start - window.top, rows.stop - window.top)
            result = strip[:, keep].copy()
            for t, day in enumerate(days):
                check()
                bands = slice(t * len(DYNAMIC), (t + 1) * len(DYNAMIC))
                result[bands] = cloud_pixels(
                    strip[bands], inside, day, means[t], np.arange(window.top, window.bottom), columns, keep
                )
            cube.write(
                result, window=rasterio.windows.Window(0, rows.start, layout.width, rows.stop - rows.start)
            )


def _band_means(layout: CubeRaster, kept: list[slice], check: Callable[[], None]) -> np.ndarray:
    """Mean reflectance of the 27 optical bands on each day over the whole cube, ``(8, 27)``.

    NaN where nothing is valid.
    """
    windows = [Window(rows.start, 0, rows.stop, layout.width) for rows in kept]
    pixels = CubeReader(layout, windows)
    totals = np.zeros((DAYS, 2, len(CHANNELS)))
    for window in windows:
        check()
        strip = np.moveaxis(pixels.read(window), -1, 0)
        inside = np.asarray(strip.any(axis=0))
        daily = strip[: CUBE_BANDS // DAYS * DAYS].astype(np.float32)
        totals += np.array(
            [band_sums(daily[t * len(DYNAMIC) : (t + 1) * len(DYNAMIC)], inside) for t in range(DAYS)]
        )
    sums, counts = totals[:, 0], totals[:, 1]
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)
