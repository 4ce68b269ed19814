"""Charts of area statistics and snow lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from ..protocol import AreaRow, SnowLineRow
from .chart import Chart, Line, Panel, panels_of

Doubles = npt.NDArray[np.float64]

MOST_GAP_DAYS = 10
"""Between days further apart, the curve of a year is not joined for the envelope."""

YEAR_DAYS = 366


def elevation_chart(rows: Sequence[AreaRow]) -> Chart:
    """Snow cover against elevation, one line for each day, with the maps' own uncertainty where it is known.

    Strata of one band (aspects, slopes, land cover) are joined, weighted by what was seen of them.
    """
    chart = Chart(
        "Snow cover by elevation",
        *("Elevation (m)", "Snow-covered share of what was seen (%)"),
        *("elevation_m", "mean_fsc"),
        panels=list(panels_of([row.polygon for row in rows]).values()),
        is_upright=True,
        is_share=True,
        range_name="± mean uncertainty of the map",
    )
    strata: dict[tuple[str, str], dict[float, list[AreaRow]]] = {}
    for row in rows:
        if row.level == "stratum" and row.elevation_low_m is not None and row.mean_fsc is not None:
            bands = strata.setdefault((row.polygon, row.date), {})
            bands.setdefault((row.elevation_low_m + (row.elevation_high_m or 0)) / 2, []).append(row)
    for panel in chart.panels:
        for (polygon, day), bands in sorted(strata.items()):
            if polygon == panel.title:
                line = Line(day)
                for height, members in sorted(bands.items()):
                    line.add(height, *_mean_with_range(members))
                panel.lines.append(line)
    return chart


def _mean_with_range(rows: Sequence[AreaRow]) -> tuple[float, float | None, float | None]:
    seen = sum(row.valid_area_km2 for row in rows)
    mean = sum((row.mean_fsc or 0) * row.valid_area_km2 for row in rows) / seen
    known = [row for row in rows if row.mean_uncertainty is not None]
    if not known:
        return mean, None, None
    area = sum(row.valid_area_km2 for row in known)
    spread = sum((row.mean_uncertainty or 0) * row.valid_area_km2 for row in known) / area
    return mean, max(mean - spread, 0.0), min(mean + spread, 1.0)


def season_chart(rows: Sequence[AreaRow], year_start: tuple[int, int], least_valid: float) -> Chart:
    """The last year's curve of each polygon over the envelope of the years before.

    ``year_start``: month and day. Days on which less than ``least_valid`` of a polygon was seen do not count.
    """
    chart = Chart(
        "Snow cover through the season",
        *("Day", "Snow-covered share of what was seen (%)"),
        *("date", "mean_fsc"),
        panels=list(panels_of([row.polygon for row in rows]).values()),
        is_share=True,
        range_name="± mean uncertainty of the map",
        note=f"days with at least {100 * least_valid:g} % seen",
    )
    for panel in chart.panels:
        used = [
            row
            for row in rows
            if row.level == "polygon"
            and row.polygon == panel.title
            and row.mean_fsc is not None
            and row.valid_share >= least_valid
        ]
        _add_season(panel, used, year_start)
    return chart


def _add_season(panel: Panel, rows: Sequence[AreaRow], year_start: tuple[int, int]) -> None:
    years: dict[date, list[AreaRow]] = {}
    for row in rows:
        years.setdefault(_year_of(date.fromisoformat(row.date), year_start), []).append(row)
    if not years:
        return
    current = max(years)
    line = Line(f"{current:%Y}/{(current + timedelta(days=365)):%y}")
    for row in sorted(years.pop(current), key=lambda row: row.date):
        line.add(date.fromisoformat(row.date), *_mean_with_range([row]))
    panel.lines.append(line)
    curves = {
        start: {(date.fromisoformat(row.date) - start).days: row.mean_fsc or 0.0 for row in members}
        for start, members in years.items()
    }
    if curves:
        panel.bands = _bands(envelope(curves), current, sorted(curves))


def _year_of(day: date, year_start: tuple[int, int]) -> date:
    start = date(day.year, *year_start)
    return start if start <= day else date(day.year - 1, *year_start)


@dataclass(frozen=True)
class Envelope:
    """Of several years by day of the year ``(366,)``, NaN without a year: least, quartiles, greatest."""

    least: Doubles
    lower: Doubles
    median: Doubles
    upper: Doubles
    greatest: Doubles


def envelope(curves: Mapping[date, Mapping[int, float]]) -> Envelope:
    """Envelope of curves by year: values by day of the year, straight between days at most 10 days apart."""
    table = np.full((len(curves), YEAR_DAYS), np.nan)
    for number, values in enumerate(curves.values()):
        days = sorted(values)
        for day in days:
            table[number, day] = values[day]
        for before, after in zip(days, days[1:], strict=False):
            if after - before <= MOST_GAP_DAYS:
                between = np.arange(before, after + 1)
                ends = [values[before], values[after]]
                table[number, between] = np.interp(between, [before, after], ends)
    known = np.isfinite(table).any(axis=0)
    found = np.full((5, YEAR_DAYS), np.nan)
    found[:, known] = np.nanquantile(table[:, known], (0, 0.25, 0.5, 0.75, 1), axis=0)
    return Envelope(*found)


def _bands(found: Envelope, start: date, years: Sequence[date]) -> list[Line]:
    span = f"{years[0]:%Y}" if len(years) == 1 else f"{years[0]:%Y} to {years[-1]:%Y}"
    whole = Line(f"least to greatest of {len(years)} years from {span}")
    half = Line("middle half and median")
    rows = zip(found.least, found.lower, found.median, found.upper, found.greatest, strict=True)
    for number, (least, lower, median, upper, greatest) in enumerate(rows):
        if np.isfinite(median):
            day = start + timedelta(days=number)
            whole.add(day, None, float(least), float(greatest))
            half.add(day, float(median), float(lower), float(upper))
    return [whole, half]


def snowline_chart(rows: Sequence[SnowLineRow]) -> Chart:
    """Snow lines through time, one line for each method and aspect."""
    chart = Chart(
        "Snow line",
        *("Day", "Elevation of the snow line (m)"),
        *("date", "elevation_m"),
        panels=list(panels_of([row.polygon for row in rows]).values()),
        range_name="range of the method",
        note="gaps: no snow line that day (see the table for the reason)",
    )
    lines: dict[tuple[str, str, str], Line] = {}
    by_name = {panel.title: panel for panel in chart.panels}
    for row in sorted(rows, key=lambda row: row.date):
        key = row.polygon, row.method, row.aspect
        if key not in lines:
            label = row.method if row.aspect == "all" else f"{row.method}, {row.aspect}"
            lines[key] = Line(label)
            by_name[row.polygon].lines.append(lines[key])
        lines[key].add(date.fromisoformat(row.date), row.elevation_m, row.low_m, row.high_m)
    return chart
