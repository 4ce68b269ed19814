"""Makes GRD products with the genuine metadata: images of full size in which only a window has values."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.control import GroundControlPoint
from rasterio.windows import Window

from snowgalileo_qgis.engine.protocol import LeftOut
from snowgalileo_qgis.engine.scene import Scene
from snowgalileo_qgis.engine.sources.archive.listing import entries
from snowgalileo_qgis.engine.sources.archive.sentinel1 import READER

NAME = "S1A_IW_GRDH_1SDV_20210809T173953_20210809T174018_039156_049F13_6FF8"
LINES, PIXELS = 16676, 26144
NUMBERS = {"vv": "001", "vh": "002"}

POINTS = [
    GroundControlPoint(0, 0, 1.9, 44.5),
    GroundControlPoint(0, PIXELS - 1, 5.2, 44.9),
    GroundControlPoint(LINES - 1, 0, 1.5, 46.0),
]
"""Genuine images have ground control points; without any, GDAL warns."""

Window4 = tuple[int, int, int, int]
"""First line, end line, first pixel, end pixel."""

Turn = Callable[[np.ndarray], np.ndarray]


def genuine(shared: Path) -> Path:
    """The folder of the genuine product, which has no images."""
    folder = shared / "data" / "formats" / "sentinel1" / f"{NAME}.SAFE"
    if not folder.is_dir():
        pytest.skip("needs the genuine Sentinel-1 metadata in ../shared, which are not there")
    return folder


def file_of(folder: Path, polarisation: str, kind: str = "annotation") -> Path:
    """Path of the annotation, calibration, noise or measurement file of a polarisation (``vv`` or ``vh``)."""
    stem = f"s1a-iw-grd-{polarisation}-20210809t173953-20210809t174018-039156-049f13-{NUMBERS[polarisation]}"
    if kind == "annotation":
        return folder / "annotation" / f"{stem}.xml"
    if kind == "measurement":
        return folder / "measurement" / f"{stem}.tiff"
    return folder / "annotation" / "calibration" / f"{kind}-{stem}.xml"


def make_product(shared: Path, folder: Path) -> Path:
    """The genuine metadata with calibration 100 and noise 0 everywhere, so that sigma0 = (DN / 100) ** 2,
    and images that are 0.
    """
    product = copy_of(shared, folder)
    for polarisation in NUMBERS:
        edit(
            file_of(product, polarisation, "calibration"),
            r"(<sigmaNought count=\"(\d+)\">)[^<]*",
            lambda at: at[1] + "100 " * int(at[2]),
        )
        edit(
            file_of(product, polarisation, "noise"),
            r"(<noiseRangeLut count=\"(\d+)\">)[^<]*",
            lambda at: at[1] + "0 " * int(at[2]),
        )
        write_image(file_of(product, polarisation, "measurement"), (0, 1, 0, 1), np.zeros((1, 1)))
    return product


def copy_of(shared: Path, folder: Path) -> Path:
    """The genuine metadata, to be changed."""
    product = folder / f"{NAME}.SAFE"
    shutil.copytree(genuine(shared), product, copy_function=shutil.copyfile)
    for path in [product, *product.rglob("*")]:
        path.chmod(0o755)
    (product / "measurement").mkdir()
    return product


def turned(product: Path, turn: Turn, **replacements: str) -> Path:
    """The product as it would be if orbit and scene were turned about the Earth's centre: ``turn`` takes
    positions ``(N, 3)``.

    ``replacements``: of texts in manifest and annotation.
    """
    for polarisation in NUMBERS:
        path = file_of(product, polarisation)
        edit(
            path,
            r"<x>(.*?)</x>\s*<y>(.*?)</y>\s*<z>(.*?)</z>",
            lambda at: "<x>{}</x><y>{}</y><z>{}</z>".format(*turn(np.array([at[1], at[2], at[3]], float))),
        )
        edit(
            path,
            r"<latitude>(.*?)</latitude>\s*<longitude>(.*?)</longitude>",
            lambda at: _turned_place(turn, float(at[1]), float(at[2])),
        )
    for path in (product / "manifest.safe", *(file_of(product, polarisation) for polarisation in NUMBERS)):
        for old, new in replacements.items():
            edit(path, rf"(?i)\b{old}\b", new)
    return product


def _turned_place(turn: Turn, latitude: float, longitude: float) -> str:
    phi, theta = np.radians([latitude, longitude])
    x, y, z = turn(np.array([np.cos(phi) * np.cos(theta), np.cos(phi) * np.sin(theta), np.sin(phi)]))
    latitude, longitude = float(np.degrees(np.arcsin(z))), float(np.degrees(np.arctan2(y, x)))
    return f"<latitude>{latitude!r}</latitude><longitude>{longitude!r}</longitude>"


def write_image(
    path: Path, window: Window4, numbers: np.ndarray, shape: tuple[int, int] = (LINES, PIXELS)
) -> None:
    """A sparse image file: empty blocks take no space."""
    profile = {
        "driver": "GTiff",
        "dtype": "uint16",
        "count": 1,
        "height": shape[0],
        "width": shape[1],
        "crs": "EPSG:4326",
    }
    with rasterio.open(
        path, "w", **profile, gcps=POINTS, sparse_ok=True, tiled=True, blockxsize=256, blockysize=256
    ) as target:
        target.write(
            numbers.astype(np.uint16),
            1,
            window=Window(window[2], window[0], window[3] - window[2], window[1] - window[0]),
        )


def edit(path: Path, pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> None:
    """Replaces a pattern, which must occur, in a text file."""
    text, count = re.subn(pattern, replacement, path.read_text())
    assert count, f"{pattern} is not in {path.name}"
    path.write_text(text)


def scenes_of(folder: Path) -> tuple[list[Scene], list[LeftOut]]:
    """Scenes of an archive, and what was left out."""
    left_out: list[LeftOut] = []
    return READER.scenes(entries([folder], left_out.append), left_out.append), left_out


def encode(product: Path, polarisation: str, window: Window4, axis: int) -> float:
    """Writes an image whose sigma0 grows linearly with the line (``axis`` 0) or the pixel (1) within a
    window; returns the growth for ``decode``.
    """
    step = 4.2e9 / (window[2 * axis + 1] - window[2 * axis])
    position = np.mgrid[window[0] : window[1], window[2] : window[3]][axis]
    write_image(
        file_of(product, polarisation, "measurement"),
        window,
        np.round(np.sqrt(step * (position - window[2 * axis]))),
    )
    return step


def decode(decibels: np.ndarray, step: float, start: int) -> np.ndarray:
    """The line or pixel that a geocoded value [dB] was taken from."""
    return 10 ** (decibels.astype(np.float64) / 10) * 100**2 / step + start
