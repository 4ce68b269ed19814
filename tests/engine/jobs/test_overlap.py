"""Predictions without cell borders."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.inference.blending import WINDOW
from snowgalileo_qgis.engine.inference.hidden_inputs import HiddenInputs
from snowgalileo_qgis.engine.inference.predictor import Predictor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.protocol import (
    Cancelled,
    Json,
    PredictSpec,
    SnowGalileoError,
    SnowMaps,
    spec_from_json,
)
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.window import window_pixels
from snowgalileo_qgis.engine.stack.write import write_cube
from tests.engine.stack.made_cubes import CORNER, CRS, NAME, made_cube, made_pixels
from tests.engine.stack.made_cubes import DAY as MADE_DAY
from tests.engine.stack.region.made_region import DAY, ZONE, made_region

FINE = ["s1", "s2", "landsat"]
"""Hidden to be fast: these sensors make nine tenths of the tokens."""


@pytest.fixture(scope="module")
def cube(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """2 x 2 cells."""
    return made_cube(tmp_path_factory.mktemp("stack") / f"{NAME}.tif", 200, 200)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "nano.safetensors"
    save_model(seeded_model("nano", 7), path)
    return path


def spec_of(stack: Path, weights: Path, output: Path, **changes: Any) -> PredictSpec:
    settings = {"condition": "clear", "overlap": 0.5, "batch_size": 1, "hide": FINE, **changes}
    return PredictSpec(
        stacks=[str(stack)], checkpoints=[str(weights)], fsc=str(output), device="cpu", **settings
    )


def run(spec: PredictSpec, cancelled: Event | None = None) -> tuple[SnowMaps, list[Json]]:
    messages: list[Json] = []
    result = run_job(spec, JobContext(messages.append, cancelled or Event()))
    assert isinstance(result, SnowMaps)
    return result, messages


def read(path: Path) -> tuple[np.ndarray, dict[str, str]]:
    with rasterio.open(path) as raster:
        return raster.read(1), raster.tags()


def test_the_map_is_the_weighted_mean_of_what_the_network_says_of_each_cell(
    cube: Path, weights: Path, tmp_path: Path
) -> None:
    result, messages = run(spec_of(cube, weights, tmp_path / "fsc.tif"))
    found, tags = read(tmp_path / "fsc.tif")
    reader = open_stacks([cube])
    predictor = Predictor(seeded_model("nano", 7), "cpu", "fp32", batch_size=1)
    sums, weight = np.zeros((20, 20)), np.zeros((20, 20))
    hidden = HiddenInputs.parse(FINE)
    for cell in reader.cells([*reader.refs, *reader.overlap_cells(reader.refs)]):
        fsc = predictor.run([tokens_of(cell, hidden.add_to(Masking.for_condition("clear"), cell.ref))])[0]
        here = (
            slice(cell.ref.row // 10, cell.ref.row // 10 + 10),
            slice(cell.ref.col // 10, cell.ref.col // 10 + 10),
        )
        sums[here] += WINDOW * fsc
        weight[here] += WINDOW
    np.testing.assert_allclose(found, sums / weight, atol=2e-6)
    assert (tags["OVERLAP"], tags["CELLS"], result.cells) == ("0.5", "4", 4)
    done = [
        message for message in messages if message["type"] == "progress" and message["stage"] == "predict"
    ][-1]
    assert (done["done"], done["total"]) == (9, 9)


def test_without_overlap_every_cell_is_pasted_bit_for_bit(cube: Path, weights: Path, tmp_path: Path) -> None:
    run(spec_of(cube, weights, tmp_path / "fsc.tif"))
    run(spec_of(cube, weights, tmp_path / "plain.tif", overlap=0.0))
    blended, (plain, tags) = read(tmp_path / "fsc.tif")[0], read(tmp_path / "plain.tif")
    assert "OVERLAP" not in tags
    assert (blended != plain).any()
    reader = open_stacks([cube])
    predictor = Predictor(seeded_model("nano", 7), "cpu", "fp32", batch_size=1)
    for cell in reader.cells():
        fsc = predictor.run(
            [tokens_of(cell, HiddenInputs.parse(FINE).add_to(Masking.for_condition("clear"), cell.ref))]
        )[0]
        here = (
            slice(cell.ref.row // 10, cell.ref.row // 10 + 10),
            slice(cell.ref.col // 10, cell.ref.col // 10 + 10),
        )
        np.testing.assert_array_equal(plain[here], fsc)
    for corner in (np.s_[:5, :5], np.s_[:5, 15:], np.s_[15:, :5], np.s_[15:, 15:]):
        np.testing.assert_allclose(blended[corner], plain[corner], atol=1e-6)


def test_quality_stays_that_of_the_cells_themselves(cube: Path, weights: Path, tmp_path: Path) -> None:
    save_model(seeded_model("nano", 8), tmp_path / "second.safetensors")
    both = [str(weights), str(tmp_path / "second.safetensors")]
    for overlap in (0.0, 0.5):
        names = {key: str(tmp_path / f"{key}{overlap}.tif") for key in ("quality", "uncertainty", "clms")}
        spec = spec_of(
            cube, weights, tmp_path / f"fsc{overlap}.tif", overlap=overlap, condition="auto", **names
        )
        run(replace(spec, checkpoints=both))
    with (
        rasterio.open(tmp_path / "quality0.0.tif") as one,
        rasterio.open(tmp_path / "quality0.5.tif") as other,
    ):
        np.testing.assert_array_equal(one.read(), other.read())
    plain, blended = read(tmp_path / "uncertainty0.0.tif")[0], read(tmp_path / "uncertainty0.5.tif")[0]
    assert (plain > 0).all() and (blended > 0).all() and (plain != blended).any()
    percent, fsc = read(tmp_path / "clms0.5.tif")[0], read(tmp_path / "fsc0.5.tif")[0]
    np.testing.assert_array_equal(percent, np.rint(100 * fsc))


def test_single_cells_keep_their_map_and_the_log_says_so(weights: Path, tmp_path: Path) -> None:
    path = made_cube(tmp_path / f"{NAME}.tif")
    maps = []
    for overlap in (0.0, 0.5):
        _, messages = run(spec_of(path, weights, tmp_path / "fsc.tif", overlap=overlap))
        maps.append(read(tmp_path / "fsc.tif")[0])
    assert any("Overlap has no effect" in message["text"] for message in messages if message["type"] == "log")
    np.testing.assert_array_equal(*maps)


class OnceLogged(Event):
    """Set as soon as the log of the map holds a chunk."""

    def __init__(self, output: Path) -> None:
        super().__init__()
        self.log = output.with_name(output.name + ".cells")

    def is_set(self) -> bool:
        return self.log.exists() and self.log.stat().st_size > 4 * 400


def test_an_interrupted_run_ends_with_the_same_bytes(cube: Path, weights: Path, tmp_path: Path) -> None:
    spec = spec_of(cube, weights, tmp_path / "fsc.tif")
    run(spec)
    undisturbed = (tmp_path / "fsc.tif").read_bytes()
    (tmp_path / "fsc.tif").unlink()
    spec = replace(spec, resume=True)
    with pytest.raises(Cancelled):
        run(spec, OnceLogged(tmp_path / "fsc.tif"))
    with pytest.raises(SnowGalileoError, match="other settings than then"):
        run(replace(spec, overlap=0.0))
    _, messages = run(spec)
    first = next(
        message for message in messages if message["type"] == "progress" and message["stage"] == "predict"
    )
    assert first["done"] == 5
    assert [path.name for path in tmp_path.iterdir()] == ["fsc.tif"]
    assert (tmp_path / "fsc.tif").read_bytes() == undisturbed


def test_a_region_and_a_cube_of_its_pixels_give_the_same_map(weights: Path, tmp_path: Path) -> None:
    scenes = made_region(tmp_path / "made.zarr", "mosaic").scenes
    grid = RegionGrid(ZONE, 560_000, 5_660_000, 2, 2, np.ones((2, 2), dtype=np.bool_))
    region = Region.create(tmp_path / "region.zarr", grid)
    for scene, natives in scenes:
        for band, native in natives.items():
            region.put(scene, band, native)
        region.finish(scene)
    region.add_day(DAY)
    pixels = np.moveaxis(window_pixels(Region.open(region.path), DAY, 560_000, 5_660_000, 200, 200), -1, 0)
    cube = tmp_path / f"PR_{DAY:%Y%m%d}_51.1_-116.1_SC00.tif"
    write_cube(cube, pixels, Affine(10, 0, 560_000, 0, -10, 5_660_000), ZONE, DAY)
    maps = []
    for stack in (region.path, cube):
        run(spec_of(stack, weights, tmp_path / "fsc.tif", hide=["s1", "landsat", "day:4"]))
        maps.append(read(tmp_path / "fsc.tif")[0])
    assert maps[0].shape == (20, 20)
    np.testing.assert_allclose(*maps, atol=1e-4)


def test_each_day_of_a_series_is_blended_by_itself_and_copies_do_not_count(
    cube: Path, weights: Path, tmp_path: Path
) -> None:
    stacks = tmp_path / "stacks"
    stacks.mkdir()
    shutil.copy(cube, stacks / f"{NAME}.tif")
    shutil.copy(cube, stacks / f"{NAME.replace('SC00', 'SC01')}.tif")
    tomorrow = MADE_DAY + timedelta(days=1)
    write_cube(
        stacks / f"{NAME.replace('20250406', '20250407')}.tif", made_pixels(100, 200), CORNER, CRS, tomorrow
    )
    result, messages = run(spec_of(stacks, weights, tmp_path / "fsc.tif"))
    assert [(raster.cells, raster.day) for raster in result.rasters] == [
        (4, "2025-04-06"),
        (2, "2025-04-07"),
    ]
    done = [
        message for message in messages if message["type"] == "progress" and message["stage"] == "predict"
    ][-1]
    assert done["done"] == done["total"] == 2 * 9 + 3
    run(spec_of(cube, weights, tmp_path / "alone.tif"))
    np.testing.assert_array_equal(read(tmp_path / "fsc_20250406.tif")[0], read(tmp_path / "alone.tif")[0])


def test_other_overlaps_are_refused() -> None:
    spec = spec_of(Path("a.tif"), Path("b.pth"), Path("c.tif"), overlap=0.25)
    with pytest.raises(SnowGalileoError, match=r"overlap of 0\.25"):
        spec_from_json(spec.to_json())
