"""Blending of a cloud of known thickness into measured values, band by band.

``out = in * (1 - c) + brightness * hue * c`` with thickness ``c``, for values that are blurred by up to 2
pixels under the cloud. The hue changes from the colour of the ground, under a thin cloud, to white.

Source: the published cloudy files. Deliberate differences (``docs/deviations.md``): a cloud brightens a pixel
to a reflectance of at most 1, but brighter values are not clipped, with or without a cloud; missing values
stay missing and do not tint the cloud; clear Sentinel-3 radiances above 203 are unchanged.
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

For Sentinel-3 it makes radiances comparable; it is not a calibration.
"""

BRIGHTNESS: Singles = np.array([_BY_NAME[DYNAMIC[i].name][1] for i in CHANNELS], np.float32)
"""Reflectance of an opaque white cloud in each band, ``(27,)``, which the research derived from one clear and
one cloudy image per sensor.
"""

BLUR_PIXELS = 2.0
"""Standard deviation of the blur under an opaque cloud [pixels]."""

BLUR_REACH = 5
"""Radius of the blur kernel [pixels]."""


def ground_colour(means: npt.NDArray[np.float64]) -> Singles:
    """Tint of a thin cloud in each band, 0..1, from each band's mean reflectance over the image; NaN, for
    bands without data, counts as 0.
    """
    known = np.clip(np.nan_to_num(means), 0, None)
    return np.asarray(known / max(float(known.max()), 1e-6), dtype=np.float32)


def add_cloud(
    values: Singles, thickness: Singles, valid: Bool, colour: Singles, bands: slice = slice(None)
) -> Singles:
    """Add a cloud to values.

    ``values``: ``(n, ...)``, bands first, in the bands' units. ``thickness``: the same shape, 0..1.
    ``valid``: the same shape; invalid values are returned unchanged. ``colour``: of all 27 bands, from
    ``ground_colour``. ``bands``: the bands of the values among the 27.
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
    """Blur values ``(n, H, W)`` with a Gaussian whose width grows with the cloud's thickness ``(H, W)``.

    Missing values stay missing and do not spread.
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
