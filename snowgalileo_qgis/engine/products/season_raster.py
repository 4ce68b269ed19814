"""Season metrics of a series, block by block, as one raster."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
import rasterio.shutil

from ..output_checks import whole_tiff
from ..output_file import discard, new_file, part_of, prepare, writing
from .gapfill import fill
from .season import BANDS, DATES, NEVER_SEEN, Season, season_metrics
from .series import BLOCK, Floats, SnowSeries

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

    Memory depends on the length of a year alone, not on the raster: two blocks of 256 x 256 pixels are held
    at a time.
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
            total = len(list(grid.windows()))
            for done, (window, observed) in enumerate(series.blocks()):
                step(done, total)
                out.write(_block(observed, season, offset, method, max_gap), window=window)
            out.update_tags(**tags)
            for number, name in enumerate(BANDS, 1):
                out.set_band_description(number, name)
                out.update_tags(number, UNITS=UNITS[name])
        options = {"compress": "deflate", "predictor": "yes", "overview_resampling": "nearest"}
        with new_file(path, whole_tiff) as part:
            rasterio.shutil.copy(work, part, driver="COG", **options)
    finally:
        discard(work)


def _block(observed: Floats, season: Season, offset: int, method: str, max_gap: int) -> npt.NDArray[np.int16]:
    """Figures ``(bands, height, width)`` of snow cover ``(days, height, width)``."""
    shape = observed.shape[1:]
    values = observed.reshape(len(observed), -1)
    known = np.isfinite(values)
    filled = fill(values, method, max_gap)[0] if method != "none" else values
    figures = season_metrics(known, filled, season)
    for name in DATES:
        figures[name][figures[name] >= 0] += offset
    return np.stack([figures[name].reshape(shape) for name in BANDS])
