"""From a region store to files of single cells: GeoTIFF cubes, Earth Engine's exports, and the published HDF5 layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from affine import Affine
from shapely.geometry import mapping

from ..aoi import divided, geometry_of, joined
from ..bands import CELL_PIXELS
from ..grid import CELL_M
from ..lookup import LONLAT, transformer
from .cell import CellRef
from .emulate import PIXEL_M, ExportWindow, export_window
from .names import published_name
from .reader import open_stacks
from .region import Region
from .region.cells import scan_region
from .region.choice import export_polygon
from .region.window import window_pixels
from .write import write_cube, write_h5

Corners = Sequence[tuple[float, float]]
"""Lower-left corners of cells (x, y) [m]."""

Report = Callable[[str, int, int], None]

SLIVER_M = 1e-3
"""Rounding of an area's corner that makes no further cell [m]."""

MARGIN_M = 100.0
"""How far the pixels of an export may lie beyond its cell, at most [m]."""


def research_cells(area: Mapping[str, Any], crs: str) -> tuple[list[tuple[float, float]], dict[str, Any]]:
    """Cells of 1 km from the lower-left corner of an area's bounding box in ``crs``, and an area that holds all pixels of their exports.

    The research system's cells had corners at any metre, so a box of 1 km is exactly one such cell. Returns the lower-left corners [m] of the cells
    that touch the area, and a GeoJSON geometry.
    """
    to_metres, to_degrees = transformer(LONLAT, crs), transformer(crs, LONLAT)
    outline = shapely.transform(joined(geometry_of(area)), to_metres.transform, interleaved=False)
    west, south, east, north = outline.bounds
    rows, cols = (max(1, ceil((size - SLIVER_M) / CELL_M)) for size in (north - south, east - west))
    corners = [(west + CELL_M * col, south + CELL_M * row) for row in reversed(range(rows)) for col in range(cols)]
    shapely.prepare(outline)
    touching = [(x, y) for x, y in corners if outline.intersects(shapely.box(x, y, x + CELL_M, y + CELL_M))]
    frame = shapely.box(west - MARGIN_M, south - MARGIN_M, west + cols * CELL_M + MARGIN_M, south + rows * CELL_M + MARGIN_M)
    degrees = shapely.transform(shapely.segmentize(frame, CELL_M), to_degrees.transform, interleaved=False)
    return touching, dict(mapping(divided(degrees)))


def export_cubes(region: Path, day: date, folder: Path, corners: Corners, report: Report) -> list[Path]:
    """Write one cube for each cell: every built cell, or as Earth Engine exports the cells at ``corners``; returns the files.

    Names follow the local exporter. Raises ``SG-REGION-003`` and ``SG-OUTPUT-001``.
    """
    store = Region.open(region)
    written: list[Path] = []
    cells: Sequence[CellRef | tuple[float, float]] = corners or _refs(region, day)
    for done, cell in enumerate(cells):
        report("export", done, len(cells))
        written.append(_cube(store, day, cell, folder) if isinstance(cell, CellRef) else _research_cube(store, day, cell, folder))
    report("export", len(cells), len(cells))
    return written


def export_h5(region: Path, day: date, folder: Path, _: Corners, report: Report) -> list[Path]:
    """Write one file in the published HDF5 layout for each built cell; returns the files. Raises ``SG-REGION-003`` and ``SG-OUTPUT-001``."""
    reader = open_stacks([region], day=day)
    written: list[Path] = []
    for cell in reader.cells():
        report("export", len(written), len(reader.refs))
        written.append(folder / published_name(day, cell.ref.latitude, cell.ref.longitude, ".h5"))
        write_h5(written[-1], cell)
    report("export", len(written), len(written))
    return written


def emulated_export(region: Region, day: date, west: float, south: float) -> tuple[ExportWindow, np.ndarray[Any, np.dtype[np.float32]]]:
    """Earth Engine's export of the cell with this lower-left corner [m]: its window, and ``(308, rows, cols)`` float32.

    Zero in every band outside the cell's polygon; inside, -9999 where nothing was seen. The region holds the window and follows the rule ``first``.
    """
    window = export_window(region.grid.crs, west, south)
    polygon = export_polygon(region.grid.crs, west, south + CELL_M, west + CELL_M, south)
    rows, cols = window.inside.shape
    pixels = window_pixels(region, day, window.x0, window.y0, cols, rows, polygon)
    pixels[~window.inside] = 0.0
    return window, np.moveaxis(pixels, -1, 0)


def _refs(region: Path, day: date) -> list[CellRef]:
    return [ref for ref in scan_region(region)[0] if ref.day == day]


def _cube(region: Region, day: date, ref: CellRef, folder: Path) -> Path:
    path = folder / published_name(day, ref.latitude, ref.longitude, ".tif")
    pixels = window_pixels(region, day, ref.x0, ref.y0, CELL_PIXELS, CELL_PIXELS)
    write_cube(path, np.moveaxis(pixels, -1, 0), Affine(PIXEL_M, 0, ref.x0, 0, -PIXEL_M, ref.y0), ref.crs, day)
    return path


def _research_cube(region: Region, day: date, corner: tuple[float, float], folder: Path) -> Path:
    window, pixels = emulated_export(region, day, *corner)
    path = folder / published_name(day, window.latitude, window.longitude, ".tif")
    write_cube(path, pixels, Affine(PIXEL_M, 0, window.x0, 0, -PIXEL_M, window.y0), region.grid.crs, day)
    return path
