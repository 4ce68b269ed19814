"""Area statistics of a series: windows of the raster, polygon by polygon."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from affine import Affine
from rasterio.windows import Window

from ..protocol import AreaRow, StatisticsSpec
from .areas import PixelAreas, polygon_km2
from .companions import Companions
from .coverage import Shares, coverage
from .land_cover import LAND_COVERS, LandCover
from .polygons import Zone
from .series import Floats, SeriesGrid, SnowSeries
from .terrain import TerrainModel
from .zones import (
    ALL,
    ASPECTS,
    FLAT,
    SLOPE_EDGES,
    UNKNOWN_BAND,
    Looks,
    Strata,
    Totals,
    ZoneTotals,
    aspect_codes,
    band_codes,
    slope_codes,
)


def zone_rows(
    series: SnowSeries,
    zones: Sequence[Zone],
    companions: Companions,
    spec: StatisticsSpec,
    step: Callable[[int, int], None],
) -> list[AreaRow]:
    """Rows of all days and polygons, the whole polygon first, then its strata.

    Every window of the raster is read once for all polygons that touch it.
    """
    grid = series.grid
    days = sorted(series.rasters)
    totals = {(day, number): ZoneTotals() for day in days for number in range(len(zones))}
    areas = PixelAreas(grid.crs, grid.transform)
    tree = shapely.STRtree([zone.shape for zone in zones])
    windows = list(grid.windows())
    with closing(_Layers(spec, grid)) as layers:
        for done, window in enumerate(windows):
            step(done, len(windows))
            shape = int(window.height), int(window.width)
            corner = grid.transform_of(window)
            covered = _covered(tree, zones, corner, shape)
            if not covered:
                continue
            area = np.broadcast_to(areas.block(int(window.row_off), int(window.col_off), *shape), shape)
            strata = layers.read(window, shape)
            for day in days:
                fsc = series.read_day(day, window)
                looks = companions.read(day, window)
                for number, share in covered.items():
                    pixels = _Pixels.of(share, strata.index, area, fsc, looks)
                    totals[day, number].add(strata.keys, *pixels.basic, spec.threshold, pixels.looks)
    outside = [polygon_km2(shapely.difference(zone.shape, grid.box), grid.crs) for zone in zones]
    return [
        row
        for day in days
        for number, zone in enumerate(zones)
        for row in _rows(day, zone.name, totals[day, number], outside[number], spec)
    ]


def _covered(
    tree: shapely.STRtree, zones: Sequence[Zone], corner: Affine, shape: tuple[int, int]
) -> dict[int, Shares | None]:
    """Numbers of the polygons in a window and how much of each pixel they cover; ``None``: all of it."""
    height, width = shape
    box = shapely.box(*(corner @ (0, height)), *(corner @ (width, 0)))
    found: dict[int, Shares | None] = {}
    for number in sorted(tree.query(box, predicate="intersects").tolist()):
        share = coverage(zones[number].shape, corner, height, width)
        if share is not None:
            found[number] = None if share.min() == 1 else share
    return found


@dataclass(frozen=True)
class _Pixels:
    """Pixels of a window inside a polygon ``(N,)``: number of the stratum, covered area and snow cover; and
    what else is known.
    """

    basic: tuple[npt.NDArray[np.intp], npt.NDArray[np.float64], Floats]
    looks: Looks

    @classmethod
    def of(
        cls,
        share: Shares | None,
        index: npt.NDArray[np.intp],
        area: npt.NDArray[np.float64],
        fsc: Floats,
        looks: Looks,
    ) -> _Pixels:
        inside = slice(None) if share is None else np.flatnonzero(share)

        def chosen(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
            return values.ravel()[inside]

        covered = chosen(area) if share is None else chosen(area) * chosen(share)
        parts = (looks.uncertainty, looks.quality, looks.age)
        known = Looks(*(None if part is None else chosen(part) for part in parts))
        return cls((chosen(index), covered, chosen(fsc)), known)


class _Layers:
    """Terrain and land cover under a series, as strata."""

    def __init__(self, spec: StatisticsSpec, grid: SeriesGrid) -> None:
        self._spec = spec
        self._terrain = TerrainModel(Path(spec.dem).expanduser(), grid) if spec.dem else None
        self._cover = LandCover(Path(spec.land_cover).expanduser(), grid) if spec.land_cover else None

    def read(self, window: Window, shape: tuple[int, int]) -> Strata:
        """Strata of a window."""
        spec = self._spec
        bands = aspects = slopes = None
        if self._terrain and (spec.aspects > 1 or spec.slopes):
            found = self._terrain.read(window)
            bands = band_codes(found.elevation, spec.dz)
            aspects = aspect_codes(found.aspect, found.slope, spec.aspects) if spec.aspects > 1 else None
            slopes = slope_codes(found.slope) if spec.slopes else None
        elif self._terrain:
            bands = band_codes(self._terrain.elevation(window), spec.dz)
        return Strata.of((bands, aspects, slopes, self._cover.read(window) if self._cover else None), shape)

    def close(self) -> None:
        """Close the files."""
        for layer in (self._terrain, self._cover):
            if layer:
                layer.close()


def _rows(
    day: date, name: str, totals: ZoneTotals, outside: float, spec: StatisticsSpec
) -> Iterator[AreaRow]:
    """Rows of a polygon; what lies outside the raster belongs to the whole polygon and is not seen."""
    whole = totals.total()
    whole.area += outside
    yield _row(day, name, (None, ALL, ALL, ALL), whole, spec, whole=True)
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
    quality = part.quality_shares
    low = band * spec.dz if has_band and band is not None else None
    return AreaRow(
        date=day.isoformat(),
        polygon=name,
        level="polygon" if whole else "stratum",
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
        mean_uncertainty=part.mean_uncertainty,
        qc_best_share=quality[0],
        qc_good_share=quality[1],
        qc_fair_share=quality[2],
        qc_poor_share=quality[3],
        last_look_median_days=part.age(0.5),
        last_look_p90_days=part.age(0.9),
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
