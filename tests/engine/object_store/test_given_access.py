"""Address and keys that QGIS gives with a job: they reach the store, and are in nothing but the pipe."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("obstore")
pytest.importorskip("moto")

from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.object_store import ObjectPath
from snowgalileo_qgis.engine.object_store.settings import given_access, settings, use_access
from snowgalileo_qgis.engine.protocol import InspectSpec, PredictSpec, StoreAccess
from tests.engine.jobs.test_build import spec_of, write_radar
from tests.engine.sources.test_no_secrets import Watched
from tests.s3_server import KEY, NARROW, SECRET, SPECIAL, S3Server

USERS = [(KEY, SECRET, True), (*SPECIAL, True), (*NARROW, False)]


@pytest.fixture(scope="module")
def careful() -> Iterator[S3Server]:
    with S3Server(users=USERS) as started:
        yield started


@pytest.fixture
def no_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing in the environment; whatever a test gives is forgotten."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, os.devnull)
    yield
    use_access(None)


def test_given_keys_come_before_those_of_the_environment(
    no_keys: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://usual:1")
    monkeypatch.setenv("AWS_SKIP_SIGNATURE", "true")
    use_access(StoreAccess(key=KEY, secret=SECRET, region="eu-north-1"))
    found = settings()
    assert (found.endpoint, found.region, found.has_keys) == ("http://usual:1", "eu-north-1", True)
    assert not found.is_public, "whoever gives keys wants them used"
    assert SECRET not in repr(found) + repr(given_access()) and KEY not in repr(found) + repr(given_access())
    use_access(StoreAccess("http://given:1"))
    assert (settings().endpoint, settings().is_public, settings().given) == ("http://given:1", True, None)
    use_access(None)
    assert (settings().endpoint, settings().given) == ("http://usual:1", None)


def test_what_stores_say_of_keys(careful: S3Server, no_keys: None, tmp_path: Path) -> None:
    """One worker, so that keys of the job before would be found out."""
    worker = Watched(tmp_path)

    def ask(bucket: str, key: str = "", secret: str = "", **more: Any) -> str:
        access = StoreAccess(careful.address, key=key, secret=secret).to_json()
        answer = worker.run(InspectSpec(stacks=[f"s3://{bucket}/a.zarr"]), store={**access, **more})
        return f"{answer.get('code')} {answer.get('text')}"

    assert (
        ask("snow", KEY, "another").startswith("SG-STORE-002")
        and "(SignatureDoesNotMatch)" in worker.said[-1]
    )
    assert ask("snow", KEY, SECRET).startswith("SG-STACK-010"), (
        "no such store, in a bucket that was looked into"
    )
    assert ask("snow", *SPECIAL).startswith("SG-STACK-010")
    assert ask("none", *SPECIAL).startswith("SG-STORE-001")
    assert "(InvalidAccessKeyId)" in ask("snow", "AKIAUNKNOWN000000000", SECRET)
    assert "(AccessDenied)" in ask("none", *NARROW)
    assert "control character" in ask("snow", KEY + "\n", SECRET), "the library would end the process"
    assert "There are no keys" in ask("snow"), "those of the jobs before are forgotten"
    assert ask("snow", KEY, SECRET, endpoint="127.0.0.1:9").startswith("SG-STORE-003")
    assert ask("snow", key=3).startswith("SG-JOB-001")  # type: ignore[arg-type]
    assert ask("snow", KEY, SECRET, more="").startswith("SG-JOB-001")
    texts = worker.end()
    assert not [text[:300] for text in texts if SECRET in text or SPECIAL[1] in text or KEY in text]


def test_a_build_and_its_processes_use_them_and_show_them_nowhere(
    careful: S3Server, no_keys: None, tmp_path: Path
) -> None:
    (tmp_path / "archive").mkdir()
    write_radar(tmp_path / "archive", "20250406T010000", -10)
    save_model(seeded_model("nano", 1), tmp_path / "m.safetensors")
    store, fsc = careful.url("given.zarr"), str(tmp_path / "fsc.tif")
    spec = PredictSpec(stacks=[store], checkpoints=[str(tmp_path / "m.safetensors")], fsc=fsc, device="cpu")
    key, secret = SPECIAL
    given = StoreAccess(careful.address, key=key, secret=secret)
    worker = Watched(tmp_path)
    for job in (spec_of(tmp_path / "archive", store), spec):
        answer = worker.run(job, store=given.to_json())
        assert answer["type"] == "result", answer
    texts = worker.end()
    use_access(given)
    names = [f"{path}" for path, _ in ObjectPath(careful.url("")).objects()]
    assert any(name.endswith("zarr.json") for name in names)
    texts += names + [
        path.read_bytes().decode("latin-1") for path, _ in ObjectPath(careful.url("")).objects()
    ]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert fsc in map(str, files)
    texts += [path.read_bytes().decode("latin-1") for path in files]
    forms = (key, secret, secret.encode().decode("latin-1"), ascii(secret)[1:-1])
    assert not [text[:300] for text in texts if any(form in text for form in forms)]
