"""Fixed parts of the token encodings: day position, month, place.

A token's encoding has four quarters ``[channel | day position | month | place]``; the first is learned, the
others are defined here.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import torch

from ..bands import GROUPS, Tensor, groups_of
from .tokens import GRIDS, GROUP_COUNT, MODEL_TENSORS, OFFSETS, TOKEN_COUNT, TOTAL_TOKENS

POSITION_ROWS = 24
"""Rows of the stored table of day positions; the first 8 are used."""

GROUND_DISTANCE: dict[Tensor, int] = {Tensor.HIGH: 10, Tensor.SPACE: 10, Tensor.MEDIUM: 1, Tensor.LOW: 1}
"""Factor on row and column numbers before sine and cosine.

The three grids do not share a metric; the weights were trained that way.
"""


def sincos(positions: torch.Tensor, width: int) -> torch.Tensor:
    """One-dimensional encoding ``(n, width)`` of ``(n,)`` positions: sines, then cosines.

    The exponent is k / (2 width) instead of the usual 2 k / width, as in the training of the published
    weights.
    """
    k = torch.arange(width // 2, dtype=torch.float64)
    angles = positions.to(torch.float64)[:, None] * 10000.0 ** -(k / width / 2)
    return torch.cat([angles.sin(), angles.cos()], dim=1).float()


def position_table(width: int) -> torch.Tensor:
    """Day positions ``(24, width)``."""
    return sincos(torch.arange(POSITION_ROWS), width)


def month_table(width: int) -> torch.Tensor:
    """Months ``(12, width)``, January first: a sine and a cosine, each repeated over half the width."""
    angle = 2 * torch.pi * torch.arange(12, dtype=torch.float64)[:, None] / 12
    return torch.cat([angle.sin().expand(12, width // 2), angle.cos().expand(12, width // 2)], dim=1).float()


def place_table(width: int) -> torch.Tensor:
    """Place of each token, ``(6257, width)``: column in the first half, row in the second; zero for tokens
    without a place.
    """
    table = torch.zeros(TOTAL_TOKENS, width)
    for tensor, factor in GROUND_DISTANCE.items():
        rows, columns = GRIDS[tensor][:2]
        column_part = sincos(torch.arange(columns) * factor, width // 2).expand(rows, columns, -1)
        row_part = sincos(torch.arange(rows) * factor, width // 2)[:, None].expand(rows, columns, -1)
        cells = torch.cat([column_part, row_part], dim=-1).reshape(rows * columns, 1, width)
        per_cell = TOKEN_COUNT[tensor] // (rows * columns)
        start = OFFSETS[tensor]
        table[start : start + TOKEN_COUNT[tensor]] = cells.expand(-1, per_cell, -1).reshape(-1, width)
    return table


@cache
@torch.inference_mode(False)  # a table first made in prediction must also serve training
def token_table() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Channel group 0..21, day 0..7 (-1: none) and whether there is a month, for each of the 6257 tokens."""
    group, day, month = (np.zeros(TOTAL_TOKENS, dtype=np.int64) for _ in range(3))
    for tensor in MODEL_TENSORS:
        part = slice(OFFSETS[tensor], OFFSETS[tensor] + TOKEN_COUNT[tensor])
        number = np.arange(TOKEN_COUNT[tensor])
        group[part] = number % GROUP_COUNT[tensor] + GROUPS.index(groups_of(tensor)[0])
        dated = tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.TIME)
        day[part] = number // GROUP_COUNT[tensor] % GRIDS[tensor][-1] if dated else -1
        month[part] = dated
    return torch.from_numpy(group), torch.from_numpy(day), torch.from_numpy(month).bool()
