"""Fill the gaps of a series of snow cover rasters."""

from __future__ import annotations

import time
from pathlib import Path

from ..job_context import JobContext
from ..products.filled_rasters import filled_path, origin_path, write_filled
from ..protocol import FilledSeries, GapfillSpec
from .common import checked_while_read, open_series, series_summary


@checked_while_read
def gapfill(spec: GapfillSpec, context: JobContext) -> FilledSeries:
    """Write one raster per day of the series; raises what ``open_series`` raises."""
    started = time.monotonic()
    found = open_series(spec)
    folder = Path(spec.output).expanduser()
    with found.series as series:
        counts = write_filled(
            series,
            folder,
            method=spec.method,
            max_gap=spec.max_gap,
            tags={"FILL": spec.method, "MAX_GAP": str(spec.max_gap)},
            step=lambda done, total: context.progress("gapfill", done, total),
        )
    return FilledSeries(
        folder=str(folder),
        files=[str(filled_path(folder, day)) for day in series.days],
        origins=[str(origin_path(folder, day)) for day in series.days],
        observed_percent=round(100 * counts.observed / counts.values, 2),
        filled_percent=round(100 * counts.known / counts.values, 2),
        **series_summary(found, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
