"""Availability: how much of a cell each sensor covers with valid data, and how much of that is cloud, day by
day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from ..bands import (
    DYNAMIC,
    FSC_PIXELS,
    PATCH_PIXELS,
    WORLDCOVER_CLASSES,
    Sensor,
    Tensor,
    dynamic_offset,
    groups_of,
)
from .cell import Bool, Half
from .tensors import TERRAIN_THRESHOLDS, Pixels, at_least, by_day, static_bands

Shares = dict[Sensor, npt.NDArray[np.float32]]

DATED = (Sensor.S1, Sensor.S2, Sensor.LANDSAT, Sensor.S3, Sensor.MODIS, Sensor.VIIRS, Sensor.ERA5)

QA60_CLOUD = 1024 | 2048
"""Sentinel-2 QA60: opaque cloud or cirrus."""

QA60_GAP = (date(2022, 1, 25), date(2024, 2, 28))
"""Days on which Earth Engine's QA60 is empty, so that 0 does not mean clear."""

QA_PIXEL_CLOUD = 1 << 3 | 1 << 2
"""Landsat QA_PIXEL: cloud (bit 3) or cirrus (bit 2).

The dilated edge (bit 1) and shadow (bit 4) are not counted.
"""

STATE_CLOUD = 0b11
"""MODIS state_1km, cloud state in bits 0-1: 1 cloudy, 2 mixed (0 clear, 3 assumed clear)."""

STATE_FILL = 65535


def pixel_availability(pixels: Pixels) -> tuple[Shares, Shares]:
    """``Cell.availability`` and ``Cell.cloud_cover`` of a cell's pixels ``(100, 100, 308)``.

    A pixel counts if all bands of the sensor are valid; pixels outside the exported polygon (0 in all 308
    bands) count for no sensor.
    """
    inside: Bool = np.asarray(pixels.any(axis=-1))
    days = by_day(pixels)
    valid = {sensor: _valid(days, sensor) & inside[..., None] for sensor in DATED}
    availability = {sensor: _share(mask) for sensor, mask in valid.items()}
    static = static_bands(pixels)
    terrain = at_least(static[..., :3], TERRAIN_THRESHOLDS)
    availability[Sensor.DEM] = _share(terrain.all(axis=-1, keepdims=True) & inside[..., None])
    availability[Sensor.WORLDCOVER] = _share(np.isin(static[..., 3], WORLDCOVER_CLASSES)[..., None])
    qa60, qa_pixel, state = (days[..., dynamic_offset(name)] for name in ("QA60", "QA_PIXEL", "state_1km"))
    cloud_cover = {
        Sensor.S2: _cloud_cover(_bits(qa60) & QA60_CLOUD != 0, valid[Sensor.S2] & (qa60 >= 0)),
        Sensor.LANDSAT: _cloud_cover(
            _bits(qa_pixel) & QA_PIXEL_CLOUD != 0, valid[Sensor.LANDSAT] & (qa_pixel >= 0)
        ),
        Sensor.MODIS: _cloud_cover(
            np.isin(_bits(state) & STATE_CLOUD, (1, 2)),
            valid[Sensor.MODIS] & (state >= 0) & (state != STATE_FILL),
        ),
    }
    return availability, cloud_cover


def without_empty_flags(cloud_cover: Shares, days: Sequence[date | None]) -> Shares:
    """``Cell.cloud_cover`` without what Earth Engine's empty QA60 says, which is NaN instead.

    ``days``: of the flags, oldest first; ``None`` for those that are not of Earth Engine.
    """
    is_empty = [day is not None and QA60_GAP[0] <= day <= QA60_GAP[1] for day in days]
    s2 = cloud_cover[Sensor.S2]
    return {**cloud_cover, Sensor.S2: np.where(np.array(is_empty) & (s2 == 0), np.float32(np.nan), s2)}


def tensor_availability(values: Mapping[Tensor, Half], valid: Mapping[Tensor, Bool]) -> Shares:
    """``Cell.availability`` from the tensors alone, for HDF5 files, which hold no flag bands.

    Shares are of 10 m pixels, of blocks, or 0 and 1 where there is one value a day; for a sensor in several
    tensors, the smallest of them.
    """
    empty = outside_pixels(values)
    availability: Shares = {}
    for sensor in DATED:
        parts = []
        for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.TIME):
            channels = sorted(
                {
                    c
                    for group in groups_of(tensor)
                    if group.sensor is sensor
                    for c in group.channels
                    if not group.name.startswith("ND")
                }
            )
            if channels:
                mask = valid[tensor][..., channels].all(axis=-1)
                parts.append(
                    _share(
                        mask & ~empty[..., None]
                        if tensor is Tensor.HIGH
                        else mask.reshape(-1, 1, mask.shape[-1])
                    )
                )
        availability[sensor] = np.min(parts, axis=0)
    space = valid[Tensor.SPACE]
    for sensor, part in ((Sensor.DEM, slice(0, 3)), (Sensor.WORLDCOVER, slice(3, None))):
        availability[sensor] = _share(np.asarray(space[..., part].all(axis=-1, keepdims=True)))
    return availability


def cloud_mask(pixels: Pixels) -> dict[Sensor, Bool]:
    """``Cell.cloud_mask`` of a cell's pixels ``(100, 100, 308)``; a pixel without a flag counts as clear."""
    days = by_day(pixels)
    masks = {}
    for sensor, name, bits, band in (
        (Sensor.S2, "QA60", QA60_CLOUD, "B2"),
        (Sensor.LANDSAT, "QA_PIXEL", QA_PIXEL_CLOUD, "B2_landsat"),
    ):
        flags, offset = days[..., dynamic_offset(name)], dynamic_offset(band)
        known = (days[..., offset] >= DYNAMIC[offset].threshold) & (flags >= 0)
        flagged = (_bits(flags) & bits != 0) & known
        counts = [
            mask.reshape(FSC_PIXELS, PATCH_PIXELS, FSC_PIXELS, PATCH_PIXELS, -1).sum(axis=(1, 3))
            for mask in (flagged, known)
        ]
        masks[sensor] = np.asarray(2 * counts[0] > counts[1])
    return masks


def outside_pixels(values: Mapping[Tensor, Half]) -> Bool:
    """Pixels outside the exported polygon, ``(100, 100)``: 0 in every high-resolution band and in the
    terrain.
    """
    terrain = values[Tensor.SPACE]
    empty: Bool = np.asarray((terrain[..., 0] == 0) & (terrain[..., 1] == 0) & (terrain[..., 2] == 0))
    empty[empty] = (values[Tensor.HIGH][empty] == 0).all(axis=(1, 2))
    return empty


def _valid(days: Pixels, sensor: Sensor) -> Bool:
    """Whether all bands of a sensor are valid, ``(100, 100, 8)``."""
    offsets = [
        i for i, band in enumerate(DYNAMIC) if band.sensor is sensor and band.tensor is not Tensor.FLAG
    ]
    mask: Bool = np.ones(days.shape[:3], dtype=np.bool_)
    for offset in offsets:
        mask &= days[..., offset] >= DYNAMIC[offset].threshold
    return mask


def _share(mask: Bool) -> npt.NDArray[np.float32]:
    """Share of pixels per day, ``(T,)`` of ``(H, W, T)``."""
    return np.asarray(mask.mean(axis=(0, 1), dtype=np.float64), dtype=np.float32)


def _bits(flags: Pixels) -> npt.NDArray[np.int64]:
    return np.asarray(flags).astype(np.int64)


def _cloud_cover(flagged: npt.NDArray[Any], known: Bool) -> npt.NDArray[np.float32]:
    """Share of cloudy pixels among the valid ones with a flag, ``(8,)``, NaN where there are none."""
    counts = known.sum(axis=(0, 1))
    cloudy = (flagged & known).sum(axis=(0, 1))
    return np.where(counts > 0, cloudy / np.maximum(counts, 1), np.nan).astype(np.float32)
