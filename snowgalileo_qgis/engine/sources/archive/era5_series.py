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

_STATISTIC = re.compile(r"how=(\w+)")
_IN_NAME = re.compile(r"daily[-_](mean|maximum|minimum|max|min|sum)")
_WRITTEN = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_TIME, _LATITUDE, _LONGITUDE = ("valid_time", "time"), ("latitude", "lat"), ("longitude", "lon")


@dataclass(frozen=True)
class Series:
    """One variable of one file.

    ``times``: whole hours since 1970-01-01 00:00 UTC, by position on the time axis. ``daily``: the fields are
    means of UTC days. ``grid``: north-up. ``generated``: when the file was written, empty when unknown.
    ``preliminary``: it contains ERA5-Land-T.
    """

    address: str
    band: str
    times: tuple[int, ...]
    daily: bool
    grid: AffineGrid
    generated: str
    preliminary: bool


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
        grid = _grid(file, address)
        history = as_text(file.attrs.get("history", ""))
        daily = _is_daily(address, history, axis, found)
        written = _WRITTEN.search(history)
        release = file.variables.get("expver")
        preliminary = release is not None and any(
            as_text(value).lstrip("0") == "5" for value in np.ravel(release.data[()])
        )
        return tuple(
            Series(address, band, times, daily, grid, written[0] if written else "", preliminary)
            for band in found
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
                f"{shown(series.address)} has {series.band} along {', '.join(variable.dims)}.",
                "Download the file again, unchanged.",
            )
        positions = [series.times.index(time) for time in times]
        span = slice(min(positions), max(positions) + 1)
        values = variable.values(
            tuple({"time": span, "row": rows, "col": cols}.get(role, slice(None)) for role in order)
        )
    values = values.transpose([*extra, *(order.index(role) for role in kept)])
    if extra:  # releases of the same hour: the first with a value
        values = _first(values.reshape(-1, *values.shape[len(extra) :]))
    values = values[[position - span.start for position in positions]] if "time" in kept else values[None]
    return values[:, ::-1] if upwards else values


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
