"""Estimate snow cover on the ground from snow cover seen from above."""

from __future__ import annotations

import time
from pathlib import Path

from ..job_context import JobContext
from ..products.on_ground import MOST_TREES, ground_path, quality_path, write_on_ground
from ..products.tree_cover import TreeCover
from ..protocol import OnGroundSeries, OnGroundSpec, SnowGalileoError
from ..snow_products.layers import ON_GROUND
from .common import checked_while_read, open_companions, open_series, series_summary

CAVEAT = (
    "Snow cover on the ground is an estimate: under trees snow is taken for as frequent as in the gaps "
    "between them, though it often lies there longer or not at all. Errors of the map grow with the trees, "
    f"twofold at 50 %; above {MOST_TREES:g} % there is no value."
)


@checked_while_read
def on_ground(spec: OnGroundSpec, context: JobContext) -> OnGroundSeries:
    """Write the rasters of all days.

    Raises ``SG-PRODUCT-033`` for rasters that show snow on the ground already, ``SG-PRODUCT-022``, and what
    ``open_series`` raises.
    """
    started = time.monotonic()
    found = open_series(spec)
    series = found.series
    if series.quantity == ON_GROUND:
        name = next(iter(series.rasters.values())).path.name
        text = f"{name} shows snow {ON_GROUND} already."
        raise SnowGalileoError("SG-PRODUCT-033", text, "Give rasters of snow seen from above.")
    if not series.quantity:
        context.log("The rasters do not say what they show; they are taken for snow seen from above.")
    companions = open_companions(found, [*spec.rasters, *spec.quality_layers])
    folder, path = Path(spec.output).expanduser(), Path(spec.tree_cover).expanduser()
    trees = TreeCover(path, series.grid)
    try:
        with series:
            counts = write_on_ground(
                series,
                trees,
                companions,
                folder,
                {"TREE_COVER": path.name},
                lambda done, total: context.progress("on_ground", done, total),
            )
    finally:
        trees.close()
    context.warn("SG-PRODUCT-042", CAVEAT)
    return OnGroundSeries(
        folder=str(folder),
        files=[str(ground_path(folder, day)) for day in series.rasters],
        qualities=[str(quality_path(folder, day)) for day in series.rasters],
        masked_percent=round(100 * (1 - counts.on_ground / counts.seen), 2) if counts.seen else 0.0,
        limited_percent=round(100 * counts.limited / counts.on_ground, 2) if counts.on_ground else 0.0,
        **series_summary(found, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
