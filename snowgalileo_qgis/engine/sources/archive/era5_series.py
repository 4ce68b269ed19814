"""ERA5-Land in NetCDF files: the variables, hours and grid of a file, and its fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ...nearest import AffineGrid
from ...protocol import SnowGalileoError
from .listing import shown
from .netcdf import NetCdf, Variable, as_text, opened_netcdf, stamps

STEP = 0.1
"""Spacing of the ERA5-Land grid [degrees]."""

NAMES = {
    "skin_temperature": ("skt", "skin_temperature"),
    "temperature_2m": ("t2m", "2t", "2m_temperature"),
    "total_precipitation_sum": ("tp", "total_precipitation"),
    "u_component_of_wind_10m": ("u10", "10u", "10m_u_component_of_wind"),
    "v_component_of_wind_10m": ("v10", "10v", "10m_v_component_of_wind"),
}
"""Names of the variables in files, by band."""

PRECIPITATION = "total_precipitation_sum"

KELVIN = {
    "k": (1.0, 0.0),
    "kelvin": (1.0, 0.0),
    "degc": (1.0, 273.15),
    "celsius": (1.0, 273.15),
    "c": (1.0, 273.15),
}
METRES_PER_SECOND = {"ms-1": (1.0, 0.0), "m/s": (1.0, 0.0), "kmh-1": (1 / 3.6, 0.0), "km/h": (1 / 3.6, 0.0)}
METRES = {"m": (1.0, 0.0), "mofwaterequivalent": (1.0, 0.0), "mm": (1e-3, 0.0), "kgm-2": (1e-3, 0.0)}
UNITS = {
    "skin_temperature": KELVIN,
    "temperature_2m": KELVIN,
    "total_precipitation_sum": METRES,
    "u_component_of_wind_10m": METRES_PER_SECOND,
    "v_component_of_wind_10m": METRES_PER_SECOND,
}
"""Factor and offset to K, m and m s-1, by the unit of a variable, lower case and without blanks, stars and
dots.
"""

_RATE = re.compile(r"hourly|de-?accumulated|rate|per (?:hour|second)|flux", re.IGNORECASE)
_MONTHLY = re.compile(r"avg[a-z]{2}|moda|mnth|month(ly)?", re.IGNORECASE)
_STATISTIC = re.compile(r"how=(\w+)")
_IN_NAME = re.compile(r"daily[-_](mean|maximum|minimum|max|min|sum)")
_WRITTEN = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_TIME, _LATITUDE, _LONGITUDE = ("valid_time", "time"), ("latitude", "lat"), ("longitude", "lon")


@dataclass(frozen=True)
class Series:
    """One variable of one file.

    ``times``: whole hours since 1970-01-01 00:00 UTC, by position on the time axis. ``daily``: the fields are
    means of UTC days. ``grid``: north-up. ``generated``: when the file was written, empty when unknown.
    ``preliminary``: it contains ERA5-Land-T. ``scale``, ``offset``: from the file's unit to that of the band.
    """

    address: str
    band: str
    times: tuple[int, ...]
    daily: bool
    grid: AffineGrid
    generated: str
    preliminary: bool
    scale: float = 1.0
    offset: float = 0.0


def read_series(address: str) -> tuple[Series, ...]:
    """The series of a file; none without a variable of ERA5-Land. Raises ``SG-SOURCE-001`` to ``-003``."""
    try:
        modified = 0 if address.startswith("/vsi") else Path(address).stat().st_mtime_ns
    except OSError:
        modified = 0
    return _read_series(address, modified)


@lru_cache(maxsize=256)
def _read_series(address: str, _modified: int) -> tuple[Series, ...]:
    with opened_netcdf(address) as file:
        found = {
            band: file.variables[name]
            for band, names in NAMES.items()
            for name in names
            if name in file.variables
        }
        if not found:
            return ()
        axis = _axis(file, _TIME, address)
        times = tuple(stamps(axis, address).tolist())
        if len(set(times)) != len(times):
            raise SnowGalileoError(
                "SG-SOURCE-003", f"{shown(address)} has a time twice.", "Download the file again, unchanged."
            )
        _check_meaning(file, found, address)
        grid = _grid(file, address)
        for band, variable in found.items():
            _axes(variable, band, address)
        history = as_text(file.attrs.get("history", ""))
        daily = _is_daily(address, history, axis, found)
        written = _WRITTEN.search(history)
        release = file.variables.get("expver")
        preliminary = release is not None and any(
            as_text(value).lstrip("0") == "5" for value in np.ravel(release.data[()])
        )
        return tuple(
            Series(
                address,
                band,
                times,
                daily,
                grid,
                written[0] if written else "",
                preliminary,
                *_conversion(variable, band, address),
            )
            for band, variable in found.items()
        )


def fields(series: Series, times: Sequence[int], rows: slice, cols: slice) -> npt.NDArray[np.float64]:
    """Fields ``(times, rows, cols)`` at some of a series' times in a window of its grid, NaN where missing.

    Raises ``SG-SOURCE-001`` and ``-003`` (unknown axes).
    """
    with opened_netcdf(series.address) as file:
        variable = next(file.variables[name] for name in NAMES[series.band] if name in file.variables)
        latitude = _axis(file, _LATITUDE, series.address).values()
        upwards = len(latitude) > 1 and latitude[0] < latitude[-1]
        if upwards:
            rows = slice(series.grid.rows - rows.stop, series.grid.rows - rows.start)
        order, kept, extra = _axes(variable, series.band, series.address)
        positions = [series.times.index(time) for time in times]
        span = slice(min(positions), max(positions) + 1)
        values = variable.values(
            tuple({"time": span, "row": rows, "col": cols}.get(role, slice(None)) for role in order)
        )
    values = values.transpose([*extra, *(order.index(role) for role in kept)])
    if extra:  # releases of the same hour: the first with a value
        values = _first(values.reshape(-1, *values.shape[len(extra) :]))
    values = values[[position - span.start for position in positions]] if "time" in kept else values[None]
    if series.scale != 1 or series.offset != 0:
        values = values * series.scale + series.offset
    return values[:, ::-1] if upwards else values


def _axes(variable: Variable, band: str, address: str) -> tuple[list[str], list[str], list[int]]:
    """Roles of a variable's axes, those that are kept, and the positions of the others.

    Raises ``SG-SOURCE-003`` for axes that cannot be told.
    """
    roles = {
        **dict.fromkeys(_TIME, "time"),
        **dict.fromkeys(_LATITUDE, "row"),
        **dict.fromkeys(_LONGITUDE, "col"),
    }
    order = [roles.get(dim, dim) for dim in variable.dims]
    kept = [role for role in order if role in ("time", "row", "col")]
    extra = [
        i
        for i, role in enumerate(order)
        if role == "expver" or (role not in kept and variable.data.shape[i] == 1)
    ]
    if kept not in (["time", "row", "col"], ["row", "col"]) or len(kept) + len(extra) != len(order):
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} has {band} along {', '.join(variable.dims) or 'no axis'}.",
            "Download the file again, unchanged.",
        )
    return order, kept, extra


def _conversion(variable: Variable, band: str, address: str) -> tuple[float, float]:
    """Factor and offset from the unit that a variable states; one that states none has that of ERA5-Land.

    Raises ``SG-SOURCE-002`` for another unit.
    """
    stated = variable.text("units").strip()
    unit = re.sub(r"[\s*.°]|degrees?_?(?=c)|deg(?=c)", "", stated.lower())
    if not unit:
        return 1.0, 0.0
    known = UNITS[band]
    if unit not in known:
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} has {band} in '{stated}', which is not one of its units.",
            "Download ERA5-Land unchanged, with K, m and m s-1.",
        )
    return known[unit]


def _check_meaning(file: NetCdf, found: dict[str, Variable], address: str) -> None:
    """Raise ``SG-SOURCE-002`` for monthly means, precipitation that does not accumulate, and a single
    point.
    """
    for band, variable in found.items():
        stated = [variable.text(name) for name in ("GRIB_stepType", "GRIB_stream", "stepType", "stream")]
        stated += [file.attrs.get("GRIB_stream", ""), file.attrs.get("stream", "")]
        cells = variable.text("cell_methods")
        if any(_MONTHLY.fullmatch(as_text(text)) for text in stated) or "month" in cells.lower():
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)} holds monthly means of {band}.",
                "Download hourly ERA5-Land, or daily means.",
            )
        names = f"{variable.text('long_name')} {variable.text('standard_name')}"
        if band == PRECIPITATION and (_RATE.search(names) or "interval: 1 hour" in cells or "diff" in stated):
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)} has precipitation of single hours, not accumulated from 00 UTC.",
                "Download hourly ERA5-Land as the Climate Data Store gives it.",
            )
    place = [_axis(file, names, address) for names in (_LATITUDE, _LONGITUDE)]
    if any(not axis.dims for axis in place):
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} is a time series of one point.",
            "Download ERA5-Land as a map (hourly data, not the time series of a point).",
        )


def _first(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """First finite value along the first axis."""
    result = np.array(values[0], dtype=np.float64)
    for later in values[1:]:
        np.copyto(result, later, where=np.isnan(result))
    return result


def _axis(file: NetCdf, names: Sequence[str], address: str) -> Variable:
    found = next((file.variables[name] for name in names if name in file.variables), None)
    if found is None:
        raise SnowGalileoError(
            "SG-SOURCE-003", f"{shown(address)} has no {names[0]}.", "Download the file again, unchanged."
        )
    return found


def _grid(file: NetCdf, address: str) -> AffineGrid:
    """The file's grid; cell centres are whole tenths of a degree."""
    latitude, longitude = (
        np.ravel(_axis(file, names, address).values()) for names in (_LATITUDE, _LONGITUDE)
    )
    if len(latitude) and latitude[0] < latitude[-1]:
        latitude = latitude[::-1]
    tenths = [np.rint(axis / STEP) for axis in (latitude, longitude)]
    exact = all(
        np.abs(axis - tenth * STEP).max(initial=0.0) < 2e-3
        for axis, tenth in zip((latitude, longitude), tenths, strict=True)
    )
    if (
        not exact
        or not len(latitude)
        or not len(longitude)
        or (np.diff(tenths[0]) != -1).any()
        or (np.diff(tenths[1]) != 1).any()
    ):
        step = np.abs(np.diff(longitude)).min(initial=np.inf)
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} is not on the 0.1 degree grid of ERA5-Land"
            + (f" (its step is {step:g} degrees)." if np.isfinite(step) else "."),
            "Download ERA5-Land (not ERA5) on its own grid.",
        )
    west, north = float(tenths[1][0] - 0.5) / 10, float(tenths[0][0] + 0.5) / 10
    return AffineGrid("EPSG:4326", west, north, STEP, STEP, len(latitude), len(longitude))


def _is_daily(address: str, history: str, axis: Variable, found: dict[str, Variable]) -> bool:
    """Whether the fields are daily statistics.

    Raises ``SG-SOURCE-002`` for other statistics than the mean of UTC days, and for precipitation.
    """
    by_history = _STATISTIC.search(history) if "daily" in history else None
    by_name = _IN_NAME.search(Path(address).name.lower())
    cells = " ".join(variable.text("cell_methods") for variable in found.values())
    if not (by_history or by_name or "daily" in cells):
        return False
    kind = by_history[1] if by_history else by_name[1] if by_name else "mean"
    shift = axis.text("time_shift")
    if kind != "mean" or PRECIPITATION in found or re.search("[1-9]", shift):
        what = (
            f"the daily {kind}"
            if kind != "mean"
            else "a daily mean of precipitation"
            if PRECIPITATION in found
            else f"of days shifted by {shift}"
        )
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} is {what}; hourly fields or daily means of UTC days are needed.",
            "Download hourly ERA5-Land, or the daily mean with time zone UTC+00:00.",
        )
    return True
