"""The command ``quicklook``."""

from __future__ import annotations

import argparse

from ..protocol import Quicklook, QuicklookSpec
from .left_out import left_out_lines, unused_lines
from .options import add_stacks, fields_of, stack_settings

NAME = "quicklook"
SUMMARY = "write the clearest Sentinel-2 image of a stack, in true and in short-wave colours"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_stacks(command)
    command.add_argument("--output", required=True, metavar="TIF", help="GeoTIFF to write")


def spec_of(options: argparse.Namespace) -> QuicklookSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return QuicklookSpec(**stack_settings(options), **fields_of(options, "output"))


def show(result: Quicklook) -> str:
    """What was written where."""
    if result.path is None:
        text = f"Sentinel-2 saw nothing of these cells on the 8 days to {result.day}."
    else:
        clouds = "" if result.cloudy is None else f", {result.cloudy:.0f} % of it cloudy"
        text = f"{result.image_day}: {result.seen:.0f} % seen{clouds}  ->  {result.path}"
    return "\n".join([text, *left_out_lines(result.left_out, with_code=True), *unused_lines(result)])
