"""Two at once in a bucket: one of them is told, what dead ones leave is recognised, and readers meet one
version of a scene or the other.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest

pytest.importorskip("obstore")

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.object_store import ObjectPath
from snowgalileo_qgis.engine.protocol import SnowGalileoError, lock_file
from snowgalileo_qgis.engine.protocol.lock_file import HeldError, Owner
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.medium import OBJECTS
from snowgalileo_qgis.engine.stack.region.scenes import StoredScene
from tests.engine.jobs.test_build import backscatter, spec_of, write_radar
from tests.s3_server import S3Server

HOLD = """
import sys
sys.path.insert(0, {repository!r})
from snowgalileo_qgis.engine.object_store import path_of
from snowgalileo_qgis.engine.protocol.lock_file import lock_file
with lock_file(path_of({lock!r}), "build"):
    print("held", flush=True)
    sys.stdin.read()
"""
REPOSITORY = Path(__file__).resolve().parents[3]


def test_of_many_one_creates_an_object(server: S3Server) -> None:
    path = ObjectPath(server.url("contested"))

    def create(number: int) -> bool:
        try:
            with path.open("xb") as file:
                file.write(bytes([number]))
        except FileExistsError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(create, range(8)))
    assert sum(won) == 1 and path.read_bytes() == bytes([won.index(True)])


def test_a_lock_says_who_holds_it_and_ends_with_its_process(server: S3Server, tmp_path: Path) -> None:
    lock = ObjectPath(server.url(".held.zarr.lock"))
    code = HOLD.format(repository=str(REPOSITORY), lock=str(lock))
    other = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout and other.stdout.readline() == b"held\n"
    write_radar(tmp_path, "20250406T010000", -10)
    with pytest.raises(SnowGalileoError, match="SG-OUTPUT-005") as caught:
        run_job(spec_of(tmp_path, server.url("held.zarr")), JobContext(lambda _: None, Event()))
    assert f"process {other.pid}" in caught.value.text
    other.kill()
    other.communicate()
    assert lock.exists()
    with lock_file.lock_file(lock, "build"):
        assert lock.exists()
    assert not lock.exists()


@pytest.mark.parametrize("content", [b"", b"another's"])
def test_a_lock_that_cannot_be_had_is_not_removed(
    server: S3Server, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    """The store fails, another takes the lock at the same time, and what it holds cannot be told."""
    lock = ObjectPath(server.url("failed.lock"))
    lock.write_bytes(content)

    def fail(*_: object) -> None:
        raise SnowGalileoError("SG-STORE-003", "No answer.")

    monkeypatch.setattr(lock.bucket, "create", fail)
    with pytest.raises(SnowGalileoError, match="SG-STORE-003"), lock_file.lock_file(lock, "build"):
        pass
    assert lock.read_bytes() == content


def test_a_lock_of_another_system_goes_by_its_age(server: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = replace(Owner.new("build"), system="another")
    touched, left = (ObjectPath(server.url(f"{name}.lock")) for name in ("touched", "left"))
    for lock in (left, touched):
        lock.write_bytes(json.dumps(asdict(owner)).encode())
    with pytest.raises(HeldError), lock_file.lock_file(left, "build"):
        pass
    time.sleep(1.1)  # clocks of stores count whole seconds
    touched.touch()  # as its holder does
    young, old = lock_file._age(touched), lock_file._age(left)
    assert young + 1 <= old and json.loads(touched.read_bytes()) == asdict(owner)
    assert lock_file.is_held(touched) and lock_file.is_held(left)
    monkeypatch.setattr(lock_file, "OLD_S", 0.5)
    assert not lock_file.is_held(left)
    with lock_file.lock_file(left, "build"):
        assert lock_file.is_held(left)


def test_a_touch_does_not_bring_back_what_another_has_taken(
    server: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = ObjectPath(server.url("taken.lock"))
    lock.write_bytes(b"mine")
    get = lock.bucket.get

    def slow(key: str) -> object:
        found = get(key)
        lock.write_bytes(b"another's")
        return found

    monkeypatch.setattr(lock.bucket, "get", slow)
    with pytest.raises(FileExistsError):
        lock.touch()
    monkeypatch.undo()
    assert ObjectPath(server.url("taken.lock")).bucket.get("taken.lock")[0] == b"another's"


@pytest.fixture
def rebuilt(server: S3Server, tmp_path: Path) -> Callable[..., Path]:
    """Builds a store whose one scene has other values each time: in the bucket, or in a copy on the disk."""
    archive = tmp_path / "archive"
    archive.mkdir()

    def build(db: int, copy: Path | None = None) -> Path:
        for old in archive.iterdir():
            old.unlink()
        name = write_radar(archive, "20250406T010000", db)
        (archive / f"{name}.tif").rename(archive / f"{name.replace(f'{-db:06d}', '000001')}.tif")
        path = copy or ObjectPath(server.url(f"{tmp_path.name}.zarr"))
        run_job(spec_of(archive, str(path)), JobContext(lambda _: None, Event()))
        return path

    return build


def test_readers_meet_one_version_or_the_other(
    rebuilt: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the bucket, and in copies of the store that were made at any moment."""
    path = rebuilt(-10)
    before = Region.open(path)
    (first,) = before.scenes
    monkeypatch.setattr(OBJECTS, "take_place", lambda new, folder: None)  # as if the build was killed then
    rebuilt(-12)
    monkeypatch.undo()
    both = downloaded(path, tmp_path / "both.zarr")
    (second,) = Region.open(path).scenes
    assert second.folder != first.folder and second.digest != first.digest
    assert np.unique(backscatter(path)).tolist() == [-12.0]
    rebuilt(-14)
    (third,) = Region.open(path).scenes
    assert third.folder == first.folder and np.unique(backscatter(path)).tolist() == [-14.0]
    assert [place for place in third.folder.parent.iterdir() if place.name != "zarr.json"] == [third.folder]
    with pytest.raises(SnowGalileoError, match="SG-REGION-004"):
        before.check_unchanged(before.days[0])
    one = Path(shutil.copytree(both, tmp_path / "one.zarr"))
    shutil.rmtree(one / first.folder.relative_to(path).as_posix())  # once the build was done
    for copy in (both, one):
        assert_goes_on(copy, second, rebuilt)


def downloaded(path: Path, folder: Path) -> Path:
    """Copy a store to the disk, as any program for S3 does."""
    for file in path.rglob("*"):
        place = folder / file.relative_to(path).as_posix()
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes())
    return folder


def assert_goes_on(copy: Path, scene: StoredScene, rebuilt: Callable[..., Path]) -> None:
    """A copy holds the scene as the bucket did, and takes a newer version."""
    (held,) = Region.open(copy).scenes
    assert (held.digest, held.folder.name) == (scene.digest, scene.folder.name)
    assert np.unique(backscatter(copy)).tolist() == [-12.0]
    rebuilt(-14, copy)
    (newer,) = Region.open(copy).scenes
    assert newer.version > scene.version and np.unique(backscatter(copy)).tolist() == [-14.0]
    assert [place.name for place in newer.folder.parent.iterdir() if place.is_dir()] == [newer.folder.name]
