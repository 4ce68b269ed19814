"""A series with its gaps filled, as one raster a day and one that tells where the values come from."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import rasterio
from rasterio.windows import Window

from ..output_checks import whole_tiff
from ..output_file import new_file
from .gapfill import MEANINGS, UNFILLED, Floats, Origins, Steps, fill
from .series import SnowSeries
from .series_output import NODATA, cover_band, tiff_profile

ORIGIN_FOLDER = "origin"


def filled_path(folder: Path, day: date) -> Path:
    """Raster of filled snow cover of a day."""
    return folder / f"fsc_{day:%Y%m%d}.tif"


def origin_path(folder: Path, day: date) -> Path:
    """Raster of the origin of the values of a day."""
    return folder / ORIGIN_FOLDER / f"origin_{day:%Y%m%d}.tif"


DAYS_AT_ONCE = 100
"""Days that are written in one pass over the series: two rasters each, below the limit of open files."""


def write_filled(
    series: SnowSeries,
    folder: Path,
    *,
    method: str,
    max_gap: int,
    tags: dict[str, str],
    step: Callable[[int, int], None],
) -> FillCounts:
    """Write all days, 100 of them in each pass over the series.

    Memory depends on the number of days alone.
    """
    days = series.days
    batches = [days[start : start + DAYS_AT_ONCE] for start in range(0, len(days), DAYS_AT_ONCE)]
    windows = list(series.grid.windows())
    counts = FillCounts()
    for number, batch in enumerate(batches):
        start = number * DAYS_AT_ONCE
        with ExitStack() as stack:
            outputs = [_DayOutput(stack, series, folder, day, tags) for day in batch]
            for done, window in enumerate(windows):
                step(number * len(windows) + done, len(batches) * len(windows))
                values = series.read(window)
                flat = values.reshape(len(values), -1)
                filled, origin, distance = fill(flat, method, max_gap)
                for offset, output in enumerate(outputs):
                    output.write(window, *(part[start + offset] for part in (filled, origin, distance)))
                counts.add(flat[start : start + len(batch)], origin[start : start + len(batch)])
    return counts


@dataclass
class FillCounts:
    """Values of all pixels and days; of these observed, and known after filling."""

    values: int = 0
    observed: int = 0
    known: int = 0

    def add(self, series: Floats, origin: Origins) -> None:
        """Count a part of the series, NaN = not seen; ``origin``: where each value comes from, same shape."""
        self.values += series.size
        self.observed += int(np.isfinite(series).sum())
        self.known += int((origin != UNFILLED).sum())


class _DayOutput:
    """The two rasters of one day."""

    def __init__(
        self, stack: ExitStack, series: SnowSeries, folder: Path, day: date, tags: dict[str, str]
    ) -> None:
        grid = series.grid
        cover, origin = (
            stack.enter_context(new_file(path, whole_tiff))
            for path in (filled_path(folder, day), origin_path(folder, day))
        )
        self._cover = stack.enter_context(
            rasterio.open(cover, "w", **tiff_profile(grid, "float32", 1, NODATA))
        )
        self._origin = stack.enter_context(rasterio.open(origin, "w", **tiff_profile(grid, "int16", 2, -1)))
        origins = ", ".join(f"{number} {meaning}" for number, meaning in enumerate(MEANINGS))
        self._cover.update_tags(PREDICTION_DAY=day.isoformat(), **tags)
        self._cover.set_band_description(1, cover_band(series))
        self._origin.update_tags(PREDICTION_DAY=day.isoformat(), ORIGINS=origins)
        self._origin.descriptions = ("origin", "days to the nearest value it comes from")

    def write(self, window: Window, cover: Floats, origin: Origins, distance: Steps) -> None:
        """Write a window of values ``(pixels,)``."""
        shape = int(window.height), int(window.width)
        known = np.where(np.isfinite(cover), cover, np.float32(NODATA))
        self._cover.write(known.reshape(shape), 1, window=window)
        self._origin.write(np.stack([origin.astype(np.int16), distance]).reshape(2, *shape), window=window)
