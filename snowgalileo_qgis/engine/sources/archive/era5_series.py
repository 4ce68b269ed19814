"""ERA5-Land in NetCDF files: the variables, hours and grid of a file, and its fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from ...nearest import AffineGrid
from ...protocol import SnowGalileoError
from ..addresses import on_disk
from .era5_facts import PRECIPITATION, check_variable, conversion, daily_statistic, variables_of
from .listing import shown
from .netcdf import NetCdf, Variable, as_text, is_classic, opened_netcdf, stamps
from .probe import tried

Answer = TypeVar("Answer")

STEP = 0.1
"""Spacing of the ERA5-Land grid [degrees]."""

_WRITTEN = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_TIME, _LATITUDE, _LONGITUDE = ("valid_time", "time"), ("latitude", "lat"), ("longitude", "lon")
_ROLES = {
    **dict.fromkeys(_TIME, "time"),
    **dict.fromkeys(_LATITUDE, "row"),
    **dict.fromkeys(_LONGITUDE, "col"),
}

_FALL_M = 1e-5
"""Fall of accumulated precipitation that packing explains [m]."""

_MOST_SAMPLED = 4_000_000
"""Values of a file that are looked at while it is only listed."""

_PLAUSIBLE = {
    "skin_temperature": (150.0, 360.0),
    "temperature_2m": (150.0, 350.0),
    PRECIPITATION: (-0.001, 3.0),
}
"""Plausible values [K, m]: others are in a unit that the file does not state."""


@dataclass(frozen=True)
class Series:
    """One variable of one file.

    ``times``: whole hours since 1970-01-01 00:00 UTC, by position on the time axis. ``daily``: the fields are
    means of UTC days. ``grid``: north-up. ``generated``: when the file was written, empty when unknown.
    ``preliminary``: it contains ERA5-Land-T. ``scale``, ``offset``: from the file's unit to the band's.
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
        modified = Path(on_disk(address)).stat().st_mtime_ns
    except OSError:
        modified = 0
    return _read_series(address, modified)


@lru_cache(maxsize=256)
def _read_series(address: str, _modified: int) -> tuple[Series, ...]:
    return _safely(_series_of, address)


def _safely(function: Callable[..., Answer], address: str, *more: Any) -> Answer:
    """``function(address, *more)``, for files in HDF5 in a process of its own."""
    return function(address, *more) if is_classic(address) else tried(function, address, *more)


def _series_of(address: str) -> tuple[Series, ...]:
    with opened_netcdf(address) as file:
        found = variables_of(file)
        if not found:
            return ()
        for band, variable in found.items():
            check_variable(variable, band, address)
        axis = _time(file, address)
        times = tuple(stamps(axis, address).tolist())
        if len(set(times)) != len(times):
            raise SnowGalileoError(
                "SG-SOURCE-003", f"{shown(address)} has a time twice.", "Download the file again, unchanged."
            )
        grid = _grid(file, address)
        for band, variable in found.items():
            _layout(variable, band, len(times), grid, address)
        daily = daily_statistic(address, file, found, times, axis.text("time_shift"))
        written = _WRITTEN.search(as_text(file.attrs.get("history", "")))
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
                *conversion(variable, band, address),
            )
            for band, variable in found.items()
        )


def listed_series(address: str) -> tuple[Series, ...]:
    """The series of a file, after a look at their values.

    Raises ``SG-SOURCE-001`` to ``-003``, also for files on which the HDF5 library fails.
    """
    return _safely(_checked_series, address)


def _checked_series(address: str) -> tuple[Series, ...]:
    found = _series_of(address)
    for series in found:
        _check_values(series)
    return found


def _check_values(series: Series) -> None:
    """Look at some values of a series before a scene is promised.

    Raises ``SG-SOURCE-002`` for values that are not those of the band, such as temperatures in another unit
    and precipitation of single hours, and ``SG-SOURCE-001`` when they cannot be read.
    """
    rows, cols = (
        slice(max(0, size // 2 - 8), min(size, size // 2 + 8))
        for size in (series.grid.rows, series.grid.cols)
    )
    most = max(2, _MOST_SAMPLED // (series.grid.rows * series.grid.cols))
    times = series.times[:most] if series.band == PRECIPITATION and not series.daily else series.times[:1]
    if times:
        _fields(series.address, series, times, rows, cols)


def fields(series: Series, times: Sequence[int], rows: slice, cols: slice) -> npt.NDArray[np.float64]:
    """Fields ``(times, rows, cols)`` at some of a series' times in a window of its grid, in the band's unit,
    NaN where missing.

    Raises ``SG-SOURCE-001``, ``-002`` (implausible values) and ``-003`` (unknown axes).
    """
    return _safely(_fields, series.address, series, tuple(times), rows, cols)


def _fields(
    address: str, series: Series, times: Sequence[int], rows: slice, cols: slice
) -> npt.NDArray[np.float64]:
    with opened_netcdf(address) as file:
        variable = variables_of(file)[series.band]
        latitude = np.ravel(_axis(file, _LATITUDE, series.address).values())
        upwards = len(latitude) > 1 and latitude[0] < latitude[-1]
        if upwards:
            rows = slice(series.grid.rows - rows.stop, series.grid.rows - rows.start)
        layout = _layout(variable, series.band, len(series.times), series.grid, series.address)
        positions = [series.times.index(time) for time in times]
        span = slice(min(positions), max(positions) + 1)
        values = variable.values(
            tuple({"time": span, "row": rows, "col": cols}.get(role, slice(None)) for role in layout.roles)
        )
    values = values.transpose([*layout.extra, *(layout.roles.index(role) for role in layout.kept)])
    if layout.extra:  # releases of the same hour: the first with a value
        values = _first(values.reshape(-1, *values.shape[len(layout.extra) :]))
    if (series.scale, series.offset) != (1.0, 0.0):
        values = values * series.scale + series.offset
    if "time" not in layout.kept:
        values = values[None]
    _check_plausible(series, values, series.times[span])
    values = values[[position - span.start for position in positions]]
    return values[:, ::-1] if upwards else values


class _Layout(NamedTuple):
    """Axes of a variable: ``roles`` in their order, ``kept``: those of them that are time, row and column,
    ``extra``: positions of the others, such as releases.
    """

    roles: list[str]
    kept: list[str]
    extra: list[int]


def _layout(variable: Variable, band: str, times: int, grid: AffineGrid, address: str) -> _Layout:
    """The axes of a variable. Raises ``SG-SOURCE-003`` for axes in another order or of other lengths."""
    roles = [_ROLES.get(dim, dim) for dim in variable.dims]
    kept = [role for role in roles if role in ("time", "row", "col")]
    extra = [
        i for i, role in enumerate(roles) if role == "expver" or (role not in kept and variable.shape[i] == 1)
    ]
    lengths = {"time": times, "row": grid.rows, "col": grid.cols}
    fits = all(
        lengths.get(role, size) == size for role, size in zip(roles, variable.shape, strict=True)
    ) and ("time" in kept or times == 1)
    if (
        kept not in (["time", "row", "col"], ["row", "col"])
        or len(kept) + len(extra) != len(roles)
        or not fits
    ):
        sizes = " x ".join(map(str, variable.shape))
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} has {band} along {', '.join(variable.dims)} ({sizes}); time, latitude and "
            "longitude are needed, in this order.",
            "Download the file again, unchanged.",
        )
    return _Layout(roles, kept, extra)


def _check_plausible(series: Series, values: npt.NDArray[np.float64], times: Sequence[int]) -> None:
    """Raises ``SG-SOURCE-002`` for fields ``(times, rows, cols)`` that cannot be those of the band."""
    if np.isinf(values).any():
        raise _implausible(series, "infinite values")
    known = values[~np.isnan(values)]
    if not len(known):
        return
    low, high = _PLAUSIBLE.get(series.band, (-np.inf, np.inf))
    least, most = known.min(), known.max()
    if least < low or most > high:
        raise _implausible(series, f"values of {least:.4g} to {most:.4g}; {low:g} to {high:g} are plausible")
    if series.band == PRECIPITATION:
        _check_accumulated(series, values, times)


def _check_accumulated(series: Series, values: npt.NDArray[np.float64], times: Sequence[int]) -> None:
    """Raises ``SG-SOURCE-002`` where precipitation falls from hour to hour: it accumulates from 00 UTC, and
    only the stamp 01 begins anew.
    """
    order = np.argsort(times)
    ordered = np.asarray(times)[order]
    follows = (np.diff(ordered) == 1) & (ordered[1:] % 24 != 1)
    change = np.diff(values[order], axis=0)[follows]
    falls, rises = np.nansum(np.maximum(-change - _FALL_M, 0)), np.nansum(np.maximum(change, 0))
    if falls > 0.02 * rises:
        what = "values that fall within a day: they are of single hours, not accumulated from 00 UTC"
        raise _implausible(series, what)


def _implausible(series: Series, what: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-SOURCE-002",
        f"{shown(series.address)} has in {series.band} {what}.",
        "Download hourly ERA5-Land from the Climate Data Store, unchanged.",
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


def _time(file: NetCdf, address: str) -> Variable:
    """The time axis. Raises ``SG-SOURCE-003`` where it holds the beginnings of forecasts alone."""
    axis, step = _axis(file, _TIME, address), file.variables.get("step")
    began = axis.text("standard_name") == "forecast_reference_time"
    if began or ("valid_time" not in file.variables and step is not None and np.any(step.values() != 0)):
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} says when forecasts began, not for which hours they hold (valid_time).",
            "Download ERA5-Land as NetCDF instead of converting it from GRIB.",
        )
    return axis


def _grid(file: NetCdf, address: str) -> AffineGrid:
    """The file's grid; cell centres are whole tenths of a degree."""
    axes = [_axis(file, names, address) for names in (_LATITUDE, _LONGITUDE)]
    if any(axis.shape == () for axis in axes):
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} is a time series of one point, not a map.",
            "Download ERA5-Land of an area (reanalysis-era5-land).",
        )
    if any(len(axis.shape) != 1 for axis in axes):
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} is not on a grid of latitudes and longitudes.",
            "Download ERA5-Land on its own grid.",
        )
    latitude, longitude = (axis.values() for axis in axes)
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
        or np.abs(latitude).max() > 90 + STEP / 2
        or np.abs(longitude).max() > 360
        or len(longitude) * STEP > 360
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
