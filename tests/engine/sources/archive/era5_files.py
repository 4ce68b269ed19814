"""Makes ERA5-Land files with fields from formulas, in the formats that the Climate Data Store has delivered
over the years.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

import h5py
import numpy as np
from scipy.io import netcdf_file

START = datetime(2025, 4, 1)
"""Time to which hours refer."""

LATITUDE = np.round(np.arange(52.0, 50.55, -0.1), 1)
LONGITUDE = np.round(np.arange(-117.0, -115.05, 0.1), 1)
SHORT = {
    "skin_temperature": "skt",
    "temperature_2m": "t2m",
    "total_precipitation_sum": "tp",
    "u_component_of_wind_10m": "u10",
    "v_component_of_wind_10m": "v10",
}


def place(latitude: np.ndarray, longitude: np.ndarray) -> np.ndarray:
    """What each grid cell adds, different for each."""
    return np.round(latitude * 10)[:, None] * 0.01 + np.round((longitude + 180) % 360 * 10)[None, :] * 1e-4


def instant(band: str, hour: int) -> float:
    """Value at an hour after ``START``."""
    return list(SHORT).index(band) * 10 + 250 + hour * 0.125


def rain(hour: int) -> float:
    """Precipitation of the hour that ends at this stamp [m]; never negative."""
    return (hour * 7 % 5) * 1e-4 + (0.002 if hour % 24 == 0 else 0.0)


def total(hour: int) -> float:
    """Precipitation since 00 UTC as ERA5-Land stamps it: 00 UTC holds the whole day before."""
    return sum(rain(h) for h in range((hour - 1) // 24 * 24 + 1, hour + 1))


def field(
    band: str, hour: int, latitude: np.ndarray = LATITUDE, longitude: np.ndarray = LONGITUDE
) -> np.ndarray:
    """Field at an hour; the south-eastern corner is sea."""
    there = place(latitude, longitude)
    values = total(hour) * (1 + there) if band == "total_precipitation_sum" else instant(band, hour) + there
    values[-1, -1] = np.nan
    return values


def write(
    path: Path,
    bands: Iterable[str],
    hours: Iterable[int],
    *,
    latitude: np.ndarray = LATITUDE,
    longitude: np.ndarray = LONGITUDE,
    units: str = "seconds since 1970-01-01",
    time: str = "valid_time",
    history: str = "",
    shift: str = "",
    number: bool = False,
    releases: Callable[[int], str] | None = None,
    values: Callable[..., np.ndarray] = field,
) -> Path:
    """NetCDF 4. ``releases``: expver of each hour, as a coordinate along the time axis.

    ``number``: an axis of one ensemble member.
    """
    hours = list(hours)
    word, _, epoch = units.partition(" since ")
    seconds = {"seconds": 1, "hours": 3600, "days": 86400}[word]
    path.parent.mkdir(parents=True, exist_ok=True)
    with h5py.File(path, "w") as file:
        if history:
            file.attrs["history"] = history
        axes = {
            time: np.array(
                [
                    ((START + timedelta(hours=h)) - datetime.fromisoformat(epoch)).total_seconds() / seconds
                    for h in hours
                ]
            ).astype(np.int64),
            "latitude": latitude,
            "longitude": longitude,
        }
        if number:
            axes = {"number": np.array([0]), **axes}
        for name, axis in axes.items():
            file[name] = axis
            file[name].make_scale(name)
        file[time].attrs["units"] = units
        file[time].attrs["calendar"] = "proleptic_gregorian"
        if shift:
            file[time].attrs["time_shift"] = shift
        if releases:
            file["expver"] = np.array([releases(h) for h in hours], dtype=h5py.string_dtype())
        for band in bands:
            stack = np.stack([values(band, h, latitude, longitude) for h in hours]).astype(np.float32)
            dataset = file.create_dataset(SHORT[band], data=stack[None] if number else stack)
            dataset.attrs["_FillValue"] = np.float32(np.nan)
            for i, name in enumerate(axes):
                dataset.dims[i].attach_scale(file[name])
    return path


def write_classic(
    path: Path, bands: Iterable[str], hours: Iterable[int], *, two_releases: bool = False
) -> Path:
    """NetCDF 3 with packed numbers, latitudes northwards, longitudes 0..360.

    ``two_releases``: on an axis, one for each half of the hours.
    """
    hours = list(hours)
    latitude, longitude = LATITUDE[::-1], LONGITUDE % 360
    file = netcdf_file(str(path), "w")
    names = ("time", "expver", "latitude", "longitude") if two_releases else ("time", "latitude", "longitude")
    sizes = {"time": len(hours), "expver": 2, "latitude": len(latitude), "longitude": len(longitude)}
    for name in names:
        file.createDimension(name, sizes[name])
    axis = file.createVariable("time", "i4", ("time",))
    axis[:] = [
        int(((START + timedelta(hours=h)) - datetime(1900, 1, 1)).total_seconds() // 3600) for h in hours
    ]
    axis.units, axis.calendar = "hours since 1900-01-01 00:00:00.0", "gregorian"
    file.createVariable("latitude", "f4", ("latitude",))[:] = latitude
    file.createVariable("longitude", "f4", ("longitude",))[:] = longitude
    for band in bands:
        stack = np.stack([field(band, h)[::-1] for h in hours])
        scale, offset = (
            (np.nanmax(stack) - np.nanmin(stack)) / 60000,
            (np.nanmax(stack) + np.nanmin(stack)) / 2,
        )
        packed = np.where(np.isnan(stack), -32767, np.rint((stack - offset) / scale)).astype(np.int16)
        if two_releases:
            early = (np.arange(len(hours)) < len(hours) // 2)[:, None, None]
            packed = np.stack(
                [np.where(early, packed, -32767), np.where(early, -32767, packed)], axis=1
            ).astype(np.int16)
        variable = file.createVariable(SHORT[band], "i2", names)
        variable[:] = packed
        variable.scale_factor, variable.add_offset = float(scale), float(offset)
        variable._FillValue = variable.missing_value = np.int16(-32767)
    file.close()
    return path
