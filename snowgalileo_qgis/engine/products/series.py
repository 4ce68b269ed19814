"""A series of snow cover rasters on one grid: one per day, read by windows."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.windows import Window

from ..labels.snow_raster import SnowRaster, open_snow_raster, snow_raster_files
from ..protocol import LeftOut, SnowGalileoError, SnowSeriesSpec

Floats = npt.NDArray[np.float32]

BLOCK = 256
"""Side of the windows in which a series is read, pixels."""

OPEN_FILES = 300
"""Rasters that are kept open: below the limit of 1024 files, usual on Linux."""

CACHE_MB = 128
"""GDAL's block cache; its own default grows with the computer's memory."""

CLOSE = 1e-3
"""Difference of two grids that does not matter, in pixels."""


@dataclass(frozen=True)
class SeriesGrid:
    """Grid of a series: north-up; ``crs``: WKT or authority string."""

    crs: str
    transform: Affine
    height: int
    width: int

    def windows(self) -> Iterator[Window]:
        """Blocks that cover the grid, row by row."""
        for row in range(0, self.height, BLOCK):
            for col in range(0, self.width, BLOCK):
                yield Window(col, row, min(BLOCK, self.width - col), min(BLOCK, self.height - row))

    def is_like(self, other: SeriesGrid) -> bool:
        """Whether two grids have the same pixels."""
        if (self.height, self.width) != (other.height, other.width) or self.crs != other.crs:
            return False
        mine, its = np.array(self.transform[:6]), np.array(other.transform[:6])
        return bool(np.all(np.abs(mine - its) <= CLOSE * abs(self.transform.a)))


class SnowSeries:
    """Rasters by day. ``first``, ``last``: the days from which to which it is read, each day once.

    A context manager: rasters that were read stay open until its end.
    """

    def __init__(self, rasters: dict[date, SnowRaster], first: date, last: date) -> None:
        self.rasters = rasters
        self.first, self.last = first, last
        start = next(iter(rasters.values()))
        self.grid = SeriesGrid(start.crs, start.transform, start.height, start.width)
        self._open: OrderedDict[date, rasterio.DatasetReader] = OrderedDict()
        self._stack = ExitStack()

    @property
    def days(self) -> list[date]:
        """All days from the first to the last, with a raster or not."""
        return [self.first + timedelta(days=i) for i in range((self.last - self.first).days + 1)]

    def read(self, window: Window) -> Floats:
        """Snow cover 0..1 ``(days, height, width)``, NaN where there is none."""
        fsc = np.full((len(self.days), int(window.height), int(window.width)), np.nan, np.float32)
        for number, day in enumerate(self.days):
            raster = self.rasters.get(day)
            if raster is not None:
                fsc[number] = raster.read(self._dataset(day, raster), window)
        return fsc

    def read_day(self, day: date, window: Window) -> Floats:
        """Snow cover 0..1 ``(height, width)`` of one day, NaN where there is none."""
        return self.rasters[day].read(self._dataset(day, self.rasters[day]), window)

    def _dataset(self, day: date, raster: SnowRaster) -> rasterio.DatasetReader:
        found = self._open.pop(day, None)
        if found is None:
            if len(self._open) >= OPEN_FILES:
                self._open.popitem(last=False)[1].close()
            found = raster.open()
        self._open[day] = found
        return found

    def __enter__(self) -> SnowSeries:
        self._stack.enter_context(rasterio.Env(GDAL_CACHEMAX=CACHE_MB))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for dataset in self._open.values():
            dataset.close()
        self._open.clear()
        self._stack.close()


@dataclass
class FoundSeries:
    """A series, and what was found beside it. ``kinds``: kind of values and reason, by file name."""

    series: SnowSeries
    kinds: dict[str, str]
    left_out: list[LeftOut]
    ignored: dict[str, int]


def find_series(spec: SnowSeriesSpec) -> FoundSeries:
    """The series of a specification.

    Raises ``SG-PRODUCT-001`` when there is no raster of the days, ``SG-PRODUCT-002`` for two rasters of one
    day, ``SG-PRODUCT-003`` for rasters on different grids, ``SG-PRODUCT-004`` for rasters of different
    quantities, and the error of the only raster when that cannot be used.
    """
    files, ignored = snow_raster_files([Path(path) for path in spec.rasters])
    first = date.fromisoformat(spec.first_day) if spec.first_day else None
    last = date.fromisoformat(spec.last_day) if spec.last_day else None
    rasters: dict[date, SnowRaster] = {}
    left_out: list[LeftOut] = []
    errors: list[SnowGalileoError] = []
    seen: set[date] = set()
    for path in files:
        try:
            raster = open_snow_raster(path, spec.values)
        except SnowGalileoError as error:
            left_out.append(LeftOut(path, error.code, error.text))
            errors.append(error)
            continue
        seen.add(raster.day)
        if (first and raster.day < first) or (last and raster.day > last):
            continue
        _check_fits(raster, rasters)
        rasters[raster.day] = raster
    if not rasters:
        if len(files) == 1 and errors:
            raise errors[0]
        raise _nothing(spec, seen, errors)
    ordered = dict(sorted(rasters.items()))
    kinds = {raster.path.name: f"{raster.kind}: {raster.reason}" for raster in ordered.values()}
    series = SnowSeries(ordered, first or min(ordered), last or max(ordered))
    return FoundSeries(series, kinds, left_out, ignored)


def _check_fits(raster: SnowRaster, rasters: dict[date, SnowRaster]) -> None:
    twin = rasters.get(raster.day)
    if twin is not None:
        raise SnowGalileoError(
            "SG-PRODUCT-002",
            f"{raster.path.name} and {twin.path.name} are both of {raster.day}.",
            "Give one raster for each day.",
        )
    for other in rasters.values():
        if not _grid(raster).is_like(_grid(other)):
            raise SnowGalileoError(
                "SG-PRODUCT-003",
                f"{raster.path.name} and {other.path.name} have different pixels.",
                "Bring the rasters of a series to one grid first.",
            )
        if raster.quantity != other.quantity:
            raise SnowGalileoError(
                "SG-PRODUCT-004",
                f"{raster.path.name} shows {raster.quantity} and {other.path.name} {other.quantity}.",
                "Give rasters of one quantity, or say what their values are.",
            )
        break


def _grid(raster: SnowRaster) -> SeriesGrid:
    return SeriesGrid(raster.crs, raster.transform, raster.height, raster.width)


def _nothing(spec: SnowSeriesSpec, seen: set[date], errors: Sequence[SnowGalileoError]) -> SnowGalileoError:
    if seen:
        wanted = f"from {spec.first_day or 'the first'} to {spec.last_day or 'the last'}"
        text = f"No raster is of the days {wanted}; there are rasters of {min(seen)} to {max(seen)}."
        return SnowGalileoError("SG-PRODUCT-001", text, "Choose other days.")
    text = f"None of the {len(errors)} rasters could be used; the first: {errors[0].text}"
    detail = "\n".join(f"{error.code} {error.text}" for error in errors)
    return SnowGalileoError("SG-PRODUCT-001", text, errors[0].hint, detail)


YEAR_STARTS = {True: "09-01", False: "03-01"}
"""First day of the hydrological year in the north and in the south."""


def is_north(grid: SeriesGrid) -> bool:
    """Whether the middle of a grid lies in the northern hemisphere."""
    from pyproj import Transformer

    x, y = grid.transform * (grid.width / 2, grid.height / 2)
    latitude = Transformer.from_crs(grid.crs, "EPSG:4326", always_xy=True).transform(x, y)[1]
    return bool(latitude >= 0)


def year_of(series: SnowSeries, year_start: str) -> tuple[date, date]:
    """First and last day of the hydrological year that holds the first day of a series.

    ``year_start``: ``MM-DD``; empty: by the hemisphere. Raises ``SG-PRODUCT-005`` when the series reaches
    beyond.
    """
    month, day = map(int, re.split("-", year_start or YEAR_STARTS[is_north(series.grid)]))
    year = series.first.year
    start = date(year, month, day)
    if start > series.first:
        start = date(year - 1, month, day)
    end = date(start.year + 1, month, day) - timedelta(days=1)
    if series.last > end:
        text = f"The series from {series.first} to {series.last} reaches beyond the year that ends on {end}."
        raise SnowGalileoError("SG-PRODUCT-005", text, "Choose the first and last day of one year.")
    return start, end
