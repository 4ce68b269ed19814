"""Block operators that a store keeps: the grids of the daily products stay the same, so their weights are
worked out once and not each day.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix

from ...bands import Sensor
from ...nearest import AffineGrid, SwathGrid
from ...protocol import SnowGalileoError
from .arrays import ensure_group, open_array, read_attributes, values_of, write_array, write_group
from .block_operator import block_operator, cells_of_blocks

if TYPE_CHECKING:
    from .store import Region

VERSION = 1
"""Of the way in which weights are worked out: those of another one are not used."""

PARTS = {"indptr": np.int32, "indices": np.int32, "data": np.uint16}
"""Arrays of a compressed sparse row matrix."""


@lru_cache(maxsize=16)
def block_weights(region: Region, sensor: Sensor, grid: AffineGrid | SwathGrid, count: int) -> csr_matrix:
    """``block_operator`` of a region, from its store where it is there, else worked out and stored.

    One process at a time may ask for those of a sensor. Swaths, each with pixels of its own, are not stored.
    What is there for another grid is not used, what is damaged is worked out again. Raises ``SG-OUTPUT-001``.
    """
    if isinstance(grid, SwathGrid):
        return block_operator(grid, region.grid, count)
    facts = _facts(region, grid, count)
    folder = (
        region.path / "weights" / sensor.value / hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]
    )
    shape = region.grid.rows * region.grid.cols * count**2, grid.rows * grid.cols
    stored = _read(folder, facts, shape)
    if stored is not None:
        return stored
    operator = block_operator(grid, region.grid, count)
    for parent in (folder.parent.parent, folder.parent):
        ensure_group(parent)
    write_group(folder, {})
    for name, dtype in PARTS.items():
        values = getattr(operator, name).astype(dtype)
        write_array(folder / name, values, chunks=(max(1, len(values)),), missing=0, attributes={})
    write_group(folder, facts)
    return operator


@lru_cache(maxsize=16)
def cell_weights(region: Region, sensor: Sensor, grid: AffineGrid | SwathGrid, count: int) -> csr_matrix:
    """As ``block_weights`` with one block per cell, from the one with ``count`` blocks along a side."""
    return cells_of_blocks(region.grid, count) @ block_weights(region, sensor, grid, count)


def _facts(region: Region, grid: AffineGrid, count: int) -> dict[str, Any]:
    """What the weights depend on; numbers keep all their digits."""
    cells = {name: getattr(region.grid, name) for name in ("crs", "x0", "y0", "rows", "cols")}
    return {"weights": VERSION, "source": asdict(grid), "cells": cells, "blocks": count}


def _read(folder: Path, facts: dict[str, Any], shape: tuple[int, int]) -> csr_matrix | None:
    """Stored weights of exactly this case; ``None`` where there are none that can be read."""
    try:
        if read_attributes(folder) != facts:
            return None
        indptr, indices, data = (values_of(folder / name, open_array(folder / name)) for name in PARTS)
    except SnowGalileoError:
        return None
    if len(indptr) != shape[0] + 1 or not len(indices) == len(data) == indptr[-1]:
        return None
    return csr_matrix((data.astype(np.float64), indices, indptr), shape=shape)
