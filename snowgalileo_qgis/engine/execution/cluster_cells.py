"""The cells of a map, predicted by the workers of a cluster; one process writes the map."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
from ..stack.region.day_inputs import fingerprint_of, scenes_of_cells
from .cluster import Cluster
from .held import States, held, release_later
from .shares import Homes, Share, Shares, batches_of, piles_of, place_of
from .task import stop_if_unwanted
from .welcome import loaded, question

_MAKING = Lock()
_ENSEMBLES: dict[tuple[Any, ...], Ensemble] = {}
"""The models of the last run on a device: 16 bit and the GPU need copies of the weights."""


@dataclass(frozen=True)
class CellsTask:
    """Consecutive cells of a map. ``fields``: dtype of a record. ``reader``: of these cells alone. ``run``,
    ``place``: see ``held``. ``states``: of the region stores.
    """

    spec: PredictSpec
    device: str
    cells: tuple[MapCell, ...]
    reader: StackReader
    fields: np.dtype[Any]
    run: str
    place: Hashable
    states: States


@dataclass(frozen=True)
class _TaskSource:
    """The shares of a map as tasks; ``task_of`` makes them."""

    shares: Shares
    task_of: Callable[[Share], CellsTask]

    def take(self, worker: str, slots: Mapping[str, int]) -> CellsTask | None:
        """See ``TaskSource``."""
        share = self.shares.take(worker, slots)
        return self.task_of(share) if share else None


class ClusterCells:
    """Lets a cluster predict cells; see ``CellPredictor``."""

    def __init__(self, cluster: Cluster, spec: PredictSpec, device: str, reader: StackReader) -> None:
        checkpoints = [str(Path(path).expanduser().absolute()) for path in spec.checkpoints]
        # neither the area nor the names of files matter to a worker
        self._spec = replace(spec, stacks=[], area=None, checkpoints=checkpoints, scheduler="")
        self._cluster, self._device, self._reader = cluster, device, reader
        self._gpu_chunk = gpu_pool_size(spec.batch_size) * len(loaded(checkpoints, spec.condition))
        self._homes: Homes = {}
        stacks = [path_of(path).absolute() for path in spec.stacks]
        self._question = question(stacks, checkpoints, spec.condition, device)

    def chunks(self, cells: Sequence[MapCell], fields: np.dtype[Any], step: Step) -> Iterator[Chunk]:
        """See ``CellPredictor``."""
        reader, is_gpu = self._reader, self._device != "cpu"
        piles = batches_of(cells, self._gpu_chunk) if is_gpu else piles_of(cells, reader)
        of_stores = {cell.ref.path: cell.ref for cell in cells if cell.ref.path in reader.stores}
        states = {
            path.absolute(): fingerprint_of(scenes_of_cells([ref], reader.stores))
            for path, ref in of_stores.items()
        }

        def task_of(share: Share) -> CellsTask:
            return CellsTask(
                self._spec,
                self._device,
                tuple(cell._replace(ref=cell.ref.absolute()) for cell in share.cells),
                reader.part([cell.ref for cell in share.cells], [cell.ref for cell in share.around]),
                fields,
                self._cluster.run,
                place_of(share.cells[0]) if len(reader.days) == 1 else None,
                states,
            )

        tasks = _TaskSource(Shares(piles, self._homes), task_of)
        answers = self._cluster.answers(predict_cells, tasks, self._question, needs_gpu=is_gpu)
        for task, chunk in answers:
            step(len(task.cells))
            yield chunk
        self._reader.check_same([cell.ref for cell in cells])


def predict_cells(task: CellsTask) -> Chunk:
    """Read and predict cells; runs on a worker."""
    try:
        return _predicted(task)
    finally:
        release_later()


def _predicted(task: CellsTask) -> Chunk:
    if task.device == "cpu":
        torch.set_num_threads(1)  # of this thread: a worker does as many tasks at a time as it has threads
    spec = task.spec
    groups = loaded(spec.checkpoints, spec.condition)
    shared = held(task.run, task.place)
    task.reader.stores, kept = shared.opened(task.cells[0].ref.day, task.states, stop_if_unwanted)
    left_out = LeftOutInputs(task.reader)
    run = CellRun(spec, groups, _ensemble(spec, task.device), task.reader, left_out, kept)
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
