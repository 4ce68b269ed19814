"""What the sources of a watched area have for the days of an update: one search of the folders for all days,
and of the services for blocks of eight days. What is to be fetched comes with the builds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import copy
from datetime import date
from itertools import chain
from pathlib import Path

from ..bands import DAYS
from ..grid import RegionGrid, region_grid
from ..job_context import JobContext
from ..protocol import SERVICES, EarthEngine, FetchedProducts, FetchSpec, LeftOut, Reason
from ..scene import Scene
from ..sources.archive.source import Archive
from ..sources.catalogues.place import Place
from ..sources.cell_outlines import CellOutlines
from ..sources.earthengine.login import HOST
from ..sources.earthengine.source import EarthEngineSource
from ..sources.plan import key_of, window
from ..sources.source import FoundScenes, SceneSource
from ..watch.watch_file import Watch
from .search import days_of, find, network_of

EXPECTED = ("SG-SOURCE-004", "SG-SOURCE-005")
"""Older versions, and products of other places: usual in an archive."""

OF_A_SERVICE = ("SG-ONLINE-001", "SG-ONLINE-002", "SG-ONLINE-003", "SG-ONLINE-004")
"""Failures that all products of a service would meet: they are tried again by the next update."""

ONLINE = "SG-ONLINE"
"""How the codes of whatever goes wrong with a service begin: it is not known what it has."""


class WatchSources:
    """The sources of a watch, once ``open`` has looked.

    ``archive``: folders to build from. ``earth_engine``: to build from, too. ``promised``: days of which the
    services have products. ``notes``: services that failed. ``left_out``: files that cannot
    be used.
    """

    def __init__(self, watch: Watch, context: JobContext, fetch_spec: Callable[[date], FetchSpec]) -> None:
        self._watch, self._context, self._fetch_spec = watch, context, fetch_spec
        self._scenes: list[Scene] = []
        self._coming: dict[tuple[str, date], str] = {}
        self._down: set[str | None] = set()
        self._unanswered: set[date] = set()
        self.promised: set[date] = set()
        self.archive: list[str] = list(watch.values["sources"]["archive"])
        self.earth_engine: EarthEngine | None = None
        self.notes: list[Reason] = []
        self.left_out: list[LeftOut] = []

    def open(self, days: Sequence[date]) -> None:
        """Ask the services about some days, and list the scenes of all folders. Raises ``SG-STACK-010``."""
        dates = sorted({one for day in days for one in window(day)})
        if self._watch.values["sources"]["online"]:
            here = dict.fromkeys(folder for end in block_ends(dates) for folder in self._search(end))
            self.archive += [folder for folder in here if folder not in self.archive]
        grid = region_grid(self._watch.area, self._watch.values["area"]["grid_crs"])
        self._warn_of_empty_folders()
        if self.archive:
            found = self._find(Archive(Path(folder) for folder in self.archive), grid, dates)
            self.left_out = [item for item in found.left_out if item.code not in EXPECTED]
        if self._watch.values["sources"]["earth_engine"]:
            self.earth_engine = self._earth_engine()
            rule = self._watch.values["sources"]["rule"]
            place = Place.of(self._watch.area)
            source = EarthEngineSource(self.earth_engine, place, grid, rule, self._context.check)
            for item in self._find(source, grid, dates).left_out:
                self.note(item.code, item.reason)
                if item.code.startswith(ONLINE):
                    self._unanswered.update(dates)

    def _warn_of_empty_folders(self) -> None:
        """A drive that is not connected leaves an empty folder, which is no failure in the first days."""
        for folder in map(Path, self._watch.values["sources"]["archive"]):
            with suppress(OSError):
                if self._watch.store.is_dir() and not any(folder.iterdir()):
                    text = (
                        f"The folder {folder} is empty; if it is that of a drive, the drive is not connected."
                    )
                    self._context.warn("SG-STACK-010", text)

    def _find(self, source: SceneSource, grid: RegionGrid, dates: Sequence[date]) -> FoundScenes:
        """What a source has; of scenes that several have, the first one's count, as in a build."""
        found = source.find(
            CellOutlines(grid),
            dates,
            self._context.check,
            lambda done, total: self._context.progress("scan", done, total),
        )
        known = set(map(key_of, self._scenes))
        self._scenes += [item.scene for item in found.scenes if key_of(item.scene) not in known]
        return found

    def _earth_engine(self) -> EarthEngine:
        """Earth Engine with the login of the watch file and the network of this job."""
        sources, network = self._watch.values["sources"], self._fetch_spec(self._watch.first)
        return EarthEngine(
            project=sources["earth_engine"],
            credentials=sources["earth_engine_file"],
            sensors=list(sources["sensors"]),
            cache=network.cache,
            proxy=network_of(network).proxies.get(HOST, network.proxy),
            ca_certificates=network.ca_certificates,
            replay=network.replay,
            limit_gb=sources["limit_gb"],
        )

    def scenes_of(self, day: date) -> list[Scene]:
        """Scenes of the 8 days up to a day, and those without a day."""
        dates = (None, *window(day))
        return [scene for scene in self._scenes if scene.day in dates]

    def lacks(self, day: date) -> bool:
        """Whether products of the 8 days up to a day are to be fetched."""
        dates = window(day)
        return any(shown in dates for _, shown in self._coming)

    def fetch_spec(self, day: date) -> FetchSpec:
        """The download for a day, without the accounts of services that failed in this update."""
        spec = copy(self._fetch_spec(day))
        for service in SERVICES:
            if service.id in self._down:
                for name in chain.from_iterable(service.needs):
                    setattr(spec, name, "")
        return spec

    def is_unanswered(self, day: date) -> bool:
        """Whether a service failed that has, or may have, products of the 8 days up to a day."""
        return not self._unanswered.isdisjoint(window(day))

    def tried(self, day: date, fetched: FetchedProducts | None, *, is_answered: bool = True) -> None:
        """Note that the products for a day were fetched or, ``None``, could not be: each is tried once.

        ``is_answered``: whether it is known that there are none.
        """
        dates, coming, failed = window(day), self._coming, not is_answered
        if fetched is not None:
            service_of = {item.name: item.service for item in fetched.products}
            for item in fetched.left_out:
                self.note(item.code, item.reason)
                if item.code in OF_A_SERVICE:
                    self._down.add(service_of.get(item.path.name))
                    failed = True
            self.archive += [folder for folder in fetched.folders if folder not in self.archive]
        self._unanswered.update(dates if failed else ())
        self._unanswered.update(shown for (_, shown), service in coming.items() if service in self._down)
        self._coming = {
            (name, shown): service
            for (name, shown), service in coming.items()
            if shown not in dates and service not in self._down
        }

    def built(self, day: date, left_out: Sequence[LeftOut]) -> None:
        """Note what a build could not have: images of Earth Engine are fetched by the build itself."""
        if any(item.code.startswith(ONLINE) for item in left_out):
            self._unanswered.update(window(day))

    def _search(self, end: date) -> list[str]:
        """Folders of the products of a block of days that are here; those that are to be fetched are noted.

        Terrain and land cover come along with products that have a day.
        """
        found = find(self._fetch_spec(end), self._context.part())
        for item in found.failed:
            self.note(item.code, item.reason)
            self._unanswered.update(window(end))
        for product in found.to_fetch():
            self._coming |= {(product.name, day): product.service for day in days_of(product)}
        self.promised |= {day for product in found.expected() for day in days_of(product)}
        for place in found.places.values():
            found.services.cache.used(place)
        return sorted(map(str, found.places.values()))

    def note(self, code: str, text: str) -> None:
        """Say at the end of the update what went wrong, each thing once."""
        said = Reason("service", {"code": code, "text": text})
        if said not in self.notes:
            self.notes.append(said)


def block_ends(dates: Sequence[date]) -> list[date]:
    """Last days of the blocks of eight days, counted from a fixed day, that hold some dates."""
    numbers = sorted({day.toordinal() // DAYS for day in dates})
    return [date.fromordinal(number * DAYS + DAYS - 1) for number in numbers]
