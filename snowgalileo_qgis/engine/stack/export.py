"""Export cells to files of one cell each: GeoTIFF cubes, cubes as Earth Engine exports them, and the
published HDF5 layout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from math import ceil
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import shapely
from affine import Affine
from shapely.geometry import mapping

from ..aoi import divided, geometry_of, joined
from ..bands import CELL_PIXELS
from ..grid import CELL_M, PIXEL_M
from ..input_files import refuse_inputs
from ..nearest import LONLAT, transformer
from ..protocol import same_output
from .cell import CellRef
from .emulate import ExportWindow, export_window
from .names import published_name
from .reader import StackReader
from .region import Region
from .region.compositing import export_polygon
from .region.window import window_pixels
from .write import write_cube, write_h5

Cell = TypeVar("Cell", CellRef, tuple[float, float])

Corners = Sequence[tuple[float, float]]
"""Lower-left corners of cells (x, y) [m]."""

Report = Callable[[str, int, int], None]

SLIVER_M = 1e-3
"""Rounding error of an area's corner that must not add a cell [m]."""

MARGIN_M = 100.0
"""Largest distance of an export's pixels beyond its cell [m]."""


def research_cells(area: Mapping[str, Any], crs: str) -> tuple[list[tuple[float, float]], dict[str, Any]]:
    """1 km cells from the lower-left corner of an area's bounding box in ``crs``, and an area that contains
    all pixels of their exports.

    The corners of the research system's cells could be at any metre, so a 1 km box is exactly one such cell.
    Returns the lower-left corners [m] of the cells that touch the area, and a GeoJSON geometry.
    """
    to_metres, to_degrees = transformer(LONLAT, crs), transformer(crs, LONLAT)
    outline = shapely.transform(joined(geometry_of(area)), to_metres.transform, interleaved=False)
    west, south, east, north = outline.bounds
    rows, cols = (max(1, ceil((size - SLIVER_M) / CELL_M)) for size in (north - south, east - west))
    corners = [
        (west + CELL_M * col, south + CELL_M * row) for row in reversed(range(rows)) for col in range(cols)
    ]
    shapely.prepare(outline)
    touching = [(x, y) for x, y in corners if outline.intersects(shapely.box(x, y, x + CELL_M, y + CELL_M))]
    frame = shapely.box(
        west - MARGIN_M, south - MARGIN_M, west + cols * CELL_M + MARGIN_M, south + rows * CELL_M + MARGIN_M
    )
    degrees = shapely.transform(shapely.segmentize(frame, CELL_M), to_degrees.transform, interleaved=False)
    return touching, dict(mapping(divided(degrees)))


def export_cubes(refs: Sequence[CellRef], folder: Path, report: Report) -> list[Path]:
    """Write one cube for each of these cells of region stores, and return the files.

    File names are those of the local exporter. Raises ``SG-REGION-001`` for cells of other stacks,
    ``SG-REGION-003`` and ``SG-OUTPUT-001`` to ``-004``.
    """
    _refuse_paths([_path_of(ref, folder, ".tif") for ref in refs])
    stores = {path: Region.open(path) for path in dict.fromkeys(ref.path for ref in refs)}
    return [_cube(stores[ref.path], ref, folder) for ref in _reported(refs, report)]


def export_research_cubes(
    region: Path, day: date, corners: Corners, folder: Path, report: Report
) -> list[Path]:
    """Write cubes as Earth Engine exports the cells at ``corners``; names and errors as ``export_cubes``."""
    store = Region.open(region)
    return [_research_cube(store, day, corner, folder) for corner in _reported(corners, report)]


def export_h5(reader: StackReader, folder: Path, report: Report) -> list[Path]:
    """Write one file in the published HDF5 layout for each cell that can be read, of any stack, and return
    the files.

    Raises ``SG-OUTPUT-001`` to ``-004``.
    """
    _refuse_paths([_path_of(ref, folder, ".h5") for ref in reader.refs])
    written: list[Path] = []
    for cell in reader.cells():
        report("export", len(written), len(reader.refs))
        written.append(_path_of(cell.ref, folder, ".h5"))
        write_h5(written[-1], cell)
    report("export", len(reader.refs), len(reader.refs))
    return written


def emulated_export(
    region: Region, day: date, west: float, south: float
) -> tuple[ExportWindow, np.ndarray[Any, np.dtype[np.float32]]]:
    """Earth Engine's export of the cell with this lower-left corner [m]: its window, and float32
    ``(308, rows, cols)``.

    Zero in every band outside the cell's polygon; inside, -9999 where there are no data. The region must
    contain the window and follow the rule ``first``.
    """
    window = export_window(region.grid.crs, west, south)
    polygon = export_polygon(region.grid.crs, west, south + CELL_M, west + CELL_M, south)
    rows, cols = window.inside.shape
    pixels = window_pixels(region, day, window.x0, window.y0, cols, rows, polygon)
    pixels[~window.inside] = 0.0
    return window, np.moveaxis(pixels, -1, 0)


def _path_of(ref: CellRef, folder: Path, ending: str) -> Path:
    return folder / published_name(ref.day, ref.latitude, ref.longitude, ending)


def _refuse_paths(paths: Sequence[Path]) -> None:
    """Raise ``SG-OUTPUT-003`` for a file that is an input, ``SG-OUTPUT-004`` for two cells of one name."""
    refuse_inputs(paths)
    seen: set[Path] = set()
    for path in paths:
        if path in seen:
            raise same_output(str(path), str(path))
        seen.add(path)


def _reported(cells: Sequence[Cell], report: Report) -> Iterator[Cell]:
    """The cells one by one, reporting progress."""
    for done, cell in enumerate(cells):
        report("export", done, len(cells))
        yield cell
    report("export", len(cells), len(cells))


def _cube(region: Region, ref: CellRef, folder: Path) -> Path:
    path = _path_of(ref, folder, ".tif")
    pixels = window_pixels(region, ref.day, ref.x0, ref.y0, CELL_PIXELS, CELL_PIXELS)
    write_cube(
        path, np.moveaxis(pixels, -1, 0), Affine(PIXEL_M, 0, ref.x0, 0, -PIXEL_M, ref.y0), ref.crs, ref.day
    )
    return path


def _research_cube(region: Region, day: date, corner: tuple[float, float], folder: Path) -> Path:
    window, pixels = emulated_export(region, day, *corner)
    path = folder / published_name(day, window.latitude, window.longitude, ".tif")
    write_cube(path, pixels, Affine(PIXEL_M, 0, window.x0, 0, -PIXEL_M, window.y0), region.grid.crs, day)
    return path
