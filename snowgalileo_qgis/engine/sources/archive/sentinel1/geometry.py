"""The line and pixel of a point in an image, from zero-Doppler time and slant range (range-Doppler
equations).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .annotation import Annotation, GroundRange
from .lattice import Doubles
from .orbit import Orbit

EQUATOR_M, ECCENTRICITY2 = 6_378_137.0, 0.006694379990141317
"""Semi-major axis and squared eccentricity of the WGS84 ellipsoid."""

LIGHT_M_S = 299_792_458.0

TOLERANCE_S = 1e-9
"""Tolerance of the zero-Doppler time: 0.007 mm along the orbit."""

STEPS = 6
"""Iterations of Newton's method: a fixed number, so that a point's position does not depend on the others."""

BEYOND_M = 10_000.0
"""Distance beyond the image's slant ranges to which its polynomials are used.

Positions there only serve to interpolate towards the edge.
"""


def earth_fixed(longitude: Doubles, latitude: Doubles, height: Doubles | float) -> Doubles:
    """Earth-centred, Earth-fixed coordinates [m] ``(3, ...)`` of points in degrees and metres above the
    ellipsoid.
    """
    longitude, latitude = np.radians(longitude), np.radians(latitude)
    sine, cosine = np.sin(latitude), np.cos(latitude)
    radius = EQUATOR_M / np.sqrt(1 - ECCENTRICITY2 * sine**2)
    across = (radius + height) * cosine
    return np.stack(
        [
            across * np.cos(longitude),
            across * np.sin(longitude),
            (radius * (1 - ECCENTRICITY2) + height) * sine,
        ]
    )


class RangeDoppler:
    """Geometry of one image; ``orbit`` replaces the annotation's when given."""

    def __init__(self, annotation: Annotation, orbit: Orbit | None = None) -> None:
        self.annotation = annotation
        self.orbit = orbit or annotation.orbit
        ranges = annotation.grid.slant_range_s * LIGHT_M_S / 2
        self._nearest_m, self._farthest_m = ranges.min() - BEYOND_M, ranges.max() + BEYOND_M

    def locate(
        self, longitude: Doubles, latitude: Doubles, height: Doubles | float
    ) -> tuple[Doubles, Doubles]:
        """Line and pixel of points [degrees, m above the ellipsoid] of one shape; the first centre is 0.

        NaN for points that the radar cannot see: on its left side, or far outside the image.
        """
        time_s, slant_m = self.doppler(earth_fixed(longitude, latitude, height))
        return time_s / self.annotation.line_s, ground_range(
            self.annotation.ground_range, time_s, slant_m
        ) / self.annotation.pixel_m

    def doppler(self, point: Doubles) -> tuple[Doubles, Doubles]:
        """Zero-Doppler time [s since the first line] and slant range [m] of points ``(3, ...)``; NaN as in
        ``locate``.

        Newton's method on f(t) = (point - S(t)) . V(t), with f'(t) = (point - S) . A - V . V, from the middle
        of the image.
        """
        time_s = np.full(point.shape[1:], (self.annotation.lines - 1) * self.annotation.line_s / 2)
        first, last = self.orbit.time_s[[0, -1]]
        for _ in range(STEPS):
            position, velocity, acceleration = self.orbit.at(time_s)
            sight = point - position
            step = _dot(sight, velocity) / (_dot(sight, acceleration) - _dot(velocity, velocity))
            time_s = np.clip(time_s - step, first, last)
        position, velocity, _ = self.orbit.at(time_s)
        sight = point - position
        slant_m = np.sqrt(_dot(sight, sight))
        right = _dot(np.cross(velocity, position, axis=0), sight) > 0
        seen = (
            right & (np.abs(step) < TOLERANCE_S) & (slant_m > self._nearest_m) & (slant_m < self._farthest_m)
        )
        return np.where(seen, time_s, np.nan), np.where(seen, slant_m, np.nan)

    def incidence(self, longitude: Doubles, latitude: Doubles) -> npt.NDArray[np.float32]:
        """Incidence angle on the ellipsoid [degree] as the annotation has it, interpolated to points at the
        annotation's own heights; NaN outside.

        The ground's own height is not used: Earth Engine interpolates the angle on the map, so that mountains
        do not show in it.
        """
        grid = self.annotation.grid
        height: Doubles | float = float(grid.height.mean())
        for _ in range(2):
            line, pixel = self.locate(longitude, latitude, height)
            height = _bilinear(grid.lines, grid.pixels, grid.height, line, pixel)
        inside = (np.abs(line - (self.annotation.lines - 1) / 2) <= self.annotation.lines / 2) & (
            np.abs(pixel - (self.annotation.pixels - 1) / 2) <= self.annotation.pixels / 2
        )
        return np.where(
            inside, _bilinear(grid.lines, grid.pixels, grid.incidence, line, pixel), np.nan
        ).astype(np.float32)


def ground_range(records: GroundRange, time_s: Doubles, slant_m: Doubles) -> Doubles:
    """Ground range [m]: polynomials of the two records around the time, blended linearly; beyond the first
    and last record their own polynomial.

    SNAP blends as well. The producer's geolocation grid uses the nearest record instead, with a step of up to
    4 pixels from one to the next.
    """
    if len(records.time_s) == 1:
        return _polynomial(records, np.zeros(time_s.shape, dtype=np.intp), slant_m)
    time_s = np.clip(np.nan_to_num(time_s), records.time_s[0], records.time_s[-1])
    left = np.clip(np.searchsorted(records.time_s, time_s, side="right") - 1, 0, len(records.time_s) - 2)
    share = (time_s - records.time_s[left]) / (records.time_s[left + 1] - records.time_s[left])
    before, after = _polynomial(records, left, slant_m), _polynomial(records, left + 1, slant_m)
    return before + share * (after - before)


def _polynomial(records: GroundRange, record: npt.NDArray[np.intp], slant_m: Doubles) -> Doubles:
    beyond = slant_m - records.sr0[record]
    result = np.zeros_like(beyond)
    for coefficient in records.coefficients.T[::-1]:
        result = result * beyond + coefficient[record]
    return result


def _dot(one: Doubles, other: Doubles) -> Doubles:
    product: Doubles = one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
    return product


def _bilinear(lines: Doubles, pixels: Doubles, table: Doubles, line: Doubles, pixel: Doubles) -> Doubles:
    """Value of a table with nodes at ``lines`` and ``pixels``, linear in both.

    Extrapolated beyond the nodes.
    """
    row = np.clip(np.searchsorted(lines, line, side="right") - 1, 0, len(lines) - 2)
    col = np.clip(np.searchsorted(pixels, pixel, side="right") - 1, 0, len(pixels) - 2)
    down = (line - lines[row]) / (lines[row + 1] - lines[row])
    along = (pixel - pixels[col]) / (pixels[col + 1] - pixels[col])
    upper = table[row, col] + along * (table[row, col + 1] - table[row, col])
    lower = table[row + 1, col] + along * (table[row + 1, col + 1] - table[row + 1, col])
    value: Doubles = upper + down * (lower - upper)
    return value
