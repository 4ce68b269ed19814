"""Archives of pre-training checkpoints: both published forms, several models, and hostile ones."""

import io
import json
import os
import tarfile
import zipfile
from functools import cache
from pathlib import Path

import pytest
import torch

from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import SnowGalileoError, TrainingRecipe
from snowgalileo_qgis.engine.training.initial_weights import InitialWeights, initial_weights


def start(path: Path) -> InitialWeights:
    return initial_weights(TrainingRecipe(start=str(path)))


def refused(path: Path) -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        start(path)
    return caught.value


@cache
def encoder(seed: int) -> dict[str, torch.Tensor]:
    """Weights of few values, which are packed and unpacked quickly, with the true embeddings of positions."""
    weights = seeded_model("nano", seed).encoder.state_dict()
    return {
        name: values if "embed" in name else (16 * values).round() / 16 for name, values in weights.items()
    }


def saved(state: dict[str, torch.Tensor]) -> bytes:
    content = io.BytesIO()
    torch.save(state, content)
    return content.getvalue()


def run_folder(seed: int) -> dict[str, bytes]:
    return {
        "encoder.pt": saved(encoder(seed)),
        "decoder.pt": b"not looked at",
        "optimizer.pt": b"not looked at",
        "config.json": json.dumps({"training": {"epochs": 3}}).encode(),
    }


def archive(path: Path, files: dict[str, bytes]) -> Path:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
            for name, content in files.items():
                zipped.writestr(name, content)
        return path
    with tarfile.open(path, "w:xz", preset=0) if path.suffix == ".xz" else tarfile.open(path, "w:") as tarred:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tarred.addfile(info, io.BytesIO(content))
    return path


def is_of(initial: InitialWeights, seed: int) -> bool:
    state = encoder(seed)
    return all(
        torch.equal(found, state[name]) for name, found in initial.network.encoder.state_dict().items()
    )


@pytest.fixture(params=["a.zip", "a.tar", "a.tar.xz"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / request.param


@pytest.mark.parametrize("inside", ["", "snowgalileo_tiny/", "a/b/epoch_99/", "./run/last/"])
def test_a_folder_of_the_research_code(path: Path, inside: str) -> None:
    files = {f"{inside}{name}": content for name, content in run_folder(5).items()}
    files["__MACOSX/._encoder.pt"] = files["README.md"] = b"text"
    initial = start(archive(path, files))
    assert is_of(initial, 5)
    assert f"encoder.pt in {path}, with a new head" in initial.source


def test_the_latest_of_a_run_is_taken(path: Path) -> None:
    files = {f"run/epoch_{n}/{name}": c for n in (1, 20) for name, c in run_folder(n).items()}
    assert is_of(start(archive(path, files)), 20)


@pytest.mark.parametrize("name", ["encoder_final.pt", "pretrained_nano_42.pth", "x/weights.pt"])
def test_single_files(path: Path, name: str) -> None:
    assert is_of(start(archive(path, {name: saved(encoder(3))})), 3)


def test_a_model_in_an_archive_keeps_its_head(path: Path, tmp_path: Path) -> None:
    model = seeded_model("nano", 4)
    save_model(model, tmp_path / "m.safetensors")
    initial = start(archive(path, {"m.safetensors": (tmp_path / "m.safetensors").read_bytes()}))
    assert "the model m.safetensors in" in initial.source
    assert all(torch.equal(found, model.state_dict()[k]) for k, found in initial.network.state_dict().items())


def test_of_several_models_one_is_chosen_by_its_path(path: Path) -> None:
    files = {f"{size}/{name}": c for n, size in enumerate("ab") for name, c in run_folder(n).items()}
    archive(path, files)
    error = refused(path)
    assert error.code == "SG-MODEL-001" and "a, b" in error.text and f"{path.name}/a" in error.hint
    assert is_of(start(path / "b"), 1)
    assert is_of(start(path / "a" / "encoder.pt"), 0)
    assert refused(path / "c").code == "SG-MODEL-001"


def test_the_configuration_beside_it_counts(path: Path) -> None:
    files = run_folder(1) | {"config.json": json.dumps({"model": {"encoder": {"num_heads": 3}}}).encode()}
    assert refused(archive(path, files)).code == "SG-MODEL-004"


def test_nothing_to_start_from(path: Path) -> None:
    error = refused(archive(path, {"decoder.pt": b"x", "optimizer.pt": b"x", "readme.txt": b"x"}))
    assert error.code == "SG-MODEL-001"


@pytest.mark.parametrize("name", ["../encoder.pt", "/encoder.pt", "a/../../encoder.pt"])
def test_paths_that_lead_out_are_not_followed(path: Path, name: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.parent.rglob("encoder.pt"))
    assert refused(archive(path, {name: saved(encoder(1))})).code in ("SG-MODEL-001", "SG-MODEL-002")
    assert sorted(tmp_path.parent.rglob("encoder.pt")) == before


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_members_that_are_no_files(tmp_path: Path, kind: bytes) -> None:
    with tarfile.open(tmp_path / "a.tar", "w:") as tarred:
        info = tarfile.TarInfo("encoder.pt")
        info.type, info.linkname = kind, "/etc/passwd"
        tarred.addfile(info)
    assert refused(tmp_path / "a.tar").code == "SG-MODEL-001"


def test_a_pickle_that_would_run_code_is_not_opened(path: Path, tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> object:
            return os.mkdir, (str(tmp_path / "ran"),)

    content = io.BytesIO()
    torch.save({"norm.weight": Evil()}, content)
    assert refused(archive(path, {"encoder.pt": content.getvalue()})).code == "SG-MODEL-002"
    assert not (tmp_path / "ran").exists()


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("snowgalileo_qgis.engine.training.encoder_archive.MOST_BYTES", 2**20)
    path = archive(tmp_path / "a.zip", {"a/encoder.pt": bytes(700_000), "b/encoder.pt": bytes(700_000)})
    error = refused(path)
    assert error.code == "SG-MODEL-002" and "more than" in error.text


@pytest.mark.parametrize("keep", [0, 100, 0.5, 0.9])
def test_damaged_archives(path: Path, keep: float) -> None:
    archive(path, {f"run/{name}": content for name, content in run_folder(1).items()})
    content = path.read_bytes()
    path.write_bytes(content[: int(keep if keep > 1 else keep * len(content))])
    assert refused(path).code in ("SG-MODEL-001", "SG-MODEL-002")
