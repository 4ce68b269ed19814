"""Download and build of an area and day in one job, against each of them alone, over a throttled link.

A server on this computer, in a process of its own, answers in the place of all services with products of the
tests' forms; the Sentinel-2 images are of 41 x 41 km, so that reading them takes as long as in earnest. The
ways take turns in the same run; medians count. The target: in one job at most 1.2 x the longer of the two.
The processor time of each way is told as well, which other work on the computer hardly changes.

    python benchmarks/bench_overlap.py [--cells 10] [--images 6] [--rate 20] [--repeats 3]
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))

import numpy as np  # noqa: E402
import rasterio  # noqa: E402
from processor import processor_seconds  # noqa: E402
from rasterio.transform import from_origin  # noqa: E402

from snowgalileo_qgis.engine.aoi import read_area  # noqa: E402
from snowgalileo_qgis.engine.job_context import JobContext  # noqa: E402
from snowgalileo_qgis.engine.jobs.runner import run_job  # noqa: E402
from snowgalileo_qgis.engine.protocol import BuildSpec, FetchSpec  # noqa: E402
from tests.engine.sources.archive import sentinel2_products as s2  # noqa: E402
from tests.engine.sources.catalogues.online_world import (  # noqa: E402
    CRS,
    DAY,
    World,
    make_world,
    renew_safe_manifest,
    spec_settings,
)
from tests.online_server import serving  # noqa: E402

SHARED = ROOT.parent / "shared"
WEST, NORTH, SIDE = 629_760, 5_200_200, 4096
"""Upper-left corner [m] and side [10 m pixels] of the images; the area lies in their middle."""


def write_images(folder: Path) -> dict[str, Path]:
    """An image of each band, with relief and noise."""
    rng, images = np.random.default_rng(1), {}
    for band, pixel in s2.BANDS.items():
        side = SIDE * 10 // pixel
        y, x = np.mgrid[0:side, 0:side].astype(np.float32) / 300
        relief = 6000 * (1 + 0.5 * np.sin(x + np.sin(y)) * np.cos(0.7 * y))
        values = (relief + rng.normal(0, 60, (side, side))).clip(1, 30000).astype(np.uint16)
        images[band] = folder / f"B{band}.jp2"
        place = {"crs": CRS, "transform": from_origin(WEST, NORTH, pixel, pixel)}
        form = {"driver": "JP2OpenJPEG", "quality": 100, "reversible": "yes", "blockxsize": 1024}
        shape = {"count": 1, "height": side, "width": side, "dtype": "uint16", "blockysize": 1024}
        with rasterio.open(images[band], "w", **form, **shape, **place) as raster:
            raster.write(values, 1)
    return images


def make_products(folder: Path, count: int) -> World:
    """The tests' products, with large images of Sentinel-2 on several days."""
    world = make_world(SHARED, folder)
    shutil.rmtree(folder / "S2")
    (folder / "S2").mkdir()
    (folder / "images").mkdir()
    images = write_images(folder / "images")
    for day in [f"202504{number:02}" for number in range(1, 7)][:count]:
        product = s2.make_product(
            folder / "S2", start=f"{day}T101022", strip=f"{day}T101534", made=f"{day}T150000"
        )
        for image in product.glob("GRANULE/*/IMG_DATA/*.jp2"):
            shutil.copyfile(images[image.stem[-2:]], image)
        renew_safe_manifest(product)
    return world


def serve(folder: Path, rate: float, answer: Connection) -> None:
    """Answer in the place of all services, until this process is ended."""
    world = World(SHARED, folder)
    world.item = cache(world.item)  # type: ignore[method-assign]
    for product in (folder / "S2").iterdir():
        world.item("sentinel-2-l1c", product.name)
    with serving(world.services()) as server:
        server.rate = rate * 1e6
        answer.send(server.url)
        Event().wait()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cells", type=int, default=10, help="side of the area in cells of 1 km")
    parser.add_argument("--images", type=int, default=6, help="days with Sentinel-2")
    parser.add_argument("--rate", type=float, default=20.0, help="speed of the link, MB/s")
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    if not (SHARED / "data" / "api").is_dir():
        print("bench_overlap needs the recorded answers in ../shared, which are not there")
        return
    side = 1000 * options.cells
    x, y = WEST + 5 * SIDE - side // 2, NORTH - 5 * SIDE + side // 2
    x, y = x // 1000 * 1000, y // 1000 * 1000
    area = read_area(f"{x},{y - side},{x + side},{y}", CRS)
    with tempfile.TemporaryDirectory() as scratch:
        make_products(Path(scratch) / "world", options.images)
        ours, theirs = multiprocessing.get_context("spawn").Pipe()
        server = multiprocessing.get_context("spawn").Process(
            target=serve, args=(Path(scratch) / "world", options.rate, theirs), daemon=True
        )
        server.start()
        try:
            compare(ours.recv(), Path(scratch), area, options)
        finally:
            server.kill()
            server.join()


def compare(url: str, scratch: Path, area: dict[str, Any], options: argparse.Namespace) -> None:
    """Take turns, and print medians."""
    place = {"day": DAY, "area": area, "grid_crs": CRS}
    clocks: dict[str, list[float]] = defaultdict(list)
    processors: dict[str, list[float]] = defaultdict(list)

    def run(way: str, spec: Any) -> Any:
        started, used = time.monotonic(), processor_seconds()
        result = run_job(spec, JobContext(lambda _: None, Event()))
        clocks[way].append(time.monotonic() - started)
        processors[way].append(processor_seconds() - used)
        return result

    for number in range(options.repeats):
        work = scratch / str(number)

        def fetch(cache: str, work: Path = work) -> FetchSpec:
            return FetchSpec(**spec_settings(url, work / cache, area=area, grid_crs=CRS))

        fetched = run("download", fetch("alone"))
        run("build", BuildSpec(**place, archive=fetched.archive, output=str(work / "alone.zarr")))
        built = run("together", BuildSpec(**place, output=str(work / "both.zarr"), fetch=fetch("together")))
        assert not built.fetched.left_out, built.fetched.left_out
        last = told({way: seconds[-1] for way, seconds in clocks.items()})
        print(f"load {os.getloadavg()[0]:.1f}: {last}", flush=True)
        size = built.fetched.downloaded_bytes
        shutil.rmtree(work)
    clock = {way: statistics.median(seconds) for way, seconds in clocks.items()}
    processor = {way: statistics.median(seconds) for way, seconds in processors.items()}
    link = f"{size / 1e6:.0f} MB at {options.rate:g} MB/s"
    print(f"{options.cells**2} cells, {link}, {os.cpu_count()} cores: {told(clock)}")
    print(f"processor time: {told(processor)}")
    longer, both = max(clock["download"], clock["build"]), clock["download"] + clock["build"]
    print(
        f"together: {clock['together'] / longer:.2f} x the longer of the two, "
        f"{clock['together'] / both:.2f} x one after the other"
    )


def told(seconds: dict[str, float]) -> str:
    """Seconds of each way, in words."""
    return ", ".join(f"{way} {value:.1f} s" for way, value in seconds.items())


if __name__ == "__main__":
    main()
