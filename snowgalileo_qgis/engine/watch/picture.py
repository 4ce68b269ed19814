"""Picture of the days of a watch: a square for each, by months, with a letter and a colour for its state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ..output_file import new_file
from ..protocol import MOST_MONTHS, STATE_COLOURS, STATE_LETTERS, WatchDay

INKS = {"final": "white", "provisional": "black", "missing": "#666666", "failed": "white"}


def write_picture(path: Path, title: str, days: Sequence[WatchDay]) -> None:
    """Write the picture, ``.png`` or ``.svg``. Raises as ``new_file``."""
    months = sorted({day.day[:7] for day in days})[-MOST_MONTHS:]
    kind = path.suffix.lower().lstrip(".")
    with matplotlib.rc_context(), new_file(path) as part:
        matplotlib.rcParams["text.parse_math"] = False  # the name of the area is text
        matplotlib.rcParams["svg.hashsalt"] = "snowgalileo"
        matplotlib.rcParams["font.family"] = "DejaVu Sans"
        figure = Figure(figsize=(9.0, 1.3 + 0.32 * max(len(months), 1)), layout="constrained")
        axes = figure.subplots()
        axes.set_title(title, loc="left", fontsize=11)
        for row, month in enumerate(months):
            for day in days:
                if day.day.startswith(month):
                    _square(axes, row, day)
        axes.set_xlim(0.4, 31.6)
        axes.set_ylim(len(months) - 0.4, -0.6)
        axes.set_xticks(range(1, 32))
        axes.set_yticks(range(len(months)), months)
        axes.tick_params(length=0, labelsize=7)
        for side in axes.spines.values():
            side.set_visible(False)
        axes.set_xlabel(_legend(days), fontsize=8)
        metadata = {"Date": None} if kind == "svg" else {"Software": None}
        figure.savefig(part, format=kind, dpi=120, metadata=metadata)


def _square(axes: matplotlib.axes.Axes, row: int, day: WatchDay) -> None:
    column = date.fromisoformat(day.day).day
    axes.add_patch(Rectangle((column - 0.46, row - 0.44), 0.92, 0.88, facecolor=STATE_COLOURS[day.state]))
    letter, ink = STATE_LETTERS[day.state], INKS[day.state]
    axes.text(column, row, letter, ha="center", va="center", fontsize=7, color=ink)


def _legend(days: Sequence[WatchDay]) -> str:
    counts = {state: sum(day.state == state for day in days) for state in STATE_COLOURS}
    return "    ".join(f"{STATE_LETTERS[state]} {state} ({count})" for state, count in counts.items())
