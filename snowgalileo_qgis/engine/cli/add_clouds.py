"""The command ``add-clouds``."""

from __future__ import annotations

import argparse

from ..protocol import CLOUD_CONFIGS, AddCloudsSpec, CloudyStacks
from .left_out import left_out_lines
from .options import add_condition, add_device, fields_of

NAME = "add-clouds"
SUMMARY = "write twins of stacks with synthetic clouds"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument(
        "stacks", nargs="+", metavar="STACK", help="GeoTIFF cube, published .h5, or a folder of either"
    )
    command.add_argument(
        "--output",
        required=True,
        metavar="PATH",
        help="folder for the twins, which keep their names; for one stack also a file",
    )
    command.add_argument(
        "--config",
        choices=CLOUD_CONFIGS,
        default="full",
        help="kind of cloud; mixed: as in the published training files",
    )
    command.add_argument(
        "--days",
        default="prediction",
        metavar="WHICH",
        help="prediction, all, random, or ages in days such as 0,2 (default: the prediction day)",
    )
    command.add_argument(
        "--shadows", action="store_true", help="clouds cast shadows (those of the published files do not)"
    )
    command.add_argument(
        "--seed", type=int, default=42, help="another number gives other clouds (default 42)"
    )
    command.add_argument("--date", metavar="YYYY-MM-DD", help="only stacks of this prediction day")
    command.add_argument(
        "--checkpoint", default="", metavar="FILE", help="model weights, to map what the clouds change"
    )
    command.add_argument(
        "--change", default="", metavar="FILE.tif", help="map of snow cover with clouds minus without"
    )
    add_condition(command)
    add_device(command)


def spec_of(options: argparse.Namespace) -> AddCloudsSpec:
    """The job that the options describe."""
    names = (
        "stacks",
        "output",
        "config",
        "days",
        "shadows",
        "seed",
        "checkpoint",
        "change",
        "condition",
        "device",
        "precision",
    )
    return AddCloudsSpec(day=options.date, **fields_of(options, *names))


def show(result: CloudyStacks) -> str:
    """How cloudy each twin is, and what the clouds change."""
    lines = [
        f"{file.path}: cloudy % of the 8 days to {file.day}: "
        f"{' '.join(f'{share:.0f}' for share in file.cloudy_percent)}"
        for file in result.files
    ]
    lines += [
        f"{change.path}: mean change {change.mean_change:+.3f}, mean absolute change "
        f"{change.mean_absolute_change:.3f}"
        for change in result.change or []
        if change.mean_change is not None
    ]
    return "\n".join([*lines, *left_out_lines(result.left_out)])
