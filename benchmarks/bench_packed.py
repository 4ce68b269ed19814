"""Packed cells beside the HDF5 files that they were packed from: size, one cell at random, all in order, with
the files in the page cache and without (dropped with ``posix_fadvise`` before each round).

Plain: the research loader's way, h5py, every dataset. Results are medians over the rounds, which alternate.

    python benchmarks/bench_packed.py [--runs 5] [--cells 48]
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import h5py

from snowgalileo_qgis.engine.stack import StackReader, open_stacks
from snowgalileo_qgis.engine.stack.formats.packed import read_packed
from snowgalileo_qgis.engine.stack.names import published_name
from snowgalileo_qgis.engine.stack.packed.writer import packed, packed_writer
from snowgalileo_qgis.engine.stack.write import write_h5
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


def plain(paths: Sequence[Path]) -> None:
    """Read files one by one."""
    for path in paths:
        with h5py.File(path) as file:
            for name in file:
                file[name][()]


def engine(reader: StackReader) -> None:
    """Read all cells with the engine."""
    for _ in reader.cells():
        pass


def one_at_random(reader: StackReader) -> None:
    """Read one packed cell."""
    read_packed(random.choice(reader.refs))


def forget(folder: Path) -> None:
    """Drop the files of a folder from the page cache."""
    for path in folder.rglob("*"):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            os.fsync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


def median_s(ways: dict[str, Callable[[], None]], runs: int, before: Callable[[], None]) -> dict[str, float]:
    """Seconds of each way: median over the rounds after an uncounted first one."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(runs + 1):
        for name, read in ways.items():
            before()
            start = time.perf_counter()
            read()
            if number:
                seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}


def compare(name: str, folder: Path, runs: int) -> None:
    """Print the figures of the files in ``folder/stack``."""
    h5, store = folder / "stack", folder / "cells.snowpack"
    paths = sorted(h5.glob("*.h5"))
    start = time.perf_counter()
    with packed_writer(store, "benchmark") as writer:
        for cell in open_stacks([h5]).cells():
            writer.add_cell(packed(cell.ref.path.stem, cell))
    took = time.perf_counter() - start
    sizes = [sum(file.stat().st_size for file in folder.glob("*")) for folder in (h5, store)]
    print(f"{name}: {len(paths)} cells, {sizes[0] / 1e6:.1f} MB as HDF5, {sizes[1] / 1e6:.1f} MB packed,")
    print(f"  {sizes[0] / sizes[1]:.1f} x smaller, packed in {1000 * took / len(paths):.0f} ms a cell")
    reader = open_stacks([store])
    ways: dict[str, Callable[[], None]] = {
        "HDF5, plain": lambda: plain(paths),
        "HDF5, engine": lambda: engine(open_stacks([h5])),
        "packed": lambda: engine(reader),
        "packed, one at random": lambda: one_at_random(reader),
    }
    for state, before in (
        ("cached", lambda: None),
        ("not cached", lambda: forget(folder)),
    ):
        found = median_s(ways, runs, before)
        for way, value in found.items():
            rate, gain = len(paths) / value, found["HDF5, plain"] / value
            is_one = way.endswith("random")
            text = f"{1000 * value:8.2f} ms" if is_one else f"{rate:8.1f} cells/s ({gain:.2f} x)"
            print(f"  {state:12}{way:24}{text}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cells", type=int, default=48)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        simulated, real = Path(temporary) / "simulated", Path(temporary) / "real"
        write_scene(simulate_scene(SceneSpec(cells_x=options.cells // 4, cells_y=4)), simulated, "h5")
        compare("simulated", simulated, options.runs)
        if (SHARED / "h5").is_dir():
            cells = list(open_stacks([SHARED / "h5"]).cells())
            for number in range(options.cells):
                cell = cells[number % len(cells)]
                day, latitude, longitude = cell.ref.day, cell.ref.latitude, cell.ref.longitude
                name = published_name(day, latitude, longitude + number * 1e-3, ".h5")
                write_h5(real / "stack" / name, cell)
            compare("genuine, copied", real, options.runs)


if __name__ == "__main__":
    main()
