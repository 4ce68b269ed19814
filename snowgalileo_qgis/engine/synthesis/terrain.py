"""Simulated mountains: elevation at any point of a scene."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from .noise import Floats, Noise

_STEP = 15.0
_RIDGES = tuple(2**i for i in range(7))
_LAKE_DEPTH = 2.2


class Terrain(Protocol):
    """Elevation of the ground at points given in metres east (``x``) and north (``y``) of the scene's
    upper-left corner.
    """

    @property
    def lake_level(self) -> float:
        """Elevation [m] up to which there is water; minus infinity without lakes."""
        ...

    def elevation(self, x: Floats, y: Floats) -> Floats:
        """Elevation [m]."""
        ...


@dataclass(frozen=True)
class FractalTerrain:
    """Ridged fractal mountains whose lowest parts are lakes of one level.

    ``mean`` and ``relief`` (about the standard deviation) of the elevation in metres.
    """

    noise: Noise
    mean: float
    relief: float

    @property
    def lake_level(self) -> float:
        """Elevation [m] up to which there is water."""
        return self.mean - _LAKE_DEPTH * self.relief

    def elevation(self, x: Floats, y: Floats) -> Floats:
        """Elevation [m]."""
        x, y = (
            x + 260.0 * self.noise.smooth("fold east", x, y, 2600.0, 2),
            y + 260.0 * self.noise.smooth("fold north", x, y, 2600.0, 2),
        )
        massif = self.noise.smooth("massif", x, y, 8000.0, 2)
        ridges = np.zeros(x.shape)
        weight = np.ones(x.shape)
        for octave in _RIDGES:
            crest = 1.0 - np.abs(self.noise.octave(f"ridge {octave}", x, y, 4200.0 / octave)) / 1.6
            ridges += weight * (crest - 0.5) / octave**1.12
            weight = np.clip(weight * (0.35 + crest), 0.0, 1.0)
        return np.maximum(self.mean + self.relief * (0.7 * massif + 2.2 * ridges), self.lake_level)


def slope_and_aspect(terrain: Terrain, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Slope and aspect [rad] of the ground; aspect is the downhill direction, clockwise from north."""
    east = (terrain.elevation(x + _STEP, y) - terrain.elevation(x - _STEP, y)) / (2 * _STEP)
    north = (terrain.elevation(x, y + _STEP) - terrain.elevation(x, y - _STEP)) / (2 * _STEP)
    return np.arctan(np.hypot(east, north)), np.arctan2(-east, -north) % (2 * np.pi)
