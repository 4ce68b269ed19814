"""Cells per second from cubes and from HDF5 files to the model's input tensors, compared with straightforward
reading in the same run.

Plain cubes: the whole file in float64 through rioxarray, then the tensors step by step. Plain HDF5: file by
file, every dataset converted to float32, normalised and masked as a whole; another column omits the
normalisation, which the engine's reader leaves to the tokens. All files are in the page cache. Rounds
alternate between the ways; results are medians over the rounds.

    python benchmarks/bench_read.py [--runs 5] [--repeats 4]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import numpy as np
import rasterio
from affine import Affine
from naive_read import read_cube, read_h5, tensors

from snowgalileo_qgis.engine.bands import DYNAMIC, STATIC, Sensor
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.names import published_name
from snowgalileo_qgis.engine.stack.write import write_cube, write_h5

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
DAY = date(2025, 4, 6)
CRS = "EPSG:32611"
CORNER = Affine(10.0, 0.0, 562000.0, 0.0, -10.0, 5653000.0)
WAYS = ("plain", "plain, not normalised", "1 thread", "2 threads")

Read = Callable[[], int]
"""Reads everything once and returns the number of cells."""


def plain_cubes(paths: Sequence[Path]) -> int:
    """Read cubes the plain way."""
    return len([tensors(read_cube(path)) for path in paths])


def plain_h5(paths: Sequence[Path], normalise: bool) -> int:
    """Read HDF5 files the plain way."""
    return sum(1 for path in paths if read_h5(path, normalise))


def engine(paths: Sequence[Path], threads: int) -> int:
    """Read with the engine, including opening the files."""
    return sum(1 for _ in open_stacks(paths).cells(threads=threads))


def made_pixels(height: int, width: int, seed: int) -> np.ndarray:
    """A cube ``(308, H, W)`` of smooth fields with noise in the fine sensors; every third day missing."""
    rng = np.random.default_rng(seed)
    pixels = np.empty((8 * len(DYNAMIC) + len(STATIC), height, width), np.float32)
    for i in range(len(pixels)):
        band = DYNAMIC[i % len(DYNAMIC)] if i < 304 else STATIC[i - 304]
        fine = band.sensor in (Sensor.S1, Sensor.S2, Sensor.LANDSAT, Sensor.DEM)
        pixels[i] = 300 + (rng.integers(0, 4000, (height, width)) if fine else rng.integers(0, 4000))
        if fine and i < 304 and (i // len(DYNAMIC)) % 3:
            pixels[i] = -9999
    pixels[-1] = 10
    return pixels


def earth_engine_cube(folder: Path, seed: int) -> Path:
    """A cube as Earth Engine exports it: float64, big-endian, pixel-interleaved, one tile of 256 x 256, zero
    outside the polygon.
    """
    pixels = made_pixels(101, 104, seed)
    pixels[:, 99:, :3] = 0
    path = folder / f"PR_20250406_{562863 + 1000 * seed}.5_5653083.5.tif"
    profile = {
        "count": 308,
        "height": 101,
        "width": 104,
        "crs": CRS,
        "transform": CORNER,
        "dtype": "float64",
        "interleave": "pixel",
    }
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        endianness="big",
        compress="deflate",
        tiled=True,
        blockxsize=256,
        blockysize=256,
        **profile,
    ) as cube:
        cube.write(pixels.astype(np.float64))
    return path


def inputs(folder: Path, repeats: int) -> dict[str, list[Path]]:
    """Files of each kind, real ones if they are there, else synthetic ones; ``repeats`` copies of each."""
    real = sorted((SHARED / "gee_cubes").glob("*.tif"))
    cubes = real or [earth_engine_cube(folder, seed) for seed in range(3)]
    copies = [
        Path(shutil.copy(path, _new(folder / f"copy{i}") / path.name))
        for i in range(repeats)
        for path in cubes
    ]
    files = []
    for i in range(repeats):
        for cell in open_stacks(cubes).cells():
            name = published_name(cell.ref.day, cell.ref.latitude, cell.ref.longitude, ".h5")
            files.append(_new(folder / f"h5_{i}") / name)
            write_h5(files[-1], cell)
    scene = folder / "scene.tif"
    write_cube(scene, made_pixels(500, 500, 9), CORNER, CRS, DAY)
    return {
        f"Earth Engine cubes ({'real' if real else 'made'})": copies,
        "one cube of 5 x 5 cells": [scene],
        "HDF5 files": files,
    }


def _new(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def plain_scene(paths: Sequence[Path]) -> int:
    """Read a cube of many cells the plain way: the whole file, then cell by cell."""
    (path,) = paths
    cube = read_cube(path)
    return len(
        [tensors(cube[:, y : y + 100, x : x + 100]) for y in range(0, 500, 100) for x in range(0, 500, 100)]
    )


def rates(ways: dict[str, Read], runs: int) -> dict[str, float]:
    """Cells per second: median over the rounds after an uncounted first one."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    cells = {name: read() for name, read in ways.items()}
    for _ in range(runs):
        for name, read in ways.items():
            start = time.perf_counter()
            read()
            seconds[name].append(time.perf_counter() - start)
    return {name: cells[name] / statistics.median(times) for name, times in seconds.items()}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=4, help="copies of each file")
    options = parser.parse_args()
    print(f"{'cells per second':34}" + "".join(f"{way:>24}" for way in WAYS))
    with tempfile.TemporaryDirectory() as folder:
        for name, paths in inputs(Path(folder), options.repeats).items():
            ways: dict[str, Read] = {f"{n} thread{'s' * (n > 1)}": partial(engine, paths, n) for n in (1, 2)}
            if name.startswith("HDF5"):
                ways |= {WAYS[0]: partial(plain_h5, paths, True), WAYS[1]: partial(plain_h5, paths, False)}
            else:
                ways[WAYS[0]] = partial(plain_scene if name.startswith("one") else plain_cubes, paths)
            found = rates(ways, options.runs)
            cells = (
                f"{found[way]:.1f} ({found[way] / found[WAYS[0]]:.1f} x)" if way in found else "-"
                for way in WAYS
            )
            print(f"{name:34}" + "".join(f"{cell:>24}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
