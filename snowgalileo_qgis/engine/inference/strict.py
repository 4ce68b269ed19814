"""The strict mode: nothing missing enters the models, and no block is lost or falsified by a missing pixel
(traps B4, B5, B10).

The published weights were trained and validated without it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..bands import MISSING_HALF, Tensor
from ..stack.availability import outside_pixels
from ..stack.cell import Cell

LEAST_SHARE = 0.5
"""Share of a block's pixels that must be valid for their mean to stand for the block."""


def strict_cell(cell: Cell) -> Cell:
    """The cell with blocks that are means of their valid pixels, and with nothing valid outside the exported
    polygon.

    The blocks of HDF5 files, whose pixels are not there any more, stay as they are.
    """
    values, valid = dict(cell.values), dict(cell.valid)
    for tensor, (means, share) in cell.partial.items():
        valid[tensor] = share >= LEAST_SHARE
        values[tensor] = np.where(valid[tensor], means, np.float16(MISSING_HALF))
    inside = ~outside_pixels(cell.values)
    valid[Tensor.HIGH] = valid[Tensor.HIGH] & inside[..., None, None]
    valid[Tensor.SPACE] = valid[Tensor.SPACE] & inside[..., None]
    return replace(cell, values=values, valid=valid)
