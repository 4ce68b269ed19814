"""Files against a list of MD5 sums: right, wrong, missing, hostile lists, and going on after a stop."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.cli.checksums import show
from snowgalileo_qgis.engine.dataset.checksums import read_list
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.checksums import checksums
from snowgalileo_qgis.engine.protocol import Cancelled, CheckedFiles, ChecksumsSpec, Json, SnowGalileoError


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SNOWGALILEO_HOME", str(tmp_path / "home"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sen12tp"
    (folder / "part").mkdir(parents=True)
    lines = []
    for number, name in enumerate(["a.zip", "b c.zip", "part/d.zip", "gone.zip"]):
        content = os.urandom(3_000_000 + number)
        if name != "gone.zip":
            (folder / name).write_bytes(content)
        lines.append(f"{hashlib.md5(content).hexdigest()}  {name}")
    (folder / "md5sums.txt").write_text("\n".join(lines) + "\n")
    return folder


def run(folder: Path, cancelled: Event | None = None, **more: object) -> CheckedFiles:
    spec = ChecksumsSpec(list_file=str(folder / "md5sums.txt"), **more)  # type: ignore[arg-type]
    return checksums(spec, JobContext(lambda _: None, cancelled or Event()))


@pytest.mark.parametrize("threads", [1, 3])
def test_each_file_is_right_wrong_or_missing(folder: Path, threads: int) -> None:
    found = run(folder, threads=threads)
    assert (found.right, found.wrong) == (["a.zip", "b c.zip", "part/d.zip"], [])
    assert (found.missing, found.read_bytes) == (["gone.zip"], 9_000_003)
    assert "3 right, 0 wrong" in show(found) and "missing: gone.zip" in show(found)


def test_what_was_read_is_not_read_again_unless_it_changed(folder: Path) -> None:
    run(folder)
    again = run(folder)
    assert (again.known, again.read_bytes, len(again.right)) == (3, 0, 3)
    content = bytearray((folder / "b c.zip").read_bytes())
    content[1_000_000] ^= 1
    (folder / "b c.zip").write_bytes(content)
    changed = run(folder)
    assert (changed.wrong, changed.known) == (["b c.zip"], 2)
    assert run(folder, again=True).read_bytes == 9_000_003


@pytest.mark.usefixtures("every_message")
def test_a_cancelled_run_goes_on(folder: Path) -> None:
    cancelled, seen = Event(), []

    def emit(message: Json) -> None:
        seen.append(message["done"])
        if message["done"] > 5_000_000:
            cancelled.set()

    spec = ChecksumsSpec(list_file=str(folder / "md5sums.txt"), threads=1)
    context = JobContext(emit, cancelled)
    with pytest.raises(Cancelled):
        checksums(spec, context)
    assert seen == sorted(seen)
    rest = run(folder)
    assert rest.known == 1 and rest.read_bytes < 9_000_003 and len(rest.right) == 3


def test_what_is_no_file_is_not_read(folder: Path) -> None:
    (folder / "a.zip").unlink()
    os.mkfifo(folder / "a.zip")
    assert run(folder).unreadable == ["a.zip"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no list",
        f"{'0' * 32}  ../outside\n",
        f"{'0' * 32}  /etc/passwd\n",
        f"{'0' * 32}  C:/a\n",
        f"{'0' * 32}  a\n{'1' * 32}  a\n",
        f"{'g' * 32}  a\n",
    ],
)
def test_strange_lists_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "md5sums.txt").write_text(text)
    with pytest.raises(SnowGalileoError) as caught:
        run(tmp_path)
    assert caught.value.code == "SG-DATASET-008"


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("list") / "md5sums.txt"
    path.write_bytes(data)
    try:
        assert read_list(path)
    except SnowGalileoError as error:
        assert error.code == "SG-DATASET-008"
