"""Cubes made by hand, with plausible values of every sensor, missing days, clouds and fills."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine

from snowgalileo_qgis.engine.bands import (
    CUBE_BANDS,
    DAYS,
    DYNAMIC,
    MISSING,
    MODIS_FILL,
    Sensor,
    dynamic_offset,
)
from snowgalileo_qgis.engine.stack.write import DAY_TAG, write_cube

DAY = date(2025, 4, 6)
CRS = "EPSG:32611"
CORNER = Affine(10.0, 0.0, 562000.0, 0.0, -10.0, 5653000.0)
NAME = "PR_20250406_51.02588_-116.10359_SC00"

RANGES = {
    "VV": (-20, 0),
    "VH": (-28, -8),
    "angle": (30, 45),
    "skin_temperature": (250, 280),
    "temperature_2m": (250, 280),
    "total_precipitation_sum": (0, 0.02),
    "u_component_of_wind_10m": (-5, 5),
    "v_component_of_wind_10m": (-5, 5),
    "state_1km": (0, 4),
    "QA60": (0, 0),
    "QA_PIXEL": (21824, 21824),
}
SENSOR_RANGES = {
    Sensor.S2: (200, 12000),
    Sensor.LANDSAT: (0.05, 1.1),
    Sensor.S3: (40, 200),
    Sensor.MODIS: (100, 12000),
    Sensor.VIIRS: (0.02, 1.0),
}
MISSING_DAYS = {
    Sensor.S1: (1, 2, 4, 5, 6),
    Sensor.S2: (0, 2, 3, 5),
    Sensor.LANDSAT: (0, 1, 3, 4, 5, 6, 7),
    Sensor.S3: (0, 4),
}


def made_pixels(height: int = 100, width: int = 100, seed: int = 0) -> npt.NDArray[np.float32]:
    """A new cube ``(308, H, W)``: whole numbers where the sensor has them, coarse sensors in coarse
    pixels, a MODIS fill, some pixels missing.
    """
    return _pixels(height, width, seed).copy()


@cache
def _pixels(height: int, width: int, seed: int) -> npt.NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    pixels = np.empty((CUBE_BANDS, height, width), np.float32)
    for t in range(DAYS):
        for k, band in enumerate(DYNAMIC):
            low, high = RANGES.get(band.name) or SENSOR_RANGES[band.sensor]
            side = 1 if band.sensor in (Sensor.S1, Sensor.S2) else 3 if band.sensor is Sensor.LANDSAT else 50
            values = rng.uniform(low, high, (-(-height // side), -(-width // side)))
            values = np.floor(values) if high > 50 or band.unit == "bit field" else values
            pixels[t * len(DYNAMIC) + k] = values.repeat(side, axis=0).repeat(side, axis=1)[:height, :width]
            if t in MISSING_DAYS.get(band.sensor, ()):
                pixels[t * len(DYNAMIC) + k] = MISSING
    by_day = pixels[: DAYS * len(DYNAMIC)].reshape(DAYS, len(DYNAMIC), height, width)
    by_day[3, dynamic_offset("sur_refl_b06"), : height // 2] = MODIS_FILL
    by_day[7, dynamic_offset("B2"), 3, 5] = MISSING
    by_day[5, dynamic_offset("Oa17_radiance"), 10, 10] = MISSING
    by_day[1, dynamic_offset("QA60"), :, : width // 4] = 1024
    pixels[-4] = np.linspace(1200, 2400, width)
    pixels[-3], pixels[-2] = 25, 180
    pixels[-1] = rng.choice([10, 30, 60, 70, 0], size=(height, width))
    return pixels


def save_cube(path: Path, pixels: npt.NDArray[Any], day: date | None = DAY, **profile: Any) -> Path:
    """Write a GeoTIFF in any layout, without ``write_cube``; ``profile`` overrides rasterio's settings."""
    settings = {
        "driver": "GTiff",
        "dtype": pixels.dtype,
        "count": len(pixels),
        "height": pixels.shape[1],
        "width": pixels.shape[2],
        "crs": CRS,
        "transform": CORNER,
        "interleave": "pixel",
        "compress": "deflate",
        **profile,
    }
    with rasterio.open(path, "w", **settings) as cube:
        cube.write(pixels.astype(settings["dtype"]))
        if day is not None:
            cube.update_tags(**{DAY_TAG: day.isoformat()})
    return path


def made_cube(path: Path, height: int = 100, width: int = 100, seed: int = 0) -> Path:
    """Write a made cube with ``write_cube``."""
    write_cube(path, made_pixels(height, width, seed), CORNER, CRS, DAY)
    return path
