"""Climate Data Store: ERA5-Land, the hours that the days need and that are not here yet.

The precipitation of a day is tp(23) + tp(00) - tp(23 of the day before), so that the day before the first
one is asked for one hour only. A request may wait for hours in the store's queue, so days that a file of an
earlier request holds are not asked for again, whichever days that was made for.
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

from ...bands import DAYS, Sensor
from ...protocol import Json, SnowGalileoError
from ...web.client import Credentials, WebClient
from ...web.download import RemoteFile
from .catalogue import Catalogue, OnlineProduct
from .climate_files import days_asked, note_held, read_held
from .climate_jobs import MOST_LATE, ClimateJobs
from .place import Box, Place

VARIABLES = (
    "skin_temperature",
    "2m_temperature",
    "total_precipitation",
    "10m_u_component_of_wind",
    "10m_v_component_of_wind",
)
DAY = timedelta(days=1)
LATENCY = timedelta(days=6)
LATEST = LATENCY + timedelta(days=2 * MOST_LATE)
"""Days younger than this may not be there although they should be."""
"""Days younger than this are not there yet."""
FINAL = timedelta(days=90)
"""Days younger than this are preliminary (ERA5-Land-T)."""
HOURS = tuple(f"{hour:02}:00" for hour in range(24))
LAST_HOUR = HOURS[-1:]
_NAME = re.compile(r"era5land_\d{8}_\d{8}_[0-9a-f]{16}(?:_T)?", re.ASCII)
STEP = 0.1
"""Spacing of the grid [degrees]."""
COARSE = 5
"""Areas asked for have edges on every so many points of the grid, so that neighbours share files."""
MOST_LARGER = 4.0
"""So many times the area needed are fetched at most, for the sake of days that are here of the larger one."""

Area = tuple[float, ...]
"""North, west, south, east: outermost points of the grid [degrees]."""


@dataclass(frozen=True)
class _Here:
    """``days``: of which all ``hours`` are in the files of a product that is here."""

    product: OnlineProduct
    area: Area
    hours: tuple[str, ...]
    days: list[date]


class ClimateCatalogue(Catalogue):
    """See ``Catalogue``. ``today``: UTC, for the days that are there already.

    ``memory``: folder in which the store's jobs are remembered: they wait for up to hours, and a later
    fetch goes on with the same one.
    """

    service = "cds"
    sensors = frozenset({Sensor.ERA5})
    parallel = 1

    def __init__(
        self,
        client: WebClient,
        key: Credentials | None,
        memory: Path,
        poll_s: float = 5.0,
        today: date | None = None,
    ) -> None:
        self._jobs = ClimateJobs(client, key, poll_s)
        self._today = today or datetime.now(timezone.utc).date()
        self._memory = memory

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """See ``Catalogue``. No request is made: what the store has is known."""
        if Sensor.ERA5 not in sensors:
            return []
        there = [day for day in days if day <= self._today - LATENCY]
        return [product for box in place.boxes for product in self._of_box(box, there)]

    def _of_box(self, box: Box, days: Sequence[date]) -> Iterator[OnlineProduct]:
        """The files that are here, and requests for the other hours, all of one area: the precipitation of a
        day is a difference between files, which must have the same grid.
        """
        here = self._here(days)
        area = _area_for(box, here, days)
        used = _least([item for item in here if item.area == area], days)
        whole = {day for item in used if item.hours == HOURS for day in item.days}
        last = {day for item in used if item.hours == LAST_HOUR for day in item.days}
        yield from (item.product for item in used)
        for wanted, hours in requests_of(days, whole, last):
            is_series = used and hours == HOURS
            asked = self._with_days_ahead(area, wanted) if is_series else wanted
            yield self._product(_inputs(area, asked, hours))

    def _with_days_ahead(self, area: Area, wanted: Sequence[date]) -> list[date]:
        """Days that a series of maps lacks, and those of the month that follow, so that it does not wait in
        the queue for each day: eight in all, as far as they are there and not here.
        """
        days = list(wanted)
        ahead = [days[-1] + number * DAY for number in range(1, DAYS - len(days) + 1)]
        here = self._here(ahead)
        held = {day for item in here if (item.area, item.hours) == (area, HOURS) for day in item.days}
        for day in ahead:
            if day.day == 1 or day in held or day > self._today - LATENCY:
                break
            days.append(day)
        return days

    def _here(self, days: Sequence[date]) -> list[_Here]:
        """Files of earlier requests, of whatever area, that have hours of these days or the days before.

        A file's note tells what it holds, and its name, by the digest, whether the note is its own and the
        days are as final as they are now.
        """
        needed = {day - DAY for day in days}.union(days)
        found = []
        for folder in sorted(self._memory.glob("era5land_*")):
            held = read_held(folder) if _NAME.fullmatch(folder.name) else None
            if held is None or needed.isdisjoint(held.days):
                continue
            product = self._product(held.inputs)
            if product.name.removesuffix(".nc") == folder.name:
                product = replace(product, facts={**product.facts, "days": [f"{day}" for day in held.days]})
                found.append(_Here(product, held.area, held.hours, held.days))
        return found

    def _product(self, inputs: Json) -> OnlineProduct:
        days = days_asked(inputs)
        digest = sha256(json.dumps(inputs, sort_keys=True).encode()).hexdigest()[:16]
        final = days[-1] <= self._today - FINAL
        return OnlineProduct(
            Sensor.ERA5,
            self.service,
            f"era5land_{days[0]:%Y%m%d}_{days[-1]:%Y%m%d}_{digest}{'' if final else '_T'}.nc",
            days[-1],
            (digest,),
            (final,),
            (),
            "" if final else "ERA5-Land-T",
            final,
            None,
            0,
            None,
            (),
            {"inputs": inputs, "days": [day.isoformat() for day in days]},
        )

    def try_account(self) -> None:
        """See ``Catalogue``."""
        self._jobs.try_key()

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``; the store makes the files, which takes from seconds to hours."""
        inputs = product.facts["inputs"]
        return self._jobs.files(
            inputs, product.name, self._note(product), may_lack=days_asked(inputs)[-1] > self._today - LATEST
        )

    def lacking(self, product: OnlineProduct, folder: Path) -> list[date]:
        """See ``Catalogue``: the store may have made the file of fewer days than were asked for."""
        inputs = product.facts["inputs"]
        try:
            held = note_held(folder, inputs)
        except SnowGalileoError as error:
            if error.code.startswith("SG-ONLINE"):  # not for a full disk, say
                self.forget(product)  # its job would give the same file
            raise
        return [day for day in days_asked(inputs) if day not in held]

    def forget(self, product: OnlineProduct) -> bool:
        """See ``Catalogue``."""
        try:
            self._note(product).unlink()
        except OSError:
            return False
        return True

    def _note(self, product: OnlineProduct) -> Path:
        return self._memory / f".{product.name}.job"


def requests_of(
    days: Sequence[date], whole: Collection[date] = (), last: Collection[date] = ()
) -> list[tuple[list[date], tuple[str, ...]]]:
    """Days and hours of each request: one for days of a month that follow each other, and the last hour of
    the day before, without what is here.

    ``whole``: days all hours of which are here; ``last``: days of which the last one is.
    """
    before = sorted({day - DAY for day in days} - {*days, *whole, *last})
    runs: list[list[date]] = []
    for day in (day for day in days if day not in whole):
        if runs and runs[-1][-1] == day - DAY and day.day > 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [*(([day], LAST_HOUR) for day in before), *((run, HOURS) for run in runs)]


def _least(here: Sequence[_Here], days: Sequence[date]) -> list[_Here]:
    """Files with the days and the last hours before them, those with the most days first, of each day one."""
    earlier = {day - DAY for day in days}
    found: list[_Here] = []
    held: set[date] = set()
    for item in sorted(here, key=lambda item: (-len(item.hours), -len(item.days))):
        useful = earlier.union(days) if item.hours == HOURS else earlier
        if not held.issuperset(useful.intersection(item.days)):
            found.append(item)
            held.update(item.days)
    return found


def _area_for(box: Box, here: Sequence[_Here], days: Sequence[date]) -> Area:
    """The area to ask for: one that is here of many days and holds the box, else the box on coarse steps."""
    needed, own = _outwards(box, 1), _outwards(box, COARSE)
    whole: dict[Area, set[date]] = defaultdict(set)
    for item in here:
        if item.hours == HOURS and _holds(item.area, needed):
            whole[item.area].update(item.days)
    fitting = {
        area: len(held.intersection(days))
        for area, held in whole.items()
        if _points(area) <= MOST_LARGER * _points(own) or held.issuperset(days)
    }
    return max(fitting, key=lambda area: (fitting[area], area == own), default=own)


def _holds(area: Area, needed: Area) -> bool:
    north, west, south, east = area
    return north >= needed[0] and west <= needed[1] and south <= needed[2] and east >= needed[3]


def _points(area: Area) -> float:
    """Points of the grid in an area."""
    north, west, south, east = area
    return round((north - south) / STEP + 1) * round((east - west) / STEP + 1)


def _inputs(area: Area, days: Sequence[date], hours: Sequence[str]) -> Json:
    """A request of one month."""
    return {
        "variable": list(VARIABLES),
        "year": f"{days[0].year}",
        "month": f"{days[0].month:02}",
        "day": [f"{day.day:02}" for day in days],
        "time": list(hours),
        "area": list(area),
        "data_format": "netcdf",
        "download_format": "unarchived",
    }


def _outwards(box: Box, points: int) -> Area:
    """A box with its edges moved outwards to every so many points of the grid."""
    west, south, east, north = (round(edge / (STEP * points), 6) for edge in box)  # 46.5 / 0.1 is below 465
    counts = (math.ceil(north), math.floor(west), math.floor(south), math.ceil(east))
    return tuple(round(count * STEP * points, 1) for count in counts)
