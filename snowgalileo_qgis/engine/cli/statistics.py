"""The command ``statistics``."""

from __future__ import annotations

import argparse

from ..protocol import ASPECT_SECTORS, AreaTable, StatisticsSpec
from .left_out import left_out_lines
from .options import fields_of
from .series_options import add_chart, add_dark, add_quality_layers, add_series, series_settings

NAME = "statistics"
SUMMARY = "snow cover by polygon, elevation band, aspect, slope and land cover"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_series(command)
    command.add_argument("--polygons", required=True, metavar="P.gpkg", help="polygon layer")
    command.add_argument("--dem", default="", metavar="DEM.tif", help="terrain model in metres, on any grid")
    command.add_argument(
        "--dz", type=float, default=100.0, metavar="M", help="height of elevation bands (100)"
    )
    command.add_argument("--aspects", type=int, choices=ASPECT_SECTORS, default=1, help="aspect sectors (1)")
    command.add_argument("--slopes", action="store_true", help="tell slope classes apart")
    command.add_argument("--land-cover", default="", metavar="WC.tif", help="tell land cover classes apart")
    add_quality_layers(command)
    command.add_argument(
        "--min-valid",
        type=float,
        default=0.5,
        metavar="0..1",
        help="least share seen for scaling the snow-covered area to the whole (0.5)",
    )
    command.add_argument("--output", required=True, metavar="TABLE.csv|.gpkg", help="table to write")
    add_chart(command, "--chart", "snow cover against elevation, a line for each day")
    add_chart(command, "--season-chart", "the last year over the envelope of the years before")
    add_dark(command)


def spec_of(options: argparse.Namespace) -> StatisticsSpec:
    """The job that the options describe."""
    settings = fields_of(
        options,
        "polygons",
        "dem",
        "dz",
        "aspects",
        "slopes",
        "land_cover",
        "min_valid",
        *("chart", "season_chart", "dark"),
        "output",
        "quality_layers",
    )
    return StatisticsSpec(**series_settings(options), **settings)


def show(result: AreaTable) -> str:
    """One line per polygon and day."""
    whole = [row for row in result.rows if row.level == "polygon"]
    lines = [
        f"{row.date}  {row.polygon}: snow on {row.sca_km2:.2f} of {row.valid_area_km2:.2f} km² seen "
        f"({100 * row.valid_share:.0f} % of {row.area_km2:.2f} km²)"
        for row in whole
    ]
    files = [f"Table  ->  {result.path}", *(f"Chart  ->  {path}" for path in result.charts)]
    return "\n".join([*lines, *files, *left_out_lines(result.left_out)])
