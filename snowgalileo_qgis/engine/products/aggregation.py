"""Periods of a series as one raster each: median, greatest or latest value."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio

from ..output_checks import whole_tiff
from ..output_file import new_file
from .series import Floats, SnowSeries
from .series_output import NODATA, cover_band, tiff_profile

Counts = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Period:
    """``first``, ``last``: its days, both included."""

    first: date
    last: date


def periods(first: date, last: date, days: int, every: int) -> list[Period]:
    """Periods of ``days`` days that begin every ``every`` days; the last one may be shorter, none is a part
    of the one before.
    """
    found: list[Period] = []
    start = first
    while start <= last and not (found and found[-1].last == last):
        found.append(Period(start, min(start + timedelta(days=days - 1), last)))
        start += timedelta(days=every)
    return found


def aggregate(values: Floats, method: str) -> tuple[Floats, Counts]:
    """Snow cover of a period ``(H, W)`` from its days ``(days, H, W)``, NaN = none; with the number of values
    or, of the ``latest``, the days since it was seen (-1 none).
    """
    known = np.isfinite(values)
    if method == "latest":
        found = np.full(values.shape[1:], np.nan, np.float32)
        age = np.full(values.shape[1:], -1, np.int16)
        for number, (day, is_known) in enumerate(zip(values, known, strict=True)):
            np.copyto(found, day, where=is_known)
            np.copyto(age, np.int16(len(values) - 1 - number), where=is_known)
        return found, age
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # pixels without any value
        whole = np.nanmedian(values, axis=0) if method == "median" else np.nanmax(values, axis=0)
    return whole.astype(np.float32), known.sum(axis=0, dtype=np.int16)


def companion_name(method: str) -> str:
    """What goes with the snow cover: ``age`` or ``count``."""
    return "age" if method == "latest" else "count"


def write_periods(
    series: SnowSeries,
    folder: Path,
    chosen: list[Period],
    *,
    method: str,
    step: Callable[[int, int], None],
) -> list[tuple[Path, Path]]:
    """Write the rasters of all periods; returns their paths."""
    windows = list(series.grid.windows())
    written = []
    for number, period in enumerate(chosen):
        days = [day for day in series.days if period.first <= day <= period.last]
        name, beside = f"{period.last:%Y%m%d}.tif", companion_name(method)
        paths = folder / f"fsc_{name}", folder / beside / f"{beside}_{name}"
        cover_profile = tiff_profile(series.grid, "float32", 1, NODATA)
        with (
            new_file(paths[0], whole_tiff) as cover_part,
            new_file(paths[1], whole_tiff) as other_part,
            rasterio.open(cover_part, "w", **cover_profile) as cover,
            rasterio.open(other_part, "w", **tiff_profile(series.grid, "int16", 1, -1)) as other,
        ):
            for done, window in enumerate(windows):
                step(number * len(windows) + done, len(chosen) * len(windows))
                fsc, companion = aggregate(series.read(window, days), method)
                cover.write(np.nan_to_num(fsc, nan=NODATA), 1, window=window)
                other.write(companion, 1, window=window)
            tags = {"FIRST_DAY": period.first.isoformat(), "LAST_DAY": period.last.isoformat()}
            for raster, text in ((cover, cover_band(series)), (other, _description(method))):
                raster.update_tags(PREDICTION_DAY=period.last.isoformat(), AGGREGATION=method, **tags)
                raster.set_band_description(1, text)
        written.append(paths)
    return written


def _description(method: str) -> str:
    return "days since the value was seen" if method == "latest" else "number of values"
