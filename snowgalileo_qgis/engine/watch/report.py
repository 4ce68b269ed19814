"""The state of a watch: its days and what is there of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from ..bands import Sensor
from ..inference.made_map import MadeMap
from ..protocol import Reason, WatchDay, WatchReport
from .day_map import days_with_maps
from .index import SERIES
from .lateness import not_final
from .latest import latest_rasters
from .records import DayRecord, Records
from .watch_file import Watch

FAR_DAYS = 60
"""Days without a map after which today no longer says what is old."""

Read = Callable[[Path, Sequence[str], date], MadeMap | None]

PRODUCTS = {
    "series": SERIES,
    "statistics": "statistics.csv",
    "snowline": "snowline.csv",
    "netcdf": "maps.nc",
    "collection": "maps/fsc_collection.json",
    "log": "watch.log",
    "picture": "status.png",
}
"""Files of a watch besides the maps, by what they are."""


class WatchState:
    """Days, maps and records of a watch.

    ``maps``: whole maps by day. ``days``: all prediction days until today, or until the newest map where a
    slow clock says that it is of a day to come; oldest first, but those whose maps are no longer kept.
    """

    def __init__(self, watch: Watch, today: date, records: Records, read: Read) -> None:
        self.watch, self.today, self.records = watch, today, records
        kept = watch.values["output"]["keep_days"]
        self.maps: dict[date, MadeMap] = {}
        self._newest = max(days_with_maps(watch.folder), default=today)
        horizon = max(today, self._newest)
        last = min(watch.last or horizon, horizon)
        self.first_kept = self.removal_day(kept) - timedelta(days=kept - 1) if kept else watch.first
        self._first_wanted = (
            _removal_day(last, today, kept) - timedelta(days=kept - 1) if kept else watch.first
        )
        first = max(watch.first, self.first_kept)
        self.days = [first + timedelta(days=age) for age in range((last - first).days + 1)]
        self.maps = {
            day: made for day in self.days if (made := read(watch.folder, watch.rasters, day)) is not None
        }

    def removal_day(self, kept: int) -> date:
        """Day from which ``kept`` days back are kept: today, but the newest day with a map where that is long
        past, so that a wrong clock, or months without data, remove nothing. It follows the maps of an update.
        """
        return _removal_day(max([self._newest, *self.maps]), self.today, kept)

    def is_too_old(self, day: date) -> bool:
        """Whether there is no map of a day, and one that is made now would be removed again."""
        return day not in self.maps and day < self._first_wanted

    def sensors(self) -> set[Sensor]:
        """Sensors of which this watch has had products."""
        return {Sensor(scene.sensor) for made in self.maps.values() for scene in made.scenes}

    def day(self, day: date, sensors: set[Sensor], changes: Sequence[Reason] = ()) -> WatchDay:
        """What there is of a day. ``changes``: why an update mapped it."""
        made, record = self.maps.get(day), self.records.of(day)
        if self.is_too_old(day):
            days = self.watch.values["output"]["keep_days"]
            return WatchDay(day.isoformat(), "missing", reasons=[Reason("too-old", {"count": str(days)})])
        if made is None:
            state = "failed" if record.failed else "missing"
            reasons = record.reasons or [Reason("not-looked")]
            return WatchDay(day.isoformat(), state, reasons=reasons, changes=list(changes))
        looked = record.answered or self.today
        later = not_final(day, made.scenes, sensors, looked)
        if looked < self.today and later != not_final(day, made.scenes, sensors, self.today):
            later.append(Reason("looked", {"day": looked.isoformat()}))
        if record.failed:
            later = [*(Reason("not-again", reason.values) for reason in record.reasons), *later]
        return WatchDay(
            day.isoformat(),
            "failed" if record.failed else "provisional" if later else "final",
            map=str(made.rasters["fsc"]),
            mean_fsc=made.mean_fsc,
            snow_area_km2=made.snow_area_km2,
            valid_percent=made.valid_percent,
            reasons=later,
            changes=list(changes),
        )

    def report(self, changed: dict[date, list[Reason]] | None = None) -> WatchReport:
        """All days; ``add_files`` adds the files. ``changed``: why an update mapped days, by day."""
        changed, sensors = changed or {}, self.sensors()
        days = [self.day(day, sensors, changed.get(day, ())) for day in self.days]
        latest = max(self.maps, default=None)
        report = WatchReport(
            path=str(self.watch.path),
            name=self.watch.name,
            folder=str(self.watch.folder),
            days=days,
            mapped=[day.isoformat() for day in sorted(changed) if changed[day] == NEW],
            again=[day.isoformat() for day in sorted(changed) if changed[day] != NEW],
            failed=[day.day for day in days if day.state == "failed"],
            latest_day=latest.isoformat() if latest else "",
        )
        report.summary = summary(report)
        return report

    def add_files(self, report: WatchReport) -> None:
        """Note the files that there are now in a report."""
        folder, latest = self.watch.folder, max(self.maps, default=None)
        report.latest = latest_rasters(folder)
        report.products = {
            name: str(folder / file) for name, file in PRODUCTS.items() if (folder / file).is_file()
        }
        if latest and "report" in self.watch.asked:
            self._add_report(report, self.maps[latest])

    def _add_report(self, report: WatchReport, made: MadeMap) -> None:
        """The report of the newest map: where it is, and what QGIS is to make where it is older than map or
        the watch file.
        """
        pdf = self.watch.folder / "reports" / f"snow_{made.day:%Y%m%d}.pdf"
        fsc = made.rasters["fsc"]
        if pdf.is_file():
            report.products["report"] = str(pdf)
            if pdf.stat().st_mtime >= max(path.stat().st_mtime for path in (fsc, self.watch.path)):
                return
        report.report = {
            **self.watch.values["report"],
            "day": made.day.isoformat(),
            "maps": str(fsc.parent),
            "pdf": str(pdf),
        }


def _removal_day(newest: date, today: date, kept: int) -> date:
    """See ``WatchState.removal_day``. ``newest``: day with a map."""
    return newest if (today - newest).days > min(kept, FAR_DAYS) else today


NEW = [Reason("first")]
"""Change of a day that is mapped for the first time."""


def summary(report: WatchReport) -> str:
    """A watch in one line, for logs and mails."""
    states = Counter(day.state for day in report.days)
    done = [
        f"{len(days)} {words}"
        for days, words in ((report.mapped, "mapped"), (report.again, "mapped again"))
        if days
    ]
    there = [f"{states[state]} {state}" for state in ("final", "provisional", "missing", "failed")]
    latest = f"latest {report.latest_day}" if report.latest_day else "no map yet"
    return f"{report.name}: {', '.join(done) or 'nothing new'}; {', '.join(there)}; {latest}"


def needs_products(record: DayRecord, wanted: dict[str, str]) -> list[str]:
    """Products of a day that are not made of the present map with the present settings."""
    return [name for name, version in wanted.items() if record.done.get(name) != version]
