"""Gap filling in time: values for days without one, and from where they come."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Steps = npt.NDArray[np.int16]
Bools = npt.NDArray[np.bool_]
Origins = npt.NDArray[np.uint8]

NEVER = -1
"""Days to a value where there is none."""

METHODS = ("none", "persistence", "linear", "pchip")

OBSERVED, PERSISTED, LINEAR, PCHIP, EXTENDED, UNFILLED = range(6)
"""Where a value comes from: seen that day; the last value; between two values, straight or as a monotone
curve; beyond the first or last value; nowhere."""

MEANINGS = ("observed", "persistence", "linear", "pchip", "constant beyond first or last", "not filled")


def fill(series: Floats, method: str, max_gap: int = 0) -> tuple[Floats, Origins, Steps]:
    """Fill the days of pixels that have no value.

    ``series``: ``(T, N)`` one row a day, NaN = no value. ``max_gap``: longest gap in days that is filled
    (persistence: days that a value is kept), 0: any. Returns the filled series, the origin of each value
    (constants of this module), and the distance in days to the nearest value that it comes from (0 where
    observed, -1 unfilled).
    """
    known = np.isfinite(series)
    origin = np.where(known, np.uint8(OBSERVED), np.uint8(UNFILLED))
    distance = np.where(known, np.int16(0), np.int16(-1))
    filled = series.copy()
    if method == "persistence":
        _persist(filled, known, origin, distance, max_gap)
    elif method != "none":
        curve = _pchip(series, known) if method == "pchip" else None
        _interpolate(filled, known, origin, distance, max_gap, curve)
    return filled, origin, distance


def _persist(filled: Floats, known: Bools, origin: Origins, distance: Steps, max_gap: int) -> None:
    """Keep the last value, for at most ``max_gap`` days."""
    since = np.full(known.shape[1], NEVER, np.int16)
    for day in range(1, len(filled)):
        since = _count_days(since, known[day - 1])
        where = ~known[day] & (since != NEVER)
        if max_gap:
            where &= since <= max_gap
        np.copyto(filled[day], filled[day - 1], where=where)
        origin[day][where] = PERSISTED
        np.copyto(distance[day], since, where=where)


def _interpolate(
    filled: Floats, known: Bools, origin: Origins, distance: Steps, max_gap: int, curve: Floats | None
) -> None:
    """Fill between values along ``curve``, straight without one; constant before the first and after the
    last.

    Going forward each day learns the value before it, going back the value after it.
    """
    days, pixels = known.shape
    since, before = np.full((days, pixels), NEVER, np.int16), np.zeros((days, pixels), np.float32)
    for day in range(1, days):
        since[day] = _count_days(since[day - 1], known[day - 1])
        np.copyto(before[day], before[day - 1])
        np.copyto(before[day], filled[day - 1], where=known[day - 1])
    until, after = np.full(pixels, NEVER, np.int16), np.zeros(pixels, np.float32)
    for day in range(days - 1, -1, -1):
        if day + 1 < days:
            until = _count_days(until, known[day + 1])
            np.copyto(after, filled[day + 1], where=known[day + 1])
        has_before, has_after = since[day] != NEVER, until != NEVER
        fits = ~known[day] & (has_before | has_after)
        if max_gap:
            back = np.where(has_before, since[day], day + 1).astype(np.int32)
            fits &= back + np.where(has_after, until, days - day) - 1 <= max_gap
        inside, outside = fits & has_before & has_after, fits & ~(has_before & has_after)
        steps = np.where(
            has_before & has_after, np.minimum(since[day], until), np.where(has_before, since[day], until)
        )
        if curve is None:
            share = since[day] / np.maximum(since[day].astype(np.float64) + until, 1)
            value = (before[day] + (after.astype(np.float64) - before[day]) * share).astype(np.float32)
        else:
            value = curve[day]
        np.copyto(filled[day], np.where(inside, value, np.where(has_before, before[day], after)), where=fits)
        origin[day][inside] = LINEAR if curve is None else PCHIP
        origin[day][outside] = EXTENDED
        np.copyto(distance[day], steps, where=fits)


def _count_days(steps: Steps, known: Bools) -> Steps:
    """One day further from the last value."""
    counted = np.where(steps == NEVER, NEVER, steps + 1)
    return np.where(known, 1, counted).astype(np.int16)


def _pchip(series: Floats, known: npt.NDArray[np.bool_]) -> Floats:
    """Monotone cubic Hermite interpolation between values (Fritsch and Butland), as SciPy's
    ``PchipInterpolator``.
    """
    days = len(series)
    order = np.argsort(~known, axis=0, kind="stable")
    count = known.sum(axis=0)
    x = order.astype(np.float64)
    y = np.take_along_axis(series, order, axis=0).astype(np.float64)
    slopes = _pchip_slopes(x, y, count)
    index = np.maximum(np.cumsum(known, axis=0) - 1, 0)
    index = np.minimum(index, np.maximum(count - 2, 0))
    here = [np.take_along_axis(array, index, axis=0) for array in (x, y, slopes)]
    following = [
        np.take_along_axis(array, np.minimum(index + 1, days - 1), axis=0) for array in (x, y, slopes)
    ]
    with np.errstate(invalid="ignore", divide="ignore"):
        width = following[0] - here[0]
        s = (np.arange(days)[:, None] - here[0]) / width
        value = (
            here[1] * (1 + 2 * s) * (1 - s) ** 2
            + width * here[2] * s * (1 - s) ** 2
            + following[1] * s**2 * (3 - 2 * s)
            + width * following[2] * s**2 * (s - 1)
        )
    return value.astype(np.float32)


def _pchip_slopes(x: Doubles, y: Doubles, count: npt.NDArray[np.intp]) -> Doubles:
    """Slopes at the values ``(T, N)``, of which the first ``count`` of a column are in use."""
    days = len(x)
    slopes = np.zeros_like(y)
    if days < 2:
        return slopes
    with np.errstate(invalid="ignore", divide="ignore"):
        width = np.diff(x, axis=0)
        steep = np.diff(y, axis=0) / width
        h0, h1, d0, d1 = width[:-1], width[1:], steep[:-1], steep[1:]
        w0, w1 = 2 * h1 + h0, h1 + 2 * h0
        harmonic = (w0 + w1) / (w0 / d0 + w1 / d1)
        inner = np.where((np.sign(d0) == np.sign(d1)) & (d0 != 0) & (d1 != 0), harmonic, 0.0)
    slopes[1:-1] = inner
    columns = np.arange(x.shape[1])
    end = np.maximum(count - 1, 0)
    many = count > 2
    if days > 2:
        first = _end_slope(width[0], width[1], steep[0], steep[1])
        a, b = np.maximum(count - 2, 0), np.maximum(count - 3, 0)
        final = _end_slope(width[a, columns], width[b, columns], steep[a, columns], steep[b, columns])
        slopes[0] = np.where(many, first, steep[0])
        slopes[end, columns] = np.where(many, final, slopes[end, columns])
    two = count == 2
    slopes[0, two] = steep[0, two]
    slopes[1, two] = steep[0, two]
    return slopes


def _end_slope(h0: Doubles, h1: Doubles, d0: Doubles, d1: Doubles) -> Doubles:
    """One-sided slope from three values that keeps the shape."""
    with np.errstate(invalid="ignore", divide="ignore"):
        slope = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1)
        slope = np.where(np.sign(slope) != np.sign(d0), 0.0, slope)
        too_steep = (np.sign(d0) != np.sign(d1)) & (np.abs(slope) > 3 * np.abs(d0))
        return np.where(too_steep, 3 * d0, slope)
