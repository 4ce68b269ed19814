"""Two snow covers of the same days, pixel by pixel or at stations, with what lies under each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from pyproj import Transformer
from rasterio.windows import Window

from ..output_checks import whole_tiff
from ..output_file import new_file
from ..products.land_cover import LAND_COVERS, TREES, LandCover
from ..products.series import SeriesGrid
from ..products.series_output import NODATA, tiff_profile
from ..products.terrain import TerrainModel
from ..products.tree_cover import TreeCover
from ..products.zones import ALL, UNKNOWN_BAND, band_codes
from ..protocol import CompareSpec, ComparisonScores, Scores
from ..snow_products.pixel_grid import Doubles, PixelGrid
from ..snow_products.snow_raster import SnowRaster
from .metrics import FSC_BINS, detection, fsc_bin_names, regression
from .stations import Stations

Codes = npt.NDArray[np.int32]

TREE_CLASSES = ((0, 20), (20, 40), (40, 60), (60, 80), (80, 100))
"""Classes of tree cover density [percent], lower end inclusive, the last with 100: those for which scores in
forest are published.
"""


@dataclass
class Compared:
    """Values where both sides have one, in parts: ``first`` and ``reference`` ``(N,)``, and codes of the
    strata.
    """

    first: list[Doubles] = field(default_factory=list)
    reference: list[Doubles] = field(default_factory=list)
    elevation: list[Codes] = field(default_factory=list)
    land_cover: list[Codes] = field(default_factory=list)
    tree_cover: list[Codes] = field(default_factory=list)

    def add(
        self, first: Doubles, reference: Doubles, elevation: Codes, land_cover: Codes, tree_cover: Codes
    ) -> int:
        """Add pixels or stations, arrays of one shape, NaN = unknown; returns how many have both."""
        both = np.isfinite(first) & np.isfinite(reference)
        self.first.append(first[both])
        self.reference.append(reference[both])
        self.elevation.append(elevation[both])
        self.land_cover.append(land_cover[both])
        self.tree_cover.append(tree_cover[both])
        return int(both.sum())


class Strata:
    """Elevation bands, land cover and classes of tree cover density on the pixels of a grid; without layers
    ``UNKNOWN_BAND`` and ``ALL``.
    """

    def __init__(self, spec: CompareSpec, grid: SeriesGrid) -> None:
        self._dz = spec.dz
        self._terrain = TerrainModel(Path(spec.dem).expanduser(), grid) if spec.dem else None
        self._cover = LandCover(Path(spec.land_cover).expanduser(), grid) if spec.land_cover else None
        self._trees = TreeCover(Path(spec.tree_cover).expanduser(), grid) if spec.tree_cover else None

    def read(self, window: Window) -> tuple[Codes, Codes, Codes]:
        """Codes of a window ``(height, width)``."""
        shape = int(window.height), int(window.width)
        bands = np.full(shape, UNKNOWN_BAND, np.int32)
        if self._terrain:
            bands = band_codes(self._terrain.read(window).elevation, self._dz)
        nothing = np.full(shape, ALL, np.int32)
        cover = self._cover.read(window) if self._cover else nothing
        return bands, cover, tree_classes(self._trees.read(window)) if self._trees else nothing

    def close(self) -> None:
        """Close the layers."""
        for layer in (self._terrain, self._cover, self._trees):
            if layer:
                layer.close()


def tree_classes(density: Doubles) -> Codes:
    """Numbers of the classes ``TREE_CLASSES`` of a density [percent], ``ALL`` where it is missing."""
    edges = [low for low, _ in TREE_CLASSES[1:]]
    return np.where(np.isfinite(density), np.digitize(density, edges), ALL).astype(np.int32)


def compare_rasters(
    first: SnowRaster,
    reference: SnowRaster,
    spec: CompareSpec,
    path: Path,
    compared: Compared,
    step: Callable[[int, int], None],
) -> int:
    """Compare two rasters on the pixels of the coarser one and write first minus reference (float32,
    no data -9999). Returns the number of pixels with both.
    """
    target = first if _pixel_degrees(first.grid) >= _pixel_degrees(reference.grid) else reference
    grid = SeriesGrid.of(target.grid)
    windows = list(grid.windows())
    profile = tiff_profile(grid, "float32", 1, NODATA)
    pixels = 0
    with (
        closing(Strata(spec, grid)) as strata,
        new_file(path, whole_tiff) as part,
        rasterio.open(part, "w", **profile) as out,
    ):
        for done, window in enumerate(windows):
            step(done, len(windows))
            place = target.grid.part(*window.toslices())
            mine, other = (
                raster.window(*window.toslices())
                if raster.grid == target.grid
                else raster.on_grid(place, spec.min_valid)
                for raster in (first, reference)
            )
            pixels += compared.add(mine, other, *strata.read(window))
            difference = np.nan_to_num(mine - other, nan=NODATA).astype(np.float32)
            out.write(difference, 1, window=window)
        out.set_band_description(1, "First minus reference, fractional snow cover")
        if first.days:
            out.update_tags(PREDICTION_DAY=first.days[0].isoformat())
    return pixels


def compare_stations(first: SnowRaster, stations: Stations, spec: CompareSpec, compared: Compared) -> int:
    """Compare a raster with the stations of its day, each with the pixel it lies in. Returns how many have
    both.
    """
    day = first.days[0] if len(first.days) == 1 else None
    chosen = [found for found in stations.stations if day is None or found.day in (None, day)]
    grid = first.grid
    to_raster = Transformer.from_crs(stations.crs, grid.crs, always_xy=True)
    xs, ys = to_raster.transform([found.x for found in chosen], [found.y for found in chosen])
    count = 0
    with closing(Strata(spec, SeriesGrid.of(grid))) as strata:
        for station, x, y in zip(chosen, xs, ys, strict=True):
            if not np.isfinite((x, y)).all():
                continue
            col, row = int((x - grid.x0) // grid.pixel_x), int((grid.y0 - y) // grid.pixel_y)
            if not (0 <= row < grid.height and 0 <= col < grid.width):
                continue
            window = Window(col, row, 1, 1)
            mine = first.window(*window.toslices())
            bands, cover, trees = strata.read(window)
            if np.isfinite(station.elevation):
                bands = band_codes(np.full((1, 1), station.elevation), spec.dz)
            count += compared.add(mine, np.full((1, 1), station.value), bands, cover, trees)
    return count


def _pixel_degrees(grid: PixelGrid) -> float:
    """Side of a pixel in the middle of a grid [degrees of latitude], to tell which grid is coarser."""
    row, col = grid.height // 2, grid.width // 2
    place = grid.part(slice(row, row + 1), slice(col, col + 1))
    _, south, _, north = place.bounds_in("EPSG:4326")
    return round(north - south, 6)


@dataclass(frozen=True)
class Pooled:
    """All compared values ``(N,)``."""

    first: Doubles
    reference: Doubles
    elevation: Codes
    land_cover: Codes
    tree_cover: Codes

    @classmethod
    def of(cls, compared: Compared) -> Pooled:
        """Join the parts."""
        lists = (
            *(compared.first, compared.reference, compared.elevation, compared.land_cover),
            compared.tree_cover,
        )
        return cls(*(np.concatenate(parts) for parts in lists))  # type: ignore[arg-type]


def scores_of(pooled: Pooled, spec: CompareSpec, quantity: str) -> ComparisonScores:
    """Scores of everything."""
    return _scores(pooled.first, pooled.reference, spec, quantity)


def strata_of(pooled: Pooled, spec: CompareSpec, quantity: str) -> dict[str, dict[str, ComparisonScores]]:
    """Scores by stratum and group, in the order of bins, elevations and classes."""
    groups: dict[str, Iterator[tuple[str, npt.NDArray[np.bool_]]]] = {}
    if quantity == "fraction":
        bins = fsc_bin_names(pooled.reference)
        groups["fsc_bin"] = ((name, bins == name) for name, _, _ in FSC_BINS)
    bands, cover = pooled.elevation, pooled.land_cover
    groups["elevation"] = (
        (f"{code * spec.dz:g}-{(code + 1) * spec.dz:g} m", bands == code)
        for code in np.unique(bands[bands != UNKNOWN_BAND])
    )
    if spec.land_cover:
        groups["land_cover"] = (
            (LAND_COVERS.get(int(code), str(code)), cover == code) for code in np.unique(cover[cover != ALL])
        )
        groups["forest"] = iter(
            (("forest", cover == TREES), ("open", (cover != TREES) & (cover != ALL))),
        )
    if spec.tree_cover:
        groups["tree_cover"] = (
            (f"{low}-{high} %", pooled.tree_cover == number)
            for number, (low, high) in enumerate(TREE_CLASSES)
        )
    found = {
        stratum: {
            name: _scores(pooled.first[where], pooled.reference[where], spec, quantity)
            for name, where in members
            if where.any()
        }
        for stratum, members in groups.items()
    }
    return {stratum: members for stratum, members in found.items() if members}


def _scores(first: Doubles, reference: Doubles, spec: CompareSpec, quantity: str) -> ComparisonScores:
    is_depth = quantity == "depth"
    actual = reference > spec.depth_threshold if is_depth else reference >= spec.threshold
    figures: Scores | None = None if is_depth else regression(reference, first)
    return ComparisonScores(len(first), figures, detection(actual, first >= spec.threshold))


@dataclass(frozen=True)
class Pair:
    """Rasters to compare; ``day``: of both, ``None`` where one has none or they differ."""

    first: SnowRaster
    reference: SnowRaster
    day: date | None


def pairs_of(firsts: Sequence[SnowRaster], references: Sequence[SnowRaster]) -> list[Pair]:
    """Rasters of the same day that overlap; one raster on each side are a pair whatever their days."""
    if len(firsts) == len(references) == 1:
        first, reference = firsts[0], references[0]
        same = len(first.days) == 1 and first.days == reference.days
        return [Pair(first, reference, first.days[0] if same else None)]
    return [
        Pair(first, reference, first.day)
        for first in firsts
        for reference in references
        if len(first.days) == 1 and first.days == reference.days and _overlap(first.grid, reference.grid)
    ]


def _overlap(one: PixelGrid, other: PixelGrid) -> bool:
    with suppress(Exception):  # places that cannot be transformed do not meet
        return one.window(other.bounds_in(one.crs)) is not None
    return False
