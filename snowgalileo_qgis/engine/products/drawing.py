"""Charts as pictures: PNG and SVG, light and dark, in colours that everyone can tell apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from ..output_file import new_file, write_text
from .chart import Chart, Line, Panel, chart_csv

DPI = 200
"""Sharp at twice its size on a usual screen."""

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f7f7f")
"""Of Okabe and Ito, told apart by the colour-blind; without their yellow, which is too pale for lines."""

MOST_PANELS = 12
"""Polygons that are drawn; the table of the chart has all."""
MOST_NAMED = 14
"""Lines of a panel that have a name beside it; more share a scale of colours."""


MOST_SHADED = 3
"""Lines of a panel whose ranges are all shaded; of more, the last one's is."""


@dataclass(frozen=True)
class Theme:
    """Colours of a picture."""

    paper: str
    ink: str
    grid: str
    band: str
    scale: str


THEMES = {
    False: Theme("#ffffff", "#222222", "#dddddd", "#7f9fb8", "viridis_r"),
    True: Theme("#1e2226", "#e8e8e8", "#444a50", "#6f8fa8", "viridis"),
}


def write_chart(chart: Chart, path: Path, *, dark: bool = False) -> None:
    """Write a chart as a picture or, where the name ends in ``.csv``, as its numbers."""
    if path.suffix.lower() == ".csv":
        write_text(path, chart_csv(chart))
        return
    kind = path.suffix.lower().lstrip(".")
    with matplotlib.rc_context(), new_file(path) as part:
        matplotlib.rcParams["text.parse_math"] = False  # names of polygons are text
        matplotlib.rcParams["svg.hashsalt"] = "snowgalileo"
        matplotlib.rcParams["font.family"] = "DejaVu Sans"
        metadata = {"Date": None} if kind == "svg" else {"Software": None}
        figure = draw(chart, THEMES[dark])
        figure.savefig(part, format=kind, dpi=DPI, metadata=metadata, facecolor=THEMES[dark].paper)


def draw(chart: Chart, theme: Theme) -> Figure:
    """The figure of a chart, one part for each polygon."""
    panels = chart.panels[:MOST_PANELS]
    columns = 1 if len(panels) == 1 else 2 if len(panels) <= 6 else 3
    rows = max(-(-len(panels) // columns), 1)
    figure = Figure(figsize=(7.2 if columns == 1 else 5.2 * columns, 1.0 + 3.8 * rows), layout="constrained")
    figure.suptitle(chart.title, color=theme.ink, fontsize=13)
    axes = figure.subplots(rows, columns, squeeze=False)
    for number, axis in enumerate(axes.flat):
        if number >= len(panels):
            axis.set_visible(False)
            continue
        _draw_panel(axis, panels[number], chart, theme, is_named=len(panels) > 1)
    notes = [chart.note]
    if any(line.has_range for panel in panels for line in panel.lines):
        notes.insert(0, f"shaded: {chart.range_name}")
    if len(chart.panels) > MOST_PANELS:
        notes.append(f"{MOST_PANELS} of {len(chart.panels)} polygons")
    figure.supxlabel("; ".join(note for note in notes if note), color=theme.ink, fontsize=8)
    return figure


def _draw_panel(axis: Axes, panel: Panel, chart: Chart, theme: Theme, *, is_named: bool) -> None:
    _prepare(axis, chart, theme)
    if is_named:
        axis.set_title(shown(panel.title), color=theme.ink, fontsize=10)
    for number, band in enumerate(panel.bands):
        _range(axis, band, chart, theme.band, 0.25 + 0.3 * number, label=shown(band.label))
        if any(value is not None for value in band.value):
            _curve(axis, band, chart, theme.band, "", style="--")
    scale = matplotlib.colormaps[theme.scale](np.linspace(0.1, 0.95, max(len(panel.lines), 2)))
    is_many = len(panel.lines) > len(COLOURS)
    for number, line in enumerate(panel.lines):
        colour = scale[number] if is_many else COLOURS[number]
        if len(panel.lines) <= MOST_SHADED or number == len(panel.lines) - 1:
            _range(axis, line, chart, colour, 0.2)
        ends = number in (0, len(panel.lines) - 1)
        label = shown(line.label) if len(panel.lines) <= MOST_NAMED or ends else ""
        _curve(axis, line, chart, colour, label)
    if not panel.lines or not any(value is not None for line in panel.lines for value in line.value):
        axis.text(0.5, 0.5, "nothing seen", transform=axis.transAxes, ha="center", color=theme.ink)
    elif len(panel.lines) + len(panel.bands) > 1 or not chart.is_upright:
        axis.legend(fontsize=8, facecolor=theme.paper, edgecolor=theme.grid, labelcolor=theme.ink)
    elif panel.lines:
        axis.set_title(" ".join([axis.get_title(), panel.lines[0].label]), color=theme.ink, fontsize=10)


def _prepare(axis: Axes, chart: Chart, theme: Theme) -> None:
    axis.set_facecolor(theme.paper)
    axis.grid(color=theme.grid, linewidth=0.6)
    axis.set_axisbelow(True)
    axis.tick_params(colors=theme.ink, labelsize=8)
    for spine in axis.spines.values():
        spine.set_color(theme.grid)
    names = (chart.value_name, chart.at_name) if chart.is_upright else (chart.at_name, chart.value_name)
    axis.set_xlabel(names[0], color=theme.ink, fontsize=9)
    axis.set_ylabel(names[1], color=theme.ink, fontsize=9)
    values = axis.xaxis if chart.is_upright else axis.yaxis
    if chart.is_share:
        (axis.set_xlim if chart.is_upright else axis.set_ylim)(-0.02, 1.02)
        values.set_major_formatter(PercentFormatter(1.0, symbol=""))
    if any(isinstance(at, date) for panel in chart.panels for line in panel.lines for at in line.at[:1]):
        locator = AutoDateLocator(minticks=1, maxticks=8)  # type: ignore[no-untyped-call]
        axis.xaxis.set_major_locator(locator)
        formatter = ConciseDateFormatter(locator)  # type: ignore[no-untyped-call]
        axis.xaxis.set_major_formatter(formatter)


def _numbers(values: list[float | None]) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array([np.nan if value is None else value for value in values], np.float64)


def _curve(axis: Axes, line: Line, chart: Chart, colour: Any, label: str, style: str = "-") -> None:
    value = _numbers(line.value)
    points = (value, line.at) if chart.is_upright else (line.at, value)
    marker = "" if len(line.at) > 120 or style == "--" else "o"
    axis.plot(*points, style, color=colour, marker=marker, markersize=3, linewidth=1.6, label=label or None)


def _range(axis: Axes, line: Line, chart: Chart, colour: Any, alpha: float, label: str = "") -> None:
    if line.has_range:
        fill = axis.fill_betweenx if chart.is_upright else axis.fill_between
        low, high = _numbers(line.low), _numbers(line.high)
        fill(line.at, low, high, color=colour, alpha=alpha, linewidth=0, label=label or None)  # type: ignore[arg-type]


def shown(text: str) -> str:
    """A name as one line of printable characters."""
    return "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text
    )
