"""Write a series of snow cover rasters as one NetCDF file."""

from __future__ import annotations

import time
from pathlib import Path

from ..job_context import JobContext
from ..products.netcdf_series import write_netcdf
from ..protocol import NetcdfSpec, SeriesFile
from .common import checked_while_read, open_companions, open_series, series_summary


@checked_while_read
def netcdf(spec: NetcdfSpec, context: JobContext) -> SeriesFile:
    """Write the file; raises what ``open_series`` raises."""
    started = time.monotonic()
    found = open_series(spec)
    companions = open_companions(found, [*spec.rasters, *spec.quality_layers])
    path = Path(spec.output).expanduser()
    with found.series as series:
        variables = write_netcdf(
            series, companions, path, lambda done, total: context.progress("netcdf", done, total)
        )
    return SeriesFile(
        path=str(path),
        variables=variables,
        **series_summary(found, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
