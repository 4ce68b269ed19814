"""GeoTIFF cubes: strips, tiles, names, scales, any byte changed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import rasterio

from snowgalileo_qgis.engine.stack.write import BAND_NAMES, BAND_UNITS

from ..engine.stack.made_cubes import NAME, save_cube
from .mutation import changed, read_stack

KINDS = (
    {"compress": None},
    {"tiled": True, "blockxsize": 64, "blockysize": 64},
    {"bigtiff": "yes", "predictor": 3},
)


def read(data: bytes, folder: Path) -> None:
    """Read a changed cube; the first byte chooses its kind."""
    kind = data[0] if data else 0
    path = folder / f"{NAME}.tif"
    path.write_bytes(changed(_good(kind % len(KINDS)), data[1:]))
    read_stack(path, impute_nan=bool(kind & 128))


@cache
def _good(kind: int) -> bytes:
    with TemporaryDirectory() as folder:
        pixels = np.full((308, 100, 100), 1.0, np.float32)
        path = save_cube(Path(folder) / "cube.tif", pixels, nodata=-9999, **KINDS[kind])
        with rasterio.open(path, "r+") as cube:
            cube.descriptions, cube.units = BAND_NAMES, BAND_UNITS
        return path.read_bytes()
