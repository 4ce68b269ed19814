"""Earth Engine as a source: routes, logins, limits and failures, against one on this computer; no real server
was reached.
"""

from __future__ import annotations

import base64
import json
import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import (
    BuildSpec,
    Cancelled,
    EarthEngine,
    ScanSpec,
    SearchSpec,
    SnowGalileoError,
    WatchSpec,
    spec_from_json,
    watch_text,
)
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.web.attempts import ATTEMPTS_LIMITED
from tests.engine.sources.earthengine.loopback import (
    HOST,
    LOGIN,
    PROJECT,
    REFRESH,
    TOKEN,
    credentials_file,
    geotiff,
)
from tests.online_server import Answer

CRS = "EPSG:32611"
DAY = "2025-04-06"
AREA = "562000,5652000,564000,5654000"
REPOSITORY = Path(__file__).resolve().parents[4]


def access(server, folder, **changes):
    login = str(credentials_file(folder / "login"))
    settings = {
        "project": PROJECT,
        "credentials": login,
        "cache": str(folder / "cache"),
        "replay": server.url,
    }
    return EarthEngine(**{**settings, **changes})


def build(server, folder, said=None, event=None, rule="mosaic", **changes):
    spec = BuildSpec(
        day=DAY,
        area=read_area(AREA, CRS),
        output=str(folder / "stack.zarr"),
        rule=rule,
        workers=1,
        earth_engine=access(server, folder, **changes),
    )
    emit = (lambda _: None) if said is None else said.append
    return run_job(spec_from_json(spec.to_json()), JobContext(emit, event or Event()))


def pixel_requests(server):
    return [asked for asked in server.to(HOST) if asked.path.endswith("computePixels")]


def refusal(status, message, kind="PERMISSION_DENIED", **headers):
    return Answer(status, {"error": {"code": status, "status": kind, "message": message}}, headers)


def test_requests_and_volume_are_told_before_and_are_those_that_are_sent(server, tmp_path):
    spec = ScanSpec(day=DAY, area=read_area(AREA, CRS), earth_engine=access(server, tmp_path))
    told = run_job(spec_from_json(spec.to_json()), JobContext(lambda _: None, Event()))
    assert told.missing == [] and told.estimate.requests > 30 and told.estimate.download_mb > 1
    assert pixel_requests(server) == []
    result = build(server, tmp_path)
    sent = pixel_requests(server)
    assert len(sent) == told.estimate.requests == result.estimate.requests
    bodies = {json.dumps(asked.json(), sort_keys=True) for asked in sent}
    assert len(bodies) == len(sent), "nothing is asked twice"
    manifest = json.loads((tmp_path / "stack.zarr/manifest.json").read_text())["scenes"]
    assert {row["online"]["service"] for row in manifest} == {"earthengine"}


def test_a_second_area_of_the_same_pixels_and_a_second_build_ask_for_none(server, tmp_path):
    first = build(server, tmp_path)
    count = len(pixel_requests(server))
    again = build(server, tmp_path)
    assert again.scenes_read == 0 and again.estimate.requests == 0
    (tmp_path / "stack.zarr").rename(tmp_path / "other.zarr")
    other = build(server, tmp_path)
    assert other.scenes_read == first.scenes_read and len(pixel_requests(server)) == count


def test_both_rules_and_what_each_asks_for(server, tmp_path):
    build(server, tmp_path, rule="first")
    (tmp_path / "stack.zarr").rename(tmp_path / "first.zarr")
    build(server, tmp_path)
    one, other = (list(open_stacks([tmp_path / name]).cells()) for name in ("first.zarr", "stack.zarr"))
    assert len(one) == len(other) == 4
    for mine, theirs in zip(one, other, strict=True):
        for tensor in mine.values:
            np.testing.assert_array_equal(mine.values[tensor], theirs.values[tensor])


@pytest.mark.parametrize(
    ("answer", "code", "words"),
    [
        (
            refusal(403, f"Project {PROJECT} is not registered to use Earth Engine."),
            "SG-ONLINE-003",
            f"https://console.cloud.google.com/earth-engine/configuration?project={PROJECT}",
        ),
        (
            refusal(403, "Earth Engine API has not been used in project 5 before or it is disabled."),
            "SG-ONLINE-003",
            "Enable the API",
        ),
        (
            refusal(403, f"Caller does not have required permission to use project {PROJECT}."),
            "SG-ONLINE-003",
            "Service Usage Consumer",
        ),
        (
            refusal(404, f"Project 'projects/{PROJECT}' not found or deleted.", "NOT_FOUND"),
            "SG-ONLINE-005",
            "id of the project",
        ),
        (
            refusal(429, "Quota exceeded for EECU-seconds this month.", "RESOURCE_EXHAUSTED"),
            "SG-ONLINE-004",
            "Quota exceeded",
        ),
        (Answer(503, b"later"), "SG-ONLINE-001", "503"),
        (Answer(200, b"<!DOCTYPE html><html>"), "SG-ONLINE-006", "web page"),
        (Answer(200, b"[1"), "SG-ONLINE-006", "not JSON"),
        (Answer(200, {"result": {"features": "many"}}), "SG-ONLINE-006", "something else"),
        (Answer(302, b"", {"Location": "https://elsewhere.org/"}), "SG-ONLINE-006", ""),
    ],
)
def test_a_refusal_is_one_sentence_with_what_to_do(server, tmp_path, answer, code, words):
    server.faults[HOST] = [answer] * 100
    with pytest.raises(SnowGalileoError) as caught:
        build(server, tmp_path)
    assert caught.value.code == code and words in caught.value.text
    assert len(server.to(HOST)) <= 10 * ATTEMPTS_LIMITED


def test_what_lacks_the_images_of_one_collection_goes_on_with_the_others(server, tmp_path):
    answer = server.services[HOST]
    refused = refusal(400, "Collection.loadTable: not found", "INVALID_ARGUMENT")
    # by name: of the lists that are asked for at once, any may arrive first
    server.services[HOST] = lambda asked: refused if b"MOD09GA" in asked.body else answer(asked)
    result = build(server, tmp_path)
    assert result.missing == ["MODIS"]
    assert len(result.missing) == 1 and [item.code for item in result.left_out] == ["SG-ONLINE-006"]


def test_a_token_that_expires_is_renewed_once_for_all_threads(server, made, tmp_path):
    server.faults[HOST] = [""] * 14 + [refusal(401, "Invalid credentials", "UNAUTHENTICATED")]
    result = build(server, tmp_path)
    assert not result.left_out and len(made.grants) <= 4, "scan, build, and one renewal"


def pixel_faults(server, faults, lists=10):
    """Faults after the lists."""
    server.faults[HOST] = [""] * lists + faults


@pytest.mark.parametrize(
    "fault",
    [
        Answer(503, b""),
        refusal(429, "Too Many Requests", "RESOURCE_EXHAUSTED", **{"Retry-After": "0"}),
        3000,
        "short",
        Answer(200, b"II*\0 not a tiff at all"),
        Answer(200, geotiff(np.zeros((3, 5, 7), "float32"), None, "EPSG:32611")),
    ],
    ids=["503", "429", "cut", "short", "damaged", "other form"],
)
def test_what_fails_once_is_asked_for_again(server, tmp_path, fault):
    pixel_faults(server, [fault], lists=2)
    result = build(server, tmp_path, sensors=["s2", "era5"])
    assert not result.left_out and {scene.sensor for scene in result.scenes} == {"s2", "era5"}


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer(200, b"<html>log in</html>"), "SG-ONLINE-006"),
        (Answer(200, b"II*\0 not a tiff at all"), "SG-ONLINE-007"),
        (Answer(200, geotiff(np.zeros((3, 5, 7), "float32"), None, "EPSG:32611")), "SG-ONLINE-007"),
        (refusal(400, "Image.load: Image asset not found.", "INVALID_ARGUMENT"), "SG-ONLINE-006"),
    ],
    ids=["html", "damaged", "other form", "gone"],
)
def test_an_image_that_cannot_be_had_is_left_out_and_fetched_later(server, tmp_path, answer, code):
    real = server.services[HOST]

    def service(asked):
        gone = asked.path.endswith("computePixels") and b"COPERNICUS/S2_HARMONIZED" in asked.body
        return answer if gone else real(asked)

    server.services[HOST] = service
    few = {"sensors": ["s2", "era5"]}
    result = build(server, tmp_path, **few)
    assert {scene.sensor for scene in result.scenes} == {"era5"} and {
        item.code for item in result.left_out
    } == {code}
    assert {warned.code for warned in result.warnings} == {code}
    server.services[HOST] = real
    before = len(pixel_requests(server))
    assert {scene.sensor for scene in build(server, tmp_path, **few).scenes} == {"s2", "era5"}
    assert all(b"S2_HARMONIZED" in asked.body for asked in pixel_requests(server)[before:])


def test_after_a_used_up_quota_nothing_more_is_asked(server, tmp_path):
    pixel_faults(server, [refusal(429, "Quota exceeded.", "RESOURCE_EXHAUSTED")] * 500)
    with pytest.raises(SnowGalileoError) as caught:
        build(server, tmp_path)
    assert caught.value.code == "SG-ONLINE-004" and "Quota exceeded" in caught.value.text
    assert len(pixel_requests(server)) <= 8 * ATTEMPTS_LIMITED, "those under way, and their repetitions"


def test_what_is_too_much_is_asked_for_in_parts(server, made, tmp_path):
    build(server, tmp_path / "whole")
    whole = list(open_stacks([tmp_path / "whole/stack.zarr"]).cells())
    made.most_bytes = 300_000
    result = build(server, tmp_path / "parts")
    assert not result.left_out
    for one, other in zip(whole, open_stacks([tmp_path / "parts/stack.zarr"]).cells(), strict=True):
        for tensor in one.values:
            np.testing.assert_array_equal(one.values[tensor], other.values[tensor])
    made.most_bytes = 10
    with pytest.raises(SnowGalileoError) as caught:
        build(server, tmp_path / "never", sensors=["era5"])
    assert caught.value.code == "SG-ONLINE-006" and "even in small parts" in caught.value.text


def test_cancelling_ends_at_once_and_a_killed_build_goes_on(server, tmp_path, every_message):
    event = Event()

    class Said(list):
        def append(self, message):
            if message.get("stage") == "download" and message["done"]:
                event.set()

    with pytest.raises(Cancelled):
        build(server, tmp_path, Said(), event)
    arrived = len(list((tmp_path / "cache").rglob("*.tif")))
    assert arrived
    server.rate = 300_000
    started = len(pixel_requests(server))
    arguments = [AREA, "--aoi-crs", CRS, "--date", DAY, *engine_options(server, tmp_path)]
    command = [sys.executable, "-m", "snowgalileo_qgis.engine", "build", "--aoi", *arguments]
    command += ["--output", str(tmp_path / "stack.zarr")]
    process = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while len(pixel_requests(server)) < started + 12:
        assert process.poll() is None
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    server.rate = 0
    kept = {path.name for path in (tmp_path / "cache").rglob("*.tif")}
    before = len(pixel_requests(server))
    assert build(server, tmp_path).missing == []
    everything = {path.name for path in (tmp_path / "cache").rglob("*.tif")}
    # what the killed process had asked for may be heard after its end
    asked = {
        one.body
        for one in pixel_requests(server)[before:]
        if len(one.body) == int(one.headers["Content-Length"])
    }
    assert len(asked) == len(everything - kept), "only what had not arrived"


def engine_options(server, folder):
    found = access(server, folder)
    return [
        "--earth-engine",
        found.project,
        "--earth-engine-file",
        found.credentials,
        "--earth-engine-cache",
        found.cache,
        "--earth-engine-replay",
        found.replay,
    ]


def test_a_watched_area(server, tmp_path):
    """Days are mapped from Earth Engine alone; what is known is not asked for again."""
    save_model(seeded_model("nano", 1), tmp_path / "model.safetensors")
    values = {
        "area": {"box": "562000,5653000,563000,5654000", "crs": CRS},
        "days": {"first": DAY},
        "sources": {
            "earth_engine": PROJECT,
            "earth_engine_file": str(credentials_file(tmp_path / "login")),
            "cache": str(tmp_path / "cache"),
        },
        "model": {"weights": ["model.safetensors"], "device": "cpu"},
        "output": {"folder": "out"},
    }
    (tmp_path / "bow.toml").write_text(watch_text(values))
    spec = WatchSpec(action="update", file=str(tmp_path / "bow.toml"), today=DAY, replay=server.url)
    first = run_job(spec, JobContext(lambda _: None, Event()))
    assert (first.mapped, first.failed, first.notes) == ([DAY], [], [])
    sent = len(pixel_requests(server))
    again = run_job(spec, JobContext(lambda _: None, Event()))
    assert (again.mapped, again.again, again.failed) == ([], [], [])
    assert len(pixel_requests(server)) == sent > 0


def test_command_line(server, tmp_path, capsys):
    options = ["--aoi", AREA, "--aoi-crs", CRS, "--date", DAY, *engine_options(server, tmp_path)]
    assert main(["scan", *options]) == 0
    assert "Earth Engine is sent" in capsys.readouterr().out
    assert (
        main(["build", *options, "--output", str(tmp_path / "x.zarr"), "--earth-engine-sensor", "era5"]) == 0
    )
    assert "8 scenes used" in capsys.readouterr().out


def test_predict_builds_from_earth_engine_and_maps(server, tmp_path, capsys):
    save_model(seeded_model("nano", 1), tmp_path / "model.safetensors", "")
    options = ["--aoi", AREA, "--aoi-crs", CRS, "--date", DAY, *engine_options(server, tmp_path)]
    options += ["--earth-engine-sensor", "modis", "era5", "--output", str(tmp_path / "map.tif")]
    assert main(["predict", *options, "--checkpoint", str(tmp_path / "model.safetensors")]) == 0
    said = capsys.readouterr()
    assert "mean FSC" in said.out and (tmp_path / "map.zarr").is_dir()
    texts = [said.out, said.err, (tmp_path / "map.tif").read_bytes().decode("latin-1")]
    assert not [text for text in texts if TOKEN in text or REFRESH in text]
    assert main(["predict", "stack.zarr", *options, "--checkpoint", "x"]) == 2
    assert "--earth-engine" in capsys.readouterr().err


def test_a_login_is_tried_with_the_least_request(server, tmp_path):
    search = SearchSpec(
        day=DAY,
        area=read_area(AREA, CRS),
        sensors=["dem"],
        cache=str(tmp_path / "products"),
        try_accounts=True,
        replay=server.url,
        earth_engine=access(server, tmp_path),
    )
    for project, codes in ((PROJECT, []), ("another-project", ["SG-ONLINE-003"])):
        search.earth_engine.project = project
        if codes:
            server.faults[HOST] = [refusal(403, "Caller does not have required permission to use project.")]
        found = run_job(spec_from_json(search.to_json()), JobContext(lambda _: None, Event()))
        assert [item.code for item in found.left_out] == codes
    assert len(server.to(HOST)) == 2 and not list(tmp_path.glob("products/*"))


def test_what_was_fetched_stays_below_the_limit(server, tmp_path):
    build(server, tmp_path, sensors=["modis"])
    first = {path.name for path in (tmp_path / "cache/earthengine").iterdir()}
    (tmp_path / "stack.zarr").rename(tmp_path / "modis.zarr")
    build(server, tmp_path, sensors=["era5"], limit_gb=1e-9)
    left = {path.name for path in (tmp_path / "cache/earthengine").iterdir() if not path.name.startswith(".")}
    assert left and not left & first, "the images in use stay, the others go"


def test_service_account_signs_its_request(server, made, tmp_path):
    key = rsa.generate_private_key(65537, 2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    facts = {"type": "service_account", "client_email": "me@p.iam.gserviceaccount.com", "private_key": pem}
    path = tmp_path / "key.json"
    path.write_text(json.dumps({**facts, "token_uri": "https://evil.example/token"}))
    assert build(server, tmp_path, credentials=str(path), sensors=["era5"]).scenes_read == 8
    signed, _, signature = made.grants[0]["assertion"].rpartition(".")
    raw = base64.urlsafe_b64decode(signature + "==")
    key.public_key().verify(raw, signed.encode(), padding.PKCS1v15(), hashes.SHA256())
    claims = json.loads(base64.urlsafe_b64decode(signed.partition(".")[2] + "=="))
    assert claims["aud"] == "https://oauth2.googleapis.com/token" and claims["exp"] - claims["iat"] == 3600
    assert {asked.host for asked in server.asked} == {HOST, LOGIN}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "does not log in"),
        ('{"refresh_token": ""}', "does not log in"),
        ('{"refresh_token": "another"}', "expired or revoked"),
        ('{"type": "service_account", "client_email": "a", "private_key": "x"}', "private key"),
        (None, "cannot be read"),
    ],
)
def test_files_that_do_not_log_in(server, tmp_path, content, words):
    path = tmp_path / "file.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(SnowGalileoError) as caught:
        build(server, tmp_path, credentials=str(path))
    assert caught.value.code == "SG-ONLINE-002" and words in caught.value.text


def test_no_secret_is_in_any_file_message_or_log(server, tmp_path, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    said: list = []
    pixel_faults(server, [refusal(403, f"no access with {TOKEN}-1 and {REFRESH}")] * 3)
    try:
        outcome = str(build(server, tmp_path, said).to_json())
    except SnowGalileoError as error:  # no image had come before the refusal
        outcome = repr(error.to_json())
    assert "SG-ONLINE-003" in outcome
    texts = [repr(said), outcome, caplog.text, *capfd.readouterr()]
    for path in tmp_path.rglob("*"):
        if path.is_file() and path.parent.name != "login":
            texts.append(path.read_bytes().decode("latin-1"))
    assert not [text[:200] for text in texts if TOKEN in text or REFRESH in text]
