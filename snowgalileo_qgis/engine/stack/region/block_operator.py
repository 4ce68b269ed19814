"""Block sums of the coarse sensors without 10 m pixels: a sparse matrix that counts, for each block, the 10 m
centres nearest to each source pixel.

Nearest-neighbour resampling only repeats source pixels, so the mean over a block's 10 m pixels is the mean of
the source pixels weighted by these counts. The grids of daily products do not change, so a store keeps their
operators. Nothing that only reads stacks imports this module, which needs SciPy.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_matrix, csr_matrix

from ...bands import CELL_PIXELS, Sensor
from ...grid import RegionGrid
from ...nearest import AffineGrid, SwathGrid, centre_indices
from ...output_file import part_of
from ...protocol import SnowGalileoError
from .arrays import ensure_group, open_array, read_attributes, values_of, write_array, write_group
from .medium import medium_of
from .store import WEIGHTS, Region

Doubles = npt.NDArray[np.float64]

VERSION = 1
"""Version of the method; stored operators of another version are not used."""

PARTS = {"indptr": np.int32, "indices": np.int32, "data": np.uint16}
"""Arrays of a compressed sparse row matrix."""


def block_operator(grid: AffineGrid | SwathGrid, region: RegionGrid, count: int) -> csr_matrix:
    """Sparse float64 matrix ``(blocks, source pixels)``: number of 10 m centres of each block on each source
    pixel.

    ``count``: blocks along a side of a cell. Blocks are numbered in row-major order over the region, source
    pixels over the grid. Centres outside the grid are in no entry, so the rows of blocks that reach beyond it
    sum to less than ``(100 / count)**2``.
    """
    rows, cols = region.rows, region.cols
    width = grid.cols if isinstance(grid, AffineGrid) else grid.longitude.shape[1]
    height = grid.rows if isinstance(grid, AffineGrid) else grid.longitude.shape[0]
    side = CELL_PIXELS // count
    across = np.arange(cols * CELL_PIXELS) // side
    parts: list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]] = []
    for start, row, col in centre_indices(
        grid, region.crs, region.x0, region.y0, rows * CELL_PIXELS, cols * CELL_PIXELS, strip=CELL_PIXELS
    ):
        pixel = np.where(row < 0, -1, row.astype(np.int64) * width + col).ravel()
        down = (start + np.arange(len(row))) // side
        block = (down[:, None] * (cols * count) + across).ravel()
        # neighbouring centres mostly share pixel and block, so whole runs are counted at once
        first = np.flatnonzero(np.r_[True, (pixel[1:] != pixel[:-1]) | (block[1:] != block[:-1])])
        length = np.diff(np.r_[first, len(pixel)])
        inside = pixel[first] >= 0
        parts.append((block[first][inside], pixel[first][inside], length[inside]))
    blocks, pixels, counts = (np.concatenate(arrays) for arrays in zip(*parts))
    shape = (rows * count * cols * count, height * width)
    return coo_matrix((counts.astype(np.float64), (blocks, pixels)), shape=shape).tocsr()


def cells_of_blocks(region: RegionGrid, count: int) -> csr_matrix:
    """Matrix ``(cells, blocks)`` that sums the blocks of each cell.

    Times ``block_operator`` it counts the 10 m centres of each cell.
    """
    rows, cols = np.divmod(np.arange(region.rows * count * region.cols * count), region.cols * count)
    cell = rows // count * region.cols + cols // count
    return coo_matrix(
        (np.ones(len(cell)), (cell, np.arange(len(cell)))), shape=(region.rows * region.cols, len(cell))
    ).tocsr()


def block_sums(operator: csr_matrix, values: npt.NDArray[Any]) -> Doubles:
    """Sums over each block's 10 m pixels, ``(blocks,)``, of values per source pixel."""
    return np.asarray(operator @ values.reshape(-1).astype(np.float64))


@lru_cache(maxsize=16)
def stored_block_operator(
    region: Region, sensor: Sensor, grid: AffineGrid | SwathGrid, count: int
) -> csr_matrix:
    """``block_operator`` of a region, read from its store if it is there, else computed and stored.

    Processes that compute the same one at the same time do not disturb each other. Operators of swaths are
    not stored, because every swath has a grid of its own. A damaged operator is computed again. Raises
    ``SG-OUTPUT-001``.
    """
    if isinstance(grid, SwathGrid):
        return block_operator(grid, region.grid, count)
    identity = _identity(region, grid, count)
    key = hashlib.sha256(json.dumps(identity).encode()).hexdigest()[:16]
    folder = region.path / WEIGHTS / sensor.value / key
    shape = region.grid.rows * region.grid.cols * count**2, grid.rows * grid.cols
    stored = _read(folder, identity, shape)
    if stored is not None:
        return stored
    operator = block_operator(grid, region.grid, count)
    for parent in (folder.parent.parent, folder.parent):
        ensure_group(parent)
    _store(operator, folder, identity)
    return operator


@lru_cache(maxsize=16)
def stored_cell_operator(
    region: Region, sensor: Sensor, grid: AffineGrid | SwathGrid, count: int
) -> csr_matrix:
    """As ``stored_block_operator`` with one block per cell, from the operator with ``count`` blocks along a
    side.
    """
    return cells_of_blocks(region.grid, count) @ stored_block_operator(region, sensor, grid, count)


def _store(operator: csr_matrix, folder: Path, identity: dict[str, Any]) -> None:
    """Store an operator as a whole, in the place of a damaged one."""
    medium, new = medium_of(folder), part_of(folder)
    try:
        write_group(new, {})
        for name, dtype in PARTS.items():
            values = getattr(operator, name).astype(dtype)
            write_array(new / name, values, chunks=(max(1, len(values)),), missing=0, attributes={})
        write_group(new, identity)
        if _read(folder, identity, operator.shape) is None:
            medium.remove(folder)
            with suppress(OSError):  # another process has stored it
                medium.move(new, folder)
    finally:
        medium.remove(new)


def _identity(region: Region, grid: AffineGrid, count: int) -> dict[str, Any]:
    """Everything that an operator depends on; numbers keep all their digits."""
    cells = {name: getattr(region.grid, name) for name in ("crs", "x0", "y0", "rows", "cols")}
    return {"weights": VERSION, "source": asdict(grid), "cells": cells, "blocks": count}


def _read(folder: Path, identity: dict[str, Any], shape: tuple[int, int]) -> csr_matrix | None:
    """The stored operator of exactly this identity; ``None`` if there is none or it cannot be read."""
    try:
        if read_attributes(folder) != identity:
            return None
        indptr, indices, data = (values_of(folder / name, open_array(folder / name)) for name in PARTS)
    except SnowGalileoError:
        return None
    parts = zip((indptr, indices, data), PARTS.values())
    if any(part.ndim != 1 or part.dtype != kind for part, kind in parts):
        return None
    if len(indptr) != shape[0] + 1 or not len(indices) == len(data) == indptr[-1]:
        return None
    return csr_matrix((data.astype(np.float64), indices, indptr), shape=shape)
