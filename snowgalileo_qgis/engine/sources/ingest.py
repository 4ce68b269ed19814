"""Fill a region store with the scenes of a plan: every scene is read once, by several processes.

Finished scenes are never read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import shapely

from ..bands import Sensor
from ..protocol import Cancelled, LeftOut, SnowGalileoError
from ..protocol.errors import OUTPUT_ERRORS
from ..scene import PROVISIONAL, Scene
from ..stack.region import FINE_SENSORS, Region
from ..stack.region.arrays import read_attributes
from ..stack.region.drafts import close_drafts, draft, open_drafts
from ..stack.region.fine_layers import store_tiles
from ..stack.region.medium import medium_of
from ..stack.region.precompute import precompute, take_precomputed
from ..stack.region.scenes import StoredScene, remove_scene
from .addresses import on_disk
from .estimate import scene_seconds
from .outdated import file_states, needs_reading
from .plan import Key, Plan, key_of
from .process_pool import TaskPool
from .scene_reader import ReadableScene, SceneReader

MOSTLY = 0.9
"""Share of a footprint from which it counts as shown."""

Report = Callable[[str, int, int], None]
"""Progress callback: stage, steps done, steps in all."""


@dataclass
class Ingested:
    """What became of the scenes of a plan.

    ``used``: with at least one band in the store, from this or an earlier build. ``outside``: their footprint
    crosses the region, their pixels do not. ``failed``: with the reason, which names the copy or version that
    took its place, if any; also used where an earlier build could read it. ``order``: all of these as the
    plan has them. ``left_out``: products that were not tried, and why. ``read``: number of scenes that this
    build had to read. ``stored``: bytes that it wrote.
    """

    used: list[Scene] = field(default_factory=list)
    outside: list[Scene] = field(default_factory=list)
    failed: list[tuple[Scene, LeftOut]] = field(default_factory=list)
    order: list[Scene] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    read: int = 0
    stored: int = 0

    def verdicts(self) -> Iterator[tuple[Scene, str, str]]:
        """Each scene with its verdict and reason, as in ``SceneUse``, in the order of the plan."""
        reasons = {id(scene): f"{item.code} {item.reason}" for scene, item in self.failed}
        verdicts = {failed: ("left out", reason) for failed, reason in reasons.items()}
        verdicts |= {id(scene): ("used", reasons.get(id(scene), "")) for scene in self.used}
        verdicts |= {id(scene): ("no pixel in the area", "") for scene in self.outside}
        for scene in self.order:
            yield (scene, *verdicts[id(scene)])


class Reading(NamedTuple):
    """Bands of one scene that are read together; ``needed``: other scenes that reading it needs.

    ``drafts``: where they are put.
    """

    region: Path
    drafts: Path
    scene: Scene
    reader: SceneReader
    bands: tuple[str, ...]
    needed: tuple[ReadableScene, ...] = ()


class StoredBands(NamedTuple):
    """What was read of a scene: bytes on disk, and the draft that holds them."""

    size: int
    draft: Path


Answer = StoredBands | LeftOut | None
"""To a reading: what is stored, why the scene cannot be used, ``None`` where it does not reach the region."""
Precomputed = list[tuple[date | None, Path]]
"""Days, and the drafts that hold what was precomputed of them."""


class Precomputation(NamedTuple):
    """Data of one sensor on some days that are computed ahead of reading cells; ``drafts``: as above."""

    region: Path
    drafts: Path
    sensor: Sensor
    days: tuple[date | None, ...]


def ingest(region: Region, plan: Plan, pool: TaskPool, report: Report) -> Ingested:
    """Read the scenes of a plan that the store lacks, and precompute what reading cells needs; the caller
    marks the day as built.

    Where a scene cannot be read, its alternatives are tried one after the other; without any, what an earlier
    build read of it stays, or it is left out, and the others go on. Raises ``SG-OUTPUT-001``,
    ``SG-REGION-...``, ``SG-BUILD-003``, and whatever ``report`` and the pool raise to stop; finished scenes
    stay, and the next call resumes there.
    """
    choices = Choices(region, plan)
    precomputations = precomputations_of(region, choices.drafts, plan.scenes)
    precomputed = 0

    def read(reading: Reading, answer: Answer) -> None:
        choices.take(reading, answer)
        report("ingest", choices.done, choices.total)

    def precompute(task: Precomputation, answer: Precomputed) -> None:
        nonlocal precomputed
        take_days(task, answer)
        precomputed += 1
        report("derive", precomputed, len(precomputations))

    report("ingest", 0, choices.total)
    try:
        for readings in choices.rounds():
            pool.run(read_bands, readings, read)
        found = choices.result()
        _remove_replaced_scenes(region, plan, found)
        pool.run(precompute_days, precomputations, precompute)
    finally:
        close_drafts(region.path)
    return found


@dataclass
class _Choice:
    """A scene of the plan with what else to try.

    ``failed``: what was tried before. ``waiting``: readings under way. ``done``: work that is done for the
    scene. ``error``: why it cannot be read.
    """

    scene: Scene
    reader: SceneReader
    reach: int
    rest: list[ReadableScene]
    failed: list[tuple[Scene, LeftOut]] = field(default_factory=list)
    waiting: int = 0
    done: int = 0
    error: LeftOut | None = None

    @property
    def seconds(self) -> int:
        """Work for the scene, in tenths of seconds of one processor, as estimated."""
        return max(1, round(10 * scene_seconds(self.scene, self.reader, self.reach)))


class Choices:
    """Which scenes are read, what takes the place of those that cannot be, and which bands are under way;
    finishes a scene with its last band.

    ``done``, ``total``: work in tenths of seconds of one processor, as estimated. ``drafts``: where tasks put
    what they make.
    """

    def __init__(self, region: Region, plan: Plan) -> None:
        self._region = region
        self._plan = plan
        self._choices = [
            _held(
                region,
                _Choice(
                    scene,
                    plan.readers[key_of(scene)],
                    plan.reach[key_of(scene)],
                    list(plan.alternatives.get(key_of(scene), ())),
                ),
            )
            for scene in plan.scenes
        ]
        self._current: dict[Key, _Choice] = {}
        self.drafts = open_drafts(region.path)
        lacking = [choice for choice in self._choices if needs_reading(region, choice.scene)]
        for choice in lacking:
            region.drop_unfinished(choice.scene)
        self._read = len(lacking)
        self._stored = 0
        self.done = 0
        self.total = sum(choice.seconds for choice in lacking)

    def rounds(self) -> Iterator[list[Reading]]:
        """Readings that may be done at the same time: first those of scenes that others need; after each
        round those of scenes that take the place of what could not be read.
        """
        needed = {
            sensor
            for choice in self._choices
            for sensor in self._reader(choice).ingestion_of(choice.scene).needs
        }
        for first in (True, False):
            todo = [choice for choice in self._choices if (choice.scene.sensor in needed) is first]
            while todo:
                yield self._readings(todo)
                todo = [choice for choice in todo if choice.error and self._take_next(choice)]

    def take(self, reading: Reading, answer: Answer) -> None:
        """Take the answer to one reading. Raises ``SG-OUTPUT-001``."""
        choice = self._current[key_of(reading.scene)]
        choice.waiting -= 1
        part = choice.seconds * len(reading.bands) // len(reading.reader.bands)
        step = part if choice.waiting else choice.seconds - choice.done
        choice.done += step
        self.done += step
        if isinstance(answer, LeftOut):
            choice.error = choice.error or answer
        elif answer is not None:
            self._region.take(choice.scene, answer.draft)
            self._stored += answer.size
        if not choice.waiting and choice.error:
            self._region.drop_unfinished(choice.scene)
        elif not choice.waiting:
            self._region.finish(choice.scene, file_states(choice.scene))

    def result(self) -> Ingested:
        """What became of the plan's scenes."""
        stored = {
            (scene.sensor, scene.name, scene.day)
            for scene in Region.open(self._region.path).scenes
            if scene.bands
        }
        found = Ingested(read=self._read, stored=self._stored)
        tried: set[Path] = set()
        for choice in self._choices:
            failed = [*choice.failed, *([(choice.scene, choice.error)] if choice.error else [])]
            used = self._used(choice, failed)
            for scene, item in failed:
                note = _note(scene, used)
                found.failed.append((scene, LeftOut(item.path, item.code, f"{item.reason}{note}")))
            found.order += [*(scene for scene, _ in choice.failed), choice.scene]
            if choice.failed:
                later = [choice.scene, *(scene for scene, _ in choice.failed[1:])]
                tried |= {
                    path for scene in later for path in (scene.path, *map(on_disk, scene.files.values()))
                }
            if used is not None:
                (found.used if key_of(used) in stored else found.outside).append(used)
        found.left_out = [
            item for item in self._plan.left_out if item.code != "SG-SOURCE-004" or item.path not in tried
        ]
        return found

    def _used(self, choice: _Choice, failed: Sequence[tuple[Scene, LeftOut]]) -> Scene | None:
        """What the store shows: the scene that could be read, which takes the place of the others; else what
        an earlier build has read of one that cannot be read now.
        """
        if choice.error:
            return next((scene for scene, _ in failed if self._region.finished(scene)), None)
        for scene, _ in failed:
            if key_of(scene) != key_of(choice.scene):
                self._region.drop(scene)
        return choice.scene

    def _take_next(self, choice: _Choice) -> bool:
        """Go on to the next alternative of a scene that cannot be read; ``False`` without one."""
        if not choice.rest or choice.error is None:
            return False
        failed, error = choice.scene, choice.error
        choice.failed.append((failed, error))
        item = choice.rest.pop(0)
        note = f"It takes the place of {failed.path}, which cannot be read ({error.code})."
        choice.scene = replace(item.scene, notes=(*item.scene.notes, note))
        choice.reader = item.reader
        choice.reach = int(self._plan.cells.touched_by(item.scene.footprint).sum())
        choice.error, choice.done = None, 0
        self.total += choice.seconds
        return True

    def _reader(self, choice: _Choice) -> SceneReader:
        return choice.reader.for_rule(self._region.rule)

    def _readings(self, choices: Sequence[_Choice]) -> list[Reading]:
        """All bands that the store lacks, the longest first, so that the processes end at about the same
        time.
        """
        costs: list[tuple[float, Reading]] = []
        for choice in choices:
            key = key_of(choice.scene)
            is_other_copy = key in {key_of(scene) for scene, _ in choice.failed}
            if not (is_other_copy or needs_reading(self._region, choice.scene)):
                continue
            self._current[key] = choice
            reader = self._reader(choice)
            ingestion = reader.ingestion_of(choice.scene)
            needed = tuple(
                ReadableScene(other.scene, self._reader(other))
                for sensor in ingestion.needs
                for other in self._choices
                if other.scene.sensor is sensor and other.scene.day is None and not other.error
            )
            together = [reader.bands] if ingestion.tiled else [(band,) for band in reader.bands]
            choice.waiting = len(together)
            costs += [
                (
                    choice.seconds * len(bands) / len(reader.bands),
                    Reading(self._region.path, self.drafts, choice.scene, reader, bands, needed),
                )
                for bands in together
            ]
        return [reading for _, reading in sorted(costs, key=lambda item: item[0], reverse=True)]


def _note(scene: Scene, used: Scene | None) -> str:
    """What is used in place of a scene that cannot be read, as the end of the reason."""
    if used is None:
        return ""
    return " It is used as it was before." if scene is used else f" {used.path} is used instead."


def _held(region: Region, choice: _Choice) -> _Choice:
    """The choice with the copy that the store holds under the scene's name."""
    if region.finished(choice.scene):
        path = read_attributes(region.scene_folder(choice.scene)).get("path")
        for other in choice.rest:
            if key_of(other.scene) == key_of(choice.scene) and path == str(other.scene.path):
                return replace(choice, scene=other.scene, reader=other.reader)
    return choice


def read_bands(reading: Reading) -> Answer:
    """Read bands and store them in a draft, in a process of the pool.

    Errors of the scene are returned, errors of the store are raised.
    """
    scene = reading.scene
    try:
        with draft(reading.drafts) as folder:
            size = _store_bands(reading, folder)
            if size is None:
                medium_of(folder).remove(folder)
        return None if size is None else StoredBands(size, folder)
    except Cancelled:
        raise
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


def _store_bands(reading: Reading, folder: Path) -> int | None:
    """Bytes on disk, ``None`` where the scene does not reach the region."""
    region, scene = _opened(reading.region), reading.scene
    ingestion = reading.reader.ingestion_of(scene)
    if ingestion.tiled:
        tiles = reading.reader.read_tiles(scene, region.grid, reading.needed)
        return store_tiles(folder, region.grid, tiles, coarser=ingestion.coarser)
    (band,) = reading.bands
    native = reading.reader.read(scene, band, region.grid)
    return None if native is None else region.put(scene, band, native, folder)


def precomputations_of(region: Region, drafts: Path, scenes: Iterable[Scene]) -> list[Precomputation]:
    """All sensors and days.

    The days of a coarse sensor stay together: they share its block operator, which takes most of the time.
    """
    found = dict.fromkeys((scene.sensor, scene.day) for scene in scenes)
    coarse = {
        sensor: tuple(day for other, day in found if other is sensor)
        for sensor, _ in found
        if sensor not in FINE_SENSORS
    }
    together = [Precomputation(region.path, drafts, sensor, days) for sensor, days in coarse.items()]
    return together + [
        Precomputation(region.path, drafts, sensor, (day,)) for sensor, day in found if sensor in FINE_SENSORS
    ]


def precompute_days(task: Precomputation) -> Precomputed:
    """Precompute one sensor on some days, in a process of the pool."""
    region, found = None, []
    for day in task.days:
        with draft(task.drafts) as folder:
            region = region or Region.open(task.region)  # with the scenes that are there by now
            if precompute(region, task.sensor, day, folder):
                found.append((day, folder))
            else:
                medium_of(folder).remove(folder)
    return found


def take_days(task: Precomputation, answer: Precomputed) -> None:
    """Put what was precomputed of some days in its place. Raises ``SG-OUTPUT-001``."""
    region = Region.open(task.region)
    for day, folder in answer:
        take_precomputed(region, task.sensor, day, folder)


def _opened(path: Path) -> Region:
    """The store, opened once in each process: reading bands uses its grid and rule only."""
    return _cached(path, medium_of(path).state(path))


@lru_cache(maxsize=1)
def _cached(path: Path, _state: object) -> Region:
    """A worker of a cluster may live longer than the store of that name."""
    return Region.open(path)


def _remove_replaced_scenes(region: Region, plan: Plan, found: Ingested) -> None:
    """Remove scenes of an earlier build of which a newer version is in the store now; and provisional ones
    that the sources do not have any more, where final ones of the day show their place.
    """
    replaced = {str(item.path) for item in plan.left_out if item.code == "SG-SOURCE-004"}
    kept = {key_of(scene) for scene in (*found.used, *found.outside)}
    for scene in region.scenes:
        if (scene.sensor, scene.name, scene.day) in kept:
            continue
        path = read_attributes(scene.folder).get("path")
        if path in replaced or (scene.provisional and _is_covered(scene, found.used)):
            remove_scene(scene.folder)


def _is_covered(scene: StoredScene, used: Sequence[Scene]) -> bool:
    """Whether final scenes of the same sensor and day show most of a scene's place."""
    final = [
        other.footprint
        for other in used
        if (other.sensor, other.day) == (scene.sensor, scene.day) and PROVISIONAL not in other.facts
    ]
    shared = shapely.union_all(final).intersection(scene.footprint)
    return bool(final) and float(shared.area) >= MOSTLY * float(scene.footprint.area)
