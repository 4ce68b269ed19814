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
    """A GeoTIFF of ``(H, W)`` or ``(bands, H, W)`` values.

    ``more``: ``dtype``, ``nodata``, ``tags``, ``names`` (of the bands), ``scale``, ``offset``, ``unit``,
    ``mask`` (inside the file).
    """
    values = np.asarray(values)
    values = values[None] if values.ndim == 2 else values
    own = {name: more.pop(name, None) for name in ("tags", "names", "scale", "offset", "unit", "mask")}
    path.parent.mkdir(parents=True, exist_ok=True)
    transform = Affine(pixel, 0, corner[0], 0, -pixel, corner[1])
    options = {"dtype": values.dtype.name, "nodata": None, **more}
    count, height, width = values.shape
    with (
        rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
        rasterio.open(
            path,
            "w",
            driver="GTiff",
            count=count,
            height=height,
            width=width,
            crs=crs,
            transform=transform,
            **options,
        ) as raster,
    ):
        raster.write(values.astype(options["dtype"]))
        raster.update_tags(**(own["tags"] or {}))
        if own["names"]:
            raster.descriptions = own["names"]
        if own["scale"] is not None:
            raster.scales = [own["scale"]] * count
        if own["offset"] is not None:
            raster.offsets = [own["offset"]] * count
        if own["unit"] is not None:
            raster.units = [own["unit"]] * count
        if own["mask"] is not None:
            raster.write_mask(np.asarray(own["mask"]))
    return path
