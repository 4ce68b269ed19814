"""The day of a raster: from a tag that states it, else from its name.

``TIFFTAG_DATETIME`` is the time of writing and is not looked at. Of several days in a name, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from ..protocol import SnowGalileoError
from ..protocol.day_names import calendar_day, days_in_name
from ..stack.names import parse_name

DAY_TAGS = ("PREDICTION_DAY", "ACQUISITION_DATE", "DATE_ACQUIRED")

_TAG_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def tagged_day(tags: Mapping[str, str]) -> date | None:
    """The day that a tag of a raster states."""
    for match in (_TAG_DAY.match(tags.get(tag, "").strip()) for tag in DAY_TAGS):
        if match and (day := calendar_day(*match.groups())):
            return day
    return None


def named_days(name: str, stem: str) -> tuple[date, ...]:
    """The days that a file name may mean, in their order; one where the form of the name tells which."""
    try:
        if published := parse_name(name):
            return (published.day,)
    except SnowGalileoError:  # a day that does not exist; another form may fit
        return ()
    return days_in_name(stem)


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
