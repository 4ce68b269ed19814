"""The command ``animation``."""

from __future__ import annotations

import argparse

from ..protocol import Animation, AnimationSpec
from .options import add_number, fields_of

NAME = "animation"
SUMMARY = "join PNG pictures to an animated GIF"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("pictures", nargs="+", metavar="PNG", help="pictures of one size, in their order")
    command.add_argument("--output", required=True, metavar="GIF", help="animation to write")
    add_number(command, "frame_seconds", 0.5, "how long each picture is shown, s")
    add_number(command, "last_seconds", 2.0, "how long the last picture is shown, s")


def spec_of(options: argparse.Namespace) -> AnimationSpec:
    """The job that the options describe."""
    return AnimationSpec(**fields_of(options, "pictures", "output", "frame_seconds", "last_seconds"))


def show(result: Animation) -> str:
    """What was written."""
    return (
        f"{result.path}: {result.frames} pictures of {result.width} x {result.height} pixels, "
        f"{result.plays_s:g} s."
    )
