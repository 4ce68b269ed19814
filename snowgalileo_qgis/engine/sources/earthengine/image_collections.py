"""The one table of Earth Engine's collections: which bands of which images become which bands of the stack.

Source: the collections and rules by which the training cubes were exported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ...bands import MISSING, Sensor

MASK_BYTES = 1
"""Bytes that Earth Engine counts for the mask of a pixel of each band, besides its value."""


@dataclass(frozen=True)
class Layer:
    """Bands of an image that are asked for together: of one type, on the same pixels.

    ``bands``: our name and theirs. ``dtype``: in which they arrive, exact for all their values. ``missing``:
    what is asked for in the place of masked pixels, which would arrive as 0. ``is_on_region``: on the 10 m
    pixels of the region, as in the exports; otherwise on the image's own pixels.
    """

    bands: Mapping[str, str]
    dtype: str
    missing: float
    is_on_region: bool = False

    @property
    def pixel_bytes(self) -> int:
        """Bytes that Earth Engine counts for a pixel of all bands."""
        return len(self.bands) * (np.dtype(self.dtype).itemsize + MASK_BYTES)


@dataclass(frozen=True)
class ImageCollection:
    """``name_property``: property of an image that holds the product's own name; empty: the name is
    ``prefix`` and the index in the collection. ``only``: values that properties must have. ``is_dated``:
    images are of a day. ``is_global``: each image covers the Earth. ``is_preferred``: goes before all images
    of the sensor's other collections.
    """

    id: str
    sensor: Sensor
    layers: tuple[Layer, ...]
    prefix: str = ""
    name_property: str = ""
    only: Mapping[str, str] = field(default_factory=dict)
    is_dated: bool = True
    is_global: bool = False
    is_preferred: bool = False


def _same(names: str) -> dict[str, str]:
    return {name: name for name in names.split()}


_LANDSAT = (
    Layer({f"B{i}_landsat": f"B{i}" for i in range(2, 8)}, "float32", MISSING),
    Layer(_same("QA_PIXEL"), "uint16", 65535),
)

COLLECTIONS: tuple[ImageCollection, ...] = (
    ImageCollection(
        "COPERNICUS/S1_GRD",
        Sensor.S1,
        (Layer(_same("VV VH angle"), "float32", MISSING, is_on_region=True),),
        only={"instrumentMode": "IW"},
    ),
    ImageCollection(
        "COPERNICUS/S2_HARMONIZED",
        Sensor.S2,
        (Layer(_same("B2 B3 B4 B8 B11 B12 QA60"), "uint16", 65535, is_on_region=True),),
        name_property="PRODUCT_ID",
    ),
    ImageCollection(
        "LANDSAT/LC09/C02/T1_TOA",
        Sensor.LANDSAT,
        _LANDSAT,
        name_property="LANDSAT_PRODUCT_ID",
        is_preferred=True,
    ),
    ImageCollection("LANDSAT/LC08/C02/T1_TOA", Sensor.LANDSAT, _LANDSAT, name_property="LANDSAT_PRODUCT_ID"),
    ImageCollection(
        "COPERNICUS/S3/OLCI",
        Sensor.S3,
        (Layer(_same("Oa17_radiance Oa21_radiance"), "float32", MISSING),),
        prefix="OLCI_",
        name_property="PRODUCT_ID",
    ),
    ImageCollection(
        "MODIS/061/MOD09GA",
        Sensor.MODIS,
        (
            Layer(_same(" ".join(f"sur_refl_b0{i}" for i in range(1, 8))), "int16", MISSING),
            # 65535 is a value of the flags, which must stay apart from missing pixels
            Layer(_same("state_1km"), "int32", MISSING),
        ),
        prefix="MOD09GA_",
        is_global=True,
    ),
    ImageCollection(
        "NASA/VIIRS/002/VNP09GA",
        Sensor.VIIRS,
        (
            Layer(_same("I1 I3"), "float32", MISSING),
            Layer(_same("M5 M7 M10 M11"), "float32", MISSING),
        ),
        prefix="VNP09GA_",
        is_global=True,
    ),
    ImageCollection(
        "ECMWF/ERA5_LAND/DAILY_AGGR",
        Sensor.ERA5,
        (
            Layer(
                _same(
                    "skin_temperature temperature_2m total_precipitation_sum u_component_of_wind_10m "
                    "v_component_of_wind_10m"
                ),
                "float32",
                MISSING,
            ),
        ),
        prefix="ERA5_LAND_DAILY_AGGR_",
        is_global=True,
    ),
    ImageCollection(
        "COPERNICUS/DEM/GLO30",
        Sensor.DEM,
        (Layer(_same("DEM"), "float32", MISSING),),
        prefix="GLO30_",
        is_dated=False,
    ),
    ImageCollection(
        "ESA/WorldCover/v200",
        Sensor.WORLDCOVER,
        (Layer(_same("Map"), "uint8", 0),),
        prefix="WorldCover_v200_",
        is_dated=False,
        is_global=True,
    ),
)
"""In the order of ``bands.Sensor``."""
