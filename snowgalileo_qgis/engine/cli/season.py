"""The command ``season``."""

from __future__ import annotations

import argparse

from ..protocol import FILL_METHODS, SeasonRaster, SeasonSpec
from .left_out import left_out_lines
from .options import fields_of
from .series_options import add_series, series_settings

NAME = "season"
SUMMARY = "snow cover duration, first and last snow, and other figures of a year, pixel by pixel"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_series(command)
    command.add_argument(
        "--output", required=True, metavar="SEASON.tif", help="raster with one band per figure"
    )
    command.add_argument(
        "--year-start",
        default="",
        metavar="MM-DD",
        help="first day of the year (default 09-01 in the north, 03-01 in the south)",
    )
    command.add_argument(
        "--year",
        default="",
        metavar="YYYY",
        help="of a series of several years: the one that begins in YYYY, or 'latest'",
    )
    command.add_argument(
        "--fill", choices=FILL_METHODS, default="none", help="fill days without a value before"
    )
    command.add_argument(
        "--max-gap", type=int, default=0, metavar="N", help="longest gap filled, days; 0: any"
    )
    command.add_argument(
        "--window", type=int, default=14, metavar="N", help="days in a row that begin and end the season (14)"
    )


def spec_of(options: argparse.Namespace) -> SeasonSpec:
    """The job that the options describe."""
    settings = fields_of(options, "output", "year_start", "year", "fill", "max_gap", "window")
    return SeasonSpec(**series_settings(options), **settings)


def show(result: SeasonRaster) -> str:
    """What was written."""
    line = (
        f"{result.path}: {len(result.bands)} figures of {len(result.days)} days, dates counted from "
        f"{result.year_start}."
    )
    return "\n".join([line, *left_out_lines(result.left_out)])
