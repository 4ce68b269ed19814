"""Bytes and requests for an area of 20 x 20 km: the parts of images that show it, against whole files, from a
server on this computer. The images are made in the size and layout of genuine ones.

    python benchmarks/bench_windows.py [--side-km 20] [--folder DIR] [--rtt-ms 0]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.transform import from_origin
from rasterio.windows import Window

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))

from snowgalileo_qgis.engine.aoi import read_area  # noqa: E402
from snowgalileo_qgis.engine.bands import Sensor  # noqa: E402
from snowgalileo_qgis.engine.grid import RegionGrid, region_grid  # noqa: E402
from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import read_annotation  # noqa: E402
from snowgalileo_qgis.engine.sources.windows.fetch import Windows  # noqa: E402
from snowgalileo_qgis.engine.sources.windows.shown import driver_of, shown_window  # noqa: E402
from snowgalileo_qgis.engine.sources.windows.sizes import part_size  # noqa: E402
from snowgalileo_qgis.engine.web.client import WebClient  # noqa: E402
from snowgalileo_qgis.engine.web.download import RemoteFile, download  # noqa: E402
from snowgalileo_qgis.engine.web.network import Network  # noqa: E402
from tests.engine.sources.archive.sentinel1 import grd_products as grd  # noqa: E402
from tests.online_server import Answer, serving  # noqa: E402

HOST = "images.example.org"
SHARED = ROOT.parent / "shared"
GRD_FOLDER = SHARED / "data" / "formats" / "sentinel1" / f"{grd.NAME}.SAFE"
UTM, LONLAT = "EPSG:32632", "EPSG:4326"
WEST, NORTH = 600_000, 5_200_020
"""Upper-left corner of a Sentinel-2 tile (32TPS)."""
ROWS = 1024
"""Rows that are made at a time."""


@dataclass(frozen=True)
class Image:
    """An image of a product. ``noise``: spread of the values, by which they take as many bytes as genuine
    ones. ``times``: images of this kind in a product; ``rest``: bytes of the product's other needed files.
    """

    sensor: Sensor
    path: str
    shape: tuple[int, int]
    corner: tuple[float, float]
    pixel: float
    crs: str
    dtype: str
    noise: int
    options: dict[str, Any]
    times: int
    rest: int = 0


COG = {"driver": "COG", "overviews": "none"}
JP2 = {"driver": "JP2OpenJPEG", "quality": 100, "reversible": "yes"}
BAND = "GRANULE/L1C_T32TPS_A004078_20250403T101534/IMG_DATA/T32TPS_20250403T101022_B"
IMAGES = (
    Image(Sensor.S2, f"{BAND}02.jp2", (10980, 10980), (WEST, NORTH), 10, UTM, "uint16", 350,
          {**JP2, "blockxsize": 1024, "blockysize": 1024}, 4, 1_000_000),
    Image(Sensor.S2, f"{BAND}11.jp2", (5490, 5490), (WEST, NORTH), 20, UTM, "uint16", 250,
          {**JP2, "blockxsize": 640, "blockysize": 640}, 2),
    Image(Sensor.LANDSAT, "LC08_B4.TIF", (7700, 7600), (570_015, 5_250_015), 30, UTM, "uint16", 800,
          {**COG, "compress": "deflate", "blocksize": 256}, 6, 4_000_000),
    Image(Sensor.DEM, "dem.tif", (3600, 3600), (10, 47), 1 / 3600, LONLAT, "float32", 30,
          {**COG, "compress": "deflate", "predictor": "floating_point", "blocksize": 1024}, 1),
    Image(Sensor.WORLDCOVER, "cover.tif", (36000, 36000), (9, 48), 1 / 12000, LONLAT, "uint8", 0,
          {**COG, "compress": "deflate", "blocksize": 1024}, 1),
)  # fmt: skip
RADAR = {"tiled": True, "blockxsize": 512, "blockysize": 512, "compress": "deflate", "zlevel": 6}
PRODUCTS = {
    Sensor.S1: (2, "2 passes"),
    Sensor.S2: (6, "4 dates, one and a half tiles"),
    Sensor.LANDSAT: (2, "2 scenes"),
    Sensor.DEM: (1, "1 tile"),
    Sensor.WORLDCOVER: (1, "1 tile"),
}
"""Products of an area of 20 x 20 km and 8 days in the Alps."""
WHOLE_MB = {Sensor.S3: (8, 61), Sensor.MODIS: (8, 90), Sensor.VIIRS: (8, 75)}
"""Number and usual megabytes of products of which whole files are fetched."""
NEEDED = {Sensor.S2: 0.75, Sensor.S3: 0.06}
"""Share of the needed files in a whole product, by the sizes in recorded answers (``bench_online.py``); of
all others all files are needed.
"""


@dataclass
class Cost:
    """Bytes and requests."""

    bytes: int = 0
    requests: int = 0
    seconds: float = 0.0

    def add(self, other: Cost, times: int) -> None:
        """So many more of another."""
        self.bytes += times * other.bytes
        self.requests += times * other.requests


def values(image: Image, random: np.random.Generator, row: int, count: int) -> np.ndarray:
    """Rows of an image: a slope with noise, and for land cover patches of its classes."""
    rows, cols = np.ogrid[row : row + count, 0 : image.shape[1]]
    if image.sensor is Sensor.WORLDCOVER:
        patches = (rows // 37 * 7919 + cols // 53 * 104729) % 8
        edges = random.random((count, image.shape[1]), np.float32) < 0.02
        return (10 * (1 + np.where(edges, (patches + 1) % 8, patches))).astype(np.uint8)
    slope = 1500 + (rows + 2 * cols) % 4000 / 4
    noise = random.standard_normal((count, image.shape[1]), np.float32) * image.noise / 4
    return np.maximum(slope + noise, 1).astype(image.dtype)


def made(image: Image, folder: Path) -> Path:
    """The image's file, made once."""
    path = folder / image.path
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(1)
    plain = {
        "count": 1,
        "height": image.shape[0],
        "width": image.shape[1],
        "dtype": image.dtype,
        "crs": image.crs,
        "transform": from_origin(*image.corner, image.pixel, image.pixel),
    }
    raw = path.with_name(f"raw_{path.stem}.tif")
    with rasterio.open(raw, "w", driver="GTiff", tiled=True, **plain) as target:
        for row in range(0, image.shape[0], ROWS):
            count = min(ROWS, image.shape[0] - row)
            target.write(values(image, random, row, count), 1, window=Window(0, row, image.shape[1], count))
    rasterio.shutil.copy(raw, path, **image.options)
    raw.unlink()
    return path


def made_radar(folder: Path) -> tuple[Image, Path, RegionGrid, Callable[[float], RegionGrid]] | None:
    """A Sentinel-1 image of full size below genuine metadata; ``None`` where these are not there."""
    if not GRD_FOLDER.is_dir():
        return None
    product = folder / GRD_FOLDER.name
    path = grd.file_of(product, "vv", "measurement")
    if not path.exists():
        shutil.copytree(GRD_FOLDER, product, copy_function=shutil.copyfile, dirs_exist_ok=True)
        path.parent.mkdir(exist_ok=True)
        random = np.random.default_rng(1)
        plain = {"driver": "GTiff", "dtype": "uint16", "count": 1, "crs": LONLAT, "gcps": grd.POINTS}
        shape = {"height": grd.LINES, "width": grd.PIXELS}
        with rasterio.open(path, "w", **plain, **shape, **RADAR) as target:
            for row in range(0, grd.LINES, ROWS):
                count = min(ROWS, grd.LINES - row)
                speckle = random.rayleigh(120, (count, grd.PIXELS)).astype(np.uint16)
                target.write(speckle, 1, window=Window(0, row, grd.PIXELS, count))
    grid = read_annotation(str(grd.file_of(product, "vv"))).grid
    longitude, latitude = float(grid.longitude[5, 10]), float(grid.latitude[5, 10])
    name = path.relative_to(product).as_posix()
    image = Image(Sensor.S1, name, (grd.LINES, grd.PIXELS), (0, 0), 10, "", "uint16", 0, {}, 2, 8_000_000)

    def region(side_km: float) -> RegionGrid:
        return square(longitude, latitude, side_km)

    return image, path, region(20), region


def square(longitude: float, latitude: float, side_km: float) -> RegionGrid:
    """A square around a place."""
    up = side_km / 2 / 111.2
    aside = up / np.cos(np.radians(latitude))
    box = (longitude - aside, latitude - up, longitude + aside, latitude + up)
    return region_grid(read_area(",".join(map(str, box)), LONLAT))


@contextmanager
def server_of(path: Path, rtt_s: float) -> Iterator[Any]:
    """A server with one file; ``rtt_s``: time that each answer takes longer."""
    content = path.read_bytes()

    def answer(_: Any) -> Answer:
        time.sleep(rtt_s)
        return Answer(200, content, {"ETag": '"1"'})

    with serving({HOST: answer}) as server:
        yield server


def measure(image: Image, path: Path, region: RegionGrid, folder: Path, rtt_s: float) -> tuple[Cost, Cost]:
    """Cost of the part that shows the region, and of the whole file; both give the same pixels."""
    remote = RemoteFile(f"https://{HOST}/image", image.path, path.stat().st_size)
    product = folder / "part"
    if image.sensor is Sensor.S1:
        shutil.copytree(GRD_FOLDER, product, copy_function=shutil.copyfile)
    with server_of(path, rtt_s) as server:
        client = WebClient(Network(replay=server.url))
        started, before = time.monotonic(), server.sent
        Windows(region).fetch(client, image.sensor, remote, product, lambda _: None, lambda: None)
        part = Cost(server.sent - before, client.requests, time.monotonic() - started)
        client = WebClient(Network(replay=server.url))
        started, before = time.monotonic(), server.sent
        download(client, remote, folder / "whole" / image.path)
        whole = Cost(server.sent - before, client.requests, time.monotonic() - started)
    window = shown_window(image.sensor, product, product / image.path, region)
    pixels = [
        rasterio.open(at / image.path, driver=driver_of(path)).read(1, window=window)
        for at in (product, folder / "whole")
    ]
    if not np.array_equal(*pixels):
        raise AssertionError(f"{image.path}: other pixels than those of the whole file")
    shutil.rmtree(product)
    shutil.rmtree(folder / "whole")
    return part, whole


def main() -> None:
    """Measure each kind of image, and add up what the products of 8 days take."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side-km", type=float, default=20.0)
    parser.add_argument("--folder", help="where the images are kept (default: a temporary folder)")
    parser.add_argument("--rtt-ms", type=float, default=0.0, help="time that each answer takes longer")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        images = Path(options.folder or temporary)
        todo = [(image, made(image, images), _region(image, options.side_km)) for image in IMAGES]
        radar = made_radar(images)
        if radar:
            todo.insert(0, (radar[0], radar[1], radar[3](options.side_km)))
        parts, wholes = {}, {}
        for image, path, region in todo:
            cost = measure(image, path, region, Path(temporary) / "fetched", options.rtt_ms / 1000)
            for costs, one in zip((parts, wholes), cost, strict=True):
                costs.setdefault(image.sensor, Cost(image.rest)).add(one, image.times)
            part, whole = cost
            print(
                f"{image.sensor.label} {image.path.rpartition('/')[2]}: {part.bytes / 1e6:.1f} of "
                f"{whole.bytes / 1e6:.1f} MB ({part.bytes / whole.bytes:.1%}), {part.requests} requests, "
                f"{part.seconds:.1f} s instead of {whole.seconds:.1f} s"
            )
        _sums(parts, wholes, todo)


def _region(image: Image, side_km: float) -> RegionGrid:
    if image.crs == LONLAT:
        middle = [image.corner[0] + 0.37 * image.shape[1] * image.pixel, 46.6]
        return square(*middle, side_km)
    x, y, half = WEST + 47_000, NORTH - 43_000, side_km * 500
    return region_grid(read_area(f"{x - half},{y - half},{x + half},{y + half}", UTM))


def _sums(parts: dict[Sensor, Cost], wholes: dict[Sensor, Cost], todo: list[Any]) -> None:
    regions = {image.sensor: region for image, _, region in todo}
    fetched, files, products = 0.0, 0.0, 0.0
    print("8 days, needed files:")
    for sensor, (count, what) in PRODUCTS.items():
        if sensor not in parts:
            continue
        part, whole = parts[sensor], wholes[sensor]
        told = part_size(sensor, whole.bytes, regions[sensor])
        fetched, files = fetched + count * part.bytes, files + count * whole.bytes
        products += count * whole.bytes / NEEDED.get(sensor, 1)
        print(
            f"  {sensor.label}, {what}: {count * part.bytes / 1e6:.0f} of {count * whole.bytes / 1e6:.0f} MB "
            f"({part.bytes / whole.bytes:.1%}), {part.requests} requests for a product; told before: "
            f"{count * told / 1e6:.0f} MB"
        )
    for sensor, (count, size) in WHOLE_MB.items():
        print(f"  {sensor.label}: {count * size} MB, whole files (usual sizes)")
        fetched, files = fetched + count * size * 1e6, files + count * size * 1e6
        products += count * size * 1e6 / NEEDED.get(sensor, 1)
    print(f"  together: {fetched / 1e6:.0f} MB")
    for total, what in ((files, "the needed files"), (products, "whole products")):
        print(f"    {fetched / total:.0%} of {what} ({total / 1e6:.0f} MB)")


if __name__ == "__main__":
    main()
