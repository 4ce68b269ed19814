"""A series as one NetCDF-4 file with the climate and forecast conventions (CF-1.11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import numpy.typing as npt
from pyproj import CRS
from rasterio.windows import Window

from ...version import __version__
from ..output_checks import stored_hdf5
from ..output_file import new_file
from ..snow_products.layers import ON_GROUND, VIEWABLE
from .companions import Companions
from .series import BLOCK, SeriesGrid, SnowSeries

FILL = np.float32(-9999.0)
BYTE_FILL = 255
EPOCH = date(1970, 1, 1)
MAPPING = "crs"

STANDARD_NAMES = {
    VIEWABLE: "snow_area_fraction_viewable_from_above",
    ON_GROUND: "surface_snow_area_fraction",
}
QUALITY_MEANINGS = "best good fair poor"

Values = npt.NDArray[Any]


def write_netcdf(
    series: SnowSeries, companions: Companions, path: Path, step: Callable[[int, int], None]
) -> list[str]:
    """Write a series, one time for each raster, and what goes with the maps; returns the variables.

    Memory does not depend on the length of the series nor on the raster.
    """
    days = sorted(series.rasters)
    windows = list(series.grid.windows())
    # libraries for NetCDF-4 want the order in which things were made
    version = ("v110", "v110")
    with (
        new_file(path, stored_hdf5) as part,
        h5py.File(part, "w", track_order=True, libver=version) as file,
    ):
        _attributes(file, _global_attributes(series, days))
        _coordinates(file, series.grid, days)
        names = _variables(file, series, companions)
        for number, day in enumerate(days):
            for done, window in enumerate(windows):
                step(number * len(windows) + done, len(days) * len(windows))
                _write_window(file, series, companions, number, day, window)
    return names


def _global_attributes(series: SnowSeries, days: list[date]) -> dict[str, str]:
    products = dict.fromkeys(raster.product for raster in series.rasters.values() if raster.product)
    return {
        "Conventions": "CF-1.11",
        "title": f"Fractional snow cover from {days[0]} to {days[-1]}",
        "source": ", ".join(products) or "snow cover rasters",
        "history": f"written by SnowGalileo for QGIS {__version__}",
    }


def _coordinates(file: h5py.File, grid: SeriesGrid, days: list[date]) -> None:
    crs = CRS.from_user_input(grid.crs)
    t = grid.transform
    centres = {
        "y": t.f + t.e * (np.arange(grid.height) + 0.5),
        "x": t.c + t.a * (np.arange(grid.width) + 0.5),
    }
    times = np.array([(day - EPOCH).days for day in days], np.int32)
    time = _scale(file, "time", times)
    described = {"units": f"days since {EPOCH}", "calendar": "standard", "standard_name": "time", "axis": "T"}
    _attributes(time, described)
    of_axes = {axis["axis"].lower(): axis for axis in crs.cs_to_cf()}
    for name, values in centres.items():
        _attributes(_scale(file, name, values), of_axes[name])
    mapping = file.create_dataset(MAPPING, data=np.int32(0))
    origin = f"{t.c!r} {t.a!r} 0 {t.f!r} 0 {t.e!r}"
    _attributes(mapping, {**crs.to_cf(), "spatial_ref": crs.to_wkt(), "GeoTransform": origin})


def _scale(file: h5py.File, name: str, values: Values) -> h5py.Dataset:
    variable = file.create_dataset(name, data=values, track_order=True)
    variable.make_scale(name)
    return variable


def _variables(file: h5py.File, series: SnowSeries, companions: Companions) -> list[str]:
    quantities = {raster.quantity for raster in series.rasters.values()}
    quantity = quantities.pop() if len(quantities) == 1 else ""
    standard = {"standard_name": STANDARD_NAMES[quantity]} if quantity else {}
    beside = {
        "fsc_uncertainty": bool(companions.uncertainty),
        "quality_class": bool(companions.quality),
        "last_look": bool(companions.age),
    }
    names = ["fsc", *(name for name, is_there in beside.items() if is_there)]
    ancillary = {"ancillary_variables": " ".join(names[1:])} if len(names) > 1 else {}
    described: dict[str, dict[str, Any]] = {
        "fsc": {
            **standard,
            "long_name": f"fractional snow cover{f', {quantity}' if quantity else ''}",
            "valid_range": np.array([0, 1], np.float32),
            **ancillary,
        },
        "fsc_uncertainty": {"long_name": "standard deviation of fractional snow cover"},
        "quality_class": {
            "long_name": "quality class",
            "flag_values": np.arange(4, dtype=np.uint8),
            "flag_meanings": QUALITY_MEANINGS,
        },
        "last_look": {"long_name": "days since the last view free of cloud", "units": "days"},
    }
    for name in names:
        is_byte = name in ("quality_class", "last_look")
        _variable(file, name, len(series.rasters), series.grid, np.dtype("u1" if is_byte else "<f4"))
        units = {} if name == "quality_class" else {"units": "1"}
        _attributes(file[name], {**units, **described[name], "grid_mapping": MAPPING})
    return names


def _variable(file: h5py.File, name: str, times: int, grid: SeriesGrid, dtype: np.dtype[Any]) -> None:
    fill = np.uint8(BYTE_FILL) if dtype == np.uint8 else FILL
    variable = file.create_dataset(
        name,
        (times, grid.height, grid.width),
        dtype,
        chunks=(1, min(BLOCK, grid.height), min(BLOCK, grid.width)),
        compression="gzip",
        compression_opts=4,
        shuffle=True,
        fillvalue=fill,
        track_order=True,
    )
    variable.attrs["_FillValue"] = np.array([fill])
    for number, axis in enumerate(("time", "y", "x")):
        variable.dims[number].attach_scale(file[axis])


def _write_window(
    file: h5py.File, series: SnowSeries, companions: Companions, number: int, day: date, window: Window
) -> None:
    rows, cols = window.toslices()
    looks = companions.read(day, window)
    parts = {
        "fsc": series.read_day(day, window),
        "fsc_uncertainty": looks.uncertainty,
        "quality_class": looks.quality,
        "last_look": looks.age,
    }
    for name, values in parts.items():
        if values is not None and name in file:
            fill = BYTE_FILL if file[name].dtype == np.uint8 else FILL
            stored = np.where(np.isfinite(values), values, fill).astype(file[name].dtype)
            file[name][number, rows, cols] = stored


def _attributes(target: h5py.File | h5py.Dataset, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if isinstance(value, str):
            text = value.encode("utf-8")
            kind = h5py.string_dtype("utf-8", max(len(text), 1))
            target.attrs.create(name, np.array(text, kind), dtype=kind)
        elif isinstance(value, (list, tuple)):
            target.attrs[name] = np.array(value, np.float64)
        else:
            target.attrs[name] = value if isinstance(value, np.ndarray) else np.float64(value)
