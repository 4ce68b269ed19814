"""Block means without 10 m pixels: a sparse matrix with the number of 10 m centres that each source pixel
gives to each block.

The nearest lookup only repeats source pixels, so the mean of a block's samples is the weighted mean of source
pixels with these numbers as weights.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_matrix, csr_matrix

from ...bands import CELL_PIXELS, DYNAMIC, INDEX_THRESHOLD, LOW_BLOCKS, MEDIUM_BLOCKS, Sensor, Tensor
from ...grid import RegionGrid
from ...nearest import AffineGrid, SwathGrid, centre_indices

Doubles = npt.NDArray[np.float64]

BLOCKS = {Tensor.MEDIUM: MEDIUM_BLOCKS, Tensor.LOW: LOW_BLOCKS, Tensor.TIME: 1}
"""Blocks along a side of a cell."""


def group_bands(sensor: Sensor, tensor: Tensor) -> tuple[str, ...]:
    """Bands of a sensor in a tensor, in channel order, without the indices."""
    return tuple(band.name for band in DYNAMIC if band.sensor is sensor and band.tensor is tensor)


def has_indices(sensor: Sensor, tensor: Tensor) -> bool:
    """Whether NDSI and NDVI follow the bands."""
    return sensor is Sensor.MODIS and tensor is Tensor.LOW


def group_thresholds(sensor: Sensor, tensor: Tensor) -> Doubles:
    """Validity thresholds of the channels of a group, indices included."""
    bands = [band.threshold for band in DYNAMIC if band.sensor is sensor and band.tensor is tensor]
    return np.array(bands + [INDEX_THRESHOLD] * (2 * has_indices(sensor, tensor)))


def block_operator(grid: AffineGrid | SwathGrid, region: RegionGrid, count: int) -> csr_matrix:
    """Sparse matrix ``(blocks, source pixels)`` of the number of 10 m centres of each block over each source
    pixel, float64.

    ``count``: blocks along a side of a cell; blocks are numbered row by row over the region, source pixels
    over the grid. Centres outside the grid are in no entry, so a row sums to less than ``(100 / count)**2``
    there.
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
        # neighbouring centres mostly share pixel and block, so runs of them are counted at once
        first = np.flatnonzero(np.r_[True, (pixel[1:] != pixel[:-1]) | (block[1:] != block[:-1])])
        length = np.diff(np.r_[first, len(pixel)])
        inside = pixel[first] >= 0
        parts.append((block[first][inside], pixel[first][inside], length[inside]))
    blocks, pixels, weights = (np.concatenate(arrays) for arrays in zip(*parts))
    shape = (rows * count * cols * count, height * width)
    return coo_matrix((weights.astype(np.float64), (blocks, pixels)), shape=shape).tocsr()


def cells_of_blocks(region: RegionGrid, count: int) -> csr_matrix:
    """Matrix ``(cells, blocks)`` that adds up the blocks of each cell.

    Times ``block_operator`` it counts the centres of each cell.
    """
    rows, cols = np.divmod(np.arange(region.rows * count * region.cols * count), region.cols * count)
    cell = rows // count * region.cols + cols // count
    return coo_matrix(
        (np.ones(len(cell)), (cell, np.arange(len(cell)))), shape=(region.rows * region.cols, len(cell))
    ).tocsr()


def apply(operator: csr_matrix, values: npt.NDArray[Any]) -> Doubles:
    """Weighted sums of the blocks, ``(blocks,)``, of values per source pixel."""
    return np.asarray(operator @ values.reshape(-1).astype(np.float64))
