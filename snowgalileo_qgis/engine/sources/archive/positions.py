"""Lists of positions in metadata, as pairs or with a height each."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Positions = list[tuple[float, float]]
"""Longitude and latitude [degrees]."""


BAND_MARGIN = 1.5
"""Degrees of latitude by which a tile of 110 km may lie beyond its latitude band."""


def positions(text: str, fits: Callable[[Positions], bool] = lambda _: True) -> Positions:
    """Positions of a list of ``latitude longitude`` or ``latitude longitude height``, which must enclose an
    area.

    The list itself does not say which it is. Read rightly, an outline ends where it began; of readings that
    do, or of all where none does, the first is taken that lies on the globe and ``fits`` (it is the place
    that other metadata give). Raises ``ValueError`` where there is none.
    """
    numbers = [float(number) for number in text.split()]
    readings = [
        reading
        for step in (2, 3)
        if len(numbers) % step == 0
        and len(numbers) >= 3 * step
        and _on_globe(reading := list(zip(numbers[1::step], numbers[::step], strict=True)))
    ]
    closed = [reading for reading in readings if reading[0] == reading[-1]]
    for reading in closed or readings:
        if fits(reading):
            return reading
    raise ValueError("the positions enclose no area, or one elsewhere")


def in_tile(tile: str) -> Callable[[Positions], bool]:
    """Whether positions lie in or near the UTM zone and latitude band of a tile of the Military Grid
    (``11UNS``).
    """
    zone, band = int(tile[:2]), "CDEFGHJKLMNPQRSTUVWX".index(tile[2])
    south = -80 + 8 * band
    north = 84 if tile[2] == "X" else south + 8

    def fits(reading: Sequence[tuple[float, float]]) -> bool:
        return all(
            south - BAND_MARGIN <= latitude <= north + BAND_MARGIN
            and abs((longitude - (6 * zone - 183) + 180) % 360 - 180) <= 3 + _zone_margin(latitude)
            for longitude, latitude in reading
        )

    return fits


def _zone_margin(latitude: float) -> float:
    """Degrees of longitude by which a tile may lie beyond its zone; zones are wider around Norway."""
    return min(1.5 / max(math.cos(math.radians(latitude)), 0.05), 20.0) + (6.0 if latitude > 55 else 0.0)


def _on_globe(reading: Positions) -> bool:
    return all(abs(longitude) <= 360 and abs(latitude) <= 90 for longitude, latitude in reading)
