"""``--online``: fetch the products that a build needs first."""

from __future__ import annotations

import argparse
from typing import cast

from ..protocol import FetchedProducts, SnowGalileoError
from . import fetch, search
from .job import run_spec_of


def add_online(command: argparse.ArgumentParser) -> None:
    """Add ``--online`` and the options that belong to it."""
    command.add_argument(
        "--online",
        action="store_true",
        help="fetch what --aoi and --date need from online services first, and build the stack of it",
    )
    search.add_online(command)
    fetch.add_limit(command)


def fetched(options: argparse.Namespace) -> FetchedProducts:
    """Products of the area and day, fetched as far as they are not here. Raises ``SG-JOB-001``."""
    if not options.aoi or not options.date:
        raise SnowGalileoError(
            "SG-JOB-001", "Online products need an area and a day.", "Give --aoi and --date."
        )
    result = cast(FetchedProducts, run_spec_of(fetch.spec_of, options))
    if not options.json:
        print(fetch.show(result))
    return result
