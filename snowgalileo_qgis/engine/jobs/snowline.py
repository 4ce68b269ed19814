"""Snow lines of snow cover rasters."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

from ..job_context import JobContext
from ..products.drawing import write_chart
from ..products.polygons import Zone, read_zones
from ..products.product_charts import snowline_chart
from ..products.tables import write_contours, write_table
from ..products.terrain import TerrainModel
from ..products.zone_snowlines import snow_lines
from ..protocol import SnowLineRow, SnowlineSpec, SnowLineTable
from .common import checked_while_read, open_series, series_summary


@checked_while_read
def snowline(spec: SnowlineSpec, context: JobContext) -> SnowLineTable:
    """Find the snow lines and write them.

    Raises what ``open_series``, ``read_zones`` and the terrain model raise.
    """
    started = time.monotonic()
    found = open_series(spec)
    grid = found.series.grid
    if spec.polygons:
        zones, left_out = read_zones(Path(spec.polygons).expanduser(), grid)
        found.left_out += left_out
    else:
        zones = [Zone("all", grid.box)]
    with found.series as series, closing(TerrainModel(Path(spec.dem).expanduser(), grid)) as terrain:
        lines = list(
            snow_lines(
                series, zones, terrain, spec, lambda done, total: context.progress("snowline", done, total)
            )
        )
    rows = sorted((row for row, _ in lines), key=lambda row: row.date)
    path = Path(spec.output).expanduser()
    write_table(path, rows, SnowLineRow, {}, grid.crs)
    contours = [contour for _, contour in lines if contour is not None]
    if spec.lines:
        write_contours(Path(spec.lines).expanduser(), contours, grid.crs)
    if spec.chart:
        write_chart(snowline_chart(rows), Path(spec.chart).expanduser(), dark=spec.dark)
    return SnowLineTable(
        path=str(path),
        charts=[spec.chart] if spec.chart else [],
        lines=spec.lines or None,
        rows=rows,
        **series_summary(found, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
