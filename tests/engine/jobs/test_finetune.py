"""The whole job: command line, files, resuming, and the weights in ``predict``."""

import argparse
import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
import torch

from snowgalileo_qgis.engine.cli.finetune import add_arguments, spec_of
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import load_model, save_model, seeded_model
from snowgalileo_qgis.engine.model.weights_names import parse_name
from snowgalileo_qgis.engine.protocol import (
    Cancelled,
    FinetuneSpec,
    Json,
    SnowGalileoError,
    TrainedModel,
    spec_from_json,
)
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene
from tests.free_port import free_port

pytestmark = pytest.mark.usefixtures("one_thread")
QUICK = {
    "size": "nano",
    "epochs": 2,
    "batch_size": 1,
    "effective_batch": 2,
    "learning_rate": 1e-3,
    "window": 1,
    "hide_days": 0.5,
    "device": "cpu",
}
REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scene of 3 x 1 cells with its truth."""
    folder = tmp_path_factory.mktemp("scene")
    write_scene(simulate_scene(SceneSpec(cells_x=3, cells_y=1, seed=5)), folder)
    return folder


def spec(scene: Path, output: Path, **settings: object) -> FinetuneSpec:
    return FinetuneSpec(
        **{
            "stacks": [str(scene / "stack")],
            "labels": [str(scene / "truth")],
            "output": str(output),
            **QUICK,
            **settings,
        }
    )  # type: ignore[arg-type]


def run(job: FinetuneSpec, messages: list[Json] | None = None, stop: Event | None = None) -> TrainedModel:
    return run_job(
        spec_from_json(job.to_json()),
        JobContext((messages if messages is not None else []).append, stop or Event()),
    )


def test_a_training_leaves_weights_log_and_a_curve(scene: Path, tmp_path: Path) -> None:
    messages: list[Json] = []
    result = run(spec(scene, tmp_path, val_share=0.34), messages)
    assert (result.cells, result.validation_cells, result.steps) == (2, 1, 2)
    for which in ("best", "last"):
        loaded = load_model(Path(getattr(result, which)))
        assert parse_name(loaded.path.stem)
        assert loaded.condition == "clear"
        assert "fine-tuned from random on 2 cells" in loaded.note
    with Path(result.log).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["epoch"] for row in rows] == ["0", "1"]
    assert float(rows[result.best_epoch]["val_rmse"]) == pytest.approx(result.val_rmse)
    losses = [message["loss"] for message in messages if message["type"] == "progress" and "loss" in message]
    assert losses
    assert all(loss > 0 for loss in losses)


def test_the_same_training_gives_the_same_bytes(scene: Path, tmp_path: Path) -> None:
    results = [run(spec(scene, tmp_path / name, val_share=0.34)) for name in "ab"]
    assert Path(results[0].last).read_bytes() == Path(results[1].last).read_bytes()


@pytest.mark.usefixtures("every_message")
def test_a_cancelled_training_goes_on(scene: Path, tmp_path: Path) -> None:
    whole = run(spec(scene, tmp_path / "whole", val_share=0.0))
    stop = Event()
    messages: list[Json] = []

    class Stopper(list):  # type: ignore[type-arg]
        def append(self, message: Json) -> None:
            messages.append(message)
            if message.get("loss") is not None:
                stop.set()

    with pytest.raises(Cancelled):
        run(spec(scene, tmp_path / "stopped", val_share=0.0), Stopper(), stop)
    with pytest.raises(SnowGalileoError, match=r"SG-TRAIN-001.*holds a training already"):
        run(spec(scene, tmp_path / "stopped", val_share=0.0))
    with pytest.raises(SnowGalileoError, match=r"SG-TRAIN-001.*belongs to the training"):
        run(spec(scene, tmp_path / "stopped", val_share=0.0, resume=True, epochs=5))
    resumed = run(spec(scene, tmp_path / "stopped", val_share=0.0, resume=True))
    first, second = (load_model(Path(result.last)).network.state_dict() for result in (whole, resumed))
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_starting_points(scene: Path, tmp_path: Path) -> None:
    parent = seeded_model("nano", 3)
    save_model(parent, tmp_path / "parent.safetensors")
    folder = tmp_path / "pretrained"
    folder.mkdir()
    torch.save(parent.encoder.state_dict(), folder / "encoder.pt")
    quick = {"epochs": 1, "val_share": 0.0, "samples": 1, "learning_rate": 1e-9}
    for start in ("parent.safetensors", "pretrained"):
        result = run(spec(scene, tmp_path / f"from_{start}", start=str(tmp_path / start), **quick))
        assert Path(result.last).name.startswith("1samples_clear_pretrained_42_")
        weights = load_model(Path(result.last)).network.encoder.state_dict()
        assert all(
            torch.allclose(weights[name], tensor, atol=1e-5)
            for name, tensor in parent.encoder.state_dict().items()
        )
    (folder / "encoder.pt").write_bytes(b"nothing")
    with pytest.raises(SnowGalileoError, match="SG-MODEL-002"):
        run(spec(scene, tmp_path / "x", start=str(folder)))
    with pytest.raises(SnowGalileoError, match="SG-MODEL-001"):
        run(spec(scene, tmp_path / "x", start=str(tmp_path)))


def test_command_line_and_predict(scene: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stack, out = str(scene / "stack"), str(tmp_path / "training")
    options = [
        option for name, value in QUICK.items() for option in (f"--{name.replace('_', '-')}", str(value))
    ]
    assert (
        main(
            [
                "finetune",
                stack,
                "--labels",
                str(scene / "truth"),
                "--output",
                out,
                "--condition",
                "no_hr",
                *options,
                "--json",
            ]
        )
        == 0
    )
    best = json.loads(capsys.readouterr().out)["best"]
    assert (
        main(["predict", stack, "--checkpoint", best, "--output", str(tmp_path / "fsc.tif"), "--json"]) == 0
    )
    result = json.loads(capsys.readouterr().out)
    assert (result["cells"], result["condition"]) == (3, "no_hr")


def test_an_option_of_paths_may_be_repeated() -> None:
    command = argparse.ArgumentParser()
    add_arguments(command)
    options = command.parse_args(
        ["s", "--labels", "a", "b", "--labels", "c", "--output", "o", "--no-augment"]
    )
    found = spec_of(options)
    assert found == FinetuneSpec(stacks=["s"], labels=["a", "b", "c"], output="o", augment=False)


@pytest.mark.parametrize(
    "settings",
    [
        {"labels": []},
        {"output": ""},
        {"condition": "sunny"},
        {"epochs": 0},
        {"val_stacks": ["x"]},
        {"window": 11},
        {"drop_path": 1.0},
    ],
)
def test_settings_that_cannot_be(settings: Json) -> None:
    with pytest.raises(SnowGalileoError, match="SG-JOB-001"):
        spec_from_json(
            FinetuneSpec(**{"stacks": ["a"], "labels": ["b"], "output": "c", **settings}).to_json()
        )


def test_two_processes_train_as_one(scene: Path, tmp_path: Path) -> None:
    """The same steps in one process and shared by two, over gloo, as torchrun starts them."""
    team = spec(scene, tmp_path / "team", val_share=0.0, drop_path=0.0, epochs=1)
    settings = {**QUICK, "val_share": 0.0, "drop_path": 0.0, "epochs": 1, "output": team.output}
    options = [f"--{name.replace('_', '-')}={value}" for name, value in settings.items()]
    given = [*team.stacks, "--labels", *team.labels, *options]
    command = [sys.executable, "-m", "snowgalileo_qgis.engine", "finetune", *given]
    shared = {
        **os.environ,
        "WORLD_SIZE": "2",
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": str(free_port()),
        "OMP_NUM_THREADS": "1",
    }
    workers = [
        subprocess.Popen(
            command,
            cwd=REPOSITORY,
            stdout=subprocess.DEVNULL,
            env={**shared, "RANK": str(rank), "LOCAL_RANK": str(rank)},
        )
        for rank in range(2)
    ]
    assert [worker.wait(600) for worker in workers] == [0, 0]
    alone = run(spec(scene, tmp_path / "alone", val_share=0.0, drop_path=0.0, epochs=1))
    together = next((tmp_path / "team").glob("*-last.safetensors"))
    first, second = (load_model(path).network.state_dict() for path in (Path(alone.last), together))
    assert all(torch.allclose(first[name], second[name], atol=2e-5) for name in first)
