"""Only the parts of images that show the area are fetched, and the stack is the same as of whole products."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from rasterio.windows import Window

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.protocol import Cancelled, FetchSpec, ScanSpec, SearchSpec
from snowgalileo_qgis.engine.sources.part_areas import AREAS
from snowgalileo_qgis.engine.web.partial_file import is_partial
from tests.engine.sources.catalogues.copernicus_world import KEYS, STORE, error
from tests.engine.sources.catalogues.online_world import CRS, DAY, LANDSAT, World
from tests.engine.sources.windows.images import bytes_there, read
from tests.engine.sources.windows.wide_world import (
    HERE,
    SENSORS,
    THERE,
    build,
    fetch,
    make_wide_world,
    run,
    settings_of,
    values_of,
)
from tests.online_server import Answer, OnlineServer, serving

GOOGLE = "storage.googleapis.com"
USGS = "dds.cr.usgs.gov"


@pytest.fixture(scope="session")
def wide(shared, tmp_path_factory) -> World:
    """The products."""
    return make_wide_world(shared, tmp_path_factory.mktemp("wide"))


@pytest.fixture
def server(wide) -> OnlineServer:
    """The services; every answer tells the version of its file."""
    services = {}
    for host, service in wide.services().items():
        services[host] = with_version(service)
    with serving(services) as running:
        yield running


def with_version(service, version="1"):
    def answer(asked):
        found = service(asked)
        return Answer(found.status, found.body, {"ETag": f'"{version}"', **found.headers})

    return answer


@pytest.fixture(scope="session")
def whole(wide, tmp_path_factory) -> dict[str, dict[str, bytes]]:
    """Stacks of whole products, by area."""
    folder = tmp_path_factory.mktemp("whole")
    with serving(wide.services()) as running:
        found = {}
        for number, area in enumerate((HERE, THERE)):
            archive = fetch(running.url, folder / "cache", area, whole_files=True).folders
            build(archive, folder / f"{number}.zarr", area)
            found[area] = values_of(folder / f"{number}.zarr")
    return found


def partial_files(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file() and is_partial(path))


def test_the_stack_of_parts_is_that_of_whole_products(server, whole, tmp_path):
    first = fetch(server.url, tmp_path / "cache")
    assert not first.left_out, first.left_out
    parts = partial_files(tmp_path / "cache")
    assert len(parts) == 14, "six bands of Sentinel-2, six of Landsat, terrain, land cover"
    build(first.folders, tmp_path / "here.zarr")
    assert values_of(tmp_path / "here.zarr") == whole[HERE]
    there_before = sum(map(bytes_there, parts))
    sizes = sum(path.stat().st_size for path in parts)
    assert there_before < sizes / 3, (there_before, sizes)

    second = fetch(server.url, tmp_path / "cache", THERE)
    assert sorted(second.fetched) == sorted(first.fetched)[: len(second.fetched)] or second.fetched
    build(second.folders, tmp_path / "there.zarr", THERE)
    assert values_of(tmp_path / "there.zarr") == whole[THERE]
    build(second.folders, tmp_path / "again.zarr")
    assert values_of(tmp_path / "again.zarr") == whole[HERE], "the first area is there still"
    sent = server.sent
    assert not fetch(server.url, tmp_path / "cache").fetched
    assert server.sent - sent < 100_000, "only the catalogues were asked"


def test_parts_are_never_taken_for_whole(server, tmp_path):
    cache = tmp_path / "cache"
    fetched = fetch(server.url, cache, sensors=[*SENSORS, "modis"])
    found = run(SearchSpec(**settings_of(server.url, cache, THERE)))
    assert not any(item.is_here for item in found.products if item.sensor in ("s2", "landsat", "dem"))
    found = run(SearchSpec(**settings_of(server.url, tmp_path / "new", THERE, archive=[str(cache)])))
    assert not any(item.is_here for item in found.products if item.sensor in ("s2", "landsat", "dem"))
    box = read_area(THERE, CRS)
    found = run(ScanSpec(day=DAY, area=box, archive=[str(cache)]))
    assert [item.code for item in found.left_out] == ["SG-SOURCE-007"] * 4, found.left_out
    build(fetched.folders, tmp_path / "here.zarr")
    rows = json.loads((tmp_path / "here.zarr/manifest.json").read_text())["scenes"]
    hashed = {file["hashed"] for row in rows if row["sensor"] == "s2" for file in row["files"]}
    assert hashed == {"part", "whole"}, "the cloud mask is whole"


def test_whole_files_complete_what_is_there(server, wide, whole, tmp_path):
    fetch(server.url, tmp_path)
    result = fetch(server.url, tmp_path, whole_files=True)
    assert not partial_files(tmp_path) and not result.left_out
    for folder in result.folders:
        assert AREAS not in json.loads((Path(folder) / ".snowgalileo.json").read_text())
    for path in (tmp_path / "landsat" / LANDSAT).glob("*.TIF"):
        assert path.read_bytes() == (wide.folder / "Landsat" / LANDSAT / path.name).read_bytes()
    assert not fetch(server.url, tmp_path, THERE).fetched, "whole products serve all areas"


def test_a_large_area_takes_whole_files(server, tmp_path):
    fetch(server.url, tmp_path, "640000,5179000,651000,5190000", sensors=["s2", "landsat"])
    assert not partial_files(tmp_path)


@pytest.mark.parametrize("fault", ["whole", "shifted", Answer(400, b"no"), Answer(503)])
def test_services_that_give_no_parts_give_whole_files(server, wide, whole, tmp_path, fault):
    def without(service):
        def answer(asked):
            if "-" in asked.headers.get("Range", "") and isinstance(fault, Answer):
                return fault
            return service(asked)

        return answer

    for host in (GOOGLE, USGS):
        server.services[host] = without(server.services[host])
        server.faults[host] = [] if isinstance(fault, Answer) else [fault] * 200
    result = fetch(server.url, tmp_path / "cache", sensors=["landsat"])
    assert not result.left_out, result.left_out
    assert not partial_files(tmp_path / "cache")
    for path in (tmp_path / "cache" / "landsat" / LANDSAT).glob("*.TIF"):
        assert path.read_bytes() == (wide.folder / "Landsat" / LANDSAT / path.name).read_bytes()


def test_a_new_version_at_the_service_replaces_all_parts(server, wide, whole, tmp_path):
    fetch(server.url, tmp_path / "cache", sensors=["landsat"])
    server.services[USGS] = with_version(wide.dds, "2")
    fetch(server.url, tmp_path / "cache", THERE, sensors=["landsat"])
    note = json.loads((tmp_path / "cache" / "landsat" / LANDSAT / ".snowgalileo.json").read_text())
    assert len(note[AREAS]) == 1, "what shows the first area is of the version before"
    assert fetch(server.url, tmp_path / "cache", sensors=["landsat"]).fetched == [LANDSAT]


def test_damaged_parts_are_noticed_and_fetched_whole(server, wide, tmp_path):
    """One wrong byte in each of the first answers, which are those of the images' headers and tiles."""
    shown = Window(13, 11, 33, 33)
    for count in (3, 9, 21):
        server.faults[USGS] = ["garbled"] * count
        result = fetch(server.url, tmp_path / str(count), sensors=["landsat"])
        server.faults[USGS] = []
        for path in (tmp_path / str(count) / "landsat" / LANDSAT).glob("*_B?.TIF"):
            genuine = wide.folder / "Landsat" / LANDSAT / path.name
            assert np.array_equal(read(path, shown), read(genuine, shown)), (count, path.name)
        assert bool(result.left_out) == (not (tmp_path / str(count) / "landsat" / LANDSAT).exists())


def test_an_interrupted_fetch_goes_on_with_what_has_arrived(server, tmp_path):
    is_holding = server.hold_after(GOOGLE, 150_000)
    with pytest.raises(Cancelled):
        run(FetchSpec(**settings_of(server.url, tmp_path, HERE, sensors=["s2"])), event=is_holding)
    server.go_on()
    (part,) = (tmp_path / "s2").glob("*.part")
    arrived = sum(bytes_there(path) for path in part.rglob("*.jp2"))
    assert arrived > 0
    sent = server.sent
    result = fetch(server.url, tmp_path, sensors=["s2"])
    (folder,) = result.folders
    complete = sum(bytes_there(path) for path in Path(folder).rglob("*.jp2"))
    assert server.sent - sent < complete - arrived + 60_000


def test_records_that_are_lost_or_damaged_cost_a_download_alone(server, whole, tmp_path):
    first = fetch(server.url, tmp_path / "cache", sensors=["s2"])
    for number, path in enumerate(partial_files(tmp_path / "cache")):
        record = path.with_name(f".{path.name}.parts")
        record.write_text("{") if number % 2 else record.unlink()
    second = fetch(server.url, tmp_path / "cache", THERE, sensors=["s2"])
    assert second.fetched == first.fetched
    shutil.rmtree(tmp_path / "cache")


def test_s3_keys_of_copernicus_give_parts_and_nodes_whole_files(server, tmp_path):
    only_keys = {"cdse_user": "", "cdse_password": "", **KEYS}
    fetch(server.url, tmp_path / "keys", sensors=["s2"], **only_keys)
    assert len(partial_files(tmp_path / "keys")) == 6 and not server.to(GOOGLE)
    store = server.services[STORE]
    server.services[STORE] = lambda asked: (
        error(403, "InvalidAccessKeyId", "no") if "Range" in asked.headers else store(asked)
    )
    result = fetch(server.url, tmp_path / "both", sensors=["s2"], **KEYS)
    assert not result.left_out and not partial_files(tmp_path / "both")
    assert not server.to(GOOGLE)


def test_parts_that_the_store_of_copernicus_cannot_give_are_whole_files_of_nodes(server, tmp_path):
    store = server.services[STORE]
    busy = Answer(429, b"", {"Retry-After": "4000"})
    server.services[STORE] = lambda asked: busy if "Range" in asked.headers else store(asked)
    result = fetch(server.url, tmp_path, sensors=["s2"], **KEYS)
    assert not result.left_out and result.fetched and not partial_files(tmp_path)
    ranges = [asked for asked in server.to(STORE) if "Range" in asked.headers]
    assert 1 <= len(ranges) <= 6, "one for each image at most; the store is not asked again"


def test_a_product_that_google_lacks_comes_whole_from_copernicus(server, tmp_path):
    server.services[GOOGLE] = lambda _: Answer(200, {"items": []})
    result = fetch(server.url, tmp_path, sensors=["s2"])
    assert not result.left_out and not partial_files(tmp_path)
    assert not any("-" in asked.headers.get("Range", "") for asked in server.asked), "nodes limit requests"
