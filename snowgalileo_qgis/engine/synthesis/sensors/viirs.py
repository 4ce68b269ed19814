"""VIIRS surface reflectance, early afternoon: two imagery bands at 500 m, four moderate bands at 1 km."""

from __future__ import annotations

import numpy as np

from ...bands import MISSING
from ..atmosphere import Sky
from ..noise import Floats, Noise
from ..schedule import Pass
from ..view import View

_FINE = {"I1": 660, "I3": 1610}
_COARSE = {"M5": 660, "M7": 865, "M10": 1610, "M11": 2200}
_STEP = 1e-4
_LOWEST, _HIGHEST = -0.01, 1.6


def viirs(view: View, image: Pass, sky: Sky, noise: Noise) -> dict[str, Floats]:
    """The six bands (reflectance) of one day, ``(100, 100)``, missing = -9999."""
    grid = view.sinusoidal
    covered = image.covers(view.x, view.y)
    tilt = 1 + 0.04 * float(noise.white("viirs tilt", np.array(image.t), np.array(0)))
    bands = {}
    for name, wavelength in (_FINE | _COARSE).items():
        pixels = grid.mean(sky.surface(wavelength))
        pixels = grid.kilometres(pixels) if name in _COARSE else pixels
        rows, columns = grid.positions
        grain = noise.white(
            f"viirs {name} {image.t}", *((rows // 2, columns // 2) if name in _COARSE else (rows, columns))
        )
        level = np.clip(tilt * pixels + 0.003 * grain, _LOWEST, _HIGHEST)
        bands[name] = np.where(covered, grid.spread(np.rint(level / _STEP) * _STEP), MISSING)
    return bands
