"""ERA5-Land: daily means of temperature and wind, and daily precipitation as Earth Engine sums it."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window
from shapely import box, union_all

from ...bands import MISSING, Sensor
from ...grid import RegionGrid
from ...nearest import AffineGrid
from ...protocol import LeftOut
from ...scene import Native, Scene
from ..scene_reader import Ingestion
from .era5_facts import KINDS, PRECIPITATION
from .era5_series import Series, fields, listed_series, read_series
from .listing import Entry, product_files, shown
from .product_reader import ProductReader, leaving_out
from .raster import window_of

_EPOCH = date(1970, 1, 1)

Groups = Mapping[tuple[str, AffineGrid], Sequence["Series"]]
"""Series of all files by band and grid."""

Bands = Mapping[str, Mapping[AffineGrid, "Terms"]]
"""How a day's bands are computed, by band and grid."""


@dataclass(frozen=True)
class Terms:
    """How the value of a day is computed: the sum of ``weight * field`` over ``(weight, series, time)``.

    ``approximate``: why it is, empty where it is exact.
    """

    terms: tuple[tuple[float, Series, int], ...]
    approximate: str = ""


class Era5Reader(ProductReader):
    """Finds and reads ERA5-Land NetCDF files: hourly ones, and daily statistics.

    Any number of files, each with any of the variables and days.
    """

    sensor = Sensor.ERA5
    bands = tuple(KINDS)
    products = "ERA5-Land hourly or daily (NetCDF)"
    ingestion = Ingestion(seconds_per_cell=0.00001, bytes_per_cell=50)

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """One scene for each UTC day, except days of which only the precipitation total stamped on the next
        day is known.

        ``notes`` say what is missing or approximate.
        """
        known: dict[str, Path] = {}
        groups: dict[tuple[str, AffineGrid], list[Series]] = defaultdict(list)
        for address, path in netcdf_files(entries, left_out):
            with leaving_out(path, shown(address), left_out):
                for series in listed_series(address):
                    known[address] = path
                    groups[series.band, series.grid].append(series)
        made: dict[date, dict[str, dict[AffineGrid, Terms]]] = defaultdict(lambda: defaultdict(dict))
        replaced: dict[str, list[str]] = defaultdict(list)
        lacking: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        rivalled: set[str] = set()
        for (band, grid), members in groups.items():
            index = Index(members)
            rivalled |= index.rivalled
            for series in index.replaced:
                replaced[series.address].append(band)
            gaps: dict[str, list[str]] = defaultdict(list)
            for day in index.days:
                terms = index.terms(band, day)
                if terms is not None:
                    made[day][band][grid] = terms
                elif address := index.incomplete(day):
                    gaps[address].append(f"{index.missing(band, day)} of {day}")
            for address, days in gaps.items():
                lacking[address][
                    days[0] + (f" (and of {len(days) - 1} more days)" if len(days) > 1 else "")
                ].append(band)
        for address, bands in replaced.items():
            left_out(
                LeftOut(
                    known[address],
                    "SG-SOURCE-004",
                    f"A newer file has all times of {', '.join(bands)} in {shown(address)}.",
                )
            )
        for address, by_hours in lacking.items():
            what = "; ".join(
                f"{', '.join(bands)} lack the hours {hours}" for hours, bands in by_hours.items()
            )
            left_out(
                LeftOut(known[address], "SG-SOURCE-020", f"{shown(address)} cannot give every day: {what}.")
            )
        return [
            _with_alternatives(_scene(day, bands, known), day, groups, rivalled, known)
            for day, bands in sorted(made.items())
            if not _only_the_total(bands)
        ]

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Temperature [K], wind [m s-1] or precipitation of the day [m] (float64); missing (sea) is -9999.

        ``None`` where the scene has no such band or does not reach the region. Raises ``SG-SOURCE-001`` to
        ``-003``.
        """
        addresses = [
            address for name, address in scene.files.items() if name == band or name.startswith(f"{band} ")
        ]
        groups: dict[AffineGrid, list[Series]] = defaultdict(list)
        for address in addresses:
            for series in read_series(address):
                if series.band == band:
                    groups[series.grid].append(series)
        best: tuple[int, Window, AffineGrid, Terms] | None = None
        for whole, members in groups.items():
            terms = Index(members).terms(band, scene.day) if scene.day else None
            part = window_of(whole, region)
            if terms and part and (best is None or part[1].rows * part[1].cols > best[0]):
                best = (part[1].rows * part[1].cols, *part, terms)
        if best is None:
            return None
        _, window, grid, terms = best
        return Native(grid, _sum(terms, window), MISSING)


READER = Era5Reader()


class Index:
    """Fields of one variable on one grid, by time; of several files with the same time the newest is used.

    ``replaced``: series of which a newer file has all times. ``rivalled``: addresses of files that others
    could stand in for at some time.
    """

    def __init__(self, members: Iterable[Series]) -> None:
        self.hourly: dict[int, Series] = {}
        self.daily: dict[int, Series] = {}
        self.replaced: list[Series] = []
        self.rivalled: set[str] = set()
        for series in sorted(members, key=lambda series: (series.generated, series.address), reverse=True):
            held = self.daily if series.daily else self.hourly
            if series.times and all(time in held for time in series.times):
                self.replaced.append(series)
            for time in series.times:
                first = held.setdefault(time, series)
                if first is not series:
                    self.rivalled.add(first.address)

    @property
    def days(self) -> list[date]:
        """Days with any field, and the days before these (whose precipitation ends at midnight)."""
        numbers = {time // 24 for time in (*self.hourly, *self.daily)}
        return [
            _EPOCH + timedelta(days=number) for number in sorted(numbers | {number - 1 for number in numbers})
        ]

    def terms(self, band: str, day: date) -> Terms | None:
        """How to compute a day's value, ``None`` when fields are missing.

        Precipitation accumulates from 00 UTC, and the stamp 00 holds the total of the day before. Earth
        Engine sums the hours stamped 00..23, so that its day is tp(23) + tp(00) - tp(23 of the day before);
        without these three, the stamp 00 of the next day gives the sum of 01..24.
        """
        start = _hours(day)
        if band == PRECIPITATION:
            exact = ((1.0, start + 23), (1.0, start), (-1.0, start - 1))
            if all(time in self.hourly for _, time in exact):
                return Terms(tuple((weight, self.hourly[time], time) for weight, time in exact))
            if start + 24 in self.hourly:
                return Terms(
                    ((1.0, self.hourly[start + 24], start + 24),),
                    f"the hours {self.missing(band, day)} are missing",
                )
            return None
        if all(start + hour in self.hourly for hour in range(24)):
            return Terms(tuple((1 / 24, self.hourly[start + hour], start + hour) for hour in range(24)))
        found = next((time for time in range(start, start + 24) if time in self.daily), None)
        return None if found is None else Terms(((1.0, self.daily[found], found),))

    def missing(self, band: str, day: date) -> str:
        """Hours that the day needs and that have no field."""
        start = _hours(day)
        if band == PRECIPITATION:
            needed = {start - 1: "23:00 of the day before", start: "00:00", start + 23: "23:00"}
            return ", ".join(name for time, name in needed.items() if time not in self.hourly)
        return _ranges([hour for hour in range(24) if start + hour not in self.hourly])

    def incomplete(self, day: date) -> str:
        """Address of a file that has some hours of an incomplete day, empty when the day is not meant to be
        complete.

        A single 23:00 before, or a single 00:00 after all other days, is there for the precipitation of the
        neighbouring day.
        """
        start = _hours(day)
        held = [start + hour for hour in range(24) if start + hour in self.hourly]
        first, last = min(self.hourly, default=0), max(self.hourly, default=0)
        edge = (held == [start + 23] and start + 23 == first) or (held == [start] and start == last)
        if not held or (edge and first != last):
            return ""
        return self.hourly[held[0]].address


def _with_alternatives(
    scene: Scene, day: date, groups: Groups, rivalled: set[str], known: Mapping[str, Path]
) -> Scene:
    """The scene with what to try where one of its files, or all that others could stand in for, cannot be
    read.
    """
    doubtful = sorted({*scene.files.values()} & rivalled)
    attempts = [{address} for address in doubtful] + ([set(doubtful)] if len(doubtful) > 1 else [])
    bands = {name.partition(" ")[0] for name in scene.files}
    others = []
    for without in attempts:
        made = _bands_of_day(day, groups, without)
        if bands <= set(made):
            others.append(_scene(day, made, known))
    return replace(scene, alternatives=tuple(others))


def _bands_of_day(day: date, groups: Groups, without: Collection[str]) -> Bands:
    """How the bands of a day are computed without some files."""
    made: dict[str, dict[AffineGrid, Terms]] = defaultdict(dict)
    for (band, grid), members in groups.items():
        terms = Index(series for series in members if series.address not in without).terms(band, day)
        if terms is not None:
            made[band][grid] = terms
    return made


def _only_the_total(bands: Bands) -> bool:
    """Whether only a day's precipitation total is known, which is stamped on the next day.

    The model needs the other variables as well.
    """
    return set(bands) == {PRECIPITATION} and all(terms.approximate for terms in bands[PRECIPITATION].values())


def _hours(day: date) -> int:
    return (day - _EPOCH).days * 24


def _ranges(hours: Sequence[int]) -> str:
    """``00:00-04:00, 07:00``."""
    runs: list[list[int]] = []
    for hour in hours:
        if runs and hour == runs[-1][1] + 1:
            runs[-1][1] = hour
        else:
            runs.append([hour, hour])
    return ", ".join(
        f"{first:02d}:00" if first == last else f"{first:02d}:00-{last:02d}:00" for first, last in runs
    )


def _sum(terms: Terms, window: Window) -> npt.NDArray[np.float64]:
    """Weighted sum of the fields in a window, each file opened once; NaN becomes -9999."""
    rows, cols = (
        slice(start, start + size)
        for start, size in ((window.row_off, window.height), (window.col_off, window.width))
    )
    by_file: dict[Series, list[tuple[float, int]]] = defaultdict(list)
    for weight, series, time in terms.terms:
        by_file[series].append((weight, time))
    total = np.zeros((window.height, window.width))
    for series, members in by_file.items():
        total += np.tensordot(
            [weight for weight, _ in members],
            fields(series, [time for _, time in members], rows, cols),
            axes=1,
        )
    return np.where(np.isnan(total), MISSING, total)


def _scene(day: date, bands: Bands, known: Mapping[str, Path]) -> Scene:
    files: dict[str, str] = {}
    notes = []
    for band in KINDS:
        used = {series.address for terms in bands.get(band, {}).values() for _, series, _ in terms.terms}
        files |= {band if i == 0 else f"{band} {i}": address for i, address in enumerate(sorted(used))}
    lacking = [band for band in KINDS if band not in bands]
    if lacking:
        notes.append(f"It has no {', '.join(lacking)}; the model uses ERA5-Land only with all five.")
    reasons = sorted(
        {terms.approximate for terms in bands.get(PRECIPITATION, {}).values() if terms.approximate}
    )
    if reasons:
        notes.append(f"Precipitation is approximate, the sum of the hours 01 to 24 UTC: {reasons[0]}.")
    members = [series for grids in bands.values() for terms in grids.values() for _, series, _ in terms.terms]
    if any(series.preliminary for series in members):
        notes.append("It contains preliminary values (ERA5-Land-T).")
    paths = sorted({known[address] for address in files.values()})
    grids = {grid for found in bands.values() for grid in found}
    return Scene(
        sensor=Sensor.ERA5,
        name=f"ERA5-Land {day}",
        day=day,
        path=paths[0]
        if len(paths) == 1 or len({path.anchor for path in paths}) > 1
        else Path(os.path.commonpath(paths)),
        files=files,
        footprint=union_all(
            [
                box(grid.x0, grid.y0 - grid.rows * grid.dy, grid.x0 + grid.cols * grid.dx, grid.y0)
                for grid in grids
            ]
        ),
        order=(),
        facts={
            "precipitation": "missing" if PRECIPITATION in lacking else "approximate" if reasons else "exact",
            "daily_statistics": any(series.daily for series in members),
            "preliminary": any(series.preliminary for series in members),
            "generated": max(series.generated for series in members),
        },
        notes=tuple(notes),
    )


def netcdf_files(entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> Iterator[tuple[str, Path]]:
    """Addresses of NetCDF files with their paths as users know them; GRIB files and tables are reported."""
    for product in product_files(entries, r".+\.(nc|nc3|nc4|cdf|grib2?|grb2?)|.*era5[-_]?land.*\.csv"):
        if product.name.upper().endswith(".SEN3"):
            continue
        for marker in product.markers:
            address = product.files[marker]
            path = product.path if address.startswith("/vsi") else Path(address)
            ending = marker.lower().rpartition(".")[2]
            if ending in ("nc", "nc3", "nc4", "cdf"):
                yield address, path
                continue
            what = "a table of single points" if ending == "csv" else "a GRIB file"
            text = f"{marker} is {what}. ERA5-Land is read from NetCDF; download it in that format."
            left_out(LeftOut(path, "SG-SOURCE-002", text))
