"""The command ``reproduce``."""

from __future__ import annotations

import argparse

from ..protocol import TEST_REGIONS, ReproduceSpec, Reproduction
from .left_out import left_out_lines
from .options import add_device, fields_of

NAME = "reproduce"
SUMMARY = "evaluate the published models on the published test data, beside the published table"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("region", nargs="?", choices=TEST_REGIONS, default="rockies")
    command.add_argument("--folder", default="", metavar="DIR", help="of downloads (default: your own)")
    command.add_argument(
        "--weights-folder", default="", metavar="DIR", help="of the models (default: your own)"
    )
    command.add_argument(
        "--labels", default="", metavar="ARCHIVE|DIR", help="labels (default: those of the record)"
    )
    command.add_argument("--report", default="", metavar="FILE.txt", help="also write the table to a file")
    add_device(command)


def spec_of(options: argparse.Namespace) -> ReproduceSpec:
    """The job that the options describe; proxy and certificates are those of the environment."""
    names = ("region", "folder", "weights_folder", "labels", "report", "device", "precision")
    return ReproduceSpec(**fields_of(options, *names))


def show(result: Reproduction) -> str:
    """The table and the verdict."""
    return "\n".join([result.report.rstrip(), *left_out_lines(result.left_out)])
