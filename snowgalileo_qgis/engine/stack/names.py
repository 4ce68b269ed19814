"""Prediction day and position in the published file names.

- Earth Engine: ``PR_{YYYYMMDD}_{x}_{y}`` in metres of a UTM zone, often with ``.tif_EPSG:32611`` before the
  ending
- local exporter: ``PR_{YYYYMMDD}_{latitude}_{longitude}_SC00``
- fine-tuning: ``LC09_{YYYYMMDD}_FSC86_{latitude}_{longitude}``, also ``LC08``, ``L9`` and other
  Landsat prefixes
- pre-training: ``min_lat=.._min_lon=.._max_lat=.._max_lon=.._season=.._dates={start}_{end}``, day = end
- table of centres: ``{start}_{end}_{min_lat}_{min_lon}_{max_lat}_{max_lon}``, day = end

Dates are ``YYYYMMDD`` or ``YYYY-MM-DD``; coordinates may be negative. The position of a box is its centre.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ..bands import DAYS
from ..protocol import YEARS, SnowGalileoError
from .shards import whole_name

_NUMBER = r"[-+]?[0-9]+(?:\.[0-9]+)?"
_DAY = r"[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
_ENDING = re.compile(r"(?:\.tiff?|\.h5|\.hdf5)$", re.IGNORECASE)
_DOWNLOAD_SUFFIX = re.compile(r"\.tif_EPSG[:_]?\d+$", re.IGNORECASE)
_POINT = re.compile(
    rf"^(?:PR|L[A-Z]?\d{{1,2}})_(?P<day>{_DAY})_(?:FSC[^_]*_)?(?P<first>{_NUMBER})_(?P<second>{_NUMBER})(?:_.*)?$"
)
_BOX = re.compile(
    rf"^min_lat=(?P<south>{_NUMBER})_min_lon=(?P<west>{_NUMBER})_max_lat=(?P<north>{_NUMBER})_max_lon=(?P<east>{_NUMBER})"
    rf"_(?:.*_)?dates=(?P<start>{_DAY})_(?P<end>{_DAY})(?:_.*)?$"
)
_TABLE = re.compile(
    rf"^(?P<start>{_DAY})_(?P<end>{_DAY})_(?P<south>{_NUMBER})_(?P<west>{_NUMBER})_(?P<north>{_NUMBER})_(?P<east>{_NUMBER})(?:_.*)?$"
)


@dataclass(frozen=True)
class NameFacts:
    """Prediction day and position of a file name.

    The position is in degrees, or, if ``projected``, in metres of an unnamed UTM zone (y in ``latitude``, x
    in ``longitude``).
    """

    day: date
    latitude: float
    longitude: float
    projected: bool = False


def parse_name(name: str) -> NameFacts | None:
    """Parse a file name; ``None`` if it follows none of the published patterns.

    Raises ``SG-STACK-007`` for a date that does not exist.
    """
    stem = _DOWNLOAD_SUFFIX.sub("", _ENDING.sub("", whole_name(name)))
    if match := _POINT.match(stem):
        day = _day(match["day"], name)
        first, second = float(match["first"]), float(match["second"])
        projected = max(abs(first), abs(second)) > 360
        return NameFacts(day, second, first, projected=True) if projected else NameFacts(day, first, second)
    if match := _BOX.match(stem) or _TABLE.match(stem):
        start, end = _day(match["start"], name), _day(match["end"], name)
        if end - start != timedelta(days=DAYS - 1):
            raise SnowGalileoError(
                "SG-STACK-007",
                f"{name} names a window from {start} to {end}, which is not {DAYS} days.",
                "Correct the dates in its name.",
            )
        latitude = (float(match["south"]) + float(match["north"])) / 2
        longitude = (float(match["west"]) + float(match["east"])) / 2
        return NameFacts(end, latitude, longitude)
    return None


def published_name(day: date, latitude: float, longitude: float, ending: str) -> str:
    """File name of the local exporter, with 5 decimals; ``ending`` includes the dot."""
    return f"PR_{day:%Y%m%d}_{latitude:.5f}_{longitude:.5f}_SC00{ending}"


def usable_day(day: date) -> date:
    """The day, if satellites can have seen it. Raises ``ValueError``."""
    if day.year not in YEARS:
        raise ValueError(f"the year {day.year} is none of satellites")
    return day


def _day(text: str, name: str) -> date:
    try:
        digits = text.replace("-", "")
        return usable_day(date(int(digits[:4]), int(digits[4:6]), int(digits[6:])))
    except ValueError:
        raise SnowGalileoError(
            "SG-STACK-007",
            f"{name} names the day {text}, which does not exist.",
            "Correct the date in its name.",
        ) from None
