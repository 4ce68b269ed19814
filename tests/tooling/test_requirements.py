"""Every library that the engine imports is pinned, and the pins are exact."""

import ast
import re
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
REQUIREMENTS = REPOSITORY / "requirements"
DISTRIBUTIONS = {"sklearn": "scikit-learn"}
"""Libraries whose import name differs from the name that they are installed by."""


def _pins(name: str) -> dict[str, str]:
    lines = (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines()
    return dict(
        re.split("==", line.partition(";")[0].rstrip())
        for line in lines
        if line and not line.startswith(("#", "--"))
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
    pinned = {name.lower() for name in (*_pins("engine.txt"), *_pins("engine-cpu.txt"))}
    assert _imported_libraries() <= pinned


def test_both_builds_of_torch_are_the_same_version() -> None:
    assert _pins("engine-cpu.txt")["torch"] == _pins("engine-cuda.txt")["torch"] + "+cpu"


def test_shared_pins_agree() -> None:
    engine, qgis = _pins("engine-dev.txt"), _pins("qgis-dev.txt")
    assert {name: engine[name] for name in ("pytest", "hypothesis")} == {
        name: qgis[name] for name in ("pytest", "hypothesis")
    }


def test_no_pyqt_from_pip() -> None:
    assert not [name for name in _pins("qgis-dev.txt") if name.lower().startswith(("pyqt", "pyside"))]
