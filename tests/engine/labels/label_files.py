"""Small rasters for the tests."""

from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.transform import Affine


def write(
    path: Path,
    values: Any,
    pixel: float = 100.0,
    corner: tuple[float, float] = (600000.0, 5200000.0),
    crs: str = "EPSG:32632",
    **more: Any,
) -> Path:
    """A GeoTIFF of ``(H, W)`` values; ``more``: ``dtype``, ``nodata``, ``tags``."""
    values = np.asarray(values)
    tags = more.pop("tags", {})
    path.parent.mkdir(parents=True, exist_ok=True)
    transform = Affine(pixel, 0, corner[0], 0, -pixel, corner[1])
    options = {"dtype": values.dtype.name, "nodata": None, **more}
    height, width = values.shape
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        count=1,
        height=height,
        width=width,
        crs=crs,
        transform=transform,
        **options,
    ) as raster:
        raster.write(values.astype(options["dtype"]), 1)
        raster.update_tags(**tags)
    return path
