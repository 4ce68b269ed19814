"""The command ``snowline``."""

from __future__ import annotations

import argparse

from ..protocol import ASPECT_SECTORS, SNOWLINE_METHODS, SnowlineSpec, SnowLineTable
from .left_out import left_out_lines
from .options import fields_of
from .series_options import add_chart, add_dark, add_series, series_settings

NAME = "snowline"
SUMMARY = "elevation at which the snow begins, by polygon and aspect"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_series(command)
    command.add_argument(
        "--dem", required=True, metavar="DEM.tif", help="terrain model in metres, on any grid"
    )
    command.add_argument(
        "--polygons", default="", metavar="P.gpkg", help="polygons (default: the whole raster)"
    )
    command.add_argument(
        "--method",
        nargs="+",
        action="extend",
        choices=SNOWLINE_METHODS,
        default=[],
        dest="methods",
        help="methods (default: all)",
    )
    command.add_argument(
        "--dz", type=float, default=100.0, metavar="M", help="height of elevation bands (100)"
    )
    command.add_argument("--aspects", type=int, choices=ASPECT_SECTORS, default=1, help="aspect sectors (1)")
    command.add_argument("--output", required=True, metavar="TABLE.csv", help="table to write")
    command.add_argument(
        "--lines", default="", metavar="LINES.gpkg", help="also write contours at the snow line"
    )
    add_chart(command, "--chart", "the snow lines through time")
    add_dark(command)


def spec_of(options: argparse.Namespace) -> SnowlineSpec:
    """The job that the options describe."""
    settings = fields_of(
        options, "dem", "polygons", "methods", "dz", "aspects", "output", "lines", "chart", "dark"
    )
    return SnowlineSpec(**series_settings(options), **settings)


def show(result: SnowLineTable) -> str:
    """One line per snow line."""
    lines = [
        f"{row.date}  {row.polygon}, {row.aspect}, {row.method}: "
        + (row.reason if row.elevation_m is None else f"{row.elevation_m:.0f} m")
        for row in result.rows
    ]
    files = [f"Table  ->  {result.path}", *(f"Chart  ->  {path}" for path in result.charts)]
    return "\n".join([*lines, *files, *left_out_lines(result.left_out)])
