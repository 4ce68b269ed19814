"""An update of a watched area, made of the jobs that users run one by one: build, predict, statistics, snow
line, NetCDF, export. A day is mapped while the next ones are fetched and built.

Every step asks the files what is done, so that an update that was ended at any point is simply run again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, nullcontext
from dataclasses import fields, replace
from datetime import date, timedelta
from threading import Event
from typing import NamedTuple

from ..bands import DAYS
from ..inference.made_map import MadeMap
from ..inference.models import load_models
from ..job_context import JobContext
from ..protocol import (
    BuildSpec,
    Cancelled,
    FetchSpec,
    JobResult,
    JobSpec,
    Json,
    LeftOut,
    OnlineSpec,
    PredictSpec,
    Reason,
    SnowGalileoError,
    WatchReport,
    WatchSpec,
    in_english,
)
from ..sources.catalogues.cache import ProductCache
from ..sources.catalogues.in_use import using
from ..stack.region import Region
from ..stack.region.day_inputs import UsedScene, scenes_of_day
from ..watch.day_map import map_of_day, map_path
from ..watch.index import log_line, write_collection_of, write_series
from ..watch.lateness import changes
from ..watch.latest import show_latest
from ..watch.ownership import conflict, owner_of
from ..watch.picture import write_picture
from ..watch.records import Records
from ..watch.report import NEW, PRODUCTS, WatchState
from ..watch.retention import keep_version, remove_maps, trim_store
from ..watch.tables import drop_days
from ..watch.watch_file import Watch
from ..web.threads import result_of, threads
from .map_while_building import DayBars, end
from .runner import run_job
from .store_turns import turn
from .watch_builds import WatchBuilds
from .watch_products import WatchProducts, lacking_for
from .watch_sources import WatchSources

CLUSTER = ("SG-CLUSTER-001", "SG-CLUSTER-002")
ENDING = ("SG-OUTPUT-002", "SG-REGION-001", "SG-REGION-002", "SG-REGION-003", *CLUSTER, "SG-BUG-001")
"""Errors that would meet every day: the update ends at the first."""


AHEAD = 4
"""Days that are built before the one that is mapped: what they add lies on the disk."""


class Begun(NamedTuple):
    """A build that is waited for: why there is nothing to map, and what it warns of."""

    future: Future[list[Reason]]
    context: JobContext


class WatchUpdate:
    """One update. ``today``: last day to map, and day by which lateness is judged. ``lacking``: files that
    only products need and that are away: told where something is to be made of them.
    """

    def __init__(
        self, watch: Watch, today: date, spec: WatchSpec, context: JobContext, lacking: Sequence[Reason]
    ) -> None:
        self._watch, self._today, self._spec, self._context = watch, today, spec, context
        self._records = Records(watch.folder)
        self._state = WatchState(watch, today, self._records, map_of_day)
        self._changed: dict[date, list[Reason]] = {}
        self._lacking = lacking
        self._notes: list[Reason] = []
        self._said: set[str] = set()
        self._left_out: list[LeftOut] = []
        self._region: Region | None = None
        self._listed = 0
        self._models = ""

    def run(self) -> WatchReport:
        """Bring everything up to date, the oldest day first.

        Raises ``SG-WATCH-001`` before anything is written where the folder holds maps of another area, or of
        another watch file that still writes there.
        """
        if error := conflict(self._watch, self._records):
            raise error
        owner = owner_of(self._watch)
        if owner != self._records.owner:
            self._records.owner = owner
            self._records.save()
        due = [day for day in self._state.days if self._is_due(day)]
        if due:
            with self._sources_held(due):
                self._bring_up_to_date(due)
        products = WatchProducts(self._watch, self._records, self._run, self._lacking)
        products.make(self._state.maps)
        self._notes += products.notes
        removed = self._remove_old()
        return self._finish(removed)

    def _sources_held(self, due: Sequence[date]) -> AbstractContextManager[object]:
        """Within the block, other jobs leave fetched products alone."""
        if not self._watch.values["sources"]["online"]:
            return nullcontext()
        return using(ProductCache(self._fetch_spec(due[0]).cache).root)

    def _bring_up_to_date(self, due: Sequence[date]) -> None:
        """Ask the sources, and build and map the days where that changes anything."""
        groups = load_models(self._watch.values["model"]["weights"], self._watch.values["model"]["condition"])
        self._models = ", ".join(model.sha256 for members in groups.values() for model in members)
        sources = WatchSources(self._watch, self._context, self._fetch_spec)
        sources.open(due)
        self._left_out = sources.left_out
        check = self._context.check
        builds = WatchBuilds(self._watch, self._today, sources, self._state.maps, self._first_in_stack, check)
        stop, bars = Event(), DayBars(self._context, "watch", len(due))

        def build(day: date, context: JobContext) -> list[Reason]:
            return builds.build(day, lambda spec: run_job(self._complete(spec), context))

        with threads(1, "build") as pool:
            ahead = 0 if self._spec.scheduler else AHEAD  # a cluster does one thing after the other
            begun: dict[date, Begun] = {}
            try:
                for number, day in enumerate(due):
                    builds.next_to_map = day
                    for later in due[number : number + ahead + 1]:
                        if later not in begun:
                            begun[later] = self._begun(pool, build, later, bars, stop)
                    self._update_day(day, begun[day], builds, bars)
                    bars.day_done()
            finally:
                end((one.future for one in begun.values()), stop)
                self._notes += sources.notes

    def _begun(
        self,
        pool: Executor,
        build: Callable[[date, JobContext], list[Reason]],
        day: date,
        bars: DayBars,
        stop: Event,
    ) -> Begun:
        """The build of a day, which comes after those that were begun before."""
        context = self._context.part(bars.of_build, stop)
        return Begun(pool.submit(build, day, context), context)

    def _is_due(self, day: date) -> bool:
        """Whether the sources are asked for a day: while better inputs may come, and once after that."""
        if self._state.is_too_old(day) or day > self._today:
            return False
        late_days: int = self._watch.values["days"]["late_days"]
        record = self._records.of(day)
        if record.failed or (self._today - day).days <= late_days:
            return True
        is_mapped = day in self._state.maps
        kept: int = self._watch.values["output"]["keep_stack_days"]
        if is_mapped and kept and record.asked and (record.asked - day).days > kept - DAYS:
            return False  # its satellite data are gone: each update would read them while a service is silent
        if record.answered is None:
            return not is_mapped
        return (record.answered - day).days < max(late_days, 1)  # its own day: not answered yet

    def _update_day(self, day: date, built: Begun, builds: WatchBuilds, bars: DayBars) -> None:
        """Map a day, once it is built, where that changes anything; what goes wrong is noted, and the others
        go on.
        """
        record, made = self._records.of(day), self._state.maps.get(day)
        before = (record.reasons, record.failed)
        record.reasons, record.failed = [], False
        try:
            record.reasons = self._result_of(day, built, builds)
            if not record.reasons:
                with turn(self._watch.store, self._context.check):
                    self._map(day, made, builds.count, bars)
        except SnowGalileoError as error:
            if isinstance(error, Cancelled) or error.code in ENDING:
                raise
            record.reasons = [Reason("failed", {"code": error.code, "text": error.text})]
            record.failed = True
            self._warn(error.code, f"{day}: {error.text}")
        if record.failed and before != (record.reasons, True):
            self._records.save()
            log_line(self._watch.folder, day.isoformat(), f"failed: {in_english(record.reasons)}")

    def _result_of(self, day: date, built: Begun, builds: WatchBuilds) -> list[Reason]:
        """Wait for a build, say what it warns of, and note whether all sources have answered."""
        record = self._records.of(day)
        try:
            return result_of(built.future, self._context.check)
        finally:
            self._warn_of(built.context)
            record.tried = self._today.isoformat()
            if not builds.sources.is_unanswered(day):
                record.looked = self._today.isoformat()
            elif record.answered is None:
                record.looked = day.isoformat()

    def _map(self, day: date, made: MadeMap | None, builds: int, bars: DayBars) -> None:
        """Map a day where its scenes, model or settings are others than those of its map. ``builds``: done so
        far.
        """
        watch = self._watch
        if self._region is None or builds != self._listed:
            self._region, self._listed = Region.open(watch.store), builds
        if made is not None and day not in self._region.days:
            return  # its satellite data are no longer kept, and there are no products to make them anew of
        inputs = scenes_of_day(self._region, day)
        spec = self._prediction(day)
        changed = self._changes(made, spec, inputs)
        if not changed:
            return
        if made is not None and watch.values["output"]["keep_versions"]:
            keep_version(watch.folder, made)
        self._predict(spec, bars)
        self._take(day, changed, is_first=made is None)

    def _changes(self, made: MadeMap | None, spec: PredictSpec, inputs: Sequence[UsedScene]) -> list[Reason]:
        """Why a day is to be mapped; empty: it is up to date."""
        if made is None:
            return NEW
        if changed := [] if made.is_made_of(inputs) else changes(made.scenes, inputs):
            return changed
        if made.models != self._models:
            return [Reason("models")]
        return [] if made.is_made_with(spec, self._models) else [Reason("settings")]

    def _take(self, day: date, changed: list[Reason], *, is_first: bool) -> None:
        """Take a map that was just made into the state and the log."""
        made = map_of_day(self._watch.folder, self._watch.rasters, day)
        if made is None:
            raise SnowGalileoError("SG-OUTPUT-001", f"The map of {day} cannot be read after it was written.")
        self._state.maps[day] = made
        self._changed[day] = changed
        now = self._state.day(day, self._state.sensors())
        done = "mapped" if is_first else f"mapped again: {in_english(changed)}"
        log_line(self._watch.folder, day.isoformat(), f"{done}; {now.state}{f': {now.why}' * bool(now.why)}")
        self._context.log(f"{day} {done}.")

    def _prediction(self, day: date) -> PredictSpec:
        """The prediction of a day, as a series of one day: its maps have items of the index beside them."""
        watch = self._watch
        model = {name: value for name, value in watch.values["model"].items() if name != "weights"}
        rasters: Json = {name: str(map_path(watch.folder, name)) for name in watch.rasters}
        return PredictSpec(
            stacks=[str(watch.store)],
            checkpoints=list(watch.values["model"]["weights"]),
            first_day=day.isoformat(),
            last_day=day.isoformat(),
            area=watch.area,
            clip=watch.values["maps"]["clip"],
            **rasters,
            **model,
        )

    def _predict(self, spec: PredictSpec, bars: DayBars) -> None:
        """Map; an unfinished map of the same inputs is continued."""
        try:
            self._run(PredictSpec(**{**vars(spec), "resume": True}), bars.of_map)
        except SnowGalileoError as error:
            if error.code != "SG-JOB-003":
                raise
            self._run(spec, bars.of_map)

    def _run(self, spec: JobSpec, show: Callable[[Json], None] | None = None) -> JobResult:
        """Run a job as a user would, with its progress shown and each of its warnings told once."""
        part = self._context.part(show)
        try:
            return run_job(self._complete(spec), part)
        finally:
            self._warn_of(part)

    def _complete(self, spec: JobSpec) -> JobSpec:
        """The job with the cluster that does it, if any. Raises ``SG-JOB-001``."""
        if isinstance(spec, (BuildSpec, PredictSpec)):
            spec = replace(spec, scheduler=self._spec.scheduler)
        spec.validate()
        return spec

    def _warn_of(self, part: JobContext) -> None:
        for warned in part.warnings:
            self._warn(warned.code, warned.text)

    def _warn(self, code: str, text: str) -> None:
        if text not in self._said:
            self._said.add(text)
            self._context.warn(code, text)

    def _fetch_spec(self, day: date) -> FetchSpec:
        """The download for the 8 days up to a day, with the accounts and network of this job."""
        sources = self._watch.values["sources"]
        own = {
            "day": day.isoformat(),
            "area": self._watch.area,
            "grid_crs": self._watch.values["area"]["grid_crs"],
            "archive": list(sources["archive"]),
            "sensors": list(sources["sensors"]),
            "substitutes": sources["substitutes"],
            "cache": sources["cache"] or self._spec.cache,
        }
        shared = {field.name: getattr(self._spec, field.name) for field in fields(OnlineSpec)}
        return FetchSpec(**{**shared, **own}, limit_gb=sources["limit_gb"])

    def _remove_old(self) -> int:
        """Remove what is not kept; the number of maps."""
        kept = self._watch.values["output"]
        removed: list[date] = []
        if kept["keep_days"]:
            removed = remove_maps(self._watch.folder, self._state.first_kept)
            for table in ("statistics", "snowline"):
                if removed:
                    drop_days(self._watch.folder / PRODUCTS[table], {day.isoformat() for day in removed})
            for day in removed:
                log_line(self._watch.folder, day.isoformat(), "removed: older than what is kept")
        if first := self._first_in_stack():
            try:
                trim_store(self._watch.store, first)
            except SnowGalileoError as error:
                if error.code != "SG-OUTPUT-005":
                    raise
                values = {"code": error.code, "text": error.text}
                self._notes.append(Reason("store", values))  # the next update will do
        return len(removed)

    def _first_in_stack(self) -> date | None:
        """First day of which satellite data are kept, by the maps so far; ``None``: all are."""
        days: int = self._watch.values["output"]["keep_stack_days"]
        return self._state.removal_day(days) - timedelta(days=days) if days else None

    def _finish(self, removed: int) -> WatchReport:
        """Write the index, the newest map under its lasting names and the picture."""
        folder, maps = self._watch.folder, self._state.maps
        report = self._state.report(self._changed)
        write_collection_of(folder, [maps[day] for day in sorted(maps)])
        fingerprints = {day.isoformat(): made.fingerprint for day, made in maps.items()}
        is_news = write_series(folder, report.days, fingerprints)
        if maps:
            latest = max(maps)
            shown = next(day for day in report.days if day.day == latest.isoformat())
            self._notes += show_latest(folder, maps[latest], shown)
        picture = folder / PRODUCTS["picture"]
        if is_news or not picture.is_file():
            write_picture(picture, report.name, report.days)
        self._records.save()
        self._state.add_files(report)
        if report.report:
            self._notes += lacking_for("report", self._lacking)
        report.removed, report.notes, report.left_out = removed, self._notes, self._left_out
        return report
