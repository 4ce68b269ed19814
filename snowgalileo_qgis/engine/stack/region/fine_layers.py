"""Bands of the fine sensors as a store holds them: layers over the whole region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from ...bands import CELL_PIXELS, MISSING, Sensor
from ...grid import CELL_M, PIXEL_M, SUPERBLOCK_CELLS, PixelWindow, RegionGrid, square_windows
from ...nearest import AffineGrid, SwathGrid, centre_indices, same_crs
from ...scene import Native
from .arrays import (
    assign,
    checked_attributes,
    create_array,
    damaged,
    open_array,
    storable_values,
    values_of,
)
from .medium import medium_of

FINE_SENSORS = frozenset({Sensor.S1, Sensor.S2, Sensor.LANDSAT, Sensor.DEM, Sensor.WORLDCOVER})
"""Sensors whose bands are stored as layers over the region; those of the others keep their own grids."""

SUPERBLOCK_M = SUPERBLOCK_CELLS * CELL_M
"""Side of a chunk of a layer [m]."""

CHUNKS_PER_SHARD = 5
"""Chunks along a side of a shard (a file)."""


def store_layer(folder: Path, native: Native, region: RegionGrid, path: Path) -> None:
    """Store a band as a layer over the region, on its own pixels where these are square and in the region's
    coordinate system, else resampled to 10 m by nearest neighbour.

    ``path``: the product, for error messages. Raises ``SG-SOURCE-002`` and ``SG-OUTPUT-001``.
    """
    if isinstance(native.grid, SwathGrid):
        raise TypeError("a fine sensor has an affine grid")
    values, missing = storable_values(native.values, native.missing, path)
    keeps_pixels = same_crs(native.grid.crs, region.crs) and native.grid.dx == native.grid.dy
    layer = _extended(native.grid, region) if keeps_pixels else _region_pixels(region)
    chunk = max(1, ceil(SUPERBLOCK_M / layer.dx))
    shard = chunk * CHUNKS_PER_SHARD
    array = create_array(
        folder,
        (layer.rows, layer.cols),
        values.dtype,
        chunks=(chunk, chunk),
        shards=(shard, shard),
        missing=missing,
        attributes=_attributes(layer.x0, layer.y0, layer.dx, missing),
    )
    for window in square_windows((layer.rows, layer.cols), shard):
        block = np.full((window.height, window.width), missing, values.dtype)
        filled = (
            _copy_overlap(block, window, values, layer, native.grid)
            if keeps_pixels
            else _resample(block, window, values, layer, native.grid)
        )
        if filled:
            assign(folder, array, (window.rows, window.cols), block)


class LayerTile(Protocol):
    """Part of a scene on the 10 m pixels of a region.

    ``row0``, ``col0``: its upper-left pixel. ``values``: float ``(rows, cols)`` of each band, NaN where
    missing; a band with larger pixels has proportionally fewer.
    """

    @property
    def row0(self) -> int: ...  # noqa: D102
    @property
    def col0(self) -> int: ...  # noqa: D102
    @property
    def values(self) -> Mapping[str, npt.NDArray[Any]]: ...  # noqa: D102


def store_tiles(
    folder: Path, region: RegionGrid, tiles: Iterable[LayerTile], coarser: Mapping[str, int]
) -> int | None:
    """Store the bands of one scene as layers in ``folder``, a tile at a time, so that memory does not grow
    with the region.

    ``coarser``: pixel size in 10 m pixels, for bands with larger pixels. Returns the bytes on disk, ``None``
    if there was no tile. Raises ``SG-OUTPUT-001``.
    """
    layers: dict[str, Any] = {}
    for tile in tiles:
        for band, values in tile.values.items():
            step = coarser.get(band, 1)
            if band not in layers:
                layers[band] = _tiled_layer(folder / band, region, step, values.dtype)
            row, col = tile.row0 // step, tile.col0 // step
            where = slice(row, row + values.shape[0]), slice(col, col + values.shape[1])
            filled = np.where(np.isnan(values), MISSING, values).astype(values.dtype)
            assign(folder / band, layers[band], where, filled)
    return medium_of(folder).size(folder) if layers else None


@dataclass(frozen=True, eq=False)
class LayerWindow:
    """The part of a layer under a window of the region.

    ``values``: the layer's pixels. ``rows``, ``cols``: their row and column for each 10 m row and column of
    the window. ``missing``: value of a missing pixel.
    """

    values: npt.NDArray[Any]
    rows: npt.NDArray[np.intp]
    cols: npt.NDArray[np.intp]
    missing: float

    def at(self, rows: slice, cols: slice, values: npt.NDArray[Any] | None = None) -> npt.NDArray[Any]:
        """Values (or other ``values`` on the layer's pixels) at 10 m pixels of the window."""
        source = self.values if values is None else values
        if source.shape == (len(self.rows), len(self.cols)):
            return source[rows, cols]
        return source.take(self.cols[cols], axis=1).take(self.rows[rows], axis=0)

    def is_missing(self) -> npt.NDArray[np.bool_]:
        """Missing pixels, on the layer's pixels."""
        return np.asarray(self.values == self.values.dtype.type(self.missing))

    def cube_values(self) -> npt.NDArray[np.float32]:
        """Values as in a cube, on the layer's pixels: float32, missing = -9999."""
        values = self.values.astype(np.float32)
        values[self.is_missing()] = MISSING
        return values

    def has_value(self, rows: slice, cols: slice) -> npt.NDArray[np.bool_]:
        """Whether 10 m pixels have a value."""
        return self.at(rows, cols, ~self.is_missing())


def read_layer(folder: Path, grid: RegionGrid, window: PixelWindow) -> LayerWindow | None:
    """The part of a layer under a window, ``None`` where all of it is missing.

    Raises ``SG-REGION-003``.
    """
    array = open_array(folder)
    attributes = checked_attributes(folder, _LayerDocument, dict(array.attrs))
    layer = attributes["grid"]
    if not 1 <= layer["size"] <= CELL_M or array.ndim != 2 or array.dtype.kind not in "iuf":
        raise damaged(folder, ValueError("it is not a layer of square pixels"))
    x0, y0 = window.corner(grid)
    y = y0 - PIXEL_M * (np.arange(window.height) + 0.5)
    x = x0 + PIXEL_M * (np.arange(window.width) + 0.5)
    rows = np.floor((layer["y0"] - y) / layer["size"]).astype(np.intp)
    cols = np.floor((x - layer["x0"]) / layer["size"]).astype(np.intp)
    under = slice(int(rows[0]), int(rows[-1]) + 1), slice(int(cols[0]), int(cols[-1]) + 1)
    if any(part.start < 0 or part.stop > size for part, size in zip(under, array.shape)):
        raise damaged(folder, ValueError("it does not cover the region"))
    found = LayerWindow(
        values_of(folder, array, under), rows - rows[0], cols - cols[0], float(attributes["missing"])
    )
    return None if found.is_missing().all() else found


@dataclass(frozen=True)
class _LayerGrid:
    """Outer upper-left corner and pixel size [m]."""

    x0: float
    y0: float
    size: float


@dataclass(frozen=True)
class _LayerDocument:
    """The form of a layer's attributes."""

    grid: _LayerGrid
    missing: float


def _attributes(x0: float, y0: float, size: float, missing: float) -> dict[str, Any]:
    return {"grid": {"x0": x0, "y0": y0, "size": size}, "missing": missing}


def _region_pixels(region: RegionGrid) -> AffineGrid:
    """The 10 m pixels of a region."""
    return AffineGrid(
        region.crs,
        region.x0,
        region.y0,
        PIXEL_M,
        PIXEL_M,
        region.rows * CELL_PIXELS,
        region.cols * CELL_PIXELS,
    )


def _extended(grid: AffineGrid, region: RegionGrid) -> AffineGrid:
    """The pixels of a grid in the region's coordinate system, extended over the whole region."""
    west, south, east, north = region.bounds
    x0 = grid.x0 + floor((west - grid.x0) / grid.dx) * grid.dx
    y0 = grid.y0 - floor((grid.y0 - north) / grid.dy) * grid.dy
    return AffineGrid(
        region.crs, x0, y0, grid.dx, grid.dy, ceil((y0 - south) / grid.dy), ceil((east - x0) / grid.dx)
    )


def _tiled_layer(folder: Path, region: RegionGrid, step: int, dtype: npt.DTypeLike) -> Any:
    """An empty layer with a chunk for each tile; unsharded, because a shard is rewritten with every tile."""
    size = step * PIXEL_M
    chunk = SUPERBLOCK_M // size
    cell = CELL_M // size
    return create_array(
        folder,
        (region.rows * cell, region.cols * cell),
        dtype,
        chunks=(chunk, chunk),
        missing=MISSING,
        attributes=_attributes(region.x0, region.y0, size, MISSING),
    )


def _copy_overlap(
    block: npt.NDArray[Any],
    window: PixelWindow,
    values: npt.NDArray[Any],
    layer: AffineGrid,
    grid: AffineGrid,
) -> bool:
    """Copy the values that lie in a block of a layer with the same pixels; whether there are any."""
    down = round((layer.y0 - grid.y0) / grid.dy) - window.row
    right = round((grid.x0 - layer.x0) / grid.dx) - window.col
    top, left = max(down, 0), max(right, 0)
    bottom, end = min(down + values.shape[0], block.shape[0]), min(right + values.shape[1], block.shape[1])
    if top >= bottom or left >= end:
        return False
    block[top:bottom, left:end] = values[top - down : bottom - down, left - right : end - right]
    return True


def _resample(
    block: npt.NDArray[Any],
    window: PixelWindow,
    values: npt.NDArray[Any],
    layer: AffineGrid,
    grid: AffineGrid,
) -> bool:
    """Fill a block of a 10 m layer with the nearest values; whether there are any."""
    filled = False
    x0, y0 = layer.x0 + window.col * layer.dx, layer.y0 - window.row * layer.dy
    for start, row, col in centre_indices(grid, layer.crs, x0, y0, *block.shape):
        inside = row >= 0
        if inside.any():
            filled = True
            strip = block[start : start + len(row)]
            strip[inside] = values[row[inside], col[inside]]
    return filled
