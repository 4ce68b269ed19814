"""Which cells of a packed store are meant, told from its index alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from ..protocol import SnowGalileoError
from ..stack.formats.packed import ref_of
from ..stack.georeference import touching
from ..stack.packed.records import PackedCell
from ..stack.packed.store import PackedStore


@dataclass(frozen=True)
class Selection:
    """Empty means all. ``area``: GeoJSON geometry that a cell touches; ``seasons``: see ``season_of``;
    ``sensors``: each with a valid pixel on some day; ``labelled``: only cells with a label. Of these the
    ``first``, or ``random`` ones that ``seed`` chooses, in the order of the store; 0: all.
    """

    area: Mapping[str, Any] | None = None
    seasons: frozenset[str] = frozenset()
    sensors: frozenset[str] = frozenset()
    labelled: bool = False
    first: int = 0
    random: int = 0
    seed: int = 42

    def of(self, store: PackedStore) -> list[PackedCell]:
        """The cells. Raises ``SG-DATASET-007`` when there is none."""
        chosen = [cell for cell in store.cells.values() if self._fits(cell, store)]
        if self.area is not None:
            inside = {ref.path.name for ref in touching([ref_of(store.path, c) for c in chosen], self.area)}
            chosen = [cell for cell in chosen if ref_of(store.path, cell).path.name in inside]
        if self.random and self.random < len(chosen):
            numbers = np.random.default_rng(self.seed).choice(len(chosen), self.random, replace=False)
            chosen = [chosen[number] for number in sorted(numbers)]
        chosen = chosen[: self.first] if self.first else chosen
        if not chosen:
            raise SnowGalileoError(
                "SG-DATASET-007",
                f"None of the {len(store.cells)} cells of {store.path.name} fits the selection.",
                "Choose a wider one.",
            )
        return chosen

    def _fits(self, cell: PackedCell, store: PackedStore) -> bool:
        return (
            (not self.seasons or season_of(date.fromisoformat(cell.day)) in self.seasons)
            and all(cell.valid.get(sensor, 0) > 0 for sensor in self.sensors)
            and (not self.labelled or cell.name in store.labels)
        )


def season_of(day: date) -> str:
    """Season of a day as the published pre-training data name it: ``early`` (October to 15 December),
    ``mid`` (to February), ``late`` (March to June), ``summer`` (the rest).
    """
    if (10, 1) <= (day.month, day.day) <= (12, 15):
        return "early"
    if day.month in (12, 1, 2):
        return "mid"
    return "late" if day.month <= 6 else "summer"
