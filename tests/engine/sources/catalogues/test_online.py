"""From an area and a day to a map, through all services as far as they are recorded; no real server."""

from __future__ import annotations

import json
import logging
import shutil
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import (
    BuildSpec,
    Cancelled,
    FetchSpec,
    SearchSpec,
    SnowGalileoError,
    spec_from_json,
)
from snowgalileo_qgis.engine.stack import open_stacks
from tests.engine.sources.catalogues.online_world import (
    ACCESS,
    AREA,
    CRS,
    DAY,
    LANDSAT,
    SECRETS,
    read_era5_hours,
    spec_settings,
)
from tests.online_server import Answer

FOREIGN = "signed.cloudfront.net"
NASA = "data.lpdaac.earthdatacloud.nasa.gov"
NODES = "download.dataspace.copernicus.eu"


def run(spec, said=None, event=None):
    said = [] if said is None else said
    return run_job(spec_from_json(spec.to_json()), JobContext(said.append, event or Event()))


def fetch(server, folder, **changes):
    return run(FetchSpec(**spec_settings(server.url, folder, **changes)))


def build(archive, output):
    area = read_area(AREA, CRS)
    return run(BuildSpec(day=DAY, area=area, grid_crs=CRS, workers=1, archive=archive, output=str(output)))


def values(store):
    cells = list(open_stacks([Path(store)]).cells())
    assert len(cells) == 1
    return cells[0].values


def test_search_shows_days_sensors_sizes_and_accounts(server, tmp_path):
    result = run(SearchSpec(**spec_settings(server.url, tmp_path)))
    assert not result.left_out and result.missing == ["Sentinel-1"]
    table = result.prediction_days[0]
    seen = {
        sensor.id: [day for day, valid in zip(table.dates, sensor.valid, strict=True) if valid]
        for sensor in table.sensors
    }
    assert seen["s2"] == ["2025-04-03"] and seen["s3"] == ["2025-04-04"]
    assert seen["modis"] == seen["viirs"] == seen["landsat"] == ["2025-04-05"]
    assert len(seen["era5"]) == 8
    assert next(sensor.cloud for sensor in table.sensors if sensor.id == "s2")[4] == 12.5
    assert not list(tmp_path.iterdir()), "nothing is fetched"
    names = [item.name for item in result.products]
    assert len(names) == len(set(names)), "a product that is listed twice is one"
    preliminary = next(item for item in result.products if item.name.endswith("_RT"))
    assert "preliminary" in preliminary.unusable and not preliminary.is_final
    assert not any("Authorization" in asked.headers for asked in server.asked), "searching needs no login"


def test_stack_of_fetched_products_is_that_of_the_products_themselves(server, made, tmp_path):
    fetched = fetch(server, tmp_path / "cache")
    assert not fetched.left_out and len(fetched.fetched) == 10
    built = build(fetched.folders, tmp_path / "fetched.zarr")
    assert built.missing == ["Sentinel-1"] and not built.left_out
    shutil.copytree(made.folder, tmp_path / "local")
    local = build([str(tmp_path / "local")], tmp_path / "local.zarr")
    assert [scene.name for scene in built.scenes] == [scene.name for scene in local.scenes]
    one, other = values(built.stack), values(local.stack)
    assert one.keys() == other.keys()
    assert all(np.array_equal(one[tensor], other[tensor], equal_nan=True) for tensor in one)
    hours = sorted(hour for file in (tmp_path / "cache/era5").rglob("*.nc") for hour in read_era5_hours(file))
    days = np.datetime64("2025-03-30") - np.datetime64("1970-01-01")
    first = int(days / np.timedelta64(1, "h"))
    assert hours == list(range(first - 1, first + 8 * 24)), "exactly the hours of the precipitation rule"


def test_nothing_is_fetched_twice_and_what_the_user_has_counts_as_there(server, made, tmp_path):
    first = fetch(server, tmp_path / "cache")
    before = server.sent
    second = fetch(server, tmp_path / "cache")
    assert second.folders == first.folders and not second.fetched and second.to_fetch == 0
    assert not [asked for asked in server.to(NODES) if asked in server.asked[first.requests :]]
    assert server.sent - before < 1_000_000, "search alone"
    own = fetch(server, tmp_path / "other", archive=[str(made.folder)], sensors=["s2", "landsat", "modis"])
    assert not own.fetched
    assert {Path(folder).parent.name for folder in own.folders} == {"S2", "Landsat", "MODIS"}


def test_without_account_one_gets_the_rest_and_is_told_what_accounts_would_add(server, tmp_path):
    accounts = dict.fromkeys(SECRETS, "")
    result = fetch(server, tmp_path, **accounts)
    assert {Path(folder).parent.name for folder in result.folders} == {"s2", "dem", "worldcover"}
    assert set(result.waits_for) == {
        "Copernicus Data Space Ecosystem",
        "NASA Earthdata",
        "USGS Machine-to-Machine",
        "Climate Data Store",
    }
    assert "MODIS, VIIRS" in result.waits_for["NASA Earthdata"] and result.waiting > 0
    adds = result.waits_for["Copernicus Data Space Ecosystem"]
    assert adds.startswith("Sentinel-3; register at"), "Sentinel-2 comes without account"
    assert server.to("storage.googleapis.com"), "Sentinel-2 comes from Google then"


def test_a_login_goes_to_the_hosts_of_its_service_alone(server, tmp_path):
    fetch(server, tmp_path)
    for asked in server.to(FOREIGN):
        assert "Authorization" not in asked.headers, "not along a redirect to another host"
    for asked in server.asked:
        sent = json.dumps([asked.headers, asked.query, asked.path]) + asked.body.decode("utf-8", "replace")
        if SECRETS["cdse_password"] in sent:
            assert asked.host == "identity.dataspace.copernicus.eu"
        if ACCESS in sent:
            assert asked.host == NODES and ACCESS not in asked.path
        if SECRETS["earthdata_token"] in sent:
            assert asked.host == NASA
        if SECRETS["cds_key"] in sent:
            assert asked.host == "cds.climate.copernicus.eu"
        if SECRETS["usgs_token"] in sent:
            assert asked.host == "m2m.cr.usgs.gov" and asked.path.endswith("login-token")


@pytest.mark.parametrize(
    ("host", "answer", "sensor", "code", "words"),
    [
        (NASA, Answer(401, {"error": "invalid_token"}), "modis", "SG-ONLINE-002", "invalid_token"),
        (
            NASA,
            Answer(303, b"", {"Location": "https://urs.earthdata.nasa.gov/oauth/authorize?x=1"}),
            "modis",
            "SG-ONLINE-003",
            "LP DAAC Cumulus",
        ),
        (
            NODES,
            Answer(404, {"code": "x", "message": "Product not found"}),
            "s3",
            "SG-ONLINE-005",
            "withdrawn",
        ),
        ("landsatlook.usgs.gov", Answer(200, b"<!DOCTYPE html><html>"), "", "SG-ONLINE-006", "web page"),
        ("landsatlook.usgs.gov", Answer(200, b"[1"), "", "SG-ONLINE-006", "not JSON"),
        ("landsatlook.usgs.gov", Answer(200, {"features": "many"}), "", "SG-ONLINE-006", "features"),
        (
            "landsatlook.usgs.gov",
            Answer(302, b"", {"Location": "http://elsewhere.org/x"}),
            "",
            "SG-ONLINE-010",
            "elsewhere.org",
        ),
        (
            "landsatlook.usgs.gov",
            Answer(429, b"", {"Retry-After": "4000"}),
            "",
            "SG-ONLINE-004",
            "4000 s",
        ),
    ],
)
def test_a_service_that_refuses_is_one_sentence_and_the_others_go_on(
    server, tmp_path, host, answer, sensor, code, words
):
    server.faults[host] = [answer] * 60
    result = fetch(server, tmp_path, sensors=[sensor or "landsat", "dem", "worldcover"])
    assert {Path(folder).parent.name for folder in result.folders} == {"dem", "worldcover"}
    said = result.left_out[0]
    assert said.code == code and words in said.reason
    assert [warned.code for warned in result.warnings] == [code]


def test_a_missing_licence_names_the_page_and_a_wrong_key_the_account(server, made, tmp_path):
    errors = made.template("cds/errors.json")
    server.faults["cds.climate.copernicus.eu"] = [Answer(403, errors[1]["body"])] * 9
    result = fetch(server, tmp_path, sensors=["era5", "dem"])
    assert {item.code for item in result.left_out} == {"SG-ONLINE-003"}
    assert "reanalysis-era5-land?tab=download" in result.left_out[0].reason
    server.faults.clear()
    for field, value, sensor, words in (
        ("cds_key", "wrong-key", "era5", "Climate Data Store refused the key"),
        ("usgs_token", "wrong-token", "landsat", "USGS refused the login"),
        ("cdse_password", "wrong-password", "s3", "Invalid user credentials"),
    ):
        result = fetch(server, tmp_path, sensors=[sensor, "dem"], **{field: value})
        assert result.left_out and {item.code for item in result.left_out} == {"SG-ONLINE-002"}
        assert words in result.left_out[0].reason and value not in str(result.to_json())


def test_accounts_are_tried_without_fetching_anything(server, tmp_path):
    wrong = {"cdse_password": "x" * 9, "usgs_token": "y" * 9, "cds_key": "z" * 9, "earthdata_token": "w" * 9}
    spec = SearchSpec(**spec_settings(server.url, tmp_path, sensors=["dem"]), try_accounts=True)
    assert not run(spec).left_out
    refused = run(SearchSpec(**spec_settings(server.url, tmp_path, **wrong), try_accounts=True)).left_out
    assert len(refused) == 4 and {item.code for item in refused} == {"SG-ONLINE-002"}
    assert not any(secret in item.reason for secret in wrong.values() for item in refused)


def test_tokens_that_expire_are_renewed_and_downloads_go_on(server, made, tmp_path):
    expired = Answer(401, made.template("cdse_odata/error_401_download.json"))
    server.faults[NODES] = ["", "", 5000, expired, "stall"]
    server.stall_s = 0.0
    logins = made.logins
    result = fetch(server, tmp_path, sensors=["s3"])
    assert not result.left_out and len(result.fetched) == 1
    assert made.logins > logins + 1
    assert any(asked.headers.get("Range", "").startswith("bytes=5000-") for asked in server.to(NODES))


@pytest.mark.parametrize("fault", ["garbled", "short", "html"])
def test_a_damaged_file_is_fetched_again_and_left_out_when_damaged_twice(server, tmp_path, fault):
    name = "dds.cr.usgs.gov"
    page = Answer(200, b"<html>Please log in</html>")
    server.faults[name] = [page if fault == "html" else fault]
    result = fetch(server, tmp_path / "once", sensors=["landsat"])
    assert len(result.left_out) == (fault == "html")
    server.faults[name] = [page if fault == "html" else fault] * 40
    result = fetch(server, tmp_path / "twice", sensors=["landsat", "dem"])
    assert [item.code for item in result.left_out] == [
        "SG-ONLINE-003" if fault == "html" else "SG-ONLINE-007"
    ]
    assert not [path for path in (tmp_path / "twice/landsat").iterdir() if path.suffix != ".part"]


def test_sea_tiles_and_missing_orbits_are_no_failure(server, made, tmp_path):
    (made.folder / "DEM").rename(made.folder / "hidden")
    try:
        server.faults["copernicus-dem-30m.s3.eu-central-1.amazonaws.com"] = [Answer(404, b"<Error/>")]
        result = fetch(server, tmp_path, sensors=["dem", "worldcover"])
    finally:
        (made.folder / "hidden").rename(made.folder / "DEM")
    assert not result.left_out and any("sea" in note for note in result.notes)


def test_cancelling_ends_at_once_and_the_next_fetch_goes_on(server, made, tmp_path):
    """Cancelled when a file that broke off is asked for again."""
    host, event, release = "dds.cr.usgs.gov", Event(), Event()

    def waits(asked):
        if asked.headers.get("Range"):
            event.set()
            release.wait(600)
        return made.dds(asked)

    server.services[host], server.faults[host] = waits, [2000] * 400
    with pytest.raises(Cancelled):
        run(FetchSpec(**spec_settings(server.url, tmp_path, sensors=["landsat"])), event=event)
    release.set()
    asked_before = len(server.to(host))
    assert not (tmp_path / "landsat" / LANDSAT).exists(), "half a product has no name"
    server.faults.clear()
    result = fetch(server, tmp_path, sensors=["landsat"])
    assert result.fetched == [LANDSAT], result
    assert any(asked.headers.get("Range") for asked in server.to(host)[asked_before:])


def test_no_secret_is_in_any_file_message_error_or_log(server, tmp_path, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    said: list = []
    server.faults[NODES] = [Answer(403, {"message": f"no access for {SECRETS['cdse_user']}, {ACCESS}-1"})]
    spec = FetchSpec(**spec_settings(server.url, tmp_path / "cache"))
    result = run(spec, said)
    built = build(result.folders, tmp_path / "stack.zarr")
    server.faults["identity.dataspace.copernicus.eu"] = [Answer(401, {"error": SECRETS["cdse_password"]})] * 9
    failed = run(FetchSpec(**spec_settings(server.url, tmp_path / "none", sensors=["s3"])), said)
    assert failed.left_out
    texts = [repr(spec), repr(said), str(result.to_json()), str(built.to_json()), str(failed.to_json())]
    texts += [caplog.text, *capfd.readouterr()]
    for secret in (*SECRETS.values(), ACCESS, "planted-"):
        found = [text[max(0, text.index(secret) - 80) :][:200] for text in texts if secret in text]
        assert not found, (secret, found)
        held = [
            path
            for path in tmp_path.rglob("*")
            if secret in path.name or (path.is_file() and secret.encode() in path.read_bytes())
        ]
        assert not held, (secret, held)


def test_a_job_of_the_climate_store_goes_on_after_a_restart(server, made, tmp_path):
    event = Event()
    host = "cds.climate.copernicus.eu"
    polled = set()

    def waiting(asked):
        if asked.path.endswith(("/jobs/job-0", "/jobs/job-1")):
            polled.add(asked.path)
            if len(polled) == 2:  # both that run at once have been noted
                event.set()
            return Answer(200, {"status": "accepted"})
        return made.climate(asked)

    server.services[host] = waiting
    with pytest.raises(Cancelled):
        run(FetchSpec(**spec_settings(server.url, tmp_path, sensors=["era5"])), event=event)
    asked = len([item for item in server.to(host) if item.path.endswith("/execution")])
    server.services[host] = made.climate
    result = fetch(server, tmp_path, sensors=["era5"])
    assert len(result.fetched) == 3 and not result.left_out
    again = [item for item in server.to(host) if item.path.endswith("/execution")]
    assert asked == 2 and len(again) == 3, "no request was made twice"
    server.services[host] = lambda asked: (
        Answer(404, {"title": "job not found"}) if asked.path.endswith("/jobs/gone") else made.climate(asked)
    )
    shutil.rmtree(tmp_path / "era5")
    (tmp_path / "era5").mkdir()
    for name in result.fetched:
        first, last = (date.fromisoformat(text) for text in name.split("_")[1:3])
        days = [f"{first + timedelta(days=one):%d}" for one in range((last - first).days + 1)]
        (tmp_path / "era5" / f".{name}.job").write_text(json.dumps({"-".join(days): "gone"}))
    assert len(fetch(server, tmp_path, sensors=["era5"]).fetched) == 3


def test_least_recently_used_products_go_first_when_the_folder_is_full(server, tmp_path):
    fetch(server, tmp_path, sensors=["modis", "viirs"])
    result = fetch(server, tmp_path, sensors=["dem"], limit_gb=1e-6)
    assert [path.name for path in tmp_path.glob("*/*") if path.is_dir()] == [
        Path(folder).name for folder in result.folders
    ]


def test_nothing_at_all_is_an_error_that_says_so(server, tmp_path):
    with pytest.raises(SnowGalileoError) as caught:
        fetch(server, tmp_path, sensors=["s1"])
    assert caught.value.code == "SG-ONLINE-008"


def test_command_line_from_area_and_day_to_map(server, tmp_path, monkeypatch, capsys):
    from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model

    save_model(seeded_model("nano", 1), tmp_path / "model.safetensors")
    home = tmp_path / "home"
    home.mkdir()
    machines = (
        ("dataspace.copernicus.eu", "cdse_user", "cdse_password"),
        ("m2m.cr.usgs.gov", "usgs_user", "usgs_token"),
    )
    (home / ".netrc").write_text(
        "".join(f"machine {host} login {SECRETS[u]} password {SECRETS[p]}\n" for host, u, p in machines)
    )
    (home / ".netrc").chmod(0o600)
    (home / ".cdsapirc").write_text(
        f"url: https://cds.climate.copernicus.eu/api\nkey: {SECRETS['cds_key']}\n"
    )
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("EARTHDATA_TOKEN", SECRETS["earthdata_token"])
    place = ["--aoi", AREA, "--aoi-crs", CRS, "--date", DAY]
    online = ["--cache", tmp_path / "cache", "--replay", server.url]
    assert main(["search", *place, *map(str, online)]) == 0
    assert "To fetch: " in capsys.readouterr().out
    arguments = ["predict", "--online", *place, *online, "--output", tmp_path / "map.tif"]
    assert main([str(item) for item in [*arguments, "--checkpoint", tmp_path / "model.safetensors"]]) == 0
    out = capsys.readouterr()
    assert (tmp_path / "map.tif").is_file() and "mean FSC" in out.out and "Sentinel-1" in out.out
    content = (tmp_path / "map.tif").read_bytes()
    assert not any(secret.encode() in content or secret in out.out + out.err for secret in SECRETS.values())
    assert (
        main([str(item) for item in ["build", "--online", *place, *online, "--output", tmp_path / "s.zarr"]])
        == 0
    )
    assert "scenes used" in capsys.readouterr().out
    days = ["--first-date", "2025-04-05", "--last-date", DAY]
    series = ["predict", "--online", *place[:-2], *days, *online, "--output", tmp_path / "maps" / "m.tif"]
    (tmp_path / "maps").mkdir()
    assert main([str(item) for item in [*series, "--checkpoint", tmp_path / "model.safetensors"]]) == 0
    assert len(list((tmp_path / "maps").glob("m_2025040[56].tif"))) == 2
