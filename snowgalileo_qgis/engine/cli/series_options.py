"""Options of the commands on finished snow cover rasters."""

from __future__ import annotations

import argparse

from ..protocol import LABEL_VALUES, Json
from .options import add_list


def add_series(command: argparse.ArgumentParser) -> None:
    """Add the rasters, their days, and how their values are read."""
    command.add_argument(
        "rasters", nargs="+", metavar="FSC", help="snow cover rasters, one per day, or folders of them"
    )
    add_days_and_values(command)


def add_days_and_values(command: argparse.ArgumentParser) -> None:
    """Add which days are used, and how the values are read."""
    command.add_argument("--first-date", metavar="YYYY-MM-DD", help="first day to use")
    command.add_argument("--last-date", metavar="YYYY-MM-DD", help="last day to use")
    command.add_argument(
        "--threshold",
        type=float,
        default=0.5,
        metavar="0..1",
        help="least snow cover of a pixel that counts as snow (default 0.5)",
    )
    command.add_argument(
        "--values",
        choices=LABEL_VALUES,
        default="auto",
        help="what the values are; auto: recognised, and refused where it is not certain",
    )


def add_quality_layers(command: argparse.ArgumentParser) -> None:
    """Add the rasters that go with the maps."""
    add_list(
        command,
        "--quality-layers",
        metavar="PATH",
        help="uncertainty and quality rasters of the maps, or folders (those in the maps' folders are found)",
    )


def add_chart(command: argparse.ArgumentParser, flag: str, what: str) -> None:
    """Add an option for a chart."""
    command.add_argument(
        flag, default="", metavar="CHART.png|.svg|.csv", help=f"also draw {what} (.csv: its numbers)"
    )


def add_dark(command: argparse.ArgumentParser) -> None:
    """Add the option for dark charts."""
    command.add_argument("--dark", action="store_true", help="draw on dark paper")


def series_settings(options: argparse.Namespace) -> Json:
    """Fields of ``SnowSeriesSpec``."""
    return {
        "rasters": options.rasters,
        "first_day": options.first_date,
        "last_day": options.last_date,
        "threshold": options.threshold,
        "values": options.values,
    }
