"""NDSI of SEN12TP scenes: values in closed form, clouds, comparison with a map, and training on it."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import (
    CompareSpec,
    EvaluateSpec,
    FinetuneSpec,
    NdsiSpec,
    PredictSpec,
    SnowGalileoError,
)
from tests.engine.stack.made_cubes import NAME, made_cube
from tests.engine.stack.made_scenes import (
    X0,
    Y0,
    feature,
    s2_pixels,
    write_metadata,
    write_scene,
    zip_folder,
)

SIZE = (200, 300)


def run(spec):
    return run_job(spec, JobContext(lambda _: None, Event()))


@pytest.fixture
def scenes(tmp_path: Path) -> Path:
    folder = tmp_path / "sen12tp"
    folder.mkdir()
    write_metadata(folder, feature(), feature(7, 3, x0=X0 + 30_000))
    write_scene(folder)
    write_scene(folder, 7, 3, x0=X0 + 30_000)
    return folder


def expected(limit: float) -> tuple[np.ndarray, np.ndarray]:
    bands = s2_pixels(*SIZE).astype(float)
    ndsi = (bands[2] - bands[10]) / (bands[2] + bands[10])
    ndsi = np.where(bands[12] <= limit, ndsi, np.nan)
    patches = (0.5 * np.tanh(2.65 * ndsi - 1.42) + 0.5).reshape(20, 10, 30, 10)
    clear = np.isfinite(patches).mean(axis=(1, 3)) >= 0.5
    mean = np.nansum(patches, axis=(1, 3)) / np.maximum(np.isfinite(patches).sum(axis=(1, 3)), 1)
    return ndsi, np.where(clear, mean, np.nan)


@pytest.mark.parametrize("limit", [40.0, 80.0])
@pytest.mark.parametrize("packed", [False, True])
def test_values_in_closed_form(scenes: Path, tmp_path: Path, limit: float, packed: bool) -> None:
    stack = zip_folder(scenes, tmp_path / "part.zip") if packed else scenes
    result = run(NdsiSpec(stacks=[str(stack)], output=str(tmp_path / "out"), cloud_limit=limit))
    assert [item.scene for item in result.rasters] == ["3_7", "918_260"]
    ndsi, fsc = expected(limit)
    one = result.rasters[1]
    assert Path(one.fsc).name == "FSC_Gascoin_20190314_scene_918_260.tif"
    with rasterio.open(one.ndsi) as raster:
        np.testing.assert_allclose(raster.read(1), ndsi, atol=1e-6)
        assert raster.transform == rasterio.Affine(10, 0, X0, 0, -10, Y0)
    with rasterio.open(one.fsc) as raster:
        np.testing.assert_allclose(raster.read(1), fsc, atol=1e-6)
        assert raster.transform == rasterio.Affine(100, 0, X0, 0, -100, Y0)
        assert "Gascoin" in raster.tags()["SOURCE"]
    assert one.clear_percent == pytest.approx(100 * np.isfinite(fsc).mean(), abs=0.01)
    assert one.mean_fsc == pytest.approx(np.nanmean(fsc), abs=1e-5)


def test_a_map_is_compared_with_it_and_a_model_trained_on_it(scenes: Path, tmp_path: Path) -> None:
    save_model(seeded_model("nano", 1), tmp_path / "model.safetensors")
    made = run(NdsiSpec(stacks=[str(scenes)], output=str(tmp_path / "labels")))
    labels = [item.fsc for item in made.rasters]
    spec = PredictSpec(
        stacks=[str(scenes)],
        checkpoints=[str(tmp_path / "model.safetensors")],
        fsc=str(tmp_path / "maps" / "fsc.tif"),
        device="cpu",
    )
    predicted = run(spec).rasters[0].path
    with rasterio.open(predicted) as fsc:
        west, north = fsc.transform.c, fsc.transform.f
        row, col = round((north - Y0) / 100), round((X0 - west) / 100)
        here = fsc.read(1)[row : row + 20, col : col + 30]
        there = fsc.read(1)[row : row + 20, col + 300 : col + 330]
    truth = expected(40.0)[1]
    errors = np.concatenate([(here - truth).ravel(), (there - truth).ravel()])
    errors = errors[np.isfinite(errors)]
    evaluated = run(EvaluateSpec(predictions=[predicted], labels=labels))
    assert evaluated.figures["model"].n == len(errors)
    assert evaluated.figures["model"].rmse == pytest.approx(np.sqrt((errors**2).mean()), abs=1e-4)
    compared = run(CompareSpec(rasters=[predicted], reference=labels, output=str(tmp_path / "comparison")))
    assert compared.scores.n == len(errors)
    trained = run(
        FinetuneSpec(
            stacks=[str(scenes)],
            labels=[str(tmp_path / "labels")],
            output=str(tmp_path / "training"),
            size="nano",
            epochs=1,
            device="cpu",
        )
    )
    assert "SG-DOMAIN-002" in [item.code for item in trained.warnings]


def test_other_stacks_are_refused(tmp_path: Path) -> None:
    cube = made_cube(tmp_path / f"{NAME}.tif", 100, 100)
    with pytest.raises(SnowGalileoError) as caught:
        run(NdsiSpec(stacks=[str(cube)], output=str(tmp_path / "out")))
    assert caught.value.code == "SG-STACK-023"


def test_a_scene_that_cannot_be_read_costs_no_other(scenes: Path, tmp_path: Path) -> None:
    damaged = scenes / "3_7" / "7_s2.tif"
    damaged.write_bytes(damaged.read_bytes()[:-2000])
    result = run(NdsiSpec(stacks=[str(scenes)], output=str(tmp_path / "out")))
    assert [item.scene for item in result.rasters] == ["918_260"] and result.left_out


def test_one_scene_of_a_zip_file_by_its_path(scenes: Path, tmp_path: Path) -> None:
    packed = zip_folder(scenes, tmp_path / "part.zip")
    result = run(NdsiSpec(stacks=[str(packed / "918_260")], output=str(tmp_path / "out")))
    assert [item.scene for item in result.rasters] == ["918_260"]
    with pytest.raises(SnowGalileoError) as caught:
        run(NdsiSpec(stacks=[str(packed / "1_1")], output=str(tmp_path / "out")))
    assert caught.value.code == "SG-STACK-010"
    (tmp_path / "out" / "FSC_Gascoin_20190314_scene_918_260.tif").unlink()
    (tmp_path / "out" / "FSC_Gascoin_20190314_scene_918_260.tif").symlink_to(packed)
    with pytest.raises(SnowGalileoError) as caught:
        run(NdsiSpec(stacks=[str(packed / "918_260")], output=str(tmp_path / "out")))
    assert caught.value.code == "SG-OUTPUT-003"
