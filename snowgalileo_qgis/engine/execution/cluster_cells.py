"""The cells of a map, predicted by the workers of a cluster; one process writes the map."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import torch

from ..inference.cell_run import CellRun, MapCell, Step, ensemble_of
from ..inference.ensemble import Ensemble
from ..inference.left_out import LeftOutInputs
from ..inference.model_inputs import InputNotes
from ..inference.outputs import Chunk
from ..inference.predictor import gpu_pool_size
from ..object_store import path_of
from ..protocol import PredictSpec
from ..stack import StackReader
from .cluster import Cluster
from .task import stop_if_unwanted
from .welcome import loaded, question

MOST_CELLS = 100
"""Cells of a task: a superblock, whose cells share what is decoded."""
LEAST_CELLS = 10
"""A row of cells of a superblock."""
TASKS_PER_THREAD = 8
"""Least tasks for each thread, as long as these are not too small: threads that finish early would wait."""

_MAKING = Lock()
_ENSEMBLES: dict[tuple[Any, ...], Ensemble] = {}
"""The models of the last run on a device: 16 bit and the GPU need copies of the weights."""


@dataclass(frozen=True)
class CellsTask:
    """Consecutive cells of a map. ``fields``: dtype of a record. ``reader``: of these cells alone."""

    spec: PredictSpec
    device: str
    cells: tuple[MapCell, ...]
    reader: StackReader
    fields: np.dtype[Any]


class ClusterCells:
    """Lets a cluster predict cells; see ``CellPredictor``."""

    def __init__(self, cluster: Cluster, spec: PredictSpec, device: str, reader: StackReader) -> None:
        checkpoints = [str(Path(path).expanduser().absolute()) for path in spec.checkpoints]
        # neither the area nor the names of files matter to a worker
        self._spec = replace(spec, stacks=[], area=None, checkpoints=checkpoints, scheduler="")
        self._cluster, self._device, self._reader = cluster, device, reader
        self._gpu_chunk = gpu_pool_size(spec.batch_size) * len(loaded(checkpoints, spec.condition))
        stacks = [path_of(path).absolute() for path in spec.stacks]
        self._question = question(stacks, checkpoints, spec.condition)

    def chunks(self, cells: Sequence[MapCell], fields: np.dtype[Any], step: Step) -> Iterator[Chunk]:
        """See ``CellPredictor``."""
        tasks = (
            CellsTask(
                self._spec,
                self._device,
                tuple(cell._replace(ref=cell.ref.absolute()) for cell in part),
                self._reader.part([cell.ref for cell in part]),
                fields,
            )
            for part in self._parts(cells)
        )
        answers = self._cluster.answers(
            predict_cells, tasks, self._question, needs_gpu=self._device == "cuda"
        )
        for task, chunk in answers:
            step(len(task.cells))
            yield chunk
        self._reader.check_same([cell.ref for cell in cells])

    def _parts(self, cells: Sequence[MapCell]) -> Iterator[tuple[MapCell, ...]]:
        """The cells of each task."""
        if self._device == "cpu":
            wanted = len(cells) // (TASKS_PER_THREAD * max(1, self._cluster.threads))
            size = min(max(wanted, LEAST_CELLS), MOST_CELLS)
            yield from in_parts(cells, self._reader, size)
        else:  # as in a single process: the bits depend on the batches
            for _, members in groupby(cells, key=lambda cell: cell.number // self._gpu_chunk):
                yield tuple(members)


def in_parts(cells: Sequence[MapCell], reader: StackReader, size: int) -> Iterator[tuple[MapCell, ...]]:
    """Cells in parts of at most ``size``, which end where cells share nothing with the next ones, if that is
    possible.
    """
    part: list[MapCell] = []
    for _, members in groupby(cells, key=lambda cell: reader.shared_by(cell.ref)):
        together = list(members)
        if part and len(part) + len(together) > size:
            yield tuple(part)
            part = []
        for cell in together:
            if len(part) == size:
                yield tuple(part)
                part = []
            part.append(cell)
    if part:
        yield tuple(part)


def predict_cells(task: CellsTask) -> Chunk:
    """Read and predict cells; runs on a worker."""
    if task.device == "cpu":
        torch.set_num_threads(1)  # of this thread: a worker does as many tasks at a time as it has threads
    spec = task.spec
    groups = loaded(spec.checkpoints, spec.condition)
    left_out = LeftOutInputs(task.reader)
    run = CellRun(spec, groups, _ensemble(spec, task.device), task.reader, left_out)
    chunks = list(run.chunks(task.cells, task.fields, stop_if_unwanted))
    notes = InputNotes()
    for chunk in chunks:
        notes.add(chunk.notes)
    records = [np.empty(0, task.fields), *(chunk.records for chunk in chunks)]
    numbers = range(task.cells[0].number, task.cells[-1].number + 1)
    return Chunk(numbers, np.concatenate(records), left_out.items, notes)


def _ensemble(spec: PredictSpec, device: str) -> Ensemble:
    """The models of a run, the same for all of its tasks in this process."""
    groups = loaded(spec.checkpoints, spec.condition)
    models = (model.sha256 for members in groups.values() for model in members)
    key = (*models, spec.condition, device, spec.precision, spec.batch_size, spec.flips)
    with _MAKING:
        if key not in _ENSEMBLES:
            _ENSEMBLES.clear()
            log = logging.getLogger(__name__).warning
            _ENSEMBLES[key] = ensemble_of(spec, groups, device, stop_if_unwanted, log)
        return _ENSEMBLES[key]
