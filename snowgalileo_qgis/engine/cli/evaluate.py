"""The command ``evaluate``."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from ..protocol import (
    HIDE_LANDSAT,
    LABEL_VALUES,
    EvaluateSpec,
    Evaluation,
    Json,
    Scores,
    model_files,
)
from .left_out import left_out_lines
from .options import add_batch_size, add_condition, add_device, add_list, fields_of

NAME = "evaluate"
SUMMARY = "compare snow maps with labels: figures, baselines, report and residual"
FILES = {
    "report": "evaluation.html",
    "metrics": "evaluation.json",
    "table": "evaluation.csv",
    "residual": "residual.tif",
}
"""What is written into the output folder."""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_list(
        command,
        "--predictions",
        required=True,
        metavar="PATH",
        help="maps or folders of maps; with --checkpoint: stacks to map first",
    )
    _add_labels(command)
    add_list(
        command,
        "--stacks",
        metavar="STACK",
        help="stacks of finished maps: elevation, land cover, condition, baselines",
    )
    command.add_argument("--output", metavar="DIR", help=f"folder for {', '.join(FILES.values())}")
    command.add_argument(
        "--date", metavar="YYYY-MM-DD", help="only this day, and the day of files that name none"
    )
    _add_model(command)
    add_list(
        command,
        "--forest-stacks",
        metavar="STACK",
        help="stacks to train the random forest baseline on",
    )
    add_list(
        command,
        "--forest-labels",
        metavar="PATH",
        help="labels to train the random forest baseline on",
    )


def _add_labels(command: argparse.ArgumentParser) -> None:
    """Add the labels, and how their values are read."""
    add_list(
        command,
        "--labels",
        required=True,
        metavar="PATH",
        help="GeoTIFFs of known snow cover, or folders of them",
    )
    command.add_argument(
        "--label-values",
        choices=LABEL_VALUES,
        default="auto",
        help="what the labels' values are; auto refuses what is not certain",
    )
    command.add_argument(
        "--min-valid",
        type=float,
        default=0.5,
        metavar="0..1",
        help="least share of a pixel known in the label (default 0.5)",
    )


def _add_model(command: argparse.ArgumentParser) -> None:
    """Add the model, for stacks that are mapped first."""
    add_list(
        command,
        "--checkpoint",
        metavar="FILE",
        help="model weights, or a folder of them, when --predictions are stacks",
    )
    command.add_argument(
        "--hide-landsat",
        choices=HIDE_LANDSAT,
        default="auto",
        help="hide Landsat of the prediction day; auto: where the label's name says Landsat",
    )
    add_condition(command)
    add_device(command)
    add_batch_size(command)


def spec_of(options: argparse.Namespace) -> EvaluateSpec:
    """The job that the options describe. Raises ``SG-MODEL-001``."""
    files: Json = (
        {name: str(Path(options.output) / file) for name, file in FILES.items()} if options.output else {}
    )
    same_name = (
        "labels",
        "label_values",
        "min_valid",
        "hide_landsat",
        "device",
        "precision",
        "condition",
        "batch_size",
        "forest_stacks",
        "forest_labels",
    )
    return EvaluateSpec(
        stacks=options.predictions if options.checkpoint else options.stacks,
        day=options.date,
        predictions=[] if options.checkpoint else options.predictions,
        checkpoints=model_files(options.checkpoint),
        **fields_of(options, *same_name),
        **files,
    )


def show(result: Evaluation) -> str:
    """The scores of map and baselines, in lines."""
    lines = [f"{'':<34}{'pixels':>8}{'RMSE':>8}{'R2':>8}{'MAE':>8}{'bias':>8}"]
    rows = {"map": "model", "map where 0 < label < 1": "partial_snow", "no snow anywhere": "all_zero"}
    lines += [_line(name, result.figures[key]) for name, key in rows.items()]
    for name, row in result.baselines.items():
        lines += [_line(name, row.baseline), _line("  map on the same pixels", row.model)]
        lines += [f"  {row.note}"] if row.note else []
    lines += [f"Labels: {text}" for text in _kinds(result)]
    lines += [f"Note: {note}" for note in result.notes]
    return "\n".join([*lines, *left_out_lines(result.left_out)])


def _kinds(result: Evaluation) -> list[str]:
    """How the labels were read, each way once, with the number of labels."""
    ways = {(label.path, label.product, label.values, label.reason) for label in result.labels}
    counts = Counter(way[1:] for way in ways)
    return [
        f"{count} x {product + ', ' if product else ''}read as {values}{f' ({reason})' if reason else ''}"
        for (product, values, reason), count in sorted(counts.items())
    ]


def _line(name: str, row: Scores) -> str:
    values = (row.rmse, row.r2, row.mae, row.bias)
    return f"{name:<34}{row.n:>8}" + "".join(
        f"{'-' if value is None else format(value, '.3f'):>8}" for value in values
    )
