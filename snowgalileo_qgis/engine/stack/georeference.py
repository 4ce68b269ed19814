"""Where cells are: coordinate systems, UTM zones, the grid of a raster, an area of interest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
import shapely
from affine import Affine
from pyproj import CRS, Proj
from shapely.affinity import translate

from ..aoi import geometry_of
from ..bands import CELL_PIXELS, FSC_PIXELS
from ..grid import CELL_M, MAX_CELLS, PIXEL_M
from ..nearest import LONLAT, transformer
from ..protocol import SnowGalileoError
from ..utm import NORTH_LIMIT, SOUTH_LIMIT, utm_zone
from .cell import CellRef

PIXEL_TOLERANCE = 0.05
"""Accepted relative deviation of a pixel's size from 10 m."""

METRES_PER_DEGREE = 111_319.49
"""Length of a degree along the equator of WGS 84 [m]."""

HALF_CELL_M = CELL_M / 2
OUTPUT_PIXEL_M = CELL_M / FSC_PIXELS
"""Side of a pixel of the maps [m]: 100."""


@dataclass(frozen=True)
class RasterGrid:
    """Grid of a north-up raster: authority string of its coordinate system, outer upper-left corner, pixel
    size (both positive).
    """

    crs: str
    x0: float
    y0: float
    pixel_x: float
    pixel_y: float

    def at(self, row: float, col: float) -> tuple[float, float]:
        """Coordinates ``(x, y)`` of a position counted in pixels from the upper-left corner."""
        return self.x0 + col * self.pixel_x, self.y0 - row * self.pixel_y


def utm_corner(latitude: float, longitude: float) -> tuple[str, float, float]:
    """UTM zone and outer upper-left corner of the 1 km cell around a centre."""
    crs = utm_zone(latitude, longitude)
    x, y = transformer(LONLAT, crs).transform(longitude, latitude)
    return crs, x - HALF_CELL_M, y + HALF_CELL_M


def check_position(latitude: float, longitude: float, name: str) -> None:
    """Raise ``SG-STACK-008`` for coordinates that do not exist or lie outside UTM."""
    if not (SOUTH_LIMIT <= latitude <= NORTH_LIMIT and -180 <= longitude <= 180):
        raise SnowGalileoError(
            "SG-STACK-008",
            f"{name} lies at latitude {latitude:g}, longitude {longitude:g}; possible are {SOUTH_LIMIT:g} "
            f"to {NORTH_LIMIT:g} and -180 to 180.",
            "Check the coordinates in its name or its georeferencing.",
        )


def raster_grid(crs: rasterio.crs.CRS | None, transform: Affine, name: str) -> RasterGrid:
    """Grid of a cube of 10 m pixels in metres or degrees. Raises ``SG-STACK-013``."""
    hint = "Export the cube again with square, north-up 10 m pixels in a UTM zone or in EPSG:4326."
    if crs is None:
        raise SnowGalileoError("SG-STACK-013", f"{name} has no coordinate system.", hint)
    authority = _authority(crs)
    if authority is None:
        raise SnowGalileoError("SG-STACK-013", f"{name} has a coordinate system without an EPSG code.", hint)
    if (
        transform.b
        or transform.d
        or transform.a <= 0
        or transform.e >= 0
        or not np.isfinite(transform[:6]).all()
    ):
        raise SnowGalileoError("SG-STACK-013", f"{name} is rotated, mirrored or not georeferenced.", hint)
    grid = RasterGrid(authority, transform.c, transform.f, transform.a, -transform.e)
    width, height = grid.pixel_x, grid.pixel_y
    if crs.is_geographic:
        height *= METRES_PER_DEGREE
        shrink = max(float(np.cos(np.radians(min(abs(grid.y0), 90.0)))), 0.01)
        widths = [width * METRES_PER_DEGREE, width * METRES_PER_DEGREE * shrink]
        _check_degrees(authority, name, hint)
    elif not crs.is_projected:
        raise SnowGalileoError("SG-STACK-013", f"{name} has the coordinate system {authority}, no map.", hint)
    elif crs.linear_units_factor[1] != 1.0:
        raise SnowGalileoError(
            "SG-STACK-013", f"{name} has a coordinate system in {crs.linear_units}, not metres.", hint
        )
    else:
        widths = [width]
    if not (_about_10_m(height) and any(_about_10_m(width) for width in widths)):
        raise SnowGalileoError(
            "SG-STACK-013",
            f"{name} has pixels of {widths[0]:.4g} x {height:.4g} m instead of {PIXEL_M:g} m.",
            hint,
        )
    return grid


def check_true_size(grid: RasterGrid, height: int, width: int, name: str) -> None:
    """Raise ``SG-STACK-013`` for pixels that are 10 m wide in a projection but not on the ground, as those
    of Web Mercator, by the scale at the centre of a raster.
    """
    crs = CRS.from_user_input(grid.crs)
    if crs.is_geographic:
        return
    x, y = grid.at(height / 2, width / 2)
    longitude, latitude = transformer(grid.crs, LONLAT).transform(x, y)
    factors = Proj(crs).get_factors(longitude, latitude, errcheck=False)
    true_x, true_y = grid.pixel_x / factors.parallel_scale, grid.pixel_y / factors.meridional_scale
    if np.isfinite([true_x, true_y]).all() and not (_about_10_m(true_x) and _about_10_m(true_y)):
        raise SnowGalileoError(
            "SG-STACK-013",
            f"{name} is in {grid.crs}, where its pixels of {grid.pixel_x:.4g} x {grid.pixel_y:.4g} m are "
            f"{true_x:.3g} x {true_y:.3g} m on the ground.",
            "Export the cube again with square, north-up 10 m pixels in a UTM zone or in EPSG:4326.",
        )


def cell_refs(path: Path, day: date, grid: RasterGrid, height: int, width: int) -> list[CellRef]:
    """Split a raster into cells of 100 x 100 pixels, row by row.

    Each axis holds ``n = size // 100`` cells; the remaining pixels are split between both ends, with
    ``(size - 100 n) // 2`` before the first cell. A single cell has the position of the whole raster, as in
    the published file names; otherwise each cell has its own. Positions are rounded to 5 decimals. Raises
    ``SG-STACK-012`` for a raster smaller than a cell, ``SG-STACK-002`` for one of more than 60,000 cells and
    ``SG-STACK-008`` for an impossible position.
    """
    rows, cols = cell_starts(height), cell_starts(width)
    if not rows or not cols:
        raise SnowGalileoError(
            "SG-STACK-012",
            f"{path.name} has {width} x {height} pixels; a cell needs {CELL_PIXELS} x {CELL_PIXELS}.",
            "Export at least 1 km x 1 km.",
        )
    if len(rows) * len(cols) > MAX_CELLS:
        raise SnowGalileoError(
            "SG-STACK-002",
            f"{path.name} declares {width:,} x {height:,} pixels, which are {len(rows) * len(cols):,} cells; "
            f"at most {MAX_CELLS:,} are read at once.",
            "Divide it into smaller files.",
        )
    starts = [(row, col) for row in rows for col in cols]
    half = CELL_PIXELS / 2
    centres = (
        [(height / 2, width / 2)] if len(starts) == 1 else [(row + half, col + half) for row, col in starts]
    )
    points = np.array([grid.at(*centre) for centre in centres])
    longitudes, latitudes = transformer(grid.crs, LONLAT).transform(points[:, 0], points[:, 1])
    refs = []
    for (row, col), longitude, latitude in zip(starts, longitudes, latitudes, strict=True):
        check_position(float(latitude), float(longitude), path.name)
        x0, y0 = grid.at(row, col)
        pixel_x, pixel_y = grid.pixel_x * CELL_PIXELS / FSC_PIXELS, grid.pixel_y * CELL_PIXELS / FSC_PIXELS
        refs.append(
            CellRef(
                path,
                day,
                grid.crs,
                x0,
                y0,
                pixel_x,
                pixel_y,
                round(float(latitude), 5),
                round(float(longitude), 5),
                row,
                col,
            ),
        )
    return refs


def cell_starts(size: int) -> list[int]:
    """First pixels of the whole cells along an axis, centred."""
    count = size // CELL_PIXELS
    return [(size - CELL_PIXELS * count) // 2 + CELL_PIXELS * i for i in range(count)]


def touching(refs: Sequence[CellRef], area: Mapping[str, Any]) -> list[CellRef]:
    """Cells that touch a GeoJSON geometry in longitude and latitude.

    Raises ``SG-AREA-001`` and ``SG-AREA-002`` for an invalid geometry.
    """
    geometry = geometry_of(area)
    if not refs:
        return []
    outlines = shapely.polygons(_footprints(refs))
    hits = np.zeros(len(refs), dtype=np.bool_)
    for shift in (-360.0, 0.0, 360.0):
        shifted = translate(geometry, shift)
        shapely.prepare(shifted)
        hits |= shapely.intersects(shifted, outlines)
    return [ref for ref, hit in zip(refs, hits, strict=True) if hit]


def _footprints(refs: Sequence[CellRef]) -> npt.NDArray[np.float64]:
    """Corners of the cells in longitude and latitude, ``(N, 4, 2)``, continuous across the antimeridian."""
    corners = np.empty((len(refs), 4, 2))
    by_crs: dict[str, list[int]] = {}
    for i, ref in enumerate(refs):
        x1, y1 = ref.x0 + FSC_PIXELS * ref.pixel_x, ref.y0 - FSC_PIXELS * ref.pixel_y
        corners[i] = [(ref.x0, ref.y0), (x1, ref.y0), (x1, y1), (ref.x0, y1)]
        by_crs.setdefault(ref.crs, []).append(i)
    for crs, members in by_crs.items():
        longitudes, latitudes = transformer(crs, LONLAT).transform(
            corners[members, :, 0], corners[members, :, 1]
        )
        crossing = np.ptp(longitudes, axis=1) > 180
        longitudes[crossing] %= 360.0
        corners[members] = np.stack([longitudes, latitudes], axis=-1)
    return corners


def _check_degrees(crs: str, name: str, hint: str) -> None:
    """Refuse longitude and latitude in other units than degrees, or from another meridian than Greenwich."""
    known = CRS.from_user_input(crs)
    meridian = known.prime_meridian
    if any(axis.unit_name != "degree" for axis in known.axis_info) or (meridian and meridian.longitude):
        raise SnowGalileoError("SG-STACK-013", f"{name} is in {crs}, not in degrees from Greenwich.", hint)


def _authority(crs: rasterio.crs.CRS) -> str | None:
    authority = crs.to_authority()
    return f"{authority[0]}:{authority[1]}" if authority else None


def _about_10_m(size: float) -> bool:
    return abs(size - PIXEL_M) <= PIXEL_TOLERANCE * PIXEL_M
