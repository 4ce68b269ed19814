"""Inputs hidden on request, to see what a sensor or a day contributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..bands import DAYS, Sensor
from ..model.tokens import Masking
from ..stack.cell import CellRef


@dataclass(frozen=True)
class HiddenInputs:
    """``sensors`` on all days; ``ages``: days before the prediction day; ``dates``: calendar days.

    Hiding MODIS also hides NDSI and NDVI, which are computed from it.
    """

    sensors: frozenset[Sensor] = frozenset()
    ages: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()

    @classmethod
    def parse(cls, items: Sequence[str]) -> HiddenInputs:
        """Read validated entries of ``PredictSpec.hide``."""
        days = [item.removeprefix("day:") for item in items if item.startswith("day:")]
        return cls(
            frozenset(Sensor(item) for item in items if not item.startswith("day:")),
            frozenset(int(day) for day in days if len(day) == 1),
            frozenset(date.fromisoformat(day) for day in days if len(day) > 1),
        )

    def add_to(self, masking: Masking, ref: CellRef) -> Masking:
        """The masking of a cell with these inputs hidden too."""
        places = {DAYS - 1 - age for age in self.ages} | {
            place for place, day in enumerate(ref.dates) if day in self.dates
        }
        return replace(masking, sensors=masking.sensors | self.sensors, days=masking.days | places)
