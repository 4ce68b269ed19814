"""Building the stack of a region from an archive, compared with building it cell by cell; building the
following days; memory; reading cells from the store, compared with reading cubes.

The archive is made from the real products next to the repository (see ``make_archive.py``). The naive build
is timed on a sample of cells and scaled to all of them, and its time is divided by the number of processes,
as if these scaled perfectly. Both processor time and elapsed time are given: on a busy machine only processor
times are comparable. The sample's cubes must equal the engine's.

    python benchmarks/bench_build.py [--cells 20] [--sample 6] [--workers 2]
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

sys.path.append(str(Path(__file__).resolve().parents[1]))

import numpy as np
import psutil
from affine import Affine
from make_archive import CORNER, CRS, FIRST_DAY, make_archive
from naive_build import naive_cube
from processor import processor_seconds

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.grid import region_grid
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec, Json
from snowgalileo_qgis.engine.sources.archive.source import Archive
from snowgalileo_qgis.engine.sources.plan import make_plan
from snowgalileo_qgis.engine.stack import CellRef, open_stacks
from snowgalileo_qgis.engine.stack.names import published_name
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.window import window_pixels
from snowgalileo_qgis.engine.stack.write import write_cube

SHARED = Path(__file__).resolve().parents[2] / "shared"


class Cost(NamedTuple):
    """Elapsed seconds and processor seconds."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock:.1f} s by the clock, {self.processor:.1f} s of processor"


class Memory:
    """Peak resident memory in MiB while the block runs: of this process and its children together, and of the
    largest child.
    """

    def __enter__(self) -> Memory:
        self.together = self.largest_child = 0
        self._stop = Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        process = psutil.Process()
        while not self._stop.wait(0.05):
            children = [_resident(child) for child in process.children(recursive=True)]
            self.together = max(self.together, (process.memory_info().rss + sum(children)) // 2**20)
            self.largest_child = max([self.largest_child, *(size // 2**20 for size in children)])


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def timed(work: Callable[[], object]) -> Cost:
    """Cost of a call, including processes that it starts and ends."""
    before, started = processor_seconds(), time.perf_counter()
    work()
    return Cost(time.perf_counter() - started, processor_seconds() - before)


def build(archive: Path, output: Path, day: date, area: Json, workers: int) -> Json:
    """Build a region, or add a day to it."""
    spec = BuildSpec(
        day=day.isoformat(), area=area, archive=[str(archive)], output=str(output), workers=workers
    )
    return run_job(spec, JobContext(lambda _: None, Event())).to_json()


def naive(archive: Path, area: Json, cells: Sequence[tuple[int, int]], region: Path) -> Cost:
    """Cost of building the cells one by one; they must equal those of the region."""
    plan = make_plan([Archive([archive])], region_grid(area), FIRST_DAY)
    cubes = []
    cost = timed(lambda: cubes.extend(naive_cube(plan, x, y) for x, y in cells))
    for (x, y), cube in zip(cells, cubes, strict=True):
        pixels = window_pixels(Region.open(region), FIRST_DAY, x, y, 100, 100)
        if not np.array_equal(np.moveaxis(pixels, -1, 0), cube):
            raise AssertionError(f"the cell at {x}, {y} differs")
    return cost


def cubes_of(region: Path, refs: Sequence[CellRef], folder: Path) -> None:
    """Write cells of a region as cubes, one file each."""
    store = Region.open(region)
    for ref in refs:
        pixels = np.moveaxis(window_pixels(store, FIRST_DAY, ref.x0, ref.y0, 100, 100), -1, 0)
        path = folder / published_name(FIRST_DAY, ref.latitude, ref.longitude, ".tif")
        write_cube(path, pixels, Affine(10, 0, ref.x0, 0, -10, ref.y0), ref.crs, FIRST_DAY)


def exports(folder: Path) -> tuple[int, Cost]:
    """Number of cells and cost of reading Earth Engine's own cubes, ten times each."""
    cubes = sorted((SHARED / "data" / "gee_cubes").glob("*.tif"))
    for i in range(10):
        (folder / str(i)).mkdir(parents=True)
        for cube in cubes:
            shutil.copyfile(cube, folder / str(i) / cube.name)
    return 10 * len(cubes), timed(
        lambda: [[None for _ in open_stacks([folder / str(i)]).cells()] for i in range(10)]
    )


def serving(region: Path, refs: Sequence[CellRef], folder: Path) -> tuple[Cost, Cost]:
    """Cost of opening the region and the cubes and reading the same cells from them."""
    chosen = {(ref.x0, ref.y0) for ref in refs}

    def from_region() -> None:
        reader = open_stacks([region], day=FIRST_DAY)
        for _ in reader.cells([ref for ref in reader.refs if (ref.x0, ref.y0) in chosen]):
            pass

    return timed(from_region), timed(lambda: [None for _ in open_stacks([folder]).cells()])


def main() -> None:
    """Print the figures."""
    options = _options()
    if not (SHARED / "data" / "archive").is_dir():
        print("bench_build needs the real products in ../shared, which are not there")
        return
    x, y = CORNER
    area = read_area(f"{x},{y - 1000 * options.cells},{x + 1000 * options.cells},{y}", CRS)
    print(
        f"{options.cells**2} cells, 8 days, {options.workers} processes, {os.cpu_count()} cores, load "
        f"{os.getloadavg()[0]:.1f}"
    )
    with tempfile.TemporaryDirectory() as scratch:
        archive, region = options.archive or Path(scratch) / "archive", Path(scratch) / "region.zarr"
        if not archive.exists():
            make_archive(archive, SHARED)
        first = _first_days(archive, region, area, options)
        _beside_naive(first, archive, region, area, options)
        _later_days(first, archive, region, area, options)
        _reading(region, Path(scratch), options.cells**2)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cells", type=int, default=20, help="side of the region in cells of 1 km")
    parser.add_argument("--sample", type=int, default=6, help="cells that are built naively")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--archive",
        type=Path,
        help="archive to use; made there when it is not there yet (default: made for this run)",
    )
    return parser.parse_args()


def _first_days(archive: Path, region: Path, area: Json, options: argparse.Namespace) -> Cost:
    """Build the first eight days."""
    with Memory() as memory:
        first = timed(lambda: build(archive, region, FIRST_DAY, area, options.workers))
    size = sum(file.stat().st_size for file in region.rglob("*") if file.is_file()) / 2**20
    print(
        f"first 8 days: {first}; {size:.0f} MB; peak memory {memory.together} MB in all, "
        f"{memory.largest_child} MB in one process"
    )
    return first


def _beside_naive(first: Cost, archive: Path, region: Path, area: Json, options: argparse.Namespace) -> None:
    """Build some cells one by one, and scale what that takes to all."""
    x, y = CORNER
    cells = [
        (x + 1000 * (7 * i % options.cells), y - 1000 * (11 * i % options.cells))
        for i in range(options.sample)
    ]
    plain, times = naive(archive, area, cells, region), options.cells**2 / len(cells)
    scaled = Cost(plain.clock * times / options.workers, plain.processor * times)
    print(
        f"naive, {len(cells)} cells: {plain}; scaled to {options.cells**2} cells in {options.workers} "
        f"processes: {scaled}"
    )
    print(
        f"naive / engine: {scaled.clock / first.clock:.1f} x by the clock, "
        f"{scaled.processor / first.processor:.1f} x of processor"
    )


def _later_days(first: Cost, archive: Path, region: Path, area: Json, options: argparse.Namespace) -> None:
    """Add eight days, one after the other."""
    rolled = []
    for later in range(1, 9):
        day = FIRST_DAY + timedelta(days=later)
        rolled.append(timed(lambda day=day: build(archive, region, day, area, options.workers)))
    mean = Cost(sum(cost.clock for cost in rolled) / 8, sum(cost.processor for cost in rolled) / 8)
    shares = f"{mean.clock / first.clock:.2f} and {mean.processor / first.processor:.2f} of the first 8"
    processor = [cost.processor for cost in rolled]
    spread = f"{min(processor):.1f} to {max(processor):.1f} s of processor"
    print(f"each of the next 8 days: {mean}; {shares}; from {spread}")


def _reading(region: Path, scratch: Path, count: int) -> None:
    """Read cells from the region, from cubes of the same cells, and from Earth Engine's cubes."""
    refs = open_stacks([region], day=FIRST_DAY).refs[: min(100, count)]
    folder = scratch / "cubes"
    written = timed(lambda: cubes_of(region, refs, folder))
    print(f"writing {len(refs)} cells of the region as cubes: {written}")
    stored, cubes = serving(region, refs, folder)
    for name, one, other in (
        ("by the clock", stored.clock, cubes.clock),
        ("of processor", stored.processor, cubes.processor),
    ):
        print(
            f"cells/s {name}: {len(refs) / one:.0f} from the region, {len(refs) / other:.0f} from its "
            f"cubes: {other / one:.1f} x"
        )
    number, theirs = exports(scratch / "exports")
    ratio = theirs.processor / number * len(refs) / stored.processor
    print(f"cells/s of processor from Earth Engine's cubes: {number / theirs.processor:.0f}: {ratio:.1f} x")


if __name__ == "__main__":
    main()
