"""Predictions that were stopped, killed or ran out of room go on, and end with the bytes of an undisturbed
run.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
from rasterio.io import MemoryFile

import snowgalileo_qgis
from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, MISSING
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import Cancelled, Json, PredictSpec, SnowGalileoError, SnowMaps
from snowgalileo_qgis.engine.stack.write import write_cube
from tests.engine.stack.made_cubes import CORNER, CRS, DAY, made_pixels

MAIN = Path(snowgalileo_qgis.__file__).parent / "engine" / "__main__.py"
IMPOSSIBLE = 500.0
"""Backscatter, dB, of the first cell of the second day, which is left out."""

CELLS = 6
"""In chunks of four, as a batch is four cells."""


@pytest.fixture(scope="module")
def stacks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stacks")
    for days in (0, 1):
        day, pixels = DAY + timedelta(days), made_pixels(100, 100 * CELLS, days)
        by_day = pixels[: DAYS * len(DYNAMIC)].reshape(DAYS, len(DYNAMIC), *pixels.shape[1:])
        by_day[:7, :15] = MISSING
        if days == 1:
            by_day[7, 0, :, :100] = IMPOSSIBLE
        write_cube(folder / f"PR_{day:%Y%m%d}_51.02588_-116.10359_SC00.tif", pixels, CORNER, CRS, day)
    return folder


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "nano.safetensors"
    save_model(seeded_model("nano", 7), path)
    return path


def spec_of(stacks: Path, weights: Path, folder: Path, **changes: Any) -> PredictSpec:
    names = {
        "fsc": str(folder / "fsc.tif"),
        "quality": str(folder / "quality.tif"),
        "first_day": None if "day" in changes else "2025-04-01",
    }
    return PredictSpec(
        stacks=[str(stacks)], checkpoints=[str(weights)], device="cpu", batch_size=4, **{**names, **changes}
    )


def run(spec: PredictSpec, cancelled: Event | None = None) -> tuple[SnowMaps, list[Json]]:
    messages: list[Json] = []
    result = run_job(spec, JobContext(messages.append, cancelled or Event()))
    assert isinstance(result, SnowMaps)
    return result, messages


@pytest.fixture(scope="module")
def undisturbed(
    stacks: Path, weights: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, bytes], SnowMaps]:
    folder = tmp_path_factory.mktemp("undisturbed")
    result, _ = run(spec_of(stacks, weights, folder))
    return contents(folder), result


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


class OnceLogged(Event):
    """Set as soon as the log of a map holds a chunk."""

    def __init__(self, output: Path) -> None:
        super().__init__()
        self.log = output.with_name(output.name + ".cells")

    def is_set(self) -> bool:
        return self.log.exists() and self.log.stat().st_size > 2 * 1800


def test_a_cancelled_series_goes_on_without_computing_anything_twice(
    stacks: Path, weights: Path, tmp_path: Path, undisturbed: tuple[dict[str, bytes], SnowMaps]
) -> None:
    spec = spec_of(stacks, weights, tmp_path, resume=True)
    with pytest.raises(Cancelled):
        run(spec, OnceLogged(tmp_path / "fsc_20250407.tif"))
    kept = contents(tmp_path)
    assert sorted(kept) == [
        "fsc.tif.journal",
        "fsc_20250406.tif",
        "fsc_20250407.tif.cells",
        "quality_20250406.tif",
    ]
    with pytest.raises(SnowGalileoError, match="other settings than then") as caught:
        run(replace(spec, flips=True))
    assert caught.value.code == "SG-JOB-003"
    assert contents(tmp_path) == kept
    result, messages = run(spec)
    first = next(
        message for message in messages if message["type"] == "progress" and message["stage"] == "predict"
    )
    assert first["done"] == CELLS + 4 + 1
    assert contents(tmp_path) == undisturbed[0]
    for key in ("cells", "condition", "conditions", "left_out", "warnings"):
        assert getattr(result, key) == getattr(undisturbed[1], key)
    for snow_map, other in zip(result.rasters, undisturbed[1].rasters, strict=True):
        assert replace(snow_map, path="", quality="") == replace(other, path="", quality="")
    assert Path(str(result.index)).parent == tmp_path


def test_a_series_is_one_map_for_each_day_and_an_index(
    undisturbed: tuple[dict[str, bytes], SnowMaps],
) -> None:
    files, result = undisturbed
    items = ["fsc_20250406.json", "fsc_20250407.json"]
    assert sorted(files) == sorted(
        [
            *items,
            "fsc_collection.json",
            *(f"{key}_2025040{day}.tif" for key in ("fsc", "quality") for day in (6, 7)),
        ]
    )
    assert Path(str(result.index)).name == "fsc_collection.json"
    assert {json.loads(files[name])["properties"]["snowgalileo:overlap"] for name in items} == {0.0}
    assert [json.loads(files[name])["properties"]["snowgalileo:inputs"] for name in items] == [
        [f"PR_2025040{day}_51.02588_-116.10359_SC00.tif"] for day in (6, 7)
    ]
    assert [item.code for item in result.left_out] == ["SG-STACK-016"]
    (warning,) = (warning for warning in result.warnings if warning.code == "SG-DOMAIN-001")
    assert warning.text.startswith("Of 11 cells, 11 in a month without a published test")


@pytest.mark.parametrize("days", [{"first_day": "2025-04-08"}, {"first_day": None, "last_day": "2025-04-05"}])
def test_a_series_without_stacks_says_which_days_there_are(
    stacks: Path, weights: Path, tmp_path: Path, days: Json
) -> None:
    with pytest.raises(SnowGalileoError, match="there are stacks of 2025-04-06, 2025-04-07") as caught:
        run(spec_of(stacks, weights, tmp_path, **days))
    assert caught.value.code == "SG-STACK-011"


def test_a_killed_run_goes_on(
    stacks: Path, weights: Path, tmp_path: Path, undisturbed: tuple[dict[str, bytes], SnowMaps]
) -> None:
    names = [
        "--checkpoint",
        str(weights),
        "--output",
        str(tmp_path / "fsc.tif"),
        "--quality",
        str(tmp_path / "quality.tif"),
    ]
    command = [
        sys.executable,
        "-I",
        str(MAIN),
        "predict",
        str(stacks),
        *names,
        "--device",
        "cpu",
        "--batch-size",
        "4",
        "--first-date",
        "2025-04-01",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    logged = OnceLogged(tmp_path / "fsc_20250406.tif")
    while not logged.is_set() and process.poll() is None:
        time.sleep(0.002)
    process.kill()
    assert process.wait() == -signal.SIGKILL
    assert "fsc.tif.journal" in contents(tmp_path)
    run(spec_of(stacks, weights, tmp_path, resume=True))
    assert contents(tmp_path) == undisturbed[0]


def test_stopping_without_resume_leaves_nothing(stacks: Path, weights: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        run(spec_of(stacks, weights, tmp_path, day=DAY.isoformat()), OnceLogged(tmp_path / "fsc.tif"))
    assert contents(tmp_path) == {}


def test_a_full_disk_while_the_rasters_are_made(
    stacks: Path, weights: Path, tmp_path: Path, undisturbed: tuple[dict[str, bytes], SnowMaps]
) -> None:
    resource = pytest.importorskip("resource")
    spec = spec_of(stacks, weights, tmp_path, day=DAY.isoformat())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(SnowGalileoError) as caught:
            run(spec)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code == "SG-OUTPUT-002"
    assert "what was computed is kept" in caught.value.hint
    assert sorted(contents(tmp_path)) == ["fsc.tif.cells", "fsc.tif.journal"], (
        "kept although nobody asked beforehand"
    )
    run(replace(spec, resume=True))
    assert sorted(contents(tmp_path)) == ["fsc.tif", "quality.tif"]
    for name, content in contents(tmp_path).items():
        with (
            MemoryFile(content) as one,
            MemoryFile(undisturbed[0][name.replace(".", "_20250406.")]) as other,
            one.open() as a,
            other.open() as b,
        ):
            np.testing.assert_array_equal(a.read(), b.read())
