"""Strict mode: no missing value enters the models, and a missing pixel neither invalidates nor distorts a
block.

In research mode a patch counts by its upper-left pixel, and a block of coarse sensors by all of its pixels.
The published weights were trained and validated in that mode only.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..bands import MISSING_HALF, Tensor
from ..stack.availability import outside_pixels
from ..stack.cell import Cell

LEAST_SHARE = 0.5
"""Least share of valid pixels for their mean to represent the block."""


def strict_cell(cell: Cell) -> Cell:
    """The cell with blocks as means of their valid pixels, and nothing valid outside the exported polygon.

    Blocks of HDF5 files, which do not contain the pixels, stay as they are.
    """
    values, valid = dict(cell.values), dict(cell.valid)
    for tensor, (means, share) in cell.partial.items():
        valid[tensor] = share >= LEAST_SHARE
        values[tensor] = np.where(valid[tensor], means, np.float16(MISSING_HALF))
    inside = ~outside_pixels(cell.values)
    valid[Tensor.HIGH] = valid[Tensor.HIGH] & inside[..., None, None]
    valid[Tensor.SPACE] = valid[Tensor.SPACE] & inside[..., None]
    return replace(cell, values=values, valid=valid)
