"""Area statistics of a series: windows of the raster, polygon by polygon."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from rasterio.windows import Window

from ..protocol import AreaRow, StatisticsSpec
from .areas import PixelAreas
from .coverage import coverage
from .land_cover import LAND_COVERS, LandCover
from .polygons import Zone
from .series import SnowSeries
from .terrain import TerrainModel
from .zones import (
    ALL,
    ASPECTS,
    FLAT,
    SLOPE_EDGES,
    UNKNOWN_BAND,
    Totals,
    ZoneTotals,
    aspect_codes,
    band_codes,
    slope_codes,
)


def zone_rows(
    series: SnowSeries, zones: Sequence[Zone], spec: StatisticsSpec, step: Callable[[int, int], None]
) -> list[AreaRow]:
    """Rows of all days and polygons, the whole polygon first, then its strata.

    Every window of the raster is read once for all polygons that touch it.
    """
    grid = series.grid
    days = sorted(series.rasters)
    totals = {(day, number): ZoneTotals() for day in days for number in range(len(zones))}
    areas = PixelAreas(grid.crs, grid.transform)
    terrain = TerrainModel(Path(spec.dem), grid) if spec.dem else None
    cover = LandCover(Path(spec.land_cover), grid) if spec.land_cover else None
    windows = list(grid.windows())
    for done, window in enumerate(windows):
        step(done, len(windows))
        transform = grid.transform_of(window)
        shares = [coverage(zone.shape, transform, int(window.height), int(window.width)) for zone in zones]
        if not any(share is not None for share in shares):
            continue
        area = np.broadcast_to(
            areas.block(int(window.row_off), int(window.col_off), int(window.height), int(window.width)),
            (int(window.height), int(window.width)),
        )
        keys = _keys(terrain, cover, window, spec, area.shape)
        cover_of_day = {day: series.read_day(day, window) for day in days}
        for number, share in enumerate(shares):
            if share is None:
                continue
            inside = share > 0
            covered = (share * area)[inside].astype(np.float64)
            strata = [key[inside] for key in keys]
            for day in days:
                totals[day, number].add(
                    strata, covered, cover_of_day[day][inside].astype(np.float64), spec.threshold
                )
    if terrain:
        terrain.close()
    return [
        row
        for day in days
        for number, zone in enumerate(zones)
        for row in _rows(day, zone.name, totals[day, number], spec)
    ]


def _keys(
    terrain: TerrainModel | None,
    cover: LandCover | None,
    window: Window,
    spec: StatisticsSpec,
    shape: tuple[int, ...],
) -> list[np.ndarray]:
    everything = np.full(shape, ALL, np.int32)
    if terrain is None:
        bands = aspects = slopes = everything
    else:
        found = terrain.read(window)
        bands = band_codes(found.elevation, spec.dz)
        aspects = aspect_codes(found.aspect, found.slope, spec.aspects)
        slopes = slope_codes(found.slope) if spec.slopes else everything
    return [bands, aspects, slopes, everything if cover is None else cover.read(window)]


def _rows(day: date, name: str, totals: ZoneTotals, spec: StatisticsSpec) -> Iterator[AreaRow]:
    yield _row(day, name, (None, ALL, ALL, ALL), totals.total(), spec, whole=True)
    told_apart = bool(spec.dem) or bool(spec.land_cover)
    if told_apart:
        for key, part in sorted(totals.strata.items()):
            yield _row(day, name, key, part, spec, whole=False)


def _row(
    day: date,
    name: str,
    key: tuple[int | None, int, int, int],
    part: Totals,
    spec: StatisticsSpec,
    *,
    whole: bool,
) -> AreaRow:
    band, aspect, slope, cover = key
    has_band = not whole and bool(spec.dem) and band is not None and band != UNKNOWN_BAND
    low = band * spec.dz if has_band and band is not None else None
    return AreaRow(
        date=day.isoformat(),
        polygon=name,
        elevation_low_m=low,
        elevation_high_m=low + spec.dz if low is not None else None,
        aspect=_aspect(aspect, spec.aspects, whole),
        slope=_slope(slope, spec, whole),
        land_cover="all"
        if whole or not spec.land_cover
        else LAND_COVERS.get(cover, str(cover) if cover != ALL else "unknown"),
        area_km2=part.area,
        valid_area_km2=part.valid,
        valid_share=part.valid_share,
        sca_km2=part.snow,
        sca_scaled_km2=part.scaled_snow_area(spec.min_valid),
        mean_fsc=part.mean_fsc,
        sd_fsc=part.sd_fsc,
        snow_share=part.snow_share,
    )


def _aspect(code: int, sectors: int, whole: bool) -> str:
    if whole or sectors == 1:
        return "all"
    if code == ALL:
        return "unknown"
    return "flat" if code == FLAT else ASPECTS[sectors][code - 1]


def _slope(code: int, spec: StatisticsSpec, whole: bool) -> str:
    if whole or not spec.slopes:
        return "all"
    if code == ALL:
        return "unknown"
    edges = (0.0, *SLOPE_EDGES)
    return f"above {edges[code]:g}" if code == len(SLOPE_EDGES) else f"{edges[code]:g}-{edges[code + 1]:g}"
