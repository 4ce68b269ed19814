"""Stacks for the benchmarks: the real cubes where they lie beside the repository, else simulated ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REAL_CUBES = ROOT.parent / "shared" / "data" / "gee_cubes"


def simulated(folder: Path, cells: str, file_format: str) -> list[Path]:
    """Files of a simulated scene, ``cells`` such as ``3x2``, written as ``cube``, ``cells`` or ``h5``."""
    options = ["--output", folder, "--cells", cells, "--format", file_format]
    subprocess.run(
        [sys.executable, "-m", "snowgalileo_qgis.engine", "demo-scene", *options],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return sorted((folder / "stack").iterdir())


def real_or_simulated(folder: Path) -> list[Path]:
    """A few cubes with different gaps."""
    return sorted(REAL_CUBES.glob("*.tif")) or simulated(folder, "3x2", "cells")
