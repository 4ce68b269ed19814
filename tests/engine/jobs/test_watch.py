"""A watched area: updates, what became better, interruptions at any point, two at once, what is kept."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

import snowgalileo_qgis
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.jobs.watch_sources import block_ends
from snowgalileo_qgis.engine.locks import lock_of_folder, locked
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import Cancelled, SnowGalileoError, WatchReport, WatchSpec, watch_text
from snowgalileo_qgis.engine.stack.region import Region
from tests.engine.jobs.test_build import CRS, write_radar
from tests.engine.sources.archive.era5_files import SHORT, write

MAIN = Path(snowgalileo_qgis.__file__).parent / "engine" / "__main__.py"
ONE_CELL = "562000,5653000,563000,5654000"
TODAY = "2025-04-06"
UNLIKE = ("watch.log", "days.json")


class Made:
    """A watch of one cell over an archive of Sentinel-1 and weather."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.archive, self.out = folder, folder / "archive", folder / "out"
        self.archive.mkdir()
        save_model(seeded_model("nano", 1), folder / "model.safetensors")
        self.file = folder / "bow.toml"
        self.write()

    def write(self, **sections: dict[str, object]) -> None:
        values = {
            "area": {"box": ONE_CELL, "crs": CRS},
            "days": {"first": "2025-04-04"},
            "sources": {"archive": ["archive"]},
            "model": {"weights": ["model.safetensors"], "device": "cpu"},
            "maps": {"quality": True},
            "output": {"folder": "out"},
        }
        for name, section in sections.items():
            values[name] = {**values.get(name, {}), **section}
        self.file.write_text(watch_text(values))

    def radar(self, day: int) -> None:
        """A pass of its own on a day of April."""
        write_radar(self.archive, f"202504{day:02}T130000", -10 - day)

    def update(self, today: str = TODAY, action: str = "update", scheduler: str = "") -> WatchReport:
        spec = WatchSpec(action=action, file=str(self.file), today=today, scheduler=scheduler)
        result = run_job(spec, JobContext(lambda _: None, Event()))
        assert isinstance(result, WatchReport)
        return result

    def snapshot(self) -> dict[str, bytes]:
        """All files but the log, whose lines have a time, the records, and the store."""
        return {
            str(path.relative_to(self.out)): path.read_bytes()
            for path in sorted(self.out.rglob("*"))
            if path.is_file() and "stack.zarr" not in path.parts and path.name not in UNLIKE
        }

    def log(self) -> list[str]:
        return [line.split("  ", 1)[1] for line in (self.out / "watch.log").read_text().splitlines()]


def weather(folder: Path, hours: range, release: str = "0001") -> None:
    """ERA5-Land with plausible values."""

    def values(band: str, hour: int, latitude: np.ndarray, longitude: np.ndarray) -> np.ndarray:
        value = {"s": 270.0, "t": 271.0, "u": 1.0, "v": -1.0}[band[0]] + 0.01 * (hour % 24)
        if band == "total_precipitation_sum":
            value = 1e-4 * (hour % 24 or 24)
        return np.full((len(latitude), len(longitude)), value)

    write(folder / "era5.nc", SHORT, hours, values=values, releases=lambda _: release)


def write_heights(path: Path) -> None:
    """A slope over the area."""
    profile = {"count": 1, "height": 40, "width": 40, "dtype": "float32", "crs": CRS}
    place = from_origin(561_500, 5_654_500, 50, 50)
    with rasterio.open(path, "w", driver="GTiff", transform=place, **profile) as raster:
        raster.write(np.linspace(1000, 2000, 1600, dtype=np.float32).reshape(40, 40), 1)


@pytest.fixture()
def made(tmp_path: Path) -> Made:
    return Made(tmp_path)


def states(report: WatchReport) -> dict[str, str]:
    return {day.day: day.state for day in report.days}


def test_new_days_are_mapped_once_in_order(made: Made) -> None:
    made.radar(4)
    first = made.update("2025-04-04")
    assert (first.mapped, first.again, first.failed) == (["2025-04-04"], [], [])
    made.radar(6)
    second = made.update()
    assert second.mapped == ["2025-04-06"] and second.latest_day == "2025-04-06"
    assert states(second) == {
        "2025-04-04": "final",
        "2025-04-05": "missing",
        "2025-04-06": "provisional",
    }
    assert second.days[1].why == "no product of 2025-04-05 itself yet"
    assert second.days[2].why == "Sentinel-1 may come until 2025-04-07"
    assert [line.split("  ")[0] for line in made.log()] == ["2025-04-04", "2025-04-06"]
    with rasterio.open(second.latest["fsc"]) as raster:
        assert raster.tags()["PREDICTION_DAY"] == "2025-04-06"
    with (made.out / "series.csv").open() as file:
        rows = {row["date"]: row for row in csv.DictReader(file)}
    assert rows["2025-04-05"]["state"] == "missing" and float(rows["2025-04-06"]["mean_fsc"]) > 0
    collection = json.loads((made.out / "maps" / "fsc_collection.json").read_text())
    items = [link["href"] for link in collection["links"] if link["rel"] == "item"]
    assert items == ["./fsc_20250404.json", "./fsc_20250406.json"]


def test_after_weeks_off_every_day_is_looked_at_once_more(made: Made) -> None:
    made.radar(6)
    made.write(days={"first": "2025-04-06"})
    assert states(made.update()) == {"2025-04-06": "provisional"}
    weather(made.archive, range(95, 121))
    off = made.update("2025-05-20", action="status").days[0]
    why = "Sentinel-1 may come until 2025-04-07; last looked for on 2025-04-06"
    assert (off.state, off.why) == ("provisional", why)
    report = made.update("2025-05-20")
    assert (report.again, report.days[0].state) == (["2025-04-06"], "final")
    made.radar(5)
    assert not made.update("2025-05-21").again, "it was looked at when nothing was late any more"


def test_nothing_new_changes_nothing(made: Made, capsys: pytest.CaptureFixture[str]) -> None:
    made.radar(4)
    made.update()
    before, log = made.snapshot(), made.log()
    report = made.update()
    assert not report.mapped and not report.again and "nothing new" in report.summary
    assert made.snapshot() == before and made.log() == log
    assert main(["watch", "update", str(made.file), "--today", TODAY, "--quiet"]) == 0
    assert not capsys.readouterr().out, "cron would send a mail"
    assert main(["watch", "update", str(made.file), "--today", TODAY]) == 0
    assert capsys.readouterr().out.strip() == report.summary, "not every day since the first"


def test_late_weather_maps_again_only_the_days_that_saw_it(made: Made) -> None:
    for day in (4, 5, 6):
        made.radar(day)
    made.write(output={"folder": "out", "keep_versions": True})
    made.update()
    weather(made.archive, range(95, 121))  # 2025-04-05, which the map of that day itself is not shown
    report = made.update()
    assert report.again == ["2025-04-06"] and not report.mapped and not report.failed
    assert report.days[2].change == "ERA5-Land 2025-04-05 new"
    assert "mapped again: ERA5-Land 2025-04-05 new" in made.log()[-1]
    assert [path.name for path in (made.out / "versions").iterdir()] == ["2025-04-06"]
    (kept,) = (made.out / "versions" / "2025-04-06").iterdir()
    with rasterio.open(kept / "fsc_20250406.tif") as old, rasterio.open(report.days[2].map) as new:
        assert new.tags()["INPUTS_SHA256"] != old.tags()["INPUTS_SHA256"]
    assert not made.update().again


def test_final_weather_that_shows_the_same_makes_a_day_final(made: Made) -> None:
    """Most preliminary values of ERA5-Land are the final ones."""
    made.write(days={"first": "2025-04-06"}, output={"keep_versions": True})
    made.radar(6)
    weather(made.archive, range(-25, 121), release="0005")
    early = made.update("2025-04-20").days[0]
    why = "ERA5-Land 2025-03-31 to 2025-04-05 (preliminary values)"
    assert (early.state, early.why) == ("provisional", why)
    weather(made.archive, range(-25, 121))
    report = made.update("2025-04-20")
    assert report.again == ["2025-04-06"] and report.days[0].state == "final"
    assert "ERA5-Land 2025-03-31 final instead of preliminary values" in report.days[0].change
    with rasterio.open(report.days[0].map) as raster:
        assert "PROVISIONAL" not in raster.tags()
    assert len(list((made.out / "versions").glob("*/*/fsc_20250406.tif"))) == 1
    assert not made.update("2025-04-20").again


def test_other_settings_map_again(made: Made) -> None:
    made.radar(4)
    made.write(output={"keep_versions": True})
    made.update("2025-04-04")
    shown, map_of_day = (made.out / name for name in ("latest/fsc.tif", "maps/fsc_20250404.tif"))
    maps = [map_of_day.read_bytes()]
    assert (made.out / "latest" / "quality.tif").is_file()
    made.write(model={"flips": True}, maps={"quality": False}, output={"keep_versions": True})
    report = made.update("2025-04-04")
    assert report.again == ["2025-04-04"] and report.days[0].change == "other settings"
    assert sorted(path.name for path in shown.parent.iterdir()) == ["fsc.qml", "fsc.tif", "latest.json"]
    maps.append(map_of_day.read_bytes())
    save_model(seeded_model("nano", 2), made.folder / "model.safetensors")
    assert made.update("2025-04-04").days[0].change == "other model files"
    kept = {path.read_bytes() for path in (made.out / "versions").glob("*/*/fsc_20250404.tif")}
    assert kept == set(maps) and shown.read_bytes() == map_of_day.read_bytes() not in kept


def test_after_weeks_off_the_days_are_caught_up_in_order(made: Made) -> None:
    made.write(days={"first": "2025-03-01", "late_days": 3})
    write_radar(made.archive, "20250305T130000", -9)
    for day in (2, 4):
        made.radar(day)
    report = made.update("2025-04-20")
    assert report.mapped == ["2025-03-05", "2025-04-02", "2025-04-04"]
    assert [line.split("  ")[0] for line in made.log()] == report.mapped
    made.radar(3)  # older than the late days: not looked at again
    assert not made.update("2025-04-20").mapped


def test_products_grow_by_the_day(made: Made, tmp_path: Path) -> None:
    polygons = tmp_path / "p.geojson"
    x, y = -116.108, 51.027
    ring = [[x, y], [x + 0.004, y], [x + 0.004, y + 0.003], [x, y + 0.003], [x, y]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"name": "Zürich"}, "geometry": geometry}
    polygons.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    made.write(statistics={"polygons": str(polygons)}, export={"netcdf": True})
    made.radar(4)
    made.update("2025-04-04")
    made.radar(5)
    report = made.update("2025-04-05")
    assert not report.notes
    with (made.out / "statistics.csv").open() as file:
        assert [row["date"] for row in csv.DictReader(file)] == ["2025-04-04", "2025-04-05"]
    assert (made.out / "maps.nc").is_file() and set(report.products) >= {"statistics", "netcdf", "series"}
    before = made.snapshot()
    made.update("2025-04-05")
    assert made.snapshot() == before
    table = made.out / "statistics.csv"
    text = table.read_text(encoding="utf-8")
    for content in (None, text.encode("cp1252"), text.replace(",", ";").encode()):  # as spreadsheets save
        table.unlink() if content is None else table.write_bytes(content)
        assert not made.update("2025-04-05").notes
        assert made.snapshot() == before, content
    table.write_text("".join(f"{line},mine\n" for line in text.splitlines()), encoding="utf-8")
    made.radar(6)
    made.update("2025-04-06")
    lines = table.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4 and lines[:3] == text.splitlines() and lines[3].startswith("2025-04-06,Zürich,")


def test_days_are_mapped_while_the_file_of_a_product_is_away(
    made: Made, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is told once, by its line, and only as long as something is to be made of it; who is called when
    maps lack is not called for that.
    """
    made.write(snowline={"dem": "dem.tif"}, report={"polygons": "away.gpkg"})
    made.radar(4)
    assert main(["watch", "update", str(made.file), "--today", "2025-04-04", "--json"]) == 5
    report = json.loads(capsys.readouterr().out)
    assert report["mapped"] == ["2025-04-04"] and not report["failed"]
    assert "All maps are made" in report["error"]["hint"]
    said = {note["values"]["product"]: note["values"]["text"] for note in report["notes"]}
    assert len(report["notes"]) == 2 and set(said) == {"snowline", "report"}
    for name, file in (("snowline", "dem.tif"), ("report", "away.gpkg")):
        lines = made.file.read_text().splitlines()
        line = next(number for number, text in enumerate(lines, start=1) if file in text)
        assert f"bow.toml, line {line}: there is no file {made.folder / file}" in said[name]
    made.write(snowline={"dem": "dem.tif"})
    write_heights(made.folder / "dem.tif")
    assert not made.update("2025-04-04").notes
    (made.folder / "dem.tif").unlink()
    assert not made.update("2025-04-04").notes, "the snow line of all days is there"
    made.radar(5)
    assert [note.kind for note in made.update("2025-04-05").notes] == ["product"]


def test_what_is_old_is_removed(made: Made) -> None:
    for day in (4, 5, 6):
        made.radar(day)
    made.update()
    made.write(
        days={"first": "2025-04-04", "late_days": 0},
        output={"folder": "out", "keep_days": 2, "keep_stack_days": 8},
    )
    report = made.update("2025-04-13")
    left = ["fsc_20250405.tif", "fsc_20250406.tif"]
    assert report.removed == 1 and report.days[0].day == "2025-04-05", "the last days that have maps are kept"
    assert sorted(path.name for path in (made.out / "maps").glob("fsc*.tif")) == left
    region = Region.open(made.out / "stack.zarr")
    assert [str(scene.day) for scene in region.scenes] == ["2025-04-05", "2025-04-06"]
    assert region.days == []
    far = made.update("2035-04-13")
    assert not far.removed, "a clock that is wrong by years"
    assert [scene.day for scene in Region.open(made.out / "stack.zarr").scenes]
    made.radar(13)
    assert [made.update("2025-04-13").removed for _ in range(2)] == [0, 2], "once there is a new map"


def test_a_product_that_fails_leaves_the_maps(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "no.gpkg").write_text("no layer")
    made.write(statistics={"polygons": str(tmp_path / "no.gpkg")})
    made.radar(4)
    (made.archive / "broken.nc").write_bytes(b"CDF\x01 and no more")
    assert main(["watch", "update", str(made.file), "--today", "2025-04-04"]) == 5
    said = capsys.readouterr()
    assert (
        "broken.nc" in said.out
        and "SG-WATCH-002" in said.err
        and "statistics" in said.err
        and "2025-04-04  mapped" in said.out
    )
    assert (made.out / "latest" / "fsc.tif").is_file()
    assert main(["watch", "update", str(made.file), "--today", "2025-04-04", "--json"]) == 5
    report = json.loads(capsys.readouterr().out)
    assert report["error"]["code"] == "SG-WATCH-002" and report["latest_day"] == "2025-04-04"
    assert [day["day"] for day in report["days"]] == ["2025-04-04"]


def test_two_updates_exclude_each_other(made: Made) -> None:
    made.radar(4)
    made.out.mkdir()
    with locked(lock_of_folder(made.out), made.out, "Update a watched area"):
        with pytest.raises(SnowGalileoError) as caught:
            made.update()
        assert caught.value.code == "SG-OUTPUT-005"
        assert made.update(action="status").days


@pytest.mark.usefixtures("every_message")
def test_a_cancelled_update_leaves_the_store_to_the_next_one(made: Made) -> None:
    for day in (4, 5, 6):
        made.radar(day)
    cancelled = Event()

    def hear(message: dict[str, object]) -> None:
        if message.get("stage") == "watch" and message["done"] == 1:
            cancelled.set()

    with pytest.raises(Cancelled):
        run_job(WatchSpec(action="update", file=str(made.file), today=TODAY), JobContext(hear, cancelled))
    report = made.update()
    assert report.mapped == ["2025-04-05", "2025-04-06"] and not report.failed and not report.again


def files_below(folder: Path) -> set[str]:
    return {f"{place}/{name}" for place, _, names in os.walk(folder) for name in names}


def started(made: Made) -> subprocess.Popen[str]:
    command = [sys.executable, "-I", str(MAIN), "watch", "update", str(made.file), "--today", TODAY]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def test_two_processes_at_once_map_each_day_once(made: Made) -> None:
    for day in (4, 5, 6):
        made.radar(day)
    processes = [started(made) for _ in range(2)]
    said = [process.communicate() for process in processes]
    codes = sorted(process.returncode for process in processes)
    assert codes in ([0, 0], [0, 2]), said
    if codes == [0, 2]:
        assert any("SG-OUTPUT-005" in err for _, err in said)
    assert [line.split("  ")[0] for line in made.log()] == ["2025-04-04", "2025-04-05", "2025-04-06"]


def test_an_update_killed_at_any_point_is_simply_run_again(made: Made, tmp_path: Path) -> None:
    """Killed again and again at random points, the files end as those of an undisturbed update."""
    for day in (4, 5, 6):
        made.radar(day)
    weather(made.archive, range(95, 121))
    made.update()
    wanted = made.snapshot()
    made.out.rename(tmp_path / "undisturbed")
    chance, killed = random.Random(7), 0
    for _ in range(3):
        before, more = files_below(made.out), chance.randint(1, 60)
        process = started(made)
        while process.poll() is None and len(files_below(made.out) - before) < more:
            time.sleep(0.01)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
    assert killed
    report = made.update()
    assert not report.failed
    assert made.snapshot() == wanted
    assert not [path for path in made.out.rglob("*.part") if "stack.zarr" not in path.parts]


def test_what_was_lost_or_not_finished_is_made_again(made: Made) -> None:
    for day in (4, 5, 6):
        made.radar(day)
    made.update()
    wanted = made.snapshot()
    for gone in ("days.json", "maps/fsc_20250405.json", "maps/quality_20250405.tif"):
        (made.out / gone).unlink()
        made.update()
        assert made.snapshot() == wanted, gone


def test_blocks_of_days_stay_the_same_from_day_to_day() -> None:
    one = block_ends([date(2025, 4, day) for day in range(1, 20)])
    other = block_ends([date(2025, 4, day) for day in range(2, 21)])
    assert set(one) & set(other) >= set(one[1:]) and all((end - one[0]).days % 8 == 0 for end in other)
