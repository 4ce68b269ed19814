"""Makes an archive of products that is large enough for measurements: real daily products, and synthetic
scenes in the genuine formats.

MODIS, VIIRS and ERA5-Land are the real files next to the repository. Sentinel-2 has real metadata and
synthetic images (JPEG 2000, lossless, tiles of 1024 pixels, 41 x 41 km); Sentinel-1 is terrain-corrected
GeoTIFF; Landsat, terrain and land cover are GeoTIFF.
"""

from __future__ import annotations

import json
import shutil
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.transform import from_origin

from tests.engine.sources.archive.landsat_products import NAME as LANDSAT
from tests.engine.sources.archive.landsat_products import level_1

CRS = "EPSG:32611"
CORNER = (562_000, 5_660_000)
"""Upper-left corner of the region [m]."""
IMAGE_CORNER = (551_760, 5_670_240)
"""Upper-left corner of the synthetic images [m], on the lattices of all pixel sizes except Landsat's."""
SIDE = 4096
"""Side of the synthetic images in 10 m pixels."""
FIRST_DAY = date(2025, 4, 6)

S2_DAYS = (2, 5, 7)
"""Days with a Sentinel-2 image, counted from the first of the eight; the next eight days repeat them."""
S1_DAYS = (0, 7)
LANDSAT_DAYS = (3,)

Array = npt.NDArray[Any]


def make_archive(folder: Path, shared: Path) -> Path:
    """Write the archive below ``folder``: the eight days up to ``FIRST_DAY`` and the eight days after it."""
    begins = FIRST_DAY - timedelta(days=7), FIRST_DAY + timedelta(days=1)
    archive = shared / "data" / "archive"
    folder.mkdir(parents=True)
    for sensor in ("modis", "viirs", "era5"):
        shutil.copytree(archive / sensor, folder / sensor, copy_function=shutil.copyfile)
        for path in (folder / sensor, *(folder / sensor).rglob("*")):
            path.chmod(0o755)
    for sensor in ("modis", "viirs"):
        (last,) = (folder / sensor).glob("*A2025096*")
        for later in range(97, 105):
            shutil.copytree(last, last.with_name(last.name.replace("A2025096", f"A2025{later:03}")))
    images = _sentinel2_images(folder / "images")
    (real,) = (archive / "sentinel2").glob("*20250403*.zip")
    _sentinel1_image(images["S1"])
    for begin in begins:
        for offset in S2_DAYS:
            _sentinel2(folder, real, images, begin + timedelta(days=offset))
        for offset in S1_DAYS:
            _sentinel1(folder, images["S1"], begin + timedelta(days=offset))
        for offset in LANDSAT_DAYS:
            _landsat(folder, shared, begin + timedelta(days=offset))
    shutil.rmtree(folder / "images")
    _terrain_and_cover(folder)
    return folder


def _texture(rows: int, cols: int, level: float, seed: int) -> Array:
    """Smooth relief with image noise, at the levels of a snowy scene."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:rows, 0:cols].astype(np.float32) / 300
    return level * (1 + 0.5 * np.sin(x + np.sin(y)) * np.cos(0.7 * y)) + rng.normal(
        0, level / 100, (rows, cols)
    ).astype(np.float32)


def _sentinel2_images(folder: Path) -> dict[str, Path]:
    folder.mkdir()
    images = {}
    for seed, (band, size) in enumerate(
        {"B02": 10, "B03": 10, "B04": 10, "B08": 10, "B11": 20, "B12": 20}.items()
    ):
        side = SIDE * 10 // size
        images[band] = folder / f"{band}.jp2"
        _write(images[band], _texture(side, side, 6000, seed).clip(1, 30000).astype(np.uint16), size, _JP2)
    side = SIDE * 10 // 60
    images["S1"] = folder / "radar.tif"
    images["MSK"] = folder / "mask.jp2"
    _write(images["MSK"], np.zeros((3, side, side), np.uint8), 60, _JP2)
    return images


_JP2 = {
    "driver": "JP2OpenJPEG",
    "QUALITY": "100",
    "REVERSIBLE": "YES",
    "blockxsize": 1024,
    "blockysize": 1024,
}
_GTIFF = {"driver": "GTiff", "compress": "deflate", "tiled": True, "blockxsize": 256, "blockysize": 256}


def _write(
    path: Path,
    values: Array,
    size: float,
    options: dict[str, Any],
    crs: str = CRS,
    corner: tuple[float, float] = IMAGE_CORNER,
) -> None:
    bands = values if values.ndim == 3 else values[None]
    profile = {
        "count": len(bands),
        "height": bands.shape[1],
        "width": bands.shape[2],
        "dtype": bands.dtype,
        "crs": crs,
    }
    with rasterio.open(path, "w", transform=from_origin(*corner, size, size), **profile, **options) as raster:
        raster.write(bands)


def _sentinel2(folder: Path, real: Path, images: dict[str, Path], day: date) -> None:
    """The real product's metadata, moved to another day, with the synthetic images."""
    with (
        zipfile.ZipFile(real) as source,
        zipfile.ZipFile(folder / real.name.replace("20250403", f"{day:%Y%m%d}"), "w") as target,
    ):
        for name in source.namelist():
            new = name.replace("20250403", f"{day:%Y%m%d}")
            if name.endswith(".xml"):
                text = (
                    source.read(name)
                    .decode()
                    .replace("20250403T18", f"{day:%Y%m%d}T18")
                    .replace("20250403T22", f"{day:%Y%m%d}T22")
                )
                target.writestr(new, text.replace("2025-04-03T", f"{day.isoformat()}T"))
            else:
                target.write(images["MSK" if "MSK_CLASSI" in name else name[-7:-4]], new)


def _sentinel1_image(path: Path) -> None:
    vv = _texture(SIDE, SIDE, 10, 1)
    _write(path, np.stack([-vv - 7, -vv, np.full_like(vv, 38)]).astype(np.float32), 10, _GTIFF)


def _sentinel1(folder: Path, image: Path, day: date) -> None:
    times = f"{day:%Y%m%d}T013000_{day:%Y%m%d}T013025"
    name = f"S1A_IW_GRDH_1SDV_{times}_058597_{day.toordinal() % 0xFFFFF:06X}_1A2B"
    shutil.copyfile(image, folder / f"{name}.tif")


def _landsat(folder: Path, shared: Path, day: date) -> None:
    name = LANDSAT.replace("20191201", f"{day:%Y%m%d}").replace("20200825", f"{day:%Y%m%d}")
    groups = level_1(shared, name, DATE_ACQUIRED=day.isoformat())
    contents = groups["PRODUCT_CONTENTS"]
    product = folder / name
    product.mkdir()
    side = SIDE // 3
    corner = (IMAGE_CORNER[0] + 15, IMAGE_CORNER[1] - 15)
    for band in range(2, 8):
        values = _texture(side, side, 20_000, band).clip(1, 60_000).astype(np.uint16)
        _write(product / contents[f"FILE_NAME_BAND_{band}"], values, 30, _GTIFF, corner=corner)
    _write(
        product / contents["FILE_NAME_QUALITY_L1_PIXEL"],
        np.full((side, side), 21824, np.uint16),
        30,
        _GTIFF,
        corner=corner,
    )
    (product / f"{name}_MTL.json").write_text(json.dumps({"LANDSAT_METADATA_FILE": groups}))


def _terrain_and_cover(folder: Path) -> None:
    height = 1500 + 800 * _texture(3600, 2400, 1, 99)
    profile = {"count": 1, "crs": "EPSG:4326", **_GTIFF}
    with rasterio.open(
        folder / "Copernicus_DSM_COG_10_N51_00_W117_00_DEM.tif",
        "w",
        height=3600,
        width=2400,
        dtype="float32",
        transform=from_origin(-117 - 0.5 / 2400, 52 - 0.5 / 3600, 1 / 2400, 1 / 3600),
        **profile,
    ) as raster:
        raster.write(height, 1)
    cover = np.full((12_000, 12_000), 10, np.uint8)
    cover[::7] = 70
    with rasterio.open(
        folder / "ESA_WorldCover_10m_2021_v200_N51W117_Map.tif",
        "w",
        height=12_000,
        width=12_000,
        dtype="uint8",
        nodata=0,
        transform=from_origin(-117, 52, 1 / 12_000, 1 / 12_000),
        **profile,
    ) as raster:
        raster.write(cover, 1)
