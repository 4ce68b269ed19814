"""Season metrics: what one year of daily snow cover says about each pixel.

Definitions: snow cover duration and periods as in LIS (let-it-snow) and the Copernicus snow products,
continuous snow seasons (CSS) as in the VIIRS snow metrics of GINA, the season with a window as in xclim.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Bools = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]
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

OBSERVED, KNOWN, SNOW = 1, 2, 4
"""Bits of the state of a day: it has a value before gap filling, it has one after, it is a snow day."""

PART = 65_536
"""Pixels that are gone through together: few enough for the processor's cache, enough for NumPy."""


@dataclass(frozen=True)
class Season:
    """How a season is judged. ``threshold``: least snow cover of a snow day. ``window``: days in a row that
    begin and end it, as in xclim.

    ``is_running``: the series ends before the year does, so what is not over on its last day is not decided.
    """

    threshold: float = 0.5
    window: int = 14
    is_running: bool = False


def day_states(observed: Bools, known: Bools, snow: Bools) -> Bytes:
    """States of days, of the shape of the arrays: bits ``OBSERVED``, ``KNOWN`` and ``SNOW``.

    Days with a value before gap filling, with one after it, and, of these, snow days.
    """
    states = snow.view(np.uint8) * np.uint8(SNOW)
    states += known.view(np.uint8) * np.uint8(KNOWN)
    states += observed.view(np.uint8)
    return states


def season_metrics(states: Bytes, season: Season) -> dict[str, Days]:
    """Figures ``(N,)`` int16 of pixels, by the names in ``BANDS``.

    ``states``: ``(T, N)`` as ``day_states`` gives them; the days follow each other without a gap, the first
    is day 0 of the year. A day without value is no snow day and ends a period.
    """
    pixels = states.shape[1]
    figures = {name: np.empty(pixels, np.int16) for name in BANDS}
    for start in range(0, pixels, PART):
        part = slice(start, start + PART)
        for name, values in _metrics(states[:, part], season).items():
            figures[name][part] = values
    return figures


def _metrics(states: Bytes, season: Season) -> dict[str, Days]:
    days, pixels = states.shape
    year = _Year(pixels, season.window)
    no_day = yesterday = np.zeros(pixels, np.bool_)
    today = states[0] >= SNOW
    for day, state in enumerate(states):
        tomorrow = states[day + 1] >= SNOW if day + 1 < days else no_day
        known = state >= KNOWN
        # single snow-free days between two snow days count as snow, in order of time
        joined = yesterday & tomorrow & known | today
        year.add(day, (state & OBSERVED).view(np.bool_), known, today, joined)
        yesterday, today = today, tomorrow
    figures = year.figures(days)
    if season.is_running:
        _leave_open(figures, days, snow_today=yesterday, joined_today=joined)
    return figures


class _Year:
    """All figures, day by day."""

    def __init__(self, pixels: int, window: int) -> None:
        self._periods, self._css = _Periods(pixels, 1), _Periods(pixels, CSS_MIN_DAYS + 1)
        self._free, self._gap = _Run(pixels), _Run(pixels)
        self._observed, self._snow, self._before = _Count(pixels), _Count(pixels), _Count(pixels)
        self._season = _WindowSeason(pixels, window)
        self._longest_gap, self._mask = np.zeros(pixels, np.int16), np.empty(pixels, np.int16)
        self._any_snow, self._any_known = np.zeros(pixels, np.bool_), np.zeros(pixels, np.bool_)

    def add(self, day: int, observed: Bools, known: Bools, snow: Bools, joined: Bools) -> None:
        """The next day; ``joined``: snow days and those that count as such in continuous seasons."""
        mask = self._mask
        self._any_known |= known
        self._any_snow |= snow
        self._before.add(~self._any_snow)
        self._snow.add(snow)
        self._periods.add(day, _as_mask(snow, mask))
        self._free.add(np.invert(mask, out=mask))
        self._season.add(self._periods.run.days, self._free.days)
        self._css.add(day, _as_mask(joined, mask))
        self._observed.add(observed)
        self._gap.add(_as_mask(~observed, mask))
        np.maximum(self._longest_gap, self._gap.days, out=self._longest_gap)

    def figures(self, days: int) -> dict[str, Days]:
        """The figures after all days."""
        any_snow, periods, css = self._any_snow, self._periods, self._css
        first, last = self._before.total, days - 1 - self._free.days
        start, end, length = self._season.result(days)
        figures = {
            "NOBS": self._observed.total,
            "SCD": self._snow.total,
            "FSD": np.where(any_snow, first, NO_SUCH_DAY),
            "LSD": np.where(any_snow, last, NO_SUCH_DAY),
            "FSS": np.where(any_snow, last - first + 1, 0),
            "SOD": periods.first,
            "SMOD": periods.last,
            "NSP": periods.count,
            "CSS_START": css.first,
            "CSS_END": css.last,
            "CSS_RANGE": np.where(css.count > 0, css.last - css.first + 1, 0),
            "CSS_N": css.count,
            "CSS_DAYS": css.all_days,
            "SEASON_START": start,
            "SEASON_END": end,
            "SEASON_LENGTH": length,
            "LGAP": self._longest_gap,
        }
        for name in DATES:
            figures[name][~self._any_known] = NEVER_SEEN
        return figures


def _leave_open(figures: dict[str, Days], days: int, *, snow_today: Bools, joined_today: Bools) -> None:
    """Mark what is not over on the last day, ``today``, as not decided."""
    last = days - 1
    css_goes_on = joined_today & (figures["CSS_END"] == last)
    season_goes_on = (figures["SEASON_START"] >= 0) & (figures["SEASON_END"] == last)
    undecided = {
        "LSD": snow_today,
        "FSS": snow_today,
        "SMOD": snow_today & (figures["SMOD"] == last),
        **dict.fromkeys(("CSS_END", "CSS_RANGE", "CSS_DAYS"), css_goes_on),
        **dict.fromkeys(("SEASON_END", "SEASON_LENGTH"), season_goes_on),
    }
    for name, where in undecided.items():
        figures[name][where] = NEVER_SEEN


# Day by day, NumPy adds, compares and masks 16 or 32 pixels in one step of the processor, but assigns under a
# condition (``where=``) pixel by pixel, which takes 30 to 100 times as long. So nothing below assigns.


def _as_mask(flags: Bools, out: Days) -> Days:
    """Numbers of which all bits are set where a flag is."""
    return np.negative(flags.view(np.int8), out=out, dtype=np.int16)


class _Count:
    """How often flags were true, day by day; bytes, which are fast, are emptied before they overflow."""

    def __init__(self, pixels: int) -> None:
        self._total, self._bytes = np.zeros(pixels, np.int16), np.zeros(pixels, np.uint8)
        self._left = 255

    def add(self, flags: Bools) -> None:
        """The next day."""
        if not self._left:
            self._total, self._left = self.total, 255
            self._bytes[:] = 0
        self._bytes += flags.view(np.uint8)
        self._left -= 1

    @property
    def total(self) -> Days:
        """The count."""
        return self._total + self._bytes


class _Run:
    """``days``: how many days in a row, up to the last one, a mask was set."""

    def __init__(self, pixels: int) -> None:
        self.days = np.zeros(pixels, np.int16)

    def add(self, mask: Days) -> None:
        """The next day."""
        self.days += 1
        self.days &= mask


class _Periods:
    """Runs of at least ``least`` days: the longest (the earliest of equals), their number, all their days.

    ``run``: the one that goes on.
    """

    def __init__(self, pixels: int, least: int) -> None:
        self.run = _Run(pixels)
        # shorter runs are never longer than the best
        self._best = np.full(pixels, least - 1, np.int16)
        self._last, self._day = np.zeros(pixels, np.int16), np.empty(pixels, np.int16)
        self._least, self._count, self._days = np.int16(least), _Count(pixels), _Count(pixels)

    def add(self, day: int, mask: Days) -> None:
        """The next day."""
        self.run.add(mask)
        run = self.run.days
        longer = run > self._best
        np.maximum(run, self._best, out=self._best)
        np.multiply(longer, np.int16(day), out=self._day)
        np.maximum(self._last, self._day, out=self._last)
        self._count.add(run == self._least)
        self._days.add(run >= self._least)

    @property
    def count(self) -> Days:
        """Number of runs."""
        return self._count.total

    @property
    def first(self) -> Days:
        """First day of the longest run, ``NO_SUCH_DAY`` without one."""
        return np.where(self.count > 0, self._last - self._best + 1, NO_SUCH_DAY)

    @property
    def last(self) -> Days:
        """Last day of the longest run, ``NO_SUCH_DAY`` without one."""
        return np.where(self.count > 0, self._last, NO_SUCH_DAY)

    @property
    def all_days(self) -> Days:
        """Days of all runs."""
        return self._days.total + self.count * (self._least - 1)


class _WindowSeason:
    """The season, which begins with the first run of ``window`` snow days and ends with the first run of
    ``window`` other days after it (the first of them); without an end it lasts to the last day.
    """

    def __init__(self, pixels: int, window: int) -> None:
        self._window = np.int16(window)
        self._has_begun, self._is_over = np.zeros(pixels, np.bool_), np.zeros(pixels, np.bool_)
        self._before, self._until = _Count(pixels), _Count(pixels)

    def add(self, snow_days: Days, other_days: Days) -> None:
        """The next day; snow days, and others, in a row up to it."""
        self._is_over |= (other_days == self._window) & self._has_begun
        self._has_begun |= snow_days == self._window
        self._before.add(~self._has_begun)
        self._until.add(~self._is_over)

    def result(self, days: int) -> tuple[Days, Days, Days]:
        """Start, end and length after all days."""
        back = self._window - np.int16(1)
        start, end = self._before.total - back, self._until.total - back
        past = np.where(self._is_over, end, np.int16(days))
        length = np.where(self._has_begun, past - start, 0)
        last = np.minimum(past, np.int16(days - 1))
        return (
            np.where(self._has_begun, start, NO_SUCH_DAY),
            np.where(self._has_begun, last, NO_SUCH_DAY),
            length,
        )
