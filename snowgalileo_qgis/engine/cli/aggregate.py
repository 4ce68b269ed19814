"""The command ``aggregate``."""

from __future__ import annotations

import argparse

from ..protocol import AGGREGATIONS, AggregatedSeries, AggregateSpec
from .left_out import left_out_lines
from .options import add_number, fields_of
from .series_options import add_series, series_settings

NAME = "aggregate"
SUMMARY = "join the days of a series to periods: median, maximum, or latest value with its age"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_series(command)
    command.add_argument("--output", required=True, metavar="DIR", help="folder of the rasters")
    command.add_argument("--method", required=True, choices=AGGREGATIONS)
    add_number(command, "period", 8, "days of a period")
    add_number(command, "every", 0, "days from one period to the next; 0: as long as the period")


def spec_of(options: argparse.Namespace) -> AggregateSpec:
    """The job that the options describe."""
    return AggregateSpec(
        **series_settings(options), **fields_of(options, "output", "method", "period", "every")
    )


def show(result: AggregatedSeries) -> str:
    """What was written."""
    line = f"{result.folder}: {len(result.files)} periods of {len(result.days)} days with a raster."
    return "\n".join([line, *left_out_lines(result.left_out)])
