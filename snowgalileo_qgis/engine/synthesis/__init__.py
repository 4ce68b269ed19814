"""Simulated mountain scenes with known snow: all sensors of the stack in their own units, with cloudy days
and missing images.
"""

from .scene import Scene, SceneCell, areal_fraction, simulate_scene
from .spec import SceneSpec
from .write import FORMATS, WrittenScene, write_scene

__all__ = [
    "FORMATS",
    "Scene",
    "SceneCell",
    "SceneSpec",
    "WrittenScene",
    "areal_fraction",
    "simulate_scene",
    "write_scene",
]
