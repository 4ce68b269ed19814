"""The builds of an update of a watched area: only of days for which something is new, and of online products
the same job as a user's, which reads products while others still arrive.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from ..bands import DAYS
from ..inference.made_map import MadeMap
from ..protocol import BuildSpec, BuiltStack, FetchSpec, JobResult, JobSpec, Reason, SnowGalileoError
from ..sources.news import KnownScenes
from ..sources.plan import window
from ..watch.retention import trim_store
from ..watch.watch_file import Watch
from .store_turns import turn
from .watch_sources import ONLINE, WatchSources

NOTHING = "SG-BUILD-001"
"""No product of the 8 days shows the area after all."""
NOTHING_ONLINE = "SG-ONLINE-008"
"""The services have none for it."""


class WatchBuilds:
    """Builds one day after the other; all of it is called by one thread.

    ``maps``: that are there. ``sources``: what is built of. ``first_kept``: tells the first day of which
    satellite data are kept, which moves on with the maps; older ones go once they are mapped, so that weeks
    off do not need the disk for all of them.
    ``check``: is called while a map is waited for. ``count``: changes of the store. ``next_to_map``: the
    oldest day that is not mapped yet.
    """

    def __init__(
        self,
        watch: Watch,
        today: date,
        sources: WatchSources,
        maps: Mapping[date, MadeMap],
        first_kept: Callable[[], date | None],
        check: Callable[[], None],
    ) -> None:
        self._watch, self._today, self.sources = watch, today, sources
        self._maps = dict(maps)
        self._known = KnownScenes(watch.store)
        self._first_kept, self._check, self._trimmed = first_kept, check, date.min
        self._keeps_cells: bool = watch.values["export"]["cells"]
        self.count = 0
        self.next_to_map = date.min

    def build(self, day: date, run: Callable[[JobSpec], JobResult]) -> list[Reason]:
        """Build a day where something is new; why there is nothing to map, empty: there is.

        ``run``: runs a job. Raises what a build raises.
        """
        self._trim()
        is_made, sources = day in self._maps, self.sources
        if not is_made and not self._has_products(day):
            return self._what_is_missing(day)
        lacks = sources.lacks(day)
        if is_made and not lacks and not self._known.is_any_new(sources.scenes_of(day)):
            return []
        try:
            is_built = lacks and self._fetched_and_built(day, run)
            if not is_built and (sources.archive or sources.earth_engine):
                self._built(day, run, None)
        except SnowGalileoError as error:
            if error.code != NOTHING or any(scene.day for scene in sources.scenes_of(day)):
                raise
        return [] if is_made or self._holds_products(day) else self._what_is_missing(day)

    def _trim(self) -> None:
        """Remove satellite data that are not kept and that no day to come is mapped of, every few days."""
        first = self._first_kept()
        if first is None or self._keeps_cells or self.next_to_map == date.min:
            return
        before = min(first, self.next_to_map - timedelta(days=DAYS - 1))
        if before - self._trimmed < timedelta(days=DAYS):
            return
        try:
            with turn(self._watch.store, self._check):
                trim_store(self._watch.store, before)
                self.count += 1
        except SnowGalileoError as error:
            if error.code != "SG-OUTPUT-005":  # another program builds: the end of the update tries again
                raise
        self._trimmed, self._known = before, KnownScenes(self._watch.store)

    def _fetched_and_built(self, day: date, run: Callable[[JobSpec], JobResult]) -> bool:
        """Fetch products and build of them meanwhile; whether the services have something to build of."""
        try:
            self._built(day, run, self.sources.fetch_spec(day))
        except SnowGalileoError as error:
            self.sources.tried(day, None, is_answered=error.code == NOTHING_ONLINE)
            if not error.code.startswith(ONLINE):
                raise
            self.sources.note(error.code, error.text)
            return False
        return True

    def _built(self, day: date, run: Callable[[JobSpec], JobResult], fetch: FetchSpec | None) -> None:
        """Run the build; what is fetched is added to the folders of the next builds."""
        watch, sources = self._watch, self.sources
        built = run(
            BuildSpec(
                day=day.isoformat(),
                area=watch.area,
                archive=list(watch.values["sources"]["archive"] if fetch else sources.archive),
                earth_engine=sources.earth_engine,
                output=str(watch.store),
                rule=watch.values["sources"]["rule"],
                grid_crs=watch.values["area"]["grid_crs"],
                fetch=fetch,
            )
        )
        if isinstance(built, BuiltStack):
            sources.built(day, built.left_out)
            if fetch:
                sources.tried(day, built.fetched)
        self._known = KnownScenes(watch.store)
        self.count += 1

    def _has_products(self, day: date) -> bool:
        """Whether there are products to map a day of, here or online."""
        days = {scene.day for scene in self.sources.scenes_of(day) if scene.day} | self.sources.promised
        if self._watch.values["days"]["needs_own_product"]:
            return day in days
        return not days.isdisjoint(window(day))

    def _holds_products(self, day: date) -> bool:
        """Whether the store has what there was to be, also where that had to be fetched."""
        if self._known.region is None or day not in self._known.region.days:
            return False
        found = {scene.day for scene in self._known.region.scenes if scene.bands}
        found |= {scene.day for scene in self.sources.scenes_of(day)}
        return day in found or not self._watch.values["days"]["needs_own_product"]

    def _what_is_missing(self, day: date) -> list[Reason]:
        dated = {scene.day for scene in self.sources.scenes_of(day)} | self.sources.promised
        if not dated.isdisjoint(window(day)):
            is_late = self._today > day + timedelta(days=DAYS)
            return [Reason("no-product" if is_late else "no-product-yet", {"day": day.isoformat()})]
        return [Reason("no-products", {"count": str(DAYS), "day": day.isoformat()})]
