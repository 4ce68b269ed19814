"""The command ``on-ground``."""

from __future__ import annotations

import argparse

from ..protocol import OnGroundSeries, OnGroundSpec
from .left_out import left_out_lines
from .options import fields_of
from .series_options import add_quality_layers, add_series, series_settings

NAME = "on-ground"
SUMMARY = "estimate snow cover on the ground, under trees too, from what is seen from above"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_series(command)
    command.add_argument(
        "--tree-cover", required=True, metavar="TCD.tif", help="tree cover density in percent, on any grid"
    )
    command.add_argument("--output", required=True, metavar="DIR", help="folder of the rasters")
    add_quality_layers(command)


def spec_of(options: argparse.Namespace) -> OnGroundSpec:
    """The job that the options describe."""
    return OnGroundSpec(
        **series_settings(options), **fields_of(options, "tree_cover", "output", "quality_layers")
    )


def show(result: OnGroundSeries) -> str:
    """What was written, and how much has no value."""
    line = (
        f"{result.folder}: {len(result.files)} days; {result.masked_percent:.1f} % of what was seen has no "
        f"value, {result.limited_percent:.1f} % of the values were above 1."
    )
    return "\n".join([line, *left_out_lines(result.left_out)])
