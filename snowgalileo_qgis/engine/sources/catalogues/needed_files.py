"""Files that the readers need of a product, where a service lists them one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...bands import Sensor

_RADAR = {
    "image": r"measurement/[^/]+-{}-[^/]+\.tiff",
    "annotation": r"annotation/s1[^/]+-{}-[^/]+\.xml",
    "calibration": r"annotation/calibration/calibration-[^/]+-{}-[^/]+\.xml",
    "noise": r"annotation/calibration/noise-[^/]+-{}-[^/]+\.xml",
}
_BANDS = "02", "03", "04", "08", "11", "12"
_REQUIRED = {
    Sensor.S1: {
        "manifest.safe": r"manifest\.safe",
        **{f"{what} of VV": path.format("vv") for what, path in _RADAR.items()},
        **{f"{what} of VH": path.format("vh") for what, path in _RADAR.items()},
    },
    Sensor.S2: {
        "MTD_MSIL1C.xml": r"MTD_MSIL1C\.xml",
        **{f"B{band}": rf"GRANULE/[^/]+/IMG_DATA/[^/]+_B{band}\.jp2" for band in _BANDS},
    },
    Sensor.S3: {
        name: re.escape(name)
        for name in ("xfdumanifest.xml", "Oa17_radiance.nc", "Oa21_radiance.nc", "tie_geo_coordinates.nc")
    },
    Sensor.LANDSAT: {
        name: rf"[^/]+_{re.escape(name)}"
        for name in (*(f"B{number}.TIF" for number in range(2, 8)), "QA_PIXEL.TIF", "MTL.json")
    },
}
"""Pattern of the path of each file in the product, by what it is."""
CLOUDS = r"GRANULE/[^/]+/QI_DATA/MSK_CLASSI_B00\.jp2"
"""Cloud mask of Sentinel-2, which products before 2022 do not have."""
_USEFUL = {Sensor.S2: (r"manifest\.safe", r"GRANULE/[^/]+/MTD_TL\.xml", CLOUDS)}
"""Files that are fetched where they are there."""
_NEEDED = {
    sensor: re.compile("|".join((*files.values(), *_USEFUL.get(sensor, ()))))
    for sensor, files in _REQUIRED.items()
}


def is_needed(sensor: Sensor, path: str) -> bool:
    """Whether readers take a file, by its path in the product."""
    return _NEEDED[sensor].fullmatch(path) is not None


def lacking(sensor: Sensor, name: str, paths: Iterable[str]) -> list[str]:
    """Files without which no reader can use a product of this name, and that are not among ``paths``."""
    listed = list(paths)
    has_one_band = sensor is Sensor.S1 and "_1SSV_" in name
    return [
        what
        for what, pattern in _REQUIRED.get(sensor, {}).items()
        if not (has_one_band and what.endswith("VH"))
        and not any(re.fullmatch(pattern, path) for path in listed)
    ]
