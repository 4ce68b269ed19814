"""The jobs on snow cover series, over the command line: files in, files out."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import rasterio
import shapely

from snowgalileo_qgis.engine.cli.main import main
from tests.engine.products.snow_files import CORNER, CRS, cone, write_raster, write_series

DAYS = [date(2023, 9, 1) + timedelta(days=number) for number in range(30)]


def result_of(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict:
    code = main([*map(str, arguments), "--json"])
    captured = capsys.readouterr()
    assert code == 0, captured.err
    return json.loads(captured.out)


def polygons(path: Path, shapes: dict[str, shapely.Geometry], crs: str = CRS) -> Path:
    pyogrio.raw.write(
        path,
        geometry=shapely.to_wkb(np.array(list(shapes.values()), dtype=object)),
        field_data=[np.array(list(shapes), dtype=object)],
        fields=np.array(["name"], dtype=object),
        geometry_type="Polygon",
        crs=crs,
        driver="GPKG",
    )
    return path


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture()
def scene(tmp_path: Path) -> dict[str, Path]:
    """A cone of 8 x 8 km with snow above 1,800 m on two days, a quarter of it cloudy on the second."""
    elevation = cone(80, 800.0, 0.5)
    snow = (elevation >= 1800).astype(float)
    cloudy = snow.copy()
    cloudy[:40, :40] = np.nan
    write_series(tmp_path / "maps", [date(2024, 3, 1), date(2024, 3, 2)], np.stack([snow, cloudy]))
    west, north = CORNER.c, CORNER.f
    whole = shapely.box(west, north - 8000, west + 8000, north)
    ring = shapely.difference(whole, shapely.box(west + 3000, north - 5000, west + 5000, north - 3000))
    parts = {"whole": whole, "ring": ring, "half": shapely.box(west, north - 8000, west + 4000, north)}
    return {
        "maps": tmp_path / "maps",
        "dem": write_raster(tmp_path / "dem.tif", elevation),
        "polygons": polygons(tmp_path / "p.gpkg", parts),
        "folder": tmp_path,
    }


def test_statistics_of_a_cone(scene: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    output = scene["folder"] / "t.csv"
    result = result_of(
        capsys,
        "statistics",
        scene["maps"],
        "--polygons",
        scene["polygons"],
        "--dem",
        scene["dem"],
        "--output",
        output,
    )
    rows = [row for row in result["rows"] if row["date"] == "2024-03-01"]
    wholes = {row["polygon"]: row for row in rows if row["elevation_low_m"] is None}
    assert wholes["whole"]["area_km2"] == pytest.approx(64.0, rel=2e-3)
    assert wholes["ring"]["area_km2"] == pytest.approx(60.0, rel=2e-3)
    radius = (800 + 0.5 * 4000 * np.sqrt(2) - 1800) / 0.5 / 1000
    assert wholes["whole"]["sca_km2"] == pytest.approx(np.pi * radius**2, rel=0.02)
    assert wholes["half"]["sca_km2"] == pytest.approx(np.pi * radius**2 / 2, rel=0.02)
    bands = [row for row in rows if row["polygon"] == "whole" and row["elevation_low_m"] is not None]
    assert sum(row["area_km2"] for row in bands) == pytest.approx(wholes["whole"]["area_km2"], rel=1e-9)
    for row in bands:
        assert row["mean_fsc"] == (1.0 if row["elevation_low_m"] >= 1800 else 0.0)
    assert len(table(output)) == len(result["rows"])


def test_missing_pixels_stay_missing(scene: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    output = scene["folder"] / "t.gpkg"
    result = result_of(
        capsys,
        "statistics",
        scene["maps"],
        "--polygons",
        scene["polygons"],
        "--output",
        output,
        "--min-valid",
        0.7,
    )
    by = {(row["date"], row["polygon"]): row for row in result["rows"]}
    clear, cloudy = by["2024-03-01", "whole"], by["2024-03-02", "whole"]
    assert cloudy["valid_share"] == pytest.approx(0.75, abs=1e-4)
    assert cloudy["sca_km2"] == pytest.approx(0.75 * clear["sca_km2"], rel=0.01)
    assert cloudy["sca_scaled_km2"] == pytest.approx(clear["sca_km2"], rel=0.01)
    assert by["2024-03-02", "half"]["sca_scaled_km2"] is None
    facts, _, geometry, _ = pyogrio.raw.read(output)
    assert len(geometry) == len(result["rows"]) and "sca_km2" in facts["fields"]


@pytest.mark.parametrize("method", ["rsle", "crossing"])
def test_snow_line_of_a_cone(scene: dict[str, Path], method: str, capsys: pytest.CaptureFixture[str]) -> None:
    output, lines = scene["folder"] / "s.csv", scene["folder"] / "lines.gpkg"
    result_of(
        capsys,
        "snowline",
        scene["maps"],
        "--dem",
        scene["dem"],
        "--polygons",
        scene["polygons"],
        "--method",
        method,
        "--output",
        output,
        "--lines",
        lines,
    )
    rows = table(output)
    assert len(rows) == 6 and all(float(row["elevation_m"]) == pytest.approx(1800, abs=60) for row in rows)
    assert list(rows[0]) == [
        "date",
        "polygon",
        "aspect",
        "method",
        "elevation_m",
        "low_m",
        "high_m",
        "misfit",
        "clear_share",
        "reason",
    ]
    _, _, geometry, _ = pyogrio.raw.read(lines)
    whole = max(shapely.from_wkb(geometry), key=lambda line: line.length)
    elevation = float(next(row for row in rows if row["polygon"] == "whole")["elevation_m"])
    radius = (800 + 0.5 * 4000 * np.sqrt(2) - elevation) / 0.5
    assert whole.length == pytest.approx(2 * np.pi * radius, rel=0.02)


def test_season_of_a_series(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    series = np.zeros((30, 3, 4))
    series[10:25] = 1.0
    series[12, 0, 0] = np.nan
    series[:, 2, 3] = np.nan
    write_series(tmp_path / "maps", DAYS, series)
    (tmp_path / "maps" / f"fsc_{DAYS[5]:%Y%m%d}.tif").unlink()
    output = tmp_path / "season.tif"
    result = result_of(capsys, "season", tmp_path / "maps", "--output", output, "--fill", "linear")
    assert (result["year_start"], result["is_running"]) == ("2023-09-01", True)
    with rasterio.open(output) as raster:
        figures = {name: raster.read(number + 1) for number, name in enumerate(raster.descriptions)}
        assert raster.nodata == -1 and raster.dtypes[0] == "int16"
    assert figures["SCD"][1, 1] == 15 and figures["FSD"][1, 1] == 10 and figures["SMOD"][1, 1] == 24
    assert figures["NOBS"][0, 0] == 28 and figures["NSP"][0, 0] == 1
    assert figures["FSD"][2, 3] == -1 and figures["SCD"][2, 3] == 0


@pytest.mark.parametrize(
    ("crs", "corner", "start"),
    [("EPSG:32632", 5_200_000, "2023-09-01"), ("EPSG:32719", 6_200_000, "2023-03-01")],
)
def test_the_year_begins_by_hemisphere(
    crs: str, corner: float, start: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    transform = CORNER.translation(600_000, corner) * CORNER.scale(100, -100)
    for day in (date(2023, 9, 5), date(2023, 9, 6)):
        write_raster(tmp_path / "maps" / f"A{day:%Y%j}.tif", np.ones((2, 2)), crs=crs, transform=transform)
    result = result_of(capsys, "season", tmp_path / "maps", "--output", tmp_path / "s.tif")
    assert result["year_start"] == start


def test_one_year_of_several(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "maps"
    snow = {date(2023, 1, 5): 1.0, date(2023, 8, 31): 0.0, date(2023, 9, 1): 1.0, date(2024, 3, 7): 1.0}
    for day, value in snow.items():
        write_raster(folder / f"fsc_{day:%Y%m%d}.tif", np.full((3, 4), value))
    for year, start, days in (("latest", "2023-09-01", 2), ("2022", "2022-09-01", 2)):
        output = tmp_path / f"{year}.tif"
        result = result_of(capsys, "season", folder, "--output", output, "--year", year)
        assert (result["year_start"], len(result["days"])) == (start, days)
        with rasterio.open(output) as raster:
            figures = {name: raster.read(number + 1) for number, name in enumerate(raster.descriptions)}
            assert raster.tags()["LAST_DAY"] == ("2024-03-07" if year == "latest" else "2023-08-31")
        assert figures["SCD"][0, 0] == (2 if year == "latest" else 1)
        assert figures["FSD"][0, 0] == (0 if year == "latest" else 126)
    for year, code in (("2020", "SG-PRODUCT-001"), ("last", "SG-JOB-001"), ("", "SG-PRODUCT-005")):
        assert main(["season", str(folder), "--output", str(tmp_path / "no.tif"), "--year", year]) == 2
        assert code in capsys.readouterr().err


def test_a_year_of_several_lasts_as_long_as_the_series(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not to its last raster: snow goes on from there, and a year that others follow is over."""
    folder = tmp_path / "maps"
    for day in (date(2022, 11, 5), date(2023, 5, 10), date(2023, 11, 2), date(2024, 3, 7)):
        write_raster(folder / f"fsc_{day:%Y%m%d}.tif", np.full((3, 4), 1.0))
    for year, last_day, end, is_running in (
        ("2022", "", "2023-08-31", False),
        ("2023", "", "2024-03-07", True),
        ("2023", "2024-03-31", "2024-03-31", False),
        ("2022", "2024-03-31", "2023-08-31", False),
    ):
        output = tmp_path / f"{year}{last_day}.tif"
        given = ["--last-date", last_day] * bool(last_day)
        options = ["--year", year, "--fill", "persistence", *given]
        result = result_of(capsys, "season", folder, "--output", output, *options)
        assert result["is_running"] == is_running, (year, last_day)
        with rasterio.open(output) as raster:
            assert raster.tags()["LAST_DAY"] == end, (year, last_day)
            last_snow = raster.read(raster.descriptions.index("LSD") + 1)[0, 0]
        days = (date.fromisoformat(end) - date.fromisoformat(result["year_start"])).days
        assert last_snow == (-1 if is_running else days), (year, last_day)


def test_gapfill_writes_every_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    series = np.linspace(0, 1, 30)[:, None, None] * np.ones((30, 2, 2))
    write_series(tmp_path / "maps", DAYS, series)
    for number in (3, 4, 17):
        (tmp_path / "maps" / f"fsc_{DAYS[number]:%Y%m%d}.tif").unlink()
    result = result_of(
        capsys,
        "gapfill",
        tmp_path / "maps",
        "--output",
        tmp_path / "out",
        "--method",
        "linear",
        "--max-gap",
        1,
    )
    assert len(result["files"]) == 30
    with rasterio.open(tmp_path / "out" / f"fsc_{DAYS[17]:%Y%m%d}.tif") as raster:
        assert raster.read(1) == pytest.approx(series[17], abs=1e-6)
    with rasterio.open(tmp_path / "out" / f"fsc_{DAYS[3]:%Y%m%d}.tif") as raster:
        assert (raster.read(1) == raster.nodata).all()
    with rasterio.open(tmp_path / "out" / "origin" / f"origin_{DAYS[17]:%Y%m%d}.tif") as raster:
        assert raster.read(1).tolist() == [[2, 2], [2, 2]]
    again = result_of(capsys, "season", tmp_path / "out", "--output", tmp_path / "season.tif")
    assert again["days"][0] == "2023-09-01"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda folder: write_raster(folder / "other_2023-09-03.tif", np.zeros((3, 4))), "SG-PRODUCT-002"),
        (lambda folder: write_raster(folder / "fsc_20231001.tif", np.zeros((5, 4))), "SG-PRODUCT-003"),
        (lambda folder: write_raster(folder / "fsc_20250901.tif", np.zeros((3, 4))), "SG-PRODUCT-005"),
    ],
)
def test_series_that_do_not_fit_are_refused(
    change: object, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_series(tmp_path / "maps", DAYS, np.zeros((30, 3, 4)))
    change(folder)  # type: ignore[operator]
    assert main(["season", str(folder), "--output", str(tmp_path / "s.tif")]) == 2
    assert code in capsys.readouterr().err
    assert not (tmp_path / "s.tif").exists()


def test_polygons_in_degrees_off_the_map_and_overlapping(
    scene: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    from pyproj import Geod, Transformer

    west, north = CORNER.c, CORNER.f
    to_degrees = Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)
    box = shapely.segmentize(shapely.box(west + 1000, north - 3000, west + 3000, north - 1000), 50)
    degrees = shapely.transform(box, to_degrees.transform, interleaved=False)
    shapes = {"a": degrees, "b": degrees, "off": shapely.box(20, 40, 20.1, 40.1)}
    path = polygons(scene["folder"] / "d.gpkg", shapes, "EPSG:4326")
    result = result_of(
        capsys, "statistics", scene["maps"], "--polygons", path, "--output", scene["folder"] / "t.csv"
    )
    rows = {row["polygon"]: row for row in result["rows"] if row["date"] == "2024-03-01"}
    assert rows["a"]["area_km2"] == pytest.approx(4.0, rel=2e-3)
    assert rows["a"] == {**rows["b"], "polygon": "a"}
    assert rows["off"]["valid_area_km2"] == 0 and rows["off"]["mean_fsc"] is None
    square = Geod(ellps="WGS84").geometry_area_perimeter(shapely.segmentize(shapes["off"], 0.001))[0]
    assert rows["off"]["area_km2"] == pytest.approx(abs(square) / 1e6, rel=1e-6)


def test_a_series_is_not_filled_over_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_series(tmp_path / "maps", DAYS[:3], np.ones((3, 2, 2)))
    before = (folder / f"fsc_{DAYS[0]:%Y%m%d}.tif").read_bytes()
    assert main(["gapfill", str(folder), "--output", str(folder), "--method", "linear"]) == 2
    assert "SG-OUTPUT-003" in capsys.readouterr().err
    assert (folder / f"fsc_{DAYS[0]:%Y%m%d}.tif").read_bytes() == before


def test_uncertainty_quality_and_age_of_the_maps(
    scene: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """In the folder of the maps they are found; elsewhere they are named."""
    rng = np.random.default_rng(4)
    sd = rng.uniform(0, 0.2, (80, 80))
    quality = rng.integers(0, 4, (80, 80)).astype(float)
    age = rng.choice([0.0, 1.0, 5.0, 255.0], (80, 80))
    write_raster(scene["maps"] / "sd.tif", sd)
    with rasterio.open(scene["maps"] / "sd.tif", "r+") as raster:
        raster.set_band_description(1, "Standard deviation of fractional snow cover")
        raster.update_tags(PREDICTION_DAY="2024-03-01")
    with rasterio.open(scene["folder"] / "quality.tif", "w", **raster_profile(3, "uint16", 65535)) as raster:
        raster.write(np.stack([quality, np.zeros((80, 80)), age]).astype(np.uint16))
        raster.descriptions = (
            *("Quality class", "Condition of the model"),
            "Days since the last Sentinel-2 or Landsat view free of cloud",
        )
        raster.update_tags(PREDICTION_DAY="2024-03-01")
    command = ("statistics", scene["maps"], "--polygons", scene["polygons"])
    more = ("--quality-layers", scene["folder"] / "quality.tif", "--output", scene["folder"] / "t.csv")
    result = result_of(capsys, *command, *more)
    rows = {(row["date"], row["polygon"]): row for row in result["rows"]}
    row = rows["2024-03-01", "half"]
    left = np.s_[:, :40]
    assert row["mean_uncertainty"] == pytest.approx(np.float32(sd)[left].mean(), rel=1e-3)
    for number, name in enumerate(("best", "good", "fair", "poor")):
        assert row[f"qc_{name}_share"] == pytest.approx((quality[left] == number).mean(), abs=1e-3)
    assert (row["last_look_median_days"], row["last_look_p90_days"]) == (1, None)
    assert rows["2024-03-02", "half"]["mean_uncertainty"] is None
    assert result["left_out"] == []


def raster_profile(count: int, dtype: str, nodata: float) -> dict[str, object]:
    size = {"height": 80, "width": 80, "count": count, "dtype": dtype, "nodata": nodata}
    return {"driver": "GTiff", "crs": CRS, "transform": CORNER, **size}


def test_charts_of_statistics_and_snow_lines(
    scene: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = scene["folder"]
    command = ("statistics", scene["maps"], "--polygons", scene["polygons"], "--output", folder / "t.csv")
    charts = ("--chart", folder / "e.csv", "--season-chart", folder / "s.png")
    result = result_of(capsys, *command, "--dem", scene["dem"], *charts)
    assert result["charts"] == [str(folder / "e.csv"), str(folder / "s.png")]
    by = {
        (row["polygon"], row["line"], row["elevation_m"]): row["mean_fsc"] for row in table(folder / "e.csv")
    }
    assert by["whole", "2024-03-01", "1850"] == "1" and by["whole", "2024-03-01", "1750"] == "0"
    assert (folder / "s.png").read_bytes().startswith(b"\x89PNG")
    assert main([*map(str, command), "--chart", str(folder / "e.png")]) == 2
    assert main([*map(str, command), "--season-chart", str(folder / "e.txt")]) == 2
    capsys.readouterr()
    command = ("snowline", scene["maps"], "--dem", scene["dem"], "--output", folder / "l.csv")
    assert result_of(capsys, *command, "--chart", folder / "l.svg")["charts"] == [str(folder / "l.svg")]


@pytest.mark.parametrize("fault", ["value", "damage"])
def test_a_raster_that_turns_out_bad_is_left_out(
    fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its middle looks like snow cover; what is wrong lies in a corner that is read later."""
    series = np.random.default_rng(0).uniform(0, 1, (4, 600, 600))
    folder = write_series(tmp_path / "maps", DAYS[:4], series)
    bad = folder / f"fsc_{DAYS[2]:%Y%m%d}.tif"
    if fault == "value":
        series[2, -1, -1] = 205
        write_raster(bad, series[2])
    else:
        bad.write_bytes(bad.read_bytes()[:-4000])
    result = result_of(capsys, "season", folder, "--output", tmp_path / "s.tif")
    assert result["days"] == [DAYS[number].isoformat() for number in (0, 1, 3)]
    assert [Path(item["path"]).name for item in result["left_out"]] == [bad.name]
    with rasterio.open(tmp_path / "s.tif") as raster:
        assert (raster.read(1) == 3).all()
