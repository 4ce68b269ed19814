"""Fill a region store with the scenes of a plan: every scene is read once, by several processes.

Finished scenes are never read again.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..bands import Sensor
from ..protocol import LeftOut, SnowGalileoError
from ..protocol.errors import OUTPUT_ERRORS
from ..scene import Scene
from ..stack.region import FINE_SENSORS, Region
from ..stack.region.arrays import read_attributes
from ..stack.region.fine_layers import store_tiles
from ..stack.region.precompute import precompute
from .estimate import scene_seconds
from .plan import Key, Plan, key_of
from .process_pool import ProcessPool
from .scene_reader import ReadableScene, SceneReader

Report = Callable[[str, int, int], None]
"""Progress callback: stage, steps done, steps in all."""


@dataclass
class Ingested:
    """What became of the scenes of a plan.

    ``used``: with at least one band in the store, from this or an earlier build. ``outside``: their footprint
    crosses the region, their pixels do not. ``failed``: with the reason. ``read``: number of scenes that this
    build had to read. ``stored``: bytes that it wrote.
    """

    used: list[Scene] = field(default_factory=list)
    outside: list[Scene] = field(default_factory=list)
    failed: list[tuple[Scene, LeftOut]] = field(default_factory=list)
    read: int = 0
    stored: int = 0

    def verdicts(self) -> Iterator[tuple[Scene, str, str]]:
        """Each scene with its verdict and reason, as in ``SceneUse``."""
        for scene in self.used:
            yield scene, "used", ""
        for scene in self.outside:
            yield scene, "no pixel in the area", ""
        for scene, item in self.failed:
            yield scene, "left out", f"{item.code} {item.reason}"


class _Reading(NamedTuple):
    """Bands of one scene that are read together; ``needed``: other scenes that reading it needs."""

    region: Path
    scene: Scene
    reader: SceneReader
    bands: tuple[str, ...]
    needed: tuple[ReadableScene, ...] = ()


class _Precomputation(NamedTuple):
    """Data of one sensor on some days that are computed ahead of reading cells."""

    region: Path
    sensor: Sensor
    days: tuple[date | None, ...]


def ingest(region: Region, plan: Plan, processes: int, report: Report, check: Callable[[], None]) -> Ingested:
    """Read the scenes of a plan that the store lacks, and precompute what reading cells needs; the caller
    marks the day as built.

    A scene that cannot be read is left out and the others go on. Raises ``SG-OUTPUT-001``, ``SG-REGION-...``,
    ``SG-BUILD-003``, and whatever ``report`` and ``check`` raise to stop; finished scenes stay, and the next
    call resumes there.
    """
    _remove_replaced_scenes(region, plan)
    progress = _Progress(region, plan)
    readings = progress.readings()
    total = progress.remaining
    precomputations = _precomputations(region, plan)
    precomputed = 0

    def read(reading: _Reading, answer: int | LeftOut | None) -> None:
        progress.take(reading, answer)
        report("ingest", total - progress.remaining, total)

    def precompute(_: _Precomputation, __: None) -> None:
        nonlocal precomputed
        precomputed += 1
        report("derive", precomputed, len(precomputations))

    report("ingest", 0, total)
    with ProcessPool(processes, check) as pool:
        while readings:
            pool.run(_read, readings, read)
            readings = progress.readings_of_alternatives()
        pool.run(_precompute, precomputations, precompute)
    return progress.result()


class _Progress:
    """Which bands are still to be read; finishes a scene with its last band."""

    def __init__(self, region: Region, plan: Plan) -> None:
        self._region = region
        self._plan = plan
        self._lacking = [scene for scene in plan.scenes if not region.finished(scene)]
        self._waiting: Counter[Key] = Counter()
        self._failed: dict[Key, LeftOut] = {}
        self._untried = {key_of(scene): list(scene.alternatives) for scene in self._lacking}
        self._read_instead: dict[Key, Scene] = {}
        self._stored = 0
        self.remaining = 0
        """Work that is left, in tenths of seconds of one processor, as estimated."""

    def readings(self) -> list[_Reading]:
        """All bands, the longest first, so that the processes end at about the same time."""
        return self._planned([reading for scene in self._lacking for reading in self._readings_of(scene)])

    def readings_of_alternatives(self) -> list[_Reading]:
        """All bands of the next copy or version of each product that could not be read, in its place."""
        readings: list[_Reading] = []
        for scene in self._lacking:
            key = key_of(scene)
            if key in self._failed and self._untried[key]:
                other = self._untried[key].pop(0)
                failure = self._failed.pop(key)
                shutil.rmtree(self._region.scene_folder(scene), ignore_errors=True)
                note = (
                    f"{scene.path.name} could not be read ({failure.reason}); {other.path.name} is used "
                    "instead."
                )
                instead = replace(
                    other, name=scene.name, day=scene.day, notes=(*other.notes, note), alternatives=()
                )
                self._read_instead[key] = instead
                readings += self._readings_of(instead)
        return self._planned(readings)

    def _planned(self, readings: list[_Reading]) -> list[_Reading]:
        for reading in readings:
            self._waiting[key_of(reading.scene)] += 1
            self.remaining += self._cost(reading)
        return sorted(readings, key=self._cost, reverse=True)

    def take(self, reading: _Reading, answer: int | LeftOut | None) -> None:
        """Note the answer to one reading: bytes stored, ``None`` where the scene does not reach the region,
        or why it cannot be used.
        """
        key = key_of(reading.scene)
        self._waiting[key] -= 1
        self.remaining -= self._cost(reading)
        if isinstance(answer, LeftOut):
            self._failed.setdefault(key, answer)
        elif answer is not None:
            self._stored += answer
        if not self._waiting[key] and key not in self._failed:
            self._region.finish(reading.scene)

    def result(self) -> Ingested:
        """What became of the plan's scenes."""
        stored = {
            (scene.sensor, scene.name, scene.day)
            for scene in Region.open(self._region.path).scenes
            if scene.bands
        }
        found = Ingested(read=len(self._lacking), stored=self._stored)
        for scene in (self._read_instead.get(key_of(chosen), chosen) for chosen in self._plan.scenes):
            if key_of(scene) in self._failed:
                found.failed.append((scene, self._failed[key_of(scene)]))
            else:
                (found.used if key_of(scene) in stored else found.outside).append(scene)
        return found

    def _reader(self, scene: Scene) -> SceneReader:
        return self._plan.readers[key_of(scene)].for_rule(self._region.rule)

    def _readings_of(self, scene: Scene) -> list[_Reading]:
        reader = self._reader(scene)
        ingestion = reader.ingestion_of(scene)
        needed = tuple(
            ReadableScene(other, self._reader(other))
            for sensor in ingestion.needs
            for other in self._plan.of(sensor, None)
        )
        together = [reader.bands] if ingestion.tiled else [(band,) for band in reader.bands]
        return [_Reading(self._region.path, scene, reader, bands, needed) for bands in together]

    def _cost(self, reading: _Reading) -> int:
        share = len(reading.bands) / len(reading.reader.bands)
        return max(1, round(10 * share * scene_seconds(reading.scene, self._plan)))


def _read(reading: _Reading) -> int | LeftOut | None:
    """Read and store bands, in a process of the pool.

    Errors of the scene are returned, errors of the store are raised.
    """
    region, scene = _opened(reading.region), reading.scene
    try:
        ingestion = reading.reader.ingestion_of(scene)
        if ingestion.tiled:
            tiles = reading.reader.read_tiles(scene, region.grid, reading.needed)
            return store_tiles(region.scene_folder(scene), region.grid, tiles, coarser=ingestion.coarser)
        (band,) = reading.bands
        native = reading.reader.read(scene, band, region.grid)
        return None if native is None else region.put(scene, band, native)
    except SnowGalileoError as error:
        if error.code in OUTPUT_ERRORS:
            raise
        return LeftOut(scene.path, error.code, error.text)
    except Exception as error:  # one unusual product must not stop the others
        text = (
            f"{scene.path.name}, {', '.join(reading.bands)}: unexpected error, please report it: "
            f"{type(error).__name__}: {error}"
        )
        return LeftOut(scene.path, "SG-BUG-001", text)


def _precomputations(region: Region, plan: Plan) -> list[_Precomputation]:
    """All sensors and days.

    The days of a coarse sensor stay together: they share its block operator, which takes most of the time.
    """
    found = dict.fromkeys((scene.sensor, scene.day) for scene in plan.scenes)
    coarse = {
        sensor: tuple(day for other, day in found if other is sensor)
        for sensor, _ in found
        if sensor not in FINE_SENSORS
    }
    together = [_Precomputation(region.path, sensor, days) for sensor, days in coarse.items()]
    return together + [
        _Precomputation(region.path, sensor, (day,)) for sensor, day in found if sensor in FINE_SENSORS
    ]


def _precompute(task: _Precomputation) -> None:
    """Precompute one sensor on some days, in a process of the pool."""
    for day in task.days:
        precompute(_opened(task.region), task.sensor, day)


@lru_cache(maxsize=1)
def _opened(path: Path) -> Region:
    """The store, opened once in each process.

    Reading bands uses its grid and rule only; ``_precompute`` runs when all its scenes are there.
    """
    return Region.open(path)


def _remove_replaced_scenes(region: Region, plan: Plan) -> None:
    """Remove scenes of an earlier build of which there is a newer version now."""
    replaced = {str(item.path) for item in plan.left_out if item.code == "SG-SOURCE-004"}
    kept = {key_of(scene) for scene in plan.scenes}
    for scene in region.scenes:
        path = read_attributes(scene.folder).get("path")
        if (scene.sensor, scene.name, scene.day) not in kept and path in replaced:
            shutil.rmtree(scene.folder)
