"""What building a region costs: disk, time and memory, from measured costs of the single steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..protocol import BuildEstimate
from ..scene import Scene
from .plan import Plan, key_of
from .process_pool import PEAK_MB, process_count
from .scene_reader import SceneReader

OPERATOR_SECONDS_PER_CELL = 0.0065
"""Seconds of one processor for the block operators of the coarse sensors, computed once for a store."""

BYTES_PER_SCENE = 60_000
"""Metadata and small arrays of a scene."""

USUAL_SPEED = 5_000_000
"""Bytes per second that the time of a download is estimated with."""

START_SECONDS = 2.0
"""Starting the processes."""

CUBE_BYTES = 4_000_000
H5_BYTES = 4_500_000
"""Largest size of one cell as a cube and as an HDF5 file."""


@dataclass(frozen=True)
class Estimate:
    """``disk``: bytes that are added to the store. ``seconds``: elapsed time with ``processes``.

    ``requests``, ``download``: what services are asked for first, and its bytes at most.
    """

    disk: int
    seconds: float
    processes: int
    requests: int = 0
    download: int = 0

    @property
    def memory(self) -> int:
        """Peak memory of all processes together, bytes."""
        return self.processes * PEAK_MB * 2**20

    @property
    def result(self) -> BuildEstimate:
        """The estimate as results report it."""
        return BuildEstimate(
            disk_mb=round(self.disk / 2**20, 1),
            seconds=round(self.seconds, 1),
            peak_memory_mb=self.memory // 2**20,
            requests=self.requests,
            download_mb=round(self.download / 2**20, 1),
        )


def scene_seconds(scene: Scene, reader: SceneReader, reach: int) -> float:
    """Seconds of one processor for reading and storing all bands of a scene that touches ``reach`` cells."""
    ingestion = reader.ingestion_of(scene)
    return ingestion.seconds_per_scene + ingestion.seconds_per_cell * reach


def scene_bytes(scene: Scene, plan: Plan) -> int:
    """Size of a scene in the store, bytes."""
    ingestion = plan.readers[key_of(scene)].ingestion_of(scene)
    return ingestion.bytes_per_cell * plan.reach[key_of(scene)] + BYTES_PER_SCENE


def estimate(plan: Plan, scenes: Iterable[Scene], workers: int) -> Estimate:
    """Cost of building ``scenes``, those of the plan that the store lacks.

    ``workers`` as in ``BuildSpec``.
    """
    todo = list(scenes)
    disk = sum(scene_bytes(scene, plan) for scene in todo)
    operators = OPERATOR_SECONDS_PER_CELL * plan.grid.cells if len(todo) == len(plan.scenes) else 0.0
    work = operators + sum(
        scene_seconds(scene, plan.readers[key_of(scene)], plan.reach[key_of(scene)]) for scene in todo
    )
    processes = process_count(workers, work)
    downloads = [plan.readers[key_of(scene)].download() for scene in todo]
    requests, size = (sum(part) for part in zip(*downloads, strict=True)) if downloads else (0, 0)
    seconds = work / processes + START_SECONDS + size / USUAL_SPEED
    return Estimate(disk, seconds, processes, requests, size)
