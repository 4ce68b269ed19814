"""The fine sensors' layers as the model takes them, float16 at 10 m with codes for missing and for invalid
pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ...bands import MISSING_HALF, Sensor
from ..availability import QA60_CLOUD, QA_PIXEL_CLOUD
from ..cell import Bool, Half
from ..tensors import at_least
from .fine_layers import LayerWindow

INVALID_HALF = np.float16(-9992.0)
"""A pixel with a value below its threshold: not missing, so no other scene replaces it, but not valid."""

_MISSING_BITS = np.float16(MISSING_HALF).view(np.uint16)
_INVALID_BITS = np.float16(-9000.0).view(np.uint16)
"""Lies between both codes and all thresholds.

Comparing the bits as integers is several times faster than comparing float16.
"""
_INFINITE_BITS = np.float16(np.inf).view(np.uint16)
"""Exponent of infinities and NaN."""

MISSING_FLAG, CLEAR, CLOUDY = range(3)

_ALL = slice(None)


class _Flag(NamedTuple):
    """Flag band of a sensor, and its bits that mean cloud."""

    band: str
    bits: int


FLAGS = {Sensor.S2: _Flag("QA60", QA60_CLOUD), Sensor.LANDSAT: _Flag("QA_PIXEL", QA_PIXEL_CLOUD)}


@dataclass(frozen=True, eq=False)
class Float16Layers:
    """The layers of a scene at the 10 m pixels of a window, ``(C, H, W)``.

    ``complete``: no pixel is missing. ``finite``: every value is within the range of float16.
    """

    values: Half
    complete: bool
    finite: bool

    @property
    def nbytes(self) -> int:
        """Size in memory."""
        return self.values.nbytes

    @classmethod
    def of(cls, values: Half) -> Float16Layers:
        """Look at the values once for the many cells that need them."""
        complete = not any(missing_pixels(plane).any() for plane in values)
        bits = values.view(np.uint16)
        finite = not any(((plane & _INFINITE_BITS) == _INFINITE_BITS).any() for plane in bits)
        return cls(values, complete, finite)


def float16_pixels(layer: LayerWindow, threshold: float) -> Half:
    """A layer ``(H, W)`` at the 10 m pixels of its window; ``MISSING_HALF`` where it has no value,
    ``INVALID_HALF`` below ``threshold``.
    """
    if layer.values.dtype == np.uint16:
        values = _uint16_table(layer.missing, threshold).take(layer.values)
    else:
        pixels = layer.cube_values()
        with np.errstate(over="ignore"):
            values = pixels.astype(np.float16)
        values[~at_least(pixels, np.array(threshold))] = INVALID_HALF
        values[layer.is_missing()] = MISSING_HALF
    return layer.at(_ALL, _ALL, values)


@lru_cache(maxsize=32)
def _uint16_table(missing: float, threshold: float) -> Half:
    """The float16 value of each unsigned 16-bit integer."""
    integers = np.arange(1 << 16, dtype=np.float32)
    with np.errstate(over="ignore"):
        values = integers.astype(np.float16)
    values[~at_least(integers, np.array(threshold))] = INVALID_HALF
    values[integers == missing] = MISSING_HALF
    return values


def missing_pixels(values: Half) -> Bool:
    """Pixels without a value, of the shape of ``values``."""
    return np.asarray(values.view(np.uint16) == _MISSING_BITS)


def valid_pixels(values: Half) -> Bool:
    """Pixels that are neither missing nor below their threshold.

    Larger bits belong to larger negative numbers.
    """
    return np.asarray(values.view(np.uint16) < _INVALID_BITS)


def fill_planes(planes: Half, scenes: Sequence[Float16Layers], rows: slice, cols: slice) -> None:
    """Fill empty planes ``(C, H, W)`` from the layers of scenes, in order of preference.

    Raises ``FloatingPointError`` for a value beyond the range of float16.
    """
    for number, layers in enumerate(scenes):
        values = layers.values[:, rows, cols]
        if number == 0:
            planes[...] = values
        else:
            np.copyto(planes, values, where=missing_pixels(planes))
        if not layers.finite and np.isinf(planes).any():
            raise FloatingPointError
        if layers.complete:
            return


def flag_codes(layer: LayerWindow, sensor: Sensor) -> npt.NDArray[np.uint8]:
    """``MISSING_FLAG``, ``CLEAR`` or ``CLOUDY`` for the pixels of a flag band."""
    cloudy = layer.values.astype(np.int64) & FLAGS[sensor].bits != 0
    codes = np.where(cloudy, CLOUDY, CLEAR).astype(np.uint8)
    codes[layer.is_missing() | (layer.values < 0)] = MISSING_FLAG
    return codes
