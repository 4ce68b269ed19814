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
    days = len(fsc)
    with np.errstate(invalid="ignore"):
        snow = fsc >= season.threshold
    known = np.isfinite(fsc)
    figures = {
        "NOBS": observed.sum(axis=0, dtype=np.int16),
        "SCD": snow.sum(axis=0, dtype=np.int16),
        "LGAP": _longest_run(~observed),
    }
    any_snow = figures["SCD"] > 0
    figures["FSD"] = snow.argmax(axis=0).astype(np.int16)
    figures["LSD"] = (days - 1 - snow[::-1].argmax(axis=0)).astype(np.int16)
    figures["FSS"] = np.where(any_snow, figures["LSD"] - figures["FSD"] + 1, 0).astype(np.int16)
    periods = _periods(snow, min_days=1)
    figures["SOD"], figures["SMOD"], figures["NSP"] = periods.first, periods.last, periods.count
    bridged = _bridged(snow, known)
    css = _periods(bridged, min_days=CSS_MIN_DAYS + 1)
    figures["CSS_START"], figures["CSS_END"], figures["CSS_N"] = css.first, css.last, css.count
    figures["CSS_RANGE"] = np.where(css.count > 0, css.last - css.first + 1, 0).astype(np.int16)
    figures["CSS_DAYS"] = css.days
    start, end, length = _window_season(snow, season.window)
    figures["SEASON_START"], figures["SEASON_END"], figures["SEASON_LENGTH"] = start, end, length
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


@dataclass
class _Periods:
    """Of runs of days: first and last day of the longest (the earliest of equals), their number, all their
    days.
    """

    first: Days
    last: Days
    count: Days
    days: Days


def _periods(snow: Bools, min_days: int) -> _Periods:
    """Runs of at least ``min_days`` snow days."""
    pixels = snow.shape[1]
    run, best, count, total = (np.zeros(pixels, np.int16) for _ in range(4))
    last = np.full(pixels, NO_SUCH_DAY, np.int16)
    for day, today in enumerate(snow):
        run += 1
        run *= today
        longer = run > best
        longer &= run >= min_days
        np.copyto(best, run, where=longer)
        last[longer] = day
        begins = run == min_days
        count += begins
        total += np.int16(min_days) * begins
        total += run > min_days
    first = np.where(best > 0, last - best + 1, NO_SUCH_DAY).astype(np.int16)
    return _Periods(first, last, count, total)


def _bridged(snow: Bools, known: Bools) -> Bools:
    """Snow days with single snow-free days between two of them counted as snow, in order of time."""
    bridged = snow.copy()
    if len(snow) > 2:
        bridged[1:-1] |= snow[:-2] & snow[2:] & known[1:-1]
    return bridged


def _longest_run(days: Bools) -> Days:
    """Longest run of true days."""
    run, best = np.zeros(days.shape[1], np.int16), np.zeros(days.shape[1], np.int16)
    for today in days:
        run += 1
        run *= today
        np.maximum(best, run, out=best)
    return best


def _window_season(snow: Bools, window: int) -> tuple[Days, Days, Days]:
    """Start, end and length of the season: it begins with the first run of ``window`` snow days and ends with
    the first run of ``window`` other days after it (the first of them); without an end it lasts to the last
    day.
    """
    days, pixels = snow.shape
    run, free = np.zeros(pixels, np.int16), np.zeros(pixels, np.int16)
    start, end = np.full(pixels, NO_SUCH_DAY, np.int16), np.full(pixels, NO_SUCH_DAY, np.int16)
    for day, today in enumerate(snow):
        run += 1
        run *= today
        free += 1
        free *= ~today
        begins = (start < 0) & (run == window)
        start[begins] = day - window + 1
        ends = (start >= 0) & (end < 0) & (free == window)
        end[ends] = day - window + 1
    open_end = (start >= 0) & (end < 0)
    length = np.where(start >= 0, np.where(open_end, days, end) - start, 0).astype(np.int16)
    end[open_end] = days - 1
    return start, end, length
