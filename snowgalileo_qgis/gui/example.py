"""The example: a small simulated scene and the demonstration model, both part of the plugin."""

from __future__ import annotations

from pathlib import Path
from typing import List

from ..core.messages import tr
from ..core.paths import resource

DEMO_MODEL = ("models", "snowgalileo_demo_nano.safetensors")


def example_data() -> str:
    """Folder of the example's cells."""
    return str(resource("example"))


def demo_model() -> str:
    """Path of the demonstration model."""
    return str(resource(*DEMO_MODEL))


def is_example(paths: List[str]) -> bool:
    """Whether an input is the example."""
    return [Path(path) for path in paths] == [Path(example_data())]


def example_story() -> str:
    """What is seen on the map of the example, in two sentences."""
    return tr(
        "A simulated mountainside of 2 x 2 km: brown is free of snow, and the darker the blue, the more "
        "snow. A real map is made in the same way, with your data and the published model."
    )
