"""No setting is ignored in silence: changing any of them changes something, or is refused."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from threading import Event
from typing import Any, TypeAlias

import pytest
import torch

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import load_model, save_model, seeded_model
from snowgalileo_qgis.engine.protocol import (
    AddCloudsSpec,
    FinetuneSpec,
    Json,
    PretrainSpec,
    SnowGalileoError,
    spec_from_json,
)
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene

pytestmark = pytest.mark.usefixtures("one_thread")
NOWHERE = {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}

Tensors: TypeAlias = dict[str, torch.Tensor]

BY_NATURE = {"batch_size", "memory_mb", "device", "output", "micro_batch"}
"""Settings that say where and how to compute, not what."""


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scene of 3 x 1 cells seen by all sensors on the day, its truth, its cloudy twin, and weights to start
    from.
    """
    folder = tmp_path_factory.mktemp("settings")
    write_scene(simulate_scene(SceneSpec(cells_x=3, cells_y=1, seed=4)), folder)
    spec = AddCloudsSpec(stacks=[str(folder / "stack")], output=str(folder / "twins"))
    run_job(spec, JobContext(lambda _: None, Event()))
    model = seeded_model("nano", 3)
    save_model(model, folder / "model.safetensors")
    torch.save(model.encoder.state_dict(), folder / "encoder.pt")
    return folder


@pytest.fixture(scope="module")
def one_cell(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("one_cell")
    write_scene(simulate_scene(SceneSpec(cells_x=1, cells_y=1, seed=4)), folder)
    return folder


def run(spec: Any) -> tuple[Any, list[Json]]:
    messages: list[Json] = []
    result = run_job(
        spec_from_json(json.loads(json.dumps(spec.to_json()))), JobContext(messages.append, Event())
    )
    return result, messages


def refusal(spec: Any) -> str:
    with pytest.raises(SnowGalileoError) as caught:
        run(spec)
    return caught.value.code


def tensors_of(path: str) -> str:
    state = load_model(Path(path)).network.state_dict()
    return hashlib.sha256(b"".join(tensor.numpy().tobytes() for tensor in state.values())).hexdigest()


def finetuning(scene: Path, output: Path, **settings: Any) -> FinetuneSpec:
    quick = {"size": "nano", "epochs": 1, "effective_batch": 1, "window": 1, "learning_rate": 1e-3}
    paths = {"stacks": [str(scene / "stack")], "labels": [str(scene / "truth")], "output": str(output)}
    return FinetuneSpec(**{**paths, **quick, "device": "cpu", **settings})


FINETUNE: dict[str, Callable[[Path], Json]] = {
    "val_share": lambda scene: {"val_share": 0.5},
    "start": lambda scene: {"start": str(scene / "model.safetensors")},
    "size": lambda scene: {"size": "tiny"},
    "head": lambda scene: {"head": "attention_probe"},
    "condition": lambda scene: {"condition": "no_hr"},
    "samples": lambda scene: {"samples": 1},
    "seed": lambda scene: {"seed": 43},
    "epochs": lambda scene: {"epochs": 2},
    "effective_batch": lambda scene: {"effective_batch": 2},
    "learning_rate": lambda scene: {"learning_rate": 2e-3},
    "min_learning_rate": lambda scene: {"min_learning_rate": 1e-4, "epochs": 2},
    "warmup": lambda scene: {"warmup": 0.5, "epochs": 2},
    "beta1": lambda scene: {"beta1": 0.5},
    "beta2": lambda scene: {"beta2": 0.5},
    "weight_decay": lambda scene: {"weight_decay": 0.5},
    "clip_norm": lambda scene: {"clip_norm": 1e-6},
    "drop_path": lambda scene: {"drop_path": 0.5},
    "sigmoid_slope": lambda scene: {"sigmoid_slope": 2.0},
    "augment": lambda scene: {"augment": False},
    "freeze_encoder": lambda scene: {"freeze_encoder": True},
    "hide_days": lambda scene: {"hide_days": 0.8},
    "hide_sensors": lambda scene: {"hide_sensors": 0.8},
    "window": lambda scene: {"window": 2},
    "precision": lambda scene: {"precision": "bf16"},
    "cloud_stacks": lambda scene: {"condition": "clouds", "cloud_stacks": [str(scene / "twins")]},
}
"""A change of each setting that changes the weights."""

OTHERWISE = {"stacks", "labels", "val_stacks", "val_labels", "day", "area", "impute_nan", "resume", "note"}
"""Settings with tests of their own, here or beside the readers."""


def test_every_setting_of_fine_tuning_is_here() -> None:
    assert {f.name for f in fields(FinetuneSpec)} == set(FINETUNE) | OTHERWISE | BY_NATURE - {"micro_batch"}


@pytest.fixture(scope="module")
def usual(scene: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Weights without the change, by what must accompany it."""
    folder = tmp_path_factory.mktemp("usual")
    accompanied = {
        "": {},
        "warmup": {"epochs": 2, "warmup": 0.0},
        "min_learning_rate": {"epochs": 2},
        "cloud_stacks": {"condition": "clouds"},
    }
    return {
        name: tensors_of(run(finetuning(scene, folder / f"u{name}", **more))[0].last)
        for name, more in accompanied.items()
    }


@pytest.mark.parametrize("name", FINETUNE)
def test_a_setting_of_fine_tuning_changes_the_weights(
    scene: Path, tmp_path: Path, usual: dict[str, str], name: str
) -> None:
    changes = FINETUNE[name](scene)
    result, _ = run(finetuning(scene, tmp_path / "out", **changes))
    assert tensors_of(result.last) != usual.get(name, usual[""])


@pytest.mark.parametrize("start", ["encoder.pt", "model.safetensors"])
@pytest.mark.parametrize("name", ["size", "head", "sigmoid_slope"])
def test_what_the_start_decides_is_applied_or_refused(
    scene: Path, tmp_path: Path, start: str, name: str
) -> None:
    given = {"size": "base", "head": "attention_probe", "sigmoid_slope": 2.0}[name]
    spec = finetuning(scene, tmp_path / "out", **{"start": str(scene / start), "size": None, name: given})
    if start == "encoder.pt" and name != "size":
        network = load_model(Path(run(spec)[0].last)).network
        assert given in (network.head_name, float(network.sigmoid_slope))
    else:
        assert refusal(spec) == "SG-JOB-001"


@pytest.mark.parametrize(
    "settings",
    [
        {"val_stacks": ["a"], "val_labels": ["b"], "val_share": 0.3},
        {"cloud_stacks": ["a"], "condition": "clear"},
        {"cloud_stacks": ["a"], "condition": "no_hr"},
        {"freeze_encoder": True, "drop_path": 0.5},
        {"seed": 10**400},
        {"epochs": 10**400},
        {"sigmoid_slope": 1},
        {"head": 3},
        {"size": "huge"},
    ],
)
def test_settings_of_fine_tuning_that_would_do_nothing_are_refused(
    scene: Path, tmp_path: Path, settings: Json
) -> None:
    assert refusal(finetuning(scene, tmp_path, **settings)) == "SG-JOB-001"


def test_what_does_nothing_by_chance_is_said(scene: Path, tmp_path: Path) -> None:
    _, messages = run(finetuning(scene, tmp_path / "out", resume=True, warmup=0.3, note="a note"))
    said = " ".join(message.get("text", "") for message in messages if message["type"] == "log")
    assert "Starting from random weights" in said
    assert "no training" in said
    assert "no warm-up" in said
    (weights,) = (tmp_path / "out").glob("*-last.safetensors")
    assert load_model(weights).note == "a note"


def pretraining(scene: Path, output: Path, **settings: Any) -> PretrainSpec:
    quick = {"size": "nano", "epochs": 1, "warmup_epochs": 0, "batch_size": 3, "device": "cpu"}
    return PretrainSpec(stacks=[str(scene / "stack")], output=str(output), **{**quick, **settings})


PRETRAIN: dict[str, Json] = {
    "size": {"size": "tiny"},
    "epochs": {"epochs": 2},
    "warmup_epochs": {"epochs": 2, "warmup_epochs": 1},
    "batch_size": {"batch_size": 2},
    "learning_rate": {"learning_rate": 1e-3},
    "weight_decay": {"weight_decay": 0.5},
    "seed": {"seed": 43},
    "precision": {"precision": "bf16"},
}


def test_every_setting_of_pre_training_is_here() -> None:
    elsewhere = {"stacks", "day", "area", "impute_nan", "resume"} | BY_NATURE - {"batch_size", "memory_mb"}
    assert {f.name for f in fields(PretrainSpec)} == set(PRETRAIN) | elsewhere


@pytest.fixture(scope="module")
def usual_encoders(scene: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[int, Tensors]:
    """Encoders without the change, by number of epochs."""
    folder = tmp_path_factory.mktemp("usual")
    return {n: encoder_of(pretraining(scene, folder / f"{n}", epochs=n)) for n in (1, 2)}


def encoder_of(spec: PretrainSpec) -> Tensors:
    return torch.load(run(spec)[0].encoder, weights_only=True)


@pytest.mark.parametrize("name", PRETRAIN)
def test_a_setting_of_pre_training_changes_the_encoder(
    scene: Path, one_cell: Path, tmp_path: Path, usual_encoders: dict[int, Tensors], name: str
) -> None:
    usual = usual_encoders[2 if name == "warmup_epochs" else 1]
    cells = one_cell if name == "size" else scene  # shapes alone are compared then, and the step is long
    changed = encoder_of(pretraining(cells, tmp_path, **PRETRAIN[name]))
    has_other_shapes = any(changed[key].shape != usual[key].shape for key in usual if key in changed)
    assert has_other_shapes == (name == "size")
    assert has_other_shapes or any(not torch.equal(changed[key], usual[key]) for key in usual)


@pytest.mark.parametrize(("size", "decay", "rate", "batch"), [("nano", 0.02, 3e-3, 128)])
def test_what_is_not_given_is_as_published_for_the_size(
    scene: Path, tmp_path: Path, size: str, decay: float, rate: float, batch: int
) -> None:
    open_ones = {"size": size, "batch_size": None, "epochs": 1}
    result, _ = run(pretraining(scene, tmp_path / "a", **open_ones))
    recipe = json.loads((Path(result.folder) / "config.json").read_text())["recipe"]
    assert (recipe["weight_decay"], recipe["learning_rate"], recipe["batch_size"]) == (decay, rate, batch)
    given = {"weight_decay": decay, "learning_rate": rate, "batch_size": batch}
    same, _ = run(pretraining(scene, tmp_path / "b", **{**open_ones, **given}))
    assert Path(same.encoder).read_bytes() == Path(result.encoder).read_bytes()


def clouds(scene: Path, output: Path, **settings: Any) -> AddCloudsSpec:
    return AddCloudsSpec(stacks=[str(scene / "stack")], output=str(output), **{"config": "big", **settings})


CLOUDS: dict[str, Json] = {
    "config": {"config": "local"},
    "days": {"days": "0,1"},
    "shadows": {"shadows": True},
    "seed": {"seed": 43},
}


def test_every_setting_of_clouds_is_here() -> None:
    elsewhere = {"stacks", "day", "area", "impute_nan", "output", "change", "checkpoint"}
    with_a_model = {"device", "precision", "condition"}
    assert {f.name for f in fields(AddCloudsSpec)} == set(CLOUDS) | elsewhere | with_a_model


@pytest.fixture(scope="module")
def usual_twin(one_cell: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return twin(one_cell, tmp_path_factory.mktemp("usual"))


def twin(scene: Path, output: Path, **settings: Any) -> bytes:
    return Path(run(clouds(scene, output, **settings))[0].stacks[0]).read_bytes()


@pytest.mark.parametrize("name", CLOUDS)
def test_a_setting_of_clouds_changes_the_twin(
    one_cell: Path, tmp_path: Path, usual_twin: bytes, name: str
) -> None:
    assert twin(one_cell, tmp_path, **CLOUDS[name]) != usual_twin


@pytest.mark.parametrize("config", ["wide", "big", "local", "thin", "mixed"])
def test_shadows_are_cast_by_each_kind_that_can(one_cell: Path, tmp_path: Path, config: str) -> None:
    """With shadows on all days, so that kinds drawn at random include some that cast them."""
    without, with_shadows = (
        twin(one_cell, tmp_path / f"{shadows}", config=config, days="all", shadows=shadows)
        for shadows in (False, True)
    )
    assert without != with_shadows


@pytest.mark.parametrize(
    "settings",
    [
        {"shadows": True, "config": "full"},
        {"shadows": True, "config": "fog"},
        {"condition": "no_hr"},
        {"device": "cpu"},
        {"precision": "bf16"},
        {"impute_nan": True},
        {"checkpoint": "m.pth"},
        {"change": "c.tif"},
        {"area": NOWHERE},
    ],
)
def test_settings_of_clouds_that_would_do_nothing_are_refused(
    scene: Path, tmp_path: Path, settings: Json
) -> None:
    assert refusal(clouds(scene, tmp_path, **settings)) == "SG-JOB-001"
