"""*Fine-tune model* with a real engine: weights that predict, a log, and what it refuses."""

import csv
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

QUICK = {
    "SIZE": "nano",
    "EPOCHS": 1,
    "EFFECTIVE_BATCH": 2,
    "BATCH_SIZE": 1,
    "WINDOW": 1,
    "SAMPLES": 2,
    "HIDE_DAYS": 0.8,
    "DEVICE": "cpu",
}


@pytest.fixture()
def truth(stack_folder):
    return stack_folder.parent / "truth"


def test_the_weights_predict(run, predict, stack_folder, truth, tmp_path):
    results, feedback = run(
        "snowgalileo:finetune",
        {
            **QUICK,
            "FOLDER": str(stack_folder),
            "LABELS_FOLDER": str(truth),
            "CONDITION": "mixed",
            "OUTPUT": str(tmp_path / "training"),
        },
    )
    assert results["CELLS"] == 2
    assert 0 < results["VAL_RMSE"] < 1
    assert results["DEVICE_USED"] == "cpu"
    with Path(results["LOG"]).open(encoding="utf-8") as file:
        assert [row["epoch"] for row in csv.DictReader(file)] == ["0"]
    assert Path(results["LAST"]).is_file()
    assert "validation RMSE" in feedback.textLog()
    mapped, _ = predict(FOLDER=str(stack_folder), CHECKPOINT=results["BEST"])
    assert 0 <= mapped["MEAN_FSC"] <= 1


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({}, "No labels were given"),
        ({"LABELS_FOLDER": "/nowhere"}, "SG-LABEL-010"),
        ({"LABELS_FOLDER": "/nowhere", "VAL_FOLDER": "/nowhere"}, "both stacks and labels"),
    ],
)
def test_missing_labels_are_named(run, stack_folder, tmp_path, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        run(
            "snowgalileo:finetune",
            {**QUICK, "FOLDER": str(stack_folder), "OUTPUT": str(tmp_path / "training"), **parameters},
        )


def test_every_setting_of_the_recipe_is_offered(plugin):
    from qgis.core import QgsApplication

    from snowgalileo_qgis.engine.protocol import FinetuneSpec, settings_of
    from snowgalileo_qgis.processing.finetune import FinetuneAlgorithm

    algorithm = QgsApplication.processingRegistry().algorithmById("snowgalileo:finetune")
    offered = {parameter.name().lower() for parameter in algorithm.parameterDefinitions()}
    elsewhere = {*FinetuneAlgorithm.FOLDERS.values(), "note"}
    assert set(settings_of(FinetuneSpec)) - elsewhere <= offered


def test_two_starts_and_a_size_beside_a_start_are_refused(run, checkpoint, stack_folder, truth, tmp_path):
    data = {
        "FOLDER": str(stack_folder),
        "LABELS_FOLDER": str(truth),
        "OUTPUT": str(tmp_path / "training"),
        **{name: value for name, value in QUICK.items() if name != "SIZE"},
    }
    with pytest.raises(QgsProcessingException, match="not from both"):
        run("snowgalileo:finetune", {**data, "START": str(checkpoint), "START_FOLDER": str(tmp_path)})
    with pytest.raises(QgsProcessingException, match="'size'"):
        run("snowgalileo:finetune", {**data, "START": str(checkpoint), "SIZE": "base"})
    results, _ = run("snowgalileo:finetune", {**data, "START": str(checkpoint), "SIGMOID_SLOPE": None})
    assert Path(results["LAST"]).is_file()
