"""Snow products of whole files against exactextract, geodesics, published definitions and closed form."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import rasterio
import shapely
from affine import Affine
from exactextract import exact_extract
from exactextract.feature import JSONFeatureSource
from exactextract.raster import NumPyRasterSource
from pyproj import Geod, Transformer

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.products.areas import PixelAreas
from snowgalileo_qgis.engine.products.season import BANDS
from tests.engine.products.snow_files import CORNER, CRS, cone, write_raster, write_series

GEOD = Geod(ellps="WGS84")
WEST, NORTH = CORNER.c, CORNER.f


def run(*arguments: object) -> None:
    assert main([*map(str, arguments)]) == 0


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def polygons(path: Path, shapes: dict[str, shapely.Geometry], crs: str) -> Path:
    pyogrio.raw.write(
        path,
        geometry=shapely.to_wkb(np.array(list(shapes.values()), dtype=object)),
        field_data=[np.array(list(shapes), dtype=object)],
        fields=np.array(["name"], dtype=object),
        geometry_type="Unknown",
        crs=crs,
        driver="GPKG",
    )
    return path


def statistics(
    folder: Path, raster: Path, shapes: dict[str, shapely.Geometry], crs: str, *more: object
) -> list[dict[str, str]]:
    path = polygons(folder / "p.gpkg", shapes, crs)
    run("statistics", raster, "--polygons", path, "--output", folder / "t.csv", *more)
    return table(folder / "t.csv")


def geodesic_km2(shape: shapely.Geometry, crs: str) -> float:
    """Area on the ellipsoid of a polygon whose sides are straight in ``crs``."""
    dense = shapely.segmentize(shape, max(shape.bounds[2] - shape.bounds[0], 1e-9) / 2000)
    to_degrees = Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    degrees = shapely.transform(dense, to_degrees.transform, interleaved=False)
    return abs(GEOD.geometry_area_perimeter(shapely.orient_polygons(degrees))[0]) / 1e6


SHAPES = {
    "triangle": shapely.Polygon([(0.5, 0.7), (18.2, 3.1), (6.6, 15.9)]),
    "hole": shapely.difference(shapely.box(2.3, 2.3, 17.8, 17.1), shapely.box(6.1, 6.4, 9.7, 12.2)),
    "tiny": shapely.box(11.2, 5.3, 11.6, 5.5),
    "two": shapely.MultiPolygon([shapely.box(0.2, 0.2, 3, 3.3), shapely.box(14, 15, 19.9, 19.1)]),
}
"""In pixels from the upper left corner."""

GRIDS = {
    "EPSG:32632": CORNER,
    "EPSG:32719": Affine(100, 0, 330_000, 0, -100, 6_300_000),
    "EPSG:4326": Affine(0.001, 0, 10.1, 0, -0.001, 46.6),
}


@pytest.mark.parametrize("crs", GRIDS)
def test_zones_equal_exactextract_and_geodesics(crs: str, tmp_path: Path) -> None:
    rng = np.random.default_rng(6)
    transform = GRIDS[crs]
    fsc = rng.uniform(0, 1, (20, 20)).astype(np.float32)
    fsc[rng.random(fsc.shape) < 0.15] = np.nan
    raster = write_raster(tmp_path / "fsc_20250406.tif", fsc, crs=crs, transform=transform)
    shapes = {
        name: shapely.transform(s, lambda p: np.array([transform @ tuple(q) for q in p]))
        for name, s in SHAPES.items()
    }
    rows = {row["polygon"]: row for row in statistics(tmp_path, raster, shapes, crs)}
    area = np.broadcast_to(PixelAreas(crs, transform).block(0, 0, 20, 20), (20, 20))
    x1, y0 = transform @ (20, 20)
    sources = [
        NumPyRasterSource(
            np.asarray(values, np.float64), xmin=transform.c, ymin=y0, xmax=x1, ymax=transform.f
        )
        for values in (fsc, area)
    ]
    for name, shape in shapes.items():
        feature = JSONFeatureSource(
            [{"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shape)}]
        )
        found = exact_extract(sources[0], feature, ["weighted_mean", "weighted_stdev"], weights=sources[1])
        there, row = found[0]["properties"], rows[name]
        # within a pixel, the area of a degree is not told apart
        close = 5e-6 if name == "tiny" and crs == "EPSG:4326" else 1e-6
        assert float(row["area_km2"]) == pytest.approx(geodesic_km2(shape, crs), rel=close)
        assert float(row["mean_fsc"]) == pytest.approx(there["weighted_mean"], rel=1e-6)
        assert float(row["sd_fsc"]) == pytest.approx(there["weighted_stdev"], rel=1e-5, abs=1e-6)


def test_the_golden_series_through_the_command_line(shared: Path, tmp_path: Path) -> None:
    """The known answers once more, from files to the bands of the season raster."""
    with np.load(shared / "golden" / "products" / "season.npz") as file:
        known = {name: file[name] for name in file.files}
    days = [date(2023, 8, 1) + timedelta(days=number) for number in range(366)]
    expected = {
        "fsc": (("lis", ("SCD", "SOD", "SMOD", "NSP", "NOBS")), ("first_last", ("FSD", "LSD"))),
        "holes": (("lis_filled", ("SCD", "SOD", "SMOD", "NSP", "NOBS")),),
    }
    for name, answers in expected.items():
        folder = tmp_path / name
        for day, values in zip(days, known[name].T, strict=True):
            write_raster(folder / f"fsc_{day:%Y%m%d}.tif", values.reshape(12, 20).astype(float))
        command = ("season", folder, "--output", tmp_path / f"{name}.tif", "--year-start", "08-01")
        run(*command, "--fill", "linear" if name == "holes" else "none")
        with rasterio.open(tmp_path / f"{name}.tif") as raster:
            assert raster.descriptions == BANDS
            figures = {band: raster.read(number).ravel() for number, band in enumerate(BANDS, 1)}
        for answer, bands in answers:
            for number, band in enumerate(bands):
                found = np.where(figures[band] == -2, -1, figures[band])
                assert np.array_equal(found, known[answer][:, number]), (answer, band)
    css = known["gina_css"]
    has_any = css[:, 0] >= 0
    # GINA adds last - first of each period (but of snow all year all days), this plugin the days of each
    with rasterio.open(tmp_path / "fsc.tif") as raster:
        total, count = (raster.read(BANDS.index(name) + 1).ravel() for name in ("CSS_DAYS", "CSS_N"))
    always = known["lis"][:, 0] == 366
    theirs = np.where(always, total, total - count)
    assert np.array_equal(theirs[has_any], css[has_any, 4])


def test_golden_snow_lines_through_the_command_line(shared: Path, tmp_path: Path) -> None:
    with np.load(shared / "golden" / "products" / "snowline.npz") as known:
        for number in range(0, 40, 3):
            folder = tmp_path / str(number)
            write_raster(folder / "dem.tif", known["dem"][number].astype(float))
            fsc = known["fsc"][number].astype(float)
            if not np.isfinite(fsc).any():
                continue
            raster = write_raster(folder / "fsc_20250406.tif", fsc)
            run(
                "snowline",
                raster,
                "--dem",
                folder / "dem.tif",
                "--output",
                folder / "t.csv",
                "--method",
                "lis",
                "rsle",
            )
            rows = {row["method"]: row for row in table(folder / "t.csv")}
            if rows["lis"]["elevation_m"]:
                assert float(rows["lis"]["elevation_m"]) == known["lis"][number]
            if rows["rsle"]["elevation_m"]:
                low, high = known["rsle_low"][number], known["rsle_high"][number]
                assert low <= float(rows["rsle"]["elevation_m"]) <= high
                assert (float(rows["rsle"]["low_m"]), float(rows["rsle"]["high_m"])) == (low, high)
                clear = np.isfinite(fsc).sum()
                assert float(rows["rsle"]["misfit"]) * clear == pytest.approx(known["rsle_misfit"][number])


@pytest.mark.parametrize("kind", ["split", "beyond", "projected"])
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32660"])
def test_a_polygon_across_180_degrees(kind: str, crs: str, tmp_path: Path) -> None:
    if crs == "EPSG:4326":
        transform = Affine(0.005, 0, 179.9, 0, -0.005, 66.2)
    else:
        x, y = Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(179.85, 66.2)
        transform = Affine(250, 0, round(x), 0, -250, round(y))
    raster = write_raster(tmp_path / "fsc_20250406.tif", np.full((80, 80), 0.5), crs=crs, transform=transform)
    box = shapely.box(179.95, 66.05, 180.05, 66.15)
    shape, source = box, "EPSG:4326"
    if kind == "split":
        shape = shapely.MultiPolygon(
            [shapely.box(179.95, 66.05, 180, 66.15), shapely.box(-180, 66.05, -179.95, 66.15)]
        )
    elif kind == "projected":
        source = "EPSG:32660"
        to_utm = Transformer.from_crs("EPSG:4326", source, always_xy=True)
        shape = shapely.transform(shapely.segmentize(box, 0.001), to_utm.transform, interleaved=False)
    (row,) = statistics(tmp_path, raster, {"box": shape}, source)
    ground = abs(GEOD.geometry_area_perimeter(shapely.segmentize(box, 0.0005))[0]) / 1e6
    assert float(row["area_km2"]) == pytest.approx(ground, rel=2e-5)
    assert float(row["valid_share"]) == pytest.approx(1.0, abs=1e-9)
    assert float(row["sca_km2"]) == pytest.approx(ground / 2, rel=2e-5)


def test_what_lies_outside_the_raster_was_not_seen(tmp_path: Path) -> None:
    raster = write_raster(tmp_path / "fsc_20250406.tif", np.ones((20, 20)))
    shapes = {"half": shapely.box(WEST - 900, NORTH - 1000, WEST + 900, NORTH)}
    (row,) = statistics(tmp_path, raster, shapes, CRS)
    assert float(row["area_km2"]) == pytest.approx(geodesic_km2(shapes["half"], CRS), rel=1e-6)
    assert float(row["valid_share"]) == pytest.approx(0.5, abs=1e-4)
    wide = {"most": shapely.box(WEST - 400, NORTH - 1000, WEST + 1600, NORTH)}
    (row,) = statistics(tmp_path, raster, wide, CRS)
    assert float(row["valid_share"]) == pytest.approx(0.8, abs=1e-4)
    assert float(row["sca_scaled_km2"]) == pytest.approx(float(row["sca_km2"]) / 0.8, rel=1e-3)


def test_terrain_on_another_grid_and_coordinate_system(tmp_path: Path) -> None:
    """A plane: averaged onto the map's pixels, its bands are those of the plane on the map's own grid."""
    rows, cols = np.mgrid[:40, :40] + 0.5
    x, y = CORNER @ (cols, rows)
    plane = 1000 + (NORTH - y) * 0.25 + (x - WEST) * 0.05
    raster = write_raster(tmp_path / "fsc_20250406.tif", (plane > 1500).astype(float))
    own = write_raster(tmp_path / "own.tif", plane)
    fine = Affine(30, 0, WEST - 517, 0, -30, NORTH + 433)
    rows, cols = np.mgrid[:190, :190] + 0.5
    x, y = fine @ (cols, rows)
    heights = 1000 + (NORTH - y) * 0.25 + (x - WEST) * 0.05
    shifted = write_raster(tmp_path / "shifted.tif", heights, transform=fine)
    degrees = Affine(0.0003, 0, 10.30, 0, -0.0003, 46.96)
    rows, cols = np.mgrid[:200, :320] + 0.5
    there = Transformer.from_crs("EPSG:4326", CRS, always_xy=True)
    x, y = there.transform(*(degrees @ (cols, rows)))
    heights = 1000 + (NORTH - y) * 0.25 + (x - WEST) * 0.05
    geographic = write_raster(tmp_path / "degrees.tif", heights, crs="EPSG:4326", transform=degrees)
    shapes = {"part": shapely.box(WEST + 500, NORTH - 3500, WEST + 3500, NORTH - 500)}
    tables = [
        {
            float(row["elevation_low_m"]): float(row["area_km2"])
            for row in statistics(tmp_path, raster, shapes, CRS, "--dem", dem)
            if row["level"] == "stratum"
        }
        for dem in (own, shifted, geographic)
    ]
    assert tables[0].keys() == tables[1].keys() == tables[2].keys() and len(tables[0]) > 5
    for other in tables[1:]:
        assert all(other[low] == pytest.approx(area, abs=0.12) for low, area in tables[0].items())
        assert sum(other.values()) == pytest.approx(sum(tables[0].values()), rel=1e-9)


def test_shares_of_the_bands_of_a_cone(tmp_path: Path) -> None:
    """Rings of a cone: area pi (r1² - r0²), the snow above a line, the line itself."""
    size, slope, line = 200, 0.5, 3800.0
    elevation = cone(size, 500.0, slope)
    raster = write_raster(tmp_path / "fsc_20250406.tif", (elevation >= line).astype(float))
    dem = write_raster(tmp_path / "dem.tif", elevation)
    shapes = {"all": shapely.box(WEST, NORTH - size * 100, WEST + size * 100, NORTH)}
    rows = statistics(tmp_path, raster, shapes, CRS, "--dem", dem, "--dz", 200)
    top = elevation.max() + slope * 50 * np.sqrt(2)
    factor = float(rows[0]["area_km2"]) / (size / 10) ** 2  # true area of a unit of the projection
    for row in rows[1:]:
        low, high = float(row["elevation_low_m"]), float(row["elevation_high_m"])
        outer, inner = (max(top - height, 0) / slope / 1000 for height in (low, high))
        if outer > size / 20 or outer < 3:
            continue
        ring = np.pi * (outer**2 - inner**2) * factor
        assert float(row["area_km2"]) == pytest.approx(ring, rel=0.03)
        assert float(row["mean_fsc"]) == (1.0 if low >= line else 0.0)
    radius = (top - line) / slope / 1000
    assert float(rows[0]["sca_km2"]) == pytest.approx(np.pi * radius**2 * factor, rel=0.005)


def test_codes_are_never_fractions(tmp_path: Path) -> None:
    values = np.full((10, 10), 50.0)
    values[:, 2:4], values[:, 4:6] = 205, 255
    raster = write_raster(tmp_path / "FSC_20250406_FSCTOC.tif", values, dtype="uint8", nodata=255)
    (row,) = statistics(tmp_path, raster, {"all": shapely.box(WEST, NORTH - 1000, WEST + 1000, NORTH)}, CRS)
    assert float(row["valid_share"]) == pytest.approx(0.6, abs=1e-6)
    assert float(row["mean_fsc"]) == pytest.approx(0.5)


@pytest.mark.parametrize(("south", "first"), [(False, date(2023, 9, 1)), (True, date(2023, 3, 1))])
def test_a_year_with_a_leap_day(south: bool, first: date, tmp_path: Path) -> None:
    """Snow from 20 February to 10 March: 20 days with the leap day, which no figure loses."""
    crs, transform = ("EPSG:32719", GRIDS["EPSG:32719"]) if south else (CRS, CORNER)
    last = date(2024, 2, 29) if south else date(2024, 8, 31)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert len(days) == 366
    for day in days:
        snow = date(2024, 2, 20) <= day <= date(2024, 3, 10)
        write_raster(
            tmp_path / "m" / f"A{day:%Y%j}.tif", np.full((1, 2), float(snow)), crs=crs, transform=transform
        )
    run("season", tmp_path / "m", "--output", tmp_path / "s.tif")
    with rasterio.open(tmp_path / "s.tif") as raster:
        figures = {name: int(raster.read(number)[0, 0]) for number, name in enumerate(BANDS, 1)}
        assert raster.tags()["YEAR_START"] == first.isoformat()
    start = (date(2024, 2, 20) - first).days
    assert (figures["SOD"], figures["NOBS"]) == (start, 366)
    assert figures["SCD"] == (10 if south else 20)
    assert figures["SMOD"] == (365 if south else start + 19)


def test_a_series_of_one_day(tmp_path: Path) -> None:
    folder = write_series(tmp_path / "m", [date(2024, 1, 5)], np.array([[[0.7, 0.2, np.nan]]]))
    run("season", folder, "--output", tmp_path / "s.tif", "--last-date", "2024-01-05")
    with rasterio.open(tmp_path / "s.tif") as raster:
        figures = {name: raster.read(number)[0].tolist() for number, name in enumerate(BANDS, 1)}
    day = (date(2024, 1, 5) - date(2023, 9, 1)).days
    assert figures["SCD"] == [1, 0, 0] and figures["FSD"] == [day, -2, -1]
    assert figures["SOD"] == figures["SMOD"] == [day, -2, -1]
    run("gapfill", folder, "--output", tmp_path / "f", "--method", "pchip")
    with rasterio.open(tmp_path / "f" / "fsc_20240105.tif") as raster:
        assert raster.read(1)[0].tolist() == [pytest.approx(0.7), pytest.approx(0.2), -9999]
    run("aggregate", folder, "--output", tmp_path / "a", "--method", "median")
    assert (tmp_path / "a" / "fsc_20240105.tif").exists()
