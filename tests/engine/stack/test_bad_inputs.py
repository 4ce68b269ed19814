"""Every kind of bad input, as a real file: its own error alone, and left out with the reason beside good
files.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.write import write_h5

from .made_cubes import CORNER, CRS, NAME, made_cube, made_pixels, save_cube

ELSEWHERE = "PR_20250406_51.12588_-116.10359_SC00"


def cube(
    folder: Path, name: str = f"{ELSEWHERE}.tif", bands: slice = slice(None), size: int = 100, **profile: Any
) -> Path:
    return save_cube(folder / name, made_pixels(size, size)[bands], **{"day": None, **profile})


def truncated_cube(folder: Path) -> Path:
    path = cube(folder)
    path.write_bytes(path.read_bytes()[:-2000])
    return path


def cube_without_header(folder: Path) -> Path:
    path = folder / f"{ELSEWHERE}.tif"
    path.write_bytes(b"II*\0\x10\0")
    return path


def damaged_cube(folder: Path) -> Path:
    """A cube whose compressed pixels are scrambled; its header is sound."""
    path = cube(folder)
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4000] = bytes(4000)
    path.write_bytes(content)
    return path


def cube_with_nan(folder: Path) -> Path:
    pixels = made_pixels()
    pixels[100, 50, 50] = np.nan
    return save_cube(folder / f"{ELSEWHERE}.tif", pixels)


def complex_cube(folder: Path) -> Path:
    return save_cube(folder / f"{ELSEWHERE}.tif", np.zeros((308, 100, 100), np.complex64))


def huge_blocks(folder: Path) -> Path:
    """One strip of 3.1 GB, of which almost nothing is stored."""
    path = folder / f"{ELSEWHERE}.tif"
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": 308,
        "height": 1600,
        "width": 1600,
        "interleave": "pixel",
        "sparse_ok": True,
    }
    with rasterio.open(path, "w", blockysize=1600, bigtiff="yes", crs=CRS, transform=CORNER, **profile):
        pass
    return path


def h5(folder: Path, name: str = f"{ELSEWHERE}.h5", **changes: Any) -> Path:
    """A published file with some datasets replaced (``None``: left out)."""
    source = made_cube(folder / "source.tif")
    (cell,) = open_stacks([source]).cells()
    source.unlink()
    path = folder / name
    write_h5(path, cell)
    with h5py.File(path, "a") as file:
        for key, value in changes.items():
            del file[key]
            if value is not None:
                file[key] = value
    return path


def truncated_h5(folder: Path) -> Path:
    path = h5(folder)
    path.write_bytes(path.read_bytes()[:100_000])
    return path


def h5_with_a_group(folder: Path) -> Path:
    path = h5(folder, t_x=None)
    with h5py.File(path, "a") as file:
        file.create_group("t_x")
    return path


def external_h5(folder: Path) -> Path:
    """A dataset whose bytes lie in a neighbour."""
    path = h5(folder, t_x=None)
    (folder / "neighbour.bin").write_bytes(bytes(144))
    with h5py.File(path, "a") as file:
        file.create_dataset("t_x", (8, 9), np.float16, external=[(str(folder / "neighbour.bin"), 0, 144)])
    return path


def linked_h5(folder: Path) -> Path:
    """A dataset that is a link to a neighbour."""
    path = h5(folder, t_x=None)
    with h5py.File(folder / "neighbour.bin", "w") as other:
        other["t_x"] = np.zeros((8, 9), np.float16)
    with h5py.File(path, "a") as file:
        file["t_x"] = h5py.ExternalLink("neighbour.bin", "t_x")
    return path


def mask_of_bytes(value: int) -> np.ndarray:
    mask = np.ones((100, 100, 14), np.uint8)
    mask[3, 3, 3] = value
    return mask


def values_with(value: float, dtype: Any = np.float16) -> np.ndarray:
    values = np.zeros((100, 100, 14), dtype)
    values[3, 3, 3] = value
    return values


def text_file(name: str, content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


def renamed(make: Callable[[Path], Path], ending: str) -> Callable[[Path], Path]:
    return lambda folder: (path := make(folder)).rename(path.with_suffix(ending))


BAD: dict[str, tuple[str, str, Callable[[Path], Path]]] = {
    "307 bands": ("SG-STACK-001", "307 bands", lambda folder: cube(folder, bands=slice(1, None))),
    "a label": (
        "SG-STACK-001",
        "1 band;",
        lambda folder: cube(folder, "LC09_20230227_FSC86_37.89873_44.45129.tif", bands=slice(1)),
    ),
    "complex numbers": ("SG-STACK-002", "complex64", complex_cube),
    "one block of 3 GB": ("SG-STACK-002", "blocks of more than 2 GB", huge_blocks),
    "truncated cube": ("SG-STACK-003", "truncated", truncated_cube),
    "header of a cube": ("SG-STACK-003", "truncated", cube_without_header),
    "damaged cube": ("SG-STACK-003", "damaged", damaged_cube),
    "empty cube": ("SG-STACK-003", "empty", text_file(f"{ELSEWHERE}.tif", b"")),
    "NaN in a cube": ("SG-STACK-005", "band I1 of 2025-04-01", cube_with_nan),
    "cube without a day": ("SG-STACK-007", "prediction day", lambda folder: cube(folder, "scene.tif")),
    "cube of a day that does not exist": (
        "SG-STACK-007",
        "20250431",
        lambda folder: cube(folder, "PR_20250431_51.12588_-116.10359_SC00.tif"),
    ),
    "name and tag disagree": (
        "SG-STACK-007",
        "2025-04-07",
        lambda folder: made_cube(folder / "PR_20250407_51.12588_-116.10359_SC00.tif"),
    ),
    "a web page": ("SG-STACK-009", "web page", text_file(f"{ELSEWHERE}.tif", b"<html>404</html>")),
    "a text": ("SG-STACK-009", "not an HDF5 file", text_file(f"{ELSEWHERE}.h5", b"hello")),
    "HDF5 called tif": ("SG-STACK-009", "HDF5", renamed(h5, ".tif")),
    "GeoTIFF called h5": ("SG-STACK-009", "GeoTIFF", renamed(cube, ".h5")),
    "99 pixels": ("SG-STACK-012", "99 x 99", lambda folder: cube(folder, size=99)),
    "no coordinate system": ("SG-STACK-013", "coordinate system", lambda folder: cube(folder, crs=None)),
    "30 m pixels": (
        "SG-STACK-013",
        "30 x 30 m",
        lambda folder: cube(folder, transform=rasterio.Affine(30, 0, 562000, 0, -30, 5653000)),
    ),
    "beyond UTM": (
        "SG-STACK-008",
        "latitude",
        lambda folder: cube(folder, transform=rasterio.Affine(10, 0, 500000, 0, -10, 9990000)),
    ),
    "wrong shape": (
        "SG-STACK-002",
        r"s_t_m_x of shape \(5, 5, 8, 1\)",
        lambda folder: h5(folder, s_t_m_x=np.zeros((5, 5, 8, 1), np.float16)),
    ),
    "wrong type": ("SG-STACK-002", "int64", lambda folder: h5(folder, t_x=np.zeros((8, 9), np.int64))),
    "truncated HDF5": ("SG-STACK-003", "truncated", truncated_h5),
    "dataset missing": ("SG-STACK-004", "no dataset t_x", lambda folder: h5(folder, t_x=None)),
    "mask missing": (
        "SG-STACK-004",
        "no dataset valid_data_mask_sp",
        lambda folder: h5(folder, valid_data_mask_sp=None),
    ),
    "group instead of dataset": ("SG-STACK-004", "no dataset t_x", h5_with_a_group),
    "link to a neighbour": ("SG-STACK-004", "no dataset t_x", linked_h5),
    "bytes in a neighbour": ("SG-STACK-004", "t_x in another file", external_h5),
    "NaN in HDF5": ("SG-STACK-005", "sp_x", lambda folder: h5(folder, sp_x=values_with(np.nan))),
    "infinity in HDF5": ("SG-STACK-005", "sp_x", lambda folder: h5(folder, sp_x=values_with(-np.inf))),
    "float32 beyond float16": (
        "SG-STACK-005",
        "sp_x",
        lambda folder: h5(folder, sp_x=values_with(1e5, np.float32)),
    ),
    "mask of 2": (
        "SG-STACK-006",
        "valid_data_mask_sp",
        lambda folder: h5(folder, valid_data_mask_sp=mask_of_bytes(2)),
    ),
    "mask of -1": (
        "SG-STACK-006",
        "valid_data_mask_sp",
        lambda folder: h5(folder, valid_data_mask_sp=mask_of_bytes(1).astype(np.int8) - 2),
    ),
    "mask of a broken bool": (
        "SG-STACK-006",
        "valid_data_mask_sp",
        lambda folder: h5(folder, valid_data_mask_sp=mask_of_bytes(7).view(np.bool_)),
    ),
    "mask of fractions": (
        "SG-STACK-006",
        "valid_data_mask_sp",
        lambda folder: h5(folder, valid_data_mask_sp=values_with(0.5)),
    ),
    "HDF5 without a day": ("SG-STACK-007", "prediction day", lambda folder: h5(folder, "cell.h5")),
    "HDF5 of a day that does not exist": (
        "SG-STACK-007",
        "20250230",
        lambda folder: h5(folder, "LC09_20250230_FSC86_37.89873_44.45129.h5"),
    ),
    "HDF5 in metres": (
        "SG-STACK-008",
        "metres",
        lambda folder: h5(folder, "PR_20250406_562863.8459204244427383_5653083.7883343594148755.h5"),
    ),
    "HDF5 beyond the pole": (
        "SG-STACK-008",
        "latitude 91.5",
        lambda folder: h5(folder, "PR_20250406_91.5_-116.1_SC00.h5"),
    ),
}


@pytest.fixture(scope="module")
def good_cube(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_cube(tmp_path_factory.mktemp("good") / f"{NAME}.tif", 100, 200)


@pytest.mark.parametrize(("code", "reason", "make"), BAD.values(), ids=BAD)
def test_bad_input(
    tmp_path: Path, good_cube: Path, code: str, reason: str, make: Callable[[Path], Path]
) -> None:
    folder = tmp_path / "stacks"
    folder.mkdir()
    bad = make(folder)

    with pytest.raises(SnowGalileoError, match=reason) as alone:
        list(open_stacks([bad]).cells())
    assert alone.value.code == code
    assert bad.name in alone.value.text
    assert alone.value.text.count("\n") == 0
    assert alone.value.hint

    with pytest.raises(SnowGalileoError, match=reason) as only:
        list(open_stacks([folder]).cells())
    assert only.value.code == "SG-STACK-015"

    shutil.copy(good_cube, folder)
    reader = open_stacks([folder])
    assert [cell.ref.path.name for cell in reader.cells()] == [good_cube.name] * 2
    assert [(entry.path, entry.code, entry.reason) for entry in reader.left_out] == [
        (bad, code, alone.value.text)
    ]


def test_the_good_cells_of_a_damaged_cube_are_read(tmp_path: Path) -> None:
    path = made_cube(tmp_path / f"{NAME}.tif", 200, 200)
    content = bytearray(path.read_bytes())
    content[-50_000:] = bytes(50_000)
    path.write_bytes(content)
    reader = open_stacks([path])
    cells = list(reader.cells())
    assert [(cell.ref.row, cell.ref.col) for cell in cells] == [(0, 0), (0, 100), (100, 0)]
    assert {entry.code for entry in reader.left_out} == {"SG-STACK-003"}


def test_a_file_that_disappears_is_left_out(tmp_path: Path) -> None:
    first = made_cube(tmp_path / f"{NAME}.tif")
    second = made_cube(tmp_path / f"{ELSEWHERE}.tif")
    reader = open_stacks([tmp_path])
    second.unlink()
    assert [cell.ref.path for cell in reader.cells()] == [first]
    assert [(entry.path, entry.code) for entry in reader.left_out] == [(second, "SG-STACK-003")]
