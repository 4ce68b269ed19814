"""Building while products arrive: the same store as from products that are all here."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

import snowgalileo_qgis
from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import (
    BuildSpec,
    Cancelled,
    FetchSpec,
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

MAIN = Path(snowgalileo_qgis.__file__).parent / "engine" / "__main__.py"
SLOW = "dds.cr.usgs.gov"
NODES = "download.dataspace.copernicus.eu"
DEM_HOST = "copernicus-dem-30m.s3.eu-central-1.amazonaws.com"


def spec_of(server, tmp_path, output="ahead.zarr", **changes):
    settings = {"day": DAY, "area": read_area(AREA, CRS), "grid_crs": CRS, "workers": 2}
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
        assert self.release.wait(120)
        return self.service(asked)


def test_the_store_is_that_of_a_build_from_products_that_are_here(server, tmp_path):
    said: list = []
    built = run(spec_of(server, tmp_path), said)
    assert built.fetched and len(built.fetched.fetched) == 10 and not built.left_out
    alone = build_alone(built, tmp_path)
    assert contents(tmp_path / "ahead.zarr") == contents(tmp_path / "alone.zarr")
    assert [scene.name for scene in built.scenes] == [scene.name for scene in alone.scenes]
    assert built.scenes_read == alone.scenes_read == len(built.scenes)
    bars = [message["parts"] for message in said if message.get("parts")]
    assert [part["id"] for part in bars[-1]] == ["cdse", "earthdata", "usgs", "cds", "open", "build"]
    assert all(part["done"] <= part["total"] and part["eta_s"] >= 0 for bar in bars for part in bar)
    assert all(part["done"] == part["total"] for part in bars[-1][:-1])


def test_scenes_are_read_while_a_service_has_not_sent_its_product(server, made, tmp_path):
    held = server.services[SLOW] = Held(made.dds)
    store = tmp_path / "ahead.zarr"
    others = {"s2", "s3", "modis", "viirs", "era5", "dem", "worldcover"}
    seen = set()

    class Said(list):
        def append(self, message):
            if store.exists() and not held.release.is_set():
                seen.update(scene.sensor.value for scene in Region.open(store).scenes)
                if seen == others:
                    held.release.set()

    built = run(spec_of(server, tmp_path), Said())
    assert seen == others, "all but Landsat were in the store before Landsat arrived"
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


def test_a_killed_build_goes_on(server, made, tmp_path):
    held = server.services[SLOW] = Held(made.dds)
    spec = spec_of(server, tmp_path)
    store = tmp_path / "ahead.zarr"
    program = (
        "import json, sys; from threading import Event\n"
        "from snowgalileo_qgis.engine.job_context import JobContext\n"
        "from snowgalileo_qgis.engine.jobs.runner import run_job\n"
        "from snowgalileo_qgis.engine.protocol import spec_from_json\n"
        "def say(message): print(message.get('stage'), flush=True)\n"
        "if __name__ == '__main__': run_job(spec_from_json(json.load(sys.stdin)), JobContext(say, Event()))\n"
    )
    script = tmp_path / "run.py"
    script.write_text(program)
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(MAIN.parents[2])},
    )
    process.stdin.write(json.dumps(spec.to_json()).encode())
    process.stdin.close()
    for _ in process.stdout:
        if store.exists() and len(Region.open(store).scenes) > 3:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    held.release.set()
    built = run(spec)
    assert 0 < built.scenes_read < len(built.scenes) and not built.left_out
    build_alone(built, tmp_path)
    assert contents(store) == contents(tmp_path / "alone.zarr")
