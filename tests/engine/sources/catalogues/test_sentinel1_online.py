"""Sentinel-1: fetched with its orbit and built as delivered."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec, FetchSpec
from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import read_annotation
from tests.engine.sources.archive.dem_tiles import STEP, write_tile
from tests.engine.sources.archive.sentinel1.grd_products import NAME, file_of, make_product, write_image
from tests.engine.sources.archive.sentinel1.test_orbit import PRECISE
from tests.engine.sources.catalogues.online_world import World, renew_manifest, spec_settings
from tests.online_server import serving


@pytest.mark.parametrize("orbit", ["", PRECISE])
def test_a_product_is_fetched_with_its_orbit_and_built(shared, tmp_path, orbit):
    product = make_product(shared, tmp_path / "world" / "S1")
    place = read_annotation(str(file_of(product, "vv"))).grid
    longitude, latitude = float(place.longitude[4, 10]), float(place.latitude[4, 10])
    line, pixel = int(place.lines[4]), int(place.pixels[10])
    for polarisation, number in (("vv", 50), ("vh", 25)):
        window = (line - 200, line + 200, pixel - 200, pixel + 200)
        write_image(file_of(product, polarisation, "measurement"), window, np.full((400, 400), number))
    kinds = ("annotation", "calibration", "noise", "measurement")
    files = [file_of(product, name, kind) for name in ("vv", "vh") for kind in kinds]
    renew_manifest(product, "manifest.safe", tuple(file.relative_to(product).as_posix() for file in files))
    box = f"{longitude - 0.001},{latitude - 0.001},{longitude + 0.001},{latitude + 0.001}"
    settings = {"day": "2021-08-09", "area": read_area(box, "EPSG:4326"), "grid_crs": ""}
    with serving(World(shared, tmp_path / "world", orbit=orbit).services()) as server:
        spec = FetchSpec(**spec_settings(server.url, tmp_path / "cache", sensors=["s1"], **settings))
        fetched = run_job(spec, JobContext(lambda _: None, Event()))
    assert not fetched.left_out and fetched.fetched == [f"{NAME}.SAFE"]
    held = sorted(path.name for path in Path(fetched.folders[0]).rglob("*") if path.is_file())
    assert len(held) == 10 + bool(orbit), "manifest, note and two polarisations of four files"
    assert (PRECISE in held) == bool(orbit)
    tiles = tmp_path / "terrain"
    tiles.mkdir()
    heights = np.full((200, 200), place.height[4, 10])
    write_tile(tiles, int(latitude), int(longitude), longitude - 100 * STEP, latitude + 100 * STEP, heights)
    archive = [*fetched.folders, str(tiles)]
    build = BuildSpec(**settings, archive=archive, output=str(tmp_path / "r.zarr"), workers=1)
    built = run_job(build, JobContext(lambda _: None, Event()))
    assert {scene.sensor: scene.verdict for scene in built.scenes} == {"s1": "used", "dem": "used"}
    rows = json.loads((tmp_path / "r.zarr/manifest.json").read_text())["scenes"]
    origins = {row["sensor"]: row["online"] for row in rows if row["sensor"]}
    assert origins["dem"] is None
    assert (origins["s1"]["service"], origins["s1"]["is_final"]) == ("cdse", True)
