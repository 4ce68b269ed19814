"""Several model files and flips over one stream of cells: mean, standard deviation, and the change by hidden
inputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
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
    ``(8, 10, 10)`` where they are wanted.
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
    view: View

    @property
    def length(self) -> int:
        return self.view.tokens.count


def _tasks(cell: CellInput) -> Iterator[_Task]:
    state = _Open(cell)
    for number, view in enumerate((cell.view, cell.whole)):
        if view is not None:
            yield _Task(state, number, view)


class Ensemble:
    """Groups of predictors, by name of the group of weights; every member of a group predicts each of its
    cells, in one pass over the data.

    ``flips``: each member predicts a cell in its eight symmetries.
    """

    def __init__(self, groups: Mapping[str, Sequence[Predictor]], *, flips: bool = False) -> None:
        self.groups = groups
        self.transforms = TRANSFORMS if flips else TRANSFORMS[:1]

    @property
    def on_cpu(self) -> bool:
        """Whether the CPU predicts."""
        return all(one.device.type == "cpu" for members in self.groups.values() for one in members)

    @property
    def pool_size(self) -> int:
        """Most cells to collect, over all groups, before a batch of each has run."""
        return len(self.groups) * max(
            predictor.pool_size for predictors in self.groups.values() for predictor in predictors
        )

    def predict(self, cells: Iterable[CellInput]) -> Iterator[CellResult]:
        """Results, not in the order of the cells; a bounded number of cells is kept in memory."""
        batches = {
            name: Batches[_Task](predictors, lambda task: task.length)
            for name, predictors in self.groups.items()
        }
        for cell in cells:
            for task in _tasks(cell):
                for batch in batches[task.view.weights].add(task):
                    yield from self._run(batch)
        for waiting in batches.values():
            for batch in waiting.rest():
                yield from self._run(batch)

    def start(self, cells: Sequence[CellInput], threads: ThreadPoolExecutor | None) -> Iterator[CellResult]:
        """As ``predict``, but hands the cells over to ``threads``, the longest first, and returns at once."""
        if threads is None:
            return self.predict(cells)
        tasks = sorted((task for cell in cells for task in _tasks(cell)), key=lambda task: -task.length)
        started = [(task, threads.submit(self._members, [task])) for task in tasks]
        return (result for task, future in started for result in _results([task], future.result()))

    def _run(self, batch: Sequence[_Task]) -> Iterator[CellResult]:
        return _results(batch, self._members(batch))

    def _members(self, batch: Sequence[_Task]) -> Fsc:
        """FSC ``(cells, members, 10, 10)`` of views of one group."""
        tokens = [task.view.tokens for task in batch]
        return np.stack(
            [
                predictor.run(tokens, transform)
                for predictor in self.groups[batch[0].view.weights]
                for transform in self.transforms
            ],
            axis=1,
        )


def _results(batch: Sequence[_Task], members: Fsc) -> Iterator[CellResult]:
    """Results of the cells all of whose views are now predicted."""
    for task, fsc in zip(batch, members, strict=True):
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
