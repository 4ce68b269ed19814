"""The ground of a scene: terrain, what covers it and its snow, for any set of places."""

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
    """The ground at places ``x``, ``y`` [m].

    Elevation [m], slope and aspect [rad], WorldCover classes, crown cover and share of conifers 0..1,
    brightness (mean 1), snow.
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
        """Whether snow is seen from above on day ``t``: the binary map whose share is the fractional snow
        cover.
        """
        return np.asarray(self.snow.cover[t] & (self.canopy <= VIEWABLE_CANOPY))


@dataclass(frozen=True)
class Landscape:
    """Makes the ground at any places; asking twice, or in another order, gives the same ground."""

    noise: Noise
    terrain: Terrain
    cover: LandCover
    snow: SnowModel

    def at(self, x: Floats, y: Floats) -> Ground:
        """The ground at places ``x``, ``y``, arrays of one shape."""
        elevation = self.terrain.elevation(x, y)
        slope, aspect = slope_and_aspect(self.terrain, x, y)
        classes = self.cover.classes(x, y, elevation, slope)
        canopy = self.cover.canopy(x, y, classes)
        conifers = self.cover.conifers(x, y, elevation)
        brightness = np.clip(1.0 + 0.1 * self.noise.smooth("brightness", x, y, 160.0, 4, 0.8), 0.6, 1.5)
        snow = self.snow.simulate(x, y, elevation, slope, aspect, classes, canopy)
        return Ground(x, y, elevation, slope, aspect, classes, canopy, conifers, brightness, snow)
