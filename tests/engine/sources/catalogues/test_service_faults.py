"""Every host of every service fails in the ways that services do: what is temporary is repeated, all else is
one sentence, and the other sensors go on; no real server.
"""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event

import pytest

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import FetchSpec, SearchSpec, spec_from_json
from tests.engine.sources.catalogues.copernicus_world import KEYS, ODATA, STORE
from tests.engine.sources.catalogues.online_world import ACCESS, SECRETS, spec_settings
from tests.online_server import Answer

STAC = "stac.dataspace.copernicus.eu"
NO_CDSE = {"cdse_user": "", "cdse_password": ""}
HOSTS = {
    STAC: ("s3", {}),
    "identity.dataspace.copernicus.eu": ("s3", {}),
    "download.dataspace.copernicus.eu": ("s3", {}),
    STORE: ("s3", {**NO_CDSE, **KEYS}),
    "storage.googleapis.com": ("s2", NO_CDSE),
    "cmr.earthdata.nasa.gov": ("viirs", {}),
    "data.lpdaac.earthdatacloud.nasa.gov": ("viirs", {}),
    "signed.cloudfront.net": ("viirs", {}),
    "landsatlook.usgs.gov": ("landsat", {}),
    "m2m.cr.usgs.gov": ("landsat", {}),
    "dds.cr.usgs.gov": ("landsat", {}),
    "cds.climate.copernicus.eu": ("era5", {}),
    "object-store.os-api.cci2.ecmwf.int": ("era5", {}),
    "copernicus-dem-30m.s3.eu-central-1.amazonaws.com": ("dem", {}),
}
"""Sensor that each host is needed for, and accounts."""
TEMPORARY = [Answer(429, b"", {"Retry-After": "0"}), Answer(503), 300, Answer(500), "stall"]
PAGE = Answer(200, b"<!DOCTYPE html><html>Please log in</html>")
LASTING = {
    "page": (PAGE, {"SG-ONLINE-003", "SG-ONLINE-006"}),
    "forbidden": (
        Answer(403, {"detail": "accept https://service.org/terms first"}),
        {"SG-ONLINE-003", "SG-ONLINE-002"},
    ),
    "gone": (Answer(404, {"message": "no such thing"}), {"SG-ONLINE-005", "SG-ONLINE-002", "SG-ONLINE-006"}),
    "broken": (Answer(503), {"SG-ONLINE-001"}),
    "too many": (Answer(429, b"", {"Retry-After": "4000"}), {"SG-ONLINE-004"}),
    "not encrypted": (Answer(302, b"", {"Location": "http://elsewhere.org/x"}), {"SG-ONLINE-010"}),
    "elsewhere": (Answer(302, b"", {"Location": "https://elsewhere.org/x"}), None),
}
"""Answers that stay, and the codes that they may become; ``None``: any."""
ANY_HOST = ("page", "forbidden", "gone", "elsewhere")
"""Those that each host is tried with, as catalogues explain them; the client alone handles the others."""


def fetch(server, folder, host):
    sensor, accounts = HOSTS[host]
    settings = spec_settings(server.url, folder, **{"sensors": [sensor, "worldcover"], **accounts})
    spec = FetchSpec(**settings)
    return run_job(spec_from_json(spec.to_json()), JobContext(lambda _: None, Event()))


@pytest.mark.parametrize("host", HOSTS)
def test_what_is_temporary_is_repeated(server, tmp_path, host):
    server.stall_s = 0.0
    server.faults[host] = list(TEMPORARY)
    result = fetch(server, tmp_path, host)
    assert not result.left_out and len(server.faults[host]) < 3
    assert {Path(folder).parent.name for folder in result.folders} == {HOSTS[host][0], "worldcover"}


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        (host, kind)
        for number, host in enumerate(HOSTS)
        for kind in LASTING
        if kind in ANY_HOST or number % 4 == 2
    ],
)
def test_what_lasts_is_one_sentence_and_the_others_go_on(server, tmp_path, host, kind):
    answer, codes = LASTING[kind]
    server.services[host] = lambda _: answer
    if host == STAC:
        server.services[ODATA] = lambda _: Answer(422, {"detail": "not either"})
    result = fetch(server, tmp_path, host)
    assert [Path(folder).parent.name for folder in result.folders] == ["worldcover"]
    if (host, kind) == ("copernicus-dem-30m.s3.eu-central-1.amazonaws.com", "gone"):
        assert any("open sea" in note for note in result.notes)
        return
    said = {item.code for item in result.left_out}
    assert said and (codes is None or said <= codes), result.left_out
    assert all(code.startswith("SG-ONLINE") for code in said)
    for item in result.left_out:
        assert len(item.reason) < 500 and "\n" not in item.reason
    secrets = [value for name, value in {**SECRETS, **KEYS}.items() if "user" not in name]
    for asked in server.to("elsewhere.org"):
        sent = json.dumps([asked.headers, asked.query, asked.path]) + asked.body.decode("utf-8", "replace")
        assert not [secret for secret in (*secrets, ACCESS) if secret in sent], "logins do not follow"


def test_a_service_that_fails_is_not_said_to_have_nothing(server, tmp_path):
    server.services["cmr.earthdata.nasa.gov"] = lambda _: Answer(403, {"detail": "closed"})
    spec = SearchSpec(**spec_settings(server.url, tmp_path, sensors=["s1", "modis"]))
    result = run_job(spec, JobContext(lambda _: None, Event()))
    assert [str(item.path) for item in result.left_out] == ["MODIS (NASA Earthdata)"]
    assert result.missing == ["Sentinel-1"], "of which the service answered that it has none"


def test_an_address_that_has_expired_is_asked_for_anew(server, tmp_path):
    expired = Answer(403, b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")
    server.faults["signed.cloudfront.net"] = [5000, expired]
    result = fetch(server, tmp_path, "signed.cloudfront.net")
    assert not result.left_out
    assert len(server.to("data.lpdaac.earthdatacloud.nasa.gov")) == 3


def test_a_key_of_usgs_that_has_expired_is_renewed(server, made, tmp_path):
    expired = Answer(200, {"errorCode": "AUTH_EXPIRED", "errorMessage": "expired", "data": None})
    server.faults["m2m.cr.usgs.gov"] = ["", "", expired]
    result = fetch(server, tmp_path, "m2m.cr.usgs.gov")
    assert not result.left_out
    logins = [asked for asked in server.to("m2m.cr.usgs.gov") if asked.path.endswith("login-token")]
    assert len(logins) == 2


def test_sessions_end_with_the_download_and_no_harm_is_done_where_they_do_not(server, tmp_path):
    for number in range(2):
        fetch(server, tmp_path / f"s3 {number}", "identity.dataspace.copernicus.eu")
        fetch(server, tmp_path / f"landsat {number}", "m2m.cr.usgs.gov")
        last = server.to("identity.dataspace.copernicus.eu")[-1]
        assert last.path.endswith("/logout") and b"refresh_token=planted-refresh" in last.body
        assert server.to("m2m.cr.usgs.gov")[-1].path.endswith("/logout")
        server.faults["identity.dataspace.copernicus.eu"] = ["", Answer(500)]
        server.faults["m2m.cr.usgs.gov"] = [""] * 5 + [Answer(404)]


def test_missing_access_of_usgs_names_the_page(server, tmp_path):
    server.faults["m2m.cr.usgs.gov"] = ["", Answer(200, {"errorCode": None, "data": ["user"]})] * 4
    said = fetch(server, tmp_path, "m2m.cr.usgs.gov").left_out[0]
    assert said.code == "SG-ONLINE-003" and "https://ers.cr.usgs.gov/profile/access" in said.reason
