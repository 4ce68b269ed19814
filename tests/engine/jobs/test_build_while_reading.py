"""Maps that are made while a build, in a process of its own, changes the store that they are made from."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
import rasterio

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import Cancelled, Json, PredictSpec, SnowGalileoError, SnowMaps
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.region import Region
from tests.engine.jobs.test_build import CRS, DAY, spec_of, write_radar
from tests.engine.jobs.test_resume import OnceLogged
from tests.engine.jobs.test_two_at_once import MAIN

pytestmark = pytest.mark.usefixtures("every_message")

REPOSITORY = Path(__file__).resolve().parents[3]
NEXT = "2025-04-07"
AREA = "562000,5649000,567000,5654000"
"""25 cells: more than are read before the first one is predicted."""


def build(archive: Path, store: Path, day: str = DAY) -> None:
    """In a process of its own."""
    command = [
        *(sys.executable, "-I", str(MAIN), "build", "--archive", str(archive), "--aoi", AREA),
        *("--aoi-crs", CRS, "--date", day, "--output", str(store), "--workers", "1"),
    ]
    subprocess.run(command, check=True, capture_output=True)


def run(spec: PredictSpec, at_first_cell: Callable[[], None] = lambda: None) -> tuple[SnowMaps, list[str]]:
    """Predict, and do something after the first cell of the first map; also what was logged."""
    todo, said = [at_first_cell], []

    def hear(message: Json) -> None:
        if message.get("stage") == "predict" and message["done"] and todo:
            todo.pop()()
        said.append(message.get("text", ""))

    result = run_job(spec, JobContext(hear, Event()))
    assert isinstance(result, SnowMaps)
    return result, said


@pytest.fixture()
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    write_radar(folder, "20250406T130000", -12)
    return folder


@pytest.fixture()
def store(archive: Path, tmp_path: Path) -> Path:
    for day in (DAY, NEXT):
        run_job(
            spec_of(archive, tmp_path / "r.zarr", day=day, area=AREA), JobContext(lambda _: None, Event())
        )
    return tmp_path / "r.zarr"


@pytest.fixture()
def series(store: Path, tmp_path: Path) -> PredictSpec:
    save_model(seeded_model("nano", 1), tmp_path / "model.safetensors")
    return PredictSpec(
        stacks=[str(store)],
        checkpoints=[str(tmp_path / "model.safetensors")],
        fsc=str(tmp_path / "fsc.tif"),
        quality=str(tmp_path / "quality.tif"),
        first_day=DAY,
        last_day=NEXT,
        device="cpu",
    )


def pixels(maps: SnowMaps) -> list[bytes]:
    found = []
    for made in maps.rasters:
        for path in (made.path, made.quality):
            assert path
            with rasterio.open(path) as raster:
                found.append(raster.read().tobytes())
    return found


def changed_product(archive: Path) -> None:
    """The same product with other values, as a corrected download."""
    (product,) = archive.glob("S1*.tif")
    product.unlink()
    write_radar(archive, "20250406T130000", -12)
    with rasterio.open(archive / product.name, "r+") as raster:
        raster.write(raster.read() - 3)
    os.utime(archive / product.name, (2e9, 2e9))


def test_a_scene_that_is_replaced_while_a_series_runs(
    series: PredictSpec, archive: Path, store: Path, tmp_path: Path
) -> None:
    before = pixels(run(series)[0])

    def replaced() -> None:
        changed_product(archive)
        build(archive, store)

    during, said = run(series, replaced)
    assert sum("was changed while it was read" in text for text in said) == 1
    after = run(series)[0]
    assert pixels(during) == pixels(after) and before[0] != pixels(after)[0]
    assert [made.inputs_sha256 for made in during.rasters] == [made.inputs_sha256 for made in after.rasters]
    assert (during.cells, during.left_out, during.conditions) == (after.cells, [], after.conditions)
    left = (".cells", ".journal", ".old", ".new", ".lock")
    assert not [path for path in tmp_path.rglob("*") if path.name.endswith(left)]


def test_a_day_and_a_scene_that_are_added_meanwhile(series: PredictSpec, archive: Path, store: Path) -> None:
    before = run(series)[0]

    def added() -> None:
        write_radar(archive, "20250406T120000", -20)
        build(archive, store)
        build(archive, store, "2025-04-08")

    during, said = run(series, added)
    assert not any("was changed" in text for text in said)
    assert pixels(during)[:2] == pixels(before)[:2], "the map that was begun shows what there was"
    assert during.rasters[0].inputs_sha256 == before.rasters[0].inputs_sha256
    assert pixels(during)[2:] == pixels(run(series)[0])[2:], "the next one what there is"


def test_a_run_goes_on_though_days_and_scenes_were_added(
    series: PredictSpec, archive: Path, store: Path, tmp_path: Path
) -> None:
    """What was added is of another day, or of the day that was begun: that is made anew, the other stays."""
    spec = replace(series, resume=True)
    with pytest.raises(Cancelled):
        run_job(spec, JobContext(lambda _: None, OnceLogged(tmp_path / "fsc_20250407.tif")))
    first = tmp_path / "fsc_20250406.tif"
    made = first.stat().st_mtime_ns
    assert (tmp_path / "fsc_20250407.tif.cells").exists()
    write_radar(archive, "20250407T130000", -20)
    for day in (NEXT, "2025-04-08"):
        run_job(spec_of(archive, store, day=day, area=AREA), JobContext(lambda _: None, Event()))
    maps, _ = run(spec)
    assert maps.kept == 1 and first.stat().st_mtime_ns == made
    again, _ = run(spec)
    assert again.kept == 2
    assert pixels(again) == pixels(run(series)[0])


def test_a_day_that_is_removed_meanwhile(series: PredictSpec, store: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from snowgalileo_qgis.engine.watch.retention import trim_store;"
        "trim_store(Path(sys.argv[1]), date(2025, 4, 7))"
    )

    def removed() -> None:
        subprocess.run([sys.executable, "-c", code, str(store)], check=True, cwd=REPOSITORY)

    with pytest.raises(SnowGalileoError) as caught:
        run(series, removed)
    assert caught.value.code == "SG-REGION-004"
    assert not list(tmp_path.glob("fsc*.tif"))


def test_other_jobs_say_that_the_store_was_changed(archive: Path, store: Path) -> None:
    reader = open_stacks([store])
    cells = reader.cells()
    next(cells)
    changed_product(archive)
    build(archive, store)
    with pytest.raises(SnowGalileoError) as caught:
        list(cells)
    assert caught.value.code == "SG-REGION-004"
    assert "r.zarr was changed while it was read: S1A" in caught.value.text
    assert reader.refresh() and not reader.refresh()
    assert len(list(reader.cells())) == 50


def test_a_reader_never_meets_half_a_scene(archive: Path, store: Path) -> None:
    """While the new version is read, the earlier one stays; a build that is ended there changes nothing."""
    region = Region.open(store)
    (scene,) = region.scenes
    state = sorted((str(path), path.read_bytes()) for path in scene.folder.rglob("*") if path.is_file())
    half = scene.folder.with_name(f".{scene.folder.name}.new")
    half.mkdir()
    (half / "zarr.json").write_text('{"zarr_format": 3, "node_type": "group", "attributes": {}}')
    (half / "VV").mkdir()
    assert [found.name for found in Region.open(store).scenes] == [scene.name]
    assert state == sorted((str(p), p.read_bytes()) for p in scene.folder.rglob("*") if p.is_file())
    changed_product(archive)
    build(archive, store)
    (now,) = Region.open(store).scenes
    assert now.digest != scene.digest and now.folder == scene.folder and not half.exists()


def test_a_file_that_was_only_touched_keeps_its_scene(
    archive: Path, store: Path, series: PredictSpec
) -> None:
    (product,) = archive.glob("S1*.tif")

    def touched() -> None:
        os.utime(product, (2e9, 2e9))
        build(archive, store)

    _, said = run(replace(series), touched)
    assert not any("was changed" in text for text in said)
