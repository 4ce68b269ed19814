"""The command ``inspect``."""

from __future__ import annotations

import argparse

from ..protocol import Availability, InspectSpec
from .day_table import day_table_text
from .left_out import left_out_lines, unused_lines
from .options import add_stacks, stack_settings

NAME = "inspect"
SUMMARY = "table of days and sensors: what a stack holds"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_stacks(command)


def spec_of(options: argparse.Namespace) -> InspectSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return InspectSpec(**stack_settings(options))


def show(result: Availability) -> str:
    """A table for each prediction day, cloudy shares in brackets."""
    meaning = "valid % (cloudy % of the valid)"
    tables = [day_table_text(table, meaning) for table in result.prediction_days]
    return "\n\n".join(
        [
            *tables,
            *left_out_lines(result.left_out),
            *(["\n".join(lines)] if (lines := unused_lines(result)) else []),
        ]
    )
