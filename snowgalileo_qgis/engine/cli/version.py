"""The command ``version``."""

from __future__ import annotations

import argparse

from ...version import __version__
from ..protocol import Json

NAME = "version"
SUMMARY = "print the version"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The command has no options of its own."""


def run(_: argparse.Namespace) -> Json:
    """The version of plugin and engine."""
    return {"version": __version__}


def show(result: Json) -> str:
    """The version alone."""
    return str(result["version"])
