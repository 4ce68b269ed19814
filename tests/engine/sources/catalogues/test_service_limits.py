"""What befalls a whole service costs a few requests, not some for each product, and is said once."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event

import pytest

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.jobs.search import network_of
from snowgalileo_qgis.engine.protocol import ONLINE_HOSTS, FetchSpec, SearchSpec, spec_from_json
from snowgalileo_qgis.engine.web.client import WebClient
from tests.engine.sources.catalogues.copernicus_world import KEYS, STORE
from tests.engine.sources.catalogues.online_world import spec_settings
from tests.online_server import Answer

IDENTITY, STAC, NODES = (f"{name}.dataspace.copernicus.eu" for name in ("identity", "stac", "download"))
EARTHDATA = "urs.earthdata.nasa.gov"
LPDAAC = "data.lpdaac.earthdatacloud.nasa.gov"
LANDSATLOOK, M2M = "landsatlook.usgs.gov", "m2m.cr.usgs.gov"
HERE = spec_settings("", Path("products"))
MANY = 8
LISTS = {
    "s3": (STAC, "features", "S3A_OL_1_EFR____20250404T09{}827"),
    "landsat": (LANDSATLOOK, "features", "LC08_L1TP_{}93027_20250405"),
}
"""For each sensor the list of its products, and where their names differ."""


@pytest.fixture(autouse=True)
def no_waits(monkeypatch):
    """The clients wait for nothing."""
    monkeypatch.setattr(WebClient, "pause", lambda *_: None)


@pytest.fixture
def many(server):
    """Has a service list its one product as eight."""

    def repeat(sensor):
        host, key, pattern = LISTS[sensor]
        known = {"s3": "3", "landsat": "1"}[sensor]
        service = server.services[host]

        def listed(asked):
            answer = service(asked)
            text = json.dumps(answer.body[key][:1])
            name = pattern.format(known)
            if name in text:
                answer.body[key] = [
                    json.loads(text.replace(name, pattern.format(number)))[0] for number in range(MANY)
                ]
            return answer

        server.services[host] = listed

    return repeat


def fetch(server, folder, sensor, **changes):
    spec = FetchSpec(**spec_settings(server.url, folder, sensors=[sensor, "worldcover"], **changes))
    return run_job(spec, JobContext(lambda _: None, Event()))


def logins(server):
    """Requests that try to log in."""
    return [
        asked
        for asked in server.asked
        if b"grant_type=password" in asked.body or asked.path.endswith(("/login-token", "create_token"))
    ]


@pytest.mark.parametrize(
    ("sensor", "changes", "words"),
    [
        ("s3", {"cdse_password": "a-wrong-one"}, "Copernicus Data Space refused the login"),
        ("landsat", {"usgs_token": "a-wrong-one"}, "USGS refused the login"),
    ],
)
def test_a_wrong_password_is_tried_once_and_said_once(server, many, tmp_path, sensor, changes, words):
    many(sensor)
    result = fetch(server, tmp_path, sensor, **changes)
    assert len(logins(server)) == 1
    (said,) = result.left_out
    assert (
        said.code == "SG-ONLINE-002"
        and said.reason.startswith(f"{MANY} products of")
        and words in said.reason
    )
    assert [warning.text for warning in result.warnings] == [said.reason]
    assert str(said.path) in {item.name for item in result.products}


def test_a_wrong_password_of_earthdata_is_tried_once_for_both_sensors(server, tmp_path):
    server.services[EARTHDATA] = lambda _: Answer(401, {"error": "invalid_credentials"})
    account = {"earthdata_token": "", "earthdata_user": "me", "earthdata_password": "a-wrong-one"}
    settings = spec_settings(server.url, tmp_path, sensors=["modis", "viirs", "worldcover"], **account)
    result = run_job(FetchSpec(**settings), JobContext(lambda _: None, Event()))
    assert len(server.to(EARTHDATA)) == 1
    assert [item.reason[:28] for item in result.left_out] == ["2 products of NASA Earthdata"]


def test_keys_that_are_refused_are_tried_by_those_that_run_alone(server, many, tmp_path):
    many("s3")
    server.services[STORE] = lambda _: Answer(403, b"<Error><Code>InvalidAccessKeyId</Code></Error>")
    result = fetch(server, tmp_path, "s3", **KEYS, cdse_user="", cdse_password="")
    assert 1 <= len(server.to(STORE)) <= 2, "two products are fetched at once"
    assert [item.code for item in result.left_out] == ["SG-ONLINE-002"]


@pytest.mark.parametrize(
    ("answer", "code", "most"),
    [
        (Answer(503), "SG-ONLINE-001", 6 * 6),
        (Answer(429, {"message": "Max session number 4 exceeded."}), "SG-ONLINE-004", 6 * 8),
    ],
)
def test_a_host_that_is_down_is_not_waited_for_with_each_product(server, many, tmp_path, answer, code, most):
    many("s3")
    server.services[NODES] = lambda _: answer
    result = fetch(server, tmp_path, "s3")
    assert len(server.to(NODES)) <= most
    assert [item.code for item in result.left_out] == [code]
    assert result.left_out[0].reason.startswith(f"{MANY} products of Copernicus")
    assert [folder.partition("worldcover")[1] for folder in result.folders] == ["worldcover"]


def changed(server, endpoint, **data):
    """Has M2M answer to an endpoint with other data."""
    service = server.services[M2M]

    def answered(asked):
        answer = service(asked)
        if asked.path.endswith(endpoint):
            answer.body["data"] |= data
        return answer

    server.services[M2M] = answered


FAILURE = {"entityId": "x", "productId": "y", "errorMessage": "Product not available"}


@pytest.mark.parametrize("failed", [[FAILURE], {"1": FAILURE}, [{}]])
def test_files_that_usgs_does_not_prepare_are_not_waited_for(server, tmp_path, failed):
    changed(server, "download-request", failed=failed)
    changed(server, "download-retrieve", available=[], requested=[])
    (said,) = fetch(server, tmp_path, "landsat").left_out
    assert said.code == "SG-ONLINE-006" and "USGS does not prepare LC08" in said.reason
    assert ("Product not available" if failed != [{}] else "no reason given") in said.reason
    assert len([asked for asked in server.to(M2M) if asked.path.endswith("retrieve")]) == 1


def test_files_that_usgs_prepared_earlier_are_taken_although_it_says_that_it_failed(server, tmp_path):
    changed(server, "download-request", failed=[FAILURE])
    service = server.services[M2M]

    def ready(asked):
        answer = service(asked)
        # the first answer is empty at times
        return (
            service(asked)
            if asked.path.endswith("retrieve") and not answer.body["data"]["available"]
            else answer
        )

    server.services[M2M] = ready
    assert not fetch(server, tmp_path, "landsat").left_out


def test_a_limit_of_usgs_that_comes_with_a_good_status_is_waited_for(server, tmp_path):
    limit = Answer(
        200, {"errorCode": "RATE_LIMIT_USER_DL", "errorMessage": "Rate limit exceeded", "data": None}
    )
    server.faults[M2M] = ["", "", limit, limit]
    assert not fetch(server, tmp_path, "landsat").left_out
    server.faults[M2M] = ["", "", *[limit] * 99]
    (said,) = fetch(server, tmp_path / "other", "landsat").left_out
    assert said.code == "SG-ONLINE-004" and "RATE_LIMIT_USER_DL Rate limit exceeded" in said.reason


@pytest.mark.parametrize(
    ("host", "answer", "code"),
    [
        (
            LPDAAC,
            Answer(302, b"", {"Location": "https://urs.earthdata.nasa.gov/oauth/authorize?x=y"}),
            "Apps",
        ),
        (LPDAAC, Answer(200, b"<!DOCTYPE html><html>log in</html>"), "Authorized Apps"),
        (STORE, Answer(200, b"<html>log in</html>"), "Log in on the web page"),
    ],
)
def test_a_login_page_is_no_account_that_works(server, tmp_path, host, answer, code):
    server.services[host] = lambda _: answer
    spec = SearchSpec(**spec_settings(server.url, tmp_path, sensors=["dem"], **KEYS), try_accounts=True)
    (said,) = run_job(spec, JobContext(lambda _: None, Event())).left_out
    assert said.code == "SG-ONLINE-003" and code in said.reason


def test_all_hosts_whose_proxy_is_asked_for_are_known(made):
    assert set(made.services()) - {"signed.cloudfront.net"} <= set(ONLINE_HOSTS), "to which NASA sends on"


def test_a_job_is_told_the_proxies_of_single_hosts():
    spec = FetchSpec(proxies=["cds.climate.copernicus.eu=direct", "a.org=http://me:x%3D@b.org:80"], **HERE)
    network = network_of(spec_from_json(spec.to_json()))
    assert network.proxies == {"cds.climate.copernicus.eu": "direct", "a.org": "http://me:x%3D@b.org:80"}
