"""Comparing rasters with rasters and with stations, over the command line."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import rasterio
import shapely
from affine import Affine
from pyproj import Transformer
from sklearn.metrics import (
    confusion_matrix,
    f1_score,
    mean_absolute_error,
    precision_score,
    r2_score,
    recall_score,
    root_mean_squared_error,
)

from snowgalileo_qgis.engine.cli.main import main
from tests.engine.products.snow_files import CORNER, CRS, write_raster

SIDE = 40


def result_of(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict:
    code = main([*map(str, arguments), "--json"])
    captured = capsys.readouterr()
    assert code == 0, captured.err
    return json.loads(captured.out)


def error_of(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main([*map(str, arguments)]) == 2
    return capsys.readouterr().err.split(":")[0]


@pytest.fixture()
def two(tmp_path: Path) -> dict[str, np.ndarray]:
    """Two rasters of one day with gaps of their own, terrain and land cover."""
    rng = np.random.default_rng(8)
    reference = np.clip(rng.normal(0.5, 0.5, (SIDE, SIDE)), 0, 1)
    first = np.clip(reference + rng.normal(0.05, 0.1, (SIDE, SIDE)), 0, 1)
    first[:3], reference[:, :5] = np.nan, np.nan
    elevation = np.linspace(1000, 2400, SIDE)[:, None] * np.ones((SIDE, SIDE))
    cover = np.where(np.arange(SIDE) < 20, 10, 30)[None, :] * np.ones((SIDE, SIDE))
    write_raster(tmp_path / "a_20250406.tif", first)
    write_raster(tmp_path / "b_20250406.tif", reference)
    write_raster(tmp_path / "dem.tif", elevation)
    write_raster(tmp_path / "cover.tif", cover, dtype="uint8", nodata=0)
    stored = (np.float64(np.float32(values)) for values in (first, reference))
    return {**dict(zip(("first", "reference"), stored, strict=True)), "elevation": elevation}


def assert_scores(row: dict, first: np.ndarray, reference: np.ndarray) -> None:
    scores, counts = row["regression"], row["detection"]
    assert row["n"] == scores["n"] == len(first)
    assert scores["rmse"] == pytest.approx(root_mean_squared_error(reference, first), rel=1e-12)
    assert scores["mae"] == pytest.approx(mean_absolute_error(reference, first), rel=1e-12)
    assert scores["bias"] == pytest.approx(np.mean(first - reference), rel=1e-9)
    assert scores["r2"] == pytest.approx(r2_score(reference, first), rel=1e-12)
    actual, found = reference >= 0.5, first >= 0.5
    (tn, fp), (fn, tp) = confusion_matrix(actual, found, labels=[False, True]).tolist()
    assert (counts["tp"], counts["fp"], counts["fn"], counts["tn"]) == (tp, fp, fn, tn)
    assert counts["precision"] == pytest.approx(precision_score(actual, found))
    assert counts["recall"] == pytest.approx(recall_score(actual, found))
    assert counts["f1"] == pytest.approx(f1_score(actual, found))


def test_two_rasters(two: dict[str, np.ndarray], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    result = result_of(
        capsys,
        *("compare", tmp_path / "a_20250406.tif", tmp_path / "b_20250406.tif", "--output", out),
        *("--dem", tmp_path / "dem.tif", "--land-cover", tmp_path / "cover.tif"),
    )
    both = np.isfinite(two["first"]) & np.isfinite(two["reference"])
    assert_scores(result["scores"], two["first"][both], two["reference"][both])
    band = both & (two["elevation"] >= 1500) & (two["elevation"] < 2000)
    assert_scores(result["strata"]["elevation"]["1500-2000 m"], two["first"][band], two["reference"][band])
    forest = both & (np.arange(SIDE) < 20)
    assert_scores(result["strata"]["forest"]["forest"], two["first"][forest], two["reference"][forest])
    assert set(result["strata"]["land_cover"]) == {"tree cover", "grassland"}
    assert sum(row["n"] for row in result["strata"]["fsc_bin"].values()) == both.sum()
    with rasterio.open(out / "difference.tif") as raster:
        difference = raster.read(1, masked=True)
        assert raster.tags()["PREDICTION_DAY"] == "2025-04-06"
    assert np.array_equal(~np.ma.getmaskarray(difference), both)
    assert difference[both].data == pytest.approx((two["first"] - two["reference"])[both], abs=1e-6)
    with (out / "comparison.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert float(rows[0]["rmse"]) == pytest.approx(result["scores"]["regression"]["rmse"], rel=1e-9)
    assert json.loads((out / "comparison.json").read_text())["scores"] == result["scores"]
    assert (out / "scatter.svg").read_text().startswith("<svg ")


def test_other_grids_are_compared_on_the_coarser_pixels(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A coarse raster is never taken apart: whichever side it is on, its pixels are compared."""
    fine = np.random.default_rng(2).uniform(0, 1, (20, 20))
    coarse = fine.reshape(5, 4, 5, 4).mean(axis=(1, 3))
    write_raster(tmp_path / "fine.tif", fine)
    write_raster(tmp_path / "coarse.tif", coarse, transform=CORNER @ CORNER.scale(4))
    for first, other in (("fine", "coarse"), ("coarse", "fine")):
        paths = tmp_path / f"{first}.tif", tmp_path / f"{other}.tif"
        result = result_of(capsys, "compare", *paths, "--output", tmp_path / first)
        assert result["scores"]["n"] == 25
        assert result["scores"]["regression"]["rmse"] < 1e-6
        assert "no day" in result["notes"][0]


def stations(path: Path, rows: list[dict[str, object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def places(pixels: list[tuple[int, int]]) -> list[tuple[float, float]]:
    to_degrees = Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)
    centres = [(CORNER.c + 100 * (col + 0.5), CORNER.f - 100 * (row + 0.5)) for row, col in pixels]
    return [to_degrees.transform(*centre) for centre in centres]


PIXELS = [(5, 7), (9, 30), (20, 20), (33, 12), (1, 20)]


def test_stations_with_depths(
    two: dict[str, np.ndarray], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    depths = [0, 25, 3, 80, 10]
    rows = [
        {"id": number, "lon": x, "lat": y, "date": "2025-04-06", "snow_depth_cm": depth}
        for number, ((x, y), depth) in enumerate(zip(places(PIXELS), depths, strict=True))
    ]
    rows += [{**rows[1], "date": "2025-04-07"}, {**rows[2], "lon": 60.0}, {**rows[0], "snow_depth_cm": ""}]
    path = stations(tmp_path / "stations.csv", rows)
    command = ("compare", tmp_path / "a_20250406.tif", path, "--output", tmp_path / "out")
    result = result_of(capsys, *command, "--depth-threshold", 5)
    first = np.array([two["first"][pixel] for pixel in PIXELS[:4]]) >= 0.5
    actual = np.array(depths[:4]) > 5
    counts = result["scores"]["detection"]
    assert counts["tp"] == (first & actual).sum() and counts["fn"] == (~first & actual).sum()
    assert counts["fp"] == (first & ~actual).sum() and counts["tn"] == (~first & ~actual).sum()
    assert result["scores"]["n"] == 4 and result["scores"]["regression"] is None
    assert result["quantity"] == "depth" and "1 rows" in result["notes"][0]
    assert result["pairs"][0]["day"] == "2025-04-06"


def test_stations_of_a_layer_with_fractions(
    two: dict[str, np.ndarray], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    values = np.array([0.1, 0.9, 0.6, 0.4, 0.5])
    points = [shapely.Point(*place) for place in places(PIXELS)]
    pyogrio.raw.write(
        tmp_path / "stations.gpkg",
        geometry=shapely.to_wkb(np.array(points, dtype=object)),
        field_data=[np.array(["2025-04-06"] * 5, dtype=object), values],
        fields=np.array(["date", "fsc"], dtype=object),
        geometry_type="Point",
        crs="EPSG:4326",
        driver="GPKG",
    )
    command = ("compare", tmp_path / "a_20250406.tif", tmp_path / "stations.gpkg")
    result = result_of(capsys, *command, "--output", tmp_path / "out")
    assert_scores(result["scores"], np.array([two["first"][pixel] for pixel in PIXELS[:4]]), values[:4])


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([{"lon": 10, "lat": 46, "date": "2025-04-06", "value": 87}], "SG-PRODUCT-031"),
        ([{"lon": 10, "lat": 46, "date": "2025-04-06", "fsc": 87}], "SG-PRODUCT-031"),
        ([{"lon": 10, "lat": 46, "date": "2025-04-06", "hs": -9999}], "SG-PRODUCT-031"),
        ([{"x": 10, "y": 46, "date": "2025-04-06", "fsc": 0.5}], "SG-PRODUCT-030"),
        ([{"lon": 10, "lat": 46, "date": "2025-04-06", "swe": 0.5}], "SG-PRODUCT-030"),
        ([{"lon": 10, "lat": 46, "date": "soon", "fsc": 0.5}], "SG-PRODUCT-030"),
        ([{"lon": 10, "lat": 46, "date": "2025-04-06", "fsc": 0.5}], "SG-PRODUCT-032"),
    ],
)
def test_stations_that_are_not_usable(
    two: dict[str, np.ndarray],
    rows: list[dict[str, object]],
    code: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = stations(tmp_path / "stations.csv", rows)
    command = ("compare", tmp_path / "a_20250406.tif", path, "--output", tmp_path / "out")
    assert error_of(capsys, *command) == code


def test_snow_on_the_ground_is_not_compared_with_snow_seen_from_above(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pixels = np.tile(np.arange(0, 101, 5), (21, 1)).astype(float)
    top = write_raster(tmp_path / "FSC_20250406_FSCTOC.tif", pixels, dtype="uint8", nodata=255)
    ground = write_raster(tmp_path / "x" / "FSC_20250406_FSCOG.tif", pixels, dtype="uint8", nodata=255)
    command = ("compare", top, ground, "--output", tmp_path / "out")
    assert error_of(capsys, *command) == "SG-PRODUCT-033"
    result = result_of(capsys, *command, "--mix-quantities")
    assert result["scores"]["regression"]["rmse"] == 0 and "under trees" in result["notes"][0]


def test_folders_are_paired_by_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for day in (1, 2, 3):
        write_raster(tmp_path / "a" / f"fsc_{date(2025, 4, day):%Y%m%d}.tif", np.full((4, 4), day / 10))
    for day in (2, 3, 4):
        write_raster(tmp_path / "b" / f"fsc_{date(2025, 4, day):%Y%m%d}.tif", np.full((4, 4), 0.2))
    result = result_of(capsys, "compare", tmp_path / "a", tmp_path / "b", "--output", tmp_path / "out")
    assert result["days"] == ["2025-04-02", "2025-04-03"]
    assert result["scores"]["regression"]["bias"] == pytest.approx(0.05)
    assert {path.name for path in (tmp_path / "out").glob("*.tif")} == {
        "difference_20250402.tif",
        "difference_20250403.tif",
    }


def test_scores_by_tree_cover_density(
    two: dict[str, np.ndarray], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Density on finer pixels is averaged without the codes of missing values."""
    density = np.zeros((SIDE, SIDE))
    density[:, SIDE // 2 :] = 60
    density[5] = 100
    density[-1] = 255
    fine = np.repeat(np.repeat(density, 2, axis=0), 2, axis=1)
    # half of one pixel is a code: it does not count
    fine[20:22, 60] = 254
    half = Affine(CORNER.a / 2, 0, CORNER.c, 0, CORNER.e / 2, CORNER.f)
    write_raster(tmp_path / "tcd.tif", fine, dtype="uint8", nodata=255, transform=half)
    result = result_of(
        capsys,
        *("compare", tmp_path / "a_20250406.tif", tmp_path / "b_20250406.tif"),
        *("--tree-cover", tmp_path / "tcd.tif", "--output", tmp_path / "out"),
    )
    both = np.isfinite(two["first"]) & np.isfinite(two["reference"]) & (density <= 100)
    found = result["strata"]["tree_cover"]
    expected = {"0-20 %": density < 20, "60-80 %": density == 60, "80-100 %": density == 100}
    assert list(found) == list(expected)
    for name, where in expected.items():
        assert found[name]["n"] == int((where & both).sum())
        assert_scores(found[name], two["first"][where & both], two["reference"][where & both])


def test_tree_cover_that_is_no_raster(
    two: dict[str, np.ndarray], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tcd.tif").write_text("trees")
    rasters = (tmp_path / "a_20250406.tif", tmp_path / "b_20250406.tif")
    more = ("--tree-cover", tmp_path / "tcd.tif", "--output", tmp_path / "out")
    assert error_of(capsys, "compare", *rasters, *more) == "SG-PRODUCT-022"
