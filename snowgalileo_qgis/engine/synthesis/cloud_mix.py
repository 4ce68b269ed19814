"""Putting a cloud of known thickness over measured values, band by band.

``out = in * (1 - c) + brightness * hue * c`` with thickness ``c``, on values that were blurred by up to 2
pixels under the cloud. The hue goes from the colour of the ground, where the cloud is thin, to white.

Source: specification of the published cloudy files. Different from them on purpose (traps B24, B25): a cloud
brightens a pixel to reflectance 1 at most, but nothing brighter is cut, with or without a cloud; missing
values stay missing and do not tint the cloud; clear Sentinel-3 radiances above 203 stay as they are.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..bands import DYNAMIC
from .cloud_field import CHANNELS, Singles

Bool = npt.NDArray[np.bool_]

_CLOUD_BANDS: tuple[tuple[str, float, tuple[float, ...]], ...] = (
    ("B2 B3 B4 B8 B11 B12", 1e-4, (0.3252, 0.3036, 0.3235, 0.3716, 0.2770, 0.2563)),
    (
        "B2_landsat B3_landsat B4_landsat B5_landsat B6_landsat B7_landsat",
        1.0,
        (0.5157, 0.4304, 0.4384, 0.4473, 0.1760, 0.2105),
    ),
    ("Oa17_radiance", 0.00493004, (1.7589,)),
    ("Oa21_radiance", 0.00324118, (0.3781,)),
    (
        "sur_refl_b01 sur_refl_b02 sur_refl_b03 sur_refl_b04 sur_refl_b05 sur_refl_b06 sur_refl_b07",
        1e-4,
        (0.8411, 0.8400, 0.7846, 0.8301, 0.7175, 0.5384, 0.4205),
    ),
    ("I1 I3", 1.0, (1.1923, 0.6415)),
    ("M5 M7 M10 M11", 1.0, (0.3277, 0.4289, 0.1601, 0.1406)),
)
_BY_NAME = {
    name: (scale, level)
    for names, scale, levels in _CLOUD_BANDS
    for name, level in zip(names.split(), levels, strict=True)
}

SCALES: Singles = np.array([_BY_NAME[DYNAMIC[i].name][0] for i in CHANNELS], np.float32)
"""Factor from each band's unit to reflectance, ``(27,)``.

Those of Sentinel-3 make radiances comparable, they are no calibration.
"""

BRIGHTNESS: Singles = np.array([_BY_NAME[DYNAMIC[i].name][1] for i in CHANNELS], np.float32)
"""Reflectance of an opaque white cloud in each band, ``(27,)``, as the research derived it from one clear
and one cloudy image per sensor.
"""

BLUR_PIXELS = 2.0
"""Standard deviation of the blur under an opaque cloud."""

BLUR_REACH = 5
"""Pixels that the blur looks at on each side."""


def ground_colour(means: npt.NDArray[np.float64]) -> Singles:
    """Tint of a thin cloud in each band, 0..1, from the mean reflectance of each band over the image.

    NaN where nothing was seen counts as 0.
    """
    known = np.clip(np.nan_to_num(means), 0, None)
    return np.asarray(known / max(float(known.max()), 1e-6), dtype=np.float32)


def add_cloud(
    values: Singles, thickness: Singles, valid: Bool, colour: Singles, bands: slice = slice(None)
) -> Singles:
    """Put a cloud over values.

    ``values``: bands first, ``(n, ...)`` in the bands' own units. ``thickness``: the same shape, 0..1.
    ``valid``: the same shape; other values are returned as they are. ``colour``: of all 27 bands, from
    ``ground_colour``. ``bands``: which of the 27 the values are.
    """
    along = (slice(None), *[None] * (values.ndim - 1))
    tint, level, scale = colour[bands][along], BRIGHTNESS[bands][along], SCALES[bands][along]
    hue = thickness + tint * (1 - thickness)
    clouded = values * (1 - thickness) + level / scale * hue * thickness
    clouded = np.minimum(clouded, np.maximum(1 / scale, values))
    return np.where(valid & (thickness > 0), clouded, values).astype(np.float32)


def add_shadow(values: Singles, thickness: Singles, valid: Bool) -> Singles:
    """Darken values by the thickness of a shadow; arguments as in ``add_cloud``."""
    return np.where(valid, values * (1 - thickness), values).astype(np.float32)


def blur(values: Singles, valid: Bool, thickness: Singles) -> Singles:
    """Blur ``(n, H, W)`` values by a Gaussian that grows with the cloud's thickness ``(H, W)``.

    Missing values stay and do not spread.
    """
    sigma = BLUR_PIXELS * thickness
    spread = 2 * np.maximum(sigma, 1e-3) ** 2
    known = np.where(valid, values, 0).astype(np.float32)
    total, weights = np.zeros_like(known), np.zeros_like(known)
    reach = BLUR_REACH
    height, width = thickness.shape
    values_around, valid_around = (
        np.pad(a, ((0, 0), (reach, reach), (reach, reach)), mode="edge")
        for a in (known, valid.astype(np.float32))
    )
    for dy in range(2 * reach + 1):
        for dx in range(2 * reach + 1):
            weight = np.exp(-((dy - reach) ** 2 + (dx - reach) ** 2) / spread).astype(np.float32)
            total += weight * values_around[:, dy : dy + height, dx : dx + width]
            weights += weight * valid_around[:, dy : dy + height, dx : dx + width]
    return np.where(valid, total / np.maximum(weights, 1e-20), values).astype(np.float32)
