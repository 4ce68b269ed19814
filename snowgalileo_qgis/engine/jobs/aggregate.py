"""Join the days of a series of snow cover rasters to periods."""

from __future__ import annotations

import time
from pathlib import Path

from ..job_context import JobContext
from ..products.aggregation import periods, write_periods
from ..protocol import AggregatedSeries, AggregateSpec
from .common import checked_while_read, open_series, series_summary


@checked_while_read
def aggregate(spec: AggregateSpec, context: JobContext) -> AggregatedSeries:
    """Write the rasters of all periods; raises what ``open_series`` raises."""
    started = time.monotonic()
    found = open_series(spec)
    folder = Path(spec.output).expanduser()
    with found.series as series:
        written = write_periods(
            series,
            folder,
            periods(series.first, series.last, spec.period, spec.every or spec.period),
            method=spec.method,
            step=lambda done, total: context.progress("aggregate", done, total),
        )
    return AggregatedSeries(
        folder=str(folder),
        files=[str(cover) for cover, _ in written],
        companions=[str(other) for _, other in written],
        **series_summary(found, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
