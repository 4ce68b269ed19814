"""Ends and ticks of a chart's axes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10
from typing import Iterator, List, Tuple

from qgis.PyQt.QtCore import QDate, QLocale

from .chart import DAY, PERCENT, Chart
from .counts import number_text

DAY_STEPS = (1, 2, 5, 7, 14)
"""Steps of days between two ticks before whole months are taken."""


@dataclass(frozen=True)
class Scale:
    """An axis between two values; ``ticks``: value and text."""

    low: float
    high: float
    ticks: List[Tuple[float, str]]

    def share(self, value: float) -> float:
        """Where a value lies, 0 at the low end, 1 at the high one."""
        return (value - self.low) / (self.high - self.low)


def scales(chart: Chart, x_ticks: int, y_ticks: int) -> Tuple[Scale, Scale]:
    """Scales of both axes, with about so many ticks."""
    xs, ys = zip(*_values(chart))
    return _scale(chart.x.kind, xs, x_ticks), _scale(chart.y.kind, ys, y_ticks)


def _values(chart: Chart) -> Iterator[Tuple[float, float]]:
    for line in chart.lines:
        for point in line.points:
            if point is not None:
                yield point.x, point.y
                for end in (point.low, point.high):
                    if end is not None:
                        yield (end, point.y) if chart.uncertain == "x" else (point.x, end)
    for x, least, *_, most in chart.envelope.points if chart.envelope else ():
        yield x, least
        yield x, most


def _scale(kind: str, values: Tuple[float, ...], count: int) -> Scale:
    if kind == PERCENT:
        step = 20 if count >= 5 else 25 if count >= 4 else 50
        return Scale(0.0, 100.0, [(float(value), str(value)) for value in range(0, 101, step)])
    low, high = min(values), max(values)
    if kind == DAY:
        return _days(low, high, count)
    step = _nice((high - low) / max(count, 1) or 100.0)
    low, high = floor(low / step) * step, ceil(high / step) * step
    high = high if high > low else low + step
    numbers = range(round((high - low) / step) + 1)
    return Scale(low, high, [(low + n * step, number_text(low + n * step)) for n in numbers])


def _nice(step: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50 and so on, at least 1."""
    power = 10.0 ** floor(log10(max(step, 1.0)))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= step)


def _days(low: float, high: float, count: int) -> Scale:
    if high <= low:
        low, high = low - 1, high + 1
    step = next((step for step in DAY_STEPS if (high - low) / step <= count), 0)
    if step:
        start = ceil(low)
        days = [start + n * step for n in range(int((high - start) // step) + 1)]
        return Scale(low, high, [(float(one), _day_text(date.fromordinal(one), "d MMM")) for one in days])
    firsts = list(_firsts_of_months(date.fromordinal(floor(low)), date.fromordinal(ceil(high))))
    kept = firsts[:: ceil(len(firsts) / count)] if firsts else []
    return Scale(low, high, [(float(one.toordinal()), _month_text(one)) for one in kept])


def _firsts_of_months(low: date, high: date) -> Iterator[date]:
    day = low if low.day == 1 else (low.replace(day=1) + timedelta(days=32)).replace(day=1)
    while day <= high:
        yield day
        day = (day + timedelta(days=32)).replace(day=1)


def _month_text(day: date) -> str:
    return _day_text(day, "MMM yyyy" if day.month == 1 else "MMM")


def _day_text(day: date, form: str) -> str:
    """A day with the names of months in QGIS's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
