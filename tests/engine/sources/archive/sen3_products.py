"""Makes small OLCI products: genuine manifest and file headers, with pixels and tie points from formulas."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import h5py
import numpy as np
from pyproj import Transformer

GENUINE = (
    "S3A_OL_1_EFR____20211021T073827_20211021T074112_20211021T091357_0164_077_334_4320_LN1_O_NR_002.SEN3"
)
ROWS, TIES, FACTOR = 300, 6, 64
COLS = FACTOR * (TIES - 1) + 1 - 20
"""The last tie point lies 20 columns beyond the image."""

STEP_LON, STEP_LAT = 4000, 2700
"""Spacing of the pixels [1e-6 degrees]."""

SCALE = {"Oa17_radiance": 0.00493004, "Oa21_radiance": 0.00324118}


def stored(rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Stored value of a pixel: 0 in the first columns, the fill on every 11th row."""
    return np.where(rows % 11 == 0, 65535, np.where(cols < 100, 0, (rows * 199 + cols * 37) % 60000)).astype(
        np.uint16
    )


def make_sen3(
    shared: Path,
    folder: Path,
    west: float,
    north: float,
    *,
    name: str = GENUINE,
    kind: str = "OL_1_EFR___",
    timeliness: str = "NR",
    scale: float = 1.0,
    offset: float = 0.0,
    along: int = 1,
    drop: tuple[str, ...] = (),
) -> Path:
    """A product whose first pixel lies at ``west``, ``north``; rows run east, columns south."""
    target = folder / name
    shutil.copytree(shared / "data/formats/sentinel3" / GENUINE, target, copy_function=shutil.copyfile)
    target.chmod(0o755)
    manifest = (target / "xfdumanifest.xml").read_text()
    east, south = west + COLS * STEP_LON * 1e-6, north - ROWS * STEP_LAT * 1e-6
    corners = " ".join(
        f"{lat:.4f} {(lon + 180) % 360 - 180:.4f}"
        for lat, lon in ((north, west), (north, east), (south, east), (south, west), (north, west))
    )
    manifest = re.sub(r"(<gml:posList>)[^<]*", rf"\g<1>{corners}", manifest)
    manifest = (
        manifest.replace(GENUINE, name)
        .replace("OL_1_EFR___<", f"{kind}<")
        .replace("timeliness>NR<", f"timeliness>{timeliness}<")
    )
    created = name.split("_")[9] if len(name.split("_")) > 9 else ""
    manifest = re.sub(
        r"(creationTime>)\d{8}T\d{6}",
        rf"\g<1>{created}" if re.fullmatch(r"\d{8}T\d{6}", created) else r"\g<0>",
        manifest,
    )
    (target / "xfdumanifest.xml").write_text(manifest)
    rows, cols = np.indices((ROWS, COLS))
    for band, factor in SCALE.items():
        with h5py.File(target / f"{band}.nc", "r+") as file:
            dataset = file.create_dataset(band, data=stored(rows, cols), chunks=(100, 100), compression=1)
            dataset.attrs.update(
                scale_factor=np.float32([factor * scale]),
                add_offset=np.float32([offset]),
                _FillValue=np.uint16([65535]),
            )
    with h5py.File(target / "tie_geo_coordinates.nc", "r+") as file:
        file.attrs["al_subsampling_factor"] = np.uint16([along])
        tie_row, tie_col = np.indices((ROWS, TIES))
        longitude = round(west * 1e6) + tie_col * FACTOR * STEP_LON
        for axis, values in (
            ("longitude", (longitude + 180_000_000) % 360_000_000 - 180_000_000),
            ("latitude", round(north * 1e6) - tie_row * STEP_LAT),
        ):
            dataset = file.create_dataset(axis, data=values.astype(np.int32))
            dataset.attrs.update(scale_factor=np.float64([1e-6]), _FillValue=np.int32([-(2**31)]))
    for file in drop:
        (target / file).unlink()
    return target


def pixel_under(
    x: np.ndarray, y: np.ndarray, crs: str, west: float, north: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row and column of the nearest pixel centre, and whether it is clearly the nearest (not within 3 % of
    the middle between two).
    """
    longitude, latitude = Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform(x, y)
    row = (north - latitude) / (STEP_LAT * 1e-6)
    col = (longitude - west) % 360 / (STEP_LON * 1e-6)
    sure = (np.abs(row % 1 - 0.5) > 0.03) & (np.abs(col % 1 - 0.5) > 0.03)
    return np.rint(row).astype(int), np.rint(col).astype(int), sure
