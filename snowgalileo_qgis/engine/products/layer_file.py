"""Opening the layers that go with snow cover: terrain, land cover, tree cover."""

from __future__ import annotations

from pathlib import Path

import rasterio
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader

from ..protocol import JOB_TAG, SnowGalileoError
from ..raster_file import gdal_settings, require_regular_file


def open_layer(path: Path, code: str, what: str) -> DatasetReader:
    """Open a GeoTIFF of one band with a coordinate system, to be closed by the caller.

    ``what``: what it is called in messages. Raises an error of the given code.
    """
    if not path.exists():
        raise SnowGalileoError(code, f"The {what} {path} does not exist.", "Check the path.")
    require_regular_file(path, code)
    try:
        with gdal_settings():
            source = rasterio.open(path.absolute(), driver="GTiff")
    except RasterioError as error:
        text = f"{path.name} cannot be read as {what}."
        raise SnowGalileoError(code, text, "Choose a GeoTIFF.", str(error)) from error
    if source.crs is None or source.count != 1:
        source.close()
        text = f"{path.name} has no coordinate system, or more than one band."
        raise SnowGalileoError(code, text, f"Choose a GeoTIFF of {what} alone.")
    if JOB_TAG in source.tags():
        source.close()
        text = f"{path.name} is a snow map, no {what}."
        raise SnowGalileoError(code, text, f"Choose a GeoTIFF of {what} alone.")
    return source
