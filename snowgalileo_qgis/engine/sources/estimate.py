"""What building a region costs, before it begins: disk, time and memory, from measured costs of the single steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..bands import Sensor
from .plan import Plan, key_of
from .scene import Scene

SECONDS_PER_CELL = {
    Sensor.S1: 0.012,
    Sensor.S2: 0.0075,
    Sensor.LANDSAT: 0.0015,
    Sensor.S3: 0.0005,
    Sensor.MODIS: 0.0001,
    Sensor.VIIRS: 0.0001,
    Sensor.ERA5: 0.0001,
    Sensor.DEM: 0.003,
    Sensor.WORLDCOVER: 0.001,
}
"""Seconds of one processor for each 1 km cell that a scene covers, all bands."""

SECONDS_PER_SCENE = {Sensor.S1: 10.0, Sensor.S2: 2.0, Sensor.LANDSAT: 1.0, Sensor.S3: 2.0}
"""Seconds of one processor for opening a scene, all bands, where it is more than ``LEAST_SECONDS``."""

LEAST_SECONDS = 0.5

BYTES_PER_CELL = {
    Sensor.S1: 60_000,
    Sensor.S2: 70_000,
    Sensor.LANDSAT: 20_000,
    Sensor.S3: 600,
    Sensor.MODIS: 500,
    Sensor.VIIRS: 300,
    Sensor.ERA5: 50,
    Sensor.DEM: 70_000,
    Sensor.WORLDCOVER: 2_000,
}
"""Bytes in the store for each cell that a scene covers."""

BYTES_PER_SCENE = 100_000
"""Documents and small arrays of a scene."""

START_SECONDS = 3.0
"""Starting the processes."""

CUBE_BYTES = 4_000_000
H5_BYTES = 4_500_000
"""Bytes of one cell as a cube and as an HDF5 file, at most."""


@dataclass(frozen=True)
class Estimate:
    """``disk``: bytes that the store will have more. ``seconds``: time with the given number of processes. ``memory``: bytes, all processes."""

    disk: int
    seconds: float
    memory: int


def scene_seconds(scene: Scene, plan: Plan) -> float:
    """Seconds of one processor for reading and storing all bands of a scene."""
    return float(SECONDS_PER_CELL[scene.sensor] * plan.reach[key_of(scene)] + SECONDS_PER_SCENE.get(scene.sensor, LEAST_SECONDS))


def estimate(plan: Plan, scenes: Iterable[Scene], processes: int, process_bytes: int) -> Estimate:
    """Cost of building ``scenes``, those of the plan that the store lacks."""
    todo = list(scenes)
    disk = sum(BYTES_PER_CELL[scene.sensor] * plan.reach[key_of(scene)] + BYTES_PER_SCENE for scene in todo)
    seconds = sum(scene_seconds(scene, plan) for scene in todo) / processes + START_SECONDS if todo else 0.0
    return Estimate(disk, seconds, processes * process_bytes)
