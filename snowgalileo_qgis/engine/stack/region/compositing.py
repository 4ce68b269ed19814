"""Which scenes of a day a cell uses."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.affinity import translate

from ...bands import Sensor
from ...nearest import LONLAT, transformer
from .store import StoredScene

ONE_IMAGE = (Sensor.MODIS, Sensor.VIIRS, Sensor.ERA5, Sensor.WORLDCOVER)
"""Sensors whose tiles of a day are one global image in Earth Engine."""


def export_polygon(crs: str, x0: float, y0: float, x1: float, y1: float) -> shapely.Geometry:
    """The polygon of Earth Engine's exports for a square: the rectangle in longitude and latitude of its
    lower-left and upper-right corner.

    ``x0``, ``y0``: upper-left, ``x1``, ``y1``: lower-right corner in ``crs``. East of 180 degrees longitudes
    go on beyond 180.
    """
    (west, east), (south, north) = transformer(crs, LONLAT).transform([x0, x1], [y1, y0])
    return shapely.box(west, south, east + 360 if east < west else east, north)


def choose(scenes: Sequence[StoredScene], rule: str, polygon: shapely.Geometry | None) -> list[StoredScene]:
    """Scenes that may give a pixel to a cell, first choice first.

    ``mosaic``: all of them, the first valid pixel counts. ``first``: only the first one whose footprint meets
    the polygon, except that tiles of one image belong together.
    """
    if rule == "mosaic" or polygon is None or (scenes and scenes[0].sensor in ONE_IMAGE):
        return list(scenes)
    return next(([scene] for scene in scenes if meets(scene.footprint, polygon)), [])


def meets(footprint: shapely.Geometry, polygon: shapely.Geometry) -> bool:
    """Whether they share a point, wherever their longitudes are counted from."""
    if footprint.intersects(polygon):
        return True
    return any(footprint.intersects(translate(polygon, turn)) for turn in (360.0, -360.0))
