"""Every sensor's reader, and what each looks for in an archive."""

from __future__ import annotations

from ...bands import Sensor
from . import dem, era5, landsat, modis, olci, sentinel1, sentinel2, viirs, worldcover
from .scene_reader import SceneReader

READERS: tuple[SceneReader, ...] = (
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

LOOKED_FOR: dict[Sensor, str] = {
    Sensor.S1: "Sentinel-1 GRD IW (SAFE, zip or folder) or terrain-corrected GeoTIFFs in dB",
    Sensor.S2: "Sentinel-2 L1C (SAFE, zip or folder)",
    Sensor.LANDSAT: "Landsat 8/9 Collection 2 Level-1 L1TP (tar or folder)",
    Sensor.S3: "Sentinel-3 OLCI EFR (SEN3, zip or folder)",
    Sensor.MODIS: "MOD09GA (HDF4, or GeoTIFFs of its bands)",
    Sensor.VIIRS: "VNP09GA (HDF5, or GeoTIFFs of its bands)",
    Sensor.ERA5: "ERA5-Land hourly or daily (NetCDF)",
    Sensor.DEM: "Copernicus DEM GLO-30 (GeoTIFF)",
    Sensor.WORLDCOVER: "ESA WorldCover v200 (GeoTIFF)",
}
"""Products, in words."""


def reader_of(sensor: Sensor, rule: str) -> SceneReader:
    """The reader of a sensor.

    Under the rule ``first`` terrain tiles are differentiated each by itself, as in Earth Engine's exports.
    """
    if sensor is Sensor.DEM and rule == "first":
        return dem.DemReader(across_seams=False)
    return next(reader for reader in READERS if reader.sensor is sensor)
