"""What a watch remembers of its days and itself besides the maps: a file that may be lost without harm."""

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


@dataclass(frozen=True)
class Owner:
    """``file``: path of the watch file that last wrote to the folder. ``grid``: digest of its cells."""

    file: str = ""
    grid: str = ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


class Records:
    """Records of the days of a watch, kept in a file of its folder. ``owner``: who last wrote there.

    A damaged file counts as none: everything is looked at again.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._days: dict[str, DayRecord] = {}
        self.owner = Owner()
        try:
            content = parse_object(self._path.read_bytes())
            days, owner = content.get("days"), content.get("owner", {})
            check(days, dict[str, DayRecord], "days")
            check(owner, Owner, "owner")
        except (OSError, DamagedJson):
            return
        self.owner = Owner(**{name: owner[name] for name in Owner.__dataclass_fields__ if name in owner})
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
        content = {"owner": asdict(self.owner), "days": days}
        write_text(self._path, json.dumps(content, indent=1) + "\n")
