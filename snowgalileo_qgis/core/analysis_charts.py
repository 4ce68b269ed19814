"""Charts of what the jobs on snow cover rasters found."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from statistics import quantiles
from typing import Dict, List, Optional, Sequence, Tuple

from ..engine.protocol import AreaRow, Explanation, SnowLineRow
from .chart import DAY, METRES, PERCENT, Axis, Chart, Envelope, Line, Point
from .choice_words import snow_line_words
from .messages import tr

MOST_DAYS = 8
"""Days whose lines can be told apart in one chart."""

MOST_AREAS = 6
"""Areas whose lines can be told apart in one chart."""

NORTH, SOUTH = (9, 1), (3, 1)
"""Month and day on which the hydrological year begins."""


def snow_cover() -> Axis:
    """The axis of snow cover."""
    return Axis(PERCENT, tr("snow cover (%)"))


def elevation() -> Axis:
    """The axis of elevation."""
    return Axis(METRES, tr("elevation (m)"))


def whole_rows(rows: Sequence[AreaRow], polygon: str) -> List[AreaRow]:
    """The rows of a whole polygon, one for each day, in order."""
    return sorted(
        (row for row in rows if row.polygon == polygon and row.level == "polygon"), key=lambda row: row.date
    )


def polygon_names(rows: Sequence[object]) -> List[str]:
    """Polygons in the order of the table."""
    return list(dict.fromkeys(row.polygon for row in rows))


def elevation_chart(rows: Sequence[AreaRow], polygon: str, day: str) -> Chart:
    """Mean snow cover of each elevation band against its middle, one line for each day.

    Of more than ``MOST_DAYS`` days, some are shown, evenly spread, always with ``day``, whose uncertainty is
    a band where it is known. Strata of one elevation band (aspects, slopes) are taken together.
    """
    strata = [row for row in rows if row.polygon == polygon and row.elevation_low_m is not None]
    days = spread(sorted({row.date for row in strata}), day)
    chart = Chart(
        tr("{polygon}: by elevation").format(polygon=polygon),
        snow_cover(),
        elevation(),
        uncertain="x",
        range_name=tr("standard deviation {day}").format(day=day),
    )
    for one in days:
        points = _points_of_bands(strata, polygon, one, with_range=one == day)
        chart.lines.append(Line(one, points, is_main=one == day))
    return chart


def areas_chart(rows: Sequence[AreaRow], day: str) -> Chart:
    """Mean snow cover of each elevation band against its middle on one day, one line for each polygon; of
    more than ``MOST_AREAS``, for the largest.
    """
    wholes = [row for row in rows if row.date == day and row.level == "polygon"]
    largest = sorted(wholes, key=lambda row: -row.area_km2)[:MOST_AREAS]
    kept = {row.polygon for row in largest}
    chart = Chart(tr("By elevation, {day}").format(day=day), snow_cover(), elevation())
    for polygon in (row.polygon for row in wholes if row.polygon in kept):
        chart.lines.append(Line(polygon, _points_of_bands(rows, polygon, day, with_range=False)))
    return chart


def _points_of_bands(
    rows: Sequence[AreaRow], polygon: str, day: str, with_range: bool
) -> List[Optional[Point]]:
    bands: Dict[Tuple[float, float], List[AreaRow]] = defaultdict(list)
    for row in rows:
        if (row.polygon, row.date) == (polygon, day) and row.elevation_low_m is not None:
            bands[row.elevation_low_m, row.elevation_high_m].append(row)
    return [_band_point(low, high, found, with_range) for (low, high), found in sorted(bands.items())]


def _band_point(low: float, high: float, rows: Sequence[AreaRow], with_range: bool) -> Optional[Point]:
    seen = [row for row in rows if row.mean_fsc is not None and row.valid_area_km2 > 0]
    area = sum(row.valid_area_km2 for row in seen)
    if not area:
        return None
    mean = 100 * sum(row.mean_fsc * row.valid_area_km2 for row in seen) / area
    if not with_range or any(row.mean_uncertainty is None for row in seen):
        return Point(mean, (low + high) / 2)
    spread_ = 100 * sum(row.mean_uncertainty * row.valid_area_km2 for row in seen) / area
    return Point(mean, (low + high) / 2, max(0.0, mean - spread_), min(100.0, mean + spread_))


def spread(days: Sequence[str], chosen: str) -> List[str]:
    """At most ``MOST_DAYS`` of the days, evenly spread, with the first, the last and the chosen one."""
    if len(days) <= MOST_DAYS:
        return list(days)
    count = MOST_DAYS - 1
    kept = {days[round(index * (len(days) - 1) / (count - 1))] for index in range(count)}
    return sorted(kept | ({chosen} & set(days)))


def season_chart(
    rows: Sequence[AreaRow], polygon: str, day: str, year_start: Tuple[int, int] = NORTH
) -> Chart:
    """Mean snow cover of a polygon through the hydrological year of ``day``, over the envelope of the
    earlier years in the table.

    A range is the mean uncertainty of the pixels, where it is known.
    """
    found = [row for row in whole_rows(rows, polygon) if row.mean_fsc is not None]
    this_year = first_of_year(date.fromisoformat(day), year_start)
    by_year: Dict[date, List[AreaRow]] = defaultdict(list)
    for row in found:
        by_year[first_of_year(date.fromisoformat(row.date), year_start)].append(row)
    points = [_day_point(row) for row in by_year.get(this_year, [])]
    chart = Chart(
        tr("{polygon}: the season").format(polygon=polygon),
        Axis(DAY, tr("day")),
        snow_cover(),
        range_name=tr("standard deviation"),
        marked=float(date.fromisoformat(day).toordinal()),
    )
    chart.lines.append(Line(year_name(this_year), list(points), is_main=True))
    earlier = {year: found for year, found in by_year.items() if year < this_year}
    chart.envelope = _envelope(earlier, this_year)
    return chart


def first_of_year(day: date, year_start: Tuple[int, int]) -> date:
    """The first day of the hydrological year in which a day lies."""
    first = date(day.year, *year_start)
    return first if first <= day else date(day.year - 1, *year_start)


def year_name(first: date) -> str:
    """``2024/25`` for the year that begins on a day; ``2024`` for that of the calendar."""
    return f"{first.year}/{(first.year + 1) % 100:02d}" if first.month > 1 else str(first.year)


def _day_point(row: AreaRow) -> Point:
    return _uncertain_point(date.fromisoformat(row.date), row.mean_fsc, row.mean_uncertainty)


def _uncertain_point(day: date, fsc: float, uncertainty: Optional[float]) -> Point:
    """Snow cover of a day in percent, with the range of one standard deviation where it is known."""
    x, y = float(day.toordinal()), 100 * fsc
    if uncertainty is None:
        return Point(x, y)
    return Point(x, y, max(0.0, y - 100 * uncertainty), min(100.0, y + 100 * uncertainty))


def _envelope(years: Dict[date, List[AreaRow]], this_year: date) -> Optional[Envelope]:
    """Least, quartiles and most of the earlier years, on the days of this year on which one has a value."""
    values: Dict[int, List[float]] = defaultdict(list)
    for first, rows in years.items():
        for row in rows:
            values[(date.fromisoformat(row.date) - first).days].append(100 * row.mean_fsc)
    if not values:
        return None
    points = []
    for offset, found in sorted(values.items()):
        lower, middle, upper = (
            quantiles(found, n=4, method="inclusive") if len(found) > 1 else (found[0],) * 3
        )
        x = float(this_year.toordinal() + offset)
        points.append((x, min(found), lower, middle, upper, max(found)))
    first, last = year_name(min(years)), year_name(max(years))
    name = first if first == last else tr("{first} to {last}").format(first=first, last=last)
    return Envelope(name, points, years=len(years))


def snow_line_chart(rows: Sequence[SnowLineRow], polygon: str) -> Chart:
    """Elevation of the snow line by day, one line for each aspect and method; gaps where there is none.

    Methods are named only where there are several.
    """
    mine = [row for row in rows if row.polygon == polygon]
    keys = list(dict.fromkeys((row.aspect, row.method) for row in mine))
    has_methods = len({method for _, method in keys}) > 1
    chart = Chart(
        tr("{polygon}: snow line").format(polygon=polygon),
        Axis(DAY, tr("day")),
        elevation(),
        range_name=tr("range of the method"),
    )
    for number, (aspect, method) in enumerate(keys):
        own = sorted(
            (row for row in mine if (row.aspect, row.method) == (aspect, method)), key=lambda r: r.date
        )
        points = [
            None
            if row.elevation_m is None
            else Point(
                float(date.fromisoformat(row.date).toordinal()), row.elevation_m, row.low_m, row.high_m
            )
            for row in own
        ]
        parts = [] if aspect == "all" else [aspect]
        parts += [snow_line_words()[method]] if has_methods else []
        chart.lines.append(Line(", ".join(parts) or tr("snow line"), points, is_main=number == 0))
    return chart


def pixel_chart(found: Explanation, year_start: Tuple[int, int] = NORTH) -> Chart:
    """Snow cover of a pixel through the hydrological year of the map, whose day is marked."""
    day = date.fromisoformat(found.day)
    year = first_of_year(day, year_start)
    chart = Chart(
        tr("This pixel: the season"),
        Axis(DAY, tr("day")),
        snow_cover(),
        range_name=tr("standard deviation"),
        marked=float(day.toordinal()),
    )
    points: List[Optional[Point]] = []
    for entry in sorted(found.series, key=lambda one: one.date):
        when = date.fromisoformat(entry.date)
        if first_of_year(when, year_start) != year:
            continue
        points.append(None if entry.fsc is None else _uncertain_point(when, entry.fsc, entry.uncertainty))
    chart.lines.append(Line(tr("snow cover"), points, is_main=True))
    return chart
