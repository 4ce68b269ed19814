"""Sentinel-3 OLCI: radiances at 300 m, as whole numbers."""

from __future__ import annotations

import numpy as np

from ...bands import MISSING
from ..atmosphere import Sky
from ..noise import Floats, Noise
from ..schedule import Pass
from ..view import View

_BANDS = {"Oa17_radiance": (865, 958.0), "Oa21_radiance": (1020, 695.0)}
"""Wavelength [nm] and solar irradiance at the top of the atmosphere [mW m-2 nm-1]."""


def sentinel3(view: View, image: Pass, sky: Sky, noise: Noise) -> dict[str, Floats]:
    """The two bands [mW m-2 sr-1 nm-1] of one image, ``(100, 100)``, missing = -9999.

    An empty image holds zeros, as some real ones do.
    """
    covered = image.covers(view.x, view.y)
    bands = {}
    for name, (wavelength, sunlight) in _BANDS.items():
        reflectance = view.swath.mean(sky.top(wavelength))
        grain = noise.white(f"s3 {name} {image.t}", *view.swath.positions)
        radiance = np.rint(reflectance * sunlight * np.cos(sky.sun.zenith) / np.pi * (1 + 0.01 * grain))
        bands[name] = np.where(covered, 0.0 if image.empty else view.swath.spread(radiance), MISSING)
    return bands
