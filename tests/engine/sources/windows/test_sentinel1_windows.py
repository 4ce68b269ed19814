"""Of Sentinel-1's images in radar geometry only the lines and pixels that can show the area are fetched."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.windows import Window

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.grid import region_grid
from snowgalileo_qgis.engine.protocol import BuildSpec, FetchSpec
from snowgalileo_qgis.engine.sources.archive.sentinel1 import measurement
from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import read_annotation
from snowgalileo_qgis.engine.sources.archive.sentinel1.geocode import geocode, image_window
from snowgalileo_qgis.engine.sources.part_areas import grown
from snowgalileo_qgis.engine.web.partial_file import is_partial
from tests.engine.sources.archive.dem_tiles import STEP, write_tile
from tests.engine.sources.archive.sentinel1.grd_products import (
    LINES,
    PIXELS,
    POINTS,
    edit,
    file_of,
    make_product,
    scenes_of,
)
from tests.engine.sources.catalogues.online_world import World, renew_manifest, spec_settings
from tests.engine.sources.windows.images import bytes_there
from tests.engine.sources.windows.wide_world import run, values_of
from tests.online_server import OnlineServer, serving

KINDS = ("annotation", "calibration", "noise", "measurement")


@pytest.fixture(scope="module")
def product(shared, tmp_path_factory) -> Path:
    """A product whose images are full size: noise around one place, constant elsewhere."""
    folder = make_product(shared, tmp_path_factory.mktemp("world") / "S1")
    line, pixel, _, _, _ = place_of(folder)
    random = np.random.default_rng(3)
    for polarisation in ("vv", "vh"):
        path = file_of(folder, polarisation, "measurement")
        path.unlink()
        profile = {"driver": "GTiff", "dtype": "uint16", "count": 1, "height": LINES, "width": PIXELS}
        tiles = {"tiled": True, "blockxsize": 512, "blockysize": 512, "compress": "deflate", "zlevel": 1}
        with rasterio.open(path, "w", crs="EPSG:4326", gcps=POINTS, **profile, **tiles) as target:
            values = random.integers(20, 2000, (2000, 2000)).astype(np.uint16)
            target.write(values, 1, window=Window(pixel - 1000, line - 1000, 2000, 2000))
    renew(folder)
    return folder


def renew(folder: Path) -> None:
    files = [file_of(folder, name, kind) for name in ("vv", "vh") for kind in KINDS]
    renew_manifest(folder, "manifest.safe", tuple(file.relative_to(folder).as_posix() for file in files))


def place_of(folder: Path) -> tuple[int, int, float, float, float]:
    """Line, pixel, longitude, latitude and height of a point of the image."""
    grid = read_annotation(str(file_of(folder, "vv"))).grid
    at = (4, 10)
    return (
        int(grid.lines[4]),
        int(grid.pixels[10]),
        float(grid.longitude[at]),
        float(grid.latitude[at]),
        float(grid.height[at]),
    )


@pytest.fixture
def server(shared, product) -> OnlineServer:
    with serving(World(shared, product.parent.parent).services()) as running:
        yield running


def fetch(server, cache: Path, where: dict, **changes):
    return run(FetchSpec(**spec_settings(server.url, cache, sensors=["s1"], **where, **changes)))


def test_the_scene_of_parts_is_that_of_the_whole_product(server, product, tmp_path):
    _, _, longitude, latitude, height = place_of(product)
    box = f"{longitude - 0.001},{latitude - 0.001},{longitude + 0.001},{latitude + 0.001}"
    where = {"day": "2021-08-09", "area": read_area(box, "EPSG:4326"), "grid_crs": ""}
    tiles = tmp_path / "terrain"
    tiles.mkdir()
    heights = height + 300 * np.random.default_rng(4).random((300, 300))
    write_tile(tiles, int(latitude), int(longitude), longitude - 150 * STEP, latitude + 150 * STEP, heights)
    stores = {}
    for name in ("parts", "whole"):
        fetched = fetch(server, tmp_path / name, where, whole_files=name == "whole")
        assert not fetched.left_out
        images = sorted(Path(fetched.folders[0]).glob("measurement/s1*"))
        assert [is_partial(image) for image in images] == [name == "parts"] * 2
        archive = [*fetched.folders, str(tiles)]
        run(BuildSpec(**where, archive=archive, output=str(tmp_path / f"{name}.zarr"), workers=1))
        stores[name] = values_of(tmp_path / f"{name}.zarr")
        sizes = [(bytes_there(image), image.stat().st_size) for image in images]
        assert name == "whole" or all(there < 0.8 * size for there, size in sizes), sizes
    assert stores["parts"] == stores["whole"]
    assert any("s1" in name for name in stores["parts"])


def test_old_products_are_fetched_whole(server, product, tmp_path, shared):
    old = tmp_path / "world" / "S1" / product.name
    shutil.copytree(product, old)
    edit(old / "manifest.safe", r'(<safe:software[^>]*version=")[\d.]+', lambda at: f"{at[1]}002.84")
    _, _, longitude, latitude, _ = place_of(product)
    box = f"{longitude - 0.001},{latitude - 0.001},{longitude + 0.001},{latitude + 0.001}"
    where = {"day": "2021-08-09", "area": read_area(box, "EPSG:4326"), "grid_crs": ""}
    with serving(World(shared, tmp_path / "world").services()) as running:
        fetched = fetch(running, tmp_path / "cache", where)
    images = sorted(Path(fetched.folders[0]).glob("measurement/s1*"))
    assert len(images) == 2 and not any(map(is_partial, images))


@settings(max_examples=15, deadline=None)
@given(
    row=st.floats(0, 9.99),
    col=st.floats(0, 19.99),
    height=st.sampled_from([-590.0, 0.0, 1500.0, 4000.0, 8990.0]),
    size=st.integers(1, 6),
)
def test_all_that_is_read_lies_in_the_window(product, row, col, height, size):
    (scene,) = scenes_of(product)[0]
    annotation = read_annotation(str(file_of(product, "vv")))
    grid = annotation.grid
    i, j = int(row) % (len(grid.lines) - 1), int(col) % (len(grid.pixels) - 1)
    part = row % 1
    longitude = float(grid.longitude[i, j] * (1 - part) + grid.longitude[i + 1, j + 1] * part)
    latitude = float(grid.latitude[i, j] * (1 - part) + grid.latitude[i + 1, j + 1] * part)
    reach = 0.004 * size
    box = f"{longitude - reach},{latitude - reach},{longitude + reach},{latitude + reach}"
    region = region_grid(read_area(box, "EPSG:4326"))
    window = image_window(annotation, region)
    seen = []
    genuine = measurement.Measurement.read

    def recorded(self, first_line, end_line, first_pixel, end_pixel):
        seen.append((first_line, end_line, first_pixel, end_pixel))
        return genuine(self, first_line, end_line, first_pixel, end_pixel)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(measurement.Measurement, "read", recorded)
        for _ in geocode(scene, region, lambda lon, lat: np.full(lon.shape, height, np.float32)):
            pass
    for first_line, end_line, first_pixel, end_pixel in seen:
        assert window.row_off <= first_line and end_line <= window.row_off + window.height
        assert window.col_off <= first_pixel and end_pixel <= window.col_off + window.width
    larger = image_window(annotation, grown(region, 2))
    if window is not None:
        assert larger.row_off <= window.row_off and larger.col_off <= window.col_off
