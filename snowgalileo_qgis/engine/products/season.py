"""Season metrics: what one year of daily snow cover says about each pixel.

Definitions: snow cover duration and periods as in LIS (let-it-snow) and the Copernicus snow products,
continuous snow seasons (CSS) as in the VIIRS snow metrics of GINA, the season with a window as in xclim.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
Days = npt.NDArray[np.int16]

NEVER_SEEN, NO_SUCH_DAY = -1, -2
"""What stands in the place of a date: the pixel has no value at all; it has, but no such day."""

BANDS = (
    "NOBS",
    "SCD",
    "FSD",
    "LSD",
    "FSS",
    "SOD",
    "SMOD",
    "NSP",
    "CSS_START",
    "CSS_END",
    "CSS_RANGE",
    "CSS_N",
    "CSS_DAYS",
    "SEASON_START",
    "SEASON_END",
    "SEASON_LENGTH",
    "LGAP",
)
"""Figures in the order in which they are written."""

DATES = ("FSD", "LSD", "SOD", "SMOD", "CSS_START", "CSS_END", "SEASON_START", "SEASON_END")
"""Figures that are dates, in days from the first day of the year (0)."""

CSS_MIN_DAYS = 14
"""Least difference of last and first day of a continuous snow season (GINA)."""


@dataclass(frozen=True)
class Season:
    """How a season is judged. ``window``: days in a row that begin and end it, as in xclim.

    ``is_running``: the series ends before the year does, so what is not over on its last day is not decided.
    """

    threshold: float = 0.5
    window: int = 14
    is_running: bool = False


def season_metrics(observed: Bools, fsc: Floats, season: Season) -> dict[str, Days]:
    """Figures ``(N,)`` int16 of pixels, by the names in ``BANDS``.

    ``observed``: ``(T, N)``, days with a value before gap filling. ``fsc``: ``(T, N)``, 0..1, NaN = no value,
    after gap filling; the days follow each other without a gap, the first is day 0 of the year. A day without
    value is no snow day and ends a period. Memory beside the input: some arrays of ``N``.
    """
    days, pixels = fsc.shape
    with np.errstate(invalid="ignore"):
        snow = fsc >= season.threshold
    known = np.isfinite(fsc)
    bridged = _bridged(snow, known)
    periods, css = _Periods(pixels, 1), _Periods(pixels, CSS_MIN_DAYS + 1)
    ends, windows, gaps = _FirstAndLast(pixels), _WindowSeason(pixels, season.window), _LongestGap(pixels)
    for day, (today, joined, seen) in enumerate(zip(snow, bridged, observed, strict=True)):
        periods.add(day, today)
        css.add(day, joined)
        ends.add(day, today)
        windows.add(day, today, periods.run)
        gaps.add(seen)
    any_snow = ends.any_snow
    start, end, length = windows.result(days)
    figures = {
        "NOBS": observed.sum(axis=0, dtype=np.int16),
        "SCD": snow.sum(axis=0, dtype=np.int16),
        "FSD": ends.first,
        "LSD": ends.last,
        "FSS": np.where(any_snow, ends.last - ends.first + 1, 0).astype(np.int16),
        "SOD": periods.first,
        "SMOD": periods.last,
        "NSP": periods.count,
        "CSS_START": css.first,
        "CSS_END": css.last,
        "CSS_RANGE": np.where(css.count > 0, css.last - css.first + 1, 0).astype(np.int16),
        "CSS_N": css.count,
        "CSS_DAYS": css.days,
        "SEASON_START": start,
        "SEASON_END": end,
        "SEASON_LENGTH": length,
        "LGAP": gaps.best,
    }
    undecided: dict[str, Bools] = {}
    if season.is_running and days:
        on_last = snow[-1]
        undecided = {
            "LSD": on_last,
            "FSS": on_last,
            "SMOD": on_last & (periods.last == days - 1),
            "CSS_END": bridged[-1] & (css.last == days - 1),
            "CSS_RANGE": bridged[-1] & (css.last == days - 1),
            "CSS_DAYS": bridged[-1] & (css.last == days - 1),
            "SEASON_END": (start >= 0) & (end == days - 1),
            "SEASON_LENGTH": (start >= 0) & (end == days - 1),
        }
    for name in ("FSD", "LSD"):
        figures[name][~any_snow] = NO_SUCH_DAY
    for name in DATES:
        figures[name][~known.any(axis=0)] = NEVER_SEEN
    for name, where in undecided.items():
        figures[name][where] = NEVER_SEEN
    return {name: figures[name] for name in BANDS}


class _Periods:
    """Runs of at least ``least`` days, day by day: first and last day of the longest (the earliest of
    equals), their number, all their days.
    """

    def __init__(self, pixels: int, least: int) -> None:
        self.run, self.count = np.zeros(pixels, np.int16), np.zeros(pixels, np.int16)
        self.last = np.full(pixels, NO_SUCH_DAY, np.int16)
        self._least = least
        # shorter runs are never longer than the best
        self._best = np.full(pixels, least - 1, np.int16)
        self._days = np.zeros(pixels, np.int16)
        self._is = np.zeros(pixels, np.bool_)

    def add(self, day: int, today: Bools) -> None:
        """The next day."""
        run, found = self.run, self._is
        run += 1
        run *= today
        np.greater(run, self._best, out=found)
        np.maximum(run, self._best, out=self._best)
        np.copyto(self.last, np.int16(day), where=found)
        np.equal(run, self._least, out=found)
        self.count += found
        if self._least > 1:
            np.greater_equal(run, self._least, out=found)
            self._days += found

    @property
    def first(self) -> Days:
        """First day of the longest run, ``NO_SUCH_DAY`` without one."""
        return np.where(self.count > 0, self.last - self._best + 1, NO_SUCH_DAY).astype(np.int16)

    @property
    def days(self) -> Days:
        """Days of all runs that are long enough (of runs that may have one day, this is not counted)."""
        return (self._days + self.count * (self._least - 1)).astype(np.int16)


class _FirstAndLast:
    """First and last snow day, day by day."""

    def __init__(self, pixels: int) -> None:
        self.first, self.last = np.zeros(pixels, np.int16), np.zeros(pixels, np.int16)
        self.any_snow = np.zeros(pixels, np.bool_)

    def add(self, day: int, today: Bools) -> None:
        """The next day."""
        self.any_snow |= today
        self.first += ~self.any_snow
        np.copyto(self.last, np.int16(day), where=today)


class _LongestGap:
    """Longest run of days without a value, day by day."""

    def __init__(self, pixels: int) -> None:
        self.best, self._run = np.zeros(pixels, np.int16), np.zeros(pixels, np.int16)

    def add(self, seen: Bools) -> None:
        """The next day."""
        self._run += 1
        self._run *= ~seen
        np.maximum(self.best, self._run, out=self.best)


class _WindowSeason:
    """Start, end and length of the season, day by day: it begins with the first run of ``window`` snow days
    and ends with the first run of ``window`` other days after it (the first of them); without an end it lasts
    to the last day.
    """

    def __init__(self, pixels: int, window: int) -> None:
        self._window = window
        self._free = np.zeros(pixels, np.int16)
        self._start = np.full(pixels, NO_SUCH_DAY, np.int16)
        self._end = np.full(pixels, NO_SUCH_DAY, np.int16)
        self._before, self._inside = np.ones(pixels, np.bool_), np.zeros(pixels, np.bool_)

    def add(self, day: int, today: Bools, run: Days) -> None:
        """The next day; ``run``: snow days up to it."""
        begins = np.equal(run, self._window)
        begins &= self._before
        first = np.int16(day - self._window + 1)
        np.copyto(self._start, first, where=begins)
        self._before ^= begins
        self._inside |= begins
        self._free += 1
        self._free *= ~today
        ends = np.equal(self._free, self._window)
        ends &= self._inside
        np.copyto(self._end, first, where=ends)
        self._inside ^= ends

    def result(self, days: int) -> tuple[Days, Days, Days]:
        """Start, end and length after all days."""
        past = np.where(self._inside, days, self._end)
        length = np.where(self._start >= 0, past - self._start, 0).astype(np.int16)
        return self._start, np.where(self._inside, days - 1, self._end).astype(np.int16), length


def _bridged(snow: Bools, known: Bools) -> Bools:
    """Snow days with single snow-free days between two of them counted as snow, in order of time."""
    bridged = snow.copy()
    if len(snow) > 2:
        bridged[1:-1] |= snow[:-2] & snow[2:] & known[1:-1]
    return bridged
