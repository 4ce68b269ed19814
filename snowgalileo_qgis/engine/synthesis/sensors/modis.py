"""MODIS Terra surface reflectance x 10,000 on the 500 m sinusoidal grid, with its own fill value, and the
state flag at 1 km.
"""

from __future__ import annotations

import numpy as np

from ...bands import MODIS_FILL
from ..atmosphere import Sky
from ..clouds import CLOUDY, SHADED
from ..noise import Floats, Noise
from ..schedule import Pass
from ..view import View

_BANDS = {
    "sur_refl_b01": 660,
    "sur_refl_b02": 865,
    "sur_refl_b03": 490,
    "sur_refl_b04": 560,
    "sur_refl_b05": 1240,
    "sur_refl_b06": 1610,
    "sur_refl_b07": 2200,
}
_LOWEST, _HIGHEST = -100, 16_000
_LOST = 2.6
_FLAG_FILL = 65535

LAND, CLOUD, MIXED, SHADOW, SNOW, BESIDE_CLOUD = 72, 1033, 1034, 76, 72 | 1 << 12 | 1 << 15, 72 | 1 << 13
"""Values of state_1km that occur in scenes: bits 0-1 cloud state, 2 shadow, 3 land, 6 little aerosol, 10
cloud algorithm, 12 and 15 snow, 13 adjacent to a cloud.
"""


def modis(view: View, image: Pass, sky: Sky, noise: Noise) -> dict[str, Floats]:
    """The seven bands (whole numbers, fill -28672) and state_1km of one day, ``(100, 100)``."""
    grid = view.sinusoidal
    lost = grid.spread(noise.white(f"modis lost {image.t}", *grid.positions) > _LOST)
    seen = image.covers(view.x, view.y)
    tilt = 1 + 0.03 * float(noise.white("modis tilt", np.array(image.t), np.array(0)))
    bands = {}
    for name, wavelength in _BANDS.items():
        grain = noise.white(f"modis {name} {image.t}", *grid.positions)
        counts = np.clip(
            np.rint(1e4 * tilt * grid.mean(sky.surface(wavelength)) + 35 * grain), _LOWEST, _HIGHEST
        )
        bands[name] = np.where(seen & ~lost, grid.spread(counts), MODIS_FILL)
    cloud = grid.kilometres(grid.mean(sky.clouds.thickness >= CLOUDY))
    shadow = grid.kilometres(grid.mean(sky.clouds.shadow >= SHADED))
    snow = grid.kilometres(grid.mean(grid.ground.viewable(image.t)))
    flag = np.select(
        [cloud > 0.5, cloud > 0.1, cloud > 0.0, shadow > 0.3, snow > 0.4],
        [CLOUD, MIXED, BESIDE_CLOUD, SHADOW, SNOW],
        LAND,
    )
    bands["state_1km"] = np.where(seen, grid.spread(flag), _FLAG_FILL)
    return bands
