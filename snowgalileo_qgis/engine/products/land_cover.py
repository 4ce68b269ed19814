"""Land cover on the pixels of a raster, from classes on any grid."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.warp import Resampling, reproject
from rasterio.windows import Window

from .layer_file import open_layer
from .series import SeriesGrid
from .zones import ALL, Codes

LAND_COVERS = {
    10: "tree cover",
    20: "shrubland",
    30: "grassland",
    40: "cropland",
    50: "built-up",
    60: "bare or sparse vegetation",
    70: "snow and ice",
    80: "permanent water bodies",
    90: "herbaceous wetland",
    95: "mangroves",
    100: "moss and lichen",
}
"""Classes of ESA WorldCover."""

TREES = 10
"""Class of forest in ESA WorldCover."""


class LandCover:
    """Classes of a land cover raster: the one that covers most of each pixel. Raises ``SG-PRODUCT-021``."""

    def __init__(self, path: Path, grid: SeriesGrid) -> None:
        self._grid = grid
        self._source = open_layer(path, "SG-PRODUCT-021", "land cover")

    def read(self, window: Window) -> Codes:
        """Classes ``(height, width)`` of a window; ``ALL`` where there is none."""
        classes = np.zeros((int(window.height), int(window.width)), np.int32)
        reproject(
            rasterio.band(self._source, 1),
            classes,
            dst_transform=self._grid.transform_of(window),
            dst_crs=self._grid.crs,
            dst_nodata=0,
            resampling=Resampling.mode,
        )
        return np.where(classes == 0, ALL, classes).astype(np.int32)

    def close(self) -> None:
        """Close the file."""
        self._source.close()
