"""Building while products arrive: the same store as from products that are all here."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event
from threading import enumerate as running_threads

import numpy as np
import pytest
import rasterio

import snowgalileo_qgis
from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.map_while_building import map_while_building
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import (
    BuildSpec,
    Cancelled,
    FetchSpec,
    PredictSpec,
    SnowGalileoError,
    spec_from_json,
)
from snowgalileo_qgis.engine.stack.region import Region
from tests.engine.sources.catalogues.online_world import (
    AREA,
    CRS,
    DAY,
    LANDSAT,
    spec_settings,
)
from tests.online_server import Answer

pytestmark = pytest.mark.usefixtures("every_message")
MAIN = Path(snowgalileo_qgis.__file__).parent / "engine" / "__main__.py"
SLOW = "dds.cr.usgs.gov"
GOOGLE = "storage.googleapis.com"


def spec_of(server, tmp_path, output="ahead.zarr", **changes):
    settings = {"day": DAY, "area": read_area(AREA, CRS), "grid_crs": CRS, "workers": 1}
    fetch = FetchSpec(**spec_settings(server.url, tmp_path / "cache"))
    return BuildSpec(**{**settings, **changes}, output=str(tmp_path / output), fetch=fetch)


def run(spec, said=None, event=None):
    said = [] if said is None else said
    return run_job(spec_from_json(spec.to_json()), JobContext(said.append, event or Event()))


def build_alone(built, tmp_path):
    """The build of the same products, now that they are here."""
    area, output = read_area(AREA, CRS), str(tmp_path / "alone.zarr")
    return run(
        BuildSpec(day=DAY, area=area, grid_crs=CRS, workers=1, archive=built.fetched.archive, output=output)
    )


def contents(store):
    """All files of a store."""
    files = (path for path in Path(store).rglob("*") if path.is_file())
    return {str(path.relative_to(store)): path.read_bytes() for path in files}


class Held:
    """A service that answers once ``release`` is set."""

    def __init__(self, service):
        self.service, self.release = service, Event()

    def __call__(self, asked):
        assert self.release.wait(600)
        return self.service(asked)


def test_the_store_is_that_of_a_build_from_products_that_are_here(server, tmp_path):
    said: list = []
    built = run(spec_of(server, tmp_path, workers=2), said)
    assert built.fetched and len(built.fetched.fetched) == 10 and not built.left_out
    alone = build_alone(built, tmp_path)
    assert contents(tmp_path / "ahead.zarr") == contents(tmp_path / "alone.zarr")
    assert [scene.name for scene in built.scenes] == [scene.name for scene in alone.scenes]
    assert built.scenes_read == alone.scenes_read == len(built.scenes)
    bars = [message["parts"] for message in said if message.get("parts")]
    assert [part["id"] for part in bars[-1]] == ["cdse", "earthdata", "usgs", "cds", "open", "build"]
    assert all(part["done"] <= part["total"] and part["eta_s"] >= 0 for bar in bars for part in bar)
    assert all(part["done"] == part["total"] for part in bars[-1][:-1])


def test_scenes_are_read_while_services_have_not_sent_their_products(server, made, tmp_path):
    landsat = server.services[SLOW] = Held(made.dds)
    images = Held(made.google)

    def google(asked):
        return (made.google if asked.path.startswith("/storage/") else images)(
            asked
        )  # names of files, or files

    server.services[GOOGLE] = google
    store = tmp_path / "ahead.zarr"
    others = {"s3", "modis", "viirs", "era5", "dem", "worldcover"}
    seen = []

    class Said(list):
        def append(self, message):
            if store.exists() and not landsat.release.is_set():
                found = {scene.sensor.value for scene in Region.open(store).scenes}
                if found in (others, others | {"s2"}):
                    (landsat if "s2" in found else images).release.set()
                    seen.append(found)

    built = run(spec_of(server, tmp_path), Said())
    assert seen[0] == others, "Copernicus sent Sentinel-3 while Google had all that was asked of it"
    assert seen[-1] == others | {"s2"}, "all but Landsat were in the store before Landsat arrived"
    assert not built.left_out and built.missing == ["Sentinel-1"]


def test_a_service_that_fails_does_not_stop_the_others(server, tmp_path):
    server.faults[SLOW] = [Answer(403, {"message": "no"})] * 60
    built = run(spec_of(server, tmp_path))
    assert [item.code for item in built.fetched.left_out] == ["SG-ONLINE-003"]
    assert {scene.sensor for scene in built.scenes if scene.verdict == "used"} == {
        *("s2", "s3", "modis", "viirs", "era5", "dem", "worldcover")
    }
    server.faults.clear()
    again = run(spec_of(server, tmp_path))
    assert again.fetched.fetched == [LANDSAT] and again.scenes_read == 1


@pytest.mark.parametrize("form", ["zarr", "cube"])
def test_cancelling_ends_downloads_and_reading_and_the_next_run_goes_on(server, made, tmp_path, form):
    held = server.services[SLOW] = Held(made.dds)
    event = Event()
    output = "ahead.zarr" if form == "zarr" else "cubes"
    store = tmp_path / (output if form == "zarr" else f"cubes/.building_{DAY}.zarr")

    class Said(list):
        def append(self, message):
            if store.exists() and len(Region.open(store).scenes) > 3:
                event.set()

    with pytest.raises(Cancelled):
        run(spec_of(server, tmp_path, output, format=form), Said(), event)
    held.release.set()
    kept = len(Region.open(store).scenes)
    assert kept > 3
    built = run(spec_of(server, tmp_path, output, format=form))
    assert built.scenes_read <= len(built.scenes) - kept and LANDSAT in built.fetched.fetched
    assert not built.left_out


def killed(do, specs, tmp_path, is_time):
    """Do something with ``specs`` in a process of its own, which is killed when it sends a message and it is
    time.
    """
    program = (
        "import json, sys; from threading import Event\n"
        "from snowgalileo_qgis.engine import job_context; job_context.PROGRESS_INTERVAL = 0.0\n"
        "from snowgalileo_qgis.engine.job_context import JobContext\n"
        "from snowgalileo_qgis.engine.protocol import spec_from_json\n"
        "def say(message): print(message.get('stage'), flush=True)\n"
        "if __name__ == '__main__':\n"
        "    specs, context = list(map(spec_from_json, json.load(sys.stdin))), JobContext(say, Event())\n"
        f"    {do}\n"
    )
    script = tmp_path / "run.py"
    script.write_text(program)
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(MAIN.parents[2])},
    )
    process.stdin.write(json.dumps([spec.to_json() for spec in specs]).encode())
    process.stdin.close()
    for _ in process.stdout:
        if is_time():
            break
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


def test_a_killed_build_goes_on(server, made, tmp_path):
    held = server.services[SLOW] = Held(made.dds)
    spec = spec_of(server, tmp_path)
    store = tmp_path / "ahead.zarr"
    killed(
        "from snowgalileo_qgis.engine.jobs.runner import run_job; run_job(*specs, context)",
        [spec],
        tmp_path,
        lambda: store.exists() and len(Region.open(store).scenes) > 3,
    )
    held.release.set()
    built = run(spec)
    assert 0 < built.scenes_read < len(built.scenes) and not built.left_out
    build_alone(built, tmp_path)
    assert contents(store) == contents(tmp_path / "alone.zarr")


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    path = tmp_path_factory.mktemp("weights") / "model.safetensors"
    save_model(seeded_model("nano", 1), path)
    return path


def series(tmp_path, weights, name="m.tif"):
    days = {"first_day": "2025-04-05", "last_day": DAY}
    checkpoints, fsc = [str(weights)], str(tmp_path / "maps" / name)
    return PredictSpec(
        stacks=[str(tmp_path / "ahead.zarr")], checkpoints=checkpoints, fsc=fsc, device="cpu", **days
    )


def builds(server, tmp_path):
    return [spec_of(server, tmp_path, day=day) for day in ("2025-04-05", DAY)]


def pixels(snow_map):
    with rasterio.open(snow_map.path) as raster:
        return raster.read()


class WeatherOfTheNextDay:
    """Weather, which comes only once ``release`` is set when a day is in the store. ``waited``: that of
    another day was asked for.
    """

    def __init__(self, server, made, store):
        self.service, self.store = made.climate, store
        self.release, self.waited = Event(), False
        server.services["cds.climate.copernicus.eu"] = self

    def __call__(self, asked):
        if self.store.exists() and Region.open(self.store).days:
            self.waited = True
            assert self.release.wait(600)
        return self.service(asked)


def test_a_day_is_mapped_before_the_products_of_the_next_have_come(server, made, tmp_path, weights):
    (tmp_path / "maps").mkdir()
    first = tmp_path / "maps" / "m_20250405.tif"
    said, weather = [], WeatherOfTheNextDay(server, made, tmp_path / "ahead.zarr")

    def say(message):
        said.append(message)
        if first.exists():
            weather.release.set()

    context = JobContext(say, Event())
    built, maps = map_while_building(builds(server, tmp_path), series(tmp_path, weights), context)
    assert weather.waited, "or nothing was held"
    assert [one.day for one in built] == ["2025-04-05", DAY]
    assert not [item for one in built for item in one.fetched.left_out]
    assert [one.day for one in maps.rasters] == ["2025-04-05", DAY]
    alone = run(series(tmp_path, weights, "alone.tif"))
    for one, other in zip(maps.rasters, alone.rasters, strict=True):
        assert np.array_equal(pixels(one), pixels(other), equal_nan=True)
        assert one.inputs_sha256 == other.inputs_sha256
    links = [json.loads(Path(result.index).read_text())["links"] for result in (maps, alone)]
    assert len(links[0]) == len(links[1])
    assert {part["id"] for message in said for part in message.get("parts", ())} >= {"usgs", "build", "map"}
    assert said[-1]["done"] == said[-1]["total"] == 2
    asked = [inputs for inputs, _ in made.jobs.values() if len(inputs["time"]) == 24]
    days = [f"{inputs['month']}-{day}" for inputs in asked for day in inputs["day"]]
    days_ahead = [f"04-{day:02}" for day in range(7, 14)]
    assert sorted(days) == [
        *(f"03-{day}" for day in (29, 30, 31)),
        *(f"04-0{day}" for day in range(1, 7)),
        *days_ahead,
    ]


def test_a_killed_series_goes_on_and_maps_again_only_what_became_better(server, made, tmp_path, weights):
    """Killed after its first map, run again, once more with nothing new, and then with Landsat."""
    (tmp_path / "maps").mkdir()
    specs, prediction = builds(server, tmp_path), series(tmp_path, weights)
    first, second = (tmp_path / "maps" / f"m_202504{day}.tif" for day in ("05", "06"))
    journal = tmp_path / "maps" / "m.tif.journal"
    server.faults[SLOW] = [Answer(403, {"message": "no"})] * 600
    weather = WeatherOfTheNextDay(server, made, tmp_path / "ahead.zarr")
    killed(
        "from snowgalileo_qgis.engine.jobs.map_while_building import map_while_building\n"
        "    map_while_building(specs[1:], specs[0], context)",
        [prediction, *specs],
        tmp_path,
        lambda: first.with_suffix(".json").exists() and not journal.exists(),
    )
    assert not second.exists()
    weather.release.set()

    def again():
        return map_while_building(specs, prediction, JobContext(lambda _: None, Event()))[1]

    state = files_of(tmp_path / "maps")
    went_on = again()
    assert went_on.kept == 1 and second.exists()
    assert state.items() <= files_of(tmp_path / "maps").items()
    state = files_of(tmp_path / "maps")
    nothing_new = run(replace(prediction, resume=True))
    assert nothing_new.kept == 2 and files_of(tmp_path / "maps") == state
    assert as_told(nothing_new) == as_told(went_on)
    server.faults.clear()
    better = again()
    assert better.kept == 0 and all(
        one.inputs_sha256 != other.inputs_sha256 and Path(one.path).exists()
        for one, other in zip(better.rasters, went_on.rasters, strict=True)
    )


def files_of(folder):
    """Each file of a map with its content and when it was written."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.glob("m_2*")}


def as_told(maps):
    """The figures of maps, as precise as their items have them."""
    return [
        {name: round(v, 4) if isinstance(v, float) else v for name, v in one.to_json().items()}
        for one in maps.rasters
    ]


def test_a_build_that_fails_ends_the_series_and_keeps_its_maps(server, tmp_path, weights):
    (tmp_path / "maps").mkdir()
    specs = builds(server, tmp_path)
    other = read_area("642000,5187000,643000,5188000", CRS)
    with pytest.raises(SnowGalileoError) as caught:
        map_while_building(
            [specs[0], replace(specs[1], area=other)],
            series(tmp_path, weights),
            JobContext(lambda _: None, Event()),
        )
    assert caught.value.code == "SG-REGION-002"
    assert [path.name for path in (tmp_path / "maps").glob("*.tif")] == ["m_20250405.tif"]


def test_cancelling_a_series_ends_the_build_beside_the_map(server, made, tmp_path, weights):
    (tmp_path / "maps").mkdir()
    event, weather = Event(), WeatherOfTheNextDay(server, made, tmp_path / "ahead.zarr")

    def say(message):
        if any(part["id"] == "map" for part in message.get("parts", ())):
            event.set()

    with pytest.raises(Cancelled):
        map_while_building(builds(server, tmp_path), series(tmp_path, weights), JobContext(say, event))
    weather.release.set()
    for thread in [thread for thread in running_threads() if thread.name.startswith("build")]:
        thread.join(600)
        assert not thread.is_alive()
