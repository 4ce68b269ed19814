"""The reader of each sensor's products."""

from __future__ import annotations

from . import dem, era5, landsat, modis, olci, sentinel1, sentinel2, viirs, worldcover
from .product_reader import ProductReader

READERS: tuple[ProductReader, ...] = (
    sentinel1.READER,
    sentinel2.READER,
    landsat.READER,
    olci.READER,
    modis.READER,
    viirs.READER,
    era5.READER,
    dem.READER,
    worldcover.READER,
)
"""One reader for each sensor, in the order of ``bands.Sensor``."""

LOOKED_FOR = {reader.sensor: reader.products for reader in READERS}
"""Products that are looked for in an archive, in words, by sensor."""
