"""*Add synthetic clouds* with a real engine."""

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException


@pytest.fixture()
def add_clouds(run, tmp_path):
    def add_clouds(**parameters):
        return run("snowgalileo:addclouds", {"OUTPUT": str(tmp_path / "twins"), **parameters})

    return add_clouds


def values(path):
    dataset = gdal.Open(str(path))
    return memoryview(dataset.GetRasterBand(1).ReadRaster(buf_type=gdal.GDT_Float32)).cast("f").tolist()


def test_twin_and_what_the_cloud_did(add_clouds, run, one_cell_folder, checkpoint, tmp_path):
    change = tmp_path / "change.tif"
    results, feedback = add_clouds(
        FOLDER=str(one_cell_folder), CHECKPOINT=str(checkpoint), CHANGE=str(change), DEVICE="cpu"
    )
    (stack,) = one_cell_folder.glob("*.tif")
    (twin,) = Path(results["OUTPUT"]).glob("*.tif")
    assert twin.name == stack.name
    assert (results["FILES"], results["LEFT_OUT"], results["CLOUDY_PERCENT"]) == (1, 0, 100)
    assert gdal.Open(str(twin)).GetMetadata()["INDICES_HIDDEN_DAYS"] == "7"
    assert gdal.Open(str(twin)).GetGeoTransform() == gdal.Open(str(stack)).GetGeoTransform()
    clear, clouded, difference = (
        values(tmp_path / f"change{name}.tif") for name in ("_clear", "_clouded", "")
    )
    known = [d for d in difference if d != -9999]
    assert len(known) == 100
    assert difference == pytest.approx([b - a for a, b in zip(clear, clouded)], abs=1e-6)
    assert results["MEAN_CHANGE"] == pytest.approx(sum(known) / 100, abs=1e-6)
    assert results["MEAN_ABSOLUTE_CHANGE"] > 0
    assert (tmp_path / "change.qml").is_file()
    assert "mean change" in feedback.textLog()
    again, _ = run(
        "snowgalileo:predict",
        {
            "FOLDER": results["OUTPUT"],
            "CHECKPOINT": str(checkpoint),
            "DEVICE": "cpu",
            "OUTPUT": str(tmp_path / "p.tif"),
        },
    )
    assert values(again["OUTPUT"]) == clouded


def test_days_kind_and_seed(add_clouds, stack_folder, tmp_path):
    first, _ = add_clouds(
        FOLDER=str(stack_folder), CONFIG="local", DAYS="0, 3", SEED=1, OUTPUT=str(tmp_path / "a")
    )
    second, _ = add_clouds(
        FOLDER=str(stack_folder), CONFIG="local", DAYS="0,3", SEED=2, OUTPUT=str(tmp_path / "b")
    )
    assert first["CLOUDY_PERCENT"] != second["CLOUDY_PERCENT"]
    assert "MEAN_CHANGE" not in first
    twin = next(Path(first["OUTPUT"]).glob("*.tif"))
    assert gdal.Open(str(twin)).GetMetadata()["INDICES_HIDDEN_DAYS"] == "4 7"


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"DAYS": "someday"}, "neither"),
        ({"CHANGE": "x.tif"}, "model file"),
        ({"SHADOWS": True}, "cast no shadows"),
        ({"CONDITION": "no_hr"}, "only with a model file"),
        ({}, "the job reads it"),
    ],
)
def test_mistakes(add_clouds, stack_folder, tmp_path, parameters, text):
    if "CHANGE" in parameters:
        parameters = {"CHANGE": str(tmp_path / "x.tif")}
    if not parameters:
        parameters = {"OUTPUT": str(stack_folder)}
    with pytest.raises(QgsProcessingException, match=text):
        add_clouds(FOLDER=str(stack_folder), **parameters)


def test_the_change_is_loaded_after_a_run_in_the_background(
    run_in_background, stack_folder, checkpoint, tmp_path
):
    layers = run_in_background(
        "snowgalileo:addclouds",
        {
            "FOLDER": str(stack_folder),
            "CHECKPOINT": str(checkpoint),
            "DEVICE": "cpu",
            "OUTPUT": str(tmp_path / "twins"),
        },
        "CHANGE",
        tmp_path / "change.tif",
    )
    assert layers == [str(tmp_path / "change.tif")]
