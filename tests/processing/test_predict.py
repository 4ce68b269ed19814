"""*Predict snow cover* with a real engine: numbers, choices, errors, layers."""

import hashlib
import shutil
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from snowgalileo_qgis.core.layers import day_range
from snowgalileo_qgis.core.settings import settings
from tests.toolbox import run_in_task

DAY = "2025-04-15"
"""Prediction day of the simulated scene."""


def pixels(path):
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    raw = band.ReadRaster(buf_type=gdal.GDT_Float32)
    return memoryview(raw).cast("f").tolist(), band.GetNoDataValue(), dataset.GetMetadata()


def upper_left_cell(folder):
    """Extent of the first cell of the scene, and its coordinate system."""
    dataset = gdal.Open(str(next(folder.glob("*.tif"))))
    west, _, _, north, _, _ = dataset.GetGeoTransform()
    return QgsRectangle(
        west + 100, north - 900, west + 900, north - 100
    ), dataset.GetSpatialRef().GetAuthorityCode(None)


@pytest.fixture()
def one_cell(stack_folder):
    """Parameters for the first cell of the scene, where a test needs no more."""
    box, code = upper_left_cell(stack_folder)
    return {
        "FOLDER": str(stack_folder),
        "EXTENT": f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [EPSG:{code}]",
    }


def polygon_layer(rectangle, code):
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{code}", "basins", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(rectangle))
    layer.dataProvider().addFeature(feature)
    return layer


def test_numbers_are_those_of_the_raster(predict, stack_folder, checkpoint):
    results, _ = predict(FOLDER=str(stack_folder))
    values, nodata, tags = pixels(results["OUTPUT"])
    valid = [value for value in values if value != nodata]
    assert len(values) == 600
    assert results["CELLS"] == 6
    assert results["LEFT_OUT"] == 0
    assert results["MEAN_FSC"] == pytest.approx(sum(valid) / len(valid), abs=1e-6)
    assert results["SNOW_AREA_KM2"] == pytest.approx(sum(valid) * 0.01, abs=1e-4)
    assert results["VALID_PERCENT"] == pytest.approx(100 * len(valid) / len(values))
    assert results["DEVICE_USED"] == tags["DEVICE"] == "cpu"
    assert results["CONDITION_USED"] == tags["CONDITION"] == "clouds_no_hr, no_hr"
    assert results["CONDITIONS_FOUND"] == "clouds_no_hr 2, no_hr 4"
    assert results["MEAN_UNCERTAINTY"] is None
    assert (
        results["MODEL_SHA256"] == tags["MODEL_SHA256"] == hashlib.sha256(checkpoint.read_bytes()).hexdigest()
    )
    assert results["RUNTIME_S"] > 0
    assert tags["PREDICTION_DAY"] == DAY


def test_relative_paths_mean_the_current_folder(
    predict, one_cell, stack_folder, checkpoint, tmp_path, monkeypatch
):
    (tmp_path / "stacks").symlink_to(stack_folder)
    (tmp_path / "model.safetensors").symlink_to(checkpoint)
    monkeypatch.chdir(tmp_path)
    relative = {"FOLDER": "stacks/", "CHECKPOINT": "model.safetensors", "OUTPUT": "fsc.tif"}
    results, _ = predict(**{**one_cell, **relative})
    assert (tmp_path / results["OUTPUT"]).samefile(tmp_path / "fsc.tif")
    assert results["CELLS"] == 1
    # style and metadata lie beside the raster
    assert (tmp_path / "fsc.qml").is_file()
    assert "Model SHA-256" in (tmp_path / "fsc.qmd").read_text()


def test_the_log_tells_the_story(predict, stack_folder):
    (stack_folder / "notes.csv").write_text("a note")
    (stack_folder / "broken.tif").write_bytes(b"II*\0")
    try:
        results, feedback = predict(FOLDER=str(stack_folder))
    finally:
        (stack_folder / "notes.csv").unlink()
        (stack_folder / "broken.tif").unlink()
    log = feedback.textLog()
    assert results["LEFT_OUT"] == 1
    assert "Device: CPU" in log
    assert "Not stacks and not looked at: 1 file ending in '.csv'." in log
    assert "broken.tif" in log
    assert "SG-STACK-0" in log
    assert "Mean snow cover" in log
    assert feedback.progress() == 100


@pytest.mark.parametrize("as_list", [True, False])
def test_input_as_files_or_as_one_path(predict, stack_folder, as_list):
    files = [str(path) for path in stack_folder.glob("*.tif")]
    results, _ = predict(INPUT=files if as_list else str(stack_folder))
    assert results["CELLS"] == 6


@pytest.mark.parametrize("day", [DAY, f"{DAY}T00:00:00Z"])
def test_the_day_can_be_chosen(predict, one_cell, day):
    assert predict(**one_cell, DATE=day)[0]["CELLS"] == 1


def test_an_extent_selects_cells(predict, one_cell):
    assert predict(**one_cell)[0]["CELLS"] == 1


def test_polygons_select_cells(predict, stack_folder):
    box, code = upper_left_cell(stack_folder)
    box.setXMaximum(box.xMaximum() + 1000)
    assert predict(FOLDER=str(stack_folder), AREA=polygon_layer(box, code))[0]["CELLS"] == 2


def test_extent_and_polygons_together(predict, stack_folder, one_cell):
    box, code = upper_left_cell(stack_folder)
    box.setXMaximum(box.xMaximum() + 1000)
    assert predict(**one_cell, AREA=polygon_layer(box, code))[0]["CELLS"] == 1


def test_several_model_files_and_their_spread(predict, one_cell, checkpoint, second_checkpoint, tmp_path):
    uncertainty = tmp_path / "sd.tif"
    folder = tmp_path / "models"
    folder.mkdir()
    for path in (checkpoint, second_checkpoint):
        shutil.copy(path, folder / f"{path.parent.name}_{path.name}")
    (folder / "README.txt").write_text("not a model")
    results, _ = predict(
        **one_cell, CHECKPOINT_FOLDER=str(folder), UNCERTAINTY=str(uncertainty), CONDITION="clear"
    )
    single = [
        predict(**one_cell, CHECKPOINT=str(path), OUTPUT=str(tmp_path / f"{i}.tif"), CONDITION="clear")[0][
            "OUTPUT"
        ]
        for i, path in enumerate((checkpoint, second_checkpoint))
    ]
    first, second = (pixels(path)[0] for path in single)
    spread, _, tags = pixels(uncertainty)
    assert pixels(results["OUTPUT"])[0] == pytest.approx(
        [(a + b) / 2 for a, b in zip(first, second)], abs=1e-6
    )
    assert spread == pytest.approx([abs(a - b) / 2**0.5 for a, b in zip(first, second)], abs=1e-6)
    assert results["MEAN_UNCERTAINTY"] == pytest.approx(sum(spread) / len(spread), abs=1e-6)
    assert tags["PUBLISHED_RMSE"] == "clear: Rockies 0.099, Switzerland 0.124"
    assert (
        results["MODEL_SHA256"]
        == tags["MODEL_SHA256"]
        == ", ".join(hashlib.sha256(p.read_bytes()).hexdigest() for p in (checkpoint, second_checkpoint))
    )
    assert (tmp_path / "sd.qml").is_file() and "Uncertainty of the fractional snow cover" in (
        tmp_path / "sd.qmd"
    ).read_text()


def test_flips_make_a_spread_of_one_model(predict, one_cell, tmp_path):
    results, _ = predict(**one_cell, FLIPS=True, UNCERTAINTY=str(tmp_path / "sd.tif"))
    assert 0 < results["MEAN_UNCERTAINTY"] < 0.5
    assert pixels(results["OUTPUT"])[2]["FLIPS"] == "8"


def test_hidden_inputs_missing_pixels_and_limits_reach_the_engine(predict, one_cell):
    results, _ = predict(
        **one_cell, HIDE=["s2", "day:3"], MODE="strict", MIN_OPTICAL=0.3, MAX_CLOUD=1.0, OVERLAP=True
    )
    tags = pixels(results["OUTPUT"])[2]
    assert tags["OVERLAP"] == "0.5"
    assert tags["HIDDEN_INPUTS"] == "s2, day:3"
    assert tags["MODE"].startswith("strict")
    assert results["CONDITIONS_FOUND"] == "no_hr 1"


def test_a_batch_size_changes_no_number(predict, stack_folder, tmp_path):
    box, code = upper_left_cell(stack_folder)
    box.setXMaximum(box.xMaximum() + 1000)
    two_cells = {"FOLDER": str(stack_folder), "AREA": polygon_layer(box, code)}
    one, _ = predict(**two_cells, BATCH_SIZE=1)
    both, _ = predict(**two_cells, BATCH_SIZE=2, OUTPUT=str(tmp_path / "both.tif"))
    assert both["CELLS"] == 2
    assert pixels(one["OUTPUT"])[0] == pytest.approx(pixels(both["OUTPUT"])[0], abs=1e-5)


def test_several_coordinate_systems_on_one_day(predict, stack_folder, engine_command, tmp_path):
    """The largest map gets the name that was asked for; the other lies beside it and is told about."""
    stacks = tmp_path / "stacks"
    shutil.copytree(stack_folder, stacks)
    engine_command("demo-scene", "--output", tmp_path / "other", "--cells", "1x1")
    other = next((tmp_path / "other" / "stack").glob("*.tif"))
    dataset = gdal.Open(str(other), gdal.GA_Update)
    dataset.SetProjection("EPSG:32633")
    dataset = None
    other.rename(stacks / f"other_{other.name}")
    (tmp_path / "out").mkdir()
    results, feedback = predict(FOLDER=str(stacks), OUTPUT=str(tmp_path / "out" / "fsc.tif"))
    assert results["CELLS"] == 7
    maps = sorted(path.name for path in (tmp_path / "out").glob("*.tif"))
    assert maps == ["fsc.tif", "fsc_EPSG32633.tif"]
    assert gdal.Open(results["OUTPUT"]).RasterXSize == 30
    assert "EPSG:32633" in feedback.textLog()
    area = sum(
        sum(v for v in values if v != nodata)
        for values, nodata, _ in map(pixels, (tmp_path / "out").glob("*.tif"))
    )
    assert results["SNOW_AREA_KM2"] == pytest.approx(area * 0.01, abs=1e-3)


class TestErrors:
    """Every mistake is one sentence with its code."""

    def error(self, predict, tmp_path, **parameters):
        with pytest.raises(QgsProcessingException) as caught:
            predict(**parameters)
        assert not (tmp_path / "fsc.tif").exists()
        return str(caught.value)

    def test_no_stack(self, predict, tmp_path):
        assert "No stack was given" in self.error(predict, tmp_path)

    def test_files_and_folder(self, predict, tmp_path, stack_folder):
        assert "Both" in self.error(predict, tmp_path, INPUT=[str(stack_folder)], FOLDER=str(stack_folder))

    def test_no_such_folder(self, predict, tmp_path):
        assert "SG-STACK-010" in self.error(predict, tmp_path, FOLDER=str(tmp_path / "nowhere"))

    def test_no_such_model(self, predict, tmp_path, stack_folder):
        assert "SG-MODEL-001" in self.error(
            predict, tmp_path, FOLDER=str(stack_folder), CHECKPOINT=str(tmp_path / "none.pth")
        )

    def test_no_model_in_the_folder(self, predict, tmp_path, stack_folder):
        assert "no model file in" in self.error(
            predict, tmp_path, FOLDER=str(stack_folder), CHECKPOINT_FOLDER=str(tmp_path)
        )

    def test_no_model_at_all(self, predict, tmp_path, stack_folder):
        assert "No model file was given" in self.error(
            predict, tmp_path, FOLDER=str(stack_folder), CHECKPOINT=""
        )

    def test_a_spread_of_one(self, predict, tmp_path, stack_folder):
        text = self.error(predict, tmp_path, FOLDER=str(stack_folder), UNCERTAINTY=str(tmp_path / "sd.tif"))
        assert "no spread" in text

    def test_a_day_without_stack(self, predict, tmp_path, stack_folder):
        assert "SG-STACK-011" in self.error(predict, tmp_path, FOLDER=str(stack_folder), DATE="2020-01-01")

    def test_not_a_day(self, predict, tmp_path, stack_folder):
        assert "DATE" in self.error(predict, tmp_path, FOLDER=str(stack_folder), DATE="2025-13-45")

    def test_an_extent_elsewhere(self, predict, tmp_path, stack_folder):
        assert "SG-STACK-011" in self.error(
            predict, tmp_path, FOLDER=str(stack_folder), EXTENT="100,101,20,21 [EPSG:4326]"
        )

    def test_an_extent_without_coordinate_system(self, predict, tmp_path, stack_folder):
        QgsProject.instance().clear()
        assert "SG-AREA-001" in self.error(predict, tmp_path, FOLDER=str(stack_folder), EXTENT="9,10,46,47")

    def test_an_area_without_polygons(self, predict, tmp_path, stack_folder):
        empty = QgsVectorLayer("Polygon?crs=EPSG:4326", "empty", "memory")
        assert "SG-AREA-001" in self.error(predict, tmp_path, FOLDER=str(stack_folder), AREA=empty)

    def test_a_device_that_does_not_exist(self, predict, tmp_path, stack_folder):
        assert "DEVICE" in self.error(predict, tmp_path, FOLDER=str(stack_folder), DEVICE="abacus")

    def test_several_days(self, predict, tmp_path, stack_folder, engine_command):
        engine_command("demo-scene", "--output", tmp_path / "later", "--cells", "1x1", "--day", "2025-04-23")
        files = [
            str(path)
            for folder in (stack_folder, tmp_path / "later" / "stack")
            for path in folder.glob("*.tif")
        ]
        text = self.error(predict, tmp_path, INPUT=files)
        assert "SG-STACK-014" in text
        assert "2025-04-15" in text
        assert "2025-04-23" in text


@pytest.mark.parametrize("in_background", [True, False])
def test_the_loaded_layer_is_styled_named_and_dated(plugin, one_cell, checkpoint, tmp_path, in_background):
    """As the toolbox does it: run, then let QGIS load the layers and call the post-processors."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    project = QgsProject.instance()
    project.clear()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    parameters = {
        **one_cell,
        "CHECKPOINT": str(checkpoint),
        "DEVICE": "cpu",
        "OUTPUT": QgsProcessingOutputLayerDefinition(str(tmp_path / "fsc.tif"), project),
    }
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:predict")
    if in_background:
        is_done, results = run_in_task(algorithm, parameters, context, feedback)
    else:
        results, is_done = algorithm.run(parameters, context, feedback)
    assert is_done, feedback.textLog()
    del algorithm
    assert handleAlgorithmResults(
        QgsApplication.processingRegistry().algorithmById("snowgalileo:predict"),
        context,
        feedback,
        parameters=parameters,
    )
    (layer,) = project.mapLayers().values()
    assert layer.name() == f"{DAY} snow"
    assert layer.renderer().type() == "singlebandpseudocolor"
    assert layer.renderer().classificationMax() == 1
    assert layer.temporalProperties().isActive()
    assert layer.temporalProperties().fixedTemporalRange() == day_range(DAY)
    assert any("Model SHA-256" in line for line in layer.metadata().history())
    assert Path(layer.source()) == Path(results["OUTPUT"])
    project.clear()


def test_a_temporary_output(predict, one_cell):
    results, _ = predict(**one_cell, OUTPUT="TEMPORARY_OUTPUT")
    assert Path(results["OUTPUT"]).suffix == ".tif"
    assert Path(results["OUTPUT"]).is_file()


def test_a_cluster_that_is_named_in_the_options(predict, one_cell):
    with pytest.raises(QgsProcessingException, match="No Dask cluster is known"):
        predict(CLUSTER=True, **one_cell)
    settings().scheduler = "tcp://127.0.0.1:9"
    try:
        with pytest.raises(QgsProcessingException, match=r"127\.0\.0\.1:9 cannot be reached.*SG-CLUSTER-001"):
            predict(CLUSTER=True, **one_cell)
        results, _ = predict(CLUSTER=False, **one_cell)
    finally:
        settings().scheduler = ""
    assert results["CELLS"] == 1
