"""Reflectance of ground, snow and clouds: snow is bright in the visible and dark in the short-wave infrared,
and slopes facing the sun are bright.
"""

from __future__ import annotations

import numpy as np

from .clouds import CloudLayer
from .cover import BARE, BUILT, CROPS, GRASS, ICE, MOSS, SHRUBS, TREES, WATER
from .landscape import Ground
from .noise import Floats
from .sun import Sun

WAVELENGTHS = (490, 560, 660, 865, 1020, 1240, 1610, 2200)
"""Wavelengths [nm] of the columns of the tables below."""

_SURFACE = {
    TREES: (0.045, 0.065, 0.070, 0.200, 0.080, 0.240, 0.210, 0.130),
    SHRUBS: (0.032, 0.054, 0.050, 0.215, 0.085, 0.240, 0.190, 0.105),
    GRASS: (0.045, 0.070, 0.074, 0.240, 0.090, 0.285, 0.280, 0.170),
    CROPS: (0.050, 0.075, 0.080, 0.235, 0.090, 0.275, 0.260, 0.165),
    BUILT: (0.110, 0.125, 0.135, 0.200, 0.105, 0.235, 0.230, 0.200),
    BARE: (0.095, 0.120, 0.140, 0.190, 0.100, 0.230, 0.245, 0.205),
    ICE: (0.560, 0.550, 0.500, 0.400, 0.200, 0.120, 0.030, 0.020),
    WATER: (0.040, 0.035, 0.022, 0.012, 0.006, 0.004, 0.003, 0.002),
    MOSS: (0.060, 0.080, 0.085, 0.200, 0.085, 0.225, 0.220, 0.140),
}
_CONIFERS = np.array((0.014, 0.027, 0.023, 0.125, 0.055, 0.090, 0.045, 0.023))
_BROADLEAVES = np.array((0.013, 0.030, 0.026, 0.200, 0.080, 0.200, 0.135, 0.070))
_NEW_SNOW = np.array((0.98, 0.97, 0.97, 0.92, 0.58, 0.50, 0.115, 0.075))
_OLD_SNOW = np.array((0.87, 0.85, 0.82, 0.72, 0.38, 0.26, 0.035, 0.020))
_CLOUD = np.array((0.86, 0.83, 0.86, 0.88, 0.86, 0.72, 0.44, 0.40))
_INFRARED = np.array((0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 1.0, 1.0))
_TREE_SHADE = 0.65
_DIFFUSE = np.array((0.28, 0.22, 0.18, 0.13, 0.12, 0.11, 0.10, 0.09))
_PATH = np.array((0.068, 0.042, 0.027, 0.012, 0.008, 0.004, 0.002, 0.001))
_TRANSMITTANCE = np.array((0.88, 0.91, 0.94, 0.97, 0.96, 0.97, 0.97, 0.95))
_BY_CLASS = np.zeros((len(WAVELENGTHS), 256))
for _code, _values in _SURFACE.items():
    _BY_CLASS[:, _code] = _values


def column(wavelength: int) -> int:
    """Column of a wavelength [nm] in the tables."""
    return WAVELENGTHS.index(wavelength)


def illumination(ground: Ground, sun: Sun, wavelength: int) -> Floats:
    """Light on each pixel's slope relative to level ground, from direct light at its angle to the sun and
    diffuse light; 0 and more, of the shape of the ground. ``wavelength`` [nm]: one of ``WAVELENGTHS``.
    """
    towards_sun = np.cos(ground.slope) * np.cos(sun.zenith) + np.sin(ground.slope) * np.sin(
        sun.zenith
    ) * np.cos(ground.aspect - sun.azimuth)
    diffuse = _DIFFUSE[column(wavelength)]
    direct = (1 - diffuse) * np.maximum(towards_sun, 0.0) / np.cos(sun.zenith)
    return np.asarray(direct + diffuse * (1 + np.cos(ground.slope)) / 2)


def surface_reflectance(ground: Ground, t: int, sun: Sun, wavelength: int) -> Floats:
    """Reflectance of the ground on day ``t`` without terrain correction; that of sunlit snow may exceed 1."""
    band = column(wavelength)
    bare = _BY_CLASS[band][ground.classes] * ground.brightness
    fresh = ground.snow.fresh[t]
    snow = (fresh * _NEW_SNOW[band] + (1 - fresh) * _OLD_SNOW[band]) * (1 + 0.15 * (ground.brightness - 1))
    floor = np.where(ground.snow.cover[t], snow, bare)
    crowns = (
        ground.conifers * _CONIFERS[band] + (1 - ground.conifers) * _BROADLEAVES[band]
    ) * ground.brightness
    hidden = ground.canopy
    lit = 1 - _TREE_SHADE * hidden
    return np.asarray(((1 - hidden) * lit * floor + hidden * crowns) * illumination(ground, sun, wavelength))


def top_of_atmosphere(surface: Floats, wavelength: int) -> Floats:
    """Reflectance at the top of a clear atmosphere from that of the surface, of any shape."""
    band = column(wavelength)
    return np.asarray(_PATH[band] + _TRANSMITTANCE[band] * surface)


def under_cloud(clear: Floats, cloud: CloudLayer, wavelength: int) -> Floats:
    """Reflectance under a cloud layer of the same shape, with its shadow on the ground."""
    band = column(wavelength)
    white = (
        _CLOUD[band]
        * cloud.brightness
        * (1 + _INFRARED[band] * (cloud.droplets - 1))
        * (0.8 + 0.2 * cloud.thickness)
    )
    return np.asarray(clear * (1 - 0.6 * cloud.shadow) * (1 - cloud.thickness) + cloud.thickness * white)
