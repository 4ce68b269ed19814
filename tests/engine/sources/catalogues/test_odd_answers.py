"""Answers that nobody foresaw, and helpers of services that fail: one sentence, and the others go on."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.cli.progress_bar import ProgressBar
from snowgalileo_qgis.engine.protocol import FetchSpec, SnowGalileoError
from snowgalileo_qgis.engine.sources.catalogues import cache, odata, stac
from snowgalileo_qgis.engine.sources.catalogues.cache import ProductCache
from snowgalileo_qgis.engine.sources.catalogues.catalogue import OnlineProduct, understood
from snowgalileo_qgis.engine.sources.catalogues.contents import contents, remove
from snowgalileo_qgis.engine.sources.catalogues.odata import products_of
from snowgalileo_qgis.engine.sources.catalogues.online import OnlineServices
from snowgalileo_qgis.engine.sources.catalogues.place import Place
from snowgalileo_qgis.engine.sources.catalogues.stac import stac_items
from snowgalileo_qgis.engine.web.client import WebClient
from snowgalileo_qgis.engine.web.network import Network
from tests.engine.sources.catalogues.copernicus_world import KEYS, ODATA, STORE
from tests.engine.sources.catalogues.online_world import AREA, CRS, DAY, LANDSAT, OLCI, SECRETS, spec_settings
from tests.engine.sources.catalogues.test_cache import put
from tests.online_server import Answer, Asked, OnlineServer

DAYS = [date(2025, 3, 30) + timedelta(days=number) for number in range(8)]
HERE = Place(((10.8, 46.8, 10.9, 46.9),))
ORBITS = "s1-orbits.asf.alaska.edu"
LPDAAC = "data.lpdaac.earthdatacloud.nasa.gov"
CMR = "cmr.earthdata.nasa.gov"
M2M = "m2m.cr.usgs.gov"
CDS = "cds.climate.copernicus.eu"
SEARCH = "https://stac.dataspace.copernicus.eu/v1/search"
BAD = "https://[bad/MOD09GA.hdf"


class Seen:
    """What became of products."""

    def arrived(self, product: OnlineProduct, size: int) -> None:
        return

    def settle(self, product: OnlineProduct, folder: Path | None) -> None:
        return


def services_of(server: OnlineServer, folder: Path, *sensors: str, **changes: Any) -> OnlineServices:
    spec = FetchSpec(**spec_settings(server.url, folder, sensors=list(sensors), **changes))
    return OnlineServices(spec, Network(replay=server.url, pause_s=0.001), lambda: None)


def fetched(services: OnlineServices, *days: date) -> tuple[dict[str, str], set[str]]:
    """Code of what failed in a search and download, and the names of what is there."""
    found = services.search(HERE, days or DAYS, lambda *_: None)
    got = services.fetch([item for item in found.products if not item.unusable], Seen())
    return {str(item.path): item.code for item in (*found.failed, *got.failed)}, set(got.folders)


def changed(service: Callable[[Asked], Answer], path: str, change: Callable[[Any], None]) -> Any:
    """A service whose answers to requests with a path are others."""

    def answer(asked: Asked) -> Answer:
        given = service(asked)
        if asked.path.endswith(path):
            change(given.body)
        return given

    return answer


def links(value: Any) -> Callable[[Any], None]:
    return lambda body: [item["umm"].update(RelatedUrls=value) for item in body["items"]] and None


@pytest.mark.parametrize("value", [7, "x", [7], {"URL": 7}, [{"URL": BAD, "Type": "GET DATA"}]])
def test_a_granule_with_odd_links_cannot_be_had_and_ends_nothing(server, made, tmp_path, value):
    server.services[CMR] = changed(made.cmr, "", links(value))
    found = services_of(server, tmp_path, "modis").search(HERE, DAYS, lambda *_: None)
    assert not found.failed and all(item.unusable for item in found.products)


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("/download-options", lambda body: body["data"][0].update(secondaryDownloads=["x", 7, None])),
        ("/download-options", lambda body: body.update(data=["x"])),
        ("/download-retrieve", lambda body: [row.update(url=BAD) for row in body["data"]["available"]]),
    ],
)
def test_a_field_of_another_type_costs_its_product_alone(server, made, tmp_path, path, change):
    server.services[M2M] = changed(made.m2m, path, change)
    failed, there = fetched(services_of(server, tmp_path, "landsat", "dem"))
    assert set(failed) == {LANDSAT} and len(there) == 1
    assert set(failed.values()) <= {"SG-ONLINE-006", "SG-ONLINE-010"}


def test_an_error_of_the_program_over_an_answer_is_one_sentence_without_secrets(server, tmp_path):
    services = services_of(server, tmp_path, "s3", "dem")

    def odd(*_: Any) -> Any:
        raise KeyError(SECRETS["cds_key"])

    services.catalogues["cdse"].search = odd
    services.catalogues["cds"].try_account = odd
    failed, there = fetched(services)
    assert set(failed.values()) == {"SG-ONLINE-006"} and len(there) == 1
    refused = services.try_accounts()
    assert [item.code for item in refused] == ["SG-ONLINE-006"]
    assert "KeyError" in refused[0].reason and SECRETS["cds_key"] not in refused[0].reason
    with pytest.raises(FileNotFoundError):
        understood(services.client, "x", (tmp_path / "not" / "there").mkdir)


def test_an_archive_of_orbits_that_is_down_ends_nothing_and_is_waited_for_once(server, tmp_path):
    name = "S1A_IW_GRDH_1SDV_20250405T170022_20250405T170047_058621_0741F1_72E0.SAFE"
    best = "S1A_OPER_AUX_POEORB_OPOD_20250425T070000_V20250404T225942_20250406T005942.EOF"
    server.services[ORBITS] = lambda _: Answer(503)
    services = services_of(server, tmp_path, "s1")
    product = OnlineProduct(Sensor.S1, "cdse", name, DAYS[6], (name,))
    assert services._orbit(product) == []
    server.services[ODATA].orbits = [best]
    assert [file.path for file in services._orbit(product)] == [best]
    assert len(server.to(ORBITS)) == 6
    for location in ("https://[bad", "/elsewhere", ""):
        server.services[ORBITS] = lambda _, goal=location: Answer(302, b"", {"Location": goal})
        assert [file.path for file in services_of(server, tmp_path, "s1")._orbit(product)] == [best]


def test_the_test_of_an_account_survives_a_host_that_is_down(server, tmp_path):
    server.services[LPDAAC] = lambda _: Answer(503)
    refused = services_of(server, tmp_path).try_accounts()
    assert [item.code for item in refused] == ["SG-ONLINE-001"] and LPDAAC in refused[0].reason
    said = {"error": f"Token 'Bearer {SECRETS['earthdata_token']}' does not exist"}
    server.services[LPDAAC] = lambda _: Answer(403, said)
    refused = services_of(server, tmp_path).try_accounts()
    assert "does not exist" in refused[0].reason and "planted" not in refused[0].reason


def test_a_store_of_copernicus_that_cannot_be_used_leaves_the_nodes(server, tmp_path):
    server.services[STORE] = lambda _: Answer(429, b"", {"Retry-After": "4000"})
    assert fetched(services_of(server, tmp_path, "s3", **KEYS)) == ({}, {OLCI})


@pytest.mark.parametrize("gone", ["results", "file"])
def test_results_of_the_climate_store_that_have_expired_are_asked_for_anew(server, made, tmp_path, gone):
    def climate(asked: Asked) -> Answer:
        if "job-old" not in asked.path:
            return made.climate(asked)
        if not asked.path.endswith("/results"):
            return Answer(200, {"status": "successful"})
        value = {"href": "https://object-store.os-api.cci2.ecmwf.int/cci2/job-old.nc"}
        return Answer(200, {"asset": {"value": value}}) if gone == "file" else Answer(404, {"detail": "gone"})

    files = "object-store.os-api.cci2.ecmwf.int"
    server.services |= {
        CDS: climate,
        files: lambda asked: Answer(404) if "job-old" in asked.path else made.climate_files(asked),
    }
    services = services_of(server, tmp_path, "era5")
    (tmp_path / "era5").mkdir()
    for product in services.search(HERE, [DAYS[1]], lambda *_: None).products:
        note = {"-".join(product.facts["inputs"]["day"]): "job-old"}
        (tmp_path / "era5" / f".{product.name}.job").write_text(json.dumps(note))
    failed, there = fetched(services, DAYS[1])
    assert not failed and len(there) == 2
    assert len([item for item in server.to(CDS) if item.path.endswith("/execution")]) == 2
    assert not list((tmp_path / "era5").glob(".*.job")), "what is there is not remembered as a request"


def test_a_request_of_the_climate_store_is_kept_where_the_store_cannot_be_reached(server, made, tmp_path):
    server.services[CDS] = lambda asked: (
        made.climate(asked) if asked.path.endswith("/execution") else Answer(503)
    )
    failed, _ = fetched(services_of(server, tmp_path, "era5"), DAYS[1])
    assert set(failed.values()) == {"SG-ONLINE-001"}
    server.services[CDS] = made.climate
    assert fetched(services_of(server, tmp_path, "era5"), DAYS[1])[0] == {}
    assert len([item for item in server.to(CDS) if item.path.endswith("/execution")]) == 2


def client_of(server: OnlineServer) -> WebClient:
    return WebClient(Network(replay=server.url, pause_s=0.001))


@pytest.mark.parametrize(
    ("target", "is_read"),
    [
        (SEARCH.replace("https:", "http:") + "?token=2", True),
        ("/v1/search?token=2", True),
        ("https://stac.internal/v1/search?token=2", False),
        (f"{SEARCH}-elsewhere?token=2", False),
        ("https://[bad", False),
        ("", False),
        (None, False),
        (7, False),
    ],
)
def test_a_list_is_read_whole_or_is_an_error(server, target, is_read):
    def pages(asked: Asked) -> Answer:
        following = [] if dict(asked.query).get("token") else [{"rel": "next", "href": target}]
        return Answer(200, {"features": [{"id": 1}], "links": following})

    server.services["stac.dataspace.copernicus.eu"] = pages
    if is_read:
        assert len(list(stac_items(client_of(server), SEARCH, {}))) == 2
        return
    with pytest.raises(SnowGalileoError, match=r"SG-ONLINE-006.*a next page that is elsewhere"):
        list(stac_items(client_of(server), SEARCH, {}))


def test_a_list_without_end_is_an_error(server, monkeypatch):
    server.services["stac.dataspace.copernicus.eu"] = lambda asked: Answer(
        200, {"features": [{}], "links": [{"rel": "next", "body": {"token": len(server.asked)}}]}
    )
    monkeypatch.setattr(stac, "MOST_PAGES", 3)
    with pytest.raises(SnowGalileoError, match=r"SG-ONLINE-006.*more than 3 pages"):
        list(stac_items(client_of(server), SEARCH, {}))
    server.services[ODATA] = lambda asked: Answer(
        200, {"value": [{}], "@odata.nextLink": f"{odata.PRODUCTS}?$skip={len(server.asked)}"}
    )
    monkeypatch.setattr(odata, "MOST_PAGES", 3)
    with pytest.raises(SnowGalileoError, match=r"SG-ONLINE-006.*more than 3 pages"):
        list(products_of(client_of(server), Sensor.S3, HERE.boxes[0], DAYS))
    server.services[ODATA] = lambda _: Answer(200, {"value": [{}], "@odata.nextLink": "https://a.org/x"})
    with pytest.raises(SnowGalileoError, match=r"SG-ONLINE-006.*elsewhere"):
        list(products_of(client_of(server), Sensor.S3, HERE.boxes[0], DAYS))


def test_cleaning_to_the_limit_beside_another_job_that_cleans(tmp_path, monkeypatch):
    going, held = put(tmp_path, "s2", "going", 100, 5), put(tmp_path, "s2", "held", 100, 4)
    free = put(tmp_path, "s2", "free", 100, 3)
    listed = contents(tmp_path, lambda: None)
    shutil.rmtree(going)  # by another job, since this one has looked
    monkeypatch.setattr(cache, "contents", lambda *_: listed)
    with cache.locked(cache.lock_of_file(held), held, "fetch"):
        assert [item.name for item in ProductCache(str(tmp_path)).clean(0, [])] == ["free"]
    assert held.exists() and not free.exists() and remove(listed[0], tmp_path) == 0


def test_ctrl_c_on_the_command_line_ends_the_threads_of_the_job(server, tmp_path, capsys, monkeypatch):
    asked = threading.Event()

    def busy(_: Asked) -> Answer:
        asked.set()
        return Answer(503, b"", {"Retry-After": "290"})

    def interrupted(*_: Any) -> None:
        assert asked.wait(600)
        raise KeyboardInterrupt

    server.services.update(dict.fromkeys(server.services, busy))
    monkeypatch.setattr(ProgressBar, "receive", interrupted)
    options = ["--aoi", AREA, "--aoi-crs", CRS, "--date", DAY, "--cache", str(tmp_path)]
    assert main(["search", *options, "--replay", server.url]) != 0
    assert asked.is_set() and "SG-JOB-002" in capsys.readouterr().err
    for thread in threading.enumerate():
        if thread.name.startswith("online"):
            thread.join(600)
            assert not thread.is_alive()
