"""Block means of the coarse sensors: through the sparse operator where one scene gives all pixels of a
cell, else from the pixels themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ...bands import CELL_PIXELS, MISSING, MISSING_HALF, Sensor, Tensor
from ...grid import CELL_M
from ...nearest import SwathGrid
from ..tensors import block_means, masked_block_means, normalised_difference, with_indices
from .arrays import write_array
from .block_operator import BLOCKS, apply, group_bands, group_thresholds, has_indices
from .compositing import choose
from .layers import StoredNative, as_doubles, is_missing, read_native
from .samples import coarse_samples
from .store import StoredScene
from .weights import block_weights, cell_weights

if TYPE_CHECKING:
    from .store import Region

STATISTICS = ("value", "mean", "share", "valid")
"""Last axis of a block array: mean over all samples with missing ones as -9999, mean over the valid samples,
share 0..1 of valid samples, and 1 where the model may use the value."""
NOTHING = (MISSING_HALF, MISSING_HALF, 0.0, 0.0)
"""Statistics of a block without samples."""

SUPERBLOCK_CELLS = 10
Natives = dict[str, StoredNative]
Coverage = tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]


def write_block_means(
    region: Region, folder: Path, scenes: Sequence[StoredScene], natives: Sequence[Natives], sensor: Sensor
) -> None:
    """Write ``<folder>/<tensor>``, float32 ``(rows * n, cols * n, C, 4)``, for every tensor that the
    sensor fills.
    """
    grid = region.grid
    for tensor, count in BLOCKS.items():
        bands = group_bands(sensor, tensor)
        if not bands:
            continue
        each = [_scene_stats(region, parts, sensor, tensor) for parts in natives]
        stats = np.empty_like(each[0])
        stats[...] = NOTHING
        for row, col, able in contributions(
            region, scenes, [coverage(region, parts, sensor, bands, count) for parts in natives]
        ):
            window = slice(row * count, (row + 1) * count), slice(col * count, (col + 1) * count)
            if len(able) == 1:
                stats[window] = each[able[0]][window]
            else:
                x, y = grid.x0 + CELL_M * col, grid.y0 - CELL_M * row
                samples = coarse_samples(
                    [natives[k] for k in able], bands, grid.crs, x, y, CELL_PIXELS, CELL_PIXELS
                )
                stats[window] = sample_stats(samples, sensor, tensor)
        side = SUPERBLOCK_CELLS * count
        write_array(
            folder / tensor.value,
            stats,
            chunks=(side, side, *stats.shape[2:]),
            missing=0.0,
            attributes={"statistics": STATISTICS},
        )


def coverage(region: Region, natives: Natives, sensor: Sensor, bands: Sequence[str], count: int) -> Coverage:
    """Per cell, bool ``(rows, cols)``: whether a scene has any sample of the bands, and whether it has
    every sample of all of them.
    """
    shape = region.grid.rows, region.grid.cols
    some, every = np.zeros(shape, np.bool_), np.ones(shape, np.bool_)
    for band in bands:
        native = natives.get(band)
        known = (
            np.zeros(shape)
            if native is None
            else apply(cell_weights(region, sensor, native.grid, count), ~is_missing(native)).reshape(shape)
        )
        some |= known > 0
        every &= known == CELL_PIXELS**2
    return some, every


def contributions(
    region: Region, scenes: Sequence[StoredScene], coverages: Sequence[Coverage]
) -> Iterator[tuple[int, int, list[int]]]:
    """For each wanted cell that has samples: row, column and the numbers of the scenes that give them, one
    where the first needs no other.
    """
    for row, col in zip(*(axis.tolist() for axis in np.nonzero(region.grid.wanted)), strict=True):
        chosen = choose(scenes, region.rule, region.polygons[row, col] if region.rule == "first" else None)
        able = [k for k, scene in enumerate(scenes) if coverages[k][0][row, col] and scene in chosen]
        if able:
            yield row, col, able[:1] if coverages[able[0]][1][row, col] else able


def scene_natives(scene: StoredScene, bands: Sequence[str]) -> Natives:
    """Native windows of the bands that a scene has; equal swaths become one."""
    natives = {band: read_native(scene.folder / band) for band in bands if band in scene.bands}
    swaths: list[SwathGrid] = []
    for band, native in natives.items():
        if isinstance(native.grid, SwathGrid):
            grid = next((known for known in swaths if _same_swath(known, native.grid)), None)
            if grid is None:
                swaths.append(native.grid)
            else:
                natives[band] = StoredNative(grid, native.values, native.missing)
    return natives


def _same_swath(one: SwathGrid, other: SwathGrid) -> bool:
    pairs = ((one.longitude, other.longitude), (one.latitude, other.latitude))
    return all(np.array_equal(a, b, equal_nan=True) for a, b in pairs)


def _scene_stats(region: Region, natives: Natives, sensor: Sensor, tensor: Tensor) -> npt.NDArray[np.float32]:
    """Statistics of all blocks from one scene, ``(blocks down, blocks across, C, 4)``."""
    grid, count = region.grid, BLOCKS[tensor]
    shape, samples = (grid.rows * count, grid.cols * count), (CELL_PIXELS // count) ** 2
    thresholds = group_thresholds(sensor, tensor)
    stats = np.empty((*shape, len(thresholds), len(STATISTICS)), np.float32)
    stats[...] = NOTHING
    channels: list[StoredNative | None] = [natives.get(band) for band in group_bands(sensor, tensor)]
    if has_indices(sensor, tensor):
        channels += _indices(natives)
    for k, native in enumerate(channels):
        if native is not None:
            operator = block_weights(region, sensor, native.grid, count)
            stats[..., k, :] = _channel_stats(native, operator, samples, thresholds[k], tensor).reshape(
                *shape, len(STATISTICS)
            )
    return stats


def _indices(natives: dict[str, StoredNative]) -> list[StoredNative | None]:
    """NDSI and NDVI on the native pixels."""
    b01, b02, b04, b06 = (natives.get(f"sur_refl_b0{n}") for n in (1, 2, 4, 6))
    indices: list[StoredNative | None] = []
    for one, other in ((b04, b06), (b02, b01)):
        if one is None or other is None:
            indices.append(None)
        elif one.grid != other.grid:
            raise ValueError("bands of one MODIS scene lie on different grids")
        else:
            indices.append(
                StoredNative(one.grid, normalised_difference(as_doubles(one), as_doubles(other)), MISSING)
            )
    return indices


def _channel_stats(
    native: StoredNative, operator: Any, samples: int, threshold: float, tensor: Tensor
) -> npt.NDArray[np.float32]:
    """``(blocks, 4)``."""
    values = as_doubles(native)
    usable = values >= threshold
    outside = samples - apply(operator, np.ones(values.shape))
    value = (apply(operator, values) + outside * MISSING) / samples
    good = apply(operator, usable)
    total = apply(operator, np.where(usable, values, 0.0))
    mean = np.divide(total, good, out=np.full_like(total, MISSING), where=good > 0)
    valid = value >= threshold if tensor is Tensor.TIME else good == samples
    return np.stack(
        [value.astype(np.float16), mean.astype(np.float16), good / samples, valid], axis=-1
    ).astype(np.float32)


def sample_stats(samples: npt.NDArray[np.float64], sensor: Sensor, tensor: Tensor) -> npt.NDArray[np.float32]:
    """Statistics of one cell's blocks from its 10 m samples ``(100, 100, bands)``: ``(count, count, C,
    4)``.
    """
    values = with_indices(samples) if has_indices(sensor, tensor) else samples
    count, thresholds = BLOCKS[tensor], group_thresholds(sensor, tensor)
    value = block_means(values, count)
    mean, share = masked_block_means(values, thresholds, count)
    valid = value >= thresholds if tensor is Tensor.TIME else share == 1
    return np.stack([value.astype(np.float16), mean, share, valid], axis=-1).astype(np.float32)
