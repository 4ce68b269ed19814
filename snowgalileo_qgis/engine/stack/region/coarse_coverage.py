"""How much of each cell the coarse sensors saw, and how much of that was cloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...bands import CELL_PIXELS, DYNAMIC, MISSING, Sensor, Tensor
from ...grid import CELL_M
from ...nearest import AffineGrid, SwathGrid
from ..availability import STATE_CLOUD, STATE_FILL
from .arrays import write_array
from .block_operator import BLOCKS, apply, group_bands
from .coarse_blocks import Natives, contributions, coverage
from .layers import StoredNative, as_doubles
from .samples import coarse_samples
from .store import StoredScene
from .weights import cell_weights

if TYPE_CHECKING:
    from .store import Region

SURVEY = "survey"
MASKS = ("seen", "flagged", "cloudy")
"""Masks of a sensor's pixels: valid in all bands; of these, with a cloud flag; of these, cloudy."""
NESTED = 1e-6
"""Deviation from a whole number of pixels up to which one grid lies inside another."""

Masks = npt.NDArray[np.bool_]


def write_survey(
    region: Region, folder: Path, scenes: Sequence[StoredScene], natives: Sequence[Natives], sensor: Sensor
) -> None:
    """Write ``<folder>/survey``, float32 ``(rows, cols, 2)``: share of pixels valid in all bands, and
    share of flagged ones that are cloudy.
    """
    bands = tuple(band.name for band in DYNAMIC if band.sensor is sensor)
    grid, count = region.grid, max(BLOCKS[tensor] for tensor in BLOCKS if group_bands(sensor, tensor))
    each = [_scene_counts(region, parts, sensor, count) for parts in natives]
    counts = np.zeros((grid.rows, grid.cols, len(MASKS)))
    for row, col, able in contributions(
        region, scenes, [coverage(region, parts, sensor, bands, count) for parts in natives]
    ):
        from_scene = each[able[0]]
        if len(able) == 1 and from_scene is not None:
            counts[row, col] = from_scene[row, col]
        else:
            x, y = grid.x0 + CELL_M * col, grid.y0 - CELL_M * row
            samples = coarse_samples(
                [natives[k] for k in able], bands, grid.crs, x, y, CELL_PIXELS, CELL_PIXELS
            )
            counts[row, col] = masks({band: samples[..., k] for k, band in enumerate(bands)}, sensor).sum(
                axis=(1, 2)
            )
    seen, flagged, cloudy = np.moveaxis(counts, -1, 0)
    cloud = np.divide(cloudy, flagged, out=np.full_like(cloudy, np.nan), where=flagged > 0)
    shares = np.stack([seen / CELL_PIXELS**2, cloud], axis=-1).astype(np.float32)
    write_array(
        folder / SURVEY,
        shares,
        chunks=shares.shape,
        missing=0.0,
        attributes={"statistics": ["seen", "cloud"]},
    )


def masks(values: Mapping[str, npt.NDArray[np.float64]], sensor: Sensor) -> Masks:
    """``MASKS`` of all bands of a sensor on the same pixels, ``(3, H, W)``; missing = -9999."""
    seen = np.logical_and.reduce(
        [
            values[band.name] >= band.threshold
            for band in DYNAMIC
            if band.sensor is sensor and band.tensor is not Tensor.FLAG
        ]
    )
    if sensor is not Sensor.MODIS:
        return np.stack([seen, np.zeros_like(seen), np.zeros_like(seen)])
    state = values["state_1km"]
    flagged = seen & (state >= 0) & (state != STATE_FILL)
    return np.stack([seen, flagged, flagged & np.isin(state.astype(np.int64) & STATE_CLOUD, (1, 2))])


def _scene_counts(
    region: Region, natives: Natives, sensor: Sensor, count: int
) -> npt.NDArray[np.float64] | None:
    """10 m pixels of each mask in each cell, ``(rows, cols, 3)``, from one scene.

    ``None`` where its bands lie on grids that do not nest.
    """
    shape = region.grid.rows, region.grid.cols
    if not natives:
        return np.zeros((*shape, len(MASKS)))
    grid = min(
        (native.grid for native in natives.values()), key=lambda g: g.dx if isinstance(g, AffineGrid) else 0.0
    )
    size = (grid.rows, grid.cols) if isinstance(grid, AffineGrid) else grid.longitude.shape
    values = {band.name: np.full(size, MISSING) for band in DYNAMIC if band.sensor is sensor}
    for band, native in natives.items():
        finer = _on_finer(native, grid)
        if finer is None:
            return None
        values[band] = finer
    operator = cell_weights(region, sensor, grid, count)
    return np.stack([apply(operator, mask).reshape(shape) for mask in masks(values, sensor)], axis=-1)


def _on_finer(native: StoredNative, grid: AffineGrid | SwathGrid) -> npt.NDArray[np.float64] | None:
    """Values on the pixels of a grid that divides the native's own pixels evenly.

    ``None`` where it does not.
    """
    own = native.grid
    if own == grid:
        return as_doubles(native)
    if not (isinstance(own, AffineGrid) and isinstance(grid, AffineGrid)) or own.crs != grid.crs:
        return None
    offsets = (own.x0 - grid.x0) / grid.dx, (own.y0 - grid.y0) / grid.dy, own.dx / grid.dx, own.dy / grid.dy
    if any(abs(offset - round(offset)) > NESTED for offset in offsets):
        return None
    right, up, across, down = (round(offset) for offset in offsets)
    row, col = (np.arange(grid.rows) + up) // down, (np.arange(grid.cols) - right) // across
    inside = ((row >= 0) & (row < own.rows))[:, None] & ((col >= 0) & (col < own.cols))
    values = as_doubles(native)[np.clip(row, 0, own.rows - 1)[:, None], np.clip(col, 0, own.cols - 1)]
    return np.where(inside, values, MISSING)
