"""Availability of the coarse sensors: how much of each cell they cover with valid data, and how much of that
is cloud.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ...bands import CELL_PIXELS, DYNAMIC, MISSING, Sensor, Tensor
from ...nearest import AffineGrid, SwathGrid
from ..availability import STATE_CLOUD, STATE_FILL
from .arrays import write_array
from .block_operator import block_sums, stored_cell_operator
from .block_statistics import BLOCKS, bands_of
from .coarse_bands import SceneBands, StoredBand
from .coarse_blocks import cell_pixels, cell_sources, coverage
from .scenes import StoredScene
from .store import AVAILABILITY, Region

MASKS = ("valid", "flagged", "cloudy")
"""Masks of a sensor's pixels: valid in all bands; of these, with a cloud flag; of these, cloudy."""

NESTED = 1e-6
"""Deviation from a whole number of pixels up to which one grid nests in another."""

Masks = npt.NDArray[np.bool_]


def write_availability(
    region: Region, folder: Path, scenes: Sequence[StoredScene], bands: Sequence[SceneBands], sensor: Sensor
) -> None:
    """Write the availability of a day, float32 ``(rows, cols, 2)``: share 0..1 of pixels that are valid in
    all bands, and share of the flagged ones that are cloudy (NaN where none is flagged).

    ``bands``: of each scene.
    """
    names = tuple(band.name for band in DYNAMIC if band.sensor is sensor)
    grid, count = region.grid, max(BLOCKS[tensor] for tensor in BLOCKS if bands_of(sensor, tensor))
    by_scene = [_scene_counts(region, scene, sensor, count) for scene in bands]
    covered = [coverage(region, scene, sensor, names, count) for scene in bands]
    counts = np.zeros((grid.rows, grid.cols, len(MASKS)))
    for row, col, used in cell_sources(region, scenes, covered):
        from_scene = by_scene[used[0]]
        if len(used) == 1 and from_scene is not None:
            counts[row, col] = from_scene[row, col]
        else:
            pixels = cell_pixels(region, row, col, [bands[k] for k in used], names)
            masks = pixel_masks({name: pixels[..., k] for k, name in enumerate(names)}, sensor)
            counts[row, col] = masks.sum(axis=(1, 2))
    valid, flagged, cloudy = np.moveaxis(counts, -1, 0)
    cloud = np.divide(cloudy, flagged, out=np.full_like(cloudy, np.nan), where=flagged > 0)
    shares = np.stack([valid / CELL_PIXELS**2, cloud], axis=-1).astype(np.float32)
    write_array(
        folder / AVAILABILITY,
        shares,
        chunks=shares.shape,
        missing=0.0,
        attributes={"statistics": ["seen", "cloud"]},  # as in stores of earlier versions
    )


def pixel_masks(values: Mapping[str, npt.NDArray[np.float64]], sensor: Sensor) -> Masks:
    """``MASKS`` of a sensor, ``(3, H, W)``; ``values``: all its bands on the same pixels, missing = -9999."""
    valid = np.logical_and.reduce(
        [
            values[band.name] >= band.threshold
            for band in DYNAMIC
            if band.sensor is sensor and band.tensor is not Tensor.FLAG
        ]
    )
    if sensor is not Sensor.MODIS:
        return np.stack([valid, np.zeros_like(valid), np.zeros_like(valid)])
    state = values["state_1km"]
    flagged = valid & (state >= 0) & (state != STATE_FILL)
    return np.stack([valid, flagged, flagged & np.isin(state.astype(np.int64) & STATE_CLOUD, (1, 2))])


def _scene_counts(
    region: Region, bands: SceneBands, sensor: Sensor, count: int
) -> npt.NDArray[np.float64] | None:
    """10 m pixels of each mask in each cell from one scene, ``(rows, cols, 3)``.

    ``None`` if the grids of its bands do not nest.
    """
    shape = region.grid.rows, region.grid.cols
    if not bands:
        return np.zeros((*shape, len(MASKS)))
    grid = min(
        (band.grid for band in bands.values()), key=lambda g: g.dx if isinstance(g, AffineGrid) else 0.0
    )
    size = (grid.rows, grid.cols) if isinstance(grid, AffineGrid) else grid.longitude.shape
    values = {band.name: np.full(size, MISSING) for band in DYNAMIC if band.sensor is sensor}
    for name, band in bands.items():
        finer = _on_finer_grid(band, grid)
        if finer is None:
            return None
        values[name] = finer
    operator = stored_cell_operator(region, sensor, grid, count)
    return np.stack(
        [block_sums(operator, mask).reshape(shape) for mask in pixel_masks(values, sensor)], axis=-1
    )


def _on_finer_grid(band: StoredBand, grid: AffineGrid | SwathGrid) -> npt.NDArray[np.float64] | None:
    """Values on the pixels of a grid that divides the band's own pixels evenly, ``None`` if it does not."""
    own = band.grid
    if own == grid:
        return band.cube_values()
    if not (isinstance(own, AffineGrid) and isinstance(grid, AffineGrid)) or own.crs != grid.crs:
        return None
    offsets = (own.x0 - grid.x0) / grid.dx, (own.y0 - grid.y0) / grid.dy, own.dx / grid.dx, own.dy / grid.dy
    if any(abs(offset - round(offset)) > NESTED for offset in offsets):
        return None
    right, up, across, down = (round(offset) for offset in offsets)
    row, col = (np.arange(grid.rows) + up) // down, (np.arange(grid.cols) - right) // across
    inside = ((row >= 0) & (row < own.rows))[:, None] & ((col >= 0) & (col < own.cols))
    values = band.cube_values()[np.clip(row, 0, own.rows - 1)[:, None], np.clip(col, 0, own.cols - 1)]
    return np.where(inside, values, MISSING)
