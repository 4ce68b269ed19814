"""Every library that the engine imports is pinned, and the pins are exact."""

import ast
import re
import shutil
import sys
from pathlib import Path

import lock
import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
REQUIREMENTS = REPOSITORY / "requirements"
DISTRIBUTIONS = {"PIL": "pillow", "google_crc32c": "google-crc32c", "sklearn": "scikit-learn"}
"""Libraries whose import name differs from the name that they are installed by."""


def _pins(name: str) -> dict[str, str]:
    lines = (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines()
    return dict(
        re.split("==", line.partition(";")[0].rstrip())
        for line in lines
        if line and not line.startswith(("#", "--")) and "==" in line
    )


def _imported_libraries() -> set[str]:
    found: set[str] = set()
    for path in (REPOSITORY / "snowgalileo_qgis" / "engine").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                found.add(node.module.split(".")[0])
    return {
        DISTRIBUTIONS.get(name, name) for name in found - set(sys.stdlib_module_names) - {"snowgalileo_qgis"}
    }


def test_every_imported_library_is_pinned() -> None:
    files = ("engine.txt", "engine-cpu.txt", "engine-dask.txt", "engine-s3.txt")
    pinned = {name.lower() for file in files for name in _pins(file)}
    assert _imported_libraries() <= pinned


def test_all_builds_of_torch_are_the_same_version() -> None:
    others = ("engine-dask.txt", "engine-dev.txt", "engine-s3.txt")
    builds = sorted(path.name for path in REQUIREMENTS.glob("engine-*.txt") if path.name not in others)
    versions = {name: _pins(name)["torch"] for name in builds}
    assert len(builds) == 5 and {version.partition("+")[0] for version in versions.values()} == {
        versions["engine-cuda.txt"]
    }


def test_lock_files_are_those_of_the_pins() -> None:
    """The same as in ``make lint``: nothing stale, every Python and system has its wheels."""
    assert lock.problems() == []


def test_a_changed_pin_makes_the_locks_stale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copytree(REQUIREMENTS, tmp_path / "requirements")
    monkeypatch.setattr(lock, "REQUIREMENTS", tmp_path / "requirements")
    assert lock.problems() == []
    with (tmp_path / "requirements" / "engine.txt").open("a") as file:
        file.write("one-more==1.0\n")
    assert any("libraries.txt is older" in problem for problem in lock.problems())


def test_the_installer_s_uv_is_the_one_that_wrote_the_locks() -> None:
    assert _pins("tools.txt")["uv"] == _pins("engine-dev.txt")["uv"]


def test_shared_pins_agree() -> None:
    engine, qgis = _pins("engine-dev.txt"), _pins("qgis-dev.txt")
    assert {name: engine[name] for name in ("pytest", "hypothesis")} == {
        name: qgis[name] for name in ("pytest", "hypothesis")
    }


def test_no_pyqt_from_pip() -> None:
    assert not [name for name in _pins("qgis-dev.txt") if name.lower().startswith(("pyqt", "pyside"))]
