"""Height of the geoid above the ellipsoid: terrain heights refer to the geoid, the geometry of a radar image
to the ellipsoid.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ....resources import resource
from .lattice import Doubles

STEP_DEGREES = 0.5


@lru_cache(maxsize=1)
def _table() -> Doubles:
    """Metres, ``(361, 721)``: rows from 90 to -90 degrees, columns from -180 to 180."""
    with np.load(resource("geoid_egm96.npz"), allow_pickle=False) as file:
        table = file["decimetres"] / 10.0
    return np.concatenate([table, table[:, :1]], axis=1)


def geoid_height(longitude: Doubles, latitude: Doubles) -> Doubles:
    """Metres, bilinear between the nodes of EGM96 on a grid of 0.5 degrees; any longitude, latitude -90..90.

    Compared with EGM96 at 0.25 degrees: 0.14 m root mean square, 1.3 m at the 99.9th percentile, 3.9 m at
    most. EGM2008, to which the Copernicus DEM refers, differs by less than 1 m nearly everywhere. One metre
    is 0.1 to 0.2 pixels in range.
    """
    table = _table()
    row = (90.0 - latitude) / STEP_DEGREES
    col = ((longitude + 180.0) % 360.0) / STEP_DEGREES
    upper = np.clip(np.floor(row).astype(np.intp), 0, table.shape[0] - 2)
    left = np.clip(np.floor(col).astype(np.intp), 0, table.shape[1] - 2)
    down, along = row - upper, col - left
    above = table[upper, left] + along * (table[upper, left + 1] - table[upper, left])
    below = table[upper + 1, left] + along * (table[upper + 1, left + 1] - table[upper + 1, left])
    return above + down * (below - above)
