"""The plain way to build stacks from an archive: cell by cell, every file opened for every cell and band.
Baseline of ``bench_build.py``.

Same readers, same windowed reads, same exact lookup as the engine's, so that the values are equal; what
differs is only that nothing is shared between cells.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from snowgalileo_qgis.engine.bands import CELL_PIXELS, CUBE_BANDS, DAYS, DYNAMIC, MISSING, STATIC
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.scene import Native
from snowgalileo_qgis.engine.sources.archive.readers import READERS
from snowgalileo_qgis.engine.sources.plan import Plan

Array = npt.NDArray[Any]

READER_OF = {reader.sensor: reader for reader in READERS}


def naive_cube(plan: Plan, x0: int, y0: int) -> Array:
    """The cube ``(308, 100, 100)`` float32 of the cell with this upper-left corner."""
    cell = RegionGrid(plan.grid.crs, x0, y0, 1, 1, np.ones((1, 1), dtype=np.bool_))
    centre = np.arange(CELL_PIXELS) * 10 + 5
    x, y = np.meshgrid(x0 + centre, y0 - centre)
    cube = np.full((CUBE_BANDS, CELL_PIXELS, CELL_PIXELS), MISSING, np.float32)
    for t, day in enumerate(plan.dates):
        for k, band in enumerate(DYNAMIC):
            for scene in plan.of(band.sensor, day):
                _fill(
                    cube[t * len(DYNAMIC) + k],
                    READER_OF[band.sensor].read(scene, band.name, cell),
                    x,
                    y,
                    cell.crs,
                )
    for k, band in enumerate(STATIC):
        for scene in plan.of(band.sensor, None):
            _fill(
                cube[DAYS * len(DYNAMIC) + k],
                READER_OF[band.sensor].read(scene, band.name, cell),
                x,
                y,
                cell.crs,
            )
    return cube


def _fill(plane: Array, native: Native | None, x: Array, y: Array, crs: str) -> None:
    """Fill what is still missing with the source pixel under each centre."""
    if native is None:
        return
    row, col = native.grid.find(x, y, crs)
    values = native.values[row, col].astype(np.float32)
    gone = (row < 0) | np.isnan(values)
    if native.missing is not None:
        gone |= native.values[row, col] == native.missing
    np.copyto(plane, values, where=(plane == MISSING) & ~gone)
