"""The pixels of a map that lie in an area."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Transformer
from rasterio.features import rasterize
from rasterio.transform import Affine

from ..aoi import geometry_of
from ..protocol import Json, SnowGalileoError
from .lattice import Lattice

EDGE_DEGREES = 0.01
"""Longest edge of the area before it is transformed; straight lines on one map are curved on another."""


def area_in_crs(area: Json, crs: str) -> shapely.Geometry:
    """An area, GeoJSON in longitude and latitude, in the coordinates of a map."""
    to_map = Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    shape = shapely.segmentize(geometry_of(area), EDGE_DEGREES)
    return shapely.transform(shape, to_map.transform, interleaved=False)


def cut_off(lattice: Lattice, area: Json | None) -> Lattice:
    """The part of a lattice around an area, which keeps only pixels that touch the area.

    Pixels keep their places; cells may reach beyond the new edges. Raises ``SG-JOB-001`` without an area.
    """
    if area is None:
        raise SnowGalileoError(
            "SG-JOB-001",
            "The map should be cut off at the area, but no area was given.",
            "Give an area, or do not cut off the map.",
        )
    shape = area_in_crs(area, lattice.crs)
    west, south, east, north = shape.bounds
    top, bottom = _range(
        (lattice.y0 - north) / lattice.pixel_y, (lattice.y0 - south) / lattice.pixel_y, lattice.height
    )
    left, right = _range(
        (west - lattice.x0) / lattice.pixel_x, (east - lattice.x0) / lattice.pixel_x, lattice.width
    )
    return replace(
        lattice,
        x0=lattice.x0 + left * lattice.pixel_x,
        y0=lattice.y0 - top * lattice.pixel_y,
        width=right - left,
        height=bottom - top,
        places={
            ref: replace(place, row=place.row - top, col=place.col - left)
            for ref, place in lattice.places.items()
        },
        area=shape,
    )


def touched(lattice: Lattice, row: int, col: int, height: int, width: int) -> npt.NDArray[np.bool_]:
    """Which pixels of a block of the lattice touch its area, ``(height, width)``; all without one."""
    if lattice.area is None:
        return np.ones((height, width), dtype=np.bool_)
    x0, y0 = lattice.x0 + col * lattice.pixel_x, lattice.y0 - row * lattice.pixel_y
    inside = rasterize(
        [lattice.area],
        out_shape=(height, width),
        transform=Affine(lattice.pixel_x, 0, x0, 0, -lattice.pixel_y, y0),
        all_touched=True,
        dtype="uint8",
    )
    return np.asarray(inside, dtype=np.bool_)


def _range(first: float, last: float, size: int) -> tuple[int, int]:
    """Pixels from ``first`` to ``last`` along an axis of ``size`` pixels; one at least."""
    if not np.isfinite((first, last)).all():
        return 0, size
    start = min(max(floor(first), 0), size - 1)
    return start, max(min(ceil(last), size), start + 1)
