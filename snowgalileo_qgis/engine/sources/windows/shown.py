"""Which pixels of a fetched image the readers need of a region."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from rasterio.windows import Window

from ...bands import Sensor
from ...grid import RegionGrid
from ...protocol import SnowGalileoError
from ...web.partial_file import NoParts
from ..archive.geographic_tiles import geographic_grid
from ..archive.raster import grid_of, opened, window_of
from ..archive.sentinel1.annotation import read_annotation
from ..archive.sentinel1.border import CLEAN_SINCE
from ..archive.sentinel1.geocode import image_window
from ..archive.sentinel1.product import processor_version

IMAGES: Mapping[Sensor, re.Pattern[str]] = {
    Sensor.S1: re.compile(r"measurement/[^/]+\.tiff?", re.IGNORECASE),
    Sensor.S2: re.compile(r"GRANULE/[^/]+/IMG_DATA/[^/]+\.jp2", re.IGNORECASE),
    Sensor.LANDSAT: re.compile(r"[^/]+_B[2-7]\.tif", re.IGNORECASE),
    Sensor.DEM: re.compile(r"[^/]+\.tif", re.IGNORECASE),
    Sensor.WORLDCOVER: re.compile(r"[^/]+\.tif", re.IGNORECASE),
}
"""Files of which a part is enough, by their path in the product.

Of Landsat's quality image all is needed: the outline of the scene is derived from it.
"""
DECODED_ROWS = 1024
"""Rows that are decoded at a time; bounds memory."""
_POLARISATION = re.compile(r"-(v[vh])-", re.IGNORECASE)


def driver_of(path: Path) -> str:
    """GDAL's name of the format of such a file."""
    return "JP2OpenJPEG" if path.suffix.lower() == ".jp2" else "GTiff"


def shown_window(sensor: Sensor, product: Path, path: Path, region: RegionGrid) -> Window | None:
    """The pixels of an image that may show a region, ``None`` for none.

    ``product``: its folder, with all files that are no images. ``path``: of the image, of which the headers
    are enough. Raises ``NoParts`` where all of it is needed, or where that cannot be told.
    """
    try:
        if sensor is Sensor.S1:
            return _radar_window(product, path, region)
        with opened(str(path), driver_of(path)) as source:
            is_tile = sensor in (Sensor.DEM, Sensor.WORLDCOVER)
            grid = geographic_grid(source, str(path)) if is_tile else grid_of(source, str(path))
            part = window_of(grid, region)
            return part[0] if part else None
    except SnowGalileoError as error:
        raise NoParts(error.text) from None


def _radar_window(product: Path, path: Path, region: RegionGrid) -> Window | None:
    """Of products of old processors all is needed: their empty border is sought from the edges."""
    if processor_version(str(product / "manifest.safe")) < CLEAN_SINCE:
        raise NoParts("its border must be cleaned")
    polarisation = _POLARISATION.search(path.name)
    named = f"*-{polarisation[1]}-*.xml" if polarisation else ""
    annotations = sorted((product / "annotation").glob(named)) if named else []
    if not annotations:
        raise NoParts("its annotation is not there")
    return image_window(read_annotation(str(annotations[0])), region)


def check_readable(path: Path, window: Window) -> None:
    """Decode a window of a TIFF file, and of a JPEG 2000 file a preview of the tile in its middle.

    Decoding a tile whole takes longer than fetching it and finds no more: the places of all tiles were
    checked on the way, a preview reads the structure of its tile, and nothing verifies the coefficients.
    Raises ``SG-SOURCE-001``.
    """
    with opened(str(path), driver_of(path)) as source:
        if source.driver != "GTiff":
            height, width = source.block_shapes[0]
            row = int(window.row_off + window.height // 2) // height * height
            col = int(window.col_off + window.width // 2) // width * width
            tile = Window(col, row, min(width, source.width - col), min(height, source.height - row))
            source.read(1, window=tile, out_shape=(1, 1))
            return
        end = int(window.row_off + window.height)
        for top in range(int(window.row_off), end, DECODED_ROWS):
            source.read(1, window=Window(window.col_off, top, window.width, min(DECODED_ROWS, end - top)))
