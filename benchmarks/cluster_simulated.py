"""A worker's work without all of the work, for ``bench_cluster.py``: results of the right size, at once or
after reading the cells.
"""

from __future__ import annotations

import numpy as np

from snowgalileo_qgis.engine.execution.cluster_cells import CellsTask
from snowgalileo_qgis.engine.execution.held import held
from snowgalileo_qgis.engine.inference.model_inputs import InputNotes
from snowgalileo_qgis.engine.inference.outputs import Chunk
from snowgalileo_qgis.engine.stack.kept_days import KeptDays


def simulated_cells(task: CellsTask) -> Chunk:
    """Snow cover that rises with the number of the cell."""
    numbers = np.array([cell.number for cell in task.cells])
    records = np.zeros(len(numbers), task.fields)
    records["number"] = numbers
    records["fsc"] = ((numbers % 1000) / 1000)[:, None, None]
    return Chunk(range(int(numbers[0]), int(numbers[-1]) + 1), records, [], InputNotes())


def read_and_keep(task: CellsTask) -> Chunk:
    """As ``simulated_cells``, after the cells were read as a worker reads them."""
    shared = held(task.run, task.place)
    return _read(task, shared.kept)


def read_anew(task: CellsTask) -> Chunk:
    """As ``read_and_keep``, with nothing kept."""
    return _read(task, KeptDays(0))


def _read(task: CellsTask, kept: KeptDays) -> Chunk:
    task.reader.stores = held(task.run, task.place).opened(task.cells[0].ref.day, task.states, lambda: None)
    for _ in task.reader.cells(availability=True, kept=kept):
        pass
    return simulated_cells(task)
