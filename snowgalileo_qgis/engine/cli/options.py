"""Options that several commands share."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from ..protocol import CONDITIONS, DEVICES, PRECISIONS, Json


def add_json(command: argparse.ArgumentParser, default: Any = False) -> None:
    """Add ``--json``."""
    command.add_argument(
        "--json",
        action="store_true",
        default=default,
        help="print the result as JSON, without a progress bar",
    )


def add_actions(
    command: argparse.ArgumentParser, summaries: Mapping[str, str]
) -> dict[str, argparse.ArgumentParser]:
    """Add the actions of a command, with their summaries; return the parser of each, by action."""
    actions = command.add_subparsers(required=True, metavar="ACTION")
    parsers = {}
    for action, summary in summaries.items():
        parser = actions.add_parser(action, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        parser.set_defaults(action=action)
        add_json(parser, default=argparse.SUPPRESS)
        parsers[action] = parser
    return parsers


def add_list(command: argparse.ArgumentParser, flag: str, **settings: Any) -> None:
    """Add an option that takes one or more values and may be repeated; the values add up."""
    command.add_argument(flag, nargs="+", action="extend", default=[], **settings)


def add_stacks(command: argparse.ArgumentParser, *, needed: bool = True) -> None:
    """Add the input stacks and the options that choose among their cells."""
    command.add_argument(
        "stacks",
        nargs="+" if needed else "*",
        metavar="STACK",
        help="GeoTIFF cube, published .h5, region store (.zarr), packed cells (.snowpack), SEN12TP scene or "
        "zip, or a folder of them",
    )
    command.add_argument("--date", metavar="YYYY-MM-DD", help="only this prediction day")
    add_area(command, help_text="only cells that touch this area")
    command.add_argument(
        "--impute-nan", action="store_true", help="replace NaN by the band's mean, as the research loader did"
    )


def add_area(command: argparse.ArgumentParser, help_text: str, *, required: bool = False) -> None:
    """Add ``--aoi`` and its coordinate system."""
    command.add_argument(
        "--aoi", required=required, metavar="FILE.geojson|xmin,ymin,xmax,ymax", help=help_text
    )
    command.add_argument(
        "--aoi-crs",
        default="",
        metavar="EPSG:N",
        help="coordinate system of --aoi (default: the one that the file states, else EPSG:4326)",
    )


def add_cells(command: argparse.ArgumentParser, help_text: str) -> None:
    """Add the area and the day for which cells are made, and their coordinate system."""
    add_area(command, help_text, required=True)
    command.add_argument(
        "--date", required=True, metavar="YYYY-MM-DD", help="prediction day, the last of the 8"
    )
    command.add_argument(
        "--grid-crs",
        default="",
        metavar="EPSG:N",
        help="UTM zone of the cells (default: the zone of the area's centre)",
    )


def add_condition(command: argparse.ArgumentParser) -> None:
    """Add the condition of the prediction day."""
    command.add_argument(
        "--condition",
        choices=CONDITIONS,
        default="auto",
        help="condition of the prediction day, which decides which weights are used; auto: found by cell",
    )


def add_batch_size(command: argparse.ArgumentParser) -> None:
    """Add the number of cells that the model takes at once."""
    command.add_argument(
        "--batch-size", type=int, default=0, metavar="N", help="cells at once; 0: chosen for the device"
    )


def add_device(command: argparse.ArgumentParser) -> None:
    """Add the device that the model runs on, and its number format."""
    command.add_argument("--device", choices=DEVICES, default="auto")
    command.add_argument("--precision", choices=PRECISIONS, default="fp32")


def add_number(command: argparse.ArgumentParser, name: str, default: Any, text: str) -> None:
    """Add a number for the field ``name`` of a specification, of the type of its default."""
    command.add_argument(
        f"--{name.replace('_', '-')}",
        type=type(default),
        default=default,
        metavar="N",
        help=f"{text} (default {default:g})",
    )


def area_of(options: argparse.Namespace) -> Json | None:
    """The area as GeoJSON geometry, EPSG:4326. Raises ``SG-AREA-001``."""
    from ..aoi import read_area

    return read_area(options.aoi, options.aoi_crs) if options.aoi else None


def stack_settings(options: argparse.Namespace) -> Json:
    """Fields of ``JobSpec`` from the options of ``add_stacks``. Raises ``SG-AREA-001``."""
    return {
        "stacks": options.stacks,
        "day": options.date,
        "area": area_of(options),
        "impute_nan": options.impute_nan,
    }


def fields_of(options: argparse.Namespace, *names: str) -> Json:
    """Fields of a specification that have an option of the same name."""
    return {name: getattr(options, name) for name in names}
