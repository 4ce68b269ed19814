"""*Pre-train model* with a real engine."""

import csv
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException


def test_trains_and_resumes(run, stack_folder, tmp_path):
    small = {
        "FOLDER": str(stack_folder),
        "SIZE": "nano",
        "EPOCHS": 1,
        "WARMUP_EPOCHS": 0,
        "BATCH_SIZE": 6,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "o"),
    }
    results, feedback = run("snowgalileo:pretrain", small)
    assert (results["CELLS"], results["LEFT_OUT"]) == (6, 0)
    assert Path(results["ENCODER"]).is_file()
    (row,) = csv.DictReader(Path(results["LOG"]).read_text().splitlines())
    assert float(row["loss"]) == pytest.approx(results["LOSS"])
    assert "Epoch 0" in feedback.textLog()
    with pytest.raises(QgsProcessingException, match="SG-TRAIN-001"):
        run("snowgalileo:pretrain", small)
    with pytest.raises(QgsProcessingException, match="SG-TRAIN-001"):
        run("snowgalileo:pretrain", {**small, "RESUME": True, "WEIGHT_DECAY": 0.5})
    again, _ = run("snowgalileo:pretrain", {**small, "RESUME": True, "WEIGHT_DECAY": None})
    assert again["LOSS"] == results["LOSS"]


def test_more_warming_up_than_epochs(run, stack_folder, tmp_path):
    with pytest.raises(QgsProcessingException, match="SG-JOB-001"):
        run("snowgalileo:pretrain", {"FOLDER": str(stack_folder), "EPOCHS": 3, "OUTPUT": str(tmp_path)})
