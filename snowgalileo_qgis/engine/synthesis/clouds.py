"""Clouds of a day and their shadows: one field that drifts with the wind between the sensors' passes."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from .noise import Floats, Noise
from .sun import Sun
from .weather import Weather

CLOUDY = 0.3
"""Thickness from which flag bands mark a cloud."""

THICK = 0.7
"""Thickness from which a cloud is opaque in flag bands."""

SHADED = 0.3
"""Shadow from which flag bands mark a cloud shadow."""

_HEIGHT = 700.0
_SECONDS = 3600.0
_SPEED = 1.5
_OVERCAST = 3.0


@dataclass(frozen=True)
class CloudLayer:
    """Clouds at one time.

    ``thickness``, ``shadow``: 0..1. ``brightness``: 1 on average. ``droplets``: above 1 bright in the
    short-wave infrared (water), below 1 dark (ice).
    """

    thickness: Floats
    shadow: Floats
    brightness: float
    droplets: float


@dataclass(frozen=True)
class Clouds:
    """Cloud fields of the 8 days."""

    noise: Noise
    weather: Weather

    def layer(self, t: int, hour: float, sun: Sun, x: Floats, y: Floats) -> CloudLayer:
        """The clouds over ``x``, ``y`` [m] at a local solar hour of day ``t``."""
        thickness = self.thickness(t, hour, x, y)
        shadow = self.shadow(t, hour, sun, x, y) * (1 - thickness)
        return CloudLayer(
            thickness,
            shadow,
            self._of_the_day("brightness", t, 0.94, 0.12),
            self._of_the_day("droplets", t, 1.05, 0.25),
        )

    def _of_the_day(self, name: str, t: int, mean: float, spread: float) -> float:
        return float(
            np.clip(
                mean + spread * self.noise.white(f"cloud {name}", np.array(t), np.array(0)),
                mean - 2 * spread,
                mean + 2 * spread,
            )
        )

    def thickness(self, t: int, hour: float, x: Floats, y: Floats) -> Floats:
        """Thickness 0..1 at ``x``, ``y`` [m] at an hour of day ``t``; above 0 over about ``cloud_cover`` of
        an area.
        """
        cover = float(self.weather.cloud_cover[t])
        if cover <= 0.0:
            return np.zeros(x.shape)
        east = x - _SPEED * self.weather.wind_east[t] * (hour - 10.5) * _SECONDS
        north = y - _SPEED * self.weather.wind_north[t] * (hour - 10.5) * _SECONDS
        field = self.noise.smooth(f"cloud {t}", east, north, 5200.0, 6, 0.55)
        threshold = -_OVERCAST if cover >= 1.0 else max(NormalDist().inv_cdf(1.0 - cover), -_OVERCAST)
        return np.clip((field - threshold) * 0.6, 0.0, 1.0)

    def shadow(self, t: int, hour: float, sun: Sun, x: Floats, y: Floats) -> Floats:
        """Shadow 0..1 at points ``x``, ``y`` [m] of one shape: the thickness of the cloud towards the sun."""
        reach = _HEIGHT * np.tan(sun.zenith)
        return self.thickness(t, hour, x + reach * np.sin(sun.azimuth), y + reach * np.cos(sun.azimuth))
