"""What building a region costs, before it begins: disk, time and memory, from measured costs of the single
steps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..bands import Sensor
from ..protocol import Json
from ..scene import Scene
from .plan import Plan, key_of
from .processes import PEAK_MB, process_count

SECONDS_PER_CELL = {
    Sensor.S1: 0.0014,
    Sensor.S2: 0.0085,
    Sensor.LANDSAT: 0.0002,
    Sensor.S3: 0.0005,
    Sensor.MODIS: 0.00004,
    Sensor.VIIRS: 0.00003,
    Sensor.ERA5: 0.00001,
    Sensor.DEM: 0.002,
    Sensor.WORLDCOVER: 0.001,
}
"""Seconds of one processor for each 1 km cell that a scene covers, all bands.

Source: ``benchmarks/bench_build.py``, AMD EPYC.
"""

SECONDS_PER_SCENE = {Sensor.S1: 0.1, Sensor.S2: 2.3, Sensor.S3: 1.0, Sensor.DEM: 0.25}
"""Seconds of one processor for opening a scene, all bands, where it is more than ``LEAST_SECONDS``."""

LEAST_SECONDS = 0.05

GEOCODING_SECONDS = 5.0
GEOCODING_SECONDS_PER_CELL = 0.005
"""The same for Sentinel-1 in radar geometry, from zip files."""

WEIGHTS_SECONDS_PER_CELL = 0.0065
"""Seconds of one processor for the weights of the coarse sensors' pixels, once in a store."""

BYTES_PER_CELL = {
    Sensor.S1: 68_000,
    Sensor.S2: 76_000,
    Sensor.LANDSAT: 23_000,
    Sensor.S3: 600,
    Sensor.MODIS: 500,
    Sensor.VIIRS: 300,
    Sensor.ERA5: 50,
    Sensor.DEM: 40_000,
    Sensor.WORLDCOVER: 2_000,
}
"""Bytes in the store for each cell that a scene covers."""

BYTES_PER_SCENE = 60_000
"""Documents and small arrays of a scene."""

START_SECONDS = 2.0
"""Starting the processes."""

CUBE_BYTES = 4_000_000
H5_BYTES = 4_500_000
"""Bytes of one cell as a cube and as an HDF5 file, at most."""


@dataclass(frozen=True)
class Estimate:
    """``disk``: bytes that the store will have more. ``seconds``: of the clock, with ``processes``."""

    disk: int
    seconds: float
    processes: int

    @property
    def memory(self) -> int:
        """Bytes that all processes need at most."""
        return self.processes * PEAK_MB * 2**20

    def to_json(self) -> Json:
        """The estimate as it travels in a result."""
        return {
            "disk_mb": round(self.disk / 2**20, 1),
            "seconds": round(self.seconds, 1),
            "peak_memory_mb": self.memory // 2**20,
        }


def scene_seconds(scene: Scene, plan: Plan) -> float:
    """Seconds of one processor for reading and storing all bands of a scene."""
    cells = plan.reach[key_of(scene)]
    if scene.facts.get("input") == "grd":
        return GEOCODING_SECONDS + GEOCODING_SECONDS_PER_CELL * cells
    return SECONDS_PER_SCENE.get(scene.sensor, LEAST_SECONDS) + SECONDS_PER_CELL[scene.sensor] * cells


def estimate(plan: Plan, scenes: Iterable[Scene], workers: int) -> Estimate:
    """Cost of building ``scenes``, those of the plan that the store lacks.

    ``workers`` as in ``BuildSpec``.
    """
    todo = list(scenes)
    disk = sum(BYTES_PER_CELL[scene.sensor] * plan.reach[key_of(scene)] + BYTES_PER_SCENE for scene in todo)
    weights = WEIGHTS_SECONDS_PER_CELL * plan.grid.cells if len(todo) == len(plan.scenes) else 0.0
    work = sum(scene_seconds(scene, plan) for scene in todo) + weights
    processes = process_count(workers, work)
    return Estimate(disk, work / processes + START_SECONDS, processes)
