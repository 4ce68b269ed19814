"""Which scenes of a day a cell is composited from."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.affinity import translate

from ...bands import Sensor
from ...nearest import LONLAT, transformer
from .scenes import StoredScene

ONE_IMAGE = (Sensor.MODIS, Sensor.VIIRS, Sensor.ERA5, Sensor.WORLDCOVER)
"""Sensors whose tiles of a day are one global image in Earth Engine."""


def export_polygon(crs: str, x0: float, y0: float, x1: float, y1: float) -> shapely.Geometry:
    """The polygon that Earth Engine exports for a square: the rectangle in longitude and latitude between the
    square's lower-left and upper-right corners.

    ``x0``, ``y0``: upper-left corner, ``x1``, ``y1``: lower-right corner in ``crs``. Longitudes east of the
    antimeridian continue beyond 180 degrees.
    """
    (west, east), (south, north) = transformer(crs, LONLAT).transform([x0, x1], [y1, y0])
    return shapely.box(west, south, east + 360 if east < west else east, north)


def contributing_scenes(
    scenes: Sequence[StoredScene], rule: str, polygon: shapely.Geometry | None
) -> list[StoredScene]:
    """Scenes that may contribute pixels to a cell, in order of preference.

    ``mosaic``: all of them; each pixel is taken from the first scene in which it is valid. ``first``: only
    the first scene whose footprint intersects the polygon, except that tiles of one image stay together.
    """
    if rule == "mosaic" or polygon is None or (scenes and scenes[0].sensor in ONE_IMAGE):
        return list(scenes)
    return next(([scene] for scene in scenes if intersects(scene.footprint, polygon)), [])


def intersects(footprint: shapely.Geometry, polygon: shapely.Geometry) -> bool:
    """Whether they share a point, whichever range their longitudes are in."""
    if footprint.intersects(polygon):
        return True
    return any(footprint.intersects(translate(polygon, shift)) for shift in (360.0, -360.0))
