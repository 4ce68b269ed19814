"""Climate Data Store: ERA5-Land, the hours that the days need and that are not here yet.

The precipitation of a day is tp(23) + tp(00) - tp(23 of the day before), so that the day before the first
one is asked for one hour only. A request may wait for hours in the store's queue, so days that a file of an
earlier request holds are not asked for again, whichever days that was made for.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ...bands import DAYS, Sensor
from ...output_file import write_text
from ...protocol import Cancelled, Json, SnowGalileoError
from ...web.answers import Refused, unexpected
from ...web.client import Credentials, Request, WebClient
from ...web.download import RemoteFile
from .catalogue import Catalogue, OnlineProduct, size_of
from .place import Box, Place

API = "https://cds.climate.copernicus.eu/api/retrieve/v1"
VERIFICATION = "https://cds.climate.copernicus.eu/api/profiles/v1/account/verification/pat"
DATASET = "reanalysis-era5-land"
TERMS = "https://cds.climate.copernicus.eu/datasets/reanalysis-era5-land?tab=download#manage-licences"
VARIABLES = (
    "skin_temperature",
    "2m_temperature",
    "total_precipitation",
    "10m_u_component_of_wind",
    "10m_v_component_of_wind",
)
DAY = timedelta(days=1)
LATENCY = timedelta(days=6)
"""Days younger than this are not there yet."""
FINAL = timedelta(days=90)
"""Days younger than this are preliminary (ERA5-Land-T)."""
HOURS = tuple(f"{hour:02}:00" for hour in range(24))
LAST_HOUR = HOURS[-1:]
LONGEST_DAYS = 31
"""Most days of a request."""
_FILE = re.compile(r"era5land_(\d{8})_(\d{8})_[0-9a-f]{16}(?:_T)?", re.ASCII)
STEP = 0.1
LONGEST_POLL_S = 60.0
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
UNREACHABLE = "SG-ONLINE-001"
_JOB = re.compile(r"[\w-]{1,80}")


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
        self._client = client
        self._key = key
        self._poll_s = poll_s
        self._today = today or datetime.now(timezone.utc).date()
        self._memory = memory

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """See ``Catalogue``. No request is made: what the store has is known."""
        if Sensor.ERA5 not in sensors:
            return []
        there = [day for day in days if day <= self._today - LATENCY]
        found = []
        for box in place.boxes:
            here = self._here(box, there)
            whole = {day for days, hours, _ in here if hours == HOURS for day in days}
            last = {day for days, hours, _ in here if hours == LAST_HOUR for day in days}
            found += [product for _, _, product in here]
            for wanted, hours in requests_of(there, whole, last):
                is_series = here and hours == HOURS
                asked = self._with_days_ahead(box, wanted) if is_series else wanted
                found.append(self._product(_inputs(box, asked, hours), asked))
        return found

    def _with_days_ahead(self, box: Box, wanted: Sequence[date]) -> list[date]:
        """Days that a series of maps lacks, and those of the month that follow, so that it does not wait in
        the queue for each day: eight in all, as far as they are there and not here.
        """
        days = list(wanted)
        ahead = [days[-1] + number * DAY for number in range(1, DAYS - len(days) + 1)]
        held = {day for span, hours, _ in self._here(box, ahead) if hours == HOURS for day in span}
        for day in ahead:
            if day.day == 1 or day in held or day > self._today - LATENCY:
                break
            days.append(day)
        return days

    def _here(
        self, box: Box, days: Sequence[date]
    ) -> list[tuple[list[date], tuple[str, ...], OnlineProduct]]:
        """Days, hours and products of earlier requests for a box whose files are here, those with the most
        days first, and of each day one.

        A file's name tells its days, and by its digest whether box and hours are those looked for.
        """
        earlier = {day - DAY for day in days}
        needed = earlier.union(days)
        candidates = []
        for folder in sorted(self._memory.glob("era5land_*")):
            span = _days_of(folder.name)
            if needed.isdisjoint(span):
                continue
            for hours in (HOURS, LAST_HOUR):
                product = self._product(_inputs(box, span, hours), span)
                if product.name.removesuffix(".nc") == folder.name:
                    candidates.append((span, hours, product))
        found: list[tuple[list[date], tuple[str, ...], OnlineProduct]] = []
        held: set[date] = set()
        for span, hours, product in sorted(candidates, key=lambda item: (-len(item[1]), -len(item[0]))):
            useful = needed if hours == HOURS else earlier
            if not held.issuperset(useful.intersection(span)):
                found.append((span, hours, product))
                held.update(span)
        return found

    def _product(self, inputs: Json, days: Sequence[date]) -> OnlineProduct:
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
        if self._key:
            try:
                self._client.read(Request(VERIFICATION, "POST", credentials=self._key))
            except Refused as refused:
                raise _explained(refused) from None

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``; the store makes the file, which takes from seconds to hours."""
        note = self._note(product)
        try:
            job = self._known(note)
            made = self._made(job, product) if job else None
            if made is None:
                job = self._submit(product.facts["inputs"])
                write_text(note, job)
                made = self._made(job, product)
            if made is None:
                raise unexpected(API, 404, "no trace of the request that was just made")
            return [made]
        except SnowGalileoError as error:
            if not isinstance(error, Cancelled) and error.code != UNREACHABLE:
                self.forget(product)  # a failed one is asked for anew
            raise

    def forget(self, product: OnlineProduct) -> bool:
        """See ``Catalogue``."""
        try:
            self._note(product).unlink()
        except OSError:
            return False
        return True

    def _note(self, product: OnlineProduct) -> Path:
        return self._memory / f".{product.name}.job"

    def _made(self, job: str, product: OnlineProduct) -> RemoteFile | None:
        """The file of a job, once that is done; ``None``: the store knows it, or its results, no more."""
        address = f"{API}/jobs/{job}/results"
        try:
            self._wait_for(job)
            answer, _ = self._client.json(Request(address, credentials=self._key))
        except Refused as refused:
            if refused.status not in GONE:
                raise
            return None
        asset = answer.get("asset")
        value = asset.get("value") if isinstance(asset, dict) else None
        href = value.get("href") if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(href, str):
            raise unexpected(address, 200, "no address of the file")
        return RemoteFile(urljoin(address, href), product.name, size_of(value.get("file:size")))

    def _submit(self, inputs: Json) -> str:
        address = f"{API}/processes/{DATASET}/execution"
        try:
            request = Request(address, "POST", body={"inputs": inputs}, credentials=self._key)
            answer, _ = self._client.json(request)
        except Refused as refused:
            raise _explained(refused) from None
        job = answer.get("jobID")
        if not isinstance(job, str) or not _JOB.fullmatch(job):
            raise unexpected(address, 201, "no jobID")
        return job

    def _known(self, note: Path) -> str:
        """The job of an earlier fetch; empty: none."""
        try:
            job = note.read_text(encoding="ascii")
        except (OSError, ValueError):
            return ""
        return job if _JOB.fullmatch(job) else ""

    def _wait_for(self, job: str) -> None:
        """Wait until a job is done."""
        pause = self._poll_s
        while True:
            answer, _ = self._client.json(Request(f"{API}/jobs/{job}", credentials=self._key))
            status = answer.get("status")
            if status == "successful":
                return
            if status not in ("accepted", "running"):
                raise self._failed(job, str(status))
            self._client.pause(pause)
            pause = min(LONGEST_POLL_S, pause * 1.5)

    def _failed(self, job: str, status: str) -> SnowGalileoError:
        said = ""
        try:
            self._client.read(Request(f"{API}/jobs/{job}/results", credentials=self._key))
        except Refused as refused:
            said = f": {refused.said}" if refused.said else ""
        return SnowGalileoError(
            "SG-ONLINE-006",
            f"The Climate Data Store did not make the file ({self._client.secrets.hide(status)[:40]}{said}).",
            "Try again later; days of the last week may not be there yet.",
        )


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


def _days_of(name: str) -> list[date]:
    """The days of a request's file by its name; none for other files."""
    found = _FILE.fullmatch(name)
    try:
        first, last = (date.fromisoformat(text) for text in found.groups()) if found else (date.max, date.min)
    except ValueError:
        return []
    days = (last - first).days + 1
    return [first + timedelta(days=number) for number in range(days)] if days <= LONGEST_DAYS else []


def _inputs(box: Box, days: Sequence[date], hours: Sequence[str]) -> Json:
    """A request of one month; the box on the edges of the grid, outwards."""
    west, south, east, north = box
    area = [_up(north), _down(west), _down(south), _up(east)]
    return {
        "variable": list(VARIABLES),
        "year": f"{days[0].year}",
        "month": f"{days[0].month:02}",
        "day": [f"{day.day:02}" for day in days],
        "time": list(hours),
        "area": area,
        "data_format": "netcdf",
        "download_format": "unarchived",
    }


def _up(value: float) -> float:
    return round(math.ceil(value / STEP) * STEP, 1)


def _down(value: float) -> float:
    return round(math.floor(value / STEP) * STEP, 1)


def _explained(refused: Refused) -> SnowGalileoError:
    """A refusal of the store in the words of its own pages."""
    if refused.status == 401:
        return SnowGalileoError(
            "SG-ONLINE-002",
            f"The Climate Data Store refused the key: {refused.said or 'no reason given'}.",
            f"Copy the key from your profile at https://{urlsplit(API).hostname}.",
        )
    if refused.status == 403 and "cost" in refused.said.lower():
        return SnowGalileoError(
            "SG-ONLINE-004", f"The Climate Data Store answered: {refused.said}.", "Choose a smaller area."
        )
    if refused.status == 403:
        return SnowGalileoError(
            "SG-ONLINE-003",
            "The licence of ERA5-Land has not been accepted with this account.",
            f"Accept it at {TERMS}, then start again.",
        )
    return refused
