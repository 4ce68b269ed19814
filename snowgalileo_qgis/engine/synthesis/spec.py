"""Specification of a simulated scene and its location."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from ..bands import CELL_PIXELS, DAYS
from ..protocol import SnowGalileoError
from .noise import Floats

PIXEL = 10.0
"""Pixel size of a cube [m]."""

CELL = CELL_PIXELS * PIXEL
"""Side of a cell [m]."""


@dataclass(frozen=True)
class SceneSpec:
    """A simulated scene; the same specification gives the same bytes.

    ``x0``, ``y0``: upper-left corner in ``crs`` (projected, in metres). Values that are ``None`` are drawn
    from seed, season and latitude. ``mean_elevation``, ``relief`` [m]. ``snow_line``: elevation of the
    seasonal snow line on the first of the 8 days, before melt and snowfall [m]. ``cloudiness``: factor on the
    cloud cover of the weather, 0: no clouds. ``day_cloud``: cloud cover of the prediction day, 0..1. Raises
    ``SG-AREA-001`` for an empty scene or an impossible location.
    """

    cells_x: int = 5
    cells_y: int = 5
    day: date = date(2025, 4, 15)
    seed: int = 14
    crs: str = "EPSG:32632"
    x0: float = 640_000.0
    y0: float = 5_190_000.0
    mean_elevation: float | None = None
    relief: float | None = None
    snow_line: float | None = None
    cloudiness: float = 1.0
    day_cloud: float | None = None

    def __post_init__(self) -> None:
        if self.cells_x < 1 or self.cells_y < 1:
            raise SnowGalileoError(
                "SG-AREA-001",
                f"A scene of {self.cells_x} x {self.cells_y} cells is empty.",
                "Ask for at least 1 x 1 cells.",
            )
        try:
            in_metres = (
                CRS.from_user_input(self.crs).is_projected
                and CRS.from_user_input(self.crs).axis_info[0].unit_name == "metre"
            )
        except CRSError:
            in_metres = False
        if not in_metres or not all(
            math.isfinite(c) and abs(c) <= limit
            for c, limit in zip(self._corner_lonlat(in_metres), (180.0, 84.0), strict=True)
        ):
            raise SnowGalileoError(
                "SG-AREA-001",
                f"A scene at {self.x0:g}, {self.y0:g} in {self.crs} is not possible.",
                "Choose a place in a UTM zone, in metres.",
            )

    def _corner_lonlat(self, in_metres: bool) -> tuple[float, float]:
        return self._to_lonlat.transform(self.x0, self.y0) if in_metres else (math.inf, math.inf)

    @property
    def dates(self) -> tuple[date, ...]:
        """The 8 days, oldest first."""
        return tuple(self.day - timedelta(days=DAYS - 1 - t) for t in range(DAYS))

    @property
    def width(self) -> float:
        """East-west extent [m]."""
        return self.cells_x * CELL

    @property
    def height(self) -> float:
        """North-south extent [m]."""
        return self.cells_y * CELL

    @cached_property
    def latitude(self) -> float:
        """Latitude of the centre [degree]."""
        return float(self.lonlat(np.array(self.width / 2), np.array(-self.height / 2))[1])

    @cached_property
    def _to_lonlat(self) -> Transformer:
        return Transformer.from_crs(self.crs, "EPSG:4326", always_xy=True)

    def lonlat(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Longitude and latitude [degree] of points in metres east and north of the upper-left corner."""
        longitude, latitude = self._to_lonlat.transform(x + self.x0, y + self.y0)
        return np.asarray(longitude), np.asarray(latitude)

    def xy(self, longitude: Floats, latitude: Floats) -> tuple[Floats, Floats]:
        """Inverse of ``lonlat``."""
        x, y = self._to_lonlat.transform(longitude, latitude, direction="INVERSE")
        return np.asarray(x) - self.x0, np.asarray(y) - self.y0
