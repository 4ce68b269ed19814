"""Block statistics of the coarse sensors for a whole region: through the block operator where one scene gives
all pixels of a cell, else from the cell's 10 m pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ...bands import CELL_PIXELS, MISSING, Sensor, Tensor
from ...grid import CELL_M, SUPERBLOCK_CELLS
from ..tensors import normalised_difference
from .arrays import write_array
from .block_operator import block_sums, stored_block_operator, stored_cell_operator
from .block_statistics import (
    BLOCKS,
    EMPTY,
    STATISTICS,
    bands_of,
    has_indices,
    pixel_statistics,
    thresholds_of,
)
from .coarse_bands import SceneBands, StoredBand, pixel_values
from .compositing import contributing_scenes
from .scenes import StoredScene
from .store import Region

Mask = npt.NDArray[np.bool_]


def write_block_statistics(
    region: Region, folder: Path, scenes: Sequence[StoredScene], bands: Sequence[SceneBands], sensor: Sensor
) -> None:
    """Write ``<folder>/<tensor>``, float32 ``(rows * n, cols * n, C, 4)``, for each tensor that the sensor
    fills.

    ``bands``: of each scene.
    """
    for tensor, count in BLOCKS.items():
        names = bands_of(sensor, tensor)
        if not names:
            continue
        by_scene = [_scene_statistics(region, scene, sensor, tensor) for scene in bands]
        statistics = np.empty_like(by_scene[0])
        statistics[...] = EMPTY
        covered = [coverage(region, scene, sensor, names, count) for scene in bands]
        for row, col, used in cell_sources(region, scenes, covered):
            window = slice(row * count, (row + 1) * count), slice(col * count, (col + 1) * count)
            if len(used) == 1:
                statistics[window] = by_scene[used[0]][window]
            else:
                pixels = cell_pixels(region, row, col, [bands[k] for k in used], names)
                statistics[window] = pixel_statistics(pixels, sensor, tensor)
        side = SUPERBLOCK_CELLS * count
        write_array(
            folder / tensor.value,
            statistics,
            chunks=(side, side, *statistics.shape[2:]),
            missing=0.0,
            attributes={"statistics": STATISTICS},
        )


def coverage(
    region: Region, bands: SceneBands, sensor: Sensor, names: Sequence[str], count: int
) -> tuple[Mask, Mask]:
    """Per cell, bool ``(rows, cols)``: whether a scene has any 10 m pixel of the named bands, and whether it
    has every pixel of all of them.
    """
    shape = region.grid.rows, region.grid.cols
    some, every = np.zeros(shape, np.bool_), np.ones(shape, np.bool_)
    for name in names:
        band = bands.get(name)
        if band is None:
            pixels = np.zeros(shape)
        else:
            operator = stored_cell_operator(region, sensor, band.grid, count)
            pixels = block_sums(operator, ~band.is_missing()).reshape(shape)
        some |= pixels > 0
        every &= pixels == CELL_PIXELS**2
    return some, every


def cell_sources(
    region: Region, scenes: Sequence[StoredScene], covered: Sequence[tuple[Mask, Mask]]
) -> Iterator[tuple[int, int, list[int]]]:
    """Row, column and the indices of the scenes that contribute to it, for each wanted cell that has pixels;
    one index where the first scene covers the whole cell.

    ``covered``: ``coverage`` of each scene.
    """
    for row, col in zip(*(axis.tolist() for axis in np.nonzero(region.grid.wanted)), strict=True):
        polygon = region.polygons[row, col] if region.rule == "first" else None
        candidates = contributing_scenes(scenes, region.rule, polygon)
        used = [k for k, scene in enumerate(scenes) if covered[k][0][row, col] and scene in candidates]
        if used:
            yield row, col, used[:1] if covered[used[0]][1][row, col] else used


def cell_pixels(
    region: Region, row: int, col: int, scenes: Sequence[SceneBands], names: Sequence[str]
) -> npt.NDArray[np.float64]:
    """Values at the 10 m pixels of a cell, ``(100, 100, bands)``, missing = -9999."""
    x0, y0 = region.grid.x0 + CELL_M * col, region.grid.y0 - CELL_M * row
    return pixel_values(scenes, names, region.grid.crs, x0, y0, CELL_PIXELS, CELL_PIXELS)


def _scene_statistics(
    region: Region, bands: SceneBands, sensor: Sensor, tensor: Tensor
) -> npt.NDArray[np.float32]:
    """Statistics of all blocks from one scene, ``(blocks down, blocks across, C, 4)``."""
    grid, count = region.grid, BLOCKS[tensor]
    shape, pixels = (grid.rows * count, grid.cols * count), (CELL_PIXELS // count) ** 2
    thresholds = thresholds_of(sensor, tensor)
    statistics = np.empty((*shape, len(thresholds), len(STATISTICS)), np.float32)
    statistics[...] = EMPTY
    channels: list[StoredBand | None] = [bands.get(name) for name in bands_of(sensor, tensor)]
    if has_indices(sensor, tensor):
        channels += _indices(bands)
    for k, band in enumerate(channels):
        if band is not None:
            operator = stored_block_operator(region, sensor, band.grid, count)
            channel = _channel_statistics(band, operator, pixels, thresholds[k], tensor)
            statistics[..., k, :] = channel.reshape(*shape, len(STATISTICS))
    return statistics


def _indices(bands: SceneBands) -> list[StoredBand | None]:
    """NDSI and NDVI on the source pixels."""
    b01, b02, b04, b06 = (bands.get(f"sur_refl_b0{n}") for n in (1, 2, 4, 6))
    indices: list[StoredBand | None] = []
    for one, other in ((b04, b06), (b02, b01)):
        if one is None or other is None:
            indices.append(None)
        elif one.grid != other.grid:
            raise ValueError("bands of one MODIS scene lie on different grids")
        else:
            index = normalised_difference(one.cube_values(), other.cube_values())
            indices.append(StoredBand(one.grid, index, MISSING))
    return indices


def _channel_statistics(
    band: StoredBand, operator: Any, pixels: int, threshold: float, tensor: Tensor
) -> npt.NDArray[np.float32]:
    """Statistics of one channel, ``(blocks, 4)``; ``pixels``: 10 m pixels in a block."""
    values = band.cube_values()
    is_valid = values >= threshold
    outside = pixels - block_sums(operator, np.ones(values.shape))
    value = (block_sums(operator, values) + outside * MISSING) / pixels
    valid_pixels = block_sums(operator, is_valid)
    total = block_sums(operator, np.where(is_valid, values, 0.0))
    mean = np.divide(total, valid_pixels, out=np.full_like(total, MISSING), where=valid_pixels > 0)
    valid = value >= threshold if tensor is Tensor.TIME else valid_pixels == pixels
    return np.stack(
        [value.astype(np.float16), mean.astype(np.float16), valid_pixels / pixels, valid], axis=-1
    ).astype(np.float32)
