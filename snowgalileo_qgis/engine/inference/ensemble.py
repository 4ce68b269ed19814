"""Several model files and flips over one stream of cells: mean, standard deviation, and the change by hidden
inputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ..model.symmetries import TRANSFORMS
from ..model.tokens import CellTokens
from ..stack.cell import CellRef
from .domain import Outside
from .predictor import Batches, Fsc, Predictor
from .quality import Codes


class View(NamedTuple):
    """What the models see of a cell, its condition, the group of weights that predicts it, and the condition
    whose masking was applied.
    """

    tokens: CellTokens
    condition: str
    weights: str
    masking: str


@dataclass(frozen=True)
class CellFacts:
    """What is stored with a cell's result: how it differs from the training data, and its quality bands
    ``(7, 10, 10)`` where they are wanted.
    """

    outside: Outside = Outside.NOTHING
    quality: Codes | None = None


@dataclass(frozen=True)
class CellInput:
    """A cell on its way to the models.

    ``whole``: the view without hidden inputs, where the change is wanted.
    """

    ref: CellRef
    view: View
    whole: View | None = None
    facts: CellFacts = CellFacts()


@dataclass(frozen=True)
class CellResult:
    """Prediction of a cell; arrays ``(10, 10)`` float32, NaN = no data.

    ``fsc``: mean, 0..1. ``sd``: sample standard deviation over the members, NaN when there is only one.
    ``change``: ``fsc`` minus that of the whole view, ``None`` when not asked for.
    """

    cell: CellInput
    fsc: Fsc
    sd: Fsc
    change: Fsc | None = None


@dataclass
class _Open:
    """A cell with mean and standard deviation of the views predicted so far (0 = its own, 1 = whole)."""

    cell: CellInput
    predicted: dict[int, tuple[Fsc, Fsc]] = field(default_factory=dict)


class _Task(NamedTuple):
    open: _Open
    number: int
    tokens: CellTokens


class Ensemble:
    """Groups of predictors, by name of the group of weights; every member of a group predicts each of its
    cells, in one pass over the data.

    ``flips``: each member predicts a cell in its eight symmetries.
    """

    def __init__(self, groups: Mapping[str, Sequence[Predictor]], *, flips: bool = False) -> None:
        self.groups = groups
        self.transforms = TRANSFORMS if flips else TRANSFORMS[:1]

    @property
    def pool_size(self) -> int:
        """Most cells to collect, over all groups, before a batch of each has run."""
        return len(self.groups) * max(
            predictor.pool_size for predictors in self.groups.values() for predictor in predictors
        )

    def predict(self, cells: Iterable[CellInput]) -> Iterator[CellResult]:
        """Results, not in the order of the cells; a bounded number of cells is kept in memory."""
        batches = {
            name: Batches[_Task](predictors, lambda task: task.tokens.count)
            for name, predictors in self.groups.items()
        }
        for cell in cells:
            state = _Open(cell)
            for number, view in enumerate((cell.view, cell.whole)):
                if view is not None:
                    for batch in batches[view.weights].add(_Task(state, number, view.tokens)):
                        yield from self._run(view.weights, batch)
        for name in self.groups:
            for batch in batches[name].rest():
                yield from self._run(name, batch)

    def _run(self, group: str, batch: Sequence[_Task]) -> Iterator[CellResult]:
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
            task.open.predicted[task.number] = _mean_and_sd(fsc)
            result = _result(task.open)
            if result is not None:
                yield result


def _mean_and_sd(members: Fsc) -> tuple[Fsc, Fsc]:
    """Over the first axis; a single member is returned as it is, without a standard deviation."""
    if len(members) == 1:
        return members[0], np.full_like(members[0], np.nan)
    mean = members.mean(axis=0, dtype=np.float64)
    sd = members.std(axis=0, ddof=1, dtype=np.float64)
    return mean.astype(np.float32), sd.astype(np.float32)


def _result(state: _Open) -> CellResult | None:
    """The result of a cell, once all of its views are predicted."""
    cell, predicted = state.cell, state.predicted
    if cell.whole is None:
        return CellResult(cell, *predicted[0])
    if len(predicted) < 2:
        return None
    return CellResult(cell, *predicted[0], predicted[0][0] - predicted[1][0])
