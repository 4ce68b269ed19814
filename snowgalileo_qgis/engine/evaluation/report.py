"""The evaluation as one self-contained HTML page and one CSV table."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import numpy as np

from ..protocol import BaselineScores, ClassScores, Evaluation, LabelScores, Scores
from . import charts
from .baselines import METHODS
from .pairs import Sample
from .scores import pooled

COLUMNS = {"n": "pixels", "rmse": "RMSE", "r2": "R²", "mae": "MAE", "median_ae": "median AE", "bias": "bias"}
PART_COLUMNS = {key: title for key, title in COLUMNS.items() if key != "r2"}
"""R² is meaningless within a group of similar labels: there is little variance to explain."""
CLASS_COLUMNS = {
    "accuracy": "accuracy",
    "balanced_accuracy": "balanced accuracy",
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "miou": "mean IoU",
}
STRATA = {
    "fsc_bin": "By snow cover of the label",
    "elevation": "By elevation",
    "land_cover": "By land cover (ESA WorldCover)",
    "season": "By season",
    "condition": "By condition of the prediction day",
}
ROWS = {
    "model": "Map",
    "partial_snow": "Map, only where 0 < label < 1 (boundary-filtered)",
    "all_zero": "A map without any snow",
}
MOST_MAPS = 12
"""Most residual maps on the page; those with the largest errors are shown."""

STYLE = """body{font:15px/1.45 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:.6em 0}
th,td{text-align:right;padding:.2em .7em;border-bottom:1px solid #ddd}
th:first-child,td:first-child{text-align:left}figcaption{font-size:13px}
figure{display:inline-block;margin:.5em;vertical-align:top}
svg text{font-size:12px}img.map{image-rendering:pixelated;width:180px;border:1px solid #bbb}
.note{background:#fff7e0;padding:.6em 1em}
.legend span{padding:.1em .5em;border:1px solid #bbb}@media print{figure,table{break-inside:avoid}}"""


def table_csv(result: Evaluation) -> str:
    """One row for each group: ``group,name`` and the regression scores."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["group", "name", *COLUMNS])
    for group, name, row in _rows(result):
        values = (getattr(row, key) for key in COLUMNS)
        writer.writerow([group, name, *("" if value is None else f"{value:.6g}" for value in values)])
    return text.getvalue()


def _rows(result: Evaluation) -> list[tuple[str, str, Scores]]:
    rows: list[tuple[str, str, Scores]] = [("all", name, result.figures[name]) for name in ROWS]
    rows += [("baseline", name, row.baseline) for name, row in result.baselines.items()]
    rows += [("map on the baseline's pixels", name, row.model) for name, row in result.baselines.items()]
    return rows + [
        (group, name, row) for group, members in result.strata.items() for name, row in members.items()
    ]


def page(result: Evaluation, samples: Sequence[Sample]) -> str:
    """The HTML page."""
    truth, predicted = pooled(samples)
    model = result.figures["model"]
    overall: dict[str, Scores] = {title: result.figures[name] for name, title in ROWS.items()}
    parts = [
        f"<h1>How good is the snow map? {escape(_days(result))}</h1>",
        f"<p>{model.n} pixels of 100 m, {len(result.labels)} "
        f"label{'s' if len(result.labels) > 1 else ''}.</p>",
        "".join(f'<p class="note">{escape(note)}</p>' for note in result.notes),
        "<h2>Figures</h2>",
        _table(overall),
        "<p>RMSE, mean and median absolute error and bias (map minus label) in units of fractional snow "
        "cover, 0 to 1.</p>",
        "<h2>Map against label</h2>",
        _figure(
            charts.scatter(truth, predicted),
            "Pixels by label and map, darker where there are more (logarithmic)",
        ),
        _figure(charts.residual_histogram(truth, predicted), "Map minus label"),
        _figure(charts.histograms(truth, predicted), "Distribution of snow cover"),
        "<h2>Where the map is wrong</h2>",
        charts.residual_legend(),
        *_residual_maps(samples),
        _baselines(result.baselines, model),
        *(
            f"<h2>{title}</h2>" + _table(result.strata[group], PART_COLUMNS)
            for group, title in STRATA.items()
            if result.strata.get(group)
        ),
        "<h2>As classes of snow cover</h2>",
        _classes(model.classes),
        "<p>Uniform: ten classes of width 0.1. Research: class edges 0.1, 0.2125 to 0.8875, and 1, so that "
        "its last class is exactly full snow, "
        "which a model hardly ever says; its scores are lower for that reason alone.</p>",
        "<h2>Inputs</h2>",
        _inputs(result),
    ]
    head = f'<head><meta charset="utf-8"><title>Evaluation of snow cover</title><style>{STYLE}</style></head>'
    return f'<!DOCTYPE html><html lang="en">{head}<body>{"".join(parts)}</body></html>\n'


def _days(result: Evaluation) -> str:
    days = sorted({label.day for label in result.labels})
    return days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"


def _figure(picture: str, caption: str) -> str:
    return f"<figure>{picture}<figcaption>{escape(caption)}</figcaption></figure>"


def _table(rows: Mapping[str, Scores], columns: dict[str, str] = COLUMNS) -> str:
    head = "".join(f"<th>{title}</th>" for title in ("", *columns.values()))
    body = "".join(
        f"<tr><td>{escape(name)}</td>{''.join(_cell(key, getattr(row, key)) for key in columns)}</tr>"
        for name, row in rows.items()
    )
    return f"<table><tr>{head}</tr>{body}</table>"


def _cell(key: str, value: float | None) -> str:
    if value is None:
        return "<td>-</td>"
    return (
        f"<td>{value:d}</td>"
        if key == "n"
        else f"<td>{value:+.3f}</td>"
        if key == "bias"
        else f"<td>{value:.3f}</td>"
    )


def _classes(classes: Mapping[str, ClassScores]) -> str:
    head = "".join(f"<th>{title}</th>" for title in ("binning", *CLASS_COLUMNS.values()))
    body = "".join(
        f"<tr><td>{name}</td>{''.join(_cell(key, getattr(row, key)) for key in CLASS_COLUMNS)}</tr>"
        for name, row in classes.items()
    )
    return f"<table><tr>{head}</tr>{body}</table>"


def _baselines(baselines: Mapping[str, BaselineScores], model: Scores) -> str:
    if not baselines:
        return ""
    rows = {ROWS["model"]: model}
    for name, row in baselines.items():
        rows[METHODS[name]] = row.baseline
        if row.model.n < model.n:
            rows[f"the map on these {row.model.n} pixels"] = row.model
    notes = "".join(
        f"<p>{escape(note)}</p>" for note in dict.fromkeys(row.note for row in baselines.values()) if note
    )
    return "<h2>Simpler methods on the same inputs</h2>" + _table(rows) + notes + _by_condition(baselines)


def _by_condition(baselines: Mapping[str, BaselineScores]) -> str:
    """RMSE of map and simpler methods by condition, each on its own pixels."""
    conditions = sorted({condition for row in baselines.values() for condition in row.by_condition.baseline})
    head = "".join(f"<th>{escape(title)}</th>" for title in ("RMSE", *conditions))
    rows = {ROWS["model"]: next(iter(baselines.values())).by_condition.model}
    rows |= {METHODS[name]: row.by_condition.baseline for name, row in baselines.items()}
    body = "".join(
        f"<tr><td>{escape(name)}</td>"
        + "".join(
            _cell("rmse", row[condition].rmse if condition in row else None) for condition in conditions
        )
        + "</tr>"
        for name, row in rows.items()
    )
    return f"<table><tr>{head}</tr>{body}</table>" if conditions else ""


def _residual_maps(samples: Sequence[Sample]) -> list[str]:
    def error(sample: Sample) -> float:
        return float(np.sqrt(np.mean((sample.predicted - sample.truth)[sample.both] ** 2)))

    worst = sorted(samples, key=error, reverse=True)[:MOST_MAPS]
    figures = [
        _figure(
            charts.residual_image(np.where(sample.both, sample.predicted - sample.truth, np.nan)),
            f"{sample.label.path.name}: RMSE {error(sample):.3f}",
        )
        for sample in worst
    ]
    return figures + (
        [f"<p>The {MOST_MAPS} with the largest errors of {len(samples)}.</p>"]
        if len(samples) > MOST_MAPS
        else []
    )


def _why(label: LabelScores) -> str:
    """Why the values of a label are read as they are, and what they show."""
    parts = [label.reason, f"snow {label.quantity}" if label.quantity else ""]
    text = "; ".join(part for part in parts if part)
    return f" ({escape(text)})" if text else ""


def _inputs(result: Evaluation) -> str:
    labels = "".join(
        f"<li>{escape(Path(label.path).name)}: {label.day}, {label.pixels} pixels, values read as "
        f"{label.values}{_why(label)}{', Landsat of that day hidden' if label.landsat_hidden else ''}</li>"
        for label in result.labels
    )
    left_out = "".join(f"<li>{escape(item.reason)} ({item.code})</li>" for item in result.left_out)
    return f"<ul>{labels}</ul>" + (f"<h3>Left out</h3><ul>{left_out}</ul>" if left_out else "")
