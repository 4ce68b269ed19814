"""What the fetched files of ERA5-Land hold: what was asked for, less what the store did not have."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ...checked_json import check, parse_object
from ...output_file import write_text
from ...protocol import Json, SnowGalileoError
from ..archive.era5_hours import hours_in

HELD = ".hours.json"
"""Hidden file in the folder of a request's files."""
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class Held:
    """``inputs``: of the request that the files were made for. ``days``: those of them with all hours that
    were asked for, in order.
    """

    inputs: Json
    days: list[date]

    @property
    def hours(self) -> tuple[str, ...]:
        """Hours of each day."""
        return tuple(self.inputs["time"])

    @property
    def area(self) -> tuple[float, ...]:
        """North, west, south, east: outermost points of the grid [degrees]."""
        return tuple(self.inputs["area"])


@dataclass(frozen=True)
class _Inputs:
    year: str
    month: str
    day: list[str]
    time: list[str]
    area: list[float]


@dataclass(frozen=True)
class _Note:
    inputs: dict[str, Any]
    days: list[date]


def note_held(folder: Path, inputs: Json) -> list[date]:
    """Days of a request of which the files in a folder have all hours asked for; this is noted there.

    Raises ``SG-ONLINE-006`` when they have no day with all hours asked for, and ``SG-ONLINE-007`` when they
    cannot be read.
    """
    try:
        hours = hours_in(folder)
    except SnowGalileoError as error:
        raise SnowGalileoError(
            "SG-ONLINE-007", f"The file of the Climate Data Store cannot be used: {error.text}", error.hint
        ) from error
    days = [day for day in days_asked(inputs) if hours.issuperset(_stamps(day, inputs["time"]))]
    if not days:
        raise SnowGalileoError(
            "SG-ONLINE-006",
            "The Climate Data Store sent a file without a whole day of those asked for.",
            "Try again later; days of the last week may not be there yet.",
        )
    write_held(folder, inputs, days)
    return days


def write_held(folder: Path, inputs: Json, days: list[date]) -> None:
    """Note in a folder the request that its files were made for, and the days that they have."""
    note = {"inputs": inputs, "days": [day.isoformat() for day in days]}
    write_text(folder / HELD, json.dumps(note, indent=1))


def read_held(folder: Path) -> Held | None:
    """What was noted of the files in a folder; ``None`` for folders without, and notes that are damaged."""
    try:
        note = parse_object((folder / HELD).read_bytes())
        check(note, _Note)
        check(note["inputs"], _Inputs)
        is_request = bool(days_asked(note["inputs"])) and len(note["inputs"]["area"]) == 4
    except (OSError, ValueError):
        return None
    return Held(note["inputs"], [date.fromisoformat(day) for day in note["days"]]) if is_request else None


def days_asked(inputs: Json) -> list[date]:
    """The days of a request."""
    return [date(int(inputs["year"]), int(inputs["month"]), int(day)) for day in inputs["day"]]


def days_text(days: list[date]) -> str:
    """Days in words: those that follow each other by the first and the last."""
    runs: list[list[date]] = []
    for day in days:
        if runs and runs[-1][-1] == day - timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(f"{run[0]} to {run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


def _stamps(day: date, times: list[str]) -> list[int]:
    return [24 * (day - _EPOCH).days + int(time[:2]) for time in times]
