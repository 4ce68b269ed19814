"""Cells made by hand, for tests of the model's input."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from snowgalileo_qgis.engine.bands import TENSOR_SHAPES, Tensor
from snowgalileo_qgis.engine.model.normalisation import shift_and_scale
from snowgalileo_qgis.engine.model.tokens import MODEL_TENSORS
from snowgalileo_qgis.engine.stack import Cell, CellRef

REF = CellRef(
    Path("made.tif"), date(2025, 4, 6), "EPSG:32611", 500000.0, 5600000.0, 100.0, 100.0, 50.5, -117.0
)


def made_cell(seed: int = 0, ref: CellRef = REF, **hidden: bool) -> Cell:
    """A cell with everything valid and mid-range values; ``hidden[tensor]`` makes a whole tensor missing."""
    rng = np.random.default_rng(seed)
    values, valid = {}, {}
    for tensor in MODEL_TENSORS:
        shift, scale = shift_and_scale(tensor)
        values[tensor] = (shift + scale * rng.uniform(0.2, 0.8, TENSOR_SHAPES[tensor])).astype(np.float16)
        valid[tensor] = np.full(TENSOR_SHAPES[tensor], not hidden.get(tensor.value, False))
    return Cell(ref, values, valid)


def hide(cell: Cell, tensor: Tensor, where: tuple[object, ...]) -> Cell:
    """The same cell with some values of a tensor missing."""
    cell.values[tensor][where] = -10000
    cell.valid[tensor][where] = False
    return cell
