"""The whole pre-training job on a made cube of 2 x 2 cells."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event

import h5py
import pytest
import torch

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import Cancelled, PretrainSpec, SnowGalileoError, TrainingRecipe
from snowgalileo_qgis.engine.training.initial_weights import initial_weights
from tests.engine.stack.made_cubes import NAME, made_cube
from tests.engine.training.samples import write_stack


@pytest.fixture()
def cube(tmp_path: Path) -> Path:
    return made_cube(tmp_path / f"{NAME}.tif", 200, 200)


def spec(cube: Path, output: Path, **settings: object) -> PretrainSpec:
    small = {"size": "nano", "epochs": 2, "warmup_epochs": 1, "batch_size": 2, "device": "cpu"}
    return PretrainSpec(stacks=[str(cube)], output=str(output), **{**small, **settings})  # type: ignore[arg-type]


@pytest.mark.usefixtures("every_message")
def test_writes_what_fine_tuning_reads_and_resumes_after_cancelling(cube: Path, tmp_path: Path) -> None:
    messages: list[dict[str, object]] = []
    result = run_job(spec(cube, tmp_path / "whole"), JobContext(messages.append, Event()))
    assert result.cells == 4
    assert [entry.epoch for entry in result.epochs] == [0, 1]
    initial = initial_weights(TrainingRecipe(start=result.folder))
    network = initial.network
    assert initial.init == "pretrained"
    trained = torch.load(result.encoder, weights_only=True)
    assert all(torch.equal(network.encoder.state_dict()[name], tensor) for name, tensor in trained.items())
    assert json.loads((tmp_path / "whole" / "last" / "config.json").read_text())["size"] == "nano"
    assert (tmp_path / "whole" / "pretraining.csv").read_text().splitlines()[0] == "epoch,loss,learning_rate"
    assert [m["done"] for m in messages if m.get("stage") == "train"][-1] == 4

    stop = Event()

    def emit(message: dict[str, object]) -> None:
        if message.get("stage") == "train":
            stop.set()

    with pytest.raises(Cancelled):
        run_job(spec(cube, tmp_path / "parts"), JobContext(emit, stop))
    assert json.loads((tmp_path / "parts" / "last" / "config.json").read_text())["step"] == 1
    again = run_job(spec(cube, tmp_path / "parts", resume=True), JobContext(lambda _: None, Event()))
    assert [e.loss for e in again.epochs] == [e.loss for e in result.epochs]
    resumed = torch.load(again.encoder, weights_only=True)
    assert all(torch.equal(resumed[name], tensor) for name, tensor in trained.items())


def test_mistakes(cube: Path, tmp_path: Path) -> None:
    for wrong in (
        {"size": "huge"},
        {"epochs": 0},
        {"warmup_epochs": 9},
        {"batch_size": 0},
        {"learning_rate": 0.0},
        {"seed": -1},
        {"weight_decay": -0.1},
        {"micro_batch": 3},
    ):
        with pytest.raises(SnowGalileoError, match="SG-JOB-001"):
            spec(cube, tmp_path, **wrong).validate()
    with pytest.raises(SnowGalileoError, match="SG-STACK-010"):
        run_job(spec(tmp_path / "nothing.tif", tmp_path / "out"), JobContext(lambda _: None, Event()))


def test_a_cell_that_cannot_be_used_is_left_out_once(tmp_path: Path) -> None:
    bad, *_ = (write_stack(tmp_path / "stacks", number) for number in range(3))
    with h5py.File(bad, "r+") as file:
        file["s_t_h_x"][...] = 60_000
    result = run_job(spec(tmp_path / "stacks", tmp_path / "out"), JobContext(lambda _: None, Event()))
    assert [(item.path.name, item.code) for item in result.left_out] == [(bad.name, "SG-STACK-016")]
    assert [warning.code for warning in result.warnings] == ["SG-STACK-016"]
    assert (result.cells, len(result.epochs)) == (3, 2)
