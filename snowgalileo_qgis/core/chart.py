"""A chart as data: axes, lines with their uncertainty, an envelope; how it is drawn is the GUI's matter."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import date
from typing import List, Optional, Sequence, Tuple

PERCENT, METRES, DAY = "percent", "metres", "day"
"""Kinds of axis: snow cover 0 to 100 %, elevation in m, a day (its ordinal)."""


@dataclass(frozen=True)
class Axis:
    """``kind``: ``PERCENT``, ``METRES`` or ``DAY``. ``label``: with the unit."""

    kind: str
    label: str


@dataclass(frozen=True)
class Point:
    """``low``, ``high``: range of the uncertain value, ``None`` where it is not known."""

    x: float
    y: float
    low: Optional[float] = None
    high: Optional[float] = None


@dataclass
class Line:
    """Points in order; a gap is drawn where ``None`` stands.

    ``is_main``: the line that the chart is about.
    """

    name: str
    points: List[Optional[Point]]
    is_main: bool = False


@dataclass
class Envelope:
    """What earlier years were like: at each ``x``, least, first quartile, median, third quartile, most.

    ``years``: how many there were; of one, all five are the same.
    """

    name: str
    points: List[Tuple[float, float, float, float, float, float]]
    years: int = 1


@dataclass
class Chart:
    """``uncertain``: which of the two values of a point has a range, ``x`` or ``y``. ``marked``: a value of
    ``x`` to mark, such as the day of a map.
    """

    title: str
    x: Axis
    y: Axis
    lines: List[Line] = field(default_factory=list)
    envelope: Optional[Envelope] = None
    uncertain: str = "y"
    range_name: str = ""
    marked: Optional[float] = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(point for line in self.lines for point in line.points)


def chart_csv(chart: Chart) -> str:
    """The chart as a table with one header row: a row for each point, then those of the envelope."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["line", _column(chart.x), _column(chart.y), "low", "high"])
    for line in chart.lines:
        for point in line.points:
            if point is not None:
                values = _values(chart, (point.x,)) + _numbers((point.y, point.low, point.high))
                writer.writerow([line.name, *values])
    if chart.envelope is not None:
        for name, column in (
            ("minimum", 1),
            ("quartile 1", 2),
            ("median", 3),
            ("quartile 3", 4),
            ("maximum", 5),
        ):
            for point in chart.envelope.points:
                values = _values(chart, (point[0],)) + _numbers((point[column],))
                writer.writerow([f"{chart.envelope.name}: {name}", *values, "", ""])
    return out.getvalue()


def _column(axis: Axis) -> str:
    return {PERCENT: "snow_cover_percent", METRES: "elevation_m", DAY: "date"}[axis.kind]


def _values(chart: Chart, values: Sequence[float]) -> List[str]:
    if chart.x.kind == DAY:
        return [date.fromordinal(round(value)).isoformat() for value in values]
    return _numbers(values)


def _numbers(values: Sequence[Optional[float]]) -> List[str]:
    return ["" if value is None else f"{value:.6g}" for value in values]
