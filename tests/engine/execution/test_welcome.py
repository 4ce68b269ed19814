"""Who may work: what a worker is asked, and what it objects to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.execution.welcome import objection, question
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    path = tmp_path / "nano.safetensors"
    save_model(seeded_model("nano", 7), path)
    return path


def asked(weights: Path) -> str:
    return question([weights.parent, weights], [str(weights)], "auto")


def test_this_process_may_work_for_itself(weights: Path) -> None:
    assert objection(asked(weights)) == ""


def test_other_weights_of_the_same_name_and_size(weights: Path) -> None:
    wanted = asked(weights)
    save_model(seeded_model("nano", 8), weights)
    assert objection(wanted) == f"it has other weights in {weights}"


def test_weights_that_are_not_there(weights: Path) -> None:
    wanted = question([], [str(weights)], "auto")
    weights.unlink()
    assert objection(wanted).startswith("it cannot load the weights: ")


def test_files_that_are_not_there_or_differ(weights: Path) -> None:
    wanted = question([weights])
    weights.write_bytes(b"other")
    assert objection(wanted) == f"it sees another file at {weights}"
    weights.unlink()
    assert objection(wanted) == f"it does not see {weights}"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("version", "it has the engine "),
        ("code", "its engine calls itself "),
        ("torch", "it has PyTorch "),
    ],
)
def test_another_engine(weights: Path, name: str, text: str) -> None:
    wanted = json.loads(asked(weights))
    wanted[name] = "0.0.1"
    assert objection(json.dumps(wanted)).startswith(text)
