"""Packed cells beside the HDF5 files that they were packed from: size, one cell at random, all in order, with
the files in the page cache and without (dropped with ``posix_fadvise`` before each round).

Plain: the research loader's way, h5py, every dataset, with as many threads as the engine. Results are
medians over the rounds, which alternate.

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
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import h5py

from snowgalileo_qgis.engine.stack import CellRef, StackReader, open_stacks
from snowgalileo_qgis.engine.stack.formats.packed import read_packed
from snowgalileo_qgis.engine.stack.names import published_name
from snowgalileo_qgis.engine.stack.packed.store import PackedStore
from snowgalileo_qgis.engine.stack.packed.writer import packed, packed_writer
from snowgalileo_qgis.engine.stack.write import write_h5
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


def plain(paths: Sequence[Path], threads: int) -> None:
    """Read files one by one, each thread its share of them."""
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(_plain_files, [paths[number::threads] for number in range(threads)]))


def _plain_files(paths: Sequence[Path]) -> None:
    for path in paths:
        with h5py.File(path) as file:
            for name in file:
                file[name][()]


def engine(reader: StackReader, threads: int) -> None:
    """Read all cells with the engine."""
    for _ in reader.cells(threads=threads):
        pass


def one_at_random(store: Path, refs: Sequence[CellRef]) -> None:
    """Open a store and read one packed cell."""
    read_packed(PackedStore.open(store), random.choice(refs))


def forget(folder: Path) -> None:
    """Drop the files of a folder from the page cache."""
    for path in folder.rglob("*"):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            os.fsync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


def medians(
    ways: dict[str, Callable[[], None]], runs: int, before: Callable[[], None]
) -> dict[str, tuple[float, float]]:
    """Seconds by the clock and of the processor: medians over the rounds after an uncounted one."""
    clock: dict[str, list[float]] = {name: [] for name in ways}
    busy: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(runs + 1):
        for name, read in ways.items():
            before()
            start, used = time.perf_counter(), time.process_time()
            read()
            if number:
                clock[name].append(time.perf_counter() - start)
                busy[name].append(time.process_time() - used)
    return {name: (statistics.median(clock[name]), statistics.median(busy[name])) for name in ways}


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
    for threads in (1, 2):
        ways: dict[str, Callable[[], None]] = {
            "HDF5, plain": partial(plain, paths, threads),
            "HDF5, engine": partial(engine, open_stacks([h5]), threads),
            "packed": partial(engine, reader, threads),
        }
        for state, before in (("cached", lambda: None), ("not cached", partial(forget, folder))):
            found = medians(ways, runs, before)
            plain_clock, plain_busy = found["HDF5, plain"]
            for way, (clock, busy) in found.items():
                print(
                    f"  {threads} threads  {state:12}{way:14}{len(paths) / clock:8.0f} cells/s"
                    f" ({plain_clock / clock:5.2f} x), processor {1000 * busy / len(paths):6.3f} ms a cell"
                    f" ({plain_busy / busy:5.2f} x)"
                )
    for state, before in (("cached", lambda: None), ("not cached", partial(forget, folder))):
        one, _ = medians({"one": partial(one_at_random, store, reader.refs)}, 4 * runs, before)["one"]
        print(f"  one cell at random, {state}: {1000 * one:.2f} ms")


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
