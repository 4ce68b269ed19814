"""``--online``: fetch the products that a build needs."""

from __future__ import annotations

import argparse

from ..protocol import FetchSpec, SnowGalileoError
from . import fetch, search


def add_online(command: argparse.ArgumentParser) -> None:
    """Add ``--online`` and the options that belong to it."""
    command.add_argument(
        "--online",
        action="store_true",
        help="fetch what --aoi and --date need from online services, and build the stack of it meanwhile",
    )
    search.add_online(command)
    fetch.add_limit(command)


def fetch_of(options: argparse.Namespace) -> FetchSpec | None:
    """What is fetched for the area and day; ``None`` without ``--online``. Raises ``SG-JOB-001``."""
    if not options.online:
        return None
    if not options.aoi or not options.date:
        raise SnowGalileoError(
            "SG-JOB-001", "Online products need an area and a day.", "Give --aoi and --date."
        )
    return fetch.spec_of(options)
