"""A watched area whose products come from online services, here from a loopback server."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

import pytest

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import ACCOUNT_FIELDS, WatchReport, WatchSpec, watch_text
from snowgalileo_qgis.engine.stack.region import Region
from tests.engine.sources.catalogues.online_world import AREA, CRS, DAY, LANDSAT, SECRETS
from tests.engine.sources.catalogues.test_build_online import SLOW, WeatherOfTheNextDay, killed
from tests.engine.sources.earthengine.loopback import PROJECT, credentials_file
from tests.online_server import Answer, serving


def spec_of(server: Any, folder: Path, first: str = DAY) -> WatchSpec:
    """A watch from a day to ``DAY``, of all services."""
    save_model(seeded_model("nano", 1), folder / "model.safetensors")
    write(folder, {"days": {"first": first}})
    accounts = {name: SECRETS[name] for name in ACCOUNT_FIELDS if name in SECRETS}
    return WatchSpec(action="update", file=str(folder / "w.toml"), today=DAY, replay=server.url, **accounts)


def write(folder: Path, own: dict[str, Any]) -> None:
    """Write a watch file. ``own``: sections in place of the usual ones."""
    values = {
        "area": {"box": AREA, "crs": CRS},
        "sources": {"online": True, "cache": "cache"},
        "model": {"weights": ["model.safetensors"], "device": "cpu"},
        "output": {"folder": "out"},
        **own,
    }
    (folder / "w.toml").write_text(watch_text(values))


def update(spec: WatchSpec, said: list[Any] | None = None) -> WatchReport:
    result = run_job(spec, JobContext(([] if said is None else said).append, Event()))
    assert isinstance(result, WatchReport)
    return result


def test_products_are_fetched_once_and_the_day_is_mapped(server: Any, tmp_path: Path) -> None:
    spec = spec_of(server, tmp_path)
    server.faults[SLOW] = [Answer(403, {"message": "no"})] * 60
    report = update(spec)
    assert report.mapped == [DAY] and not report.failed, (report.days, report.notes)
    assert [note for note in map(str, report.notes) if LANDSAT in note and "SG-ONLINE-003" in note], (
        report.notes
    )
    server.faults.clear()
    late = update(spec)
    assert late.again == [DAY] and not late.notes and late.days[0].change == "Landsat 2025-04-05 new"
    sent = server.sent
    again = update(spec)
    assert not again.mapped and not again.again, again.days
    fetched = {path.name for path in (tmp_path / "cache").glob("*/*") if path.is_dir()}
    assert fetched and server.sent - sent < sent / 2, "only what failed or is searched for is asked for again"
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    for path in written:
        content = path.read_bytes()
        assert not any(secret.encode() in content for secret in SECRETS.values()), path


def test_a_service_that_refuses_is_asked_once_in_an_update(server: Any, tmp_path: Path) -> None:
    """Other services have something new for the second day, whose build would ask all services again."""
    server.faults[SLOW] = [Answer(403, {"message": "no"})] * 60
    report = update(spec_of(server, tmp_path, "2025-04-05"))
    assert report.mapped == ["2025-04-05", DAY] and not report.failed, (report.days, report.notes)
    asked = [one.path for one in server.to(SLOW)]
    assert asked and len(asked) == len(set(asked))


@pytest.mark.parametrize("source", ["services", "Earth Engine"])
def test_a_day_of_which_nothing_is_known_is_asked_for_again(tmp_path: Path, source: str) -> None:
    """The first update of a day that is older than the late ones meets services that answer nonsense."""
    values: dict[str, Any] = {"days": {"first": DAY, "last": DAY}}
    values["sources"] = {"online": True, "cache": "cache", "sensors": ["s2"]}
    if source == "Earth Engine":
        login = str(credentials_file(tmp_path / "login"))
        values["sources"] = {"earth_engine": PROJECT, "earth_engine_file": login}
    with serving({}) as nothing:
        spec = spec_of(nothing, tmp_path)
        spec.today = "2025-07-01"
        write(tmp_path, values)
        for _ in range(2):
            nothing.asked.clear()
            report = update(spec)
            assert report.days[0].state == "missing" and report.notes and nothing.asked


def test_late_days_of_0_do_not_make_a_silent_service_an_answer(tmp_path: Path) -> None:
    values: dict[str, Any] = {"days": {"first": DAY, "last": DAY, "late_days": 0}}
    values["sources"] = {"online": True, "cache": "cache", "sensors": ["s2"]}
    with serving({}) as nothing:
        spec = spec_of(nothing, tmp_path)
        write(tmp_path, values)
        for spec.today in (DAY, "2025-04-07"):
            nothing.asked.clear()
            assert update(spec).days[0].state == "missing" and nothing.asked
        command = ["watch", "update", spec.file, "--today", DAY, "--replay", nothing.url]
        assert main(command) == 2, "there may be maps to make"


def test_a_mapped_day_whose_data_are_gone_is_not_read_for_a_silent_service(
    server: Any, tmp_path: Path
) -> None:
    """Weeks off are caught up once; then the day is left alone, however long the service stays silent."""
    server.faults[SLOW] = [Answer(403, {"message": "no"})] * 600
    spec = spec_of(server, tmp_path, DAY)
    write(tmp_path, {"days": {"first": DAY, "last": DAY}})
    assert update(spec).mapped == [DAY]
    for spec.today, is_asked in (("2025-06-01", True), ("2025-06-02", False)):
        server.asked.clear()
        assert not update(spec).again and bool(server.to(SLOW)) == is_asked


def test_a_day_is_mapped_while_the_next_ones_products_come_and_a_killed_update_goes_on(
    server: Any, made: Any, tmp_path: Path
) -> None:
    """The weather of the second day comes once the first day is mapped; then the update is killed."""
    spec = spec_of(server, tmp_path, "2025-04-05")
    maps = tmp_path / "out" / "maps"
    first = maps / "fsc_20250405.tif"
    store = tmp_path / "out" / "stack.zarr"
    weather = WeatherOfTheNextDay(server, made, store)

    def is_mapped() -> bool:
        return first.with_suffix(".json").exists() and not (maps / "fsc.tif.journal").exists()

    run = "from snowgalileo_qgis.engine.jobs.runner import run_job; run_job(*specs, context)"
    killed(run, [spec], tmp_path, is_mapped)
    assert is_mapped() and [str(day) for day in Region.open(store).days] == ["2025-04-05"]
    weather.release.set()
    state = {path.name: path.stat().st_mtime_ns for path in maps.glob("*_20250405*")}
    said: list[Any] = []
    report = update(spec, said)
    assert report.mapped == [DAY] and not report.again and not report.failed and not report.notes
    assert {path.name: path.stat().st_mtime_ns for path in maps.glob("*_20250405*")} == state
    assert [day.state for day in report.days] == ["provisional"] * 2
    parts = {part["id"] for message in said for part in message.get("parts", ())}
    assert parts >= {"build", "map"} and weather.waited
