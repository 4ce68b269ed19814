"""SEN12TP scenes made in the published form, their pixels known in closed form.

No genuine scene is at hand: layout, bands and units are those of the published description and of the data
set's own reader, the metadata has the published properties.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from pyproj import Transformer

CRS = "EPSG:32632"
X0, Y0 = 500_000.0, 5_180_000.0
S2_TIME = datetime(2019, 3, 14, 10, 20, 31, tzinfo=timezone.utc)
S1_TIME = datetime(2019, 3, 14, 5, 34, 2, tzinfo=timezone.utc)

S2_NAMES = ("B1", "B2", "B3", "B4", "B5", "B7", "B7", "B8", "B8A", "B9", "B11", "B12", "cloud_probability")
"""As the published description prints them; the first B7 is B6."""
S1_NAMES = ("VV_sigma0", "VH_sigma0", "VV_gamma0flat", "VH_gamma0flat", "incAngle")
COVERS = np.array([10, 30, 60, 70, 80, 100], np.uint8)


def grid(height: int, width: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Row and column of each pixel."""
    rows, cols = np.mgrid[0:height, 0:width]
    return rows, cols


def s2_pixels(height: int, width: int) -> npt.NDArray[np.uint16]:
    """``(13, H, W)``: band k is 500 k + a pattern; clouds of probability 80 in the columns 120 to 169."""
    rows, cols = grid(height, width)
    bands = [500 * (k + 1) + (7 * rows + 3 * cols) % 400 for k in range(12)]
    return np.stack([*bands, np.where((cols >= 120) & (cols < 170), 80, 10)]).astype(np.uint16)


def s1_pixels(height: int, width: int) -> npt.NDArray[np.float32]:
    """``(5, H, W)``: sigma0, gamma0 3 dB above it, angle."""
    rows, cols = grid(height, width)
    vv, vh = -8 - (rows + cols) % 5, -15 - (rows + 2 * cols) % 7
    return np.stack([vv, vh, vv + 3, vh + 3, 35 + cols / 1000]).astype(np.float32)


def dsm_pixels(height: int, width: int) -> npt.NDArray[np.int16]:
    """``(1, H, W)``: a plane that falls 4 m a pixel to the east and rises 3 m a pixel to the south."""
    rows, cols = grid(height, width)
    return (2000 - 4 * cols + 3 * rows)[None].astype(np.int16)


def cover_pixels(height: int, width: int) -> npt.NDArray[np.uint8]:
    """``(1, H, W)``: squares of 50 pixels of six classes."""
    rows, cols = grid(height, width)
    return COVERS[(rows // 50 + cols // 50) % len(COVERS)][None]


def write_raster(
    path: Path,
    pixels: npt.NDArray[Any],
    *,
    crs: str = CRS,
    x0: float = X0,
    y0: float = Y0,
    names: tuple[str, ...] = (),
    **more: Any,
) -> Path:
    """A GeoTIFF of 10 m pixels."""
    path.parent.mkdir(parents=True, exist_ok=True)
    profile = {
        "driver": "GTiff",
        "count": pixels.shape[0],
        "height": pixels.shape[1],
        "width": pixels.shape[2],
        "dtype": pixels.dtype,
        "crs": crs,
        "transform": Affine(10, 0, x0, 0, -10, y0),
        "compress": "deflate",
        **more,
    }
    with rasterio.open(path, "w", **profile) as raster:
        raster.write(pixels)
        if names:
            raster.descriptions = names
    return path


def write_scene(
    root: Path,
    scene: int = 260,
    region: int = 918,
    *,
    size: tuple[int, int] = (200, 300),
    x0: float = X0,
    terrain: str = "dsm",
    without: tuple[str, ...] = (),
) -> Path:
    """The folder of a scene of ``size`` (H, W) pixels; published ones have 2000 x 2000."""
    folder = root / f"{region}_{scene}"
    every = {
        "s1": s1_pixels(*size),
        "s2": s2_pixels(*size),
        terrain: dsm_pixels(*size),
        "worldcover": cover_pixels(*size),
    }
    for modality, pixels in every.items():
        if modality not in without:
            write_raster(folder / f"{scene}_{modality}.tif", pixels, x0=x0)
    return folder


def feature(
    scene: int = 260,
    region: int = 918,
    *,
    size: tuple[int, int] = (200, 300),
    x0: float = X0,
    s1_time: datetime = S1_TIME,
    s2_time: datetime = S2_TIME,
    **properties: Any,
) -> dict[str, Any]:
    """An entry of the metadata for a scene of ``write_scene``."""
    height, width = size
    corners = [(x0, Y0), (x0, Y0 - 10 * height), (x0 + 10 * width, Y0 - 10 * height), (x0 + 10 * width, Y0)]
    to_degrees = Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)
    ring = [list(to_degrees.transform(*corner)) for corner in [*corners, corners[0]]]
    return {
        "type": "Feature",
        "properties": {
            "spatial_id": region,
            "scene_id": scene,
            "split": "test",
            "climate": "EF - Frost",
            "landcover": "Ice/Snow",
            "s1_timestamp_ms": round(1000 * s1_time.timestamp()),
            "s2_timestamp_ms": round(1000 * s2_time.timestamp()),
            "utm_epsg": CRS,
            "month": s2_time.month,
            **properties,
        },
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def write_metadata(root: Path, *features: Mapping[str, Any]) -> Path:
    """``sen12tp-metadata.json`` as published."""
    path = root / "sen12tp-metadata.json"
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": list(features)}))
    return path


def zip_folder(root: Path, path: Path, *, compression: int = zipfile.ZIP_DEFLATED, below: str = "") -> Path:
    """A zip file of a folder of scenes."""
    with zipfile.ZipFile(path, "w", compression) as zipped:
        for file in sorted(root.rglob("*")):
            if file.is_file():
                zipped.write(file, f"{below}{file.relative_to(root).as_posix()}")
    return path
