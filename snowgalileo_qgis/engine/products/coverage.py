"""How much of each pixel a polygon covers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely
from affine import Affine
from exactextract import exact_extract
from exactextract.feature import JSONFeatureSource
from exactextract.raster import NumPyRasterSource

Shares = npt.NDArray[np.float32]

SNAP = 1e-6
"""Distance from a border below which a point lies on it, pixels."""


def coverage(polygon: shapely.Geometry, transform: Affine, height: int, width: int) -> Shares | None:
    """Share 0..1 of each pixel ``(height, width)`` of a north-up window inside a polygon of its coordinate
    system.

    ``None``: they do not meet. Exact, holes and several parts included.
    """
    west, north = transform.c, transform.f
    east, south = west + transform.a * width, north + transform.e * height
    window = shapely.box(west, south, east, north)
    if not shapely.intersects(polygon, window):
        return None
    if shapely.covers(polygon, window):
        return np.ones((height, width), np.float32)
    part = _in_pixels(shapely.intersection(polygon, window), transform)
    if not part.area:
        return None
    source = NumPyRasterSource(np.zeros((height, width), np.uint8), xmin=0, ymin=-height, xmax=width, ymax=0)
    feature = {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(_polygonal(part))}
    found = exact_extract(source, JSONFeatureSource([feature]), ["coverage", "cell_id"])[0]["properties"]
    shares = np.zeros(height * width, np.float32)
    shares[found["cell_id"]] = found["coverage"]
    return shares.reshape(height, width)


def _in_pixels(shape: shapely.Geometry, transform: Affine) -> shapely.Geometry:
    """A shape in pixels right of and above the upper left corner.

    Points that lie on a border of pixels but for rounding are put there: exactextract counts a wrong share
    where a side runs along a border and crosses it again and again.
    """

    def move(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        corner, size = (transform.c, transform.f), (transform.a, -transform.e)
        found = (points - corner) / size
        nearest = np.round(found)
        return np.where(np.abs(found - nearest) < SNAP, nearest, found)

    moved = shapely.transform(shape, move)
    return moved if shapely.is_valid(moved) else shapely.make_valid(moved)


def _polygonal(shape: shapely.Geometry) -> shapely.Geometry:
    """The polygons of a geometry: an intersection may leave lines and points as well."""
    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    return shapely.MultiPolygon(
        [
            piece
            for part in getattr(shape, "geoms", ())
            for piece in (part.geoms if part.geom_type == "MultiPolygon" else [part])
            if piece.geom_type == "Polygon"
        ]
    )
