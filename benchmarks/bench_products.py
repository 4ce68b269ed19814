"""Area statistics against exactextract, and season metrics against a loop over pixels and against numpy with
the whole series in memory, all in the same run.

Each way runs in a process of its own, which reports its processor time and its largest memory; the results
are compared first. Simulated snow cover over simulated mountains.

    python benchmarks/bench_products.py [--side 10000] [--polygons 50] [--days 365] [--season-side 2000]
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

import naive_products as naive
import numpy as np
import pyogrio.raw
import rasterio
import shapely
from affine import Affine
from rasterio.windows import Window

ROOT = Path(__file__).resolve().parents[1]
PIXEL_M = 20.0
DZ = 100.0
FIRST = date(2023, 9, 1)
LOOP_PIXELS = 8_000
"""Pixels of the loop over pixels; its time is scaled to all of them."""


def profile(side: int) -> dict[str, object]:
    """A compressed, tiled raster."""
    transform = Affine(PIXEL_M, 0, 500_000 - side * PIXEL_M / 2, 0, -PIXEL_M, 5_200_000)
    blocks = {"tiled": True, "blockxsize": 256, "blockysize": 256, "compress": "deflate", "predictor": 3}
    size = {"height": side, "width": side, "count": 1, "crs": "EPSG:32632", "transform": transform}
    return {"driver": "GTiff", "dtype": "float32", "nodata": naive.NODATA, **size, **blocks}


def terrain(rows: np.ndarray, side: int, rng: np.random.Generator) -> np.ndarray:
    """Heights of some rows [m], from about 1,000 to 3,000."""
    x, y = np.arange(side)[None, :] / side, rows[:, None] / side
    hills = 2000 + 900 * np.sin(9 * x + 3 * y) * np.cos(7 * y - 2 * x)
    return (hills + 80 * rng.random((len(rows), side))).astype(np.float32)


def make_scene(folder: Path, side: int, polygons: int) -> None:
    """A snow map of one day, terrain, and catchments that share the whole raster."""
    rng = np.random.default_rng(0)
    with (
        rasterio.open(folder / "fsc_20250406.tif", "w", **profile(side)) as cover,
        rasterio.open(folder / "dem.tif", "w", **profile(side)) as dem,
    ):
        for row in range(0, side, 256):
            rows = np.arange(row, min(row + 256, side))
            height = terrain(rows, side, rng)
            snow = np.round(1 / (1 + np.exp(-(height - 1900) / 150)), 2).astype(np.float32)
            snow[rng.random(snow.shape) < 0.05] = naive.NODATA
            window = Window(0, row, side, len(rows))
            cover.write(snow, 1, window=window)
            dem.write(height, 1, window=window)
        bounds = shapely.box(*cover.bounds)
    seeds = np.column_stack(
        [rng.uniform(*bounds.bounds[0::2], polygons), rng.uniform(*bounds.bounds[1::2], polygons)]
    )
    catchments = [
        shapely.segmentize(shapely.intersection(part, bounds), 200)
        for part in shapely.voronoi_polygons(shapely.multipoints(seeds)).geoms
    ]
    pyogrio.raw.write(
        folder / "polygons.gpkg",
        geometry=shapely.to_wkb(np.array(catchments, dtype=object)),
        field_data=[np.array([f"c{number}" for number in range(polygons)], dtype=object)],
        fields=np.array(["name"], dtype=object),
        geometry_type="Polygon",
        crs="EPSG:32632",
        driver="GPKG",
    )


def make_series(folder: Path, side: int, days: int) -> None:
    """Snow that comes and goes with height and day, a tenth of it cloudy."""
    rng = np.random.default_rng(1)
    height = terrain(np.arange(side), side, rng)
    for number in range(days):
        line = 2000 + 1500 * np.cos(2 * np.pi * (number - 170) / 365) * -1 + rng.normal(0, 150)
        snow = (height > line).astype(np.float32)
        snow[rng.random(snow.shape) < 0.1] = naive.NODATA
        path = folder / f"fsc_{FIRST + timedelta(days=number):%Y%m%d}.tif"
        with rasterio.open(path, "w", **profile(side)) as raster:
            raster.write(snow, 1)


def engine_statistics(folder: Path) -> object:
    """The engine's table of polygons and bands."""
    files = [folder / "fsc_20250406.tif", "--polygons", folder / "polygons.gpkg", "--dem", folder / "dem.tif"]
    _engine("statistics", *files, "--dz", DZ, "--output", folder / "table.csv")
    means = naive.table_means(folder / "table.csv", DZ)
    return {f"{name}/{'' if band is None else band}": value for (name, band), value in means.items()}


def exactextract_mean(folder: Path) -> object:
    """exactextract alone, no bands."""
    means = naive.zonal_mean(folder / "fsc_20250406.tif", folder / "polygons.gpkg")
    return {f"c{number}/": value for number, value in enumerate(means)}


def exactextract_preparation(folder: Path) -> object:
    """The rasters that exactextract needs for bands."""
    naive.prepare_bands(folder / "fsc_20250406.tif", folder / "dem.tif", DZ, folder)
    return {}


def exactextract_bands(folder: Path) -> object:
    """exactextract alone, by polygon and band."""
    means = naive.zonal_bands(folder / "bands.tif", folder / "filled.tif", folder / "polygons.gpkg")
    return {f"c{number}/{band}": value for (number, band), value in means.items()}


def engine_season(folder: Path) -> object:
    """The engine's season raster; returned: sums of some of its figures."""
    files = sorted((folder / "series").glob("*.tif"))
    last = FIRST + timedelta(days=len(files) - 1)  # given, so that the season counts as over
    _engine("season", folder / "series", "--last-date", last, "--output", folder / "season.tif")
    with rasterio.open(folder / "season.tif") as raster:
        figures = {name: raster.read(number) for number, name in enumerate(raster.descriptions, 1)}
    count = _loop_pixels(figures["SCD"].shape[1])
    wanted = ("SCD", "SOD", "SMOD", "NSP")
    return {
        "sums": {name: int(np.maximum(figures[name].astype(np.int64), -1).sum()) for name in wanted},
        "pixels": {name: values.ravel()[:count].tolist() for name, values in figures.items()},
    }


def numpy_season(folder: Path) -> object:
    """numpy with the whole series in memory: four figures of the engine's 17."""
    figures = naive.load_everything(sorted((folder / "series").glob("*.tif")))
    return {name: int(values.astype(np.int64).sum()) for name, values in figures.items()}


def loop_season(folder: Path) -> object:
    """A loop over pixels and days, of some pixels; reading not counted."""
    rows = []
    for path in sorted((folder / "series").glob("*.tif")):
        with rasterio.open(path) as raster:
            height = _loop_pixels(raster.width) // raster.width
            rows.append(raster.read(1, window=Window(0, 0, raster.width, height)))
    series = np.stack(rows).reshape(len(rows), -1)
    series = np.where(series == naive.NODATA, np.nan, series)
    started = time.process_time()
    found = [naive.season_of_pixel(series[:, pixel]) for pixel in range(series.shape[1])]
    seconds = time.process_time() - started
    return {"seconds": seconds, "pixels": {name: [row[name] for row in found] for name in found[0]}}


def _loop_pixels(width: int) -> int:
    """Pixels of the loop: whole rows."""
    return max(LOOP_PIXELS // width, 1) * width


WAYS: dict[str, Callable[[Path], object]] = {
    way.__name__: way
    for way in (
        *(engine_statistics, exactextract_mean, exactextract_preparation, exactextract_bands),
        *(engine_season, numpy_season, loop_season),
    )
}


def _engine(*arguments: object) -> None:
    from snowgalileo_qgis.engine.cli.main import main as engine

    if engine([*map(str, arguments), "--json"]):
        raise SystemExit("the engine failed")
    COST.update(_cost())


COST: dict[str, float] = {}
"""What the engine has cost; afterwards its results are read, which is no part of it."""


def _cost() -> dict[str, float]:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return {"cpu_s": usage.ru_utime + usage.ru_stime, "memory_mb": usage.ru_maxrss // 1024}


def measured(way: str, folder: Path) -> tuple[dict[str, Any], float, float, int]:
    """Result, processor seconds, wall-clock seconds and largest memory [MB] of one way in its own process."""
    started = time.perf_counter()
    command = [sys.executable, __file__, "--way", way, "--folder", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    answer = json.loads(done.stdout.splitlines()[-1])
    return answer["result"], answer["cpu_s"], time.perf_counter() - started, answer["memory_mb"]


def run_way(way: str, folder: Path) -> None:
    """Run one way and print what it cost."""
    result = WAYS[way](folder)
    print(json.dumps({"result": result, **_cost(), **COST}))


def bench_statistics(folder: Path, side: int, polygons: int) -> None:
    """Statistics by polygon and band."""
    make_scene(folder, side, polygons)
    table, cpu, wall, memory = measured("engine_statistics", folder)
    mean, mean_cpu, mean_wall, mean_memory = measured("exactextract_mean", folder)
    _, ready_cpu, ready_wall, _ = measured("exactextract_preparation", folder)
    bands, bands_cpu, bands_wall, bands_memory = measured("exactextract_bands", folder)
    # the engine weighs by true area, exactextract by pixels: the scale of UTM differs across the raster
    for there in (mean, bands):
        assert all(abs(table[key] - value) < 2e-3 for key, value in there.items() if key in table)
    rows = len(table) - polygons
    print(f"\narea statistics, {side} x {side} pixels, {polygons} polygons, {rows} rows of bands")
    print(f"{'':<44}{'processor s':>12}{'wall s':>9}{'MB':>7}")
    print(f"{'engine, polygons and bands':<44}{cpu:>12.1f}{wall:>9.1f}{memory:>7}")
    print(f"{'exactextract, polygons and bands':<44}{bands_cpu:>12.1f}{bands_wall:>9.1f}{bands_memory:>7}")
    print(f"{'  and preparing its rasters':<44}{ready_cpu:>12.1f}{ready_wall:>9.1f}")
    print(f"{'exactextract, polygons only':<44}{mean_cpu:>12.1f}{mean_wall:>9.1f}{mean_memory:>7}")
    whole = bands_cpu + ready_cpu
    print(
        f"engine / exactextract with bands, processor time: {cpu / whole:.2f}, {cpu / bands_cpu:.2f} without"
    )
    print("its preparation")


def bench_season(folder: Path, side: int, days: int) -> None:
    """Season metrics of a year."""
    (folder / "series").mkdir()
    make_series(folder / "series", side, days)
    ours, cpu, wall, memory = measured("engine_season", folder)
    theirs, numpy_cpu, numpy_wall, numpy_memory = measured("numpy_season", folder)
    loop, *_ = measured("loop_season", folder)
    assert ours["sums"] == theirs, (ours["sums"], theirs)
    assert ours["pixels"] == loop["pixels"]
    scaled = loop["seconds"] * side * side / len(loop["pixels"]["SCD"])
    print(f"\nseason metrics, {days} days of {side} x {side} pixels")
    print(f"{'':<44}{'processor s':>12}{'wall s':>9}{'MB':>7}")
    print(f"{'engine, 17 figures':<44}{cpu:>12.1f}{wall:>9.1f}{memory:>7}")
    print(
        f"{'numpy, everything in memory, 4 figures':<44}{numpy_cpu:>12.1f}{numpy_wall:>9.1f}{numpy_memory:>7}"
    )
    print(f"{'loop over pixels, 17 figures, not reading':<44}{scaled:>12.1f}")
    smaller = numpy_memory / memory
    print(f"{scaled / wall:.0f} times faster than the loop ({scaled / cpu:.0f} by processor time);")
    print(f"{smaller:.1f} times less memory than numpy")


def main() -> None:
    """Make the data, run all ways, print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--side", type=int, default=10_000)
    parser.add_argument("--polygons", type=int, default=50)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--season-side", type=int, default=2000)
    parser.add_argument("--only", choices=("statistics", "season"))
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        run_way(options.way, options.folder)
        return
    with tempfile.TemporaryDirectory() as folder:
        if options.only != "season":
            bench_statistics(Path(folder), options.side, options.polygons)
        if options.only != "statistics":
            bench_season(Path(folder), options.season_side, options.days)


if __name__ == "__main__":
    main()
