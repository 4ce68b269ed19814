"""Area statistics of snow cover rasters."""

from __future__ import annotations

import time
from pathlib import Path

from ..input_files import note_inputs
from ..job_context import JobContext
from ..products.companions import find_companions
from ..products.polygons import read_zones
from ..products.tables import write_table
from ..products.zone_statistics import zone_rows
from ..protocol import AreaRow, AreaTable, StatisticsSpec
from .common import open_series, series_summary


def statistics(spec: StatisticsSpec, context: JobContext) -> AreaTable:
    """Work out the rows and write them; raises what ``open_series`` and ``read_zones`` raise."""
    started = time.monotonic()
    found = open_series(spec)
    zones, left_out = read_zones(Path(spec.polygons).expanduser(), found.series.grid.crs)
    found.left_out += left_out
    companions = find_companions(found.series, [*spec.rasters, *spec.quality_layers])
    note_inputs(companions.used)
    found.left_out = [item for item in found.left_out if item.path not in companions.used]
    with found.series as series:
        rows = zone_rows(
            series,
            zones,
            companions,
            spec,
            lambda done, total: context.progress("statistics", done, total),
        )
    path = Path(spec.output).expanduser()
    write_table(path, rows, AreaRow, {zone.name: zone.shape for zone in zones}, series.grid.crs)
    return AreaTable(
        path=str(path),
        rows=rows,
        **series_summary(found, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
