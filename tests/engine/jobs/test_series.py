"""A series from a region store, whose days share what they read, against runs of one day each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import rasterio

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import JOB_TAG, Cancelled, Json, PredictSpec, SnowMaps
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.write import write_cube
from tests.engine.stack.made_cubes import CORNER, CRS, NAME, made_pixels
from tests.engine.stack.region.made_region import DAY, made_region

RASTERS = ("fsc", "quality", "uncertainty")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_region(tmp_path_factory.mktemp("region") / "made.zarr", "mosaic").region.path


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    paths = [tmp_path_factory.mktemp("weights") / f"nano{seed}.safetensors" for seed in (7, 8)]
    for seed, path in enumerate(paths):
        save_model(seeded_model("nano", seed), path)
    return [str(path) for path in paths]


def spec_of(store: Path, weights: list[str], folder: Path, **changes: Any) -> PredictSpec:
    folder.mkdir(exist_ok=True)
    rasters = {name: str(folder / f"{name}.tif") for name in RASTERS}
    settings = {"hide": ["s1", "s2", "landsat"], "overlap": 0.5, "batch_size": 1, **rasters, **changes}
    return PredictSpec(stacks=[str(store)], checkpoints=weights, device="cpu", **settings)


def run(spec: PredictSpec, stop_at: int | None = None) -> SnowMaps:
    """Run, and stop once so many cells are done."""
    cancelled = Event()

    def hear(message: Json) -> None:
        if stop_at and message.get("stage") == "predict" and message["done"] >= stop_at:
            cancelled.set()

    result = run_job(spec, JobContext(hear, cancelled))
    assert isinstance(result, SnowMaps)
    return result


def pixels_and_tags(path: Path) -> tuple[bytes, dict[str, str]]:
    """All but the settings of the job, which hold the first and last day."""
    with rasterio.open(path) as raster:
        return raster.read().tobytes(), {k: v for k, v in raster.tags().items() if k != JOB_TAG}


@pytest.mark.usefixtures("every_message")
@pytest.mark.parametrize(("mode", "overlap"), [("research", 0.5), ("strict", 0.0)])
def test_a_series_equals_single_runs_also_when_it_is_resumed(
    store: Path, weights: list[str], tmp_path: Path, mode: str, overlap: float
) -> None:
    days = [day.isoformat() for day in open_stacks([store]).days]
    assert len(days) == 2
    dated = {"mode": mode, "overlap": overlap, "first_day": days[0], "last_day": days[-1]}
    run(spec_of(store, weights, tmp_path / "whole", **dated))
    halfway = spec_of(store, weights, tmp_path / "resumed", resume=True, **dated)
    with pytest.raises(Cancelled):
        run(halfway, stop_at=3)
    assert list((tmp_path / "resumed").glob("*.cells"))
    run(halfway)
    for day in days:
        run(spec_of(store, weights, tmp_path / day, **{**dated, "first_day": day, "last_day": day}))
        for name in RASTERS:
            file = f"{name}_{day.replace('-', '')}.tif"
            whole = tmp_path / "whole" / file
            assert whole.read_bytes() == (tmp_path / "resumed" / file).read_bytes(), file
            assert pixels_and_tags(whole) == pixels_and_tags(tmp_path / day / file), file


def test_a_kept_map_is_made_again_when_a_cube_beside_the_store_has_changed(
    store: Path, weights: list[str], tmp_path: Path
) -> None:
    """The map tells the state of the store, not that of the cube."""
    cube = tmp_path / f"{NAME}.tif"
    write_cube(cube, made_pixels(100, 100, 1), CORNER, CRS, DAY)
    settings = {"first_day": DAY.isoformat(), "overlap": 0.0, "resume": True}
    spec = spec_of(store, weights[:1], tmp_path / "maps", **settings)
    spec = replace(spec, stacks=[str(store), str(cube)])
    mixed, alone = (Path(one.path) for one in run(spec).rasters)
    before, made = pixels_and_tags(mixed)[0], alone.stat().st_mtime_ns
    write_cube(cube, made_pixels(100, 100, 2), CORNER, CRS, DAY)
    again = run(spec)
    assert again.kept == 1 and alone.stat().st_mtime_ns == made, "the other day is of the store alone"
    after = pixels_and_tags(mixed)[0]
    assert after != before
    (tmp_path / "anew").mkdir()
    run(replace(spec, fsc=str(tmp_path / "anew" / "fsc.tif"), last_day=DAY.isoformat(), resume=False))
    assert after == pixels_and_tags(tmp_path / "anew" / mixed.name)[0]
