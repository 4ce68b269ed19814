"""Real model files in a zip, on disk and on a local server."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from snowgalileo_qgis.engine.model.checkpoints import seeded_model
from tests.weights_server import ZIP_NAME, WeightsServer, serving, zip_of

CLEAR, CLOUDS, OTHER_SEED, ABLATION = (
    "clear_pretrained_42_hdh8g195",
    "clouds_no_hr_pretrained_42_jw3xlo27",
    "clear_pretrained_20_216tcxve",
    "5000samples_clear_pretrained_42_abc",
)


def state_dict_file(seed: int) -> bytes:
    """A ``.pth`` with the weights of a model."""
    buffer = io.BytesIO()
    torch.save(seeded_model("nano", seed).state_dict(), buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def one_thread() -> Iterator[None]:
    """One thread, which is faster for many small tensors."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def pth() -> bytes:
    """Bytes of a model file."""
    return state_dict_file(1)


@pytest.fixture(scope="session")
def zip_bytes(pth: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The published zip as it might be packed: in a folder, with a readme and a file of macOS."""
    folder = "checkpoints_snowgalileo_finetune"
    members = {f"{folder}/{name}.pth": pth for name in (CLEAR, CLOUDS, OTHER_SEED, ABLATION)}
    others = {f"{folder}/README.txt": b"Weights.", f"__MACOSX/{folder}/._{CLEAR}.pth": b"\0" * 100}
    return zip_of(tmp_path_factory.mktemp("zip") / ZIP_NAME, {**others, **members}).read_bytes()


@pytest.fixture()
def server(zip_bytes: bytes) -> Iterator[WeightsServer]:
    """A server with the zip."""
    with serving({ZIP_NAME: zip_bytes}) as running:
        yield running


@pytest.fixture()
def zip_path(zip_bytes: bytes, tmp_path: Path) -> Path:
    """The zip on disk."""
    path = tmp_path / ZIP_NAME
    path.write_bytes(zip_bytes)
    return path
