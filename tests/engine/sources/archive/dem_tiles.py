"""Makes parts of Copernicus DEM tiles with given heights."""

import numpy as np
import rasterio
from rasterio.transform import from_origin

STEP = 1 / 3600


def write_tile(folder, latitude, longitude, west, north, heights):
    """A part of a terrain tile of 1 arc second, its upper-left corner at ``west``, ``north``."""
    path = folder / f"Copernicus_DSM_COG_10_N{latitude:02d}_00_E{longitude:03d}_00_DEM.tif"
    rows, cols = heights.shape
    profile = {
        "count": 1,
        "height": rows,
        "width": cols,
        "dtype": "float32",
        "crs": "EPSG:4326",
        "transform": from_origin(west, north, STEP, STEP),
    }
    with rasterio.open(path, "w", driver="GTiff", **profile) as raster:
        raster.write(heights.astype(np.float32), 1)
    return path
