"""Packing of the visible tokens of several cells into one batch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from .architecture import TokenBatch
from .tokens import CellTokens


def pack(cells: Sequence[CellTokens], device: torch.device | str = "cpu") -> TokenBatch:
    """Pack cells one after the other; within a cell, tokens are ordered by group, on which attention does not
    depend.
    """
    lengths = tuple(cell.count for cell in cells)
    index: list[np.ndarray] = []
    pixels: dict[str, list[np.ndarray]] = {name: [] for cell in cells for name in cell.pixels}
    rows: dict[str, list[np.ndarray]] = {name: [] for name in pixels}
    start = 0
    for cell in cells:
        for name, values in cell.pixels.items():
            pixels[name].append(values)
            rows[name].append(np.arange(start, start + len(values)))
            index.append(cell.index[name])
            start += len(values)
    months = np.repeat([cell.month for cell in cells], lengths)

    def tensor(parts: Sequence[np.ndarray]) -> torch.Tensor:
        return torch.from_numpy(np.concatenate(parts)).to(device, non_blocking=True)

    return TokenBatch(
        {name: tensor(parts) for name, parts in pixels.items()},
        {name: tensor(parts) for name, parts in rows.items()},
        tensor(index),
        torch.from_numpy(months).to(device),
        lengths,
    )
