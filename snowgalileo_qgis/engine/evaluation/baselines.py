"""Simpler methods on the same inputs: NDSI regressions, and the features of a random forest.

NDSI = (green - short-wave infrared) / (green + short-wave infrared) of top-of-atmosphere reflectance,
Sentinel-2 B3 and B11 or Landsat B3 and B6.

* Salomonson and Appel (2004): FSC = -0.01 + 1.45 NDSI, clipped to 0..1.
* Gascoin et al. (2020): FSC = 0.5 tanh(2.65 NDSI - 1.42) + 0.5.

Both are applied to the 10 m pixels of the cell's latest clear image and averaged to 100 m.
"""

from __future__ import annotations

import warnings

import numpy as np
import numpy.typing as npt

from ..bands import DAYS, FSC_PIXELS, PATCH_PIXELS, Sensor, Tensor, groups_of
from ..model.tokens import Masking
from ..snow_products.pixel_grid import Doubles
from ..stack import Cell

GREEN_SWIR = {Sensor.S2: (4, 7), Sensor.LANDSAT: (10, 13)}
"""Channels of green and short-wave infrared in the high-resolution tensor."""

CLEAR = 0.5
"""Least share of a cell that an image must show free of flagged cloud to be used; also the least valid share
of a 100 m pixel.
"""

METHODS = {
    "salomonson_appel": "Salomonson and Appel (NDSI)",
    "gascoin": "Gascoin et al. (NDSI)",
    "forest": "Random forest",
}

_HIGH = (
    "VV",
    "VH",
    "angle",
    *(f"S2_{b}" for b in ("B2", "B3", "B4", "B8", "B11", "B12")),
    *(f"L_{b}" for b in ("B2", "B3", "B4", "B5", "B6", "B7")),
)
_LOW = (*(f"MODIS_b0{n}" for n in range(1, 8)), "VIIRS_I1", "VIIRS_I3", "NDSI", "NDVI")
_TIME = (
    "VIIRS_M5",
    "VIIRS_M7",
    "VIIRS_M10",
    "VIIRS_M11",
    "skin_temperature",
    "temperature_2m",
    "precipitation",
    "wind_u",
    "wind_v",
)
FEATURES: tuple[str, ...] = (
    *(f"latest_{name}" for name in _HIGH),
    *(f"median_{name}" for name in _HIGH),
    *(f"age_{name}" for name in ("S1", "S2", "Landsat")),
    *(f"latest_{name}" for name in ("S3_Oa17", "S3_Oa21", *_LOW, *_TIME)),
    *(
        "elevation",
        "slope",
        "aspect",
        *(f"landcover_{code}" for code in (10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100)),
        "month",
    ),
)
"""Features of a 100 m pixel: latest and median value of the 8 days of each high-resolution channel (mean of
its valid 10 m pixels), age of the latest in days, latest value of the coarse sensors and of ERA5-Land,
terrain, land-cover shares, month. Missing ones are NaN, on which trees can split."""


def salomonson_appel(ndsi: Doubles) -> Doubles:
    """Fraction 0..1 of an NDSI."""
    return np.asarray(np.clip(-0.01 + 1.45 * ndsi, 0.0, 1.0))


def gascoin(ndsi: Doubles) -> Doubles:
    """Fraction 0..1 of an NDSI."""
    return np.asarray(0.5 * np.tanh(2.65 * ndsi - 1.42) + 0.5)


def ndsi_baselines(cell: Cell, masking: Masking) -> dict[str, Doubles]:
    """``salomonson_appel``, ``gascoin`` and ``ndsi_age`` (days before the prediction day) of a cell, ``(10,
    10)``, NaN without an image.

    ``cell`` must be read with its availability. The image is the latest that shows half of the cell without
    flagged cloud; of two on one day, the one that shows more. HDF5 files have no cloud flags, so every image
    counts as clear.
    """
    nothing = np.full((FSC_PIXELS, FSC_PIXELS), np.nan)
    image = _latest_image(cell, masking)
    if image is None:
        return {"salomonson_appel": nothing, "gascoin": nothing, "ndsi_age": nothing}
    sensor, t = image
    ndsi = _ndsi(cell, sensor, t)
    means = {"salomonson_appel": patch_mean(salomonson_appel(ndsi)), "gascoin": patch_mean(gascoin(ndsi))}
    return {**means, "ndsi_age": np.where(np.isfinite(means["gascoin"]), DAYS - 1.0 - t, np.nan)}


def _latest_image(cell: Cell, masking: Masking) -> tuple[Sensor, int] | None:
    hidden = {group.sensor for group in groups_of(Tensor.HIGH) if masking.hidden(group)}
    for t in reversed(range(DAYS)):
        shares = {
            sensor: clear_share(cell, sensor, t)
            for sensor in GREEN_SWIR
            if not (t == DAYS - 1 and sensor in hidden)
        }
        best = max(shares, key=lambda sensor: shares[sensor], default=None)
        if best is not None and shares[best] >= CLEAR:
            return best, t
    return None


def clear_share(cell: Cell, sensor: Sensor, t: int) -> float:
    """Share of a cell, read with its availability, that a sensor saw on a day without flagged cloud."""
    cloud = float(cell.cloud_cover[sensor][t]) if sensor in cell.cloud_cover else 0.0
    return float(cell.availability[sensor][t]) * (1 - (0.0 if np.isnan(cloud) else cloud))


def _ndsi(cell: Cell, sensor: Sensor, t: int) -> Doubles:
    channels = list(GREEN_SWIR[sensor])
    values = cell.values[Tensor.HIGH][:, :, t, channels].astype(np.float64)
    valid = cell.valid[Tensor.HIGH][:, :, t, channels].all(axis=-1)
    green, swir = values[..., 0], values[..., 1]
    usable = valid & (green + swir > 0)
    return np.where(usable, (green - swir) / np.where(usable, green + swir, 1.0), np.nan)


def patch_mean(pixels: Doubles) -> Doubles:
    """Mean of the valid 10 m pixels ``(100, 100, ...)`` of each 100 m pixel, ``(10, 10, ...)``; or of
    larger rasters of whole cells.

    NaN where less than half are valid.
    """
    rows, cols = (side // PATCH_PIXELS for side in pixels.shape[:2])
    patches = pixels.reshape(rows, PATCH_PIXELS, cols, PATCH_PIXELS, *pixels.shape[2:])
    valid = np.isfinite(patches)
    share = valid.mean(axis=(1, 3))
    total = np.where(valid, patches, 0.0).mean(axis=(1, 3))
    return np.where(share >= CLEAR, total / np.maximum(share, CLEAR), np.nan)


def features(cell: Cell, masking: Masking) -> npt.NDArray[np.float32]:
    """Features of a cell's 100 m pixels, ``(100, len(FEATURES))``, row by row.

    What ``masking`` hides is missing here as well.
    """
    high = patch_mean(_visible(cell, Tensor.HIGH, masking))
    coarse = [np.repeat(np.repeat(latest(block), side, 0), side, 1) for block, side in _blocks(cell, masking)]
    seen = np.isfinite(high[..., [0, 3, 9]])
    age = np.where(seen.any(axis=2), np.argmax(seen[:, :, ::-1], axis=2), np.nan)
    time = np.broadcast_to(latest(_visible(cell, Tensor.TIME, masking)), (FSC_PIXELS, FSC_PIXELS, len(_TIME)))
    space = patch_mean(
        np.where(cell.valid[Tensor.SPACE], cell.values[Tensor.SPACE].astype(np.float64), np.nan)
    )
    month = np.full((FSC_PIXELS, FSC_PIXELS, 1), float(cell.ref.day.month))
    with warnings.catch_warnings():
        # All days missing: the median is NaN, as intended.
        warnings.simplefilter("ignore", RuntimeWarning)
        median = np.nanmedian(high, axis=2)
    return (
        np.concatenate([latest(high), median, age, *coarse, time, space, month], axis=-1)
        .reshape(-1, len(FEATURES))
        .astype(np.float32)
    )


def latest(values: Doubles) -> Doubles:
    """Latest value of each channel: ``(..., C)`` of ``(..., 8, C)``; NaN where all days are missing."""
    result = values[..., 0, :]
    for t in range(1, values.shape[-2]):
        result = np.where(np.isfinite(values[..., t, :]), values[..., t, :], result)
    return result


def _visible(cell: Cell, tensor: Tensor, masking: Masking) -> Doubles:
    """Values of a dynamic tensor, NaN where invalid or hidden."""
    values = np.where(cell.valid[tensor], cell.values[tensor].astype(np.float64), np.nan)
    for group in groups_of(tensor):
        if masking.hidden(group):
            values[..., -1, list(group.channels)] = np.nan
    return values


def _blocks(cell: Cell, masking: Masking) -> list[tuple[Doubles, int]]:
    tensors = (Tensor.MEDIUM, Tensor.LOW)
    return [
        (_visible(cell, tensor, masking), FSC_PIXELS // cell.values[tensor].shape[0]) for tensor in tensors
    ]
