"""The command ``build``."""

from __future__ import annotations

import argparse

from ..protocol import BUILD_FORMATS, SCENE_RULES, BuildSpec, BuiltStack, settings_of
from . import fetch, scan
from .left_out import left_out_lines
from .online import add_online, fetch_of
from .options import fields_of
from .setting_options import add_setting, values_of

NAME = "build"
SUMMARY = "build the 8-day stack of an area from downloaded products, online services or Earth Engine"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command: those of ``scan``, and where and how to build."""
    scan.add_arguments(command)
    add_online(command)
    command.add_argument(
        "--output",
        required=True,
        metavar="REGION.zarr|DIR",
        help="region store (also s3://BUCKET/...) to write or to add the day to, or folder of the files",
    )
    command.add_argument(
        "--format",
        choices=BUILD_FORMATS,
        default="zarr",
        help="zarr: one region store; cube, h5: a file for each cell",
    )
    command.add_argument(
        "--rule",
        choices=SCENE_RULES,
        default="mosaic",
        help="several scenes on a day: the first valid pixel, or the first scene alone (Earth Engine)",
    )
    command.add_argument(
        "--emulate-export",
        action="store_true",
        help="cubes exactly as Earth Engine exports them, cells from the area's corner",
    )
    command.add_argument(
        "--workers",
        type=int,
        default=0,
        metavar="N",
        help="most processes to use; 0: one per core, as far as the memory goes",
    )
    for name, setting in settings_of(BuildSpec).items():
        add_setting(command, name, setting)


def spec_of(options: argparse.Namespace) -> BuildSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    own = fields_of(options, "output", "format", "rule", "emulate_export", "workers")
    settings = values_of(options, BuildSpec)
    return BuildSpec(**scan.archive_settings(options), **own, **settings, fetch=fetch_of(options))


def show(result: BuiltStack) -> str:
    """What was fetched, if anything, and what was built from what."""
    used = [scene for scene in result.scenes if scene.verdict == "used"]
    notes: dict[str, list[str]] = {}
    for scene in used:
        for note in scene.notes:
            notes.setdefault(note, []).append(scene.name)
    lines = [
        f"{result.stack}: {result.cells} cell{'s' * (result.cells != 1)} ({result.crs}) of {result.day}, "
        f"{len(used)} scenes used, {result.scenes_read} of them new; {result.seconds:.1f} s."
    ]
    lines += [
        f"{names[0]}{f' and {len(names) - 1} more' if len(names) > 1 else ''}: {note}"
        for note, names in notes.items()
    ]
    lines += [*left_out_lines(result.left_out, with_code=True), *scan.missing_lines(result.missing)]
    return "\n".join([*([fetch.show(result.fetched)] if result.fetched else []), *lines])
