"""Charts as numbers: what is drawn, independent of how."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass
class Line:
    """A curve. ``at``: elevations [m] or days. ``value`` and its range ``low`` to ``high`` may be missing."""

    label: str
    at: list[float | date] = field(default_factory=list)
    value: list[float | None] = field(default_factory=list)
    low: list[float | None] = field(default_factory=list)
    high: list[float | None] = field(default_factory=list)

    def add(
        self, at: float | date, value: float | None, low: float | None = None, high: float | None = None
    ) -> None:
        """Add a point."""
        self.at.append(at)
        self.value.append(value)
        self.low.append(low)
        self.high.append(high)

    @property
    def has_range(self) -> bool:
        """Whether any point has a range."""
        return any(value is not None for value in self.low)


@dataclass
class Panel:
    """One part of a chart. ``bands``: ranges behind the lines, widest first; their ``value`` is a median."""

    title: str
    lines: list[Line] = field(default_factory=list)
    bands: list[Line] = field(default_factory=list)


@dataclass
class Chart:
    """``at_name``, ``value_name``: with units. ``at_column``, ``value_column``: the same in the table.

    ``is_upright``: ``at`` goes up, as elevations do. ``range_name``: what ``low`` and ``high`` are.
    ``note``: half a sentence below.
    """

    title: str
    at_name: str
    value_name: str
    at_column: str
    value_column: str
    panels: list[Panel] = field(default_factory=list)
    is_upright: bool = False
    is_share: bool = False
    range_name: str = ""
    note: str = ""


def chart_csv(chart: Chart) -> str:
    """All points: ``polygon,line,<at>,<value>,low,high``, empty where there is none."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["polygon", "line", chart.at_column, chart.value_column, "low", "high"])
    for panel in chart.panels:
        for line in (*panel.bands, *panel.lines):
            for row in zip(line.at, line.value, line.low, line.high, strict=True):
                writer.writerow([panel.title, line.label, *map(_text, row)])
    return text.getvalue()


def _text(value: float | date | None) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else f"{value:.10g}"


def panels_of(names: Sequence[str]) -> dict[str, Panel]:
    """Empty panels by name, in order."""
    return {name: Panel(name) for name in dict.fromkeys(names)}
