"""*Evaluate snow cover* with a real engine: figures, files, the residual layer, and what it refuses."""

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer


@pytest.fixture()
def truth(stack_folder):
    return next((stack_folder.parent / "truth").glob("*.tif"))


def test_a_map_with_its_stack_and_the_truth(run, predict, stack_folder, truth, tmp_path):
    predict(FOLDER=str(stack_folder))
    files = {
        name: str(tmp_path / f"e.{ending}")
        for name, ending in (("OUTPUT_HTML", "html"), ("OUTPUT_JSON", "json"), ("OUTPUT_TABLE", "csv"))
    }
    residual = tmp_path / "residual.tif"
    results, feedback = run(
        "snowgalileo:evaluate",
        {
            "MAPS": [str(tmp_path / "fsc.tif")],
            "LABELS": [str(truth)],
            "FOLDER": str(stack_folder),
            "OUTPUT": str(residual),
            **files,
        },
    )
    assert results["N"] == 600
    assert 0 < results["MAE"] <= results["RMSE"] <= 1
    assert abs(results["BIAS"]) <= results["MAE"]
    assert json.loads(Path(results["OUTPUT_JSON"]).read_text())["figures"]["model"]["rmse"] == results["RMSE"]
    assert "<svg" in Path(results["OUTPUT_HTML"]).read_text()
    assert Path(results["OUTPUT_TABLE"]).read_text().startswith("group,name,pixels"[:10])
    layer = QgsRasterLayer(results["OUTPUT"], "residual")
    assert layer.isValid()
    assert layer.renderer().type() == "singlebandpseudocolor"
    assert (layer.renderer().classificationMin(), layer.renderer().classificationMax()) == (-1, 1)
    assert "600 pixels" in feedback.textLog()
    assert "gascoin: RMSE" in feedback.textLog()


def test_stacks_are_mapped_first_when_a_model_is_given(
    run, predict, stack_folder, checkpoint, truth, tmp_path
):
    predict(FOLDER=str(stack_folder))
    labels = {"LABELS_FOLDER": str(truth.parent), "DEVICE": "cpu"}
    finished, _ = run("snowgalileo:evaluate", {**labels, "MAPS_FOLDER": str(tmp_path)})
    direct, _ = run(
        "snowgalileo:evaluate", {**labels, "FOLDER": str(stack_folder), "CHECKPOINT": str(checkpoint)}
    )
    assert direct["RMSE"] == pytest.approx(finished["RMSE"], abs=1e-9)
    assert "OUTPUT" not in direct


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({}, "No labels were given"),
        ({"LABELS_FOLDER": "/nowhere"}, "either finished snow maps, or stacks with a model file"),
        ({"LABELS_FOLDER": "/nowhere", "MAPS_FOLDER": "/nowhere"}, "SG-LABEL-010"),
        (
            {"LABELS_FOLDER": "/nowhere", "MAPS_FOLDER": "/nowhere", "FOREST_LABELS": "/nowhere"},
            "needs both stacks and labels",
        ),
    ],
)
def test_missing_inputs_are_named(run, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("snowgalileo:evaluate", parameters)


def test_a_label_of_another_day_is_named(run, predict, stack_folder, truth, tmp_path):
    import shutil

    predict(FOLDER=str(stack_folder))
    other = tmp_path / "labels" / "FSC_20250416.tif"
    other.parent.mkdir()
    shutil.copyfile(truth, other)
    with pytest.raises(QgsProcessingException, match=r"2025-04-16.*SG-LABEL-016"):
        run("snowgalileo:evaluate", {"MAPS": [str(tmp_path / "fsc.tif")], "LABELS": [str(other)]})


def test_the_residual_is_loaded_after_a_run_in_the_background(
    run_in_background, predict, stack_folder, truth, tmp_path
):
    predict(FOLDER=str(stack_folder))
    layers = run_in_background(
        "snowgalileo:evaluate",
        {"MAPS": [str(tmp_path / "fsc.tif")], "LABELS": [str(truth)]},
        "OUTPUT",
        tmp_path / "residual.tif",
    )
    assert layers == [str(tmp_path / "residual.tif")]
