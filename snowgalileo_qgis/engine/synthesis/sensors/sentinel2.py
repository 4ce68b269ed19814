"""Sentinel-2 level 1C: top-of-atmosphere reflectance x 10,000 at 10 and 20 m, and the cloud flag QA60."""

from __future__ import annotations

import numpy as np

from ...bands import MISSING
from ..atmosphere import Sky
from ..clouds import CLOUDY, THICK
from ..noise import Floats, Noise
from ..schedule import Pass
from ..view import View

_BANDS = {"B2": (490, 1), "B3": (560, 1), "B4": (660, 1), "B8": (865, 1), "B11": (1610, 2), "B12": (2200, 2)}
_OPAQUE, _CIRRUS = 1024, 2048
_FLAG_PIXELS = 6
_LOST = 3.1
"""Standard deviations beyond which a 60 m block of an image is missing: one in a thousand."""


def sentinel2(view: View, image: Pass, sky: Sky, noise: Noise) -> dict[str, Floats]:
    """The six bands (whole numbers) and QA60 (0, 1024 opaque, 2048 thin cloud) of one image, ``(100,
    100)``, missing = -9999.
    """
    fine = view.fine
    blocks = fine.positions(_FLAG_PIXELS)
    lost = fine.spread(noise.white(f"s2 lost {image.t}", *blocks) > _LOST, _FLAG_PIXELS)
    covered = image.covers(view.x, view.y)
    bands = {}
    for name, (wavelength, size) in _BANDS.items():
        clean = fine.mean(sky.top(wavelength), size)
        grain = noise.white(f"s2 {name} {image.t}", *fine.positions(size))
        counts = np.clip(np.rint(1e4 * clean * (1 + 0.006 * grain) + 12 * grain), 1, 28_000)
        bands[name] = np.where(covered & ~lost, fine.spread(counts, size), MISSING)
    thickness = fine.mean(sky.clouds.thickness, _FLAG_PIXELS)
    flag = np.where(thickness >= THICK, _OPAQUE, np.where(thickness >= CLOUDY, _CIRRUS, 0))
    bands["QA60"] = np.where(covered, fine.spread(flag, _FLAG_PIXELS), MISSING)
    return bands
