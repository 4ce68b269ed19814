"""Watch: keep the maps of an area up to date, and say how up to date they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Dict, List, Optional, Type

from .errors import Json
from .job import JobResult, Warned, require, require_choice, validate_day
from .json_data import JsonData
from .left_out import LeftOut
from .online import OnlineSpec
from .paths import Output, files
from .scheduler import scheduler_files, scheduler_setting, validate_scheduler
from .watch_reasons import Reason, in_english

WATCH_ACTIONS = ("update", "status")
DAY_STATES = ("final", "provisional", "missing", "failed")
STATE_COLOURS = {"final": "#1b6ca8", "provisional": "#8fc1e3", "missing": "#e6e6e6", "failed": "#d1495b"}
"""Of the squares of days in pictures; told apart by lightness alone, too."""
STATE_LETTERS = {"final": "F", "provisional": "P", "missing": "-", "failed": "!"}
MOST_MONTHS = 24
"""Months in a picture of the days; the last ones are shown."""
PICTURE_ENDINGS = (".png", ".svg")


@dataclass
class WatchDay(JsonData):
    """A prediction day of a watch.

    ``state``: one of ``DAY_STATES``; ``final``: nothing better will follow. ``reasons``: what is not final,
    is missing, or went wrong; ``why``: the same in English. ``map``: snow cover raster, empty without one.
    ``changes``: why this run mapped the day, empty where it did not; ``change``: the same in English.
    """

    day: str
    state: str
    why: str = ""
    map: str = ""
    mean_fsc: Optional[float] = None
    snow_area_km2: Optional[float] = None
    valid_percent: Optional[float] = None
    change: str = ""
    reasons: List[Reason] = field(default_factory=list)
    changes: List[Reason] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.why = self.why or in_english(self.reasons)
        self.change = self.change or in_english(self.changes)


@dataclass
class WatchReport(JobResult):
    """``path``: the watch file; ``folder``: its output. ``days``: all, oldest first. ``mapped``, ``again``,
    ``failed``: days mapped for the first time by this run, mapped again, and that could not be mapped.
    ``latest``: rasters of the newest map under names that stay, by what they are. ``picture``: of the days,
    where one was asked for. ``summary``: all of that in one line. ``removed``: maps that were older than what
    is kept. ``notes``: products and services that failed, and the like. ``left_out``: files of the folders
    that cannot be used. ``report``: the report of the latest day that QGIS is to make, as the algorithm *Snow
    report* has not yet: ``day``, ``maps`` (folder), ``pdf`` and the settings of the watch file; empty: none.
    """

    path: str = ""
    name: str = ""
    folder: str = ""
    days: List[WatchDay] = field(default_factory=list)
    mapped: List[str] = field(default_factory=list)
    again: List[str] = field(default_factory=list)
    failed: List[str] = field(default_factory=list)
    removed: int = 0
    latest_day: str = ""
    latest: Dict[str, str] = field(default_factory=dict)
    products: Dict[str, str] = field(default_factory=dict)
    picture: str = ""
    summary: str = ""
    notes: List[Reason] = field(default_factory=list)
    left_out: List[LeftOut] = field(default_factory=list)
    report: Json = field(default_factory=dict)
    seconds: float = 0.0
    warnings: List[Warned] = field(default_factory=list)


@dataclass
class WatchSpec(OnlineSpec):
    """Bring a watched area up to date, or tell its state. What is done is in the watch file alone; of the
    fields of online jobs, accounts and network count.
    """

    kind: ClassVar[str] = "watch"
    result: ClassVar[Type[JobResult]] = WatchReport
    after_full_disk: ClassVar[str] = "then update again: what is done is kept"

    action: str = "status"
    file: str = ""
    """The watch file."""
    today: Optional[str] = None
    """Last day to map and the day by which lateness is judged, ISO 8601; ``None``: today, UTC."""
    scheduler: str = scheduler_setting()
    picture: str = ""
    """Picture of the days to write, ``.png`` or ``.svg``; empty: none."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require_choice("Action", self.action, WATCH_ACTIONS)
        require(bool(self.file), "No watch file was given.")
        require(
            not (self.stacks or self.archive or self.sensors or self.day),
            "What a watch reads and maps is in its file.",
        )
        validate_day(self.today)
        validate_scheduler(self.scheduler)
        require(
            not self.picture or self.picture.lower().endswith(PICTURE_ENDINGS),
            "The picture is written as .png or .svg.",
        )
        self.validate_paths()

    def inputs(self) -> List[str]:
        """The watch file, and the file of a scheduler."""
        return [self.file, *scheduler_files(self.scheduler)]

    def outputs(self) -> List[Output]:
        """The picture; where the maps go is in the file."""
        return files(self.picture)
