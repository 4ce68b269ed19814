"""``make test`` leaves nothing outside the checkout, whether the tests pass, fail or are interrupted."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
TEST = """
import os, tempfile, time
from pathlib import Path

def test_writes(tmp_path):
    (tmp_path / "kept").write_text("")
    Path(tempfile.mkdtemp(), "left").write_text("")
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        os.makedirs(os.environ[name], exist_ok=True)
        Path(os.environ[name], "left").write_text("")
    Path("started").touch()
    {end}
"""
ENDS = {"pass": "pass", "fail": "raise ValueError", "die": "os._exit(3)", "hang": "time.sleep(600)"}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout for one test in each suite, in a path with a space, and an empty temporary folder."""
    folder = tmp_path / "a ü b"
    for name in ("engine", "qgis"):
        binary = folder / ".venv" / name / "bin"
        binary.mkdir(parents=True)
        (binary / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
        (binary / "python").chmod(0o755)
    for name in (
        "engine/jobs",
        "engine/execution",
        "engine/object_store",
        "engine/sources/catalogues",
        "engine/sources/earthengine",
        "engine/stack",
        "engine/products",
        "installer",
        "tooling",
        "core",
        "processing",
        "gui",
        "end_to_end",
    ):
        (folder / "tests" / name).mkdir(parents=True)
    (folder / "scripts").mkdir()
    shutil.copy2(REPOSITORY / "scripts" / "run_tests.py", folder / "scripts")
    (tmp_path / "temporary").mkdir()
    return folder


def start(checkout: Path, end: str, *without: str) -> "subprocess.Popen[str]":
    """``without``: variables of the environment."""
    (checkout / "tests" / "engine" / "test_one.py").write_text(TEST.format(end=ENDS[end]), encoding="utf-8")
    for number, folder in (
        ("two", "gui"),
        ("three", "tooling"),
        ("four", "engine/jobs"),
        ("five", "engine/sources"),
        ("six", "engine/sources/catalogues"),
        ("seven", "engine/stack"),
        ("eight", "engine/execution"),
    ):
        test = checkout / "tests" / folder / f"test_{number}.py"
        test.write_text(f"def test_{number}(): pass\n", encoding="utf-8")
    environment = {
        **os.environ,
        "TMPDIR": str(checkout.parent / "temporary"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # not needed here, and slow to load
    }
    return subprocess.Popen(
        [sys.executable, str(checkout / "scripts" / "run_tests.py")],
        env={name: value for name, value in environment.items() if name not in without},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.parametrize(
    ("end", "summary"), [("pass", "8 passed"), ("fail", "1 failed, 7 passed"), ("die", "1 errors")]
)
def test_nothing_is_left_in_the_temporary_folder(checkout: Path, end: str, summary: str) -> None:
    suite = start(checkout, end)
    printed, _ = suite.communicate(timeout=600)
    assert suite.returncode == (0 if end == "pass" else 1), printed
    assert summary in printed.splitlines()[-1]
    assert list((checkout.parent / "temporary").iterdir()) == []
    kept = list((checkout / "build").rglob("kept"))
    assert (checkout / "build" / "reports" / "tests-qgis.xml").is_file()
    if end == "pass":
        assert not (checkout / "build" / "tests").exists()
    else:
        assert kept and "build/tests" in printed and "build/reports" in printed


def test_nothing_is_left_in_memory_and_what_failed_tests_wrote_is_kept(
    checkout: Path, tmp_path: Path
) -> None:
    script, memory = checkout / "scripts" / "run_tests.py", tmp_path / "memory"
    memory.mkdir()
    code = script.read_text(encoding="utf-8")
    for there, here in (('Path("/dev/shm")', f"Path({str(memory)!r})"), ("ROOM = 8 * 2**30", "ROOM = 0")):
        assert there in code
        code = code.replace(there, here)
    script.write_text(code, encoding="utf-8")
    printed, _ = start(checkout, "fail", "TMPDIR").communicate(timeout=600)
    assert "1 failed, 7 passed" in printed.splitlines()[-1]
    assert list(memory.iterdir()) == []
    assert list((checkout / "build" / "tests" / "engine").rglob("kept"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_nothing_is_left_after_an_interruption(checkout: Path, number: signal.Signals) -> None:
    suite = start(checkout, "hang")
    deadline = time.monotonic() + 600
    while not (checkout / "started").exists():
        assert suite.poll() is None and time.monotonic() < deadline
        time.sleep(0.05)
    suite.send_signal(number)
    suite.communicate(timeout=600)
    assert suite.returncode not in (0, None)
    assert list((checkout.parent / "temporary").iterdir()) == []
