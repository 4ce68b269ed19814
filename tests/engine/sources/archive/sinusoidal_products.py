"""Makes small MOD09GA and VNP09GA files in their own formats, with pixels from a formula."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

import h5py
import numpy as np
import rasterio
from pyhdf.SD import SD, SDC
from rasterio.transform import from_origin

RADIUS = 6371007.181
TILE_M = RADIUS * math.pi / 18
MOD = "MOD09GA.A2025089.h10v03.061.2025091044317"
VNP = "VNP09GA.A2025089.h10v03.002.2025090130347"


def pattern(rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Stored value of a 500 m pixel: -100..15899, and the fill on every 50th row."""
    return np.where(rows % 50 == 0, -28672, (rows * 31 + cols * 17) % 16000 - 100).astype(np.int16)


def flags(rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Stored value of a 1 km flag."""
    return ((rows * 1200 + cols) % 65536).astype(np.uint16)


@cache
def whole(formula, size: int) -> np.ndarray:
    return formula(*np.indices((size, size)))


def pixel_of(longitude: float, latitude: float, size: int, h: int = 10, v: int = 3) -> tuple[int, int]:
    """Row and column under a place, from the projection's own formula."""
    x = RADIUS * math.radians(longitude) * math.cos(math.radians(latitude))
    y = RADIUS * math.radians(latitude)
    return math.floor(((9 - v) * TILE_M - y) / TILE_M * size), math.floor(
        (x - (h - 18) * TILE_M) / TILE_M * size
    )


def structure(sensor: str, h: int = 10, v: int = 3) -> str:
    left, top = (h - 18) * TILE_M, (9 - v) * TILE_M
    grids = "".join(
        f'\tGROUP=GRID_{i}\n\t\tGridName="{sensor}_Grid_{name}_2D"\n\t\tXDim={size}\n\t\tYDim={size}\n'
        f"\t\tUpperLeftPointMtrs=({left:.6f},{top:.6f})\n"
        f"\t\tLowerRightMtrs=({left + TILE_M:.6f},{top - TILE_M:.6f})\n\tEND_GROUP=GRID_{i}\n"
        for i, (name, size) in enumerate((("1km", 1200), ("500m", 2400)), start=1)
    )
    return f"GROUP=GridStructure\n{grids}END_GROUP=GridStructure\nEND\n"


def core(name: str) -> str:
    return (
        "\nGROUP = INVENTORYMETADATA\n  OBJECT = LOCALGRANULEID\n    NUM_VAL = 1\n"
        f'    VALUE = "{name}"\n  END_OBJECT = LOCALGRANULEID\nEND_GROUP = INVENTORYMETADATA\nEND\n'
    )


def write_mod09ga(
    path: Path,
    *,
    granule: str = MOD,
    tile: tuple[int, int] = (10, 3),
    scale: float = 10000.0,
    size: int = 2400,
) -> Path:
    """HDF4 with one reflectance band and the flags."""
    file = SD(str(path), SDC.WRITE | SDC.CREATE | SDC.TRUNC)
    for name, kind, values in (
        ("sur_refl_b01_1", SDC.INT16, whole(pattern, size)),
        ("state_1km_1", SDC.UINT16, whole(flags, 1200)),
    ):
        dataset = file.create(name, kind, values.shape)
        dataset.setcompress(SDC.COMP_DEFLATE, 1)
        dataset[:] = values
        dataset.attr("_FillValue").set(kind, -28672 if kind == SDC.INT16 else 65535)
        if kind == SDC.INT16:
            dataset.attr("scale_factor").set(SDC.FLOAT64, scale)
        dataset.endaccess()
    file.attr("CoreMetadata.0").set(SDC.CHAR, core(f"{granule}.hdf"))
    file.attr("StructMetadata.0").set(SDC.CHAR, structure("MODIS", *tile))
    file.end()
    return path


def write_vnp09ga(
    path: Path, *, granule: str = VNP, tile: tuple[int, int] = (10, 3), scale: float = 0.0001
) -> Path:
    """HDF5 with one band of each resolution."""
    with h5py.File(path, "w") as file:
        file.attrs["LocalGranuleID"] = f"{granule}.h5"
        file["HDFEOS INFORMATION/StructMetadata.0"] = np.bytes_(structure("VIIRS", *tile))
        for grid, name, size in (("500m", "I1", 2400), ("1km", "M5", 1200)):
            dataset = file.create_dataset(
                f"HDFEOS/GRIDS/VIIRS_Grid_{grid}_2D/Data Fields/SurfReflect_{name}_1",
                data=whole(pattern, size),
                chunks=(200, 200),
                compression=1,
            )
            dataset.attrs["scale_factor"] = np.float32([scale])
            dataset.attrs["_FillValue"] = np.int16([-28672])
    return path


def write_band(
    folder: Path, name: str, size: int = 2400, *, crs: str = "", shift: float = 0.0, dtype: type = np.int16
) -> Path:
    """One band as GeoTIFF: rows 1000..1199 and columns 800..999 of the tile."""
    folder.mkdir(parents=True, exist_ok=True)
    pixel = TILE_M / size
    transform = from_origin(-8 * TILE_M + (800 + shift) * pixel, 6 * TILE_M - 1000 * pixel, pixel, pixel)
    with rasterio.open(
        folder / name,
        "w",
        driver="GTiff",
        height=200,
        width=200,
        count=1,
        dtype=dtype,
        crs=crs or f"+proj=sinu +R={RADIUS}",
        transform=transform,
    ) as target:
        target.write(whole(pattern, size)[1000:1200, 800:1000].astype(dtype), 1)
    return folder / name
