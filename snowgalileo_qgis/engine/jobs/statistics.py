"""Area statistics of snow cover rasters."""

from __future__ import annotations

import time
from pathlib import Path

from ..job_context import JobContext
from ..products.chart import Chart
from ..products.drawing import write_chart
from ..products.polygons import read_zones
from ..products.product_charts import elevation_chart, season_chart
from ..products.series import YEAR_STARTS, is_north
from ..products.tables import write_table
from ..products.zone_statistics import zone_rows
from ..protocol import AreaRow, AreaTable, StatisticsSpec
from .common import checked_while_read, open_companions, open_series, series_summary


@checked_while_read
def statistics(spec: StatisticsSpec, context: JobContext) -> AreaTable:
    """Work out the rows and write them; raises what ``open_series`` and ``read_zones`` raise."""
    started = time.monotonic()
    found = open_series(spec)
    zones, left_out = read_zones(Path(spec.polygons).expanduser(), found.series.grid)
    found.left_out += left_out
    companions = open_companions(found, [*spec.rasters, *spec.quality_layers])
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
    charts: dict[str, Chart] = {}
    if spec.chart:
        charts[spec.chart] = elevation_chart(rows)
    if spec.season_chart:
        month, day = map(int, YEAR_STARTS[is_north(series.grid)].split("-"))
        charts[spec.season_chart] = season_chart(rows, (month, day), spec.min_valid)
    for name, chart in charts.items():
        write_chart(chart, Path(name).expanduser(), dark=spec.dark)
    return AreaTable(
        path=str(path),
        charts=list(charts),
        rows=rows,
        **series_summary(found, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
