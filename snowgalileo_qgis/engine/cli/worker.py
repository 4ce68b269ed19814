"""The command ``worker``."""

from __future__ import annotations

import argparse
import os
from typing import NoReturn

from ..protocol import Json

NAME = "worker"
SUMMARY = "serve QGIS on standard input and output"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The command has no options of its own."""


def run(_: argparse.Namespace) -> NoReturn:
    """Serve until standard input closes, then end the process."""
    from ..worker import serve_standard_streams

    # Not a normal exit: threads of libraries must not delay the end of the process.
    os._exit(serve_standard_streams())


def show(_: Json) -> str:
    """Nothing: the command does not return."""
    return ""
