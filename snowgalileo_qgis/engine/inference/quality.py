"""How far a 100 m pixel can be trusted, and why: eight bands that go with the snow cover.

Only tokens that the model saw count, not those that are missing or hidden on purpose.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..bands import (
    CELL_PIXELS,
    DAYS,
    FSC_PIXELS,
    GROUPS,
    LOW_BLOCKS,
    MEDIUM_BLOCKS,
    PATCH_PIXELS,
    Sensor,
    Tensor,
    groups_of,
)
from ..model.tokens import GROUP_COUNT, MODEL_TENSORS, OFFSETS, TOKEN_COUNT, TOTAL_TOKENS, CellTokens
from ..stack.availability import outside_pixels
from ..stack.cell import Bool, Cell
from .domain import Outside
from .rasters import Band, Raster

Codes = npt.NDArray[np.uint16]

NODATA = 65535
NEVER = 255
"""Age where there is no view in the 8 days."""

CONDITION_CODES = {"clear": 0, "clouds": 1, "no_hr": 2, "clouds_no_hr": 3}
SENSOR_BITS = {sensor: 1 << bit for bit, sensor in enumerate(Sensor)}
"""Bit of each sensor that contributed: 1 Sentinel-1, 2 Sentinel-2, 4 Landsat, 8 Sentinel-3, 16 MODIS, 32
VIIRS, 64 ERA5-Land, 128 DEM, 256 cover.
"""

OPTICAL_BITS = sum(
    SENSOR_BITS[sensor] for sensor in (Sensor.S2, Sensor.LANDSAT, Sensor.S3, Sensor.MODIS, Sensor.VIIRS)
)
HIGH_RESOLUTION = (Sensor.S2, Sensor.LANDSAT)

AGE_OF_CLASS = (0, 3, DAYS - 1)
"""Oldest high-resolution view, days, of QC classes 0, 1 and 2; without one the class is 3."""

CLASS_OF_CONDITION = {"clear": 0, "clouds": 1, "no_hr": 1, "clouds_no_hr": 2}
"""Best class of a condition, from its published errors: RMSE 0.10, 0.14, 0.19 and 0.20 in the Rockies, 0.12,
0.21, 0.26 and 0.30 in Switzerland.
"""

MANY_INVALID_PERCENT = 20
MOSTLY = 0.5
"""Share of a patch outside the exported polygon (filled with 0, which passes for valid) at which it no longer
counts as a view.
"""

FEW_TOKENS = 50
"""Of 155; the coarse sensors, weather and terrain alone make 99."""

FEWEST_TOKENS = 20
"""Below it the class is the worst, whatever else holds: a tenth of the input is no basis for a map."""

MISSING_BITS = np.float16(-10000).view(np.int16)


Labels = tuple[tuple[int, str], ...]


def keyed(description: str, labels: Labels, lead: str = "") -> str:
    """A description with its codes, which programs that identify a pixel show beside the number."""
    return f"{description} ({lead}{', '.join(f'{code} {word}' for code, word in labels)})"


CLASSES: Labels = ((0, "best"), (1, "good"), (2, "fair"), (3, "poor"))
CONDITIONS: Labels = (
    (0, "clear"),
    (1, "clouds"),
    (2, "no high-resolution image"),
    (3, "clouds, no high-resolution image"),
)
SENSORS: Labels = tuple((bit, sensor.label) for sensor, bit in SENSOR_BITS.items())

QUALITY_BANDS = (
    Band("qc", keyed("Quality class", CLASSES), units="class", labels=CLASSES),
    Band("condition", keyed("Condition of the model", CONDITIONS), units="class", labels=CONDITIONS),
    Band(
        "optical_age",
        f"Days since the last Sentinel-2 or Landsat view free of cloud ({NEVER} none in 8 days)",
        units="day",
        labels=((NEVER, "none in 8 days"),),
    ),
    Band(
        "s1_age",
        f"Days since the last Sentinel-1 view ({NEVER} none in 8 days)",
        units="day",
        labels=((NEVER, "none in 8 days"),),
    ),
    Band("tokens", "Tokens that the model saw, of 155"),
    Band(
        "sensors",
        keyed("Sensors that contributed", SENSORS, "sum of "),
        units="bit field",
        labels=SENSORS,
    ),
    Band("invalid", "Missing pixels inside the patches that the model saw", units="percent"),
    Band(
        "provisional",
        keyed("Sensors of which a better version will follow", SENSORS, "0 none, else sum of "),
        units="bit field",
        labels=SENSORS,
    ),
)
"""The bands of the quality raster, in order."""

QUALITY = Raster("quality", "uint16", NODATA, "nearest", QUALITY_BANDS)


def quality_of(cell: Cell, tokens: CellTokens, condition: str, outside: Outside) -> Codes:
    """The eight bands of one cell, ``(8, 10, 10)``, without nodata: the caller knows where the prediction has
    a value.
    """
    seen = _seen(tokens)
    outside_share = _outside_share(cell)
    inside = (outside_share < MOSTLY)[..., None]
    bits = _sensor_bits(seen)
    optical_age = _age(
        inside & np.logical_or.reduce([_clear_views(cell, seen, sensor) for sensor in HIGH_RESOLUTION])
    )
    s1_age = _age(inside & _views(seen, Sensor.S1))
    count = _token_count(seen)
    invalid = _percent(_invalid_share(tokens) + outside_share)
    qc = quality_class(optical_age, count, invalid, condition, outside)
    code = np.full_like(qc, CONDITION_CODES[condition])
    provisional = bits & sum(SENSOR_BITS[sensor] for sensor in cell.provisional)
    return np.stack([qc, code, optical_age, s1_age, count, bits, invalid, provisional]).astype(np.uint16)


def quality_class(
    optical_age: Codes, tokens: Codes, invalid: Codes, condition: str, outside: Outside
) -> Codes:
    """QC class 0 (best) to 3, same shape as the arguments.

    The worse of two counts: the age of the last clear high-resolution view (same day 0, up to 3 days 1, up to
    7 days 2, none 3), and the condition (``CLASS_OF_CONDITION``). One class worse for each of: 20 % or more
    missing pixels inside visible patches, fewer than 50 tokens, and a place unlike all training data. 3 with
    fewer than 20 tokens.
    """
    by_age = np.searchsorted(AGE_OF_CLASS, optical_age)
    worst = np.maximum(by_age, CLASS_OF_CONDITION[condition])
    worst = worst + (invalid >= MANY_INVALID_PERCENT) + (tokens < FEW_TOKENS) + outside.place
    return np.where(tokens < FEWEST_TOKENS, 3, np.minimum(worst, 3)).astype(np.uint16)


def _seen(tokens: CellTokens) -> dict[Tensor, Bool]:
    """Visible tokens of each tensor on its own grid: ``(h, w, t, groups)``, ``(h, w, groups)``, ``(t,
    groups)``.
    """
    visible = np.zeros(TOTAL_TOKENS, dtype=np.bool_)
    for index in tokens.index.values():
        visible[index] = True
    parts = {
        tensor: visible[OFFSETS[tensor] : OFFSETS[tensor] + TOKEN_COUNT[tensor]] for tensor in MODEL_TENSORS
    }
    shapes = {
        Tensor.HIGH: (FSC_PIXELS, FSC_PIXELS, DAYS, -1),
        Tensor.MEDIUM: (MEDIUM_BLOCKS, MEDIUM_BLOCKS, DAYS, -1),
        Tensor.LOW: (LOW_BLOCKS, LOW_BLOCKS, DAYS, -1),
        Tensor.SPACE: (FSC_PIXELS, FSC_PIXELS, -1),
        Tensor.TIME: (DAYS, -1),
        Tensor.STATIC: (-1,),
    }
    return {tensor: part.reshape(shapes[tensor]) for tensor, part in parts.items()}


def _spread(blocks: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Repeat blocks ``(n, n, ...)`` onto the ``(10, 10, ...)`` pixels, as the model's head does."""
    times = FSC_PIXELS // blocks.shape[0]
    return blocks.repeat(times, axis=0).repeat(times, axis=1)


def _numbers(tensor: Tensor, sensor: Sensor) -> list[int]:
    return [number for number, group in enumerate(groups_of(tensor)) if group.sensor is sensor]


def _views(seen: dict[Tensor, Bool], sensor: Sensor) -> Bool:
    """Days on which a high-resolution sensor saw a pixel, ``(10, 10, 8)``."""
    return np.asarray(seen[Tensor.HIGH][..., _numbers(Tensor.HIGH, sensor)].any(axis=-1))


def _clear_views(cell: Cell, seen: dict[Tensor, Bool], sensor: Sensor) -> Bool:
    """Views without flagged cloud; where a stack has no flags (HDF5), every view counts."""
    views = _views(seen, sensor)
    return views & ~cell.cloud_mask[sensor] if sensor in cell.cloud_mask else views


def _age(views: Bool) -> Codes:
    """Days from the last view to the prediction day, ``(10, 10)``."""
    ages = views[..., ::-1].argmax(axis=-1)
    return np.where(views.any(axis=-1), ages, NEVER).astype(np.uint16)


def _sensor_bits(seen: dict[Tensor, Bool]) -> Codes:
    bits = np.zeros((FSC_PIXELS, FSC_PIXELS), dtype=np.uint16)
    for sensor, bit in SENSOR_BITS.items():
        for tensor in {
            group.tensor for group in GROUPS if group.sensor is sensor and group.tensor is not Tensor.STATIC
        }:
            used = seen[tensor][..., _numbers(tensor, sensor)]
            by_pixel = (
                used.any()
                if tensor is Tensor.TIME
                else _spread(np.asarray(used.any(axis=tuple(range(2, used.ndim)))))
            )
            bits |= np.where(by_pixel, bit, 0).astype(np.uint16)
    return bits


def _token_count(seen: dict[Tensor, Bool]) -> Codes:
    """Tokens that take part in each pixel's mean, ``(10, 10)``."""
    count = seen[Tensor.TIME].sum() + seen[Tensor.STATIC].sum() + seen[Tensor.SPACE].sum(axis=-1)
    for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW):
        count = count + _spread(seen[tensor].sum(axis=(2, 3)))
    return np.asarray(count).astype(np.uint16)


def _invalid_share(tokens: CellTokens) -> npt.NDArray[np.float64]:
    """Share of missing values in each pixel's visible Sentinel-1, Sentinel-2, Landsat, terrain and land-cover
    patches, ``(10, 10)``.
    """
    missing, total = np.zeros(FSC_PIXELS**2), np.zeros(FSC_PIXELS**2)
    for group in (*groups_of(Tensor.HIGH), *groups_of(Tensor.SPACE)):
        if group.name not in tokens.index:
            continue
        flat = (tokens.index[group.name] - OFFSETS[group.tensor]) // GROUP_COUNT[group.tensor]
        pixel = flat // DAYS if group.tensor is Tensor.HIGH else flat
        share = (
            np.count_nonzero(tokens.pixels[group.name].view(np.int16) == MISSING_BITS, axis=1)
            / tokens.pixels[group.name].shape[1]
        )
        missing += np.bincount(pixel, share, FSC_PIXELS**2)
        total += np.bincount(pixel, minlength=FSC_PIXELS**2)
    return np.divide(missing, total, out=np.zeros_like(missing), where=total > 0).reshape(
        FSC_PIXELS, FSC_PIXELS
    )


def _percent(share: npt.NDArray[np.float64]) -> Codes:
    """Whole percent, rounded up so that 0 means none."""
    return np.ceil(100 * np.clip(share, 0, 1) - 1e-9).astype(np.uint16)


def _outside_share(cell: Cell) -> npt.NDArray[np.float64]:
    """Share of each patch outside the exported polygon, ``(10, 10)``."""
    side = CELL_PIXELS // PATCH_PIXELS
    return np.asarray(
        outside_pixels(cell.values).reshape(side, PATCH_PIXELS, side, PATCH_PIXELS).mean(axis=(1, 3))
    )
