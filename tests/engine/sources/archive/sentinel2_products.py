"""Makes small Sentinel-2 products in the genuine format, with pixels of known reflectance."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin

TILE = "32TPS"
WEST, NORTH = 640_000, 5_190_000
"""Outer upper-left corner of the images, EPSG:32632."""

SIDE_M = 1_200
CORNERS = ((46.9, 10.3), (46.9, 11.7), (45.9, 11.7), (45.9, 10.3), (46.9, 10.3))
BANDS = {"02": 10, "03": 10, "04": 10, "08": 10, "11": 20, "12": 20}


def name_of(
    *,
    platform: str = "A",
    start: str = "20250403T101022",
    made: str = "20250403T150000",
    baseline: str = "0511",
) -> str:
    """Name of a product without ``.SAFE``."""
    return f"S2{platform}_MSIL1C_{start}_N{baseline}_R022_T{TILE}_{made}"


def make_product(
    folder: Path,
    *,
    platform: str = "A",
    start: str = "20250403T101022",
    strip: str = "20250403T101534",
    made: str = "20250403T150000",
    baseline: str = "0511",
    corners: str = "",
    level: int = 3000,
    image_ending: str = "jp2",
    special: tuple[str, str] = ("0", "65535"),
) -> Path:
    """A product below ``folder``; band ``b`` holds ``level + 10 * b``. ``corners``: of the footprint."""
    name = name_of(platform=platform, start=start, made=made, baseline=baseline)
    product = folder / f"{name}.SAFE"
    granule = product / "GRANULE" / f"L1C_T{TILE}_A004078_{strip}"
    (granule / "IMG_DATA").mkdir(parents=True)
    (granule / "QI_DATA").mkdir()
    offsets = "".join(f'<RADIO_ADD_OFFSET band_id="{i}">-1000</RADIO_ADD_OFFSET>' for i in range(13))
    outline = corners or " ".join(f"{latitude} {longitude}" for latitude, longitude in CORNERS)
    (product / "MTD_MSIL1C.xml").write_text(
        f"""<?xml version="1.0"?><Level-1C_User_Product>
<PROCESSING_LEVEL>Level-1C</PROCESSING_LEVEL><PRODUCT_URI>{name}.SAFE</PRODUCT_URI>
<PROCESSING_BASELINE>{baseline[:2]}.{baseline[2:]}</PROCESSING_BASELINE>
<GENERATION_TIME>{made}</GENERATION_TIME>
<Datatake datatakeIdentifier="GS2{platform}_{start}_004078_N{baseline}"/>
<SPACECRAFT_NAME>Sentinel-2{platform}</SPACECRAFT_NAME>
<QUANTIFICATION_VALUE unit="none">10000</QUANTIFICATION_VALUE>{offsets}
<Special_Values><SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT>
<SPECIAL_VALUE_INDEX>{special[0]}</SPECIAL_VALUE_INDEX></Special_Values>
<Special_Values><SPECIAL_VALUE_TEXT>SATURATED</SPECIAL_VALUE_TEXT>
<SPECIAL_VALUE_INDEX>{special[1]}</SPECIAL_VALUE_INDEX></Special_Values>
<EXT_POS_LIST>{outline}</EXT_POS_LIST></Level-1C_User_Product>"""
    )
    for band, pixel in BANDS.items():
        values = np.full((1, SIDE_M // pixel, SIDE_M // pixel), level + 10 * int(band), np.uint16)
        write_jp2(granule / "IMG_DATA" / f"T{TILE}_{start}_B{band}.{image_ending}", values, pixel)
    mask = np.zeros((3, SIDE_M // 60, SIDE_M // 60), np.uint8)
    write_jp2(granule / "QI_DATA" / f"MSK_CLASSI_B00.{image_ending}", mask, 60)
    return product


def write_jp2(path: Path, values: np.ndarray, pixel: int) -> None:
    """A lossless image at the usual place."""
    profile = {
        "count": len(values),
        "height": values.shape[1],
        "width": values.shape[2],
        "dtype": values.dtype,
        "crs": "EPSG:32632",
        "transform": from_origin(WEST, NORTH, pixel, pixel),
    }
    with rasterio.open(path, "w", driver="JP2OpenJPEG", quality=100, reversible="yes", **profile) as raster:
        raster.write(values)
