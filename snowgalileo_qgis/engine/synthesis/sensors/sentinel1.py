"""Sentinel-1: backscatter in dB with speckle, bright slopes facing the sensor and dark wet snow; values below
-30 dB are masked.
"""

from __future__ import annotations

import numpy as np

from ...bands import MISSING
from ..cover import BARE, BUILT, CROPS, GRASS, ICE, MOSS, SHRUBS, TREES, WATER
from ..noise import Floats, Noise
from ..schedule import Pass
from ..view import View
from ..weather import Weather

MASKED_BELOW = -30.0
"""Backscatter [dB] below which Earth Engine masks a pixel."""

_LEVEL = {
    TREES: (-10.3, -15.8),
    SHRUBS: (-10.8, -16.8),
    GRASS: (-11.0, -18.0),
    CROPS: (-11.2, -18.0),
    BUILT: (-6.0, -13.0),
    BARE: (-6.6, -13.8),
    ICE: (-12.0, -19.0),
    WATER: (-19.5, -27.5),
    MOSS: (-12.5, -19.5),
}
_BY_CLASS = np.full((2, 256), -12.0)
for _code, _values in _LEVEL.items():
    _BY_CLASS[:, _code] = _values

_ANGLE_PER_METRE = 5.5e-5
_DB_PER_DEGREE = 0.27
_WET_SNOW = -4.5
_SPECKLE_DB = 2.1
_SPECKLE_BIAS = -0.5
_LOOK_EAST, _LOOK_WEST = np.radians(78.0), np.radians(282.0)


def sentinel1(view: View, image: Pass, weather: Weather, noise: Noise) -> dict[str, Floats]:
    """VV, VH [dB] and angle [degree] of one image, ``(100, 100)``, missing = -9999."""
    inside = view.fine.inside
    ground = view.fine.ground
    slope, aspect, elevation = ground.slope[inside], ground.aspect[inside], ground.elevation[inside]
    look = _LOOK_EAST if image.ascending else _LOOK_WEST
    along = view.x * np.sin(look) + view.y * np.cos(look)
    angle = image.angle + _ANGLE_PER_METRE * along
    incidence = np.radians(angle)
    towards = np.cos(slope) * np.cos(incidence) - np.sin(slope) * np.sin(incidence) * np.cos(aspect - look)
    local = np.degrees(np.arccos(np.clip(towards, -1.0, 1.0)))
    relief = np.clip(_DB_PER_DEGREE * (angle - local), -13.0, 15.0)
    wetness = (
        np.clip(weather.temperature_at(image.t, elevation) + 0.5, 0.0, 1.0)
        * ground.snow.cover[image.t][inside]
        * (1 - ground.canopy[inside])
    )
    covered = image.covers(view.x, view.y)
    bands = {}
    for row, name in enumerate(("VV", "VH")):
        speckle = _SPECKLE_BIAS + _SPECKLE_DB * noise.white(f"speckle {name} {image.t}", *view.positions)
        level = _BY_CLASS[row][ground.classes[inside]] + relief + _WET_SNOW * wetness + speckle
        bands[name] = np.where(covered & (level >= MASKED_BELOW), np.round(level, 3), MISSING)
    bands["angle"] = np.where(covered, np.round(angle, 3), MISSING)
    return bands
