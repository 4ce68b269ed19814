"""Land cover: WorldCover classes that depend on elevation and slope, and the density of forests."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .noise import Floats, Noise

TREES, SHRUBS, GRASS, CROPS, BUILT, BARE, ICE, WATER, MOSS = 10, 20, 30, 40, 50, 60, 70, 80, 100
"""Codes of ESA WorldCover 2021 that occur in scenes."""


@dataclass(frozen=True)
class LandCover:
    """``tree_line`` [m]; ground at or below ``lake_level`` [m] is water."""

    noise: Noise
    tree_line: float
    lake_level: float

    def classes(self, x: Floats, y: Floats, elevation: Floats, slope: Floats) -> npt.NDArray[np.uint8]:
        """WorldCover codes; ``slope`` in radians."""
        patch = self.noise.smooth("cover", x, y, 900.0, 5, 0.6)
        clump = self.noise.smooth("clump", x, y, 250.0, 3)
        steep = np.degrees(slope) + 3.0 * clump
        above = elevation - self.tree_line + 90.0 * patch
        cover = np.full(elevation.shape, GRASS, dtype=np.uint8)
        cover[(above < 0) & (steep < 46) & (clump + 0.4 * patch > -1.15)] = TREES
        cover[(above > -60) & (above < 170) & (clump > 0.35)] = SHRUBS
        cover[(above > 380 + 120 * clump) | (steep > 50)] = BARE
        cover[(above > 300) & (steep < 38) & (clump > 0.9)] = MOSS
        cover[(above > 900 + 100 * clump) & (steep < 33)] = ICE
        valley = (above < -800) & (steep < 9)
        cover[valley & (patch > -0.2)] = CROPS
        cover[valley & (patch > 0.9) & (clump > 0)] = BUILT
        cover[elevation <= self.lake_level] = WATER
        return cover

    def canopy(self, x: Floats, y: Floats, classes: npt.NDArray[np.uint8]) -> Floats:
        """Share 0..1 of the ground that is hidden by tree crowns from above."""
        density = (
            0.62
            + 0.17 * self.noise.smooth("stand", x, y, 420.0, 3)
            + 0.1 * self.noise.smooth("crowns", x, y, 45.0, 2)
        )
        return np.where(
            classes == TREES, np.clip(density, 0.12, 0.96), np.where(classes == SHRUBS, 0.12, 0.0)
        )

    def conifers(self, x: Floats, y: Floats, elevation: Floats) -> Floats:
        """Share 0..1 of conifers, which are dark in the infrared, among the trees; it rises towards the tree
        line.
        """
        mixture = 0.3 * self.noise.smooth("conifers", x, y, 1100.0, 4, 0.6)
        return np.clip(1.0 + (elevation - self.tree_line + 300.0) / 900.0 + mixture, 0.0, 1.0)
