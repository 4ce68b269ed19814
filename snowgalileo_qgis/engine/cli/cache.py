"""The command ``cache``, with the actions ``list`` and ``clean``."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import cast

from ..protocol import CACHE_KINDS, CacheContents, CacheSpec, JobResult
from .job import run_spec_of
from .options import add_actions, add_list

NAME = "cache"
SUMMARY = "show what the folder of fetched products holds, or clean it up"
ACTIONS = {
    "list": "what is there: how much of which kind, and when it was last used",
    "clean": "remove products; none that a running job uses",
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the actions and their options."""
    for action, parser in add_actions(command, ACTIONS).items():
        _add_options(parser)
        if action == "list":
            parser.add_argument("--products", action="store_true", help="also list each product")


def _add_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--cache", default="", metavar="DIR", help="folder of fetched products (default: one of your own)"
    )
    add_list(command, "--kind", choices=CACHE_KINDS, help="kinds of product (default: all)")
    command.add_argument(
        "--unused-days",
        type=float,
        default=0.0,
        metavar="N",
        help="only products that were not used for so many days",
    )
    command.add_argument(
        "--unfinished", action="store_true", help="only what interrupted downloads have left"
    )


def spec_of(options: argparse.Namespace) -> CacheSpec:
    """The job that the options describe."""
    return CacheSpec(
        cache=options.cache,
        remove=options.action == "clean",
        kinds=options.kind,
        unused_days=options.unused_days,
        unfinished_only=options.unfinished,
    )


def run(options: argparse.Namespace) -> JobResult:
    """Run the job; single products are left out of what is shown unless they were asked for."""
    result = cast(CacheContents, run_spec_of(spec_of, options))
    if not options.json and not getattr(options, "products", False):
        result.products = []
    return result


def show(result: CacheContents) -> str:
    """A line for each kind, the products if asked for, and sums."""
    lines = [
        f"{kind.label:<14}{kind.products:>6} products  {_megabytes(kind.size)}  last used {_day(kind.used)}"
        for kind in result.kinds
    ]
    for product in result.products:
        states = (
            "in use" if product.is_in_use else "",
            "" if product.is_whole else "unfinished",
            f"parts for {product.areas} area{'s' * (product.areas != 1)}" if product.areas else "",
        )
        state = ", ".join(text for text in states if text)
        line = f"  {_day(product.used)}  {_megabytes(product.size)}  {product.name}"
        lines.append(f"{line}  ({state})" if state else line)
    total = sum(kind.size for kind in result.kinds)
    lines.append(f"{result.folder}: {total / 1e6:.1f} MB; free on the disk: {result.free / 1e9:.1f} GB.")
    if result.removed or result.freed:
        lines.append(f"Removed {result.removed} products: {result.freed / 1e6:.1f} MB are free.")
    else:
        lines.append(f"Chosen: {result.chosen / 1e6:.1f} MB.")
    return "\n".join(lines)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:>10.1f} MB"


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d")
