"""QGIS never loads the engine's libraries, and the engine never loads QGIS."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "snowgalileo_qgis"
ENGINE = PACKAGE / "engine"
VERSION = PACKAGE / "version"
"""The one module outside of the engine that the engine imports."""
ALLOWED_IN_QGIS = {*sys.stdlib_module_names, "qgis", "osgeo"}
SHARED = {"protocol"}
"""Packages of the engine that the QGIS side may import."""


def modules(folder, without=None):
    return [path for path in sorted(folder.rglob("*.py")) if without is None or without not in path.parents]


def imports(path):
    """Absolute imports as ``(top-level name, None)`` and relative ones as ``(None, target path)``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0], None
        elif isinstance(node, ast.ImportFrom):
            base = path.parents[node.level - 1]
            if node.module:
                yield None, base.joinpath(*node.module.split("."))
            else:
                yield from (
                    (None, base / alias.name if is_module(base / alias.name) else base)
                    for alias in node.names
                )


def is_module(path):
    return path.is_dir() or path.with_suffix(".py").is_file()


PROGRAM = PACKAGE / "installer" / "__main__.py"
"""Started without QGIS; it imports the package by its name."""
TOOLBOX = (PACKAGE / "processing" / "choice_wrapper.py", PACKAGE / "gui" / "toolbox_window.py")
"""What belongs to the toolbox's own window, which is in QGIS's plugin ``processing``."""
QGIS_SIDE = [path for path in modules(PACKAGE, without=ENGINE) if path != PROGRAM]


@pytest.mark.parametrize("path", QGIS_SIDE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_qgis_side(path):
    for name, target in imports(path):
        if name is not None:
            allowed = {*ALLOWED_IN_QGIS, *(["processing"] if path in TOOLBOX else [])}
            assert name in allowed, f"imports {name}"
        elif ENGINE in target.parents or target == ENGINE:
            assert target.relative_to(ENGINE).parts[:1] in {(module,) for module in SHARED}, (
                f"imports {target}"
            )


@pytest.mark.parametrize("path", modules(ENGINE), ids=lambda path: str(path.relative_to(ENGINE)))
def test_engine_side(path):
    for name, target in imports(path):
        assert name not in {"qgis", "PyQt5", "PyQt6", "processing"}
        allowed = (VERSION, ENGINE, PACKAGE / "installer" / "holding")
        assert target is None or target in allowed or ENGINE in target.parents, f"imports {target}"


def test_what_both_sides_share_needs_the_standard_library_only():
    for path in (path for package in SHARED for path in modules(ENGINE / package)):
        for name, target in imports(path):
            assert name in sys.stdlib_module_names if name else ENGINE / "protocol" in target.parents, (
                f"{path.name} imports {name or target}"
            )


IN_QGIS = """
import os, sys
sys.path[:0] = [sys.argv[1], "/usr/share/qgis/python/plugins"]
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
import processing
from processing.core.Processing import Processing
Processing.initialize()
before = set(sys.modules)
search_path = list(sys.path)
from snowgalileo_qgis.plugin import SnowGalileoPlugin
plugin = SnowGalileoPlugin(None)
plugin.initProcessing()
settings = {"FOLDER": sys.argv[2], "CHECKPOINT": sys.argv[3], "DEVICE": "cpu", "OUTPUT": sys.argv[4]}
processing.run("snowgalileo:predict", settings)
processing.run("snowgalileo:inspect", {"FOLDER": sys.argv[2]})
assert sys.path == search_path, "the search path was changed"
print("LOADED", *sorted({name.split(".")[0] for name in set(sys.modules) - before}))
sys.stdout.flush()
os._exit(0)
"""


def test_a_job_brings_nothing_foreign_into_qgis(engine_python, stack_folder, checkpoint, tmp_path):
    command = [
        sys.executable,
        "-c",
        IN_QGIS,
        str(REPOSITORY),
        str(stack_folder),
        str(checkpoint),
        str(tmp_path / "fsc.tif"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    loaded = set(next(line for line in done.stdout.splitlines() if line.startswith("LOADED")).split()[1:])
    assert "snowgalileo_qgis" in loaded
    assert loaded - ALLOWED_IN_QGIS - {"snowgalileo_qgis", "processing", "PyQt5", "PyQt6", "sip"} == set()


def test_the_engine_loads_nothing_of_qgis(engine_python):
    code = (
        "import runpy, sys; sys.argv = ['engine', 'version']\n"
        "try: runpy.run_path(sys.orig_argv[-1], run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print('LOADED', *(name for name in ('qgis', 'PyQt5', 'PyQt6', 'osgeo') if name in sys.modules))"
    )
    done = subprocess.run(
        [str(engine_python), "-I", "-c", code, str(ENGINE / "__main__.py")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1].split() == ["LOADED"]
