"""Copernicus Data Space by all ways: object store or nodes, STAC or OData; no real server."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from pathlib import Path
from threading import Event

import pytest

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import FetchSpec, SearchSpec, spec_from_json
from snowgalileo_qgis.engine.sources.catalogues.accounts import standard_accounts
from snowgalileo_qgis.engine.sources.catalogues.odata import orbit_of, products_of
from snowgalileo_qgis.engine.web.client import WebClient
from snowgalileo_qgis.engine.web.network import Network
from snowgalileo_qgis.engine.web.s3 import S3Keys, signed_headers
from tests.engine.sources.catalogues.copernicus_world import KEYS, ODATA, STORE, error
from tests.engine.sources.catalogues.online_world import OLCI, SECRETS, spec_settings
from tests.online_server import Answer

NODES = "download.dataspace.copernicus.eu"
STAC = "stac.dataspace.copernicus.eu"
LOGIN = "identity.dataspace.copernicus.eu"
ONLY_KEYS = {"cdse_user": "", "cdse_password": "", **KEYS}


def run(spec):
    return run_job(spec_from_json(spec.to_json()), JobContext([].append, Event()))


def fetch(server, folder, **changes):
    return run(FetchSpec(**spec_settings(server.url, folder, **{"sensors": ["s3"], **changes})))


def files_in(folder):
    return {
        path.relative_to(folder): path.read_bytes()
        for path in Path(folder).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def test_signatures_are_those_of_amazons_own_signer(shared):
    recorded = json.loads((shared / "data/api/s3_sigv4/vectors.json").read_text())
    now = datetime.strptime(recorded["time"], "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    for vector in recorded["vectors"]:
        keys = S3Keys(recorded["access_key"], recorded["secret_key"], frozenset(), vector["region"])
        sent = vector["request_headers"]
        found = signed_headers(keys, vector["method"], vector["url"], sent, now)
        assert {**sent, **found} == vector["result_headers"], vector["name"]


def test_keys_alone_fetch_the_same_files_from_the_object_store(server, tmp_path):
    nodes = fetch(server, tmp_path / "nodes")
    before = len(server.to(NODES))
    store = fetch(server, tmp_path / "store", **ONLY_KEYS)
    assert nodes.fetched == store.fetched == [OLCI] and not store.left_out and not store.waits_for
    assert files_in(nodes.folders[0]) == files_in(store.folders[0])
    assert len(server.to(NODES)) == before and len(server.to(STORE)) == 5, "the manifest twice"
    logins = len(server.to(LOGIN))
    both = fetch(server, tmp_path / "both", **KEYS)
    assert both.fetched == [OLCI] and len(server.to(LOGIN)) == logins, "keys go first, no login is made"


def test_a_download_from_the_store_goes_on_and_other_hosts_never_see_the_keys(server, tmp_path):
    server.faults[STORE] = ["", 5000, error(503, "SlowDown", "Please reduce your request rate.")]
    assert fetch(server, tmp_path, **ONLY_KEYS).fetched == [OLCI]
    assert any(asked.headers.get("Range", "").startswith("bytes=") for asked in server.to(STORE))
    for asked in server.asked:
        sent = str(asked.headers) + str(asked.query) + asked.path + asked.body.decode("utf-8", "replace")
        assert KEYS["cdse_secret"] not in sent, "signatures are sent, never the secret"
        assert KEYS["cdse_key"] not in sent or asked.host == STORE
        assert "Signature" not in str(asked.query)


def test_access_denied_for_a_time_is_repeated_and_then_nodes_are_taken(server, tmp_path):
    denied = error(403, "AccessDenied", "Access Denied")
    server.faults[STORE] = ["", denied, denied]
    assert fetch(server, tmp_path / "waits", **ONLY_KEYS).fetched == [OLCI]
    assert not server.to(NODES)
    server.faults[STORE] = [denied] * 60
    found = fetch(server, tmp_path / "nodes", **KEYS)
    assert found.fetched == [OLCI] and not found.left_out and len(server.to(NODES)) == 5
    refused = fetch(server, tmp_path / "keys", **ONLY_KEYS, sensors=["s3", "dem"])
    assert refused.left_out[0].code == "SG-ONLINE-003" and "Access Denied" in refused.left_out[0].reason


def test_a_file_damaged_by_one_way_is_fetched_by_the_other(server, tmp_path):
    server.faults[STORE] = ["", "garbled", "garbled", "garbled", "garbled"]
    found = fetch(server, tmp_path, **KEYS)
    assert found.fetched == [OLCI] and not found.left_out
    assert {asked.path.rpartition("Nodes(")[2] for asked in server.to(NODES)}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"cdse_key": "another-key"}, "InvalidAccessKeyId"),
        ({"cdse_secret": "another"}, "SignatureDoesNotMatch"),
    ],
)
def test_wrong_keys_are_a_refused_login(server, tmp_path, wrong, words):
    spec = SearchSpec(
        **spec_settings(server.url, tmp_path, sensors=["dem"], **{**ONLY_KEYS, **wrong}), try_accounts=True
    )
    refused = run(spec).left_out
    assert [item.code for item in refused] == ["SG-ONLINE-002"] and words in refused[0].reason
    assert not any(value in refused[0].reason for value in wrong.values())


def test_a_wrong_clock_is_named(server, tmp_path):
    late = format_datetime(datetime.now(timezone.utc) + timedelta(minutes=40), usegmt=True)
    answer = error(403, "RequestTimeTooSkewed", "The difference is too large.")
    server.faults[STORE] = [Answer(answer.status, answer.body, {"Date": late})] * 9
    spec = SearchSpec(**spec_settings(server.url, tmp_path, sensors=["dem"], **ONLY_KEYS), try_accounts=True)
    said = run(spec).left_out[0].reason
    assert f"40 minutes behind that of {STORE}: set it" in said


def test_products_are_found_by_odata_when_stac_cannot_be_asked(server, tmp_path):
    usual = {item.name: item for item in run(SearchSpec(**spec_settings(server.url, tmp_path))).products}
    server.services[STAC] = lambda _: Answer(404, {"code": "NotFoundError", "description": "gone"})
    found = run(SearchSpec(**spec_settings(server.url, tmp_path, sensors=["s2", "s3"])))
    assert not found.left_out and found.missing == []
    for item in found.products:
        same = usual[item.name]
        assert (item.day, item.version, item.is_final) == (
            same.day,
            same.version or item.version,
            same.is_final,
        )
    assert {item.sensor for item in found.products} == {"s2", "s3"}
    assert fetch(server, tmp_path, **ONLY_KEYS).fetched == [OLCI], "and fetched"
    server.services[ODATA] = lambda _: Answer(422, {"detail": "no"})
    failed = run(SearchSpec(**spec_settings(server.url, tmp_path, sensors=["s3", "dem"])))
    assert failed.left_out[0].code == "SG-ONLINE-005" and STAC in failed.left_out[0].reason


def test_a_product_that_moved_or_lacks_its_identifier_is_found_by_its_name(server, made, tmp_path):
    usual = made.stac

    def elsewhere(asked, change):
        answer = usual(asked)
        for item in answer.body["features"]:
            change(item)
        return answer

    def moved(item):
        whole = item["assets"]["Product"]
        whole["href"] = whole["href"].replace(
            "Products(", "Products(00000000-0000-0000-0000-000000000000"[:9]
        )
        whole["href"] = f"https://{NODES}/odata/v1/Products(00000000-0000-0000-0000-000000000000)/$value"

    def nodes(asked):
        if "Products(00000000" in asked.path:
            return Answer(404, {"code": "x", "message": "Product not found"})
        return made.nodes(asked)

    server.services[NODES] = nodes
    server.services[STAC] = lambda asked: elsewhere(asked, moved)
    assert fetch(server, tmp_path / "moved").fetched == [OLCI]
    server.services[STAC] = lambda asked: elsewhere(asked, lambda item: item["assets"].pop("Product"))
    assert fetch(server, tmp_path / "nameless").fetched == [OLCI]


def test_products_in_the_long_term_archive_say_so(server, tmp_path):
    server.services[STAC] = lambda _: Answer(404)
    server.services[ODATA].is_online = False
    found = run(SearchSpec(**spec_settings(server.url, tmp_path, sensors=["s3"])))
    assert "long-term archive" in found.products[0].unusable


def test_the_best_orbit_covers_the_time_precise_before_restituted_newest_first(server):
    names = [
        "S1A_OPER_AUX_RESORB_OPOD_20250405T220905_V20250405T160852_20250405T192622.EOF",
        "S1A_OPER_AUX_POEORB_OPOD_20250425T070000_V20250404T225942_20250406T005942.EOF",
        "S1A_OPER_AUX_POEORB_OPOD_20250426T070000_V20250404T225942_20250406T005942.EOF",
    ]
    start = datetime(2025, 4, 5, 17, 0)
    client = WebClient(Network(replay=server.url, pause_s=0.001))
    for known, best in ((names[:1], names[0]), (names, names[2]), ([], None)):
        server.services[ODATA].orbits = known
        found = orbit_of(client, "S1A", start, start + timedelta(seconds=25))
        assert (found.name if found else None) == best
    last = dict(server.to(ODATA)[-1].query)["$filter"]
    assert "ContentDate/Start lt 2025-04-05T16:59:00.000Z" in last
    assert "ContentDate/End gt 2025-04-05T17:01:25.000Z" in last


def test_pages_end_at_a_page_that_was_there(server):
    first = server.services[ODATA]
    pages = []

    def circle(asked):
        pages.append(asked)
        answer = first(asked)
        rest = "&".join(f"{name}={value}" for name, value in asked.query if name != "$skip")
        answer.body["@odata.nextLink"] = f"https://{ODATA}/odata/v1/Products?{rest}&$skip=0".replace(
            " ", "%20"
        )
        return answer

    server.services[ODATA] = circle
    client = WebClient(Network(replay=server.url, pause_s=0.001))
    days = [datetime(2025, 4, 4).date()]
    found = list(products_of(client, Sensor.S3, (10.0, 46.0, 11.0, 47.0), days))
    assert {item.name for item in found} == {OLCI} and len(pages) == 2


def test_keys_are_found_in_the_standard_places(tmp_path):
    (tmp_path / ".netrc").write_text(f"machine {STORE} login a-key password a-secret\n")
    assert standard_accounts(tmp_path, {}) == {"cdse_key": "a-key", "cdse_secret": "a-secret"}
    given = {"CDSE_S3_ACCESS_KEY": "other", "CDSE_S3_SECRET_KEY": "secret"}
    assert standard_accounts(tmp_path, given) == {"cdse_key": "other", "cdse_secret": "secret"}
    assert SECRETS.keys() & KEYS.keys() == set()
