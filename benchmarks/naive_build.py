"""Building stacks naively: cell by cell, opening every file for every cell and band. Baseline of
``bench_build.py``.

The readers, the windowed reads and the exact nearest-pixel search are the engine's, so that the values are
equal; the only difference is that nothing is shared between cells.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from snowgalileo_qgis.engine.bands import CELL_PIXELS, CUBE_BANDS, DAYS, DYNAMIC, MISSING, STATIC
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.sources.plan import Plan, key_of

Array = npt.NDArray[Any]


def naive_cube(plan: Plan, x0: int, y0: int) -> Array:
    """The cube ``(308, 100, 100)`` float32 of the cell with this upper-left corner."""
    cell = RegionGrid(plan.grid.crs, x0, y0, 1, 1, np.ones((1, 1), dtype=np.bool_))
    centre = np.arange(CELL_PIXELS) * 10 + 5
    x, y = np.meshgrid(x0 + centre, y0 - centre)
    cube = np.full((CUBE_BANDS, CELL_PIXELS, CELL_PIXELS), MISSING, np.float32)
    for t, day in enumerate(plan.dates):
        for k, band in enumerate(DYNAMIC):
            for scene in plan.of(band.sensor, day):
                _fill(cube[t * len(DYNAMIC) + k], _read(plan, scene, band.name, cell), x, y, cell.crs)
    for k, band in enumerate(STATIC):
        for scene in plan.of(band.sensor, None):
            _fill(cube[DAYS * len(DYNAMIC) + k], _read(plan, scene, band.name, cell), x, y, cell.crs)
    return cube


def _read(plan: Plan, scene: Scene, band: str, cell: RegionGrid) -> Native | None:
    return plan.readers[key_of(scene)].read(scene, band, cell)


def _fill(plane: Array, native: Native | None, x: Array, y: Array, crs: str) -> None:
    """Fill missing pixels with the source pixel under each centre."""
    if native is None:
        return
    row, col = native.grid.find(x, y, crs)
    values = native.values[row, col].astype(np.float32)
    gone = (row < 0) | np.isnan(values)
    if native.missing is not None:
        gone |= native.values[row, col] == native.missing
    np.copyto(plane, values, where=(plane == MISSING) & ~gone)
