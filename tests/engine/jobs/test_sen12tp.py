"""SEN12TP scenes through the jobs: they run, say how little they hold, and have the worst quality class."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.inference.domain import Outside
from snowgalileo_qgis.engine.inference.quality import quality_class
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.inspect import inspect
from snowgalileo_qgis.engine.jobs.predict import predict
from snowgalileo_qgis.engine.jobs.pretrain import pretrain
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.model.tokens import Masking
from snowgalileo_qgis.engine.protocol import InspectSpec, PredictSpec, PretrainSpec, SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.training.cell_labels import CellLabels
from snowgalileo_qgis.engine.training.datasets import LabelledCells
from tests.engine.stack.made_scenes import (
    X0,
    Y0,
    feature,
    write_metadata,
    write_raster,
    write_scene,
    zip_folder,
)


def context() -> JobContext:
    return JobContext(lambda event: None, Event())


@pytest.fixture
def scenes(tmp_path: Path) -> Path:
    folder = tmp_path / "sen12tp"
    folder.mkdir()
    write_metadata(folder, feature(), feature(7, 3, x0=X0 + 30_000))
    write_scene(folder)
    write_scene(folder, 7, 3, x0=X0 + 30_000)
    return folder


@pytest.fixture
def model(tmp_path: Path) -> str:
    path = tmp_path / "model.safetensors"
    save_model(seeded_model("nano", 1), path)
    return str(path)


def test_map_of_scenes_runs_in_folder_and_zip_with_the_worst_class(scenes, model, tmp_path):
    packed = zip_folder(scenes, tmp_path / "part.zip")
    maps = {}
    for name, stack in (("folder", scenes), ("zip", packed)):
        spec = PredictSpec(
            stacks=[str(stack)],
            checkpoints=[model],
            fsc=str(tmp_path / f"{name}.tif"),
            quality=str(tmp_path / f"{name}_quality.tif"),
            device="cpu",
        )
        result = predict(spec, context())
        assert result.cells == 12 and not result.left_out
        assert [item.code for item in result.warnings].count("SG-DOMAIN-002") == 1
        assert any("7 of 155" in item.text for item in result.warnings)
        with rasterio.open(spec.fsc) as fsc, rasterio.open(spec.quality) as quality:
            known = np.isfinite(fsc.read(1)) & (quality.read(1) != quality.nodata)
            assert known.sum() == 1200
            assert (quality.read(1)[known] == 3).all()
            tokens = quality.read(5)[known]
            assert tokens.max() == 7 and tokens.min() == 6  # no slope in the outermost patches
            maps[name] = fsc.read(1)
    np.testing.assert_array_equal(maps["folder"], maps["zip"])


def test_finished_zip_run_resumes(scenes, model, tmp_path):
    packed = zip_folder(scenes, tmp_path / "part.zip")
    spec = PredictSpec(
        stacks=[str(packed)], checkpoints=[model], fsc=str(tmp_path / "a.tif"), device="cpu", resume=True
    )
    first = predict(spec, context()).rasters[0].mean_fsc
    assert predict(spec, context()).rasters[0].mean_fsc == first


def test_map_never_replaces_the_zip(scenes, model, tmp_path):
    packed = zip_folder(scenes, tmp_path / "part.zip")
    before = packed.read_bytes()
    (tmp_path / "link.tif").symlink_to(packed)
    spec = PredictSpec(
        stacks=[str(tmp_path / "part.zip")], checkpoints=[model], fsc=str(tmp_path / "link.tif"), device="cpu"
    )
    with pytest.raises(SnowGalileoError) as caught:
        run_job(spec, context())
    assert caught.value.code == "SG-OUTPUT-003"
    assert packed.read_bytes() == before


def test_inspect_shows_what_there_is_and_says_what_lacks(scenes):
    found = inspect(InspectSpec(stacks=[str(scenes)]), context())
    seen = {row.id: row.valid for row in found.prediction_days[0].sensors}
    assert seen["s2"] == [0.0] * 7 + [100.0] and seen["s1"] == [0.0] * 7 + [100.0]
    assert all(not any(seen[sensor]) for sensor in ("landsat", "s3", "modis", "viirs", "era5"))
    assert [item.code for item in found.warnings] == ["SG-DOMAIN-002"]


def test_encoder_is_pretrained_on_scenes(scenes, tmp_path):
    spec = PretrainSpec(
        stacks=[str(scenes)], output=str(tmp_path / "encoder"), size="nano", epochs=1, device="cpu"
    )
    result = pretrain(spec, context())
    assert result.cells == 12 and np.isfinite(result.loss) and not result.left_out
    assert [item.code for item in result.warnings] == ["SG-DOMAIN-002"]


def test_fewer_than_twenty_tokens_are_the_worst_class_whatever_else_holds():
    tokens = np.array([7, 19, 20, 49, 50], np.uint16)
    zeros = np.zeros(5, np.uint16)
    assert quality_class(zeros, tokens, zeros, "clear", Outside.NOTHING).tolist() == [3, 3, 1, 1, 0]


@pytest.mark.parametrize("packed", [False, True])
def test_label_named_as_the_scene_belongs_to_its_cells(scenes, tmp_path, packed):
    stack = zip_folder(scenes, tmp_path / "part.zip") if packed else scenes
    rows, cols = np.mgrid[0:20, 0:30]
    fsc = ((rows + 20 * cols) / 600).astype(np.float32)
    corner = rasterio.Affine(100, 0, X0, 0, -100, Y0)
    write_raster(tmp_path / "labels/918_260.tif", fsc[None], names=("FSC",), transform=corner)
    cells = LabelledCells(open_stacks([stack]), CellLabels([tmp_path / "labels"]), Masking())
    assert len(cells) == 6
    for ref, label in zip(cells.refs, cells.labels, strict=True):
        row, col = ref.row // 10, ref.col // 10
        np.testing.assert_array_equal(label, fsc[row : row + 10, col : col + 10])
    assert {(item.path.name, item.code) for item in cells.left_out} == {("3_7", "SG-LABEL-002")}
