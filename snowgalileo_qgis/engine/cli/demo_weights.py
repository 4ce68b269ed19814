"""The command ``demo-weights``."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..protocol import SIZES, Json

NAME = "demo-weights"
SUMMARY = "write random weights, for trying the plugin without a trained model"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("--output", required=True, metavar="FILE.safetensors")
    command.add_argument("--size", choices=SIZES, default="nano")
    command.add_argument("--seed", type=int, default=7)


def run(options: argparse.Namespace) -> Json:
    """Write the weights. Raises ``SG-OUTPUT-001`` and ``-002``."""
    from ..model.checkpoints import save_model, seeded_model

    path = Path(options.output)
    save_model(
        seeded_model(options.size, options.seed),
        path,
        "random numbers, not trained: the map shows no real snow",
    )
    return {"path": str(path)}


def show(result: Json) -> str:
    """Where the weights are, and that they are not trained."""
    return f"{result['path']}: random numbers, not a trained model. Maps made with it show no real snow."
