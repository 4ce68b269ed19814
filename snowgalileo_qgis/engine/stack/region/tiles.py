"""Layers that are written tile by tile, so that the memory does not grow with the region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from ...bands import MISSING
from ...grid import CELL_M, RegionGrid
from .arrays import assign, create_array, ensure_group
from .layers import PIXEL_M, SUPERBLOCK_M


class LayerTile(Protocol):
    """Part of a scene on the lattice of a region.

    ``row0``, ``col0``: its upper-left 10 m pixel. ``values``: float ``(rows, cols)`` of each band, NaN where
    missing; a band on coarser pixels has proportionally fewer.
    """

    @property
    def row0(self) -> int: ...  # noqa: D102
    @property
    def col0(self) -> int: ...  # noqa: D102
    @property
    def values(self) -> Mapping[str, npt.NDArray[Any]]: ...  # noqa: D102


def store_tiles(
    folder: Path, region: RegionGrid, tiles: Iterable[LayerTile], coarser: Mapping[str, int]
) -> int | None:
    """Store the bands of one scene as layers below its group ``folder``, a tile at a time; bytes on disk,
    ``None`` without any tile.

    ``coarser``: 10 m pixels along a pixel's side, of bands with larger pixels. Raises ``SG-OUTPUT-001``.
    """
    for group in (folder.parent.parent, folder.parent, folder):
        ensure_group(group)
    layers: dict[str, Any] = {}
    for tile in tiles:
        for band, values in tile.values.items():
            step = coarser.get(band, 1)
            if band not in layers:
                layers[band] = _layer(folder / band, region, step, values.dtype)
            row, col = tile.row0 // step, tile.col0 // step
            where = slice(row, row + values.shape[0]), slice(col, col + values.shape[1])
            assign(
                folder / band,
                layers[band],
                where,
                np.where(np.isnan(values), MISSING, values).astype(values.dtype),
            )
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) if layers else None


def _layer(folder: Path, region: RegionGrid, step: int, dtype: npt.DTypeLike) -> Any:
    """An empty layer whose chunks are the tiles; without shards, which would be rewritten with every tile."""
    size = step * PIXEL_M
    chunk = SUPERBLOCK_M // size
    cell = CELL_M // size
    attributes = {"grid": {"x0": region.x0, "y0": region.y0, "size": size}, "missing": MISSING}
    return create_array(
        folder,
        (region.rows * cell, region.cols * cell),
        dtype,
        chunks=(chunk, chunk),
        missing=MISSING,
        attributes=attributes,
    )
