"""What stands on the pages of a snow report: texts, charts and tables, from results of the engine's jobs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from ..engine.protocol import AreaRow, SnowLineRow
from .analysis_charts import (
    NORTH,
    areas_chart,
    elevation_chart,
    season_chart,
    whole_rows,
)
from .analysis_text import NOTHING, area_size, tens_of_metres
from .chart import Chart
from .counts import number_text, percent_text
from .messages import shown, tr
from .result_notes import note_words

OVERVIEW, EACH, BOTH = "overview", "each", "both"
PAGES = (OVERVIEW, EACH, BOTH)
"""One page with all areas, a page for each, or the one and then the others."""

Row = Tuple[str, ...]


@dataclass
class Page:
    """``polygons``: that the map shows. ``texts``: by name of the field that the layout's labels show.
    ``charts``: by the name of the field with the path of the picture. ``table``: its first row is the header.
    """

    polygons: List[str]
    texts: Dict[str, str]
    charts: Dict[str, Chart] = field(default_factory=dict)
    table: List[Row] = field(default_factory=list)


@dataclass(frozen=True)
class ReportData:
    """``rows``: of the area statistics of all days. ``snow_lines``: of ``day``, ``None`` without a terrain
    model. ``provenance``: sentences on where the map comes from.
    """

    day: str
    rows: Sequence[AreaRow]
    snow_lines: Optional[Sequence[SnowLineRow]]
    provenance: str
    title: str = ""
    year_start: Tuple[int, int] = NORTH


def pages_of(data: ReportData, which: str) -> List[Page]:
    """The pages of a report; ``which``: one of ``PAGES``."""
    names = [row.polygon for row in _wholes(data)]
    pages = [_overview(data)] if which in (OVERVIEW, BOTH) else []
    if which in (EACH, BOTH):
        pages += [_page_of(data, name) for name in names]
    return pages


def _wholes(data: ReportData) -> List[AreaRow]:
    return [row for row in data.rows if row.date == data.day and row.level == "polygon"]


def _overview(data: ReportData) -> Page:
    wholes = _wholes(data)
    if len(wholes) == 1:
        return _page_of(data, wholes[0].polygon)
    names = [row.polygon for row in wholes]
    page = Page(names, _texts(data, tr("{n} areas").format(n=len(wholes)), wholes))
    if data.snow_lines is not None:
        page.charts["chart"] = areas_chart(data.rows, data.day)
    lines = {line.polygon: line for line in data.snow_lines or ()}
    page.table = [_header(tr("Area"), with_line=bool(lines))]
    for row in wholes:
        line = (_line_text([lines[row.polygon]]),) if row.polygon in lines else (NOTHING,) if lines else ()
        page.table.append((shown(row.polygon), *_numbers(row), *line))
    return page


def _page_of(data: ReportData, polygon: str) -> Page:
    wholes = [row for row in _wholes(data) if row.polygon == polygon]
    page = Page([polygon], _texts(data, shown(polygon), wholes))
    if data.snow_lines is not None:
        page.charts["chart"] = elevation_chart(
            [row for row in data.rows if row.date == data.day], polygon, data.day
        )
    if len(whole_rows(data.rows, polygon)) > 1:
        page.charts["season_chart"] = season_chart(data.rows, polygon, data.day, data.year_start)
    strata = [
        row
        for row in data.rows
        if (row.polygon, row.date, row.level) == (polygon, data.day, "stratum")
        and row.elevation_low_m is not None
    ]
    page.table = [_header(tr("Elevation") if strata else tr("Area"))]
    page.table += [(tr("all") if strata else shown(row.polygon), *_numbers(row)) for row in wholes]
    for row in sorted(strata, key=lambda one: -one.elevation_low_m):
        band = tr("{low} to {high} m").format(
            low=number_text(row.elevation_low_m), high=number_text(row.elevation_high_m)
        )
        page.table.append((band, *_numbers(row)))
    return page


def _header(first: str, with_line: bool = False) -> Row:
    line = (tr("snow line"),) if with_line else ()
    return (first, tr("km²"), tr("seen"), tr("snow cover"), tr("snow km²"), *line)


def _numbers(row: AreaRow) -> Row:
    mean = NOTHING
    if row.mean_fsc is not None:
        mean = percent_text(row.mean_fsc)
        if row.mean_uncertainty is not None:
            mean += f" ± {number_text(100 * row.mean_uncertainty)}"
    snow = NOTHING if row.sca_scaled_km2 is None else area_size(row.sca_scaled_km2)
    return area_size(row.area_km2), percent_text(row.valid_share), mean, snow


def _texts(data: ReportData, area: str, wholes: Sequence[AreaRow]) -> Dict[str, str]:
    seen = sum(row.valid_area_km2 for row in wholes)
    names = {row.polygon for row in wholes}
    scaled = [row.sca_scaled_km2 for row in wholes]
    lines = [line for line in data.snow_lines or () if line.polygon in names]
    return {
        "title": data.title or tr("Snow cover"),
        "day": data.day,
        "area": area,
        "snow_cover": percent_text(sum(row.sca_km2 for row in wholes) / seen) if seen else NOTHING,
        "snow_cover_label": tr("snow cover of what was seen"),
        "snow_area": NOTHING
        if None in scaled
        else tr("{n} km²").format(n=area_size(sum(value or 0 for value in scaled))),
        "snow_area_label": tr("snow-covered, scaled to the whole"),
        "snow_line": _line_text(lines),
        "snow_line_label": tr("snow line") if data.snow_lines is not None else "",
        "map_label": tr("Viewable snow cover on {day}. Plain relief: not seen.").format(day=data.day),
        "table_label": tr("Numbers of {day}").format(day=data.day),
        "quality_label": tr("How much was seen, and how sure it is"),
        "quality": _quality(wholes),
        "caveats_label": tr("Before you rely on it"),
        "caveats": caveats(),
        "provenance": data.provenance,
    }


def _line_text(lines: Sequence[SnowLineRow]) -> str:
    """One elevation, the lowest to the highest of several, or the reason why there is none."""
    found = sorted(line.elevation_m for line in lines if line.elevation_m is not None)
    if not found:
        return shown(lines[0].reason) if len(lines) == 1 else NOTHING if lines else ""
    low, high = tens_of_metres(found[0]), tens_of_metres(found[-1])
    if low == high:
        return tr("{n} m").format(n=low)
    return tr("{low} to {high} m").format(low=low, high=high)


def _quality(wholes: Sequence[AreaRow]) -> str:
    """Sentences on what was seen, the quality classes, the uncertainty and the last look, weighted by what
    was seen of each polygon.
    """
    area, seen = sum(row.area_km2 for row in wholes), sum(row.valid_area_km2 for row in wholes)
    sentences = [
        tr("{seen} of {area} km² were seen ({share}).").format(
            seen=area_size(seen), area=area_size(area), share=percent_text(seen / area if area else 0.0)
        )
    ]
    classes = {
        tr("best"): "qc_best_share",
        tr("good"): "qc_good_share",
        tr("fair"): "qc_fair_share",
        tr("poor"): "qc_poor_share",
    }
    shares = {text: _weighted(wholes, name) for text, name in classes.items()}
    if None not in shares.values():
        listed = ", ".join(f"{text} {percent_text(value or 0)}" for text, value in shares.items())
        sentences.append(tr("Quality: {classes}.").format(classes=listed))
    uncertainty = _weighted(wholes, "mean_uncertainty")
    if uncertainty is not None:
        sentences.append(tr("Mean standard deviation of a pixel: {n}.").format(n=percent_text(uncertainty)))
    looks = [row.last_look_p90_days for row in wholes]
    if looks and None not in looks:
        sentences.append(
            tr("Nine tenths were last seen without clouds within {n} days.").format(n=max(looks))
        )
    if uncertainty is None and None in shares.values():
        sentences.append(tr("The map has no quality and no uncertainty layer."))
    unscaled = [shown(row.polygon) for row in wholes if row.sca_scaled_km2 is None]
    if unscaled:
        sentences.append(
            tr("Too little was seen to scale to the whole: {areas}.").format(areas=", ".join(unscaled))
        )
    return " ".join(sentences)


def _weighted(rows: Sequence[AreaRow], name: str) -> Optional[float]:
    """Mean of a field weighted by what was seen; ``None`` where a polygon that was seen lacks it."""
    pairs = [(getattr(row, name), row.valid_area_km2) for row in rows if row.valid_area_km2 > 0]
    if not pairs or any(value is None for value, _ in pairs):
        return None
    return sum(value * seen for value, seen in pairs) / sum(seen for _, seen in pairs)


def caveats() -> str:
    """What everybody who reads a map must know."""
    return " ".join(
        (
            tr("The map shows viewable snow cover: under trees there can be more snow than is seen."),
            tr("It tells nothing of the depth, the water or the stability of the snow."),
            tr("It is computed from satellite data and can be wrong, mostly under clouds and in forest."),
        )
    )


def provenance_text(tags: Mapping[str, str], file: str, kind: str) -> str:
    """Where a map comes from; ``tags``: of its file, ``kind``: what its values were taken for."""
    facts = [
        tr("Map: {file} ({kind}).").format(file=shown(file), kind=shown(kind.split(" (", maxsplit=1)[0])),
    ]
    for name, text in (
        ("MODEL_FILE", tr("Model: {value}.")),
        ("CONDITION", tr("Condition: {value}.")),
        ("MODEL_NOTE", tr("Note on the model: {value}.")),
        ("HIDDEN_INPUTS", tr("Hidden from the model: {value}.")),
    ):
        if tags.get(name):
            value = note_words(tags[name]) if name == "MODEL_NOTE" else tags[name].rstrip(".")
            facts.append(text.format(value=shown(value)))
    made_by = tags.get("SOFTWARE")
    facts.append(
        tr("Made with {software}.").format(software=shown(made_by)) if made_by else tr("From another source.")
    )
    return " ".join(facts)
