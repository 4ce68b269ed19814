"""The command ``search``."""

from __future__ import annotations

import argparse
import sys

from ..protocol import ONLINE_SENSORS, Json, OnlineProducts, SearchSpec
from .day_table import day_table_text
from .left_out import left_out_lines
from .options import add_cells, add_list, area_of
from .terminal import shown

NAME = "search"
SUMMARY = "list which products of online services show an area on the 8 days up to a day"
MEANING = "share of the cells that products online cover, % (cloud of the whole product, %)"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_common(command)
    command.add_argument(
        "--try-accounts", action="store_true", help="also log in to each service, and say which refuse"
    )


def add_common(command: argparse.ArgumentParser) -> None:
    """Add area, day, sensors and folders."""
    add_cells(command, "area; every 1 km cell that touches it is looked for")
    add_list(
        command, "--archive", metavar="DIR", help="folders of your own products, which are not fetched again"
    )
    add_online(command)


def add_online(command: argparse.ArgumentParser) -> None:
    """Add the sensors to look for and the folder of fetched products."""
    add_list(command, "--sensor", choices=ONLINE_SENSORS, help="sensors to look for (default: all)")
    command.add_argument(
        "--cache",
        default="",
        metavar="DIR",
        help="folder of fetched products, which all areas share (default: one of your own)",
    )
    command.add_argument(
        "--substitutes",
        action="store_true",
        help="also VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks; maps made of it say so",
    )
    command.add_argument(
        "--whole-files",
        action="store_true",
        help="fetch large images whole, for other areas and programs (default: what shows the area)",
    )
    command.add_argument("--replay", default="", help=argparse.SUPPRESS)


def online_settings(options: argparse.Namespace) -> Json:
    """Fields of ``OnlineSpec``; accounts come from the services' own standard places, never from options.

    Raises ``SG-AREA-001``.
    """
    return {
        "day": options.date,
        "area": area_of(options),
        "grid_crs": getattr(options, "grid_crs", ""),
        "archive": options.archive,
        "sensors": options.sensor,
        "cache": options.cache,
        "substitutes": options.substitutes,
        "whole_files": options.whole_files,
        "replay": options.replay,
        **accounts_of_computer(),
    }


def accounts_of_computer() -> dict[str, str]:
    """Accounts from the services' own standard places; files that cannot be used are warned of."""
    from ..sources.catalogues.accounts import standard_accounts

    return standard_accounts(warn=lambda text: print(shown(f"Warning: {text}"), file=sys.stderr))


def spec_of(options: argparse.Namespace) -> SearchSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return SearchSpec(**online_settings(options), try_accounts=options.try_accounts)


def show(result: OnlineProducts) -> str:
    """Days and sensors, the products, what is missing and what fetching takes."""
    lines = [day_table_text(table, MEANING) for table in result.prediction_days]
    lines.append("Products:")
    for item in result.products:
        state = item.unusable or ("here" if item.is_here else "account needed" if item.needs_account else "")
        about = "about " if item.is_estimate else ""
        lines.append(
            f"  {item.sensor:<11}{item.day or '':<11}{about}{item.size / 1e6:.0f} MB  {item.name}"
            + (f"  ({state})" if state else "")
        )
    return "\n".join([*lines, *summary_lines(result)])


def lacking_lines(result: OnlineProducts) -> list[str]:
    """Notes, and what failed, is missing or waits for an account."""
    lines = [*result.notes, *left_out_lines(result.left_out, with_code=True)]
    if result.missing:
        lines.append(f"Nothing online for this area and these days: {', '.join(result.missing)}.")
    waiting = result.waits_for.items()
    return [*lines, *(f"An account of {service} would add {gives}." for service, gives in waiting)]


def summary_lines(result: OnlineProducts) -> list[str]:
    """What is missing, what waits for an account, and sizes."""
    lines = lacking_lines(result)
    speed = result.to_fetch / result.seconds_to_fetch / 1e6 if result.seconds_to_fetch else 0
    time = f", about {result.seconds_to_fetch / 60:.0f} min at {speed:.1f} MB/s" if speed else ""
    lines.append(
        f"To fetch: {result.to_fetch / 1e6:.0f} MB{time}; "
        f"here: {result.here / 1e6:.0f} MB; waiting for accounts: {result.waiting / 1e6:.0f} MB; free: "
        f"{result.free / 1e9:.0f} GB."
    )
    lines.append(
        f"Building the stack of what can be had takes about {result.seconds_to_build:.0f} s and "
        f"{result.stack_size / 1e6:.0f} MB; it goes on while products arrive."
    )
    return lines
