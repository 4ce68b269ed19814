"""Snow on the ground, day by day: a seasonal snowpack above the snow line, degree-day melt and snowfall."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..bands import DAYS
from .cover import WATER
from .noise import Floats, Noise
from .weather import Weather

VIEWABLE_CANOPY = 0.7
"""Crown cover up to which snow on the ground counts as visible from above."""

_COVERED = 3.0
_PACK = 0.55
_DEGREE_DAY = 4.5


@dataclass(frozen=True)
class Snow:
    """Snow of the 8 days.

    ``water`` (8, ...): snow water equivalent [mm]. ``fresh`` (8, ...): 1 for new snow, 0 for old, coarse
    snow. ``cover`` (8, ...): whether the ground is snow-covered.
    """

    water: Floats
    fresh: Floats
    cover: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class SnowModel:
    """``snow_line``: on the first day [m]."""

    noise: Noise
    weather: Weather
    snow_line: float

    def simulate(
        self,
        x: Floats,
        y: Floats,
        elevation: Floats,
        slope: Floats,
        aspect: Floats,
        classes: npt.NDArray[np.uint8],
        canopy: Floats,
    ) -> Snow:
        """Snow at points ``x``, ``y`` [m]; ``slope`` and ``aspect`` in radians.

        Snow is that of the morning: on day ``t`` it reflects the weather up to day ``t - 1``.
        """
        northness = np.cos(aspect) * np.sin(slope)
        drift = self.noise.smooth("drift", x, y, 600.0, 6, 0.72)
        height = (
            elevation
            - self.snow_line
            + 260.0 * northness
            + 75.0 * drift
            + 50.0 * canopy
            - 9.0 * np.maximum(np.degrees(slope) - 45.0, 0.0)
        )
        water = _PACK * np.maximum(height, 0.0)
        fresh = np.full(elevation.shape, 0.25)
        sunlit = (1.0 - 0.6 * northness) * (1.0 - 0.4 * canopy)
        catch = np.clip(1.0 + 0.35 * drift, 0.1, 2.0) * (classes != WATER)
        waters, freshes = [], []
        for t in range(DAYS):
            if t:
                warmth = self.weather.temperature_at(t - 1, elevation)
                fall = self.weather.precipitation[t - 1] * np.clip((1.8 - warmth) / 1.6, 0.0, 1.0) * catch
                thaw = np.maximum(warmth, 0.0)
                water = np.maximum(water + fall - _DEGREE_DAY * thaw * sunlit, 0.0)
                fresh = np.maximum(fresh * np.exp(-0.25 - 0.3 * thaw), fall / (fall + 4.0))
            waters.append(water)
            freshes.append(fresh)
        amount = np.stack(waters)
        return Snow(amount, np.stack(freshes), (amount > _COVERED) & (classes != WATER))
