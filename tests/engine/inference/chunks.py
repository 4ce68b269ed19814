"""Results of cells as the outputs of a map take them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from snowgalileo_qgis.engine.inference.ensemble import CellResult
from snowgalileo_qgis.engine.inference.model_inputs import InputNotes
from snowgalileo_qgis.engine.inference.outputs import Chunk, Outputs, record_of


def commit(outputs: Outputs, results: Sequence[CellResult], numbers: range | None = None) -> None:
    """Log results in their order; they are those of all cells, or of some ``numbers``."""
    records = [record_of(one, outputs.refs.index(one.cell.ref), outputs.fields) for one in results]
    chunk = range(len(outputs.refs)) if numbers is None else numbers
    outputs.commit(Chunk(chunk, np.array(records, outputs.fields), [], InputNotes()))
