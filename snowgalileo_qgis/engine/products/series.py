"""A series of snow cover rasters on one grid: one per day, read by windows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType

import numpy as np
import numpy.typing as npt
import rasterio
import shapely
from affine import Affine
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..protocol import LeftOut, SnowGalileoError, SnowSeriesSpec
from ..raster_file import gdal_settings
from ..snow_products.band import has_masks, read_band
from ..snow_products.coding import single_fractions
from ..snow_products.collection import find_snow_rasters
from ..snow_products.pixel_grid import PixelGrid
from ..snow_products.snow_raster import SnowRaster
from .season import Bools, Bytes, day_states

Floats = npt.NDArray[np.float32]

BLOCK = 256
"""Side of the windows in which a series is read, pixels."""

OPEN_FILES = 400
"""Rasters that are kept open: below the limit of 1024 files, usual on Linux."""

LARGEST_WINDOW = 512 * 512
"""Pixels of a window at most: with a year of days, 96 MB of states."""

READERS = 2
"""Threads that read a series; most of the time goes into decompression, which needs no Python."""

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

    @classmethod
    def of(cls, grid: PixelGrid) -> SeriesGrid:
        """The same pixels."""
        return cls(grid.crs, grid.affine, grid.height, grid.width)

    def windows(self, height: int = BLOCK, width: int = BLOCK) -> Iterator[Window]:
        """Blocks that cover the grid, row by row."""
        for row in range(0, self.height, height):
            for col in range(0, self.width, width):
                yield Window(col, row, min(width, self.width - col), min(height, self.height - row))

    @property
    def box(self) -> shapely.Polygon:
        """Outline in its coordinate system."""
        t = self.transform
        return shapely.box(t.c, t.f + t.e * self.height, t.c + t.a * self.width, t.f)

    def transform_of(self, window: Window) -> Affine:
        """Transform of a window."""
        t = self.transform
        return Affine(t.a, 0, t.c + t.a * window.col_off, 0, t.e, t.f + t.e * window.row_off)

    def is_like(self, other: SeriesGrid) -> bool:
        """Whether two grids have the same pixels."""
        if (self.height, self.width) != (other.height, other.width) or self.crs != other.crs:
            return False
        mine, its = np.array(self.transform[:6]), np.array(other.transform[:6])
        return bool(np.all(np.abs(mine - its) <= CLOSE * abs(self.transform.a)))


class BadRasterError(SnowGalileoError):
    """A raster of a series that turns out bad while it is read."""

    def __init__(self, path: Path, error: Exception) -> None:
        text = error.text if isinstance(error, SnowGalileoError) else f"{path.name} cannot be read."
        code = error.code if isinstance(error, SnowGalileoError) else "SG-LABEL-011"
        super().__init__(code, text, "Correct or remove the file.", str(error))


class SnowSeries:
    """Rasters by day. ``first``, ``last``: the days from which to which it is read, each day once.

    A context manager: rasters that were read stay open until its end.
    """

    def __init__(self, rasters: dict[date, SnowRaster], first: date, last: date) -> None:
        self.rasters = rasters
        self.first, self.last = first, last
        self.grid = _grid(next(iter(rasters.values())))
        self._open: list[dict[date, rasterio.DatasetReader]] = [{} for _ in range(READERS)]
        self._has_masks: dict[date, bool] = {}
        self._readers = ThreadPoolExecutor(READERS)
        self._stack = ExitStack()

    @property
    def quantity(self) -> str:
        """What all rasters show that say so (``snow_products.layers``); empty where none does."""
        return next((raster.quantity for raster in self.rasters.values() if raster.quantity), "")

    @property
    def days(self) -> list[date]:
        """All days from the first to the last, with a raster or not."""
        return [self.first + timedelta(days=i) for i in range((self.last - self.first).days + 1)]

    def read(self, window: Window, days: Sequence[date] | None = None) -> Floats:
        """Snow cover 0..1 ``(days, height, width)`` of all days, or some, NaN where there is none."""
        wanted = self.days if days is None else days
        fsc = np.full((len(wanted), int(window.height), int(window.width)), np.nan, np.float32)

        def read_some(numbered: Iterable[tuple[int, date]]) -> None:
            for number, day in numbered:
                self.read_day(day, window, fsc[number])

        self._in_threads(wanted, read_some)
        return fsc

    def read_states(self, window: Window, threshold: float) -> Bytes:
        """States (``season.day_states``) ``(days, height, width)`` of all days: a quarter of the memory."""
        days, shape = self.days, (int(window.height), int(window.width))
        states = np.zeros((len(days), *shape), np.uint8)

        def read_some(numbered: Iterable[tuple[int, date]]) -> None:
            fsc = np.empty(shape, np.float32)  # one for all days: new memory takes longer than the checks
            for number, day in numbered:
                known = self._read_raw(day, window, fsc)
                states[number] = day_states(known, known, (fsc >= np.float32(threshold)) & known)

        self._in_threads(days, read_some)
        return states

    def _in_threads(
        self, days: Sequence[date], read_some: Callable[[Iterable[tuple[int, date]]], None]
    ) -> None:
        """Call a function in each thread with the days that it reads, and their numbers."""

        def run(reader: int) -> None:
            # GDAL's settings do not reach other threads by themselves
            with gdal_settings(), rasterio.Env(GDAL_CACHEMAX=CACHE_MB):
                numbered = enumerate(days)
                read_some(
                    (n, day) for n, day in numbered if _reader_of(day) == reader and day in self.rasters
                )

        list(self._readers.map(run, range(READERS)))

    def tiled_windows(self) -> list[Window]:
        """Windows along the tiles or strips in which the rasters are stored, so that each is decoded once."""
        raster = next(iter(self.rasters.values()))
        tall, wide = self._dataset(raster.day, raster).block_shapes[raster.band.number - 1]
        if tall * wide > LARGEST_WINDOW:
            return list(self.grid.windows())
        return list(self.grid.windows(tall * max(BLOCK**2 // (tall * wide), 1), wide))

    def read_day(self, day: date, window: Window, out: Floats | None = None) -> Floats:
        """Snow cover 0..1 ``(height, width)`` of one day, NaN where there is none; ``out``: where to."""
        if out is None:
            out = np.empty((int(window.height), int(window.width)), np.float32)
        known = self._read_raw(day, window, out)
        np.putmask(out, ~known, np.float32(np.nan))
        return out

    def _read_raw(self, day: date, window: Window, out: Floats) -> Bools:
        """Read snow cover of one day into ``out``, anything where there is none; returned: where there is."""
        raster = self.rasters[day]
        try:
            dataset = self._dataset(day, raster)
            if not raster.is_checked:
                return raster.unchecked(dataset, window, out, has_masks=self._has_masks[day])
            stored, valid = read_band(dataset, raster.path, raster.band, window)
        except (SnowGalileoError, RasterioError) as error:
            raise BadRasterError(raster.path, error) from error
        out[:] = single_fractions(stored, valid, raster.coding)
        return np.isfinite(out)

    def _dataset(self, day: date, raster: SnowRaster) -> rasterio.DatasetReader:
        """An open raster. Series are read day after day, again and again: the first ones stay open and the
        last of the others; to close the oldest would mean to open each again in every round.
        """
        mine = self._open[_reader_of(day)]
        found = mine.get(day)
        if found is None:
            if len(mine) >= OPEN_FILES // READERS:
                mine.popitem()[1].close()
            found = mine[day] = rasterio.open(raster.path.absolute(), driver="GTiff")
            self._has_masks[day] = has_masks(found, raster.path, raster.band)
        return found

    def __enter__(self) -> SnowSeries:
        self._stack.enter_context(gdal_settings())
        self._stack.enter_context(rasterio.Env(GDAL_CACHEMAX=CACHE_MB))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for datasets in self._open:
            for dataset in datasets.values():
                dataset.close()
            datasets.clear()
        self._readers.shutdown()
        self._stack.close()


def _reader_of(day: date) -> int:
    """The thread that reads a day: no raster is used by two threads."""
    return day.toordinal() % READERS


@dataclass
class FoundSeries:
    """A series, and what was found besides. ``kinds``: kind of values and reason, by file name. ``notes``:
    sentences on what was not looked at.
    """

    series: SnowSeries
    kinds: dict[str, str]
    left_out: list[LeftOut]
    notes: list[str]


def find_series(spec: SnowSeriesSpec, *, check_later: bool = False) -> FoundSeries:
    """The series of a specification; ``check_later``: see ``open_snow_raster``.

    Raises ``SG-PRODUCT-001`` when there is no raster of the days, ``SG-PRODUCT-002`` for two rasters of one
    day, ``SG-PRODUCT-003`` for rasters on different grids, and what ``find_snow_rasters`` raises, also for
    snow seen from above and snow on the ground in one series.
    """
    try:
        found = find_snow_rasters([Path(path) for path in spec.rasters], spec.values, check_later=check_later)
    except SnowGalileoError as error:
        if error.code != "SG-LABEL-010":
            raise
        text = f"No snow cover raster was found in {', '.join(spec.rasters)}."
        raise SnowGalileoError("SG-PRODUCT-001", text, "Choose GeoTIFFs of snow cover.", error.text) from None
    first = date.fromisoformat(spec.first_day) if spec.first_day else None
    last = date.fromisoformat(spec.last_day) if spec.last_day else None
    rasters: dict[date, SnowRaster] = {}
    for raster in found.rasters:
        if (first and raster.day < first) or (last and raster.day > last):
            continue
        raster.require_place()
        _check_fits(raster, rasters)
        rasters[raster.day] = raster
    if not rasters:
        days = [raster.day for raster in found.rasters]
        wanted = f"from {spec.first_day or 'the first'} to {spec.last_day or 'the last'}"
        text = f"No raster is of the days {wanted}; there are rasters of {min(days)} to {max(days)}."
        raise SnowGalileoError("SG-PRODUCT-001", text, "Choose other days.")
    ordered = dict(sorted(rasters.items()))
    kinds = {raster.path.name: f"{raster.values} ({raster.reason})" for raster in ordered.values()}
    series = SnowSeries(ordered, first or min(ordered), last or max(ordered))
    return FoundSeries(series, kinds, found.left_out, found.notes)


def _check_fits(raster: SnowRaster, rasters: dict[date, SnowRaster]) -> None:
    twin = rasters.get(raster.day)
    if twin is not None:
        raise SnowGalileoError(
            "SG-PRODUCT-002",
            f"{raster.path.name} and {twin.path.name} are both of {raster.day}.",
            "Give one raster for each day.",
        )
    other = next(iter(rasters.values()), raster)
    if not _grid(raster).is_like(_grid(other)):
        raise SnowGalileoError(
            "SG-PRODUCT-003",
            f"{raster.path.name} and {other.path.name} have different pixels.",
            "Bring the rasters of a series to one grid first.",
        )


def _grid(raster: SnowRaster) -> SeriesGrid:
    return SeriesGrid.of(raster.grid)


YEAR_STARTS = {True: "09-01", False: "03-01"}
"""First day of the hydrological year in the north and in the south."""


def is_north(grid: SeriesGrid) -> bool:
    """Whether the middle of a grid lies in the northern hemisphere."""
    from pyproj import Transformer

    x, y = grid.transform @ (grid.width / 2, grid.height / 2)
    latitude = Transformer.from_crs(grid.crs, "EPSG:4326", always_xy=True).transform(x, y)[1]
    return bool(latitude >= 0)


def year_of(series: SnowSeries, year_start: str, year: str = "") -> tuple[SnowSeries, date, date]:
    """What a series has of one hydrological year, and its first and last day.

    ``year_start``: ``MM-DD``; empty: by the hemisphere. ``year``: the calendar year in which it begins, or
    ``latest``; empty: the year of the first day. Raises ``SG-PRODUCT-005`` when the series reaches beyond
    it then, ``SG-PRODUCT-001`` when there is no raster of the year that was asked for.
    """
    month, day = map(int, re.split("-", year_start or YEAR_STARTS[is_north(series.grid)]))
    if year.isdigit():
        start = date(int(year), month, day)
    else:
        within = max(series.rasters) if year else series.first
        start = date(within.year, month, day)
        if start > within:
            start = date(within.year - 1, month, day)
    end = date(start.year + 1, month, day) - timedelta(days=1)
    if not year and series.last > end:
        text = f"The series from {series.first} to {series.last} reaches beyond the year that ends on {end}."
        raise SnowGalileoError("SG-PRODUCT-005", text, "Choose one year.")
    return (_between(series, start, end) if year else series), start, end


def _between(series: SnowSeries, start: date, end: date) -> SnowSeries:
    """The days of a series from one to another, as far as the series reaches, with a raster or not."""
    rasters = {day: raster for day, raster in series.rasters.items() if start <= day <= end}
    if not rasters:
        text = (
            f"No raster is of the year from {start} to {end}; there are rasters of {min(series.rasters)} to "
            f"{max(series.rasters)}."
        )
        raise SnowGalileoError("SG-PRODUCT-001", text, "Choose another year.")
    return SnowSeries(rasters, max(start, series.first), min(end, series.last))
