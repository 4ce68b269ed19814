"""How much of a product is fetched for a region, before its files are known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...bands import Sensor
from ...grid import CELL_M, RegionGrid
from ..part_areas import MARGIN_CELLS


class _Usual(NamedTuple):
    """The usual size of an image [km] and of its tiles [km], what is fetched around a region [km], and the
    bytes that are fetched for any region.
    """

    width: float
    height: float
    tile: float
    around: float
    always: int


_AROUND = 2.0 * (MARGIN_CELLS + 1)
_USUAL: Mapping[Sensor, _Usual] = {
    Sensor.S1: _Usual(250, 170, 5, _AROUND + 12, 8_000_000),
    Sensor.S2: _Usual(110, 110, 10, _AROUND, 1_000_000),
    Sensor.LANDSAT: _Usual(185, 180, 8, _AROUND, 4_000_000),
    Sensor.DEM: _Usual(75, 111, 25, _AROUND, 100_000),
    Sensor.WORLDCOVER: _Usual(230, 333, 10, _AROUND, 200_000),
}


def part_size(sensor: Sensor, size: int, region: RegionGrid) -> int:
    """Likely bytes of the parts of a product of ``size`` bytes that show a region."""
    usual = _USUAL.get(sensor)
    if usual is None:
        return size
    more = usual.tile + usual.around
    across, down = (count * CELL_M / 1000 + more for count in (region.cols, region.rows))
    share = min(1.0, across / usual.width) * min(1.0, down / usual.height)
    return min(size, usual.always + round(size * share))


def has_parts(sensor: Sensor) -> bool:
    """Whether parts of a sensor's products are fetched."""
    return sensor in _USUAL
