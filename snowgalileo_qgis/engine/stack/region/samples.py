"""Values at the 10 m pixels of a window of a region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ...bands import MISSING
from ...grid import RegionGrid
from ...nearest import AffineGrid, Index, SwathGrid, centre_indices
from .arrays import open_array, values_of
from .layers import PIXEL_M, StoredNative, as_doubles


class Window(NamedTuple):
    """10 m pixels of a region: first row and column, counted from its upper-left corner, and size."""

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


def windows(shape: tuple[int, int], side: int) -> Iterator[Window]:
    """Squares that cover a raster of ``shape``, cut off at its ends."""
    for row in range(0, shape[0], side):
        for col in range(0, shape[1], side):
            yield Window(row, col, min(side, shape[0] - row), min(side, shape[1] - col))


@dataclass(frozen=True, eq=False)
class LayerWindow:
    """The part of a layer under a window: its pixels, and for each 10 m row and column the pixel's row and
    column; ``missing`` as stored.
    """

    values: npt.NDArray[Any]
    rows: npt.NDArray[np.intp]
    cols: npt.NDArray[np.intp]
    missing: float

    def at(self, rows: slice, cols: slice, values: npt.NDArray[Any] | None = None) -> npt.NDArray[Any]:
        """Values (or others on the same pixels) at 10 m pixels of the window."""
        source = self.values if values is None else values
        if source.shape == (len(self.rows), len(self.cols)):
            return source[rows, cols]
        return source.take(self.cols[cols], axis=1).take(self.rows[rows], axis=0)

    def gone(self) -> npt.NDArray[np.bool_]:
        """Pixels without a value, on the layer's own pixels."""
        return np.asarray(self.values == self.values.dtype.type(self.missing))

    def pixels(self) -> npt.NDArray[np.float32]:
        """Values as a cube has them, on the layer's own pixels: float32, missing = -9999."""
        values = self.values.astype(np.float32)
        values[self.gone()] = MISSING
        return values

    def known(self, rows: slice, cols: slice) -> npt.NDArray[np.bool_]:
        """Whether 10 m pixels have a value."""
        return self.at(rows, cols, ~self.gone())


def read_layer(folder: Path, grid: RegionGrid, window: Window) -> LayerWindow | None:
    """The part of a layer under a window; ``None`` where it is missing altogether.

    Raises ``SG-REGION-003``.
    """
    array = open_array(folder)
    facts = array.attrs["grid"]
    missing = float(array.attrs["missing"])
    x0, y0 = window.corner(grid)
    rows = np.floor((facts["y0"] - (y0 - PIXEL_M * (np.arange(window.height) + 0.5))) / facts["size"]).astype(
        np.intp
    )
    cols = np.floor((x0 + PIXEL_M * (np.arange(window.width) + 0.5) - facts["x0"]) / facts["size"]).astype(
        np.intp
    )
    values = values_of(
        folder, array, (slice(int(rows[0]), int(rows[-1]) + 1), slice(int(cols[0]), int(cols[-1]) + 1))
    )
    layer = LayerWindow(values, rows - rows[0], cols - cols[0], missing)
    return None if layer.gone().all() else layer


class Lookup:
    """Source pixels under the 10 m pixels of one window, found once for each grid."""

    def __init__(self, crs: str, x0: float, y0: float, height: int, width: int) -> None:
        self._window = (crs, x0, y0, height, width)
        self._found: dict[AffineGrid | SwathGrid, npt.NDArray[np.int64]] = {}

    def find(self, grid: AffineGrid | SwathGrid) -> npt.NDArray[np.int64]:
        """Number of the source pixel, counted row by row, ``(height, width)``; -1 outside."""
        if grid not in self._found:
            width = grid.cols if isinstance(grid, AffineGrid) else grid.longitude.shape[1]
            strips: list[tuple[int, Index, Index]] = list(centre_indices(grid, *self._window))
            self._found[grid] = np.concatenate(
                [np.where(row < 0, -1, row.astype(np.int64) * width + col) for _, row, col in strips]
            )
        return self._found[grid]


def coarse_samples(
    scenes: Sequence[Mapping[str, StoredNative]],
    bands: Sequence[str],
    crs: str,
    x0: float,
    y0: float,
    height: int,
    width: int,
) -> npt.NDArray[np.float64]:
    """Values of coarse bands at the 10 m pixels of a window, ``(height, width, bands)`` float64, missing =
    -9999.

    ``scenes``: native windows by band; each pixel and band takes the first one that has a value there.
    """
    lookup = Lookup(crs, x0, y0, height, width)
    samples = np.full((height, width, len(bands)), MISSING)
    for k, band in enumerate(bands):
        plane = samples[..., k]
        for scene in scenes:
            if band in scene:
                fill_missing(plane, padded(scene[band]), lookup.find(scene[band].grid))
    return samples


def padded(native: StoredNative) -> npt.NDArray[np.float64]:
    """Values by number of the source pixel, and at -1 the missing value."""
    return np.append(as_doubles(native).reshape(-1), MISSING)


def fill_missing(plane: npt.NDArray[Any], values: npt.NDArray[Any], pixels: npt.NDArray[np.int64]) -> None:
    """Fill the missing pixels of a plane with the values at the given source pixels."""
    gone = plane == MISSING
    if gone.all():
        plane[...] = values[pixels]
    elif gone.any():
        plane[gone] = values[pixels[gone]]
