"""One cell of a scene on the grids of the sensors: the ground at 10 m, and its means over coarser pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from ..bands import CELL_PIXELS
from .landscape import Ground, Landscape
from .noise import Floats, Ints
from .spec import PIXEL, SceneSpec

SINUSOIDAL_PIXEL = 463.3127165279165
"""Pixel size [m] of the 500 m grid of MODIS and VIIRS; 2 x 2 pixels are one of the 1 km grid."""

SWATH_PIXEL = 300.0
"""Pixel size [m] of Sentinel-3 OLCI."""

_ALIGNED = 6
"""10 m pixels in 60 m, a multiple of 20 m and 30 m."""

_RADIUS = 6371007.181
_HEADING = np.radians(11.0)

Forward = Callable[[Floats, Floats], tuple[Floats, Floats]]


@dataclass(frozen=True)
class FineGround:
    """The ground on a 10 m grid of whole 20, 30 and 60 m pixels.

    ``rows``, ``columns``: positions in the scene's 10 m grid. ``inside``: the cell within them.
    """

    ground: Ground
    rows: Ints
    columns: Ints
    inside: tuple[slice, slice]

    def mean(self, values: Floats, size: int) -> Floats:
        """Means over blocks of ``size`` pixels: ``(H, W)`` to ``(H / size, W / size)``."""
        height, width = values.shape
        return np.asarray(values.reshape(height // size, size, width // size, size).mean(axis=(1, 3)))

    def spread(self, blocks: npt.NDArray[Any], size: int) -> npt.NDArray[Any]:
        """Blocks resampled to 10 m and cropped to the cell."""
        return np.repeat(np.repeat(blocks, size, axis=0), size, axis=1)[self.inside]

    def positions(self, size: int) -> tuple[Ints, Ints]:
        """Rows and columns of the blocks in the scene's grid of blocks of ``size`` pixels."""
        rows, columns = np.meshgrid(self.rows[::size] // size, self.columns[::size] // size, indexing="ij")
        return rows, columns


@dataclass(frozen=True)
class CoarseGround:
    """The ground at sample points within each pixel of a coarse grid: arrays ``(rows, columns, samples)``."""

    ground: Ground
    rows: Ints
    columns: Ints
    nearest: tuple[Ints, Ints]

    def mean(self, values: npt.NDArray[Any]) -> Floats:
        """Mean of each coarse pixel."""
        return np.asarray(values.mean(axis=2))

    def spread(self, pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Coarse pixels resampled to the cell's 10 m pixels, nearest neighbour."""
        return pixels[self.nearest]

    def kilometres(self, pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Means over 2 x 2 pixels, repeated at each of the four."""
        height, width = pixels.shape
        means = pixels.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3))
        return np.repeat(np.repeat(means, 2, axis=0), 2, axis=1)

    @property
    def positions(self) -> tuple[Ints, Ints]:
        """Rows and columns of the pixels in the whole grid."""
        rows, columns = np.meshgrid(self.rows, self.columns, indexing="ij")
        return rows, columns


class View:
    """Cell ``row``, ``column`` of a scene, counted from the upper left."""

    def __init__(self, spec: SceneSpec, landscape: Landscape, row: int, column: int) -> None:
        self.spec = spec
        self._landscape = landscape
        self._top, self._left = row * CELL_PIXELS, column * CELL_PIXELS
        self.x, self.y = _centres(
            np.arange(self._top, self._top + CELL_PIXELS), np.arange(self._left, self._left + CELL_PIXELS)
        )
        self.longitude, self.latitude = spec.lonlat(self.x, self.y)

    @property
    def positions(self) -> tuple[Ints, Ints]:
        """Rows and columns of the cell's pixels in the scene's 10 m grid."""
        rows, columns = np.meshgrid(
            np.arange(CELL_PIXELS) + self._top, np.arange(CELL_PIXELS) + self._left, indexing="ij"
        )
        return rows, columns

    @cached_property
    def fine(self) -> FineGround:
        """The ground at 10 m."""
        rows, columns = _aligned(self._top), _aligned(self._left)
        top, left = self._top - int(rows[0]), self._left - int(columns[0])
        inside = (slice(top, top + CELL_PIXELS), slice(left, left + CELL_PIXELS))
        return FineGround(self._landscape.at(*_centres(rows, columns)), rows, columns, inside)

    @cached_property
    def sinusoidal(self) -> CoarseGround:
        """The ground on the 500 m grid of MODIS and VIIRS, in whole 1 km pixels."""

        def forward(longitude: Floats, latitude: Floats) -> tuple[Floats, Floats]:
            lat = np.radians(latitude)
            return _RADIUS * np.radians(longitude) * np.cos(
                lat
            ) / SINUSOIDAL_PIXEL, -_RADIUS * lat / SINUSOIDAL_PIXEL

        def inverse(u: Floats, v: Floats) -> tuple[Floats, Floats]:
            lat = -v * SINUSOIDAL_PIXEL / _RADIUS
            return self.spec.xy(np.degrees(u * SINUSOIDAL_PIXEL / (_RADIUS * np.cos(lat))), np.degrees(lat))

        return self._coarse(*forward(self.longitude, self.latitude), inverse, whole=2, samples=6)

    @cached_property
    def swath(self) -> CoarseGround:
        """The ground on the 300 m grid of Sentinel-3, which is aligned with its track."""
        cosine, sine = np.cos(_HEADING) / SWATH_PIXEL, np.sin(_HEADING) / SWATH_PIXEL

        def inverse(u: Floats, v: Floats) -> tuple[Floats, Floats]:
            turned = SWATH_PIXEL**2
            return (cosine * u + sine * v) * turned, (sine * u - cosine * v) * turned

        return self._coarse(
            cosine * self.x + sine * self.y, sine * self.x - cosine * self.y, inverse, whole=1, samples=4
        )

    def _coarse(self, u: Floats, v: Floats, inverse: Forward, whole: int, samples: int) -> CoarseGround:
        """Sample the coarse pixels that cover the cell.

        ``u``, ``v``: positions of the cell's pixels in the coarse grid, to the right and downwards.
        """
        pixel_columns, pixel_rows = np.floor(u).astype(np.int64), np.floor(v).astype(np.int64)
        rows, columns = _whole_range(pixel_rows, whole), _whole_range(pixel_columns, whole)
        within = (np.arange(samples) + 0.5) / samples
        down, right = np.meshgrid(within, within, indexing="ij")
        sample_v = rows[:, None, None] + down.ravel()[None, None, :] + 0.0 * columns[None, :, None]
        sample_u = columns[None, :, None] + right.ravel()[None, None, :] + 0.0 * rows[:, None, None]
        ground = self._landscape.at(*inverse(sample_u, sample_v))
        return CoarseGround(ground, rows, columns, (pixel_rows - rows[0], pixel_columns - columns[0]))


def _centres(rows: Ints, columns: Ints) -> tuple[Floats, Floats]:
    x, y = np.meshgrid((columns + 0.5) * PIXEL, -(rows + 0.5) * PIXEL)
    return x, y


def _aligned(start: int) -> Ints:
    first = start // _ALIGNED * _ALIGNED
    last = -(-(start + CELL_PIXELS) // _ALIGNED) * _ALIGNED
    return np.arange(first, last)


def _whole_range(positions: Ints, whole: int) -> Ints:
    first = int(positions.min()) // whole * whole
    last = (int(positions.max()) // whole + 1) * whole
    return np.arange(first, last)
