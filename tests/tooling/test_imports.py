"""Imports run downwards only, and never in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = "snowgalileo_qgis"

LAYERS: tuple[tuple[str, ...], ...] = (
    ("version", "engine.__init__"),
    ("engine.protocol",),
    ("installer",),
    ("engine.object_store",),
    (
        "engine.area_file",
        "engine.bands",
        "engine.checked_json",
        "engine.input_files",
        "engine.job_context",
        "engine.nearest",
        "engine.raster_file",
        "engine.resources",
        "engine.utm",
        "engine.zip_file",
    ),
    ("engine.aoi",),
    ("engine.grid", "engine.output_file"),
    ("engine.locks", "engine.output_checks", "engine.scene", "engine.web"),
    ("engine.stack",),
    ("engine.model", "engine.sources"),
    ("engine.model_zoo", "engine.snow_products", "engine.synthesis"),
    ("engine.dataset", "engine.inference", "engine.products"),
    ("engine.evaluation", "engine.execution", "engine.training", "engine.watch"),
    ("engine.jobs",),
    ("engine.worker",),
    ("engine.cli",),
    ("engine.__main__",),
    ("core",),
    ("gui", "processing"),
    ("plugin",),
    ("__init__",),
)
"""Parts of the package, lowest first. A part imports itself and lower layers: nothing beside it, nothing
above. Of the engine, the QGIS side imports the protocol alone (``tests/end_to_end/test_import_rules.py``).
"""

Imports = Mapping[str, list[str]]


def imports_below(root: Path) -> dict[str, list[str]]:
    """Modules of the package in ``root``, by dotted name without the package's, and what each imports of the
    others, wherever in its text: imports inside functions and under ``TYPE_CHECKING`` count.

    A package's own ``__init__`` keeps that name (``core.__init__``).
    """
    modules = {
        ".".join(path.relative_to(root / PACKAGE).with_suffix("").parts): path
        for path in sorted((root / PACKAGE).rglob("*.py"))
    }
    return {name: sorted(set(_imported(name, path, modules)) - {name}) for name, path in modules.items()}


def _imported(name: str, path: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    package = [PACKAGE, *name.split(".")[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        targets: list[str] = []
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            targets = [f"{source}.{alias.name}" for alias in node.names]
        for target in targets:
            inner = target.removeprefix(f"{PACKAGE}.")
            if inner == target:
                continue
            outer = inner.rpartition(".")[0]
            candidates = (inner, f"{inner}.__init__", outer, f"{outer}.__init__" if outer else "__init__")
            yield from [module for module in candidates if module in modules][:1]


def circular_imports(imports: Imports) -> list[str]:
    """A sentence for each import that leads back to the module it is in."""
    reach = {name: _reachable(name, imports) for name in imports}
    return [
        f"{name} imports {target}, which leads back to it"
        for name, targets in imports.items()
        for target in targets
        if name in reach[target]
    ]


def _reachable(start: str, imports: Imports) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = set(imports[waiting.pop()]) - found
        found |= new
        waiting.extend(new)
    return found


def upward_imports(imports: Imports) -> list[str]:
    """A sentence for each import between parts that does not lead to a lower layer, and for each module
    without a layer.
    """
    rank = {part: number for number, layer in enumerate(LAYERS) for part in layer}
    lost = [f"{name} is in no layer: add {_part(name)}" for name in imports if _part(name) not in rank]
    return lost + [
        f"{name} imports {target}, which is not below it"
        for name, targets in imports.items()
        for target in targets
        if _part(name) != _part(target) and rank.get(_part(target), -1) >= rank.get(_part(name), len(LAYERS))
    ]


def _part(name: str) -> str:
    """The part of ``LAYERS`` that a module belongs to."""
    parts = name.split(".")
    return ".".join(parts[: 2 if parts[0] == "engine" else 1])


IMPORTS = imports_below(REPOSITORY)


def test_no_modules_import_each_other_in_a_circle() -> None:
    problems = circular_imports(IMPORTS)
    assert not problems, "\n".join(problems)


def test_no_import_runs_up() -> None:
    problems = upward_imports(IMPORTS)
    assert not problems, "\n".join(problems)


@pytest.fixture
def made_tree(tmp_path: Path) -> Path:
    """A package with two circles and two imports that do not run down."""
    files = {
        "__init__": "def classFactory(iface):\n    from .plugin import Plugin",
        "version": "",
        "plugin": "from .gui import dock",
        "gui/__init__": "",
        "gui/dock": "from ..core import paths\nfrom ..engine.protocol import messages",
        "core/__init__": "",
        "core/paths": "import json",
        "engine/__init__": "",
        "engine/bands": "DAYS = 8",
        "engine/protocol/__init__": "from .messages import Message",
        "engine/protocol/messages": "from ...version import __version__",
        "engine/stack/__init__": "",
        "engine/stack/store": "if TYPE_CHECKING:\n    from .cells import Cell",
        "engine/stack/cells": "from . import store\nfrom ..bands import DAYS",
        "engine/sources/__init__": "",
        "engine/sources/plan": f"def late():\n    from {PACKAGE}.engine.jobs import build",
        "engine/model/__init__": "",
        "engine/model/tokens": f"from ..stack.cells import Cell\nimport {PACKAGE}.engine.sources.plan",
        "engine/jobs/__init__": "",
        "engine/jobs/build": "from ..sources.plan import late",
    }
    for name, text in files.items():
        path = tmp_path / PACKAGE / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    return tmp_path


def test_every_import_of_a_circle_is_named(made_tree: Path) -> None:
    assert circular_imports(imports_below(made_tree)) == [
        "engine.jobs.build imports engine.sources.plan, which leads back to it",
        "engine.sources.plan imports engine.jobs.build, which leads back to it",
        "engine.stack.cells imports engine.stack.store, which leads back to it",
        "engine.stack.store imports engine.stack.cells, which leads back to it",
    ]


def test_every_import_that_does_not_run_down_is_named(made_tree: Path) -> None:
    assert upward_imports(imports_below(made_tree)) == [
        "engine.model.tokens imports engine.sources.plan, which is not below it",
        "engine.sources.plan imports engine.jobs.build, which is not below it",
    ]


def test_a_module_without_a_layer_is_named(made_tree: Path) -> None:
    (made_tree / PACKAGE / "engine" / "utils.py").write_text("", encoding="utf-8")
    assert "engine.utils is in no layer: add engine.utils" in upward_imports(imports_below(made_tree))
