"""The ground of a scene at any points: terrain, land cover and snow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .cover import LandCover
from .noise import Floats, Noise
from .snow import VIEWABLE_CANOPY, Snow, SnowModel
from .terrain import Terrain, slope_and_aspect


@dataclass(frozen=True)
class Ground:
    """The ground at points ``x``, ``y`` [m].

    Elevation [m], slope and aspect [rad], WorldCover classes, crown cover and share of conifers 0..1,
    brightness (1 on average), snow.
    """

    x: Floats
    y: Floats
    elevation: Floats
    slope: Floats
    aspect: Floats
    classes: npt.NDArray[np.uint8]
    canopy: Floats
    conifers: Floats
    brightness: Floats
    snow: Snow

    def viewable(self, t: int) -> npt.NDArray[np.bool_]:
        """Whether snow is visible from above on day ``t``; their share is the fractional snow cover."""
        return np.asarray(self.snow.cover[t] & (self.canopy <= VIEWABLE_CANOPY))


@dataclass(frozen=True)
class Landscape:
    """Simulates the ground at any points; the result does not depend on the order of the calls."""

    noise: Noise
    terrain: Terrain
    cover: LandCover
    snow: SnowModel

    def at(self, x: Floats, y: Floats) -> Ground:
        """The ground at points ``x``, ``y`` [m], arrays of the same shape."""
        elevation = self.terrain.elevation(x, y)
        slope, aspect = slope_and_aspect(self.terrain, x, y)
        classes = self.cover.classes(x, y, elevation, slope)
        canopy = self.cover.canopy(x, y, classes)
        conifers = self.cover.conifers(x, y, elevation)
        brightness = np.clip(1.0 + 0.1 * self.noise.smooth("brightness", x, y, 160.0, 4, 0.8), 0.6, 1.5)
        snow = self.snow.simulate(x, y, elevation, slope, aspect, classes, canopy)
        return Ground(x, y, elevation, slope, aspect, classes, canopy, conifers, brightness, snow)
