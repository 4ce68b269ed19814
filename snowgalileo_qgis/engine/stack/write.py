"""Write stacks: GeoTIFF cubes and the published HDF5 layout, each file completely or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import h5py
import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.crs import CRS

from ..bands import CUBE_BANDS, DAYS, DYNAMIC, MISSING, STATIC
from ..output_checks import whole_hdf5, whole_tiff
from ..output_file import new_file
from .cell import Cell

DAY_TAG = "PREDICTION_DAY"
"""GeoTIFF tag of the prediction day, ISO 8601."""

HIDDEN_INDICES_TAG = "INDICES_HIDDEN_DAYS"
"""GeoTIFF tag of a twin with synthetic clouds: the days 0..7 on which the model must not see NDSI and NDVI,
separated by spaces.
"""

TILE = 32
"""Side of a cube's tiles [pixel]; small, so that reading a 1 km cell decodes few pixels besides its own."""

BAND_NAMES: tuple[str, ...] = (
    *(f"{band.name}_t{t}" for t in range(DAYS) for band in DYNAMIC),
    *(band.name for band in STATIC),
)
"""Names of the 308 bands of a cube."""

BAND_UNITS: tuple[str, ...] = (
    *(band.unit for _ in range(DAYS) for band in DYNAMIC),
    *(band.unit for band in STATIC),
)


@contextmanager
def new_cube(
    path: Path,
    shape: tuple[int, int],
    transform: Affine,
    crs: str | CRS,
    day: date,
    tags: Mapping[str, str] | None = None,
) -> Iterator[rasterio.io.DatasetWriter]:
    """A new cube of ``shape`` (H, W) to write to: tiled, pixel-interleaved, deflate-compressed float32.

    The file appears when the block ends. Raises ``SG-OUTPUT-001`` to ``-003``.
    """
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": CUBE_BANDS,
        "height": shape[0],
        "width": shape[1],
        "crs": CRS.from_user_input(crs),
        "transform": transform,
        "nodata": MISSING,
        "interleave": "pixel",
        "tiled": True,
        "blockxsize": TILE,
        "blockysize": TILE,
        "compress": "deflate",
        "bigtiff": "if_safer",
        "num_threads": "all_cpus",
    }
    with new_file(path, whole_tiff) as part, rasterio.open(part, "w", **profile) as cube:
        cube.descriptions = BAND_NAMES
        cube.units = BAND_UNITS
        cube.update_tags(**{**(tags or {}), DAY_TAG: day.isoformat()})
        yield cube


def write_cube(path: Path, pixels: npt.NDArray[np.float32], transform: Affine, crs: str, day: date) -> None:
    """Write a whole cube.

    ``pixels``: ``(308, H, W)`` float32 in the order of ``bands``, missing = -9999. ``transform``: upper-left
    corner, 10 m pixels. ``crs``: authority string. ``day``: prediction day, the last of the 8. Raises
    ``SG-OUTPUT-001`` to ``-003``.
    """
    if pixels.ndim != 3 or pixels.shape[0] != CUBE_BANDS:
        raise ValueError(f"a cube is ({CUBE_BANDS}, H, W), not {pixels.shape}")
    with new_cube(path, (pixels.shape[1], pixels.shape[2]), transform, crs, day) as cube:
        cube.write(np.asarray(pixels, dtype=np.float32))


def write_h5(path: Path, cell: Cell) -> None:
    """Write one cell in the published HDF5 layout of 12 datasets.

    Day and position are in the file name, see ``names``. Raises ``SG-OUTPUT-001`` to ``-003``.
    """
    with new_file(path, whole_hdf5) as part, h5py.File(part, "w") as file:
        for tensor, values in cell.values.items():
            file.create_dataset(f"{tensor.value}_x", data=values)
            file.create_dataset(f"valid_data_mask_{tensor.value}", data=cell.valid[tensor])
