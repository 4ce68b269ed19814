"""True areas of pixels and polygons, on the ellipsoid."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import shapely
from affine import Affine
from pyproj import CRS, Geod, Transformer

SEMI_MAJOR_M = 6378137.0
E2 = 0.0066943799901413165
"""WGS 84: semi-major axis, and the square of the first eccentricity."""

STEP_M = 100.0
"""Step of the differences: large against rounding, small against the curvature of any projection."""

Doubles = npt.NDArray[np.float64]

WGS84 = Geod(ellps="WGS84")
SIDE_POINTS = 500
"""The longer side of a polygon's bounds is followed with so many points."""

NODES = 9
"""Points along a side of a block at which the scale of a projection is worked out; between them it is
interpolated by a polynomial, which is exact to 1e-9 over blocks of tens of kilometres."""


class PixelAreas:
    """Areas of the pixels of a north-up raster [km2].

    In degrees: the zone of the ellipsoid between two parallels, exactly. In a projection: the pixel's area
    there divided by the areal scale at its centre (UTM: 0.9992 on the central meridian), on the ellipsoid of
    WGS 84.
    """

    def __init__(self, crs: str, transform: Affine) -> None:
        self._crs = CRS.from_user_input(crs)
        self._transform = transform
        self._unit = self._crs.axis_info[0].unit_conversion_factor
        self._to_degrees = Transformer.from_crs(self._crs, "EPSG:4326", always_xy=True)

    def block(self, row: int, col: int, height: int, width: int) -> Doubles:
        """Areas ``(height, width)`` of a window [km2]; in degrees ``(height, 1)``, the same along a row."""
        t = self._transform
        if self._crs.is_geographic:
            edges: Doubles = t.f + t.e * (row + np.arange(height + 1, dtype=np.float64))
            zone = _zone_area(self._crs, edges * self._unit)
            return np.asarray(np.abs(np.diff(zone)) * abs(t.a) * self._unit / 1e6)[:, None]
        rows: Doubles = np.linspace(0.5, height - 0.5, NODES, dtype=np.float64)
        cols: Doubles = np.linspace(0.5, width - 0.5, NODES, dtype=np.float64)
        xs, ys = np.meshgrid(t.c + t.a * (col + cols), t.f + t.e * (row + rows))
        ground = self._ground_per_map(xs, ys) * abs(t.a * t.e) / 1e6
        weights_y = _interpolation(np.arange(height, dtype=np.float64) + 0.5, rows)
        weights_x = _interpolation(np.arange(width, dtype=np.float64) + 0.5, cols)
        # not with @: for such small products, threads of the matrix library wait longer than they compute
        along_x = np.einsum("yn,xn->yx", ground, weights_x)
        return np.asarray(np.einsum("yn,nx->yx", weights_y, along_x))

    def _ground_per_map(self, x: Doubles, y: Doubles) -> Doubles:
        """Ground area [m2] of a unit square of the map: the map's inverse, differentiated, on the
        ellipsoid.
        """
        h = STEP_M / self._unit
        east, west, north, south = (
            np.radians(self._to_degrees.transform(x + dx, y + dy))
            for dx, dy in ((h, 0), (-h, 0), (0, h), (0, -h))
        )
        along, up = east - west, north - south
        for part in (along, up):
            part[0] = (part[0] + np.pi) % (2 * np.pi) - np.pi
        latitude = np.radians(self._to_degrees.transform(x, y)[1])
        curve = 1 - E2 * np.sin(latitude) ** 2
        metric = SEMI_MAJOR_M**2 * (1 - E2) / curve**2 * np.cos(latitude)
        return np.asarray(np.abs(along[0] * up[1] - along[1] * up[0]) / (4 * h * h) * metric)


def polygon_km2(shape: shapely.Geometry, crs: str, segment: float = 0.0) -> float:
    """Area of polygons on the ellipsoid of WGS 84 [km2]; their sides are straight in ``crs``."""
    if shape.is_empty or not shape.area:
        return 0.0
    west, south, east, north = shape.bounds
    dense = shapely.segmentize(shape, segment or max(east - west, north - south) / SIDE_POINTS)
    to_degrees = Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    total = 0.0
    for part in shapely.get_parts(dense):
        if part.geom_type == "Polygon":
            for number, ring in enumerate([part.exterior, *part.interiors]):
                longitudes, latitudes = to_degrees.transform(*shapely.get_coordinates(ring).T)
                area = abs(WGS84.polygon_area_perimeter(longitudes, latitudes)[0])
                total += area if number == 0 else -area
    return total / 1e6


def _zone_area(crs: CRS, latitude: Doubles) -> Doubles:
    """Area of the ellipsoid between the equator and parallels, for one radian of longitude [m2].

    Closed form, from the authalic latitude.
    """
    ellipsoid = crs.ellipsoid
    a, b = (
        (ellipsoid.semi_major_metre, ellipsoid.semi_minor_metre)
        if ellipsoid
        else (SEMI_MAJOR_M, SEMI_MAJOR_M * math.sqrt(1 - E2))
    )
    e = math.sqrt(1 - (b / a) ** 2)
    s = np.sin(latitude)
    if e == 0:
        return np.asarray(a**2 * s)
    return np.asarray(b**2 / 2 * (s / (1 - (e * s) ** 2) + np.arctanh(e * s) / e))


def _interpolation(points: Doubles, nodes: Doubles) -> Doubles:
    """Weights ``(points, nodes)`` of piecewise cubic Lagrange interpolation."""
    if len(points) == 1 or nodes[0] == nodes[-1]:
        weights = np.zeros((len(points), len(nodes)))
        weights[:, 0] = 1.0
        return weights
    step = nodes[1] - nodes[0]
    start = np.clip(((points - nodes[0]) / step).astype(int) - 1, 0, len(nodes) - 4)
    weights = np.zeros((len(points), len(nodes)))
    u = (points - nodes[0]) / step - start
    for k in range(4):
        others = [j for j in range(4) if j != k]
        weights[np.arange(len(points)), start + k] = np.prod([(u - j) / (k - j) for j in others], axis=0)
    return weights
