"""The grid of a region: 1 km cells of 10 m pixels in one UTM zone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import shapely

from .aoi import geometry_of, joined
from .bands import CELL_PIXELS
from .nearest import LONLAT, transformer
from .protocol import SnowGalileoError
from .utm import NORTH_LIMIT, SOUTH_LIMIT, utm_zone

CELL_M = 1000
"""Side of a cell [m]."""

PIXEL_M = CELL_M // CELL_PIXELS
"""Side of a pixel [m]: 10."""

SUPERBLOCK_CELLS = 10
"""Side in cells of a superblock, the square in which a region is chunked on disk and its cells are read."""

MAX_CELLS = 60_000
"""Largest number of cells in a region."""

CELL_MB = 0.6
"""Estimated disk space of a cell with 8 days of all sensors [MB]."""

MAX_SPREAD = 25
"""Largest number of cells in the bounding rectangle of an area, in multiples of ``MAX_CELLS``."""

SLIVER_M = 2.0
"""A cell that the area overlaps by less than this along an edge is not wanted, because reprojection rounds
edges [m].
"""

SEGMENT_DEGREES = 0.02
"""Longest segment of an outline when it is projected; points in between are off by less than 0.1 m [degree].
"""

NEIGHBOURHOOD_DEGREES = 12.0
"""Largest distance in longitude between an area's centre and the central meridian of a requested zone
[degree].
"""


@dataclass(frozen=True)
class RegionGrid:
    """1 km cells of a region in one UTM zone, with corners on whole kilometres.

    ``crs``: authority string of the zone (``EPSG:32611``). ``x0``, ``y0``: outer upper-left corner [m].
    ``rows``, ``cols``: size in cells. ``wanted``: bool ``(rows, cols)``, the cells that touch the area; the
    others are never built.
    """

    crs: str
    x0: int
    y0: int
    rows: int
    cols: int
    wanted: npt.NDArray[np.bool_]

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """West, south, east, north [m] in ``crs``."""
        return self.x0, self.y0 - self.rows * CELL_M, self.x0 + self.cols * CELL_M, self.y0

    @property
    def cells(self) -> int:
        """Number of cells that touch the area."""
        return int(self.wanted.sum())

    def corners(self) -> Iterator[tuple[int, int, int, int]]:
        """Row, column and outer upper-left corner (x, y) [m] of each wanted cell, row by row."""
        for row, col in zip(*np.nonzero(self.wanted), strict=True):
            yield int(row), int(col), self.x0 + int(col) * CELL_M, self.y0 - int(row) * CELL_M


class PixelWindow(NamedTuple):
    """A window of a region: first row and column, counted from the region's upper-left corner, and size, all
    in 10 m pixels.
    """

    row: int
    col: int
    height: int
    width: int

    @property
    def rows(self) -> slice:
        """Rows as a slice."""
        return slice(self.row, self.row + self.height)

    @property
    def cols(self) -> slice:
        """Columns as a slice."""
        return slice(self.col, self.col + self.width)

    def corner(self, grid: RegionGrid) -> tuple[int, int]:
        """Outer upper-left corner (x, y) [m]."""
        return grid.x0 + PIXEL_M * self.col, grid.y0 - PIXEL_M * self.row


def square_windows(shape: tuple[int, int], side: int) -> Iterator[PixelWindow]:
    """Squares that cover a raster of ``shape``, clipped at its lower and right edges."""
    for row in range(0, shape[0], side):
        for col in range(0, shape[1], side):
            yield PixelWindow(row, col, min(side, shape[0] - row), min(side, shape[1] - col))


def region_grid(area: Mapping[str, Any], crs: str = "") -> RegionGrid:
    """Cells that touch an area.

    ``area``: polygonal GeoJSON geometry in longitude and latitude; across the antimeridian either split there
    or with longitudes beyond 180. ``crs``: UTM zone, by default that of the area's centre. The area may
    extend into other zones.

    Raises ``SG-AREA-001`` for anything but a geometry, ``002`` for an empty or self-intersecting area,
    ``003`` for more than 60,000 cells, ``004`` beyond the latitudes of UTM, ``005`` for a ``crs`` that is not
    a nearby UTM zone.
    """
    geometry = joined(geometry_of(area))
    if geometry.area == 0:
        raise SnowGalileoError(
            "SG-AREA-002", "The area has no surface.", "Draw a polygon, or buffer points and lines."
        )
    _check_latitudes(geometry)
    crs = _zone(geometry, crs)
    _check_size(_square_kilometres(geometry), 1)
    outline = _projected(geometry, crs)
    west, south, east, north = outline.bounds
    left, right = floor((west + SLIVER_M) / CELL_M), ceil((east - SLIVER_M) / CELL_M)
    bottom, top = floor((south + SLIVER_M) / CELL_M), ceil((north - SLIVER_M) / CELL_M)
    rows, cols = max(top - bottom, 1), max(right - left, 1)
    _check_size(rows * cols, MAX_SPREAD)
    x, y = CELL_M * (left + np.arange(cols)), CELL_M * (bottom + rows - np.arange(rows))
    xx, yy = np.meshgrid(x, y)
    inset = SLIVER_M if top > bottom and right > left else 0.0
    shapely.prepare(outline)
    wanted = shapely.intersects(
        outline, shapely.box(xx + inset, yy - CELL_M + inset, xx + CELL_M - inset, yy - inset)
    )
    if not wanted.any():
        wanted = shapely.intersects(outline, shapely.box(xx, yy - CELL_M, xx + CELL_M, yy))
    _check_size(int(wanted.sum()), 1)
    return RegionGrid(crs, int(x[0]), int(y[0]), rows, cols, wanted)


def _check_latitudes(geometry: shapely.Geometry) -> None:
    _, south, _, north = geometry.bounds
    if south < SOUTH_LIMIT or north > NORTH_LIMIT:
        furthest = south if south < SOUTH_LIMIT else north
        raise SnowGalileoError(
            "SG-AREA-004",
            f"The area reaches latitude {furthest:.4g}; cells lie between {-SOUTH_LIMIT:g} degrees south "
            f"and {NORTH_LIMIT:g} degrees north.",
            "Choose an area between these latitudes.",
        )


def _check_size(cells: float, spread: int) -> None:
    """Raise ``SG-AREA-003`` for more cells than ``spread * MAX_CELLS``."""
    if cells <= spread * MAX_CELLS:
        return
    text = (
        f"The area touches {cells:,.0f} cells of 1 km, about {cells * CELL_MB / 1000:,.0f} GB on disk; "
        f"at most {MAX_CELLS:,} are built at once."
    )
    if spread > 1:
        text = (
            f"The parts of the area are so far apart that the rectangle around them has {cells:,.0f} "
            "cells of 1 km."
        )
    raise SnowGalileoError("SG-AREA-003", text, "Divide the area and build the parts one after the other.")


def _zone(geometry: shapely.Geometry, crs: str) -> str:
    """The requested zone, by default that of the area's centre."""
    centre = geometry.centroid
    longitude = (centre.x + 180) % 360 - 180
    if not crs:
        return utm_zone(centre.y, longitude)
    hint = "Give one such as EPSG:32632, or none for the zone of the area's centre."
    match = re.fullmatch(r"EPSG:32([67])(\d\d)", crs.strip().upper())
    number = int(match[2]) if match else 0
    if match is None or not 1 <= number <= 60:
        raise SnowGalileoError("SG-AREA-005", f"{crs} is not a UTM zone.", hint)
    distance = abs((longitude - (6 * number - 183) + 180) % 360 - 180)
    if distance > NEIGHBOURHOOD_DEGREES:
        raise SnowGalileoError("SG-AREA-005", f"{crs} is {distance:.0f} degrees away from the area.", hint)
    return crs.strip().upper()


def _square_kilometres(geometry: shapely.Geometry) -> float:
    """Rough surface area, to refuse areas that are far too large before their cells are counted."""
    _, south, _, north = geometry.bounds
    nearest_pole = max(abs(south), abs(north))
    return float(geometry.area) * 111.3**2 * float(np.cos(np.radians(nearest_pole)))


def _projected(geometry: shapely.Geometry, crs: str) -> shapely.Geometry:
    dense = shapely.segmentize(geometry, max(SEGMENT_DEGREES, geometry.length / 20_000))
    return shapely.make_valid(shapely.transform(dense, transformer(LONLAT, crs).transform, interleaved=False))
