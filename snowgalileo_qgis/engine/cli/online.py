"""``--online``: fetch products and build the stack before the job itself."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import cast

from ..protocol import BuildSpec, BuiltStack, FetchedProducts, SnowGalileoError
from . import build, fetch, search
from .job import run_spec_of
from .options import add_list, area_of


def add_online(command: argparse.ArgumentParser) -> None:
    """Add ``--online`` and the options that belong to it."""
    command.add_argument(
        "--online",
        action="store_true",
        help="fetch what --aoi and --date need from online services first, and build the stack of it",
    )
    command.add_argument(
        "--stack",
        default="",
        metavar="REGION.zarr",
        help="online: region store to build (default: beside the output)",
    )
    add_list(
        command, "--archive", metavar="DIR", help="online: folders of your own products, used and not fetched"
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


def build_online(options: argparse.Namespace) -> str:
    """The region store of the area and day, built of fetched products.

    Raises ``SG-JOB-001`` without area or day, and what both jobs raise.
    """
    products = fetched(options)
    spec = BuildSpec(
        day=options.date,
        area=area_of(options),
        archive=products.folders,
        output=options.stack or str(Path(options.output).with_suffix(".zarr")),
    )
    built = cast(BuiltStack, run_spec_of(lambda _: spec, options))
    if not options.json:
        print(build.show(built))
    return built.stack
