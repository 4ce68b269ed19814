"""The cells of a map on their way through the models, in this process."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from itertools import groupby
from typing import Any, NamedTuple, Protocol, TypeVar

import numpy as np
import torch

from ..protocol import PredictSpec, SnowGalileoError
from ..stack import CellRef, StackReader
from ..stack.kept_days import KeptDays
from .ensemble import CellInput, CellResult, Ensemble
from .left_out import LeftOutInputs
from .model_inputs import ModelInputs
from .models import Groups
from .outputs import Chunk, record_of
from .predictor import Predictor, single_threads

T = TypeVar("T")
Step = Callable[[int], None]
"""Called with a number of cells that are done; may raise to stop."""


class MapCell(NamedTuple):
    """A cell of a map by its number there."""

    number: int
    ref: CellRef
    is_overlap: bool


class CellPredictor(Protocol):
    """Where the cells of a map are read and predicted: in this process, or by others."""

    def chunks(self, cells: Sequence[MapCell], fields: np.dtype[Any], step: Step) -> Iterator[Chunk]:
        """Results of cells, whose numbers ascend, in chunks that begin at fixed numbers, in any order.

        ``fields``: dtype of a record. Raises what reading and predicting raise.
        """
        ...


def ensemble_of(
    spec: PredictSpec, groups: Groups, device: str, check: Callable[[], None], log: Callable[[str], None]
) -> Ensemble:
    """The models of a run on a device. ``check`` and ``log`` as in ``Predictor``."""
    return Ensemble(
        {
            name: [
                Predictor(model.network, device, spec.precision, spec.batch_size, check, log)
                for model in members
            ]
            for name, members in groups.items()
        },
        flips=spec.flips,
    )


class CellRun:
    """Reads and predicts cells in this process; see ``CellPredictor``.

    ``left_out``: receives the inputs that could not be used. ``kept``: what the days of a series share.
    """

    def __init__(
        self,
        spec: PredictSpec,
        groups: Groups,
        ensemble: Ensemble,
        reader: StackReader,
        left_out: LeftOutInputs,
        kept: KeptDays | None = None,
    ) -> None:
        self._inputs = ModelInputs(spec, groups)
        self._ensemble, self._reader, self._left_out, self._kept = ensemble, reader, left_out, kept

    def chunks(self, cells: Sequence[MapCell], fields: np.dtype[Any], step: Step) -> Iterator[Chunk]:
        """See ``CellPredictor``. Threads that predict one chunk go on with the next one, which is read
        meanwhile, without waiting for each other.
        """
        numbers = {cell.ref: cell.number for cell in cells}
        parallel = self._ensemble.on_cpu and torch.get_num_threads() > 1
        with single_threads() if parallel else nullcontext() as threads:
            started = self._started(cells, numbers, step, threads)
            for chunk, results in one_ahead(started) if parallel else started:
                records = []
                for result in results:
                    records.append(record_of(result, numbers[result.cell.ref], fields))
                    step(1)
                yield chunk._replace(records=np.array(records, fields))

    def _started(
        self,
        cells: Sequence[MapCell],
        numbers: Mapping[CellRef, int],
        step: Step,
        threads: ThreadPoolExecutor | None,
    ) -> Iterator[tuple[Chunk, Iterator[CellResult]]]:
        """Chunks that are read, without records, and the results to come."""
        size = self._ensemble.pool_size
        known = len(self._left_out.items)
        self._inputs.take_notes()  # those of chunks that were not whole
        start, last = cells[0].number, cells[-1].number + 1
        for chunk, members in groupby(
            self._cell_inputs(cells, step), key=lambda found: numbers[found.ref] // size
        ):
            results = self._ensemble.start(list(members), threads)
            left_out = self._left_out.items
            end = min((chunk + 1) * size, last)
            yield (
                Chunk(range(start, end), np.empty(0), left_out[known:], self._inputs.take_notes()),
                results,
            )
            start, known = end, len(left_out)

    def _cell_inputs(self, cells: Sequence[MapCell], step: Step) -> Iterator[CellInput]:
        """Model inputs of cells; a cell with impossible values is left out."""
        overlaps = {cell.ref for cell in cells if cell.is_overlap}
        read = self._reader.cells(
            [cell.ref for cell in cells],
            availability=self._inputs.needs_availability,
            partial=self._inputs.is_strict,
            kept=self._kept,
        )
        for cell in read:
            input_of = self._inputs.of_overlap_cell if cell.ref in overlaps else self._inputs.of
            try:
                found = input_of(cell)
            except SnowGalileoError as error:
                self._left_out.add(cell.ref.path, error.code, error.text)
                step(1)
            else:
                yield found


def one_ahead(items: Iterable[T]) -> Iterator[T]:
    """The same items; each comes when the next one is made."""
    made: deque[T] = deque()
    for item in items:
        made.append(item)
        if len(made) == 2:
            yield made.popleft()
    yield from made
