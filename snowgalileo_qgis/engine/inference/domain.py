"""Whether a cell's place and season are those with which the published models were trained and tested, and
whether any satellite shows it.

Source: the published training points (mountains between 42 and 60 degrees north) and test sets (the Canadian
Rockies from 1 June to 20 September 2022, Switzerland from 3 September 2020 to 15 April 2021).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntFlag

import numpy as np

from ..bands import DYNAMIC, Sensor, Tensor
from ..stack.cell import Cell, CellRef

SOUTHERNMOST, NORTHERNMOST = 42.0, 60.0
"""Latitudes of the training points, degrees north."""

LOWEST_M = 300.0
"""Median elevation below which a cell is lowland.

The mean of the training data is 1310 m, its standard deviation 785 m.
"""

AMERICAN_LONGITUDES = (-170.0, -30.0)
"""Longitudes for which the months of the tests in the Rockies count; elsewhere those in Switzerland."""

AMERICAN_MONTHS = frozenset({6, 7, 8, 9})
OTHER_MONTHS = frozenset({9, 10, 11, 12, 1, 2, 3, 4})
"""Months with published tests."""

VIIRS_BANDS = sum(band.sensor is Sensor.VIIRS and band.tensor is Tensor.TIME for band in DYNAMIC)
"""The first values of a day in the tensor of time; those of the weather follow."""

SAMPLE = 5
"""Every fifth pixel along each axis is enough for the median elevation."""


class Outside(IntFlag):
    """How a cell differs from the data with which the models were trained and tested."""

    NOTHING = 0
    LATITUDE = 1
    SOUTH = 2
    LOW_LAND = 4
    SEASON = 8
    NO_IMAGE = 16
    """No satellite shows any of its pixels on any of the eight days."""

    @property
    def place(self) -> bool:
        """Whether the place is unlike all training data; untested seasons were still part of the training."""
        return bool(self & (Outside.LATITUDE | Outside.SOUTH | Outside.LOW_LAND))


REASONS = {
    Outside.LATITUDE: f"outside {SOUTHERNMOST:g} to {NORTHERNMOST:g} degrees north",
    Outside.SOUTH: "in the southern hemisphere, where the seasons are reversed",
    Outside.LOW_LAND: f"on low land (median elevation below {LOWEST_M:g} m)",
    Outside.SEASON: "in a month without a published test in this part of the world",
}
"""Meaning of each flag, to follow a number of cells."""


def outside_of(cell: Cell) -> Outside:
    """How a cell differs from the training and test data; without elevation it does not count as lowland."""
    ref = cell.ref
    found = Outside.NOTHING
    if ref.latitude < 0:
        found |= Outside.SOUTH
    if not SOUTHERNMOST <= ref.latitude <= NORTHERNMOST:
        found |= Outside.LATITUDE
    if _is_low(cell):
        found |= Outside.LOW_LAND
    if ref.day.month not in _tested_months(ref):
        found |= Outside.SEASON
    if not has_image(cell):
        found |= Outside.NO_IMAGE
    return found


def has_image(cell: Cell) -> bool:
    """Whether a satellite shows any of a cell."""
    images = (cell.valid[tensor] for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW))
    return any(valid.any() for valid in images) or bool(cell.valid[Tensor.TIME][:, :VIIRS_BANDS].any())


def no_image_sentence(without: int, cells: int) -> str:
    """One sentence about cells that no satellite shows, for a warning; empty when there are none."""
    if not without:
        return ""
    which = "the cell" if cells == 1 else f"{'any' if without == cells else without} of the {cells} cells"
    return (
        f"No satellite shows {which} on the 8 days. The snow cover there is made up of terrain, land cover "
        "and weather alone: do not use it."
    )


def outside_sentence(counts: Mapping[Outside, int], cells: int) -> str:
    """One sentence about all cells, for a warning; empty when none is outside."""
    parts = [f"{counts[flag]} {reason}" for flag, reason in REASONS.items() if counts.get(flag)]
    if not parts:
        return ""
    return (
        f"Of {cells} cell{'s' if cells > 1 else ''}, {'; '.join(parts)}. The published accuracy does not "
        "hold there."
    )


def outside_tag(counts: Mapping[Outside, int]) -> str:
    """The same for a file's tags: ``LATITUDE=12 SEASON=25``."""
    return " ".join(f"{flag.name}={counts[flag]}" for flag in Outside if counts.get(flag))


def _tested_months(ref: CellRef) -> frozenset[int]:
    west, east = AMERICAN_LONGITUDES
    return AMERICAN_MONTHS if west <= ref.longitude <= east else OTHER_MONTHS


def _is_low(cell: Cell) -> bool:
    elevation = cell.values[Tensor.SPACE][::SAMPLE, ::SAMPLE, 0]
    known = elevation[cell.valid[Tensor.SPACE][::SAMPLE, ::SAMPLE, 0]]
    return bool(known.size) and float(np.median(known.astype(np.float32))) < LOWEST_M
