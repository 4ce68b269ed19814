"""Snow lines of a series, polygon by polygon and aspect by aspect, and their contours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import shapely
from affine import Affine
from contourpy import LineType, contour_generator
from rasterio.features import geometry_mask
from rasterio.windows import Window

from ..protocol import SNOWLINE_METHODS, SnowLineRow, SnowlineSpec
from .polygons import Zone
from .series import SnowSeries
from .snowline import snow_line
from .terrain import TerrainModel
from .zones import ALL, ASPECTS, FLAT, aspect_codes


@dataclass(frozen=True)
class Contour:
    """Line of the terrain at a snow line, in the coordinate system of the raster."""

    row: SnowLineRow
    shape: shapely.Geometry


def snow_lines(
    series: SnowSeries,
    zones: Sequence[Zone],
    terrain: TerrainModel,
    spec: SnowlineSpec,
    step: Callable[[int, int], None],
) -> Iterator[tuple[SnowLineRow, Contour | None]]:
    """Snow lines by polygon, day, aspect and method.

    A pixel belongs to the polygon that its centre lies in.
    """
    days = sorted(series.rasters)
    total = len(zones) * len(days)
    for number, zone in enumerate(zones):
        window = _window_of(zone, series)
        if window is None:
            for day in days:
                for method in spec.methods or SNOWLINE_METHODS:
                    yield _row(day, zone, "all", method, reason="outside the raster"), None
            continue
        transform = series.grid.transform_of(window)
        shape = int(window.height), int(window.width)
        inside = geometry_mask([zone.shape], shape, transform, invert=True)
        ground = terrain.read(window)
        sectors = aspect_codes(ground.aspect, ground.slope, spec.aspects)
        for done, day in enumerate(days):
            step(number * len(days) + done, total)
            fsc = series.read_day(day, window)
            for code, name in _sectors(spec.aspects):
                members = inside if code == ALL else inside & (sectors == code)
                elevation = ground.elevation[members].astype(np.float64)
                cover = fsc[members].astype(np.float64)
                for method in spec.methods or SNOWLINE_METHODS:
                    found = snow_line(method, elevation, cover, dz=spec.dz, threshold=spec.threshold)
                    row = SnowLineRow(
                        date=day.isoformat(),
                        polygon=zone.name,
                        aspect=name,
                        method=method,
                        elevation_m=found.elevation,
                        low_m=found.low,
                        high_m=found.high,
                        misfit=found.misfit,
                        clear_share=found.clear_share,
                        reason=found.reason,
                    )
                    yield row, _contour(row, ground.elevation, members, transform, zone)


def _row(day: date, zone: Zone, aspect: str, method: str, reason: str) -> SnowLineRow:
    return SnowLineRow(day.isoformat(), zone.name, aspect, method, None, None, None, None, 0.0, reason)


def _sectors(aspects: int) -> list[tuple[int, str]]:
    if aspects == 1:
        return [(ALL, "all")]
    return [(FLAT, "flat"), *((code, name) for code, name in enumerate(ASPECTS[aspects], 1))]


def _window_of(zone: Zone, series: SnowSeries) -> Window | None:
    """Pixels under the bounds of a polygon, ``None`` where it lies outside."""
    west, south, east, north = zone.shape.bounds
    t, grid = series.grid.transform, series.grid
    col0, col1 = int(np.floor((west - t.c) / t.a)), int(np.ceil((east - t.c) / t.a))
    row0, row1 = int(np.floor((north - t.f) / t.e)), int(np.ceil((south - t.f) / t.e))
    col0, row0 = max(col0, 0), max(row0, 0)
    col1, row1 = min(col1, grid.width), min(row1, grid.height)
    return Window(col0, row0, col1 - col0, row1 - row0) if col1 > col0 and row1 > row0 else None


def _contour(
    row: SnowLineRow,
    elevation: npt.NDArray[np.float64],
    members: npt.NDArray[np.bool_],
    transform: Affine,
    zone: Zone,
) -> Contour | None:
    """The terrain's contour at a snow line, cut to the polygon; of one aspect, where its pixels lie."""
    if row.elevation_m is None or min(elevation.shape) < 2:
        return None
    rows, cols = np.indices(elevation.shape)
    x, y = transform @ (cols + 0.5, rows + 0.5)
    masked = np.ma.masked_invalid(elevation)
    lines = contour_generator(x, y, masked, line_type=LineType.Separate).lines(row.elevation_m)
    shapes = [shapely.LineString(line) for line in lines if len(line) > 1]
    if not shapes:
        return None
    cut = shapely.intersection(shapely.MultiLineString(shapes), zone.shape)
    if row.aspect != "all":
        pixels = [shapely.box(*_pixel(transform, r, c)) for r, c in zip(*np.nonzero(members), strict=True)]
        cut = shapely.intersection(cut, shapely.union_all(pixels)) if pixels else shapely.MultiLineString()
    return None if cut.is_empty else Contour(row, cut)


def _pixel(transform: Affine, row: int, col: int) -> tuple[float, float, float, float]:
    x0, y0 = transform * (col, row + 1)
    x1, y1 = transform * (col + 1, row)
    return x0, y0, x1, y1
