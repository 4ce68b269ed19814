"""ERA5-Land from a Climate Data Store that has less than was asked for, refuses, or loses answers."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.fetch import fetch
from snowgalileo_qgis.engine.protocol import FetchSpec
from snowgalileo_qgis.engine.sources.archive.era5_hours import hours_in
from snowgalileo_qgis.engine.sources.catalogues.accounts import CdsKey
from snowgalileo_qgis.engine.sources.catalogues.climate import ClimateCatalogue
from snowgalileo_qgis.engine.sources.catalogues.climate_files import HELD, days_text, read_held
from snowgalileo_qgis.engine.sources.catalogues.online import Fetched, OnlineServices
from snowgalileo_qgis.engine.sources.catalogues.place import Place
from snowgalileo_qgis.engine.web.network import Network
from tests.engine.sources.catalogues.online_world import spec_settings
from tests.engine.sources.catalogues.test_catalogues import put
from tests.online_server import Answer, Asked

CDS = "cds.climate.copernicus.eu"
FILES = "object-store.os-api.cci2.ecmwf.int"
LAST = date(2025, 4, 6)
DAYS = [LAST - timedelta(days=7 - number) for number in range(8)]
HERE = Place(((10.82, 46.83, 10.87, 46.86),))
NEEDED = {24 * (day - date(1970, 1, 1)).days + hour for day in DAYS for hour in range(24)} | {
    24 * (DAYS[0] - date(1970, 1, 1)).days - 1
}
"""Hours since 1970 that a map of the last day needs."""


class Seen:
    """What became of products."""

    def arrived(self, *_: Any) -> None:
        return

    def settle(self, *_: Any) -> None:
        return


def fetched(
    server, folder: Path, place: Place = HERE, today: date = date(2025, 4, 20), **more: Any
) -> Fetched:
    """What a download of the weather brings, on a day when it is still preliminary."""
    spec = FetchSpec(**spec_settings(server.url, folder, sensors=["era5"]))
    services = OnlineServices(spec, Network(replay=server.url, pause_s=0.001), lambda: None)
    key = CdsKey(spec.cds_key)
    services.catalogues["cds"] = ClimateCatalogue(services.client, key, folder / "era5", 0.0, today)
    found = services.search(place, DAYS, lambda *_: None)
    assert not found.failed
    return services.fetch([item for item in found.products if not services.place_of(item)], Seen())


def asked_days(server) -> list[list[str]]:
    """Days of each request to the store."""
    return [item.json()["inputs"]["day"] for item in server.to(CDS) if item.path.endswith("/execution")]


def made_without(made, monkeypatch, *lacking: str) -> None:
    """A store whose files of April have no hours of these days, or of ``day:hour``."""
    whole = made.made

    def less(job: str) -> bytes:
        inputs, polls = made.jobs[job]
        if inputs["month"] != "04":
            return whole(job)
        days = [day for day in inputs["day"] if day not in lacking]
        times = [time for time in inputs["time"] if time not in lacking]
        made.jobs[job] = ({**inputs, "day": days, "time": times}, polls)
        return whole(job)

    monkeypatch.setattr(made, "made", less)


def failing(made, is_late: Callable[[list[str]], bool]) -> Callable[[Asked], Answer]:
    """A store that cannot make the files of some days."""

    def answer(asked: Asked) -> Answer:
        found = re.search(r"/jobs/(job-\d+)", asked.path)
        if not found or not is_late(made.jobs[found[1]][0]["day"]):
            return made.climate(asked)
        if asked.path.endswith("/results"):
            said = {**made.template("cds/results_of_failed_job.json"), "traceback": "line 1\nMARS: no data"}
            return Answer(400, said)
        return Answer(200, {"status": "failed"})

    return answer


def test_days_that_the_store_does_not_have_yet_are_asked_for_again(server, made, tmp_path, monkeypatch):
    with monkeypatch.context() as context:
        made_without(made, context, "05", "06")
        first = fetched(server, tmp_path)
    assert len(first.new) == 3 and not first.failed
    assert first.notes == [
        "ERA5-Land of 2025-04-05 to 2025-04-06 is not there yet; the next download asks for it again."
    ]
    assert next(iter(first.lacking.values())) == DAYS[6:]
    made.forget()
    server.asked.clear()
    second = fetched(server, tmp_path)
    assert [days[:2] for days in asked_days(server)] == [["05", "06"]] and not second.lacking
    assert hours_in(tmp_path / "era5") >= NEEDED
    assert len({read_held(folder).area for folder in (tmp_path / "era5").iterdir()}) == 1, "one grid"
    server.asked.clear()
    assert fetched(server, tmp_path).new == [] and not server.to(CDS)


def test_the_table_of_a_download_shows_the_days_that_came(server, made, tmp_path, monkeypatch):
    spec = FetchSpec(**spec_settings(server.url, tmp_path, sensors=["era5"]))
    made_without(made, monkeypatch, "05", "06")
    result = fetch(spec, JobContext(lambda _: None, Event()))
    era5 = next(one for one in result.prediction_days[0].sensors if one.id == "era5")
    assert era5.valid == [100.0] * 6 + [0.0] * 2 and era5.age_days == 2
    assert [len(names) for names in era5.scenes] == [1] * 6 + [0] * 2
    assert any("2025-04-05 to 2025-04-06 is not there yet" in note for note in result.notes)


@pytest.mark.parametrize(("what", "code"), [("12:00", "SG-ONLINE-006"), ("half", "SG-ONLINE-007")])
def test_a_file_of_no_use_does_not_count_as_there(server, made, tmp_path, monkeypatch, what, code):
    with monkeypatch.context() as context:
        if what == "half":
            whole = made.made
            most = {"03": None, "04": 9000}
            context.setattr(made, "made", lambda job: whole(job)[: most[made.jobs[job][0]["month"]]])
        else:
            made_without(made, context, what)
        first = fetched(server, tmp_path)
    assert [(item.code, item.path.name[:26]) for item in first.failed] == [
        (code, "era5land_20250401_20250406")
    ]
    assert not list((tmp_path / "era5").glob(".*.job")), "the same file would come again"
    made.forget()
    second = fetched(server, tmp_path)
    assert not second.failed and hours_in(tmp_path / "era5") >= NEEDED


@pytest.mark.parametrize("late", [1, 3, 6])
def test_late_days_leave_the_days_before_them(server, made, tmp_path, late):
    server.services[CDS] = failing(made, lambda days: f"{6 - late:02}" < days[-1] <= "06")
    got = fetched(server, tmp_path)
    april = [len(days) for days in asked_days(server) if days[0] == "01"]
    assert april == [6, 5, 4, 3, 2, 1][: late + 1]
    if late == 6:
        assert [item.code for item in got.failed] == ["SG-ONLINE-006"]
        assert "MARS: no data" in got.failed[0].reason, "the store's own last word"
        return
    assert not got.failed and list(got.lacking.values()) == [DAYS[8 - late :]]
    server.services[CDS] = made.climate
    assert not fetched(server, tmp_path).lacking and hours_in(tmp_path / "era5") >= NEEDED


def test_final_days_are_not_late(server, made, tmp_path):
    server.services[CDS] = failing(made, lambda days: days[-1] == "06")
    assert len(fetched(server, tmp_path, today=date(2026, 1, 1)).failed) == 1
    assert len(asked_days(server)) == 3


def too_large(made, most: int) -> Callable[[Asked], Answer]:
    """A store that makes files of so many days at most, and says so as the recorded one does."""
    error = made.template("cds/errors.json")[2]

    def answer(asked: Asked) -> Answer:
        if asked.path.endswith("/execution") and len(asked.json()["inputs"]["day"]) > most:
            return Answer(error["status"], error["body"])
        return made.climate(asked)

    return answer


def test_a_request_that_is_too_large_is_made_in_parts(server, made, tmp_path):
    server.services[CDS] = too_large(made, 2)
    got = fetched(server, tmp_path)
    assert not got.failed and not got.lacking and len(got.folders) == 3
    assert hours_in(tmp_path / "era5") >= NEEDED
    made.forget()
    assert fetched(server, tmp_path).new == []
    server.services[CDS] = too_large(made, 0)
    failed = fetched(server, tmp_path / "other").failed
    assert {item.code for item in failed} == {"SG-ONLINE-004"}
    assert "cost limits exceeded" in failed[0].reason and "smaller area" in failed[0].reason
    assert not list((tmp_path / "other").rglob("*.job"))


def test_a_request_whose_answer_is_lost_is_not_made_again(server, made, tmp_path):
    server.faults[CDS] = [0, 0, 0]
    got = fetched(server, tmp_path)
    assert not got.failed and len(got.new) == len(made.jobs) == 3
    server.faults[CDS] = [0]
    server.services[CDS] = lambda asked: (
        Answer(404) if asked.path.endswith("/jobs") else made.climate(asked)  # a store without such a list
    )
    assert not fetched(server, tmp_path / "other").failed


def test_a_request_that_was_sent_before_a_crash_is_found_again(server, made, tmp_path):
    for folder in fetched(server, tmp_path).folders.values():
        note = {"-".join(read_held(folder).inputs["day"]): ""}  # sent, but its answer not seen
        (tmp_path / "era5" / f".{folder.name}.nc.job").write_text(json.dumps(note))
        shutil.rmtree(folder)

    def in_another_form(asked: Asked) -> Answer:
        answer = made.climate(asked)
        if dict(asked.query).get("request"):
            inputs = answer.body["metadata"]["request"]["ids"]
            other = {"year": [int(inputs["year"])], "day": inputs["day"][::-1], "added": "x"}
            answer.body["metadata"]["request"]["ids"] = {**inputs, **other}
        return answer

    server.services[CDS] = in_another_form
    server.asked.clear()
    got = fetched(server, tmp_path)
    assert len(got.new) == 3 and not got.failed and not asked_days(server)


@pytest.mark.parametrize(("error", "code"), [(0, "SG-ONLINE-002"), (1, "SG-ONLINE-003")])
def test_a_key_that_is_refused_is_tried_once(server, made, tmp_path, error, code):
    recorded = made.template("cds/errors.json")[error]
    server.services[CDS] = lambda _: Answer(recorded["status"], recorded["body"])
    failed = fetched(server, tmp_path).failed
    assert {item.code for item in failed} == {code} and len(server.to(CDS)) == 1
    server.services[CDS] = made.climate
    assert not fetched(server, tmp_path).failed, "the next download tries it again"


def test_a_job_of_another_account_is_no_refusal(server, made, tmp_path):
    fetched(server, tmp_path / "elsewhere")
    made.forget()
    for held in (read_held(folder) for folder in (tmp_path / "elsewhere/era5").iterdir()):
        name = f".{ClimateCatalogue(None, None, tmp_path)._product(held.inputs).name}.job"
        (tmp_path / "era5").mkdir(exist_ok=True)
        (tmp_path / "era5" / name).write_text(json.dumps({"-".join(held.inputs["day"]): "theirs"}))
    server.services[CDS] = lambda asked: (
        Answer(403, {"title": "permission denied", "detail": "operation not allowed"})
        if asked.path.endswith("/theirs")
        else made.climate(asked)
    )
    assert not fetched(server, tmp_path, today=date(2026, 1, 1)).failed


def test_areas_share_files(server, made, tmp_path):
    large = Place(((10.6, 46.6, 11.4, 47.4),))
    assert len(fetched(server, tmp_path, large).new) == 3
    assert fetched(server, tmp_path).new == [] and len(made.jobs) == 3
    beside = Place(((10.55, 46.55, 10.6, 46.6),))
    assert fetched(server, tmp_path, beside).new == [], "areas are asked for in coarse steps"
    beyond = Place(((11.4, 46.6, 11.6, 46.7),))
    assert len(fetched(server, tmp_path, beyond).new) == 3


def of(folder: Path, box: tuple[float, ...], last: date) -> list[Any]:
    days = [last - timedelta(days=7 - number) for number in range(8)]
    catalogue = ClimateCatalogue(None, None, folder, today=date(2026, 1, 1))
    return catalogue.search(Place((box,)), days, frozenset({Sensor.ERA5}))


def test_new_days_of_an_area_within_another_keep_its_grid(tmp_path):
    """Precipitation is a difference between hours on one grid."""
    put_all(tmp_path, of(tmp_path, (10.2, 46.2, 10.9, 46.9), LAST))
    later = of(tmp_path, (10.3, 46.3, 10.4, 46.4), LAST + timedelta(days=2))
    assert {tuple(item.facts["inputs"]["area"]) for item in later} == {(47.0, 10.0, 46.0, 11.0)}
    put_all(tmp_path, of(tmp_path, (5.1, 43.1, 16.4, 48.4), LAST))
    alone = of(tmp_path, (12.1, 46.1, 12.4, 46.4), LAST + timedelta(days=2))
    assert {tuple(item.facts["inputs"]["area"]) for item in alone} == {(46.5, 12.0, 46.0, 12.5)}, (
        "new days of a far larger area are not fetched for a small one"
    )
    same = of(tmp_path, (12.1, 46.1, 12.4, 46.4), LAST)
    assert {tuple(item.facts["inputs"]["area"]) for item in same} == {(48.5, 5.0, 43.0, 16.5)}


def put_all(folder: Path, products: list[Any]) -> None:
    for product in products:
        put(folder, product)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"inputs": {}, "days": []}', '{"inputs": 7, "days": [7]}'])
def test_a_damaged_note_is_none(tmp_path, text):
    product = of(tmp_path, (10.2, 46.2, 10.9, 46.9), LAST)[0]
    put(tmp_path, product)
    folder = tmp_path / product.name.removesuffix(".nc")
    assert read_held(folder).days == [date.fromisoformat(day) for day in product.facts["days"]]
    (folder / HELD).write_text(text)
    assert read_held(folder) is None
    assert of(tmp_path, (10.2, 46.2, 10.9, 46.9), LAST)[0] == product, "it is asked for again"


def test_days_in_words():
    assert days_text(DAYS[:3]) == "2025-03-30 to 2025-04-01"
    assert days_text([DAYS[0], DAYS[2], DAYS[3]]) == "2025-03-30, 2025-04-01 to 2025-04-02"
