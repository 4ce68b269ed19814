"""The command ``demo-scene``."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

from ..protocol import Json, SnowGalileoError
from .job import job_context

NAME = "demo-scene"
SUMMARY = "write a simulated mountain scene, all sensors and the true snow, for trying the plugin"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument(
        "--output",
        required=True,
        metavar="DIR",
        help="folder; the stack goes to DIR/stack, the true snow to DIR/truth",
    )
    command.add_argument(
        "--cells",
        default="5x5",
        metavar="5x5",
        help="1 km cells from west to east x from north to south (default 5x5)",
    )
    command.add_argument(
        "--seed", type=int, default=14, help="another number gives another scene (default 14)"
    )
    command.add_argument(
        "--day",
        default="2025-04-15",
        metavar="YYYY-MM-DD",
        help="prediction day, the last of the 8 (default 2025-04-15)",
    )
    command.add_argument(
        "--format",
        choices=("cube", "cells", "h5"),
        default="cube",
        help="one cube, or a cube or .h5 file per cell",
    )


def run(options: argparse.Namespace) -> Json:
    """Simulate and write the scene. Raises ``SG-JOB-001``, ``SG-AREA-001``, ``SG-OUTPUT-001``."""
    from ..synthesis import SceneSpec, simulate_scene, write_scene

    cells_x, cells_y = _cells(options.cells)
    spec = SceneSpec(cells_x=cells_x, cells_y=cells_y, day=_day(options.day), seed=_seed(options.seed))
    with job_context(options) as context:
        written = write_scene(
            simulate_scene(spec),
            Path(options.output),
            options.format,
            lambda done, total: context.progress("simulate", done, total),
        )
    return {
        "stack": str(written.stacks[0].parent),
        "stacks": [str(path) for path in written.stacks],
        "truth": str(written.truth),
        "record": str(written.record),
        "day": spec.day.isoformat(),
        "cells": cells_x * cells_y,
        "mean_fsc": written.mean_fsc,
    }


def show(result: Json) -> str:
    """The result in words."""
    cells = f"{result['cells']} cell{'s' if result['cells'] > 1 else ''}"
    return (
        f"Simulated {cells}, 8 days to {result['day']}, mean fractional snow cover {result['mean_fsc']:.3f}\n"
        f"  stack  {result['stack']}\n  truth  {result['truth']}"
    )


def _cells(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([1-9]\d{0,3})x([1-9]\d{0,3})", text)
    if not match:
        raise SnowGalileoError("SG-JOB-001", f"'{text}' is not a number of cells.", "Write it as 5x5.")
    return int(match[1]), int(match[2])


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SnowGalileoError("SG-JOB-001", f"'{text}' is not a day of the form YYYY-MM-DD.") from None


def _seed(seed: int) -> int:
    if seed < 0:
        raise SnowGalileoError("SG-JOB-001", f"The seed {seed} is negative.", "Choose 0 or more.")
    return seed
