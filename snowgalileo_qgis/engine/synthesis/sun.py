"""Position of the sun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import acos, asin, atan2, cos, pi, radians, sin


@dataclass(frozen=True)
class Sun:
    """``zenith`` angle and ``azimuth`` clockwise from north [rad]."""

    zenith: float
    azimuth: float


def sun_at(latitude: float, day: date, hour: float) -> Sun:
    """Position at a local solar hour (12: noon), accurate to about half a degree."""
    declination = radians(23.44) * sin(2 * pi * (day.timetuple().tm_yday - 80) / 365.25)
    lat, angle = radians(latitude), radians(15.0 * (hour - 12.0))
    height = asin(sin(lat) * sin(declination) + cos(lat) * cos(declination) * cos(angle))
    east = -cos(declination) * sin(angle)
    north = sin(declination) * cos(lat) - cos(declination) * sin(lat) * cos(angle)
    return Sun(min(pi / 2 - height, acos(0.1)), atan2(east, north) % (2 * pi))
