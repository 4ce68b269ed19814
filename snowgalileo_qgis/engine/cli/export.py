"""The command ``export``."""

from __future__ import annotations

import argparse

from ..protocol import FILE_FORMATS, ExportedFiles, ExportSpec
from .left_out import left_out_lines, unused_lines
from .options import add_stacks, fields_of, stack_settings

NAME = "export"
SUMMARY = "write the cells of a region store as GeoTIFF cubes, or those of any stack as HDF5 files"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_stacks(command)
    command.add_argument("--output", required=True, metavar="DIR", help="folder of the files")
    command.add_argument(
        "--format",
        choices=FILE_FORMATS,
        default="cube",
        help="cube: GeoTIFF of 308 bands; h5: the published HDF5 layout",
    )


def spec_of(options: argparse.Namespace) -> ExportSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return ExportSpec(**stack_settings(options), **fields_of(options, "output", "format"))


def show(result: ExportedFiles) -> str:
    """What was written where."""
    written = f"{result.folder}: {len(result.files)} {result.format} files of {', '.join(result.days)}."
    return "\n".join([written, *left_out_lines(result.left_out, with_code=True), *unused_lines(result)])
