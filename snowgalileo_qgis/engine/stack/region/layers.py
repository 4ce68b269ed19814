"""The arrays of one band of one scene: a layer over the region for the fine sensors, a native window for
the coarse ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ...bands import MISSING, Sensor
from ...grid import CELL_M, RegionGrid
from ...nearest import AffineGrid, SwathGrid, centre_indices, same_crs
from ...protocol import SnowGalileoError
from .arrays import assign, create_array, open_array, values_of, write_array

if TYPE_CHECKING:
    from ...scene import Native

FINE_SENSORS = frozenset({Sensor.S1, Sensor.S2, Sensor.LANDSAT, Sensor.DEM, Sensor.WORLDCOVER})
"""Sensors whose bands become layers over the region; the others keep their native windows."""

PIXEL_M = 10
SUPERBLOCK_M = 10 * CELL_M
"""Side of a chunk of a layer: 10 x 10 cells."""

CHUNKS_PER_SHARD = 5
"""Chunks along a side of a shard (a file)."""

MAX_CHUNK = 2048
"""Largest side of a chunk of a native window, in pixels."""


@dataclass(frozen=True, eq=False)
class StoredNative:
    """A native window of a store. ``values``: ``(rows, cols)``; ``missing``: value of a missing pixel."""

    grid: AffineGrid | SwathGrid
    values: npt.NDArray[Any]
    missing: float


def is_missing(native: StoredNative) -> npt.NDArray[np.bool_]:
    """Pixels without a value."""
    return np.asarray(native.values == native.values.dtype.type(native.missing))


def as_doubles(native: StoredNative) -> npt.NDArray[np.float64]:
    """Values as a cube has them: rounded to float32, missing = -9999."""
    values = native.values.astype(np.float32).astype(np.float64)
    return np.where(is_missing(native), MISSING, values)


def prepared(native: Native, path: Path) -> tuple[npt.NDArray[Any], float]:
    """Values and the value that marks a missing one: -9999 for floats (NaN becomes it), the native's own for
    integers.

    Integers without a missing value get -9999 in the smallest signed type that holds both. Raises
    ``SG-SOURCE-002`` for infinite values.
    """
    values, missing = native.values, native.missing
    if values.dtype.kind == "f":
        gone = np.isnan(values)
        if missing is not None and missing not in (MISSING,) and not np.isnan(missing):
            gone |= values == values.dtype.type(missing)
        if np.isinf(values).any():
            raise SnowGalileoError(
                "SG-SOURCE-002", f"{path.name} holds infinite values.", "Download it again, or leave it out."
            )
        return (np.where(gone, values.dtype.type(MISSING), values) if gone.any() else values), MISSING
    if missing is None:
        return values.astype(np.promote_types(values.dtype, np.int16)), MISSING
    return values, float(missing)


def store_fine(folder: Path, native: Native, region: RegionGrid, path: Path) -> None:
    """Store a band as a layer over the region. Raises ``SG-SOURCE-002`` and ``SG-OUTPUT-001``."""
    if isinstance(native.grid, SwathGrid):
        raise TypeError("a fine sensor has an affine grid")
    values, missing = prepared(native, path)
    own = same_crs(native.grid.crs, region.crs) and native.grid.dx == native.grid.dy
    layer = own_lattice(native.grid, region) if own else region_lattice(region)
    chunk = max(1, ceil(SUPERBLOCK_M / layer.dx))
    shard = chunk * CHUNKS_PER_SHARD
    attributes = {"grid": {"x0": layer.x0, "y0": layer.y0, "size": layer.dx}, "missing": missing}
    array = create_array(
        folder,
        (layer.rows, layer.cols),
        values.dtype,
        chunks=(chunk, chunk),
        shards=(shard, shard),
        missing=missing,
        attributes=attributes,
    )
    for rows, cols in _windows(layer, shard):
        block = np.full((rows.stop - rows.start, cols.stop - cols.start), missing, values.dtype)
        filled = (
            _paste(block, rows.start, cols.start, values, layer, native.grid)
            if own
            else _look_up(block, rows, cols, values, layer, native.grid)
        )
        if filled:
            assign(folder, array, (rows, cols), block)


def region_lattice(region: RegionGrid) -> AffineGrid:
    """The 10 m pixels of a region."""
    cell = CELL_M // PIXEL_M
    return AffineGrid(
        region.crs, region.x0, region.y0, PIXEL_M, PIXEL_M, region.rows * cell, region.cols * cell
    )


def own_lattice(grid: AffineGrid, region: RegionGrid) -> AffineGrid:
    """The pixels of a grid in the region's coordinate system, continued over the whole region."""
    west, south, east, north = region.bounds
    x0 = grid.x0 + floor((west - grid.x0) / grid.dx) * grid.dx
    y0 = grid.y0 - floor((grid.y0 - north) / grid.dy) * grid.dy
    return AffineGrid(
        region.crs, x0, y0, grid.dx, grid.dy, ceil((y0 - south) / grid.dy), ceil((east - x0) / grid.dx)
    )


def store_native(folder: Path, native: Native, path: Path) -> None:
    """Store a band in its native window. Raises ``SG-SOURCE-002`` and ``SG-OUTPUT-001``."""
    values, missing = prepared(native, path)
    chunks = (min(values.shape[0], MAX_CHUNK), min(values.shape[1], MAX_CHUNK))
    grid = native.grid
    attributes: dict[str, Any] = {"missing": missing}
    if isinstance(grid, AffineGrid):
        attributes["grid"] = {"crs": grid.crs, "x0": grid.x0, "y0": grid.y0, "dx": grid.dx, "dy": grid.dy}
    else:
        for name in ("longitude", "latitude"):
            degrees = getattr(grid, name)
            write_array(
                folder.with_name(f"{folder.name}.{name}"),
                degrees,
                chunks=chunks,
                missing=np.nan,
                attributes={"units": "degrees"},
            )
    write_array(folder, values, chunks=chunks, missing=missing, attributes=attributes)


def read_native(folder: Path) -> StoredNative:
    """A native window as it was stored. Raises ``SG-REGION-003``."""
    array = open_array(folder)
    values = values_of(folder, array)
    attributes = dict(array.attrs)
    if "grid" in attributes:
        facts = attributes["grid"]
        grid: AffineGrid | SwathGrid = AffineGrid(
            facts["crs"], facts["x0"], facts["y0"], facts["dx"], facts["dy"], *values.shape
        )
    else:
        degrees = [folder.with_name(f"{folder.name}.{name}") for name in ("longitude", "latitude")]
        grid = SwathGrid(*(values_of(part, open_array(part)) for part in degrees))
    return StoredNative(grid, values, float(attributes["missing"]))


def _windows(layer: AffineGrid, side: int) -> Iterator[tuple[slice, slice]]:
    for row in range(0, layer.rows, side):
        for col in range(0, layer.cols, side):
            yield slice(row, min(row + side, layer.rows)), slice(col, min(col + side, layer.cols))


def _paste(
    block: npt.NDArray[Any], row: int, col: int, values: npt.NDArray[Any], layer: AffineGrid, grid: AffineGrid
) -> bool:
    """Copy the values that lie in a block of a layer on the same lattice; whether there are any."""
    down, right = round((layer.y0 - grid.y0) / grid.dy) - row, round((grid.x0 - layer.x0) / grid.dx) - col
    top, left = max(down, 0), max(right, 0)
    bottom, end = min(down + values.shape[0], block.shape[0]), min(right + values.shape[1], block.shape[1])
    if top >= bottom or left >= end:
        return False
    block[top:bottom, left:end] = values[top - down : bottom - down, left - right : end - right]
    return True


def _look_up(
    block: npt.NDArray[Any],
    rows: slice,
    cols: slice,
    values: npt.NDArray[Any],
    layer: AffineGrid,
    grid: AffineGrid,
) -> bool:
    """Fill a block of a 10 m layer with the nearest values; whether there are any."""
    filled = False
    x0, y0 = layer.x0 + cols.start * layer.dx, layer.y0 - rows.start * layer.dy
    for start, row, col in centre_indices(grid, layer.crs, x0, y0, *block.shape):
        inside = row >= 0
        if inside.any():
            filled = True
            strip = block[start : start + len(row)]
            strip[inside] = values[row[inside], col[inside]]
    return filled
