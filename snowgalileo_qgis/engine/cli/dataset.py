"""The command ``dataset``, with the actions ``list``, ``fetch``, ``import`` and ``subset``."""

from __future__ import annotations

import argparse

from ..protocol import DATASET_SENSORS, SEASONS, DatasetResult, DatasetSpec, settings_of
from .left_out import left_out_lines
from .options import add_actions, add_area, add_list, area_of
from .setting_options import add_setting, values_of

NAME = "dataset"
SUMMARY = "list or download the published data, pack them, or choose among packed cells"
ACTIONS = {
    "list": "what the published record holds, and what of it is here",
    "fetch": "download files of the record; interrupted downloads go on, checksums are compared",
    "import": "pack the cells and labels of archives and folders; archives are not unpacked to the disk",
    "subset": "copy some cells of a packed store, with their labels, to another",
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the actions and their options."""
    for action, parser in add_actions(command, ACTIONS).items():
        if action in ("list", "fetch"):
            parser.add_argument(
                "--folder", default="", metavar="DIR", help="of downloads (default: a folder of your own)"
            )
        else:
            parser.add_argument(
                "--output", required=True, metavar="CELLS.snowpack", help="packed store to write or add to"
            )
        if action == "fetch":
            parser.add_argument("names", nargs="+", metavar="NAME", help="file of the record, as listed")
        if action == "import":
            parser.add_argument(
                "sources",
                nargs="+",
                metavar="PATH",
                help=".tar.xz or .tar archive, folder, .h5 or label .tif",
            )
        if action == "subset":
            _add_choice(parser)


def _add_choice(command: argparse.ArgumentParser) -> None:
    command.add_argument("sources", nargs=1, metavar="CELLS.snowpack", help="packed store to choose from")
    add_area(command, "only cells that touch this area")
    add_list(
        command, "--season", choices=SEASONS, help="October to 15 December, to February, to June, the rest"
    )
    add_list(command, "--sensor", choices=DATASET_SENSORS, help="only cells that each of these sensors saw")
    for name, described in settings_of(DatasetSpec).items():
        add_setting(command, name, described)


def spec_of(options: argparse.Namespace) -> DatasetSpec:
    """The job that the options describe; proxy and certificates are those of the environment."""
    given = {
        name: getattr(options, name) for name in ("names", "sources", "output", "folder") if name in options
    }
    if options.action != "subset":
        return DatasetSpec(action=options.action, **given)
    return DatasetSpec(
        action="subset",
        area=area_of(options),
        seasons=options.season,
        sensors=options.sensor,
        **given,
        **values_of(options, DatasetSpec),
    )


def show(result: DatasetResult) -> str:
    """The result in words."""
    if result.store:
        lines = [
            f"{result.new_cells} cells and {result.new_labels} labels added; {result.known} were there.",
            f"  store  {result.store}",
            f"  holds  {result.cells} cells, {result.labels} labels, {result.packed_bytes / 1e6:.1f} MB",
            *([f"  layer  {result.layer}"] if result.layer else []),
        ]
        others = ", ".join(f"{count} {ending}" for ending, count in sorted(result.ignored.items()))
        lines += [f"Other files, not looked at: {others}."] if others else []
        return "\n".join([*lines, *left_out_lines(result.left_out, with_code=True)])
    lines = [
        f"{file.name:<60} {file.size / 1e6:10.1f} MB  {file.path or 'not here'}" for file in result.files
    ]
    if result.downloaded_bytes:
        lines.append(f"Downloaded {result.downloaded_bytes / 1e6:.1f} MB in {result.seconds:.0f} s.")
    return "\n".join(lines)
