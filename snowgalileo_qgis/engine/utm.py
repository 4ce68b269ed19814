"""UTM zones."""

from __future__ import annotations

SOUTH_LIMIT, NORTH_LIMIT = -80.0, 84.0
"""Latitudes covered by UTM [degree]."""


def utm_zone(latitude: float, longitude: float) -> str:
    """Authority string of the UTM zone by the plain 6 degree rule (without the exceptions for Norway and
    Svalbard).
    """
    zone = int((longitude + 180) // 6) % 60 + 1
    return f"EPSG:{(32600 if latitude >= 0 else 32700) + zone}"
