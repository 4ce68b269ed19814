"""Reading the cells of consecutive days from a region store: as one series, and as runs of one day each.

The store is made here: Sentinel-2 every second or third day, Sentinel-1 every fourth, Landsat every eighth,
the coarse sensors daily. Both ways read all cells of all days and must find the same bytes; they take turns,
and all files are in the page cache. Processor time is what counts on a busy machine.

    python benchmarks/bench_series.py [--cells 10] [--days 30] [--rounds 3]
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import numpy as np
import shapely

from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, STATIC, Sensor
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import AffineGrid
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.stack import Cell, open_stacks
from snowgalileo_qgis.engine.stack.kept_days import KeptDays
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.precompute import precompute

CRS, X0, Y0 = "EPSG:32611", 560_000, 5_660_000
FIRST = date(2025, 4, 6)
EVERYWHERE = shapely.box(-180, -90, 180, 90)
PIXEL_M = {Sensor.S1: 10, Sensor.S2: 10, Sensor.LANDSAT: 30, Sensor.DEM: 10, Sensor.WORLDCOVER: 10}
"""Pixel sizes of the fine sensors; the coarse ones have 500 m, ERA5-Land 9 km."""
EVERY = {Sensor.S1: (0,), Sensor.S2: (0, 3, 5), Sensor.LANDSAT: (6,)}
"""Days of eight with a scene of a fine sensor; the others have one every day."""


def native(sensor: Sensor, band: str, side: int, rng: np.random.Generator) -> Native:
    """Made values of a band over the region."""
    size = PIXEL_M.get(sensor, 9000 if sensor is Sensor.ERA5 else 500)
    if sensor is Sensor.S2 and band in ("B5", "B6", "B7", "B8A", "B11", "B12"):
        size = 20
    pixels = -(-side * 1000 // size) + 2
    grid = AffineGrid(CRS, X0 - size, Y0 + size, size, size, pixels, pixels)
    if sensor is Sensor.S2:
        return Native(grid, rng.integers(0, 9000, (pixels, pixels)).astype(np.uint16), 65535)
    if sensor is Sensor.WORLDCOVER:
        return Native(grid, rng.choice(np.array([10, 30], np.uint8), (pixels, pixels)), 0)
    return Native(grid, rng.uniform(0.1, 0.9, (pixels, pixels)).astype(np.float32), np.nan)


def make_store(path: Path, side: int, days: int) -> None:
    """Write a store of ``side`` x ``side`` cells and so many prediction days."""
    rng = np.random.default_rng(7)
    region = Region.create(path, RegionGrid(CRS, X0, Y0, side, side, np.ones((side, side), np.bool_)))
    dated = [FIRST + timedelta(days=n) for n in range(1 - DAYS, days)]
    for sensor in dict.fromkeys(band.sensor for band in (*DYNAMIC, *STATIC)):
        fixed = any(band.sensor is sensor for band in STATIC)
        for day in [None] if fixed else dated:
            if day is not None and day.toordinal() % DAYS not in EVERY.get(sensor, range(DAYS)):
                continue
            name = f"{sensor.value}_{day or 'static'}"
            scene = Scene(sensor, name, day, Path(f"{name}.zip"), {}, EVERYWHERE, (1, name), {})
            for band in (*DYNAMIC, *STATIC):
                if band.sensor is sensor:
                    region.put(scene, band.name, native(sensor, band.name, side, rng))
            region.finish(scene)
            precompute(region, sensor, day)
    for n in range(days):
        region.add_day(FIRST + timedelta(days=n))


def digest(cell: Cell) -> bytes:
    """Of all values of a cell, with its availability."""
    found = hashlib.blake2b(repr(cell.ref.day).encode())
    for part in (cell.values, cell.valid, cell.availability, cell.cloud_cover, cell.cloud_mask):
        for values in part.values():
            found.update(np.ascontiguousarray(values))
    return found.digest()


def in_one(path: Path, take: Callable[[Cell], object]) -> None:
    """All days with one reader, as a series does."""
    reader, kept = open_stacks([path]), KeptDays()
    for day in reader.days:
        refs = [ref for ref in reader.refs if ref.day == day]
        for cell in reader.cells(refs, availability=True, kept=kept):
            take(cell)


def one_by_one(path: Path, take: Callable[[Cell], object]) -> None:
    """Each day with a reader of its own, as single runs do."""
    for day in open_stacks([path]).days:
        for cell in open_stacks([path], day=day).cells(availability=True):
            take(cell)


def cost(way: Callable[[Path, Callable[[Cell], object]], None], path: Path) -> tuple[float, float]:
    """Elapsed and processor seconds."""
    before, started = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    way(path, lambda _: None)
    after = resource.getrusage(resource.RUSAGE_SELF)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return time.perf_counter() - started, used


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cells", type=int, default=10, help="side of the region in cells of 1 km")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "region.zarr"
        make_store(path, options.cells, options.days)
        found: list[list[bytes]] = [[], []]
        for cells, way in zip(found, (in_one, one_by_one), strict=True):
            way(path, lambda cell, cells=cells: cells.append(digest(cell)))  # type: ignore[misc]
        if found[0] != found[1]:
            raise AssertionError("the series differs from the single runs")
        costs = [(cost(in_one, path), cost(one_by_one, path)) for _ in range(options.rounds)]
    print(f"{options.cells**2} cells, {options.days} days, {options.rounds} rounds, the same bytes")
    for number, kind in enumerate(("by the clock", "of processor")):
        series, single = (statistics.median(pair[way][number] for pair in costs) for way in (0, 1))
        print(f"{kind}: series {series:.1f} s, single runs {single:.1f} s, {series / single:.2f} of it")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


if __name__ == "__main__":
    main()
