"""Labelled cells in files, small networks and small trainings, for the tests of fine-tuning."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine

from snowgalileo_qgis.engine.bands import Tensor
from snowgalileo_qgis.engine.model.architecture import Size, SnowGalileo
from snowgalileo_qgis.engine.model.tokens import CellTokens, Masking, tokens_of
from snowgalileo_qgis.engine.stack import Cell, CellRef
from snowgalileo_qgis.engine.stack.names import published_name
from snowgalileo_qgis.engine.stack.write import write_h5
from tests.engine.model.cells import made_cell

DAY = date(2025, 4, 6)
SMALL = Size("small", 16, 1, 2)


def small_network() -> SnowGalileo:
    """A network of one narrow block."""
    import torch

    torch.manual_seed(3)
    return SnowGalileo(SMALL)


def few_tokens(seed: int = 0, snow: float | None = None) -> CellTokens:
    """A cell seen by Sentinel-2 on two days, MODIS on one, terrain, weather.

    ``snow``: brightness of Sentinel-2.
    """
    cell = made_cell(seed)
    for tensor, shown in ((Tensor.HIGH, [1, 7]), (Tensor.MEDIUM, []), (Tensor.LOW, [7])):
        hidden = [day for day in range(8) if day not in shown]
        cell.valid[tensor][..., hidden, :] = False
        cell.values[tensor][..., hidden, :] = -10000
    cell.valid[Tensor.HIGH][..., [0, 1, 2, *range(9, 15)]] = False
    if snow is not None:
        cell.values[Tensor.HIGH][..., 3:9] = 800 + 9000 * snow
    return tokens_of(cell, Masking())


def write_stack(folder: Path, number: int, seed: int | None = None) -> Path:
    """A published HDF5 file of one cell, 2 km east of the one before."""
    latitude, longitude = 51.0, -116.0 + 0.03 * number
    path = folder / published_name(DAY, latitude, longitude, ".h5")
    path.parent.mkdir(parents=True, exist_ok=True)
    made = made_cell(number if seed is None else seed)
    cell = Cell(
        CellRef(path, DAY, "EPSG:32611", 5e5, 5.6e6, 100.0, 100.0, latitude, longitude),
        made.values,
        made.valid,
    )
    latitude_r, longitude_r = np.radians([latitude, longitude])
    cell.values[Tensor.STATIC][:] = [
        np.cos(latitude_r) * np.cos(longitude_r),
        np.cos(latitude_r) * np.sin(longitude_r),
        np.sin(latitude_r),
    ]
    cell.values[Tensor.SPACE][..., 3:] = np.eye(11)[0]
    write_h5(path, cell)
    return path


def write_label(
    path: Path, values: np.ndarray | float, x0: float = 5e5, y0: float = 5.6e6, crs: str = "EPSG:32611"
) -> Path:
    """A label raster of 100 m pixels; a number fills 10 x 10 of them."""
    pixels = (
        np.broadcast_to(np.float32(values), (10, 10))
        if np.ndim(values) == 0
        else np.asarray(values, np.float32)
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": 1,
        "height": pixels.shape[0],
        "width": pixels.shape[1],
        "nodata": float("nan"),
    }
    with rasterio.open(path, "w", crs=crs, transform=Affine(100, 0, x0, 0, -100, y0), **profile) as file:
        file.write(pixels, 1)
    return path
