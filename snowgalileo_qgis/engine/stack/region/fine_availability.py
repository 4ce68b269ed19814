"""Availability of the fine sensors: how much of a cell they cover, and how much of that is cloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from ...bands import DYNAMIC, FSC_PIXELS, PATCH_PIXELS, Sensor, Tensor, day_offsets
from ..availability import Shares
from ..cell import Bool
from .float16_layers import CLOUDY, FLAGS, MISSING_FLAG

T = TypeVar("T", bound=np.generic)
_OFFSETS = day_offsets(Tensor.HIGH)
_CHANNELS = {
    sensor: [c for c, k in enumerate(_OFFSETS) if DYNAMIC[k].sensor is sensor]
    for sensor in (Sensor.S1, Sensor.S2, Sensor.LANDSAT)
}
"""Channels of the high-resolution tensor; the valid pixels of the first count for ``Cell.cloud_mask``."""


class FineAvailability(NamedTuple):
    """``Cell.availability``, ``Cell.cloud_cover`` and ``Cell.cloud_mask`` of some days; days are the last
    axis.
    """

    shares: Shares
    cloud_cover: Shares
    cloud_mask: dict[Sensor, Bool]


def static_availability(space: Bool) -> Shares:
    """Shares of the terrain and of land cover; ``space``: validity of the space tensor."""
    return {
        Sensor.DEM: _share(np.asarray(space[..., :3].all(axis=-1, keepdims=True)).transpose(2, 0, 1)),
        Sensor.WORLDCOVER: _share(space[..., 3][None]),
    }


def fine_availability(high: Bool, codes: Mapping[Sensor, npt.NDArray[np.uint8]]) -> FineAvailability:
    """Of any number of days, each by itself.

    ``high``: validity of the high-resolution tensor, ``(T, C, 100, 100)``. ``codes``: flag codes ``(T, 100,
    100)`` of the sensors that have flags.
    """
    days = len(high)
    found = FineAvailability({}, {}, {})
    for sensor, channels in _CHANNELS.items():
        shares = found.shares[sensor] = np.zeros(days, np.float32)
        if sensor in FLAGS:
            found.cloud_cover[sensor] = np.full(days, np.nan, np.float32)
            found.cloud_mask[sensor] = np.zeros((FSC_PIXELS, FSC_PIXELS, days), np.bool_)
        for t in range(days):
            first = high[t, channels[0]]
            if not first.any():  # most sensors have no image on most days
                continue
            in_all_bands = first.copy()
            for channel in channels[1:]:
                in_all_bands &= high[t, channel]
            shares[t] = np.count_nonzero(in_all_bands) / in_all_bands.size
            if sensor in FLAGS:
                flagged, cloudy = codes[sensor][t] != MISSING_FLAG, codes[sensor][t] == CLOUDY
                count = np.count_nonzero(in_all_bands & flagged)
                if count:
                    found.cloud_cover[sensor][t] = np.count_nonzero(in_all_bands & cloudy) / count
                known = first & flagged
                found.cloud_mask[sensor][..., t] = 2 * _per_patch(known & cloudy) > _per_patch(known)
    return found


def by_day(found: FineAvailability) -> list[FineAvailability]:
    """One for each day, with arrays of their own."""

    def on(t: int, parts: Mapping[Sensor, npt.NDArray[T]]) -> dict[Sensor, npt.NDArray[T]]:
        return {sensor: part[..., t : t + 1].copy() for sensor, part in parts.items()}

    shares, cloud_cover, mask = found
    days = range(len(shares[Sensor.S1]))
    return [FineAvailability(on(t, shares), on(t, cloud_cover), on(t, mask)) for t in days]


def joined(days: Sequence[FineAvailability]) -> FineAvailability:
    """Of consecutive days, oldest first."""

    def join(parts: Sequence[Mapping[Sensor, npt.NDArray[T]]]) -> dict[Sensor, npt.NDArray[T]]:
        return {sensor: np.concatenate([part[sensor] for part in parts], axis=-1) for sensor in parts[0]}

    shares, cloud_cover, masks = zip(*days, strict=True)
    return FineAvailability(join(shares), join(cloud_cover), join(masks))


def _share(mask: Bool) -> npt.NDArray[np.float32]:
    """Share of pixels, ``(T,)`` of ``(T, H, W)``."""
    return np.asarray(mask.mean(axis=(1, 2), dtype=np.float64), dtype=np.float32)


def _per_patch(mask: Bool) -> npt.NDArray[np.int64]:
    """Pixels of ``(H, W)`` in each 100 m pixel, ``(10, 10)``."""
    rows = mask.reshape(FSC_PIXELS, PATCH_PIXELS, -1).sum(axis=1, dtype=np.uint8)
    return np.asarray(rows.reshape(FSC_PIXELS, FSC_PIXELS, PATCH_PIXELS).sum(axis=2, dtype=np.int64))
