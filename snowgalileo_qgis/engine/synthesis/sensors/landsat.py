"""Landsat 8/9: top-of-atmosphere reflectance at 30 m and the quality band QA_PIXEL."""

from __future__ import annotations

import numpy as np

from ...bands import MISSING
from ..atmosphere import Sky
from ..clouds import CLOUDY, SHADED, THICK
from ..cover import WATER
from ..noise import Floats, Noise
from ..schedule import Pass
from ..view import View

_BANDS = {
    "B2_landsat": 490,
    "B3_landsat": 560,
    "B4_landsat": 660,
    "B5_landsat": 865,
    "B6_landsat": 1610,
    "B7_landsat": 2200,
}
_SIZE = 3
_STEP = 2e-5
_BRIGHTEST = 1.2107
_DARKEST = 1e-3

CLEAR, SNOW, CLOUD, CLOUD_CIRRUS, SHADOW, OPEN_WATER = 21824, 30048, 22280, 55052, 23888, 21952
"""Values of QA_PIXEL (Collection 2) that occur in scenes."""


def landsat(view: View, image: Pass, sky: Sky, noise: Noise) -> dict[str, Floats]:
    """The six bands (reflectance) and QA_PIXEL of one image, ``(100, 100)``, missing = -9999."""
    fine = view.fine
    covered = image.covers(view.x, view.y)
    rows, columns = fine.positions(_SIZE)
    bands = {}
    for name, wavelength in _BANDS.items():
        clean = fine.mean(sky.top(wavelength), _SIZE)
        grain = noise.white(f"landsat {name} {image.t}", rows, columns)
        level = np.clip(
            clean * (1 + 0.004 * grain) + 0.0006 * grain, _DARKEST, _BRIGHTEST / np.cos(sky.sun.zenith)
        )
        bands[name] = np.where(covered, fine.spread(np.rint(level / _STEP) * _STEP, _SIZE), MISSING)
    thickness, shadow = fine.mean(sky.clouds.thickness, _SIZE), fine.mean(sky.clouds.shadow, _SIZE)
    snow = fine.mean(fine.ground.viewable(image.t).astype(np.float64), _SIZE) > 0.5
    water = fine.mean((fine.ground.classes == WATER).astype(np.float64), _SIZE) > 0.5
    flag = np.select(
        [thickness >= THICK, thickness >= CLOUDY, shadow >= SHADED, snow, water],
        [CLOUD, CLOUD_CIRRUS, SHADOW, SNOW, OPEN_WATER],
        CLEAR,
    )
    bands["QA_PIXEL"] = np.where(covered, fine.spread(flag, _SIZE), MISSING)
    return bands
