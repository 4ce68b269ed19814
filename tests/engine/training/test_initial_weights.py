"""What a training starts from: encoders and models under every name, and settings that contradict them."""

import json
from pathlib import Path

import pytest
import torch

from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import SnowGalileoError, TrainingRecipe
from snowgalileo_qgis.engine.training.initial_weights import InitialWeights, initial_weights

ENCODERS = ("encoder.pt", "encoder.pth", "encoder_final.pt", "encoder_epoch_1.pt", "encoder_epoch_101.pt")


def start(path: Path, **settings: object) -> InitialWeights:
    return initial_weights(TrainingRecipe(start=str(path), **settings))  # type: ignore[arg-type]


def refused(path: Path, **settings: object) -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        start(path, **settings)
    return caught.value


def write_encoder(path: Path, seed: int = 7) -> dict[str, torch.Tensor]:
    path.parent.mkdir(parents=True, exist_ok=True)
    state = seeded_model("nano", seed).encoder.state_dict()
    torch.save(state, path)
    return state


def is_of(initial: InitialWeights, state: dict[str, torch.Tensor]) -> bool:
    return all(
        torch.equal(tensor, state[name]) for name, tensor in initial.network.encoder.state_dict().items()
    )


@pytest.mark.parametrize("name", ENCODERS)
@pytest.mark.parametrize("by", ["file", "folder"])
def test_every_name_of_an_encoder(tmp_path: Path, name: str, by: str) -> None:
    state = write_encoder(tmp_path / name)
    (tmp_path / "decoder.pt").write_bytes(b"not looked at")
    initial = start(tmp_path / name if by == "file" else tmp_path, sigmoid_slope=2.0)
    assert is_of(initial, state)
    assert (initial.init, float(initial.network.sigmoid_slope)) == ("pretrained", 2.0)
    assert str(tmp_path / name) in initial.source


def test_of_several_encoders_the_latest_is_taken_and_named(tmp_path: Path) -> None:
    names = ["encoder_epoch_9.pt", "encoder_epoch_101.pt", "encoder_final.pt", "encoder.pt"]
    for number, name in enumerate(names):
        state = write_encoder(tmp_path / name, number)
        initial = start(tmp_path)
        assert is_of(initial, state)
        assert f"{name}, with a new head" in initial.source
        assert all(other in initial.source for other in names[:number])


def test_the_folder_of_a_whole_pretraining(tmp_path: Path) -> None:
    state = write_encoder(tmp_path / "epoch_50" / "encoder.pt", 1)
    write_encoder(tmp_path / "epoch_0" / "encoder.pt", 2)
    assert is_of(start(tmp_path), state)
    last = write_encoder(tmp_path / "last" / "encoder.pt", 3)
    assert is_of(start(tmp_path), last)
    assert "beside it: epoch_50/, epoch_0/" in start(tmp_path).source


@pytest.mark.parametrize("name", ["encoder.pt", "encoder_final.pt", "mine.pth"])
@pytest.mark.parametrize("head", ["spatial_mean", "attention_probe"])
def test_a_model_keeps_its_head_and_slope_whatever_its_name(tmp_path: Path, name: str, head: str) -> None:
    model = seeded_model("nano", 7, head)
    model.set_slope(4.0)
    torch.save(model.state_dict(), tmp_path / name)
    for place in [tmp_path / name, *([tmp_path] if name.startswith("encoder") else [])]:
        network = start(place).network
        for key, tensor in model.state_dict().items():
            assert torch.equal(network.state_dict()[key], tensor), key


@pytest.mark.parametrize(
    "wrapper", ["module.{}", "_orig_mod.{}", "model.{}", "encoder.{}", "module._orig_mod.{}"]
)
def test_wrapped_encoders(tmp_path: Path, wrapper: str) -> None:
    state = seeded_model("nano", 7).encoder.state_dict()
    torch.save({wrapper.format(name): tensor for name, tensor in state.items()}, tmp_path / "encoder.pt")
    assert is_of(start(tmp_path), state)


def test_what_holds_no_encoder(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "SG-MODEL-001"
    assert refused(tmp_path / "gone.pt").code == "SG-MODEL-001"
    assert refused(Path("~nobody-of-this-name/x.pt")).code == "SG-MODEL-001"
    assert refused(Path("x" * 300)).code == "SG-MODEL-001"
    torch.save({"mask_token": torch.zeros(128), "norm.weight": torch.ones(128)}, tmp_path / "decoder.pt")
    assert "is a decoder" in refused(tmp_path / "decoder.pt").text
    torch.save({"state": {}, "param_groups": []}, tmp_path / "optimizer.pt")
    assert refused(tmp_path / "optimizer.pt").code == "SG-MODEL-002"


@pytest.mark.parametrize("change", ["surplus", "missing", "shape", "table", "nan"])
def test_an_encoder_is_never_loaded_in_part(tmp_path: Path, change: str) -> None:
    state = dict(seeded_model("nano", 7).encoder.state_dict())
    if change == "surplus":
        state["probe.weight"] = torch.zeros(1)
    elif change == "missing":
        del state["blocks.1.attn.q.bias"]
    elif change == "shape":
        state["norm.bias"] = torch.zeros(7)
    elif change == "table":
        state["pos_embed"] = state["pos_embed"] + 1
    else:
        state["norm.bias"] = torch.full((128,), torch.nan)
    torch.save(state, tmp_path / "encoder.pt")
    assert refused(tmp_path).code == ("SG-MODEL-005" if change == "nan" else "SG-MODEL-003")


@pytest.mark.parametrize(
    ("config", "code"),
    [
        ({"model": {"encoder": {"embedding_size": 128, "depth": 4, "num_heads": 8, "mlp_ratio": 4}}}, None),
        ({"size": "nano"}, None),
        ([1], None),
        ({"model": {"encoder": {"num_heads": 4}}}, "SG-MODEL-004"),
        ({"model": {"encoder": {"mlp_ratio": 2}}}, "SG-MODEL-004"),
        ("not json", "SG-MODEL-002"),
        ("[" * 200_000, "SG-MODEL-002"),
    ],
)
def test_the_configuration_beside_an_encoder_is_looked_at(
    tmp_path: Path, config: object, code: str | None
) -> None:
    """Weights do not show their number of attention heads; the configuration does."""
    state = write_encoder(tmp_path / "encoder.pt")
    (tmp_path / "config.json").write_text(config if isinstance(config, str) else json.dumps(config))
    if code is None:
        assert is_of(start(tmp_path), state)
    else:
        assert refused(tmp_path).code == code


@pytest.mark.parametrize("settings", [{"size": "tiny"}, {"head": "attention_probe"}, {"sigmoid_slope": 0.25}])
def test_a_setting_that_contradicts_a_model_is_refused_by_name(
    tmp_path: Path, settings: dict[str, object]
) -> None:
    save_model(seeded_model("nano", 7), tmp_path / "m.safetensors")
    error = refused(tmp_path / "m.safetensors", **settings)
    assert error.code == "SG-JOB-001"
    assert f"'{next(iter(settings))}'" in error.text
    assert start(tmp_path / "m.safetensors", size="nano", head="spatial_mean", sigmoid_slope=0.5)


def test_the_size_of_an_encoder_cannot_be_chosen_and_its_head_can(tmp_path: Path) -> None:
    write_encoder(tmp_path / "encoder.pt")
    assert "'size'" in refused(tmp_path, size="base").text
    assert start(tmp_path, head="attention_probe").network.head_name == "attention_probe"
