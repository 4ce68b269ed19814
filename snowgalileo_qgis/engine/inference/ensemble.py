"""Several model files and flips over one stream of cells: mean, standard deviation, and what hidden inputs
change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ..model.symmetries import TRANSFORMS
from ..model.tokens import CellTokens
from ..stack.cell import CellRef
from .predictor import Batches, Fsc, Predictor


class View(NamedTuple):
    """What the models see of a cell, its condition, the group of weights that is to judge it, and the
    condition whose masking was applied.
    """

    tokens: CellTokens
    condition: str
    weights: str
    masking: str


@dataclass(frozen=True)
class CellInput:
    """A cell on its way to the models.

    ``whole``: the view without hidden inputs, when the change is wanted. ``facts``: whatever the caller wants
    back with the result.
    """

    ref: CellRef
    view: View
    whole: View | None = None
    facts: object = None


@dataclass(frozen=True)
class CellResult:
    """What the models say of a cell; arrays ``(10, 10)`` float32, NaN = no data.

    ``fsc``: mean, 0..1. ``sd``: sample standard deviation over the members, NaN when there is only one.
    ``change``: ``fsc`` minus that of the whole view, ``None`` when not asked for.
    """

    cell: CellInput
    fsc: Fsc
    sd: Fsc
    change: Fsc | None = None


@dataclass
class _Open:
    """A cell with the answers so far, by view (0 = the cell's own, 1 = whole)."""

    cell: CellInput
    answers: dict[int, tuple[Fsc, Fsc]] = field(default_factory=dict)


class _Task(NamedTuple):
    open: _Open
    number: int
    tokens: CellTokens


class Ensemble:
    """Groups of predictors, by name of the group of weights; every member of a group sees each of its cells,
    in one pass over the data.

    ``flips``: each member sees a cell in eight ways.
    """

    def __init__(self, groups: Mapping[str, Sequence[Predictor]], *, flips: bool = False) -> None:
        self.groups = groups
        self.transforms = TRANSFORMS if flips else TRANSFORMS[:1]

    def members(self, group: str) -> int:
        """Members of a group, flips included."""
        return len(self.groups[group]) * len(self.transforms)

    def predict(self, cells: Iterable[CellInput]) -> Iterator[CellResult]:
        """Results in another order than the cells came in; a bounded number of cells is kept."""
        batches = {
            name: Batches[_Task](predictors, lambda task: task.tokens.count)
            for name, predictors in self.groups.items()
        }
        for cell in cells:
            state = _Open(cell)
            for number, view in enumerate((cell.view, cell.whole)):
                if view is not None:
                    for batch in batches[view.weights].add(_Task(state, number, view.tokens)):
                        yield from self._answer(view.weights, batch)
        for name in self.groups:
            for batch in batches[name].rest():
                yield from self._answer(name, batch)

    def _answer(self, group: str, batch: Sequence[_Task]) -> Iterator[CellResult]:
        tokens = [task.tokens for task in batch]
        members = np.stack(
            [
                predictor.run(tokens, transform)
                for predictor in self.groups[group]
                for transform in self.transforms
            ],
            axis=1,
        )
        for task, fsc in zip(batch, members):
            task.open.answers[task.number] = _mean_and_sd(fsc)
            result = _result(task.open)
            if result is not None:
                yield result


def _mean_and_sd(members: Fsc) -> tuple[Fsc, Fsc]:
    """Over the first axis; a single member is passed on as it is."""
    if len(members) == 1:
        return members[0], np.full_like(members[0], np.nan)
    return members.mean(axis=0, dtype=np.float64).astype(np.float32), members.std(
        axis=0, ddof=1, dtype=np.float64
    ).astype(np.float32)


def _result(state: _Open) -> CellResult | None:
    """The result of a cell, once all of its views are answered."""
    cell, answers = state.cell, state.answers
    if cell.whole is None:
        return CellResult(cell, *answers[0])
    return CellResult(cell, *answers[0], answers[0][0] - answers[1][0]) if len(answers) == 2 else None
