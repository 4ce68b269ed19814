"""Scenes are read into a store while products of other scenes still arrive.

Only new scenes are added, and nothing is removed or decided: ingesting the whole plan comes last, finds most
of the work done, and gives the store that it would have given alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future
from datetime import date
from pathlib import Path

from ..bands import Sensor
from ..protocol import Cancelled, SnowGalileoError
from ..stack.region import Region
from .archive.source import Archive
from .cell_outlines import CellOutlines
from .ingest import (
    Answer,
    Choices,
    Reading,
    precomputations_of,
    precompute_days,
    read_bands,
    take_days,
)
from .outdated import is_outdated
from .plan import Plan, key_of
from .process_pool import TaskPool
from .scene_reader import ReadableScene

JOINED = frozenset({Sensor.ERA5})
"""Sensors whose scenes are made of several products."""


def prepare() -> None:
    """What a process of the pool does before there is work: it has loaded all that reads scenes by now, since
    this function is of this module.
    """


class EarlyIngestion:
    """Reads scenes of products that are whole, by a pool, which the caller keeps going.

    ``make_region``: opens the store, or creates it; called with the first scene. ``day``: to be predicted;
    ``days``: whose scenes are read. ``finder``: has a thread that looks at products. ``expected``: number of
    products of each sensor that are still to be told by ``arrived``. ``read``: scenes read so far. ``done``,
    ``known``: work in tenths of seconds of one processor, as estimated, of the scenes found so far.
    """

    def __init__(
        self,
        make_region: Callable[[], Region],
        cells: CellOutlines,
        day: date,
        days: Sequence[date],
        pool: TaskPool,
        finder: Executor,
        expected: Mapping[Sensor, int],
        check: Callable[[], None],
    ) -> None:
        self._check = check
        self._make_region, self._cells, self._pool = make_region, cells, pool
        self._day, self._days = day, days
        self._expected = Counter(expected)
        self._products: dict[Sensor, list[Path]] = defaultdict(list)
        self._scenes: dict[Sensor, list[ReadableScene]] = defaultdict(list)
        self._waiting: list[ReadableScene] = []
        self._looked_at: set[Sensor] = set()
        self._under_way: Counter[Sensor] = Counter()
        self._precomputed: set[Sensor] = set()
        self._complete: dict[Sensor, bool] = {}
        self._region: Region | None = None
        self._finder = finder
        self._finding: Future[list[ReadableScene]] | None = None
        self._choices: list[Choices] = []
        self.read = 0

    @property
    def done(self) -> int:
        """Work that is done."""
        return sum(choices.done for choices in self._choices)

    @property
    def known(self) -> int:
        """Work for all scenes that are being read."""
        return sum(choices.total for choices in self._choices)

    @property
    def has_more(self) -> bool:
        """Whether ``go_on`` has something to do that does not wait for a product."""
        is_new = any(products and not self._is_held(sensor) for sensor, products in self._products.items())
        return is_new or self._finding is not None or any(map(self._is_ready, self._waiting))

    def arrived(self, sensor: Sensor, product: Path | None) -> None:
        """Take a product that is whole; ``None``: one that cannot be had."""
        self._expected[sensor] -= 1
        if product is not None:
            self._products[sensor].append(product)

    def go_on(self) -> None:
        """Give the pool what can be done by now. Raises as ``ingest``."""
        self._take_found()
        ready = [item for item in self._waiting if self._is_ready(item)]
        if ready:
            self._waiting = [item for item in self._waiting if item not in ready]
            self._read(ready)
        for sensor in Sensor:
            self._precompute(sensor)

    def _take_found(self) -> None:
        """Take the scenes of the products that were looked at, and have the next ones looked at, by a thread
        of ``finder``: files may take long to open.
        """
        if self._finding is not None and self._finding.done():
            for item in self._finding.result():
                self._scenes[item.scene.sensor].append(item)
                self._waiting.append(item)
                self._complete.pop(item.scene.sensor, None)
            self._finding, self._looked_at = None, set()
        if self._finding is None:
            new = {sensor: items for sensor, items in self._products.items() if not self._is_held(sensor)}
            products = [product for items in new.values() for product in items]
            if products:
                self._looked_at = set(new)
                for sensor in new:
                    self._products[sensor] = []
                self._finding = self._finder.submit(self._find, products)

    def _is_held(self, sensor: Sensor) -> bool:
        return sensor in JOINED and self._expected[sensor] > 0

    def _find(self, products: Sequence[Path]) -> list[ReadableScene]:
        try:
            found = Archive(products).find(self._cells, self._days, self._check, lambda *_: None)
        except Cancelled:
            raise
        except SnowGalileoError:  # said when the whole plan is made
            return []
        return list(found.scenes)

    def _is_ready(self, item: ReadableScene) -> bool:
        """Whether all that reading a scene needs is in the store."""
        return all(map(self._is_complete, item.reader.ingestion_of(item.scene).needs))

    def _is_complete(self, sensor: Sensor) -> bool:
        """Whether there are scenes of a sensor, and all of them are in the store.

        That is looked up once, when all were read: a scene that cannot be read stays away.
        """
        is_found = not self._products[sensor] and sensor not in self._looked_at
        if self._expected[sensor] > 0 or not is_found or self._under_way[sensor]:
            return False
        if any(item.scene.sensor is sensor for item in self._waiting):
            return False
        if sensor not in self._complete:
            self._complete[sensor] = self._is_stored(self._scenes[sensor])
        return self._complete[sensor]

    def _is_stored(self, items: Sequence[ReadableScene]) -> bool:
        region = self._region
        return bool(items) and all(
            region is not None and region.finished(item.scene) and not is_outdated(region, item.scene)
            for item in items
        )

    def _read(self, items: Sequence[ReadableScene]) -> None:
        """Read scenes that the store lacks; those that it holds in another state are left to the plan."""
        region = self._region = self._region or self._make_region()
        new = [item for item in items if not region.finished(item.scene)]
        needs = {sensor for item in new for sensor in item.reader.ingestion_of(item.scene).needs}
        needed = [item for sensor in needs for item in self._scenes[sensor]]
        choices = Choices(region, self._plan(region, [*needed, *new]))
        self._choices.append(choices)
        self.read += len(new)

        def take(reading: Reading, answer: Answer) -> None:
            self._under_way[reading.scene.sensor] -= 1
            choices.take(reading, answer)

        for readings in choices.rounds():
            for reading in readings:
                self._under_way[reading.scene.sensor] += 1
                self._pool.submit(read_bands, reading, take)

    def _plan(self, region: Region, items: Iterable[ReadableScene]) -> Plan:
        found = {key_of(item.scene): item for item in items}
        scenes = tuple(item.scene for item in found.values())
        return Plan(
            region.grid,
            self._day,
            self._cells,
            scenes,
            {key: item.reader for key, item in found.items()},
            {key: int(self._cells.touched_by(item.scene.footprint).sum()) for key, item in found.items()},
            (),
        )

    def _precompute(self, sensor: Sensor) -> None:
        """Prepare the days of a sensor, once all its scenes are there."""
        if sensor in self._precomputed or self._region is None or not self._is_complete(sensor):
            return
        self._precomputed.add(sensor)
        scenes = [item.scene for item in self._scenes[sensor]]
        for task in precomputations_of(self._region, self._choices[-1].drafts, scenes):
            self._pool.submit(precompute_days, task, take_days)
