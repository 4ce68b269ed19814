"""The command ``gapfill``."""

from __future__ import annotations

import argparse

from ..protocol import FILL_METHODS, FilledSeries, GapfillSpec
from .left_out import left_out_lines
from .options import fields_of
from .series_options import add_series, series_settings

NAME = "gapfill"
SUMMARY = "fill the gaps of a series of snow cover rasters in time"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_series(command)
    command.add_argument("--output", required=True, metavar="DIR", help="folder of the filled rasters")
    command.add_argument("--method", required=True, choices=FILL_METHODS[1:])
    command.add_argument(
        "--max-gap",
        type=int,
        default=0,
        metavar="N",
        help="longest gap filled (persistence: days kept); 0: any",
    )


def spec_of(options: argparse.Namespace) -> GapfillSpec:
    """The job that the options describe."""
    return GapfillSpec(**series_settings(options), **fields_of(options, "output", "method", "max_gap"))


def show(result: FilledSeries) -> str:
    """What was written, and how much was filled."""
    line = (
        f"{result.folder}: {len(result.files)} days; values {result.observed_percent:.1f} % before, "
        f"{result.filled_percent:.1f} % after filling."
    )
    return "\n".join([line, *left_out_lines(result.left_out)])
