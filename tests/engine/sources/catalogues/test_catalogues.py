"""Places, days, pages and versions of catalogues, for any input; and two processes at once."""

from __future__ import annotations

import math
import multiprocessing
import tempfile
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import FetchSpec
from snowgalileo_qgis.engine.sources.catalogues.accounts import standard_accounts
from snowgalileo_qgis.engine.sources.catalogues.catalogue import OnlineProduct, newest, safe_path
from snowgalileo_qgis.engine.sources.catalogues.climate import HOURS, ClimateCatalogue, requests_of
from snowgalileo_qgis.engine.sources.catalogues.climate_files import write_held
from snowgalileo_qgis.engine.sources.catalogues.copernicus import CopernicusCatalogue, _checksum
from snowgalileo_qgis.engine.sources.catalogues.earthdata import EarthdataCatalogue
from snowgalileo_qgis.engine.sources.catalogues.place import Place
from snowgalileo_qgis.engine.web.client import WebClient
from snowgalileo_qgis.engine.web.network import Network
from tests.engine.sources.catalogues.online_world import spec_settings
from tests.online_server import Answer, serving

DAYS = [date(2025, 3, 30) + timedelta(days=i) for i in range(8)]
HERE = Place(((10.8, 46.8, 10.9, 46.9),))
STAC = "stac.dataspace.copernicus.eu"
CMR = "cmr.earthdata.nasa.gov"


def client_of(server):
    return WebClient(Network(replay=server.url, pause_s=0.001))


@given(st.floats(-180, 180), st.floats(-79, 83), st.floats(0.01, 3), st.floats(0.01, 1))
def test_boxes_stay_in_range_and_hold_the_area(west, south, width, height):
    place = Place.of(shapely.geometry.mapping(shapely.box(west, south, west + width, south + height)))
    assert 1 <= len(place.boxes) <= 2
    for box in place.boxes:
        assert -180 <= box[0] < box[2] <= 180 and -90 <= box[1] < box[3] <= 90
    middle = shapely.Point((west + width / 2 + 180) % 360 - 180, south + height / 2)
    assert place.touched_by(middle.buffer(0.001)) and place.touched_by(None)
    h, v = int(((middle.x * math.cos(math.radians(middle.y))) + 180) // 10), int((90 - middle.y) // 10)
    assert (h, v) in place.sinusoidal_tiles()
    assert (int(middle.y // 1), int(middle.x // 1)) in place.degree_tiles(1)


def test_a_footprint_that_wraps_at_180_degrees_is_unrolled():
    place = Place.of(shapely.geometry.mapping(shapely.box(179.5, 60, 180.5, 60.5)))
    assert len(place.boxes) == 2
    around = shapely.Polygon([(179, 59), (-179, 59), (-179, 61), (179, 61)])
    assert place.touched_by(around)
    assert not Place(((0.0, 60.0, 1.0, 60.5),)).touched_by(around)


@given(st.dates(date(2015, 1, 1), date(2026, 1, 1)))
def test_the_hours_of_weather_are_exactly_those_of_the_precipitation_rule(end):
    days = [end - timedelta(days=7 - i) for i in range(8)]
    asked = [(day, hour) for wanted, hours in requests_of(days) for day in wanted for hour in hours]
    needed = [(days[0] - timedelta(days=1), "23:00")]
    needed += [(day, f"{hour:02}:00") for day in days for hour in range(24)]
    assert sorted(asked) == sorted(needed)
    assert all(len({(day.year, day.month) for day in wanted}) == 1 for wanted, _ in requests_of(days))


def hours_of(products):
    """Day and hour of all that some requests ask for."""
    return [
        (date.fromisoformat(day), hour)
        for product in products
        for day in product.facts["days"]
        for hour in product.facts["inputs"]["time"]
    ]


def put(memory, product, days=None):
    """Note a product as fetched, with all its days or some."""
    folder = memory / product.name.removesuffix(".nc")
    folder.mkdir(exist_ok=True)
    held = product.facts["days"] if days is None else days
    write_held(folder, product.facts["inputs"], [date.fromisoformat(f"{day}") for day in held])


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6), st.integers(0, 150))
@settings(max_examples=25)
def test_hours_of_weather_that_are_here_are_not_asked_for_again(offsets, age):
    """Windows of eight days in any order, each of which is fetched before the next is looked for."""
    place = Place(((10.0, 46.0, 10.5, 46.5),))
    with tempfile.TemporaryDirectory() as folder:
        memory, held = Path(folder), set()
        catalogue = ClimateCatalogue(None, None, memory, today=date(2025, 5, 20) + timedelta(days=age))
        for offset in offsets:
            days = [date(2025, 3, 20) + timedelta(days=offset + number) for number in range(8)]
            products = catalogue.search(place, days, frozenset({Sensor.ERA5}))
            new = [item for item in products if not (memory / item.name.removesuffix(".nc")).exists()]
            asked = hours_of(new)
            assert len(set(asked)) == len(asked)
            twice = held.intersection(asked)
            assert {hour for _, hour in twice} <= {"23:00"}, "at most a last hour that was asked for alone"
            needed = {(day, hour) for day in days for hour in HOURS}
            assert needed | {(days[0] - timedelta(days=1), "23:00")} <= set(hours_of(products))
            for item in new:
                put(memory, item)
            held.update(asked)
        later = ClimateCatalogue(None, None, memory, today=date(2026, 5, 20))
        again = later.search(place, days, frozenset({Sensor.ERA5}))
        assert all(item.is_final for item in again), "preliminary hours are asked for again"
        other = catalogue.search(Place(((10.0, 46.0, 10.5, 46.6),)), days, frozenset({Sensor.ERA5}))
        assert set(hours_of(other)) == needed | {(days[0] - timedelta(days=1), "23:00")}
        assert not any((memory / item.name.removesuffix(".nc")).exists() for item in other)


def test_a_series_of_maps_does_not_wait_for_the_weather_of_each_day(tmp_path):
    place = Place(((10.0, 46.0, 10.5, 46.5),))
    catalogue = ClimateCatalogue(None, None, tmp_path, today=date(2025, 9, 1))
    for number in range(60):
        days = [date(2025, 3, 1) + timedelta(days=number + one) for one in range(8)]
        for item in catalogue.search(place, days, frozenset({Sensor.ERA5})):
            put(tmp_path, item)
    assert len(list(tmp_path.iterdir())) <= 12


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans(), st.integers(0, 5)), max_size=12))
def test_one_version_of_each_acquisition_the_newest_and_usable_one(items):
    products = [
        OnlineProduct(
            Sensor.S3,
            "cdse",
            f"p{i}_{n}_{made}_{good}",
            DAYS[0],
            (i,),
            (made,),
            unusable="" if good else "bad",
        )
        for n, (i, good, made) in enumerate(items)
    ]
    chosen = newest(products)
    assert len(chosen) == len({i for i, _, _ in items})
    for product in chosen:
        same = [other for other in products if other.acquisition == product.acquisition]
        usable = [other for other in same if not other.unusable] or same
        assert product in usable and product.rank == max(other.rank for other in usable)
    assert newest(products[::-1]) == chosen, "whatever the order of the answer"


def item(number: int) -> dict:
    name = f"S2A_MSIL1C_2025040{number % 7}T101022_N0511_R022_T32TPS_2025040{number % 7}T15{number:04}"
    uuid = f"{number:08}-0000-0000-0000-000000000000"
    link = {"href": f"https://download.dataspace.copernicus.eu/odata/v1/Products({uuid})/$value"}
    return {"id": name, "geometry": None, "properties": None, "assets": {"Product": link}}


@given(st.integers(1, 5), st.integers(1, 4))
@settings(max_examples=15, deadline=None)
def test_all_pages_are_read_and_a_repeated_page_ends(pages, size):
    bodies = []

    def stac(asked):
        body = asked.json()
        bodies.append(body)
        page = int(body.get("token", "0"))
        features = [item(page * size + i) for i in range(size)]
        following = {"rel": "next", "body": {"token": str(min(page + 1, pages - 1)), "limit": size}}
        return Answer(200, {"features": features, "links": [following]})

    with serving({STAC: stac}) as server:
        found = CopernicusCatalogue(client_of(server), None).search(HERE, DAYS, frozenset({Sensor.S2}))
    names = {item(i)["id"] + ".SAFE" for i in range(pages * size) if f"2025040{i % 7}" >= "20250401"}
    newest_of = {name[:44]: max(other for other in names if other[:44] == name[:44]) for name in names}
    assert {product.name for product in found} == set(newest_of.values())
    assert all("intersects" in body for body in bodies), "also where the link's body lacks the area"


@pytest.mark.parametrize(
    "odd",
    [
        {"id": None},
        {"id": "S2A_MSIL2A_20250403T101022_N0511_R022_T32TPS_20250403T150000"},
        {"assets": None},
        {"assets": {"x": {"href": 7}, "y": None}},
        {"geometry": {"type": "Polygon", "coordinates": "none"}},
        {"properties": []},
    ],
)
def test_items_of_other_forms_harm_no_others(odd):
    answer = Answer(200, {"features": [{**item(3), **odd}, item(4), "text"], "links": {"rel": "next"}})
    with serving({STAC: lambda _: answer}) as server:
        found = CopernicusCatalogue(client_of(server), None).search(HERE, DAYS, frozenset({Sensor.S2}))
    assert item(4)["id"] + ".SAFE" in {product.name for product in found if not product.unusable}


def test_pages_of_granules_and_other_collections():
    def granule(name):
        url = f"https://data.lpdaac.earthdatacloud.nasa.gov/x/{name}"
        link = {"Type": "GET DATA", "URL": url}
        return {
            "umm": {"GranuleUR": name, "RelatedUrls": [None, {"Type": "GET DATA", "URL": "s3://x"}, link]}
        }

    pages = [
        [granule("MOD09GA.A2025090.h18v04.061.2025092000001.hdf"), {"umm": 5}],
        [
            granule("MOD09GA.A2025090.h18v04.061.2025092000002.hdf"),
            granule("MOD09GA.A2025091.h18v04.006.2025092000002.hdf"),  # another collection
            granule("MOD09GA.A2025088.h18v04.061.2025092000002.hdf"),  # a neighbouring day
            granule("MOD09GA.A2025091.h17v04.061.2025092000002.hdf"),  # another tile
        ],
    ]

    def cmr(asked):
        if not dict(asked.query)["readable_granule_name[]"].startswith("MOD09GA."):
            return Answer(200, {"items": []})
        page = int(asked.headers.get("CMR-Search-After", "0"))
        more = {"CMR-Search-After": str(page + 1)} if page + 1 < len(pages) else {}
        return Answer(200, {"items": pages[page]}, more)

    with serving({CMR: cmr}) as server:
        found = EarthdataCatalogue(client_of(server), None).search(HERE, DAYS, frozenset({Sensor.MODIS}))
    assert [product.name for product in found] == ["MOD09GA.A2025090.h18v04.061.2025092000002.hdf"]


def test_checksums_go_by_their_length_whatever_their_label_says():
    assert _checksum("1610" + "ab" * 16) == "md5:" + "ab" * 16
    assert _checksum("d50120" + "cd" * 32) == "sha3-256:" + "cd" * 32
    assert _checksum("d50110" + "ef" * 16) == "md5:" + "ef" * 16
    assert _checksum("1620" + "0a" * 32) == "sha3-256:" + "0a" * 32
    assert _checksum(None) == _checksum("zz") == _checksum("abc") == ""


@given(st.text(max_size=30))
def test_no_name_of_an_answer_leads_out_of_its_folder(text):
    base = Path("/base")
    if safe_path(text):
        assert (base / text).resolve().is_relative_to(base) and (base / text).resolve() != base


def test_accounts_from_the_services_own_places(tmp_path):
    assert standard_accounts(tmp_path, {}) == {}
    (tmp_path / ".netrc").write_text("machine urs.earthdata.nasa.gov login me password planted-secret\n")
    (tmp_path / ".netrc").chmod(0o600)
    (tmp_path / ".cdsapirc").write_text("url: https://x\nkey: planted-key\n")
    found = standard_accounts(tmp_path, {"CDSE_USERNAME": "you", "EARTHDATA_TOKEN": "t", "CDSAPI_KEY": "k"})
    assert found == {
        "cdse_user": "you",
        "earthdata_token": "t",
        "earthdata_user": "me",
        "earthdata_password": "planted-secret",
        "cds_key": "k",
    }


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (
            ".netrc",
            b"machine urs.earthdata.nasa.gov \npassword planted-a planted-b\n",
            "near line",
        ),
        (".netrc", b"machine\n", "near line"),
        (".netrc", b"\xff\xfe\x00", "not text"),
        (".cdsapirc", b"url: https://x\nkeys: planted-a\n", "no line 'key: ...'"),
    ],
)
def test_a_file_of_accounts_that_cannot_be_used_is_warned_of(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    said = []
    assert standard_accounts(tmp_path, {}, said.append) == {}
    assert len(said) == 1 and words in said[0] and name in said[0] and "planted" not in said[0]


def _fetch(url: str, cache: str, done) -> None:
    spec = FetchSpec(**spec_settings(url, Path(cache), sensors=["modis", "viirs", "landsat"]))
    result = run_job(spec, JobContext(lambda _: None, Event()))
    done.put((len(result.folders), result.downloaded_bytes, [item.reason for item in result.left_out]))


def test_two_processes_at_once_fetch_each_product_once(server, tmp_path):
    context = multiprocessing.get_context("spawn")
    done = context.Queue()
    jobs = [
        context.Process(target=_fetch, args=(server.url, str(tmp_path / "cache"), done)) for _ in range(2)
    ]
    for job in jobs:
        job.start()
    results = [done.get(timeout=600) for _ in jobs]
    for job in jobs:
        job.join()
    assert [(folders, failed) for folders, _, failed in results] == [(3, []), (3, [])]
    files = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    held = sum(path.stat().st_size for path in files if not path.name.startswith("."))
    assert held > 0 and sum(new for _, new, _ in results) == held
