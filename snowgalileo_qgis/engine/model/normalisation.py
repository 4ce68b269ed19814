"""Normalisation from the sensors' units to about -0.1..1.7, the range of the training data.

``x' = (x - (mean - 2 std)) / (4 std)`` per channel; NDSI, NDVI, WorldCover one-hot and location are not
changed.

Source: SnowGalileo's statistics of 152,559 training stacks (``resources/normalization.json``).
"""

from __future__ import annotations

import json
from functools import cache

import numpy as np
import numpy.typing as npt

from ..bands import TENSOR_SHAPES, Tensor
from ..resources import resource

IDENTITY_CHANNELS: dict[Tensor, slice] = {
    Tensor.LOW: slice(9, 11),
    Tensor.SPACE: slice(3, 14),
    Tensor.STATIC: slice(0, 3),
}
"""Channels that are not normalised: NDSI and NDVI; the WorldCover one-hot; the location."""

VISIBLE_LIMIT = 20.0
"""Largest absolute normalised value that a visible pixel may have.

A larger one means that the input has other units than the training data.
"""


@cache
def shift_and_scale(tensor: Tensor) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """``(shift, scale)`` of a tensor's channels, float32 ``(C,)``: normalised = (value - shift) / scale."""
    channels = TENSOR_SHAPES[tensor][-1]
    shift, scale = np.zeros(channels), np.ones(channels)
    figures = json.loads(resource("normalization.json").read_text(encoding="utf-8"))
    if tensor.value in figures:
        mean, std = (np.asarray(figures[tensor.value][key]) for key in ("mean", "std"))
        shift[: len(mean)] = mean - 2 * std
        scale[: len(std)] = 4 * std
    identity = IDENTITY_CHANNELS.get(tensor)
    if identity is not None:
        shift[identity], scale[identity] = 0.0, 1.0
    return shift.astype(np.float32), scale.astype(np.float32)


def normalise(
    values: npt.NDArray[np.float16], valid: npt.NDArray[np.bool_], tensor: Tensor, channels: tuple[int, ...]
) -> npt.NDArray[np.float16]:
    """Normalise values ``(..., C)`` of the given channels of a tensor; invalid ones become -10000 (float16 of
    -9999).

    Computed in float32, as float16 arithmetic changes FSC by 2e-4; only the result is float16, as in
    training.
    """
    shift, scale = shift_and_scale(tensor)
    picked = list(channels)
    normalised = (values.astype(np.float32) - shift[picked]) / scale[picked]
    return np.where(valid, normalised, np.float32(-9999.0)).astype(np.float16)
