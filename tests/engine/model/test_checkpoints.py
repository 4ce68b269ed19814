"""Model files: which are loaded, and which are refused with which message."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
import torch

from snowgalileo_qgis.engine.model.checkpoints import load_model, save_model, seeded_model
from snowgalileo_qgis.engine.protocol import SnowGalileoError


def refused(path: Path) -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        load_model(path)
    return caught.value


@pytest.fixture
def state() -> dict[str, torch.Tensor]:
    return seeded_model("nano", 7).state_dict()


@pytest.mark.parametrize(("size", "head"), [("nano", "spatial_mean"), ("tiny", "attention_probe")])
def test_size_and_head_come_from_the_weights(tmp_path: Path, size: str, head: str) -> None:
    network = seeded_model(size, 7, head)
    torch.save(network.state_dict(), tmp_path / "clouds_no_hr_pretrained_42_jw3xlo27.pth")
    model = load_model(tmp_path / "clouds_no_hr_pretrained_42_jw3xlo27.pth")
    assert (model.network.size.name, model.network.head_name, model.condition) == (size, head, "clouds_no_hr")
    for name, tensor in network.state_dict().items():
        assert torch.equal(model.network.state_dict()[name], tensor)
    assert not model.network.training


def test_safetensors_round_trip(tmp_path: Path) -> None:
    network = seeded_model("nano", 20)
    save_model(network, tmp_path / "mine.safetensors", note="trained on nothing")
    model = load_model(tmp_path / "mine.safetensors")
    assert (model.note, model.condition) == ("trained on nothing", None)
    assert len(model.sha256) == 64
    assert all(
        torch.equal(a, b) for a, b in zip(model.network.state_dict().values(), network.state_dict().values())
    )
    assert [path.name for path in tmp_path.iterdir()] == ["mine.safetensors"]


def test_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.pth").code == "SG-MODEL-001"


class Attack:
    """A pickle that runs a command when it is opened."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.target),)


@pytest.mark.parametrize("modern", [True, False])
def test_a_pickle_that_runs_code_is_refused(tmp_path: Path, modern: bool) -> None:
    path, trap = tmp_path / "evil.pth", tmp_path / "trap"
    torch.save({"encoder.norm.weight": Attack(trap)}, path, _use_new_zipfile_serialization=modern)
    error = refused(path)
    assert error.code == "SG-MODEL-002"
    assert not trap.exists()
    path.write_bytes(pickle.dumps(Attack(trap)))
    assert refused(path).code == "SG-MODEL-002"
    assert not trap.exists()


@pytest.mark.parametrize("ending", [".pth", ".safetensors"])
@pytest.mark.parametrize("content", [b"", b"<html>not found</html>", b"PK\x03\x04broken"])
def test_files_that_are_no_model(tmp_path: Path, ending: str, content: bytes) -> None:
    path = tmp_path / f"page{ending}"
    path.write_bytes(content)
    assert refused(path).code == "SG-MODEL-002"


@pytest.mark.parametrize("ending", [".pth", ".safetensors"])
def test_truncated_files(tmp_path: Path, state: dict[str, torch.Tensor], ending: str) -> None:
    path = tmp_path / f"cut{ending}"
    if ending == ".pth":
        torch.save(state, path)
    else:
        save_model(seeded_model("nano", 7), path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert refused(path).code == "SG-MODEL-002"


def test_the_first_key_that_does_not_fit_is_named(tmp_path: Path, state: dict[str, torch.Tensor]) -> None:
    path = tmp_path / "x.pth"
    torch.save({**state, "encoder.blocks.2.attn.q.weight": torch.zeros(128, 64)}, path)
    error = refused(path)
    assert error.code == "SG-MODEL-003"
    assert "'encoder.blocks.2.attn.q.weight' has shape (128, 64); (128, 128) was expected" in error.text
    torch.save({name: tensor for name, tensor in state.items() if name != "head.bias"}, path)
    assert "'head.bias' is missing; shape (1,) was expected" in refused(path).text
    torch.save({**state, "optimizer.step": torch.zeros(1)}, path)
    assert "'optimizer.step'" in refused(path).text


def test_a_wrapper_is_refused(tmp_path: Path, state: dict[str, torch.Tensor]) -> None:
    torch.save({"model": dict(state), "epoch": 3}, tmp_path / "x.pth")
    assert refused(tmp_path / "x.pth").code == "SG-MODEL-002"


def test_unknown_size(tmp_path: Path, state: dict[str, torch.Tensor]) -> None:
    torch.save(
        {name: tensor for name, tensor in state.items() if ".blocks.3." not in name}, tmp_path / "x.pth"
    )
    error = refused(tmp_path / "x.pth")
    assert error.code == "SG-MODEL-004"
    assert "width 128 and 3 blocks" in error.text


def test_weights_must_be_finite(tmp_path: Path, state: dict[str, torch.Tensor]) -> None:
    state["head.weight"][0, 5] = float("nan")
    torch.save(state, tmp_path / "x.pth")
    error = refused(tmp_path / "x.pth")
    assert error.code == "SG-MODEL-005"
    assert "head.weight" in error.text


def test_tables_of_the_architecture_must_be_its_own(tmp_path: Path, state: dict[str, torch.Tensor]) -> None:
    state["encoder.month_embed.weight"] = state["encoder.month_embed.weight"].roll(1, dims=0)
    torch.save(state, tmp_path / "x.pth")
    assert refused(tmp_path / "x.pth").code == "SG-MODEL-003"
