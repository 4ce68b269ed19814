"""Nearest-neighbour resampling by pixel centre: which source pixel lies under a target point.

Source: the exact rule of Earth Engine's exports.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from pyproj import CRS, Transformer

Index = npt.NDArray[np.int32]
Doubles = npt.NDArray[np.float64]

SINUSOIDAL = "+proj=sinu +lon_0=0 +R=6371007.181 +units=m"
"""Coordinate system of the MODIS and VIIRS land grids."""

LONLAT = "EPSG:4326"
"""Longitude and latitude on WGS 84."""

EARTH_M = 6371007.181
"""Earth radius that converts distances on the unit sphere to metres."""

STRIP_ROWS = 256
"""Rows of 10 m pixels that are looked up at a time; bounds memory."""

MESH = 16
"""Spacing in pixels of the points that are transformed exactly.

Positions in between are interpolated where that cannot change the source pixel.
"""

TILE = 4
"""Side in 10 m pixels of the squares that a swath lookup first tries to resolve as a whole."""

CENTRE_M = 10.0
"""Distance between the pixel centres of a cube [m]."""


@lru_cache(maxsize=64)
def transformer(source: str, target: str) -> Transformer:
    """Exact transformation, x before y (longitude before latitude)."""
    return Transformer.from_crs(source, target, always_xy=True)


@lru_cache(maxsize=256)
def same_crs(one: str, other: str) -> bool:
    """Whether two descriptions denote the same coordinate system."""
    return one == other or bool(
        CRS.from_user_input(one).equals(CRS.from_user_input(other), ignore_axis_order=True)
    )


@lru_cache(maxsize=64)
def is_geographic(crs: str) -> bool:
    """Whether coordinates are degrees."""
    return bool(CRS.from_user_input(crs).is_geographic)


@dataclass(frozen=True)
class AffineGrid:
    """Pixels of a north-up raster or a window of it.

    ``crs``: anything pyproj understands. ``x0``, ``y0``: outer upper-left corner. ``dx``, ``dy``: pixel size,
    both positive. ``rows``, ``cols``: size in pixels. A window in degrees may run past 180: longitudes count
    eastwards from its western edge.
    """

    crs: str
    x0: float
    y0: float
    dx: float
    dy: float
    rows: int
    cols: int

    def find(self, x: npt.NDArray[Any], y: npt.NDArray[Any], crs: str) -> tuple[Index, Index]:
        """Row and column of the pixel under each point given in ``crs``; -1, -1 outside."""
        if not same_crs(crs, self.crs):
            x, y = transformer(crs, self.crs).transform(x, y)
        row, col = self._positions(np.asarray(x), np.asarray(y))
        return self._pixels(row, col)

    def _positions(self, x: Doubles, y: Doubles) -> tuple[Doubles, Doubles]:
        """Fractional row and column, from the outer upper-left corner."""
        right = x - self.x0
        if is_geographic(self.crs):
            with np.errstate(invalid="ignore"):
                right = np.mod(right, 360.0)
        return (self.y0 - y) / self.dy, right / self.dx

    def _pixels(self, row: Doubles, col: Doubles) -> tuple[Index, Index]:
        with np.errstate(invalid="ignore"):
            row, col = np.floor(row), np.floor(col)
            inside = (row >= 0) & (row < self.rows) & (col >= 0) & (col < self.cols)
        return np.where(inside, row, -1).astype(np.int32), np.where(inside, col, -1).astype(np.int32)

    def _find_strip(self, x: Doubles, y: Doubles, crs: str) -> tuple[Index, Index]:
        """As ``find`` for the grid of points ``y[:, None], x[None, :]``, both evenly spaced.

        Positions between the nodes of a mesh are interpolated; a point so close to a pixel's edge that the
        interpolated position could be on the wrong side is transformed exactly. The interpolation error of a
        smooth curve is largest halfway between two nodes; it is measured there along both axes of every mesh
        cell, and multiplied by four.
        """
        if same_crs(crs, self.crs):
            row, _ = self._positions(np.full_like(y, x[0]), y)
            _, col = self._positions(x, np.full_like(x, y[0]))
            return self._pixels(*np.broadcast_arrays(row[:, None], col[None, :]))
        u, v = _nodes(len(x)), _nodes(len(y))
        nodes = self._exact(x, y, u, v, crs)
        across, down = (
            self._exact(x, y, (u[:-1] + u[1:]) / 2, v, crs),
            self._exact(x, y, u, (v[:-1] + v[1:]) / 2, crs),
        )
        errors = [
            4 * (_gap(a, (n[:, :-1] + n[:, 1:]) / 2) + _gap(d, (n[:-1] + n[1:]) / 2)) + 1e-6
            for n, a, d in zip(nodes, across, down)
        ]
        if not all(error < 0.1 for error in errors):
            xx, yy = np.broadcast_arrays(x[None, :], y[:, None])
            return self.find(xx, yy, crs)
        row, col = (_bilinear(n, v, u, len(y), len(x)) for n in nodes)
        unsure = _near_edge(row, errors[0]) | _near_edge(col, errors[1])
        i, j = np.nonzero(unsure)
        found = self._pixels(row, col)
        exact = self.find(x[j], y[i], crs)
        found[0][i, j], found[1][i, j] = exact
        return found

    def _exact(self, x: Doubles, y: Doubles, u: Doubles, v: Doubles, crs: str) -> tuple[Doubles, Doubles]:
        """Positions at the fractional columns ``u`` and rows ``v`` of a grid of points."""
        xx, yy = np.meshgrid(np.interp(u, np.arange(len(x)), x), np.interp(v, np.arange(len(y)), y))
        return self._positions(*transformer(crs, self.crs).transform(xx, yy))


@dataclass(frozen=True, eq=False)
class SwathGrid:
    """Pixels of a swath, each with its own centre: ``longitude``, ``latitude`` float64 ``(rows, cols)``,
    degrees; NaN for a pixel without geolocation.
    """

    longitude: Doubles
    latitude: Doubles

    def find(self, x: npt.NDArray[Any], y: npt.NDArray[Any], crs: str) -> tuple[Index, Index]:
        """Row and column of the nearest pixel centre for each point given in ``crs``.

        -1, -1 for points further than ``reach_m`` from every centre.
        """
        longitude, latitude = transformer(crs, LONLAT).transform(x, y)
        tree, members = self._tree
        finite = np.asarray(np.isfinite(longitude) & np.isfinite(latitude))
        points = _on_sphere(np.where(finite, longitude, 0.0), np.where(finite, latitude, 0.0))
        _, nearest = tree.query(points, distance_upper_bound=self.reach_m / EARTH_M)
        known = (nearest < len(members)) & finite
        pixel = (
            members[np.where(known, nearest, 0)] if len(members) else np.zeros(np.shape(nearest), np.int64)
        )
        row, col = np.divmod(pixel, self.longitude.shape[1])
        return np.where(known, row, -1).astype(np.int32), np.where(known, col, -1).astype(np.int32)

    def _find_strip(self, x: Doubles, y: Doubles, crs: str) -> tuple[Index, Index]:
        """As ``find`` for the grid of points ``y[:, None], x[None, :]``, in metres.

        If, seen from the middle of a small square, the second nearest pixel is further than the nearest by
        more than the square's width, all points of the square have the same nearest pixel. Only the points of
        other squares are looked up one by one.
        """
        tree, members = self._tree
        row, col = np.arange(len(y)) // TILE, np.arange(len(x)) // TILE
        across, down = (np.bincount(tiles, at) / np.bincount(tiles) for tiles, at in ((col, x), (row, y)))
        longitude, latitude = transformer(crs, LONLAT).transform(*np.meshgrid(across, down))
        reach, radius = self.reach_m / EARTH_M, 1.05 * CENTRE_M * TILE / np.sqrt(2) / EARTH_M
        if len(members) < 2 or not np.isfinite(longitude).all():
            xx, yy = np.broadcast_arrays(x[None, :], y[:, None])
            return self.find(xx, yy, crs)
        distance, nearest = tree.query(
            _on_sphere(longitude, latitude), k=2, distance_upper_bound=reach + 3 * radius
        )
        first, second = distance[..., 0], distance[..., 1]
        outside = first > reach + radius
        with np.errstate(invalid="ignore"):
            settled = outside | ((first < reach - radius) & (second - first > 2 * radius))
        pixel = np.where(outside, -1, members[np.minimum(nearest[..., 0], len(members) - 1)])
        rows, cols = np.divmod(pixel, self.longitude.shape[1])
        found = [np.where(outside, -1, part).astype(np.int32)[row[:, None], col] for part in (rows, cols)]
        i, j = np.nonzero(~settled[row[:, None], col])
        found[0][i, j], found[1][i, j] = self.find(x[j], y[i], crs)
        return found[0], found[1]

    @cached_property
    def reach_m(self) -> float:
        """Half the largest diagonal between neighbouring pixel centres [m]; no point inside the swath is
        further from the nearest centre.
        """
        xyz = _on_sphere(self.longitude, self.latitude)
        if min(self.longitude.shape) < 2:
            return 0.0
        diagonals = [
            np.linalg.norm(xyz[1:, 1:] - xyz[:-1, :-1], axis=-1),
            np.linalg.norm(xyz[1:, :-1] - xyz[:-1, 1:], axis=-1),
        ]
        longest = np.nanmax([np.nanmax(d, initial=0.0) for d in diagonals])
        return float(longest) * EARTH_M / 2

    @cached_property
    def _tree(self) -> tuple[Any, npt.NDArray[np.int64]]:
        from scipy.spatial import cKDTree  # slow to import, and few runs need it

        points = _on_sphere(self.longitude, self.latitude).reshape(-1, 3)
        members = np.flatnonzero(np.isfinite(points).all(axis=1))
        return cKDTree(points[members]), members


def centre_indices(
    grid: AffineGrid | SwathGrid,
    crs: str,
    x0: float,
    y0: float,
    height: int,
    width: int,
    strip: int = STRIP_ROWS,
) -> Iterator[tuple[int, Index, Index]]:
    """Source row and column under the 10 m pixel centres of a window, strip by strip.

    ``x0``, ``y0``: outer upper-left corner of the window in ``crs`` [m]. ``height``, ``width``: in 10 m
    pixels. Yields the first row of the strip in the window and ``(rows, width)`` indices, -1 outside; the
    same as ``grid.find`` at the centres.
    """
    x = np.asarray(x0 + CENTRE_M * (np.arange(width) + 0.5), dtype=np.float64)
    for start in range(0, height, strip):
        y = np.asarray(y0 - CENTRE_M * (np.arange(start, min(start + strip, height)) + 0.5), dtype=np.float64)
        yield start, *grid._find_strip(x, y, crs)


def _gap(one: Doubles, other: Doubles) -> float:
    """Largest difference; infinite or NaN if a point cannot be transformed."""
    with np.errstate(invalid="ignore"):
        return float(np.max(np.abs(one - other), initial=0.0))


def _near_edge(position: Doubles, distance: float) -> npt.NDArray[np.bool_]:
    """Whether positions lie within a distance of an integer, that is of an edge between two pixels."""
    return np.asarray(np.abs(position - np.rint(position)) <= distance)


def _nodes(count: int) -> Doubles:
    """Positions of the mesh along an axis of ``count`` points."""
    return np.linspace(0, max(count - 1, 1), max(2, -(-(count - 1) // MESH) + 1))


def _bilinear(nodes: Doubles, v: Doubles, u: Doubles, height: int, width: int) -> Doubles:
    """Values at the integer positions between the nodes of a mesh with rows at ``v`` and columns at ``u``."""
    down, right = _weights(v, height), _weights(u, width)
    return np.asarray(down @ nodes @ right.T)


def _weights(at: Doubles, count: int) -> Doubles:
    """Matrix ``(count, len(at))`` of linear interpolation."""
    position = np.arange(count)
    left = np.clip(np.searchsorted(at, position, side="right") - 1, 0, len(at) - 2)
    share = (position - at[left]) / (at[left + 1] - at[left])
    matrix = np.zeros((count, len(at)))
    matrix[position, left] = 1 - share
    matrix[position, left + 1] += share
    return matrix


def _on_sphere(longitude: npt.NDArray[Any], latitude: npt.NDArray[Any]) -> Doubles:
    """Points on the unit sphere, ``(..., 3)``."""
    lon, lat = np.radians(longitude), np.radians(latitude)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)
