"""Season metrics of a series of snow cover rasters."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from ..job_context import JobContext
from ..products.season import BANDS, Season
from ..products.season_raster import write_season
from ..products.series import year_of
from ..protocol import SeasonRaster, SeasonSpec
from .common import checked_while_read, open_series, series_summary


@checked_while_read
def season(spec: SeasonSpec, context: JobContext) -> SeasonRaster:
    """Work out the figures of one hydrological year; raises what ``open_series`` and ``year_of`` raise."""
    started = time.monotonic()
    found = open_series(spec)
    series, year_start, year_end = year_of(found.series, spec.year_start, spec.year)
    left = len(found.series.rasters) - len(series.rasters)
    if left:
        context.log(f"{left} rasters of other years are not used.")
    found = replace(found, series=series)
    is_running = series.last < year_end and not spec.last_day
    if is_running:
        context.log(f"The year ends on {year_end}: what is not over on {series.last} is not decided.")
    path = Path(spec.output).expanduser()
    tags = {
        "YEAR_START": year_start.isoformat(),
        "FIRST_DAY": series.first.isoformat(),
        "LAST_DAY": series.last.isoformat(),
        "THRESHOLD": f"{spec.threshold:g}",
        "FILL": spec.fill,
        "MAX_GAP": str(spec.max_gap),
        "WINDOW": str(spec.window),
        "NEVER_SEEN": "-1",
        "NO_SUCH_DAY": "-2",
    }
    with series:
        write_season(
            series,
            path,
            Season(spec.threshold, spec.window, is_running),
            year_start=year_start,
            method=spec.fill,
            max_gap=spec.max_gap,
            tags=tags,
            step=lambda done, total: context.progress("season", done, total),
        )
    return SeasonRaster(
        path=str(path),
        bands=list(BANDS),
        year_start=year_start.isoformat(),
        is_running=is_running,
        **series_summary(found, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
