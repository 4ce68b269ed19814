"""Requests to the Climate Data Store: each is made once, waited for, and found again after a restart.

A request waits for up to hours in the store's queue, so its job is remembered in a note until the file is
here; a request whose answer was lost is looked for among the jobs of the account before it is made again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from pathlib import Path
from threading import RLock
from typing import Any
from urllib.parse import urljoin, urlsplit

from ...checked_json import DamagedJson, parse_object
from ...output_file import write_text
from ...protocol import Cancelled, Json, SnowGalileoError
from ...web.answers import Refused, json_of, unexpected
from ...web.client import Credentials, Request, WebClient
from ...web.download import RemoteFile
from ...web.logins import FirstRefusal
from .accounts import try_login
from .catalogue import number_of, size_of

API = "https://cds.climate.copernicus.eu/api/retrieve/v1"
VERIFICATION = "https://cds.climate.copernicus.eu/api/profiles/v1/account/verification/pat"
DATASET = "reanalysis-era5-land"
TERMS = "https://cds.climate.copernicus.eu/datasets/reanalysis-era5-land?tab=download#manage-licences"
LONGEST_POLL_S = 60.0
MOST_LISTED = 10
"""Youngest jobs of the account among which one is looked for."""
GONE = (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
"""Answers about a job that has expired, or is another account's."""
FOR_A_TIME = ("SG-ONLINE-001", "SG-ONLINE-004")
"""The store cannot be reached, or is asked too often: it goes on with what it was asked for."""
_ALIVE = ("accepted", "running", "successful")
MOST_LATE = 7
"""Days at the end of a request without which it is tried, one after the other: they may not be there yet."""
_JOB = re.compile(r"[\w-]{1,80}")


class TooLarge(SnowGalileoError):  # noqa: N818 (a kind of answer)
    """The store makes no file of so many fields at once."""


class JobFailed(SnowGalileoError):  # noqa: N818 (a kind of answer)
    """The store could not make the file."""


class ClimateJobs:
    """``key``: that of the account. ``poll_s``: first pause between two looks at a job [s].

    Safe for several threads, which take turns.
    """

    def __init__(self, client: WebClient, key: Credentials | None, poll_s: float) -> None:
        self._client, self._key, self._poll_s = client, key, poll_s
        self._refusal = FirstRefusal()
        self._one = RLock()

    def try_key(self) -> None:
        """One cheap request; none without key. Raises ``SG-ONLINE-002``."""
        if self._key:
            with self._one, self._refusal.remembered(), _explained():
                try_login(self._client, Request(VERIFICATION, "POST", credentials=self._key))

    def files(self, inputs: Json, name: str, note: Path, may_lack: bool) -> list[RemoteFile]:
        """The files that a request makes: one by the name of the product, or several with some of its days
        each where the store finds it too large.

        ``note``: file that remembers the jobs. ``may_lack``: the last days may not be there yet, and are left
        out where the store cannot make the file with them.
        """
        try:
            return list(self._parts(inputs, name, _Note(note), may_lack))
        except SnowGalileoError as error:
            if isinstance(error, TooLarge) or not (isinstance(error, Cancelled) or error.code in FOR_A_TIME):
                note.unlink(missing_ok=True)  # a failed one is asked for anew
            raise

    def _parts(self, inputs: Json, name: str, note: _Note, may_lack: bool) -> Iterator[RemoteFile]:
        days = inputs["day"]
        try:
            yield self._part(inputs, name, note, may_lack)
        except TooLarge:
            if len(days) == 1:
                raise
            half, stem = len(days) // 2, name.removesuffix(".nc")
            for part, lacks in ((days[:half], False), (days[half:], may_lack)):
                yield from self._parts({**inputs, "day": part}, f"{stem}_{part[0]}.nc", note, lacks)

    def _part(self, inputs: Json, name: str, note: _Note, may_lack: bool) -> RemoteFile:
        key = "-".join(inputs["day"])
        earlier = note.job(key)
        if earlier:
            with suppress(JobFailed):
                made = self._made(earlier, name)
                if made:
                    return made
        failed: SnowGalileoError | None = None
        days = inputs["day"]
        for late in range(min(len(days), 1 + MOST_LATE) if may_lack else 1):
            note.write(key, "")
            job = self._submitted({**inputs, "day": days[: len(days) - late]}, is_sent=earlier == "")
            note.write(key, job)
            try:
                made = self._made(job, name)
            except JobFailed as error:
                failed = error
                continue
            if made is None:
                raise unexpected(API, 404, "no trace of the request that was just made")
            return made
        raise failed or unexpected(API, 200, "a request without days")

    def _made(self, job: str, name: str) -> RemoteFile | None:
        """The file of a job, once that is done; ``None``: the store knows it, or its results, no more."""
        address = f"{API}/jobs/{job}/results"
        try:
            self._wait_for(job)
            answer = self._json(address)
        except Refused as refused:
            if refused.status not in GONE:
                raise
            return None
        asset = answer.get("asset")
        value = asset.get("value") if isinstance(asset, dict) else None
        href = value.get("href") if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(href, str):
            raise unexpected(address, 200, "no address of the file")
        return RemoteFile(urljoin(address, href), name, size_of(value.get("file:size")))

    def _wait_for(self, job: str) -> None:
        """Wait until a job is done."""
        pause = self._poll_s
        while True:
            status = self._json(f"{API}/jobs/{job}").get("status")
            if status == "successful":
                return
            if status not in ("accepted", "running"):
                raise self._failed(job, str(status))
            self._client.pause(pause)
            pause = min(LONGEST_POLL_S, pause * 1.5)

    def _failed(self, job: str, status: str) -> JobFailed:
        said = ""
        try:
            self._json(f"{API}/jobs/{job}/results")
        except Refused as refused:
            said = f": {refused.said}" if refused.said else ""
        return JobFailed(
            "SG-ONLINE-006",
            f"The Climate Data Store did not make the file ({self._client.secrets.hide(status)[:40]}{said}).",
            "Try again later; days of the last week may not be there yet.",
        )

    def _submitted(self, inputs: Json, is_sent: bool) -> str:
        """The job of a request, made now or, where it may have been sent before, earlier."""
        address = f"{API}/processes/{DATASET}/execution"
        request = Request(address, "POST", body={"inputs": inputs}, credentials=self._key)

        def attempt() -> str:
            nonlocal is_sent
            job: Any = self._earlier(inputs) if is_sent else ""
            is_sent = True
            if not job:
                body, _, status = self._client.once(request)
                job = json_of(address, status, body).get("jobID")
            if not _is_job(job):
                raise unexpected(address, 201, "no jobID")
            return str(job)

        with self._one, self._refusal.remembered(), _explained():
            return str(self._client.retried(address, attempt))

    def _earlier(self, inputs: Json) -> str:
        """The account's youngest job of the same request that has not failed; empty: none."""
        try:
            jobs = self._json(f"{API}/jobs?sortby=-created&limit={MOST_LISTED}").get("jobs")
            for job in jobs if isinstance(jobs, list) else []:
                name = job.get("jobID") if isinstance(job, dict) else None
                if _is_job(name) and job.get("processID") == DATASET and job.get("status") in _ALIVE:
                    facts = self._json(f"{API}/jobs/{name}?request=true").get("metadata")
                    if _same(facts, inputs):
                        return str(name)
        except Refused as refused:
            if refused.status not in GONE:
                raise
        return ""

    def _json(self, address: str) -> Json:
        with self._one, _explained():
            return self._client.json(Request(address, credentials=self._key))[0]


class _Note:
    """The jobs of a request, by the days that each was asked for; empty: sent, but its answer not seen."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            known = parse_object(path.read_bytes())
        except (OSError, DamagedJson):
            known = {}
        self._jobs = {key: job for key, job in known.items() if job == "" or _is_job(job)}

    def job(self, key: str) -> str | None:
        return self._jobs.get(key)

    def write(self, key: str, job: str) -> None:
        self._jobs[key] = job
        write_text(self._path, json.dumps(self._jobs))


def _is_job(value: Any) -> bool:
    return isinstance(value, str) and _JOB.fullmatch(value) is not None


def _same(facts: Any, inputs: Json) -> bool:
    """Whether a job was made with such inputs, as far as the store tells; it may add some of its own."""
    request = facts.get("request") if isinstance(facts, dict) else None
    known = request.get("ids") if isinstance(request, dict) else None
    return isinstance(known, dict) and all(_plain(known.get(name)) == _plain(inputs[name]) for name in inputs)


def _plain(value: Any) -> list[str]:
    """A value in a form in which equal ones are equal: the store may give it as a list, numbers as text, and
    lists in another order.
    """
    items = value if isinstance(value, list) else [value]
    return sorted(str(item if number_of(item) is None else number_of(item)) for item in items)


@contextmanager
def _explained() -> Iterator[None]:
    """Refusals of the store in the words of its own pages."""
    try:
        yield
    except Refused as refused:
        raise _in_its_words(refused) from None


def _in_its_words(refused: Refused) -> SnowGalileoError:
    said = refused.said.lower()
    if refused.status == 401:
        return SnowGalileoError(
            "SG-ONLINE-002",
            f"The Climate Data Store refused the key: {refused.said or 'no reason given'}.",
            f"Copy the key from your profile at https://{urlsplit(API).hostname}.",
        )
    if refused.status == 403 and ("cost limit" in said or "too large" in said):
        return TooLarge(
            "SG-ONLINE-004", f"The Climate Data Store answered: {refused.said}.", "Choose a smaller area."
        )
    if refused.status == 403 and "licence" in said:
        return SnowGalileoError(
            "SG-ONLINE-003",
            "The licence of ERA5-Land has not been accepted with this account.",
            f"Accept it at {TERMS}, then start again.",
        )
    return refused
