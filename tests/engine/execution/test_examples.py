"""The examples of the page on clusters run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("distributed")

REPOSITORY = Path(__file__).resolve().parents[3]
MODEL = REPOSITORY / "resources" / "models" / "snowgalileo_demo_nano.safetensors"


def programs() -> list[str]:
    """The Python programs of the page."""
    page = (REPOSITORY / "docs" / "cluster.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", page, re.DOTALL)


def test_a_local_cluster_maps_the_example(tmp_path: Path) -> None:
    (local,) = (program for program in programs() if "LocalCluster" in program)
    (tmp_path / "local_cluster.py").write_text(local, encoding="utf-8")
    maps = []
    for name, program in (("here", "-m snowgalileo_qgis.engine"), ("there", "local_cluster.py")):
        maps.append(tmp_path / f"{name}.tif")
        words = ["predict", REPOSITORY / "resources" / "example", "--checkpoint", MODEL, "--device", "cpu"]
        done = subprocess.run(
            [sys.executable, *program.split(), *map(str, words), "--output", str(maps[-1])],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            check=False,
            text=True,
        )
        assert done.returncode == 0, done.stderr
    assert maps[0].read_bytes() == maps[1].read_bytes()


def test_the_other_programs_are_programs() -> None:
    assert len(programs()) == 2
    for program in programs():
        compile(program, "cluster.md", "exec")
