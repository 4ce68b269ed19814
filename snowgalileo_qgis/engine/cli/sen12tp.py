"""The command ``sen12tp``."""

from __future__ import annotations

import argparse

from ..protocol import LAND_COVERS, MONTHS, SceneCatalogue, Sen12tpSpec, settings_of
from .left_out import left_out_lines, unused_lines
from .options import add_area, add_list, area_of, fields_of
from .setting_options import add_setting, values_of

NAME = "sen12tp"
SUMMARY = "outlines of SEN12TP scenes as a layer: which fit, and which of them are here"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("metadata", metavar="sen12tp-metadata.json", help="the published metadata")
    add_list(command, "--stacks", metavar="DIR", help="scenes, zip files and folders of them that are here")
    command.add_argument("--date", metavar="YYYY-MM-DD", help="only this day of the Sentinel-2 image")
    add_area(command, help_text="only scenes that touch this area")
    add_list(command, "--month", choices=MONTHS, dest="months", help="months of Sentinel-2 (default: all)")
    add_list(
        command, "--land-cover", choices=LAND_COVERS, dest="land_covers", help="land cover (default: all)"
    )
    for name, known in settings_of(Sen12tpSpec).items():
        add_setting(command, name, known)
    command.add_argument("--output", required=True, metavar="SCENES.gpkg", help="layer to write")


def spec_of(options: argparse.Namespace) -> Sen12tpSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return Sen12tpSpec(
        **fields_of(options, "metadata", "stacks", "months", "land_covers", "output"),
        **values_of(options, Sen12tpSpec),
        day=options.date,
        area=area_of(options),
    )


def show(result: SceneCatalogue) -> str:
    """How many scenes fit, and where the layer is."""
    unusable = [f"{result.unusable} entries of the metadata are no scenes."] if result.unusable else []
    return "\n".join(
        [
            f"{result.scenes} of {result.known} scenes, {result.here} of them here",
            f"Outlines  ->  {result.path}",
            *unusable,
            *left_out_lines(result.left_out),
            *unused_lines(result),
        ]
    )
