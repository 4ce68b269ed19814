"""The static bands: elevation, slope and aspect, which Earth Engine derives on the native grid of the
Copernicus DEM, and land cover.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .noise import Floats
from .spec import SceneSpec
from .terrain import Terrain
from .view import View

_RADIUS = 6371007.181
_ARC_SECOND = 1.0 / 3600.0
_LONGITUDE_STEPS = ((50.0, 1.0), (60.0, 1.5), (70.0, 2.0), (80.0, 3.0), (85.0, 5.0), (90.0, 10.0))


def longitude_step(latitude: float) -> float:
    """East-west pixel size of GLO-30 [degree], which grows towards the poles."""
    return next(step for limit, step in _LONGITUDE_STEPS if abs(latitude) <= limit) * _ARC_SECOND


def static_bands(view: View, terrain: Terrain) -> dict[str, Floats]:
    """DEM [m], slope and aspect [degree, from 4 neighbours] of the nearest native pixel, and WorldCover
    classes at 10 m; arrays ``(100, 100)``.
    """
    step_lon, step_lat = longitude_step(view.spec.latitude), _ARC_SECOND
    rows, columns = (
        np.floor(-view.latitude / step_lat).astype(np.int64),
        np.floor(view.longitude / step_lon).astype(np.int64),
    )
    top, left = int(rows.min()) - 1, int(columns.min()) - 1
    native_rows, native_columns = np.arange(top, int(rows.max()) + 2), np.arange(left, int(columns.max()) + 2)
    elevation = _native_elevation(
        view.spec,
        terrain,
        np.asarray(-(native_rows + 0.5) * step_lat),
        np.asarray((native_columns + 0.5) * step_lon),
    )
    latitude = np.radians(-(native_rows[1:-1, None] + 0.5) * step_lat)
    dx = np.radians(step_lon) * _RADIUS * np.cos(latitude)
    dy = np.radians(step_lat) * _RADIUS
    east = (elevation[1:-1, 2:] - elevation[1:-1, :-2]) / (2 * dx)
    south = (elevation[2:, 1:-1] - elevation[:-2, 1:-1]) / (2 * dy)
    slope = np.degrees(np.arctan(np.hypot(east, south)))
    aspect = np.where((east == 0) & (south == 0), 0.0, (450.0 - np.degrees(np.arctan2(south, -east))) % 360.0)
    nearest = rows - top - 1, columns - left - 1
    classes: npt.NDArray[np.uint8] = view.fine.ground.classes[view.fine.inside]
    return {
        "DEM": elevation[1:-1, 1:-1][nearest],
        "slope": slope[nearest],
        "aspect": aspect[nearest],
        "Map": classes.astype(np.float64),
    }


def _native_elevation(spec: SceneSpec, terrain: Terrain, latitudes: Floats, longitudes: Floats) -> Floats:
    longitude, latitude = np.meshgrid(longitudes, latitudes)
    return terrain.elevation(*spec.xy(longitude, latitude))
