"""Days in file names, as the engine reads them and QGIS offers them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Optional, Tuple

FIRST_YEAR, LAST_YEAR = 1970, 2099

_MARKED = re.compile(r"(?:(?<![A-Za-z0-9])A|doy)(\d{4})(\d{3})(?:\d{6})?(?!\d)")
"""A year and a day of the year, as NASA's names have them."""
_DAY = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_TIME = re.compile(r"(?<!\d)(\d{4})()(\d{2})(\d{2})(?:\d{4}|\d{6})(?!\d)")
_DAY_OF_YEAR = re.compile(r"(?<!\d)(\d{4})(\d{3})(?!\d)")


def days_in_name(stem: str) -> Tuple[date, ...]:
    """The days that a file name without its ending may mean, in their order, each once."""
    for pattern in (_MARKED, _DAY, _TIME, _DAY_OF_YEAR):
        days = []
        for match in pattern.finditer(stem):
            parts = [part for part in match.groups() if part.isdigit()]
            day = calendar_day(*parts) if len(parts) == 3 else _ordinal(*parts)
            if day:
                days.append(day)
        if days:
            return tuple(dict.fromkeys(days))
    return ()


def calendar_day(year: str, month: str, day: str) -> Optional[date]:
    """The day of three numbers; ``None`` where there is none, or its year is none of satellites."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def _ordinal(year: str, number: str) -> Optional[date]:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR or not int(number):
        return None
    found = date(int(year), 1, 1) + timedelta(days=int(number) - 1)
    return found if found.year == int(year) else None
