"""The published HDF5 files: plain and compressed, any byte changed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import h5py
import numpy as np

from snowgalileo_qgis.engine.bands import TENSOR_SHAPES
from snowgalileo_qgis.engine.stack.tensors import location

from ..engine.stack.made_cubes import NAME
from .mutation import changed, read_stack


def read(data: bytes, folder: Path) -> None:
    """Read a changed file; the first byte chooses its kind."""
    path = folder / f"{NAME}.h5"
    path.write_bytes(changed(_good(bool(data and data[0] & 1)), data[1:]))
    read_stack(path)


@cache
def _good(is_compressed: bool) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "good.h5"
        settings = {"compression": "gzip", "shuffle": True} if is_compressed else {}
        with h5py.File(path, "w") as file:
            for tensor, shape in TENSOR_SHAPES.items():
                values = np.ones(shape, np.float16)
                if shape == (3,):
                    values = location(51.02588, -116.10359)
                file.create_dataset(f"{tensor.value}_x", data=values, **settings)
                file.create_dataset(f"valid_data_mask_{tensor.value}", data=np.ones(shape, bool), **settings)
        return path.read_bytes()
