"""Makes images of all layouts in which services keep them, and reads windows of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.transform import from_origin
from rasterio.windows import Window

from snowgalileo_qgis.engine.sources.archive.raster import opened
from snowgalileo_qgis.engine.sources.windows.shown import driver_of
from snowgalileo_qgis.engine.web.partial_file import PartialFile

WEST, NORTH, PIXEL = 600_000, 5_200_000, 10

LAYOUTS = {
    "cog.tif": {"driver": "COG", "compress": "deflate", "blocksize": 128, "overviews": "auto"},
    "cog_zstd.tif": {"driver": "COG", "compress": "zstd", "blocksize": 128, "bigtiff": "yes"},
    "tiles.tif": {"tiled": True, "blockxsize": 64, "blockysize": 128, "compress": "lzw"},
    "strips.tif": {"blockysize": 1},
    "packed_strips.tif": {"blockysize": 7, "compress": "deflate"},
    "tiles.jp2": {"blockxsize": 128, "blockysize": 64},
    "lengths.jp2": {"blockxsize": 100, "blockysize": 100, "tlm": "yes", "plt": "yes"},
}
"""Options of rasterio by file name."""


def make_image(path: Path, layout: str, shape: tuple[int, int] = (500, 600)) -> Path:
    """An image of noise on a slope, which no codec makes small, in one of ``LAYOUTS``."""
    random = np.random.default_rng(1)
    values = np.add.outer(np.arange(shape[0]), np.arange(shape[1])) + random.integers(0, 3000, shape)
    options = {"driver": "GTiff", **LAYOUTS[layout]}
    if layout.endswith(".jp2"):
        options |= {"driver": "JP2OpenJPEG", "quality": 100, "reversible": "yes"}
    profile = {
        "count": 1,
        "height": shape[0],
        "width": shape[1],
        "dtype": "uint16",
        "crs": "EPSG:32632",
        "transform": from_origin(WEST, NORTH, PIXEL, PIXEL),
    }
    with rasterio.open(path, "w", **profile, **options) as raster:
        raster.write(values.astype(np.uint16), 1)
    return path


def read(path: Path, window: Window) -> npt.NDArray[np.uint16]:
    """A window as the readers of archives read it."""
    with opened(str(path), driver_of(path)) as source:
        values: npt.NDArray[np.uint16] = source.read(1, window=window)
        return values


def fill_holes(path: Path, file: PartialFile, seed: int) -> None:
    """Write noise wherever nothing was fetched: who reads that reads other values than those of the whole."""
    random = np.random.default_rng(seed)
    with path.open("r+b") as raw:
        for start, end in file.holes():
            raw.seek(start)
            raw.write(random.bytes(end - start))
