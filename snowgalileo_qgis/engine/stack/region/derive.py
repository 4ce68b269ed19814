"""What a store keeps ready for serving: block means of the coarse sensors, and the scene under each pixel of the fine ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ...bands import CELL_PIXELS, MISSING, MISSING_HALF, Sensor, Tensor
from ...grid import CELL_M
from ...lookup import SwathGrid
from ..tensors import block_means, masked_block_means, normalised_difference, with_indices
from .blocks import BLOCKS, apply, block_operator, group_bands, group_thresholds, has_indices
from .choice import choose, export_polygon
from .hierarchy import assign, create_array, ensure_group, read_attributes, write_group
from .layers import FINE_SENSORS, StoredNative, as_doubles, is_missing, read_native
from .samples import coarse_samples, read_layer, windows
from .store import StoredScene

if TYPE_CHECKING:
    from .store import Region

SUPERBLOCK_CELLS = 10
SOURCE_BAND = {Sensor.S1: "VV", Sensor.S2: "B2", Sensor.LANDSAT: "B2_landsat", Sensor.DEM: "DEM", Sensor.WORLDCOVER: "Map"}
"""Band whose valid pixels tell which scene is used."""

STATISTICS = ("value", "mean", "share", "valid")
"""Last axis of a block array: mean over all samples with missing ones as -9999, mean over the valid samples, share 0..1 of valid samples, and 1
where the model may use the value."""
NOTHING = (MISSING_HALF, MISSING_HALF, 0.0, 0.0)
"""Statistics of a block without samples."""


def day_folder(region: Region, kind: str, sensor: Sensor, day: date | None) -> Path:
    """Folder of what was derived for a sensor and day; ``kind``: ``blocks`` or ``source``."""
    return region.path / kind / sensor.value / (f"{day:%Y%m%d}" if day else "static")


def derive(region: Region, sensor: Sensor, day: date | None) -> None:
    """See ``Region.derive``."""
    scenes = region.scenes_of(sensor, day)
    folder = day_folder(region, "source" if sensor in FINE_SENSORS else "blocks", sensor, day)
    names = [scene.name for scene in scenes]
    if not scenes or is_current(folder, scenes):
        return
    ensure_group(folder.parent)
    write_group(folder, {})
    if sensor in FINE_SENSORS:
        _source(region, folder, scenes, SOURCE_BAND[sensor])
    else:
        for tensor in BLOCKS:
            if group_bands(sensor, tensor):
                _blocks(region, folder / tensor.value, scenes, sensor, tensor)
    write_group(folder, {"scenes": names})


def is_current(folder: Path, scenes: Sequence[StoredScene]) -> bool:
    """Whether what was derived is complete and of exactly these scenes."""
    return read_attributes(folder).get("scenes") == [scene.name for scene in scenes]


@dataclass(frozen=True, eq=False)
class _SceneBlocks:
    """Block statistics of one scene: ``stats`` ``(blocks down, blocks across, C, 4)``, per cell whether it has samples and all of them."""

    stats: npt.NDArray[np.float32]
    some: npt.NDArray[np.bool_]
    every: npt.NDArray[np.bool_]


def _blocks(region: Region, folder: Path, scenes: Sequence[StoredScene], sensor: Sensor, tensor: Tensor) -> None:
    natives = [scene_natives(scene, group_bands(sensor, tensor)) for scene in scenes]
    each = [_scene_blocks(region, bands, sensor, tensor) for bands in natives]
    grid, count = region.grid, BLOCKS[tensor]
    stats = np.empty((grid.rows * count, grid.cols * count, len(group_thresholds(sensor, tensor)), len(STATISTICS)), np.float32)
    stats[...] = NOTHING
    for row, col, x, y in grid.corners():
        polygon = export_polygon(grid.crs, x, y, x + CELL_M, y - CELL_M)
        chosen = choose(scenes, region.rule, polygon)
        able = [k for k, scene in enumerate(scenes) if scene in chosen and each[k].some[row, col]]
        if not able:
            continue
        window = slice(row * count, (row + 1) * count), slice(col * count, (col + 1) * count)
        if len(able) == 1 or each[able[0]].every[row, col]:
            stats[window] = each[able[0]].stats[window]
        else:
            samples = coarse_samples([natives[k] for k in able], group_bands(sensor, tensor), grid.crs, x, y, CELL_PIXELS, CELL_PIXELS)
            stats[window] = sample_stats(samples, sensor, tensor)
    side = SUPERBLOCK_CELLS * count
    array = create_array(folder, stats.shape, stats.dtype, chunks=(side, side, *stats.shape[2:]), missing=0.0, attributes={"statistics": STATISTICS})
    assign(folder, array, ..., stats)


def scene_natives(scene: StoredScene, bands: Sequence[str]) -> dict[str, StoredNative]:
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


def _scene_blocks(region: Region, natives: dict[str, StoredNative], sensor: Sensor, tensor: Tensor) -> _SceneBlocks:
    """Statistics of all blocks from one scene through the sparse operator."""
    grid, count = region.grid, BLOCKS[tensor]
    shape, samples = (grid.rows * count, grid.cols * count), (CELL_PIXELS // count) ** 2
    thresholds = group_thresholds(sensor, tensor)
    stats = np.empty((*shape, len(thresholds), len(STATISTICS)), np.float32)
    stats[...] = NOTHING
    some, every = np.zeros((grid.rows, grid.cols), np.bool_), np.ones((grid.rows, grid.cols), np.bool_)
    channels: list[StoredNative | None] = [natives.get(band) for band in group_bands(sensor, tensor)]
    for native in channels:
        known = np.zeros(shape) if native is None else apply(block_operator(native.grid, grid, count), ~is_missing(native)).reshape(shape)
        by_cell = known.reshape(grid.rows, count, grid.cols, count)
        some |= (by_cell > 0).any(axis=(1, 3))
        every &= (by_cell == samples).all(axis=(1, 3))
    if has_indices(sensor, tensor):
        channels += _indices(natives)
    for k, native in enumerate(channels):
        if native is not None:
            operator = block_operator(native.grid, grid, count)
            stats[..., k, :] = _channel_stats(native, operator, samples, thresholds[k], tensor).reshape(*shape, len(STATISTICS))
    return _SceneBlocks(stats, some, every)


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
            indices.append(StoredNative(one.grid, normalised_difference(as_doubles(one), as_doubles(other)), MISSING))
    return indices


def _channel_stats(native: StoredNative, operator: Any, samples: int, threshold: float, tensor: Tensor) -> npt.NDArray[np.float32]:
    """``(blocks, 4)``."""
    values = as_doubles(native)
    usable = values >= threshold
    outside = samples - apply(operator, np.ones(values.shape))
    value = (apply(operator, values) + outside * MISSING) / samples
    good = apply(operator, usable)
    total = apply(operator, np.where(usable, values, 0.0))
    mean = np.divide(total, good, out=np.full_like(total, MISSING), where=good > 0)
    valid = value >= threshold if tensor is Tensor.TIME else good == samples
    return np.stack([value.astype(np.float16), mean.astype(np.float16), good / samples, valid], axis=-1).astype(np.float32)


def sample_stats(samples: npt.NDArray[np.float64], sensor: Sensor, tensor: Tensor) -> npt.NDArray[np.float32]:
    """Statistics of one cell's blocks from its 10 m samples ``(100, 100, bands)``: ``(count, count, C, 4)``."""
    values = with_indices(samples) if has_indices(sensor, tensor) else samples
    count, thresholds = BLOCKS[tensor], group_thresholds(sensor, tensor)
    value = block_means(values, count)
    mean, share = masked_block_means(values, thresholds, count)
    valid = value >= thresholds if tensor is Tensor.TIME else share == 1
    return np.stack([value.astype(np.float16), mean, share, valid], axis=-1).astype(np.float32)


def _source(region: Region, folder: Path, scenes: Sequence[StoredScene], band: str) -> None:
    """Number of the scene (1 = first in order, 0 = none) under each 10 m pixel, uint8."""
    grid = region.grid
    side = SUPERBLOCK_CELLS * CELL_PIXELS
    shape = grid.rows * CELL_PIXELS, grid.cols * CELL_PIXELS
    shard = 5 * side
    array = create_array(
        folder / "scene", shape, np.uint8, chunks=(side, side), shards=(shard, shard), missing=0, attributes={"scenes": [s.name for s in scenes]}
    )
    cells = [(row, col, export_polygon(grid.crs, x, y, x + CELL_M, y - CELL_M)) for row, col, x, y in grid.corners()]
    chosen = {(row, col): choose(scenes, region.rule, polygon) for row, col, polygon in cells} if region.rule == "first" else {}
    for window in windows(shape, shard):
        numbers = np.zeros((window.height, window.width), np.uint8)
        for number, scene in enumerate(scenes, 1):
            layer = read_layer(scene.folder / band, grid, window) if band in scene.bands else None
            if layer is None:
                continue
            known = layer.known(slice(0, window.height), slice(0, window.width)) & (numbers == 0)
            if region.rule == "first":
                allowed = np.zeros((grid.rows, grid.cols), np.bool_)
                for place, used in chosen.items():
                    allowed[place] = scene in used
                known &= np.kron(allowed, np.ones((CELL_PIXELS, CELL_PIXELS), np.bool_))[window.rows, window.cols]
            numbers[known] = number
        if numbers.any():
            assign(folder / "scene", array, (window.rows, window.cols), numbers)
