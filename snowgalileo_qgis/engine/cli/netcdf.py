"""The command ``netcdf``."""

from __future__ import annotations

import argparse

from ..protocol import NetcdfSpec, SeriesFile
from .left_out import left_out_lines
from .options import fields_of
from .series_options import add_quality_layers, add_series, series_settings

NAME = "netcdf"
SUMMARY = "write a series of snow cover rasters as one NetCDF file (CF-1.11)"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_series(command)
    add_quality_layers(command)
    command.add_argument("--output", required=True, metavar="SERIES.nc", help="file to write")


def spec_of(options: argparse.Namespace) -> NetcdfSpec:
    """The job that the options describe."""
    return NetcdfSpec(**series_settings(options), **fields_of(options, "quality_layers", "output"))


def show(result: SeriesFile) -> str:
    """What was written."""
    line = f"{result.path}: {', '.join(result.variables)} of {len(result.days)} days."
    return "\n".join([line, *left_out_lines(result.left_out)])
