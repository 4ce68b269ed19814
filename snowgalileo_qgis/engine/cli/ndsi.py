"""The command ``ndsi``."""

from __future__ import annotations

import argparse

from ..protocol import NdsiRasters, NdsiSpec, settings_of
from .left_out import left_out_lines, unused_lines
from .options import add_stacks, fields_of, stack_settings
from .setting_options import add_setting, values_of

NAME = "ndsi"
SUMMARY = "NDSI of SEN12TP scenes and the snow cover that follows from it, to compare with and to train on"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_stacks(command)
    for name, known in settings_of(NdsiSpec).items():
        add_setting(command, name, known)
    command.add_argument("--output", required=True, metavar="DIR", help="folder of the rasters")


def spec_of(options: argparse.Namespace) -> NdsiSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return NdsiSpec(**stack_settings(options), **values_of(options, NdsiSpec), **fields_of(options, "output"))


def show(result: NdsiRasters) -> str:
    """What was written where."""
    lines = [f"{result.folder}: NDSI (10 m) and FSC_Gascoin (100 m) of {len(result.rasters)} scenes"]
    for item in result.rasters:
        mean = "no value" if item.mean_fsc is None else f"mean snow cover {item.mean_fsc:.3f}"
        lines.append(f"  {item.scene}  {item.day}  {item.clear_percent:.0f} % clear, {mean}")
    return "\n".join([*lines, *left_out_lines(result.left_out, with_code=True), *unused_lines(result)])
