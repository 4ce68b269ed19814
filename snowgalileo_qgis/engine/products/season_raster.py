"""Season metrics of a series, block by block, as one raster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
import rasterio.shutil
from rasterio.windows import Window

from ..output_checks import whole_tiff
from ..output_file import discard, new_file, part_of, prepare, writing
from .gapfill import fill
from .season import BANDS, DATES, NEVER_SEEN, Bytes, Season, day_states, season_metrics
from .series import BLOCK, SnowSeries

UNITS = {name: "days from the first day of the year" if name in DATES else "days" for name in BANDS}


def write_season(
    series: SnowSeries,
    path: Path,
    season: Season,
    *,
    year_start: date,
    method: str,
    max_gap: int,
    tags: dict[str, str],
    step: Callable[[int, int], None],
) -> None:
    """Write the figures of ``season.BANDS`` as int16 bands; dates count from ``year_start``.

    Memory depends on the length of a year alone, not on the raster: two windows are held at a time.
    """
    grid = series.grid
    work = part_of(path)
    offset = (series.first - year_start).days
    with writing(path):
        prepare(path)
    try:
        with (
            writing(path),
            rasterio.open(
                work,
                "w",
                driver="GTiff",
                dtype="int16",
                count=len(BANDS),
                height=grid.height,
                width=grid.width,
                crs=grid.crs,
                transform=grid.transform,
                nodata=NEVER_SEEN,
                tiled=True,
                blockxsize=BLOCK,
                blockysize=BLOCK,
                bigtiff="IF_SAFER",
            ) as out,
        ):
            windows = series.tiled_windows() if method == "none" else list(grid.windows())
            read = partial(_states, series, season.threshold, method, max_gap)
            for done, (window, states) in enumerate(_ahead(read, windows)):
                step(done, len(windows))
                out.write(_block(states, season, offset), window=window)
            out.update_tags(**tags)
            for number, name in enumerate(BANDS, 1):
                out.set_band_description(number, name)
                out.update_tags(number, UNITS=UNITS[name])
        options = {"compress": "deflate", "level": "3", "predictor": "yes", "overview_resampling": "nearest"}
        with new_file(path, whole_tiff) as part:
            rasterio.shutil.copy(work, part, driver="COG", **options)
    finally:
        discard(work)


def _ahead(read: Callable[[Window], Bytes], windows: list[Window]) -> Iterator[tuple[Window, Bytes]]:
    """All windows with what is read of them; the next is read while one is worked on."""
    with ThreadPoolExecutor(1) as reader:
        waiting = reader.submit(read, windows[0])
        for window, following in zip(windows, [*windows[1:], None], strict=True):
            states = waiting.result()
            if following is not None:
                waiting = reader.submit(read, following)
            yield window, states


def _states(series: SnowSeries, threshold: float, method: str, max_gap: int, window: Window) -> Bytes:
    """States of all days ``(days, height, width)``."""
    if method == "none":
        return series.read_states(window, threshold)
    observed = series.read(window)
    filled, _, _ = fill(observed.reshape(len(observed), -1), method, max_gap)
    filled = filled.reshape(observed.shape)
    return day_states(np.isfinite(observed), np.isfinite(filled), filled >= np.float32(threshold))


def _block(states: Bytes, season: Season, offset: int) -> npt.NDArray[np.int16]:
    """Figures ``(bands, height, width)`` of states ``(days, height, width)``."""
    shape = states.shape[1:]
    figures = season_metrics(states.reshape(len(states), -1), season)
    for name in DATES:
        figures[name][figures[name] >= 0] += offset
    return np.stack([figures[name].reshape(shape) for name in BANDS])
