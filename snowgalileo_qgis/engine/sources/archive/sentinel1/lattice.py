"""The lattice of a region that geocoding fills, in tiles, and the heights that it needs."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

PIXEL_M = 10
"""Side of a pixel of VV and VH [m]."""

TILE_PX = 1000
"""Side of a tile [10 m pixels]."""

ANGLE_PX = 10
"""10 m pixels along the side of a pixel of the incidence angle (100 m): the angle changes by 0.01 degrees
over 100 m.
"""


class HeightSource(Protocol):
    """Heights of the ground."""

    def __call__(self, longitude: Doubles, latitude: Doubles) -> Floats:
        """Metres above the geoid, as in the Copernicus DEM; NaN where unknown: backscatter is missing there.

        ``longitude`` and ``latitude``: degrees, of one shape, which is also that of the result; longitudes
        run on across 180 degrees.
        """
        ...
