"""Which scenes a region needs on the 8 days up to a prediction day, and which of them the sources have.

Only metadata are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256

import numpy as np

from ..bands import DAYS, Sensor
from ..grid import RegionGrid
from ..protocol import LeftOut, SnowGalileoError
from ..scene import Scene
from .cell_outlines import CellOutlines
from .damaged import mark_damaged
from .scene_reader import ReadableScene, SceneReader
from .source import SceneSource

Key = tuple[Sensor, str, date | None]


def key_of(scene: Scene) -> Key:
    """What distinguishes a scene from all others of a region: sensor, name, day."""
    return scene.sensor, scene.name, scene.day


@dataclass(frozen=True)
class Plan:
    """Scenes that cross a region.

    ``cells``: outlines of the region's cells. ``scenes``: by sensor, day and order of use. ``readers``:
    reader of each scene, ``reach``: number of cells that its footprint touches, both by ``key_of``.
    ``left_out``: products that cannot be used, and why. ``unneeded``: sentences that count the products of
    other days and places. ``alternatives``: what to try where a scene cannot be read, best first, by
    ``key_of``: other copies and versions that its source has, and the same scene of later sources.
    """

    grid: RegionGrid
    day: date
    cells: CellOutlines
    scenes: tuple[Scene, ...]
    readers: Mapping[Key, SceneReader]
    reach: Mapping[Key, int]
    left_out: tuple[LeftOut, ...]
    unneeded: tuple[str, ...] = ()
    alternatives: Mapping[Key, tuple[ReadableScene, ...]] = field(default_factory=dict)

    @property
    def dates(self) -> tuple[date, ...]:
        """The 8 days, oldest first."""
        return window(self.day)

    def of(self, sensor: Sensor, day: date | None) -> list[Scene]:
        """Scenes of a sensor on a day (``None``: those without a day), in their order of use."""
        return [scene for scene in self.scenes if scene.sensor is sensor and scene.day == day]

    @property
    def missing(self) -> list[Sensor]:
        """Sensors without any scene."""
        found = {scene.sensor for scene in self.scenes}
        return [sensor for sensor in Sensor if sensor not in found]

    def without(self, failed: Sequence[tuple[Scene, LeftOut]]) -> Plan:
        """The plan without scenes that cannot be had, which are reported as left out."""
        gone = {key_of(scene) for scene, _ in failed}
        kept = tuple(scene for scene in self.scenes if key_of(scene) not in gone)
        return replace(self, scenes=kept, left_out=(*self.left_out, *(item for _, item in failed)))

    def covered(self, scenes: Sequence[Scene]) -> float:
        """Share 0..1 of the cells whose centre lies in a footprint of the scenes."""
        inside = np.zeros(len(self.cells.polygons), dtype=np.bool_)
        for scene in scenes:
            inside |= self.cells.centred_in(scene.footprint)
        return float(inside.mean())


def window(day: date) -> tuple[date, ...]:
    """The 8 days up to a prediction day, oldest first."""
    return tuple(day - timedelta(days=DAYS - 1 - i) for i in range(DAYS))


def make_plan(
    sources: Sequence[SceneSource],
    grid: RegionGrid,
    day: date,
    check: Callable[[], None] = lambda: None,
    report: Callable[[int, int], None] = lambda _done, _total: None,
) -> Plan:
    """Ask the sources for scenes. A scene that several of them have is taken from the first.

    ``check`` is called often and may raise to stop; ``report``: progress, steps done and steps in all. Raises
    ``SG-BUILD-001``, which lists what was looked for, when no sensor has a scene of the 8 days over the
    region, and what the sources raise (``SG-STACK-010`` for a folder that does not exist).
    """
    cells = CellOutlines(grid)
    scenes: dict[Key, Scene] = {}
    readers: dict[Key, SceneReader] = {}
    alternatives: dict[Key, list[ReadableScene]] = defaultdict(list)
    left_out: list[LeftOut] = []
    unneeded: list[str] = []
    days: set[date] = set()
    for number, source in enumerate(sources):

        def progress(done: int, total: int, number: int = number) -> None:
            report(number * total + done, len(sources) * total)

        found = source.find(cells, window(day), check, progress)
        left_out += found.left_out
        unneeded += found.unneeded
        days |= found.days
        earlier = set(scenes)
        for item in found.scenes:
            named = item.scene
            if key_of(named) in earlier:
                alternatives[key_of(named)].append(item)
            else:
                named = _distinctly_named(named, scenes)
                scenes[key_of(named)], readers[key_of(named)] = named, item.reader
            alternatives[key_of(named)] += [
                ReadableScene(other, item.reader)
                for other in item.scene.alternatives
                if cells.touched_by(other.footprint).any()
            ]
    mark_damaged(left_out)
    if not any(scene.day for scene in scenes.values()):
        raise _nothing_found(sources, day, days, left_out)
    ordered = sorted(scenes.values(), key=lambda scene: list(Sensor).index(scene.sensor))
    reach = {key_of(scene): int(cells.touched_by(scene.footprint).sum()) for scene in ordered}
    return Plan(
        grid,
        day,
        cells,
        tuple(ordered),
        readers,
        reach,
        tuple(left_out),
        tuple(unneeded),
        {key: tuple(others) for key, others in alternatives.items() if others},
    )


def _distinctly_named(scene: Scene, known: Mapping[Key, Scene]) -> Scene:
    """The scene, renamed where another part of the same product already has its name."""
    if key_of(scene) not in known:
        return scene
    digest = sha256(str(scene.path).encode()).hexdigest()
    return replace(scene, name=f"{scene.name}_{digest[:8]}")


def _nothing_found(
    sources: Sequence[SceneSource], day: date, days: set[date], left_out: Sequence[LeftOut]
) -> SnowGalileoError:
    refused = [item for item in left_out if item.code.startswith("SG-ONLINE")]
    if refused:  # a service that could not be asked may have all that is needed
        return SnowGalileoError(refused[0].code, refused[0].reason)
    first, *_, last = window(day)
    places = ", ".join(source.name for source in sources)
    products = dict.fromkeys(words for source in sources for words in source.products.values())
    text = f"No product in {places} shows the area between {first} and {last}. "
    if left_out:
        text += f"{len(left_out)} could not be used; the first: {left_out[0].reason} "
    if days:
        text += f"The products that were found are of {min(days)} to {max(days)}. "
    text += f"Looked for: {'; '.join(products)}."
    detail = "\n".join(f"{item.code} {item.reason}" for item in left_out)
    return SnowGalileoError("SG-BUILD-001", text, "Check the folder, the day and the area.", detail)
