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
    """``looked``: day on which the sources were last asked for it, ISO 8601. ``reasons``: why there is no
    map, with ``failed`` because of an error. ``change``: why it was made last. ``done``: products of the
    day, and the fingerprint of the map that they were made of.
    """

    looked: str = ""
    reasons: list[Reason] = field(default_factory=list)
    failed: bool = False
    change: str = ""
    done: dict[str, str] = field(default_factory=dict)


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
