"""What an ERA5-Land file says of its variables: which they are, their units, and over what time they hold.

Each fact that the format can state is looked at, and what the daily values cannot be made of is refused by
name (``docs/what-readers-check.md`` lists them).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import PurePosixPath

from ...protocol import SnowGalileoError
from .listing import shown
from .netcdf import NetCdf, Variable, as_text

PRECIPITATION = "total_precipitation_sum"


@dataclass(frozen=True)
class Kind:
    """A variable of ERA5-Land. ``names``: in files. ``parameter``: its number in GRIB. ``short``: its short
    name there. ``word``: found in its long name. ``other``: words that its names have not, a pattern.
    ``units``: scale and offset to the unit of ``engine.bands``, by the unit's plain spelling.
    """

    names: tuple[str, ...]
    parameter: int
    short: str
    word: str
    other: str
    units: Mapping[str, tuple[float, float]]


_KELVIN = {
    **dict.fromkeys(("k", "kelvin", "kelvins", "degk", "degreek", "degreesk", "degreekelvin"), (1.0, 0.0)),
    **dict.fromkeys(
        ("c", "degc", "degreec", "degreesc", "celsius", "degcelsius", "degreecelsius", "degreescelsius"),
        (1.0, 273.15),
    ),
    **dict.fromkeys(
        ("f", "degf", "degreef", "degreesf", "fahrenheit", "degreefahrenheit", "degreesfahrenheit"),
        (5 / 9, 273.15 - 32 * 5 / 9),
    ),
}
_SPEED = {
    **dict.fromkeys(
        (
            "ms-1",
            "m/s",
            "m/sec",
            "msec-1",
            "meter/second",
            "metre/second",
            "meterspersecond",
            "metrespersecond",
            "meters/second",
            "metres/second",
        ),
        (1.0, 0.0),
    ),
    **dict.fromkeys(("kmh-1", "km/h", "km/hr", "kmhr-1", "kmh", "kph", "kilometersperhour"), (1 / 3.6, 0.0)),
    **dict.fromkeys(("knot", "knots", "kt", "kts", "kn"), (1852 / 3600, 0.0)),
    **dict.fromkeys(("mph", "mi/h", "mileh-1", "milesperhour"), (0.44704, 0.0)),
    **dict.fromkeys(("cms-1", "cm/s"), (0.01, 0.0)),
}
_DEPTH = {
    **dict.fromkeys(("m", "meter", "metre", "meters", "metres", "mofwaterequivalent", "mwe"), (1.0, 0.0)),
    **dict.fromkeys(
        (
            "mm",
            "millimeter",
            "millimetre",
            "millimeters",
            "millimetres",
            "kgm-2",
            "kg/m2",
            "mmwe",
            "lm-2",
            "l/m2",
        ),
        (0.001, 0.0),
    ),
    **dict.fromkeys(("cm", "centimeter", "centimetre", "centimeters", "centimetres"), (0.01, 0.0)),
    **dict.fromkeys(("in", "inch", "inches"), (0.0254, 0.0)),
}

_ANOTHER = (
    r"dew ?point|maximum|minimum|max|min|anomal\w*|spread|deviation|std|variance|climatolog\w*|bias|trend"
    r"|percentile|quantile|median|rate|flux|soil|monthly|annual|yearly|neutral|100 ?(?:m|metres?)|gust"
)
"""Words in names of other variables and statistics."""

KINDS: Mapping[str, Kind] = {
    "skin_temperature": Kind(("skt", "skin_temperature", "var235"), 235, "skt", "skin", _ANOTHER, _KELVIN),
    "temperature_2m": Kind(
        ("t2m", "2t", "2m_temperature", "temperature_2m", "var167"),
        167,
        "2t",
        "temperature",
        rf"{_ANOTHER}|skin",
        _KELVIN,
    ),
    PRECIPITATION: Kind(
        ("tp", "total_precipitation", "var228"),
        228,
        "tp",
        "precipitation",
        rf"{_ANOTHER}|hourly|de-?accumulated|convective|large ?scale",
        _DEPTH,
    ),
    "u_component_of_wind_10m": Kind(
        ("u10", "10u", "10m_u_component_of_wind", "u_component_of_wind_10m", "var165"),
        165,
        "10u",
        "wind",
        rf"{_ANOTHER}|v|northward|meridional",
        _SPEED,
    ),
    "v_component_of_wind_10m": Kind(
        ("v10", "10v", "10m_v_component_of_wind", "v_component_of_wind_10m", "var166"),
        166,
        "10v",
        "wind",
        rf"{_ANOTHER}|u|eastward|zonal",
        _SPEED,
    ),
}
"""Variables by band."""

_STATISTIC = re.compile(r"how=(\w+)")
_DAILY_IN_NAME = re.compile(r"daily[-_](mean|maximum|minimum|max|min|sum)")
_CDO = re.compile(
    r"\b(hour|day|mon|year|seas|tim|run|ymon|yday)(mean|avg|max|min|sum|std|var|range|pctl)\d?\b"
)
_LONGER = re.compile(r"monthly|monmean|\bmoda\b|\bmnth\b|\bedmm\b|\bewmm\b|yearly|annual|climatolog")
_IN_NAME = {
    "stream": (re.compile(r"stream-([a-z]+)"), ("oper",)),
    "step type": (re.compile(r"steptype-([a-z]+)"), ("instant", "accum")),
}
"""What the Climate Data Store writes into names of files, and the usual values."""

_EPOCH = datetime(1970, 1, 1)
_METHOD = re.compile(r"(?:valid_)?time\d*: *(\w+)(?: *\(([^)]*)\))?")


def variables_of(file: NetCdf) -> dict[str, Variable]:
    """The variables of ERA5-Land in a file, by band: told by name, else by what GRIB called them."""
    by_name = {name.lower(): variable for name, variable in file.variables.items()}
    found: dict[str, Variable] = {}
    for band, kind in KINDS.items():
        named = next((by_name[name] for name in kind.names if name in by_name), None)
        if named is None:
            named = next(
                (
                    variable
                    for variable in file.variables.values()
                    if variable.text("GRIB_shortName") == kind.short
                    or variable.text("GRIB_paramId") == str(kind.parameter)
                ),
                None,
            )
        if named is not None:
            found[band] = named
    return found


def conversion(variable: Variable, band: str, address: str) -> tuple[float, float]:
    """Scale and offset from a variable's unit to that of the band; a variable without unit has the usual one.

    Raises ``SG-SOURCE-002`` for units that cannot be converted.
    """
    written = variable.text("units") or variable.text("GRIB_units")
    if not written.strip():
        return 1.0, 0.0
    plain = re.sub(r"[\s_.·*^]|\N{MIDDLE DOT}", "", written.strip())
    plain = plain.replace("°", "deg").replace("º", "deg").replace("⁻", "-").lower()
    plain = plain.replace("²", "2").replace("¹", "1")
    known = KINDS[band].units.get(plain)
    if known is None:
        raise _refused(address, f"has {band} in {written!r}, which is no unit that can be converted")
    return known


def check_variable(variable: Variable, band: str, address: str) -> None:
    """Raises ``SG-SOURCE-002`` when a variable says that it is another one, or another statistic of it, and
    ``SG-SOURCE-003`` when an attribute that must be a number is none.
    """
    kind = KINDS[band]
    for name in (
        "_FillValue",
        "missing_value",
        "scale_factor",
        "add_offset",
        "valid_min",
        "valid_max",
        "valid_range",
    ):
        try:
            variable.numbers(name)
        except ValueError as error:
            raise SnowGalileoError(
                "SG-SOURCE-003",
                f"{shown(address)} has a {name} of {band} that is no number.",
                "Download the file again, unchanged.",
            ) from error
    number, short = variable.text("GRIB_paramId"), variable.text("GRIB_shortName")
    if (number and number != str(kind.parameter)) or (short and short not in (kind.short, *kind.names)):
        raise _refused(address, f"has {band} that is parameter {number} {short} of GRIB")
    for name in ("long_name", "GRIB_name", "standard_name"):
        title = variable.text(name).replace("_", " ").lower()
        unlike = name != "standard_name" and title not in kind.names and kind.word not in title
        if title and (unlike or re.search(rf"\b(?:{kind.other})\b", title)):
            raise _refused(address, f"has {band} that is called {title[:80]!r}")
    if variable.text("GRIB_dataType") in ("em", "es"):
        raise _refused(address, f"has the mean or the spread of an ensemble as {band}")
    grid = variable.text("GRIB_gridType")
    if grid and grid != "regular_ll":
        raise _refused(address, f"has {band} on a grid of type {grid}")
    step = variable.text("GRIB_stepType")
    if step and step != ("accum" if band == PRECIPITATION else "instant"):
        raise _refused(address, f"has {_of_step(step)} of {band} (step type {step})")


def daily_statistic(
    address: str, file: NetCdf, found: Mapping[str, Variable], times: Sequence[int], shift: str
) -> bool:
    """Whether the fields are means of UTC days; otherwise they hold at hours.

    ``times``: whole hours since 1970-01-01 00:00 UTC. ``shift``: what the time axis says of shifted days.
    Raises ``SG-SOURCE-002`` for everything else: other statistics and periods, days that are shifted, and
    precipitation that is not accumulated from 00 UTC.
    """
    name, history = PurePosixPath(address).name.lower(), as_text(file.attrs.get("history", ""))
    said = " ".join(as_text(file.attrs.get(key, "")) for key in ("title", "summary", "comment", "source"))
    steps = [later - earlier for earlier, later in pairwise(sorted(times))]
    _check_period(address, name, said.lower(), times, steps)
    if re.search(r"(?i)de-?accumul", f"{history} {said}"):
        raise _refused(address, "holds precipitation of single hours, as its history or title says")
    operation = _CDO.search(history.lower())
    if operation and (operation[1] != "day" or operation[2] not in ("mean", "avg")):
        raise _refused(address, f"was made with {operation[0]}, as its history says")
    by_history = _STATISTIC.search(history) if "daily" in history else None
    by_name = _DAILY_IN_NAME.search(name)
    kind = by_history[1] if by_history else by_name[1] if by_name else "mean" if operation else ""
    for band, variable in found.items():
        stated = variable.text("cell_methods").lower()
        for method, interval in _METHOD.findall(stated):
            if method in ("point", kind) or (
                band == PRECIPITATION and method == "sum" and "hour" not in interval
            ):
                continue
            if method != "mean" or not ("da" in stated or set(steps) == {24}):
                raise _refused(address, f"holds the {method} of {band} ({stated})")
            kind = kind or "mean"
        kind = kind or ("mean" if "daily" in stated else "")
    if kind and (kind != "mean" or PRECIPITATION in found):
        what = f"the daily {kind}" if kind != "mean" else "a daily mean of precipitation"
        raise _refused(address, f"is {what}")
    if kind and (re.search("[1-9]", shift) or (operation and "shifttime" in history)):
        raise _refused(address, f"is of days shifted by {shift or 'shifttime'}")
    return bool(kind)


def _check_period(address: str, name: str, said: str, times: Sequence[int], steps: Sequence[int]) -> None:
    """Raises ``SG-SOURCE-002`` for means of months and longer, as names, titles and the time axis tell."""
    for what, (pattern, usual) in _IN_NAME.items():
        match = pattern.search(name)
        if match and match[1] not in usual:
            raise _refused(address, f"holds {_of_step(match[1])} ({what} {match[1]})")
    longer = _LONGER.search(said) or (None if 1 in steps else _LONGER.search(name))
    if longer:
        raise _refused(address, f"calls itself {longer[0]}")
    if len(times) > 1 and all((_EPOCH + timedelta(hours=time)).day == 1 and time % 24 == 0 for time in times):
        raise _refused(address, "has one field for each month: monthly means")


def _of_step(kind: str) -> str:
    if kind.startswith("avg") or kind in ("moda", "mnth", "edmm", "ewmm", "edmo", "ewmo"):
        return "monthly means"
    if kind in ("instant", "accum"):
        return "another kind"
    return {"max": "maxima", "min": "minima"}.get(kind, "a statistic")


def _refused(address: str, what: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-SOURCE-002",
        f"{shown(address)} {what}; hourly fields or daily means of UTC days are needed.",
        "Download hourly ERA5-Land, or the daily mean with time zone UTC+00:00.",
    )
