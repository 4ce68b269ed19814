"""What a watch remembers of its days besides the maps: a file that may be lost without harm."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from ..checked_json import DamagedJson, check, parse_object
from ..output_file import write_text
from ..protocol import Reason

NAME = "days.json"


@dataclass
class DayRecord:
    """``looked``: day on which the sources last answered for it, ISO 8601; its own day: they have not yet.
    ``tried``: day on which they were last asked.
    ``reasons``: why there is no map, with ``failed`` because of an error. ``done``: products of the day, and
    the version of the map and settings that they were made of.
    """

    looked: str = ""
    tried: str = ""
    reasons: list[Reason] = field(default_factory=list)
    failed: bool = False
    done: dict[str, str] = field(default_factory=dict)

    @property
    def answered(self) -> date | None:
        """``looked``; ``None`` where nothing is known."""
        return _day(self.looked)

    @property
    def asked(self) -> date | None:
        """``tried``; ``None`` where nothing is known."""
        return _day(self.tried)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


class Records:
    """Records of the days of a watch, kept in a file of its folder.

    A damaged file counts as none: everything is looked at again.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._days: dict[str, DayRecord] = {}
        try:
            days = parse_object(self._path.read_bytes()).get("days")
            check(days, dict[str, DayRecord], "days")
        except (OSError, DamagedJson):
            return
        known = DayRecord.__dataclass_fields__
        for day, values in (days or {}).items():
            record = DayRecord(**{name: value for name, value in values.items() if name in known})
            found = map(Reason.from_json, values.get("reasons", []))
            record.reasons = [reason for reason in found if reason.is_known]
            self._days[day] = record

    def of(self, day: date) -> DayRecord:
        """The record of a day, a new one where there is none."""
        return self._days.setdefault(day.isoformat(), DayRecord())

    def save(self) -> None:
        """Write the file. Raises as ``new_file``."""
        days = {day: asdict(record) for day, record in sorted(self._days.items())}
        write_text(self._path, json.dumps({"days": days}, indent=1) + "\n")
