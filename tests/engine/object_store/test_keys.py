"""Keys come from the environment or the files in ``~/.aws``, and are shown nowhere."""

from __future__ import annotations

import ntpath
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("obstore")

from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.object_store import ObjectPath
from snowgalileo_qgis.engine.object_store.settings import Keys, keys, settings
from snowgalileo_qgis.engine.protocol import PredictSpec
from tests.engine.jobs.test_build import spec_of, write_radar
from tests.engine.sources.test_no_secrets import Watched
from tests.s3_server import KEY, SECRET, S3Server

FILES = {
    "credentials": "[default]\naws_access_key_id = A\naws_secret_access_key = B%C\n"
    "[work]\naws_access_key_id = W\naws_secret_access_key = X\naws_session_token = T\n",
    "config": "[default]\nregion = eu-north-1\n[profile work]\nregion = eu-west-1\nendpoint_url = http://there:9\n",
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with files, and no variable of AWS."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".aws").mkdir()
    for name, text in FILES.items():
        (tmp_path / ".aws" / name).write_text(text)
    return tmp_path


def test_the_places_and_their_order(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (keys(), settings().region, settings().endpoint) == (Keys("A", "B%C"), "eu-north-1", None)
    monkeypatch.setenv("AWS_PROFILE", "work")
    assert (keys(), settings().region) == (Keys("W", "X", "T"), "eu-west-1")
    assert settings().endpoint == "http://there:9" and settings().has_keys
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://here:1")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "E")
    assert (keys(), settings().endpoint) == (Keys("W", "X", "T"), "http://here:1")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "F")
    assert keys() == Keys("E", "F") and "F" not in repr(keys())
    (home / ".aws" / "credentials").write_text("no\x00file")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    assert keys() is None and not settings().has_keys


def test_another_home_of_windows_is_another_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", ntpath.expanduser)
    found = []
    for name in ("one", "two"):
        file = home / name / ".aws" / "config"
        file.parent.mkdir(parents=True)
        file.write_text(f"[default]\nregion = {name}\n")
        os.utime(file, ns=(1, 1))
        monkeypatch.setenv("USERPROFILE", str(home / name))
        found.append(settings().region)
    assert found == ["one", "two"]


def test_a_public_bucket_needs_no_keys(server: S3Server, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in FILES:
        (home / ".aws" / name).unlink()
    monkeypatch.setenv("AWS_ENDPOINT_URL", server.address)
    monkeypatch.setenv("AWS_SKIP_SIGNATURE", "true")
    assert not ObjectPath(server.url("none")).exists()


def test_keys_are_in_no_file_message_log_command_line_or_tag(
    server: S3Server, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker_home = tmp_path / "home" / ".aws"
    worker_home.mkdir(parents=True)
    text = f"[default]\naws_access_key_id = {KEY}\naws_secret_access_key = {SECRET}\n"
    (worker_home / "credentials").write_text(text)
    (worker_home / "config").write_text(f"[default]\nendpoint_url = {server.address}\n")
    (tmp_path / "archive").mkdir()
    write_radar(tmp_path / "archive", "20250406T010000", -10)
    save_model(seeded_model("nano", 1), tmp_path / "m.safetensors")
    store, fsc = server.url("keys.zarr"), str(tmp_path / "fsc.tif")
    spec = PredictSpec(stacks=[store], checkpoints=[str(tmp_path / "m.safetensors")], fsc=fsc, device="cpu")
    worker = Watched(tmp_path)
    assert worker.run(spec_of(tmp_path / "archive", store))["type"] == "result"
    assert worker.run(spec)["type"] == "result"
    assert "SG-STORE-001" in str(worker.run(spec_of(tmp_path / "archive", "s3://none/a.zarr")))
    texts = worker.end()
    for name, value in server.environment().items():
        monkeypatch.setenv(name, value)
    texts += [path.read_bytes().decode("latin-1") for path, _ in ObjectPath(server.url("")).objects()]
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.parent.name != ".aws"]
    assert fsc in map(str, files)
    texts += [path.read_bytes().decode("latin-1") for path in files]
    assert not [text[:300] for text in texts if KEY in text or SECRET in text]


def test_the_engine_works_without_the_library(home: Path) -> None:
    code = (
        "import sys; sys.modules['obstore'] = None\n"
        "from snowgalileo_qgis.engine.stack import open_stacks\n"
        "from snowgalileo_qgis.engine.object_store import path_of\n"
        "open_stacks([path_of('s3://snow/a.zarr')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "SG-ENGINE-005" in done.stderr and "obstore" in done.stderr
