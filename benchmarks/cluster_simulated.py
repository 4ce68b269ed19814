"""A worker's work without the work, for ``bench_cluster.py``: results of the right size at once."""

from __future__ import annotations

import numpy as np

from snowgalileo_qgis.engine.execution.cluster_cells import CellsTask
from snowgalileo_qgis.engine.inference.model_inputs import InputNotes
from snowgalileo_qgis.engine.inference.outputs import Chunk


def simulated_cells(task: CellsTask) -> Chunk:
    """Snow cover that rises with the number of the cell."""
    numbers = np.array([cell.number for cell in task.cells])
    records = np.zeros(len(numbers), task.fields)
    records["number"] = numbers
    records["fsc"] = ((numbers % 1000) / 1000)[:, None, None]
    return Chunk(range(int(numbers[0]), int(numbers[-1]) + 1), records, [], InputNotes())
