"""What the sources of a watched area have for the days of an update: one search of the folders for all days,
and downloads in blocks of eight days, so that what is asked of a service stays the same from day to day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from ..bands import DAYS
from ..grid import RegionGrid, region_grid
from ..job_context import JobContext
from ..protocol import (
    Cancelled,
    EarthEngine,
    FetchedProducts,
    FetchSpec,
    JobResult,
    JobSpec,
    LeftOut,
    SnowGalileoError,
)
from ..scene import Scene
from ..sources.archive.source import Archive
from ..sources.catalogues.place import Place
from ..sources.cell_outlines import CellOutlines
from ..sources.earthengine.source import EarthEngineSource
from ..sources.plan import key_of
from ..sources.source import FoundScenes, SceneSource
from ..watch.watch_file import Watch

EXPECTED = ("SG-SOURCE-004", "SG-SOURCE-005")
"""Older versions, and products of other places: usual in an archive."""

Run = Callable[[JobSpec], JobResult]


class WatchSources:
    """The sources of a watch, once ``open`` has looked.

    ``archive``: folders to build from. ``earth_engine``: to build from, too. ``notes``: sentences about
    services that failed. ``left_out``: files that cannot be used.
    """

    def __init__(
        self, watch: Watch, context: JobContext, run: Run, fetch_spec: Callable[[date], FetchSpec]
    ) -> None:
        self._watch, self._context, self._run, self._fetch_spec = watch, context, run, fetch_spec
        self._scenes: list[Scene] = []
        self.archive: list[str] = list(watch.values["sources"]["archive"])
        self.earth_engine: EarthEngine | None = None
        self.notes: list[str] = []
        self.left_out: list[LeftOut] = []

    def open(self, days: Sequence[date]) -> None:
        """Fetch what there is for some days, and list the scenes of all folders. Raises ``SG-STACK-010``."""
        dates = sorted({day - timedelta(days=age) for day in days for age in range(DAYS)})
        if self._watch.values["sources"]["online"]:
            fetched = dict.fromkeys(folder for end in block_ends(dates) for folder in self._fetch(end))
            self.archive += [folder for folder in fetched if folder not in self.archive]
        grid = region_grid(self._watch.area, self._watch.values["area"]["grid_crs"])
        if self.archive:
            found = self._find(Archive(Path(folder) for folder in self.archive), grid, dates)
            self.left_out = [item for item in found.left_out if item.code not in EXPECTED]
        if self._watch.values["sources"]["earth_engine"]:
            self.earth_engine = self._earth_engine()
            rule = self._watch.values["sources"]["rule"]
            place = Place.of(self._watch.area)
            source = EarthEngineSource(self.earth_engine, place, grid, rule, self._context.check)
            for item in self._find(source, grid, dates).left_out:
                self._note(item.code, item.reason)

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
            proxy=network.proxy,
            ca_certificates=network.ca_certificates,
            replay=network.replay,
        )

    def scenes_of(self, day: date) -> list[Scene]:
        """Scenes of the 8 days up to a day, and those without a day."""
        first = day - timedelta(days=DAYS - 1)
        return [scene for scene in self._scenes if scene.day is None or first <= scene.day <= day]

    def _fetch(self, end: date) -> list[str]:
        """Folders of the products of a block of days; none where nothing exists or the services fail."""
        try:
            found = self._run(self._fetch_spec(end))
        except SnowGalileoError as error:
            if isinstance(error, Cancelled) or not error.code.startswith("SG-ONLINE"):
                raise
            if error.code != "SG-ONLINE-008":
                self._note(error.code, error.text)
            return []
        folders: list[str] = []
        if isinstance(found, FetchedProducts):
            for item in found.left_out:
                self._note(item.code, item.reason)
            folders = found.folders
        return folders

    def _note(self, code: str, text: str) -> None:
        said = f"{text} ({code})"
        if said not in self.notes:
            self.notes.append(said)


def block_ends(dates: Sequence[date]) -> list[date]:
    """Last days of the blocks of eight days, counted from a fixed day, that hold some dates."""
    numbers = sorted({day.toordinal() // DAYS for day in dates})
    return [date.fromordinal(number * DAYS + DAYS - 1) for number in numbers]
