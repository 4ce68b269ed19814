"""Statistics of the coarse sensors in the blocks of a cell, the source of the model's coarse tensors."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ...bands import DYNAMIC, INDEX_THRESHOLD, LOW_BLOCKS, MEDIUM_BLOCKS, MISSING_HALF, Sensor, Tensor
from ..tensors import block_means, masked_block_means, with_indices

BLOCKS = {Tensor.MEDIUM: MEDIUM_BLOCKS, Tensor.LOW: LOW_BLOCKS, Tensor.TIME: 1}
"""Blocks along a side of a cell."""

STATISTICS = ("value", "mean", "share", "valid")
"""Last axis of a block array: mean of all pixels with missing ones as -9999, mean of the valid pixels, share
0..1 of valid pixels, and 1 where the model may use the value."""

EMPTY = (MISSING_HALF, MISSING_HALF, 0.0, 0.0)
"""Statistics of a block without pixels."""


def bands_of(sensor: Sensor, tensor: Tensor) -> tuple[str, ...]:
    """Bands of a sensor in a tensor, in channel order, without the indices."""
    return tuple(band.name for band in DYNAMIC if band.sensor is sensor and band.tensor is tensor)


def has_indices(sensor: Sensor, tensor: Tensor) -> bool:
    """Whether NDSI and NDVI follow the bands."""
    return sensor is Sensor.MODIS and tensor is Tensor.LOW


def thresholds_of(sensor: Sensor, tensor: Tensor) -> npt.NDArray[np.float64]:
    """Validity thresholds of a sensor's channels in a tensor, indices included."""
    bands = [band.threshold for band in DYNAMIC if band.sensor is sensor and band.tensor is tensor]
    return np.array(bands + [INDEX_THRESHOLD] * (2 * has_indices(sensor, tensor)))


def pixel_statistics(
    pixels: npt.NDArray[np.float64], sensor: Sensor, tensor: Tensor
) -> npt.NDArray[np.float32]:
    """Statistics of one cell's blocks from its 10 m pixels ``(100, 100, bands)``: ``(n, n, C, 4)``."""
    values = with_indices(pixels) if has_indices(sensor, tensor) else pixels
    count, thresholds = BLOCKS[tensor], thresholds_of(sensor, tensor)
    value = block_means(values, count)
    mean, share = masked_block_means(values, thresholds, count)
    valid = value >= thresholds if tensor is Tensor.TIME else share == 1
    return np.stack([value.astype(np.float16), mean, share, valid], axis=-1).astype(np.float32)
