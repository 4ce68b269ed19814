"""The day of a raster: from a tag that states it, else from its name.

``TIFFTAG_DATETIME`` is the time of writing and is not looked at. Of several days in a name, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from ..protocol import SnowGalileoError
from ..stack.names import parse_name

DAY_TAGS = ("PREDICTION_DAY", "ACQUISITION_DATE", "DATE_ACQUIRED")
FIRST_YEAR, LAST_YEAR = 1970, 2099

_TAG_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_MARKED = re.compile(r"(?:(?<![A-Za-z0-9])A|doy)(\d{4})(\d{3})(?:\d{6})?(?!\d)")
"""A year and a day of the year, as NASA's names have them."""
_DAY = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_TIME = re.compile(r"(?<!\d)(\d{4})()(\d{2})(\d{2})(?:\d{4}|\d{6})(?!\d)")
_DAY_OF_YEAR = re.compile(r"(?<!\d)(\d{4})(\d{3})(?!\d)")


def tagged_day(tags: Mapping[str, str]) -> date | None:
    """The day that a tag of a raster states."""
    for match in (_TAG_DAY.match(tags.get(tag, "").strip()) for tag in DAY_TAGS):
        if match and (day := _calendar(*match.groups())):
            return day
    return None


def named_days(name: str, stem: str) -> tuple[date, ...]:
    """The days that a file name may mean, in their order; one where the form of the name tells which."""
    try:
        if published := parse_name(name):
            return (published.day,)
    except SnowGalileoError:  # a day that does not exist; another form may fit
        return ()
    for pattern in (_MARKED, _DAY, _TIME, _DAY_OF_YEAR):
        days = []
        for match in pattern.finditer(stem):
            parts = [part for part in match.groups() if part.isdigit()]
            day = _calendar(*parts) if len(parts) == 3 else _ordinal(*parts)
            if day:
                days.append(day)
        if days:
            return tuple(dict.fromkeys(days))
    return ()


def days_of(tagged: date | None, named: tuple[date, ...], chosen: date | None) -> tuple[date, ...]:
    """The days that a raster may be of: the one of its tag; else of several in its name the chosen one, if it
    is among them; else those of its name; else the chosen one.
    """
    if tagged:
        return (tagged,)
    if chosen and (not named or chosen in named):
        return (chosen,)
    return named


def require_one_day(path: Path, days: tuple[date, ...]) -> None:
    """Raise ``SG-LABEL-012`` when a raster has no day, or may be of several."""
    if len(days) == 1:
        return
    if days:
        text = f"{path.name} names several days: {', '.join(map(str, days[:4]))}."
    else:
        text = f"{path.name} has no day, neither in its name nor in a tag PREDICTION_DAY."
    raise SnowGalileoError("SG-LABEL-012", text, "Name it like FSC_20250415.tif, or choose the day.")


def _calendar(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def _ordinal(year: str, number: str) -> date | None:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR or not int(number):
        return None
    found = date(int(year), 1, 1) + timedelta(days=int(number) - 1)
    return found if found.year == int(year) else None
