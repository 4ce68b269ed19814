"""The area as services are asked for it: boxes of longitude and latitude, split at 180 degrees."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import shapely

from ...aoi import geometry_of, joined

MARGIN_KM = 5.0
KM_PER_DEGREE = 111.2
TILES = 18
"""Rows of the sinusoidal grid of MODIS and VIIRS, of 10 degrees each."""
_STEP = 0.05

Box = tuple[float, float, float, float]
"""West, south, east, north [degrees]; west below east, longitudes from -180 to 180."""


@dataclass(frozen=True)
class Place:
    """``boxes``: one, or two where the area crosses 180 degrees."""

    boxes: tuple[Box, ...]

    @classmethod
    def of(cls, area: Mapping[str, Any], margin_km: float = MARGIN_KM) -> Place:
        """The bounds of an area with a margin. Raises ``SG-AREA-...``."""
        west, south, east, north = joined(geometry_of(area)).bounds
        up = margin_km / KM_PER_DEGREE
        south, north = max(-90.0, south - up), min(90.0, north + up)
        aside = up / max(0.05, math.cos(math.radians(max(abs(south), abs(north)))))
        return cls(tuple(_split(west - aside, east + aside, south, north)))

    @property
    def polygons(self) -> list[dict[str, Any]]:
        """GeoJSON polygons of the boxes."""
        return [shapely.geometry.mapping(shapely.box(*box)) for box in self.boxes]

    def touched_by(self, footprint: shapely.Geometry | None) -> bool:
        """Whether a footprint touches the area; a product without footprint may."""
        if footprint is None:
            return True
        shapes = [shapely.box(*box) for box in self.boxes]
        return any(shape.intersects(part) for shape in shapes for part in _in_range(footprint))

    def degree_tiles(self, step: int) -> list[tuple[int, int]]:
        """South-west corners (latitude, longitude) of the tiles of ``step`` degrees that the area touches."""
        found = {
            (south * step, west * step)
            for box in self.boxes
            for south in range(math.floor(box[1] / step), math.ceil(box[3] / step))
            for west in range(math.floor(box[0] / step), math.ceil(box[2] / step))
        }
        return sorted(found)

    def sinusoidal_tiles(self) -> list[tuple[int, int]]:
        """Tiles (h, v) of MODIS and VIIRS that the area touches."""
        found = set()
        for west, south, east, north in self.boxes:
            for latitude in _steps(south, north):
                for longitude in _steps(west, east):
                    x = longitude * math.cos(math.radians(latitude))
                    found.add((min(35, int((x + 180) // 10)), min(TILES - 1, int((90 - latitude) // 10))))
        return sorted(found)


def _split(west: float, east: float, south: float, north: float) -> Iterator[Box]:
    if east - west >= 360:
        yield (-180.0, south, 180.0, north)
        return
    west = (west + 180) % 360 - 180 if not -180 <= west < 180 else west
    east = west + (east - west) % 360 if east < west or east - west > 360 else east
    if east > 180:
        yield (west, south, 180.0, north)
        yield (-180.0, south, east - 360, north)
    else:
        yield (west, south, east, north)


def _steps(start: float, end: float) -> Iterator[float]:
    count = max(1, math.ceil((end - start) / _STEP))
    return (start + (end - start) * i / count for i in range(count + 1))


def _in_range(footprint: shapely.Geometry) -> Iterator[shapely.Geometry]:
    """Parts of a footprint with longitudes from -180 to 180; one that wraps is unrolled first."""
    for part in shapely.get_parts(footprint):
        west, _, east, _ = part.bounds
        whole = part
        if east - west > 180:
            whole = shapely.transform(part, _east_of_zero)
        for shift in (-360.0, 0.0, 360.0):
            yield shapely.affinity.translate(whole, shift)


def _east_of_zero(at: Any) -> Any:
    moved = at.copy()
    moved[moved[:, 0] < 0, 0] += 360
    return moved
