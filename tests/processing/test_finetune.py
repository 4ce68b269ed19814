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
