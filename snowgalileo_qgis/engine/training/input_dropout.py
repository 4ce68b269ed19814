"""Input dropout: tokens hidden at random, so that one model learns to work with any sensors and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from ..bands import DAYS, FSC_PIXELS, GROUPS, Sensor
from ..model.encodings import token_table
from ..model.heads import pixel_tokens
from ..model.tokens import TOTAL_TOKENS, CellTokens
from .cell_labels import CellLabel

_NUMBERS = {sensor: number for number, sensor in enumerate(Sensor)}
_SENSOR = {group.name: _NUMBERS[group.sensor] for group in GROUPS}
_OPTICAL = [_NUMBERS[Sensor.S2], _NUMBERS[Sensor.LANDSAT]]


@dataclass(frozen=True)
class InputDropout:
    """What is hidden at each visit of a cell, drawn anew each time; probabilities 0..1.

    ``days``: that a day of a sensor is hidden. ``sensors``: that a sensor is hidden on all days. ``optical``:
    that Sentinel-2 and Landsat of the prediction day are hidden.

    ``window``: side in 100 m pixels of a square at a random position; labels outside it do not count, and
    tokens that no pixel inside uses are hidden, which makes training several times faster. 0: the whole cell.
    """

    days: float = 0.0
    sensors: float = 0.0
    optical: float = 0.0
    window: int = 0

    def apply(
        self, cell: CellTokens, label: CellLabel, rng: np.random.Generator
    ) -> tuple[CellTokens, CellLabel]:
        """Draw what is hidden, and return the cell and its label without it.

        ``days`` and ``sensors`` never hide terrain, land cover and location; a cell that would lose all its
        dated tokens stays whole.
        """
        hidden = rng.random((len(Sensor), DAYS)) < self.days
        hidden |= (rng.random(len(Sensor)) < self.sensors)[:, None]
        if rng.random() < self.optical:
            hidden[_OPTICAL, -1] = True
        day_of = _day_of()
        days = {name: day_of[index] for name, index in cell.index.items()}
        shown = {name: (days[name] < 0) | ~hidden[_SENSOR[name], days[name]] for name in days}
        if any((mask & (days[name] >= 0)).any() for name, mask in shown.items()):
            cell = _pick(cell, shown)
        if not 0 < self.window < FSC_PIXELS:
            return cell, label
        row, column = rng.integers(FSC_PIXELS - self.window + 1, size=2)
        inside = np.zeros((FSC_PIXELS, FSC_PIXELS), bool)
        inside[row : row + self.window, column : column + self.window] = True
        seen = np.zeros(TOTAL_TOKENS, bool)
        seen[pixel_tokens().numpy()[inside.reshape(-1)]] = True
        shown = {name: seen[index] for name, index in cell.index.items()}
        return _pick(cell, shown), np.where(inside, label, np.float32(np.nan))


def _pick(cell: CellTokens, masks: Mapping[str, npt.NDArray[np.bool_]]) -> CellTokens:
    """The tokens that the masks select, without groups that have none."""
    names = [name for name, mask in masks.items() if mask.any()]
    return CellTokens(
        {name: cell.pixels[name][masks[name]] for name in names},
        {name: cell.index[name][masks[name]] for name in names},
        cell.month,
    )


@cache
def _day_of() -> npt.NDArray[np.int64]:
    """Day 0..7 of each of the 6257 tokens, -1 for those without a day."""
    days: npt.NDArray[np.int64] = token_table()[1].numpy()
    return days
