"""Snow cover on the ground, over the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.products.on_ground import on_ground
from snowgalileo_qgis.engine.snow_products.layers import ON_GROUND
from snowgalileo_qgis.engine.snow_products.snow_raster import open_snow_raster
from tests.engine.products.snow_files import CORNER, write_raster, write_series

DAYS = [date(2024, 3, 1), date(2024, 3, 2)]
SEEN = np.array([[0.0, 0.3, 0.5, 0.8], [0.3, 0.3, np.nan, 0.3]])
TREES = np.array([[0.0, 0.0, 50.0, 50.0], [90.0, 95.0, 20.0, 254.0]])
GROUND = [[0.0, 0.3, 1.0, 1.0], [1.0, np.nan, np.nan, np.nan]]
CLASSES = [[0, 0, 2, 2], [3, 4, -1, 5]]


@pytest.fixture()
def maps(tmp_path: Path) -> Path:
    return write_series(tmp_path / "maps", DAYS, np.stack([SEEN, SEEN]))


@pytest.fixture()
def trees(tmp_path: Path) -> Path:
    return write_raster(tmp_path / "tcd.tif", TREES, dtype="uint8", nodata=255)


def run(maps: Path, trees: Path, output: Path, *more: str) -> int:
    return main(["on-ground", str(maps), "--tree-cover", str(trees), "--output", str(output), *more])


def pixels(path: Path) -> np.ndarray:
    with rasterio.open(path) as raster:
        return raster.read(1, masked=True).astype(float).filled(np.nan)


def test_estimate_bounds_and_quality(
    maps: Path, trees: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(maps, trees, tmp_path / "out", "--json") == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["masked_percent"], result["limited_percent"]) == (round(200 / 7, 2), 40.0)
    assert [item["code"] for item in result["warnings"]] == ["SG-PRODUCT-042"]
    for day in DAYS:
        cover = tmp_path / "out" / f"fscog_{day:%Y%m%d}.tif"
        assert np.allclose(pixels(cover), GROUND, atol=1e-6, equal_nan=True)
        with rasterio.open(tmp_path / "out" / "quality" / f"qcog_{day:%Y%m%d}.tif") as raster:
            assert raster.read(1).tolist() == CLASSES
        read = open_snow_raster(cover)
        assert (read.quantity, read.day) == (ON_GROUND, day)


def test_a_class_of_the_map_that_is_worse_counts(maps: Path, trees: Path, tmp_path: Path) -> None:
    write_raster(maps / f"QCTOC_{DAYS[0]:%Y%m%d}.tif", np.full(SEEN.shape, 1.0), dtype="uint8", nodata=255)
    assert run(maps, trees, tmp_path / "out") == 0
    for day, first in zip(DAYS, (1, 0), strict=True):
        with rasterio.open(tmp_path / "out" / "quality" / f"qcog_{day:%Y%m%d}.tif") as raster:
            assert raster.read(1).tolist() == [[first, first, 2, 2], [3, 4, -1, 5]]


def test_trees_on_a_finer_grid_are_averaged(maps: Path, tmp_path: Path) -> None:
    fine = np.repeat(np.repeat(np.where(TREES > 100, 255, TREES), 2, 0), 2, 1)
    fine[0, 4:6] -= 20
    fine[1, 4:6] += 20
    half = CORNER * CORNER.scale(0.5)
    trees = write_raster(tmp_path / "fine.tif", fine, dtype="uint8", nodata=255, transform=half)
    assert run(maps, trees, tmp_path / "out") == 0
    assert np.allclose(pixels(tmp_path / "out" / "fscog_20240301.tif"), GROUND, atol=1e-6, equal_nan=True)


def test_snow_on_the_ground_is_not_made_of_itself_nor_mixed(
    maps: Path, trees: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(maps, trees, tmp_path / "out") == 0
    assert run(tmp_path / "out", trees, tmp_path / "again") == 2
    assert "SG-PRODUCT-033" in capsys.readouterr().err
    write_raster(tmp_path / "out" / "FSCTOC_20240303.tif", SEEN)
    assert main(["season", str(tmp_path / "out"), "--output", str(tmp_path / "s.tif")]) == 2
    assert "SG-LABEL-013" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["gapfill", "--method", "linear"], ["aggregate", "--method", "latest"]])
def test_what_is_made_of_it_is_still_on_the_ground(
    command: list[str], maps: Path, trees: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(maps, trees, tmp_path / "out") == 0
    capsys.readouterr()
    name, *more = command
    assert main([name, str(tmp_path / "out"), *more, "--output", str(tmp_path / "made"), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["quantity"] == ON_GROUND
    assert open_snow_raster(Path(result["files"][0])).quantity == ON_GROUND


def test_no_tree_cover(maps: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tcd.tif").write_text("no raster")
    assert run(maps, tmp_path / "tcd.tif", tmp_path / "out") == 2
    assert "SG-PRODUCT-022" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@given(st.floats(0, 1), st.floats(0, 100))
def test_never_less_than_is_seen_nor_more_than_all(seen: float, trees: float) -> None:
    ground, classes = on_ground(np.array([seen], np.float32), np.array([trees]))
    if trees > 90:
        assert np.isnan(ground[0]) and classes[0] == 4
    else:
        assert np.float32(seen) - 1e-6 <= ground[0] <= 1 and 0 <= classes[0] <= 3
