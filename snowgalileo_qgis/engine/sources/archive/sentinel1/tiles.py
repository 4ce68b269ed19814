"""What geocoding takes and gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

TILE_PX = 1000
"""Side of a tile [10 m pixels]."""

ANGLE_PX = 10
"""10 m pixels along the side of a pixel of the incidence angle (100 m): the angle changes by 0.01 degrees
over 100 m.
"""


class HeightSource(Protocol):
    """Heights of the ground."""

    def __call__(self, longitude: Doubles, latitude: Doubles) -> Floats:
        """Metres above the geoid (as the Copernicus DEM has them), NaN where unknown: backscatter is missing
        there.

        ``longitude`` and ``latitude``: degrees, of one shape, which is also that of the result; longitudes
        run on across 180 degrees.
        """
        ...


@dataclass(frozen=True, eq=False)
class Tile:
    """Part of a scene on the lattice of a region.

    ``row0``, ``col0``: its upper-left 10 m pixel in the region, multiples of 10. ``values``: VV and VH
    ``(rows, cols)`` float32 in dB on the 10 m lattice, angle ``(rows / 10, cols / 10)`` float32 in degrees on
    the 100 m lattice; bands that the scene lacks are absent, missing pixels NaN.
    """

    row0: int
    col0: int
    values: Mapping[str, Floats]
