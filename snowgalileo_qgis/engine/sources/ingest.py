"""Fill a region store with the scenes of a plan: every scene is read once, by several processes.

What is finished is never read again.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..bands import Sensor
from ..protocol import LeftOut, SnowGalileoError
from ..scene import Scene
from ..stack.region import FINE_SENSORS, Region
from ..stack.region.arrays import read_attributes
from ..stack.region.fine_layers import store_tiles
from ..stack.region.precompute import precompute
from .archive import sentinel1
from .archive.readers import reader_of
from .archive.sentinel1.tiles import ANGLE_PX
from .estimate import scene_seconds
from .heights import DemHeights
from .plan import Key, Plan, key_of
from .processes import Processes

FATAL = ("SG-OUTPUT", "SG-REGION")
"""Codes of errors that concern the store and not the scene: they end the build."""

Report = Callable[[str, int, int], None]
"""Hears of progress: stage, steps done, steps in all."""


@dataclass
class Ingested:
    """What became of the scenes of a plan.

    ``used``: with at least one band in the store, now or from an earlier build. ``beside``: their footprint
    crosses the region, their pixels do not.
    ``failed``: with the reason. ``read``: number of scenes that this build had to read. ``stored``: bytes
    that it wrote.
    """

    used: list[Scene] = field(default_factory=list)
    beside: list[Scene] = field(default_factory=list)
    failed: list[tuple[Scene, LeftOut]] = field(default_factory=list)
    read: int = 0
    stored: int = 0


class _Task(NamedTuple):
    """Bands of one scene that are read together; ``terrain``: the tiles that geocoding needs."""

    region: Path
    scene: Scene
    bands: tuple[str, ...]
    terrain: tuple[Scene, ...] = ()


class _Derivation(NamedTuple):
    """What serving needs of one sensor on some days."""

    region: Path
    sensor: Sensor
    days: tuple[date | None, ...]


def ingest(region: Region, plan: Plan, processes: int, report: Report, check: Callable[[], None]) -> Ingested:
    """Read what the store lacks of a plan, and derive what serving needs; the caller marks the day as built.

    A scene that cannot be read is left out and the others go on. Raises ``SG-OUTPUT-001``, ``SG-REGION-...``,
    ``SG-BUILD-003``, and whatever ``report`` and ``check`` raise to stop; finished scenes stay, and the next
    call goes on from there.
    """
    _drop_older_versions(region, plan)
    state = _State(region, plan)
    tasks = state.tasks()
    total = state.remaining
    days = _derivations(region, plan)
    derived = 0

    def read(task: _Task, answer: int | LeftOut | None) -> None:
        state.take(task, answer)
        report("ingest", total - state.remaining, total)

    def derive(_: _Derivation, __: None) -> None:
        nonlocal derived
        derived += 1
        report("derive", derived, len(days))

    report("ingest", 0, total)
    with Processes(processes, check) as pool:
        pool.run(_read, tasks, read)
        pool.run(_derive, days, derive)
    return state.result()


class _State:
    """Which bands are still to be read; finishes a scene with its last band."""

    def __init__(self, region: Region, plan: Plan) -> None:
        self._region = region
        self._plan = plan
        self._lacking = [scene for scene in plan.scenes if not region.finished(scene)]
        self._waiting: Counter[Key] = Counter()
        self._failed: dict[Key, LeftOut] = {}
        self._stored = 0
        self.remaining = 0
        """Work that is left, in tenths of seconds of one processor by the estimate."""

    def tasks(self) -> list[_Task]:
        """All bands, the longest first, so that no process is left alone with one at the end."""
        terrain = tuple(self._plan.of(Sensor.DEM, None))
        tasks: list[_Task] = []
        for scene in self._lacking:
            bands = reader_of(scene.sensor, self._region.rule).bands
            geocoded = _in_radar_geometry(scene)
            tasks += (
                [_Task(self._region.path, scene, bands, terrain)]
                if geocoded
                else [_Task(self._region.path, scene, (band,)) for band in bands]
            )
        for task in tasks:
            self._waiting[key_of(task.scene)] += 1
            self.remaining += self._cost(task)
        return sorted(tasks, key=self._cost, reverse=True)

    def take(self, task: _Task, answer: int | LeftOut | None) -> None:
        """Note one task: bytes stored, ``None`` where the scene does not reach the region, or why it
        cannot be used.
        """
        key = key_of(task.scene)
        self._waiting[key] -= 1
        self.remaining -= self._cost(task)
        if isinstance(answer, LeftOut):
            self._failed.setdefault(key, answer)
        elif answer is not None:
            self._stored += answer
        if not self._waiting[key] and key not in self._failed:
            self._region.finish(task.scene)

    def result(self) -> Ingested:
        """What became of the plan's scenes."""
        stored = {
            (scene.sensor, scene.name, scene.day)
            for scene in Region.open(self._region.path).scenes
            if scene.bands
        }
        found = Ingested(read=len(self._lacking), stored=self._stored)
        for scene in self._plan.scenes:
            if key_of(scene) in self._failed:
                found.failed.append((scene, self._failed[key_of(scene)]))
            else:
                (found.used if key_of(scene) in stored else found.beside).append(scene)
        return found

    def _cost(self, task: _Task) -> int:
        share = len(task.bands) / len(reader_of(task.scene.sensor, self._region.rule).bands)
        return max(1, round(10 * share * scene_seconds(task.scene, self._plan)))


def _in_radar_geometry(scene: Scene) -> bool:
    return scene.sensor is Sensor.S1 and sentinel1.READER.in_radar_geometry(scene)


def _read(task: _Task) -> int | LeftOut | None:
    """In a process of its own: read bands and store them.

    What is wrong with the scene is returned, what is wrong with the store is raised.
    """
    region = _opened(task.region)
    scene = task.scene
    try:
        if _in_radar_geometry(scene):
            return _geocode(region, task)
        (band,) = task.bands
        native = reader_of(scene.sensor, region.rule).read(scene, band, region.grid)
        return None if native is None else region.put(scene, band, native)
    except SnowGalileoError as error:
        if error.code.startswith(FATAL):
            raise
        return LeftOut(scene.path, error.code, error.text)
    except Exception as error:  # one strange product must not stop the others
        text = (
            f"{scene.path.name}, {', '.join(task.bands)}: unexpected error, please report it: "
            f"{type(error).__name__}: {error}"
        )
        return LeftOut(scene.path, "SG-BUG-001", text)


def _geocode(region: Region, task: _Task) -> int | LeftOut | None:
    """Bring a Sentinel-1 product onto the region's lattice, tile by tile."""
    if not task.terrain:
        text = (
            f"{task.scene.name} cannot be placed on the map without the terrain: the archive has no "
            "Copernicus DEM of the area."
        )
        return LeftOut(task.scene.path, "SG-BUILD-002", text)
    heights = DemHeights(task.terrain, reader_of(Sensor.DEM, region.rule), region.grid)
    tiles = sentinel1.READER.geocode(task.scene, region.grid, heights)
    return store_tiles(region.scene_folder(task.scene), region.grid, tiles, coarser={"angle": ANGLE_PX})


def _derivations(region: Region, plan: Plan) -> list[_Derivation]:
    """All sensors and days.

    The days of a coarse sensor stay together: they share the weights of its pixels, most of the work.
    """
    found = dict.fromkeys((scene.sensor, scene.day) for scene in plan.scenes)
    coarse = {
        sensor: tuple(day for other, day in found if other is sensor)
        for sensor, _ in found
        if sensor not in FINE_SENSORS
    }
    together = [_Derivation(region.path, sensor, days) for sensor, days in coarse.items()]
    return together + [
        _Derivation(region.path, sensor, (day,)) for sensor, day in found if sensor in FINE_SENSORS
    ]


def _derive(task: _Derivation) -> None:
    """In a process of its own: what serving needs of one sensor on some days."""
    for day in task.days:
        precompute(_opened(task.region), task.sensor, day)


@lru_cache(maxsize=1)
def _opened(path: Path) -> Region:
    """The store, opened once in each process for its grid and rule.

    Its scenes are not looked at before ``derive``.
    """
    return Region.open(path)


def _drop_older_versions(region: Region, plan: Plan) -> None:
    """Remove scenes of an earlier build of which the archive now has a newer version."""
    replaced = {str(item.path) for item in plan.left_out if item.code == "SG-SOURCE-004"}
    kept = {key_of(scene) for scene in plan.scenes}
    stored: Sequence[tuple[Key, Path]] = [
        ((scene.sensor, scene.name, scene.day), scene.folder) for scene in region.scenes
    ]
    for key, folder in stored:
        if key not in kept and read_attributes(folder).get("path") in replaced:
            shutil.rmtree(folder)
