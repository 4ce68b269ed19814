"""The command ``fetch``."""

from __future__ import annotations

import argparse

from ..protocol import FetchedProducts, FetchSpec
from . import search

NAME = "fetch"
SUMMARY = "download the products of online services that an area and day need"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command: those of ``search``, and a limit."""
    search.add_common(command)
    add_limit(command)


def add_limit(command: argparse.ArgumentParser) -> None:
    """Add the limit of the folder of fetched products."""
    command.add_argument(
        "--limit-gb",
        type=float,
        default=0.0,
        metavar="GB",
        help="most that all fetched products may take; the oldest go first (default 0: no limit)",
    )


def spec_of(options: argparse.Namespace) -> FetchSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return FetchSpec(**search.online_settings(options), limit_gb=options.limit_gb)


def show(result: FetchedProducts) -> str:
    """What was fetched, and what was not."""
    lines = [f"  fetched  {name}" for name in result.fetched]
    lines.append(
        f"{len(result.folders)} products are here, {len(result.fetched)} of them new: "
        f"{result.downloaded_bytes / 1e6:.1f} MB in {result.seconds:.0f} s, {result.requests} requests."
    )
    lines += search.lacking_lines(result)
    lines.append(f"Folder: {result.cache}")
    return "\n".join(lines)
