"""Two jobs at once into one output."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest

import snowgalileo_qgis
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.locks import lock_of_file, lock_of_folder, locked
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import (
    ExportSpec,
    FinetuneSpec,
    GapfillSpec,
    JobSpec,
    NetcdfSpec,
    PredictSpec,
    PretrainSpec,
    SeasonSpec,
    SnowGalileoError,
)
from tests.engine.jobs.test_build import AREA, CRS, DAY, backscatter, spec_of, write_radar

MAIN = Path(snowgalileo_qgis.__file__).parent / "engine" / "__main__.py"


def run(spec: JobSpec) -> object:
    return run_job(spec, JobContext(lambda _: None, Event()))


def refused(spec: JobSpec) -> str:
    with pytest.raises(SnowGalileoError) as caught:
        run(spec)
    return caught.value.code


@pytest.fixture()
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    write_radar(folder, "20250406T130000", -12)
    return folder


def started(archive: Path, output: Path, form: str) -> subprocess.Popen[str]:
    command = [
        *(sys.executable, "-I", str(MAIN), "build", "--archive", str(archive), "--aoi", AREA),
        *("--aoi-crs", CRS, "--date", DAY, "--output", str(output), "--format", form, "--workers", "1"),
    ]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("form", ["zarr", "cube"])
def test_two_builds_into_one_new_store(archive: Path, tmp_path: Path, form: str) -> None:
    output = tmp_path / "region.zarr" if form == "zarr" else tmp_path / "cubes"
    processes = [started(archive, output, form) for _ in range(2)]
    said = [process.communicate()[1] for process in processes]
    codes = sorted(process.returncode for process in processes)
    assert codes in ([0, 0], [0, 2]), said
    if codes == [0, 2]:
        assert any("SG-OUTPUT-005" in text and ": build (command line, user " in text for text in said)
    run(spec_of(archive, tmp_path / "alone.zarr"))
    if form == "zarr":
        np.testing.assert_array_equal(backscatter(output), backscatter(tmp_path / "alone.zarr"))
        assert sorted(path.name for path in tmp_path.iterdir()) == ["alone.zarr", "archive", "region.zarr"]
    else:
        assert len(list(output.glob("*.tif"))) == 4
        assert {path.suffix for path in output.iterdir()} == {".tif", ".json"}


def test_a_build_goes_on_after_another_was_killed(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "region.zarr"
    process = started(archive, output, "zarr")
    lock = lock_of_file(output)
    # while it is empty it cannot be told whose it is
    while not (lock.exists() and lock.stat().st_size) and process.poll() is None:
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    run(spec_of(archive, output))
    run(spec_of(archive, tmp_path / "alone.zarr"))
    np.testing.assert_array_equal(backscatter(output), backscatter(tmp_path / "alone.zarr"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["alone.zarr", "archive", "region.zarr"]


def test_every_output_that_is_being_written(tmp_path: Path) -> None:
    assert main(["demo-scene", "--output", str(tmp_path / "scene"), "--cells", "1x1"]) == 0
    stack, truth = str(tmp_path / "scene" / "stack"), str(tmp_path / "scene" / "truth")
    weights = tmp_path / "nano.safetensors"
    save_model(seeded_model("nano", 7), weights)
    out = tmp_path / "out"
    fsc, quality = out / "fsc.tif", out / "quality.tif"
    predicting = PredictSpec(
        stacks=[stack], checkpoints=[str(weights)], fsc=str(fsc), quality=str(quality), device="cpu"
    )
    for output in (fsc, quality):
        with locked(lock_of_file(output), output, "predict"):
            assert refused(predicting) == "SG-OUTPUT-005"
    assert not out.exists()
    finetuning = FinetuneSpec(
        stacks=[stack], labels=[truth], output=str(out), size="nano", epochs=1, val_share=0, device="cpu"
    )
    pretraining = PretrainSpec(
        stacks=[stack], output=str(out), size="nano", epochs=1, warmup_epochs=0, batch_size=1, device="cpu"
    )
    with locked(lock_of_folder(out), out, "finetune"):
        assert refused(finetuning) == refused(pretraining) == "SG-OUTPUT-005"
    run(predicting)
    assert sorted(path.name for path in out.iterdir()) == ["fsc.tif", "quality.tif"]
    run(replace(finetuning, output=str(tmp_path / "trained")))
    assert not list((tmp_path / "trained").glob(".*"))


def test_a_series_and_a_map_whose_name_is_that_of_one_of_its_days(tmp_path: Path) -> None:
    assert main(["demo-scene", "--output", str(tmp_path / "scene"), "--cells", "1x1"]) == 0
    weights = tmp_path / "nano.safetensors"
    save_model(seeded_model("nano", 7), weights)
    series = PredictSpec(
        stacks=[str(tmp_path / "scene" / "stack")],
        checkpoints=[str(weights)],
        fsc=str(tmp_path / "fsc.tif"),
        first_day="2025-04-15",
        last_day="2025-04-15",
        device="cpu",
    )
    dated = tmp_path / "fsc_20250415.tif"
    with locked(lock_of_file(dated), dated, "predict"):
        assert refused(series) == "SG-OUTPUT-005"
    run(series)
    assert dated.is_file()


@pytest.mark.parametrize("kind", ["season", "export", "netcdf", "gapfill"])
def test_jobs_that_write_one_output_exclude_each_other(tmp_path: Path, kind: str) -> None:
    """The runner locks what a specification says that it writes, whatever the job."""
    output = tmp_path / "out" / ("all.nc" if kind == "netcdf" else "season.tif" if kind == "season" else "")
    spec: JobSpec = {
        "season": SeasonSpec(rasters=[str(tmp_path)], output=str(output)),
        "netcdf": NetcdfSpec(rasters=[str(tmp_path)], output=str(output)),
        "gapfill": GapfillSpec(rasters=[str(tmp_path)], output=str(output)),
        "export": ExportSpec(stacks=[str(tmp_path)], output=str(output)),
    }[kind]
    lock = lock_of_file(output) if output.suffix else lock_of_folder(output)
    with locked(lock, output, kind):
        assert refused(spec) == "SG-OUTPUT-005"
    assert refused(spec) != "SG-OUTPUT-005"
    assert not (tmp_path / "out").exists()


def test_what_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    from snowgalileo_qgis.engine.output_file import part_of, remove_leftovers

    ours = part_of(tmp_path / "fsc.tif")
    theirs = [
        ours.with_name(ours.name.replace(f"-{os.getpid()}-", "-4194305-")),
        tmp_path / "fsc.tif.part",
        tmp_path / "fsc.0badc0de-4194305-01234567.tif.part",
    ]
    for path in (ours, *theirs):
        path.write_bytes(b"")
    remove_leftovers(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([ours, *theirs[1:]])
