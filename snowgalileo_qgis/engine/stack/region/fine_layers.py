"""The fine sensors' layers as the model takes them: float16 at 10 m, with marks for missing and for
unusable pixels; and their survey.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ...bands import DAYS, DYNAMIC, FSC_PIXELS, MISSING_HALF, PATCH_PIXELS, Sensor, Tensor, day_offsets
from ..availability import QA60_CLOUD, QA_PIXEL_CLOUD, Shares
from ..cell import Bool, Half
from ..tensors import at_least
from .samples import LayerWindow

INVALID_HALF = np.float16(-9992.0)
"""A pixel with a value below its threshold: not missing, so no other scene takes its place, but not
usable.
"""
_MISSING_BITS = np.float16(MISSING_HALF).view(np.uint16)
_UNUSABLE_BITS = np.float16(-9000.0).view(np.uint16)
"""Between both marks and all thresholds.

Comparing the bits as integers is several times faster than comparing float16.
"""
_INFINITE_BITS = np.float16(np.inf).view(np.uint16)
"""The exponent of infinity and of what is not a number."""

MISSING_FLAG, CLEAR, CLOUDY = range(3)

_ALL = slice(None)


class _Flag(NamedTuple):
    """Flag band of a sensor, and the bits that mean cloud."""

    band: str
    bits: int


FLAGS = {Sensor.S2: _Flag("QA60", QA60_CLOUD), Sensor.LANDSAT: _Flag("QA_PIXEL", QA_PIXEL_CLOUD)}
_OFFSETS = day_offsets(Tensor.HIGH)
_CHANNELS = {
    sensor: [c for c, k in enumerate(_OFFSETS) if DYNAMIC[k].sensor is sensor]
    for sensor in (Sensor.S1, Sensor.S2, Sensor.LANDSAT)
}
"""Channels of the high-resolution tensor; the first one's valid pixels count for ``Cell.cloudy``."""


@dataclass(frozen=True, eq=False)
class HalfLayer:
    """A layer at the 10 m pixels of a window. ``complete``: nothing is missing.

    ``finite``: every value fits float16.
    """

    values: Half
    complete: bool
    finite: bool

    @classmethod
    def of(cls, layer: LayerWindow, threshold: float) -> HalfLayer:
        """Convert once what many cells need."""
        if layer.values.dtype == np.uint16:
            halves = _table(layer.missing, threshold).take(layer.values)
        else:
            pixels = layer.pixels()
            with np.errstate(over="ignore"):
                halves = pixels.astype(np.float16)
            halves[~at_least(pixels, np.array(threshold))] = INVALID_HALF
            halves[layer.gone()] = MISSING_HALF
        complete, finite = (
            not missing_pixels(halves).any(),
            not ((halves.view(np.uint16) & _INFINITE_BITS) == _INFINITE_BITS).any(),
        )
        return cls(np.ascontiguousarray(layer.at(_ALL, _ALL, halves)), complete, finite)


@lru_cache(maxsize=32)
def _table(missing: float, threshold: float) -> Half:
    """What every 16-bit integer becomes."""
    values = np.arange(1 << 16, dtype=np.float32)
    with np.errstate(over="ignore"):
        halves = values.astype(np.float16)
    halves[~at_least(values, np.array(threshold))] = INVALID_HALF
    halves[values == missing] = MISSING_HALF
    return halves


def missing_pixels(halves: Half) -> Bool:
    """Pixels without a value."""
    return np.asarray(halves.view(np.uint16) == _MISSING_BITS)


def usable_pixels(halves: Half) -> Bool:
    """Pixels whose value may be used: neither missing nor below its threshold.

    Larger bits belong to larger negative numbers.
    """
    return np.asarray(halves.view(np.uint16) < _UNUSABLE_BITS)


def fill_plane(plane: Half, halves: Sequence[HalfLayer], rows: slice, cols: slice) -> None:
    """Fill an empty plane from layers, first choice first.

    Raises ``FloatingPointError`` for a value that does not fit float16.
    """
    for number, half in enumerate(halves):
        mine = half.values[rows, cols]
        if number == 0:
            plane[...] = mine
        else:
            np.copyto(plane, mine, where=missing_pixels(plane))
        if not half.finite and np.isinf(plane).any():
            raise FloatingPointError
        if half.complete:
            return


def flag_codes(layer: LayerWindow, sensor: Sensor) -> npt.NDArray[np.uint8]:
    """Missing, clear or cloudy for the pixels of a flag band."""
    cloudy = layer.values.astype(np.int64) & FLAGS[sensor].bits != 0
    codes = np.where(cloudy, CLOUDY, CLEAR).astype(np.uint8)
    codes[layer.gone() | (layer.values < 0)] = MISSING_FLAG
    return codes


def fine_survey(
    valid: Mapping[Tensor, Bool], codes: Mapping[Sensor, npt.NDArray[np.uint8]]
) -> tuple[Shares, Shares, dict[Sensor, Bool]]:
    """``Cell.seen``, ``Cell.cloud`` and ``Cell.cloudy`` of the fine sensors.

    ``valid``: validity of the cell's tensors. ``codes``: of the sensors with flags, ``(8, 100, 100)``.
    """
    high = np.moveaxis(valid[Tensor.HIGH], (0, 1), (2, 3))
    space = valid[Tensor.SPACE]
    seen: Shares = {
        Sensor.DEM: _share(np.asarray(space[..., :3].all(axis=-1, keepdims=True)).transpose(2, 0, 1)),
        Sensor.WORLDCOVER: _share(space[..., 3][None]),
    }
    cloud: Shares = {}
    patches: dict[Sensor, Bool] = {}
    for sensor, channels in _CHANNELS.items():
        whole = np.asarray(np.logical_and.reduce([high[:, c] for c in channels]))
        seen[sensor] = _share(whole)
        if sensor not in FLAGS:
            continue
        flagged, cloudy = codes[sensor] != MISSING_FLAG, codes[sensor] == CLOUDY
        counts, hidden = (whole & flagged).sum(axis=(1, 2)), (whole & cloudy).sum(axis=(1, 2))
        cloud[sensor] = np.where(counts > 0, hidden / np.maximum(counts, 1), np.nan).astype(np.float32)
        known = high[:, channels[0]] & flagged
        patches[sensor] = np.moveaxis(2 * _per_patch(known & cloudy) > _per_patch(known), 0, -1)
    return seen, cloud, patches


def _share(mask: Bool) -> npt.NDArray[np.float32]:
    """Share of pixels, ``(T,)`` of ``(T, H, W)``."""
    return np.asarray(mask.mean(axis=(1, 2), dtype=np.float64), dtype=np.float32)


def _per_patch(mask: Bool) -> npt.NDArray[np.int64]:
    """Pixels in each 100 m pixel, ``(8, 10, 10)``."""
    return np.asarray(mask.reshape(DAYS, FSC_PIXELS, PATCH_PIXELS, FSC_PIXELS, PATCH_PIXELS).sum(axis=(2, 4)))
