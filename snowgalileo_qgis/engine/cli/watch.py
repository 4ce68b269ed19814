"""The command ``watch``, with the actions ``update``, ``status`` and ``create``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, cast

from ..protocol import (
    EXIT_BESIDES,
    WATCH_SECTIONS,
    JobResult,
    SnowGalileoError,
    WatchReport,
    WatchSpec,
    settings_of,
    watch_text,
)
from ..protocol.paths import absolute
from .job import IncompleteError, run_spec_of
from .left_out import left_out_lines
from .options import add_actions, add_list
from .scan import add_earth_engine_login
from .search import accounts_of_computer
from .setting_options import add_setting

SHOWN_DAYS = 30
NAME = "watch"
SUMMARY = "keep the maps of an area up to date, day after day"
ACTIONS = {
    "update": "bring a watched area up to date: map new days, and again those with better inputs",
    "status": "which days are final, provisional or missing, and why",
    "create": "write a watch file, to be edited or used as it is",
}


class BesidesError(IncompleteError):
    """All maps are there; only something that is made of them is not."""

    exit_code = EXIT_BESIDES


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the actions and their options."""
    for action, parser in add_actions(command, ACTIONS).items():
        parser.add_argument("file", metavar="FILE.toml", help="the watch file")
        if action == "create":
            _add_settings(parser)
        else:
            _add_common(parser, action)


def _add_common(command: argparse.ArgumentParser, action: str) -> None:
    command.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        help="last day to map, and day by which lateness is judged (default: today, UTC)",
    )
    command.add_argument("--picture", default="", metavar="P.png|.svg", help="also draw the days")
    command.add_argument("--replay", default="", help=argparse.SUPPRESS)
    if action == "update":
        add_setting(command, "scheduler", settings_of(WatchSpec)["scheduler"])
        command.add_argument("--quiet", action="store_true", help="print nothing when nothing was done")
    else:
        command.add_argument(
            "--all", action="store_true", help=f"list all days (default: the last {SHOWN_DAYS})"
        )


def _add_settings(command: argparse.ArgumentParser) -> None:
    """Add the settings that a watch needs, and its sources; the others are edited in the file."""
    command.add_argument("--aoi", required=True, metavar="FILE.geojson|xmin,ymin,xmax,ymax", help="area")
    command.add_argument("--aoi-crs", default="", metavar="EPSG:N", help="coordinate system of --aoi")
    command.add_argument("--first-date", required=True, metavar="YYYY-MM-DD", help="first day to map")
    add_list(command, "--archive", metavar="DIR", help="folders of downloaded products")
    command.add_argument("--online", action="store_true", help="fetch products from online services")
    command.add_argument(
        "--substitutes",
        action="store_true",
        help="online: also VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks",
    )
    add_earth_engine_login(command)
    add_list(command, "--checkpoint", required=True, metavar="FILE", help="model weights, or folders of them")
    command.add_argument("--output", required=True, metavar="DIR", help="folder of the maps")


def spec_of(options: argparse.Namespace) -> WatchSpec:
    """The job that the options describe; accounts come from the services' own standard places."""
    accounts: dict[str, Any] = accounts_of_computer() if options.action == "update" else {}
    return WatchSpec(
        action=options.action,
        file=options.file,
        today=options.today,
        picture=options.picture,
        replay=options.replay,
        scheduler=options.scheduler if options.action == "update" else "",
        **accounts,
    )


def run(options: argparse.Namespace) -> JobResult:
    """Update, report, or write a watch file; of an update, the days that it mapped are shown.

    Raises ``SG-WATCH-002`` after an update in which something failed, so that whoever started it is told;
    everything else is done then.
    """
    if options.action == "create":
        return create(options)
    result = cast(WatchReport, run_spec_of(spec_of, options))
    if options.action == "status" and not (options.all or options.json):
        result.days = result.days[-SHOWN_DAYS:]
    if options.action == "update":
        failed = [f"{day.day}: {day.why}" for day in result.days if day.state == "failed"]
        failed += map(str, result.notes)
        if failed and not options.json:
            print(show_update(result, quiet=False))
        if failed:
            more = f" (and {len(failed) - 1} more)" if len(failed) > 1 else ""
            has_maps = not result.failed and all(note.kind != "service" for note in result.notes)
            raise (BesidesError if has_maps else IncompleteError)(
                result,
                "SG-WATCH-002",
                f"{result.name}: not everything could be done: {failed[0].rstrip('.')}{more}.",
                ("All maps are made" if has_maps else "What could be done is done")
                + "; the next update tries the rest again.",
                "\n".join(failed),
            )
        if options.quiet and not (result.mapped or result.again or result.removed):
            result.summary = ""
        if not options.json:
            result.days = [day for day in result.days if day.change]
    return result


def _earth_engine(options: argparse.Namespace) -> dict[str, str]:
    """Settings of the watch file for Earth Engine, as far as they are given."""
    file = options.earth_engine_file and absolute(options.earth_engine_file)
    given = {"earth_engine": options.earth_engine, "earth_engine_file": file}
    return {name: value for name, value in given.items() if value}


def create(options: argparse.Namespace) -> WatchReport:
    """Write a watch file, read it back, and report its state.

    Raises ``SG-OUTPUT-003`` where there is a file already, and ``SG-WATCH-001`` for what cannot be watched.
    """
    from ..output_file import write_text

    path = Path(options.file).expanduser()
    if path.exists():
        raise SnowGalileoError(
            "SG-OUTPUT-003", f"{path} is there already.", "Choose another name, or edit the file."
        )
    is_box = "," in options.aoi and not Path(options.aoi).exists()
    area = {"box": options.aoi} if is_box else {"file": absolute(options.aoi)}
    text = watch_text(
        {
            "area": {**area, **({"crs": options.aoi_crs} if options.aoi_crs else {})},
            "days": {"first": options.first_date},
            "sources": {
                "archive": [absolute(folder) for folder in options.archive],
                "online": options.online,
                **({"substitutes": True} if options.substitutes else {}),
                **_earth_engine(options),
            },
            "model": {"weights": [absolute(file) for file in options.checkpoint]},
            "maps": {"quality": WATCH_SECTIONS["maps"]["quality"].default},
            "output": {"folder": absolute(options.output)},
        }
    )
    write_text(path, text)
    options.action, options.today, options.picture, options.replay = "status", None, "", ""
    try:
        result = cast(WatchReport, run_spec_of(spec_of, options))
    except SnowGalileoError:
        path.unlink()
        raise
    result.summary = f"Wrote {path}. Next: watch update {path}"
    result.days = []
    return result


def show(result: WatchReport) -> str:
    """The days that were mapped, or the state of the days, and the summary."""
    if result.mapped or result.again or not result.summary or not result.days:
        return show_update(result, quiet=not result.summary)
    return "\n".join([*map(_state_line, result.days), *map(str, result.notes), result.summary])


def show_update(result: WatchReport, *, quiet: bool) -> str:
    """A line for each day that was mapped, and the summary."""
    lines = [
        f"{day.day}  {'mapped' if day.day in result.mapped else 'mapped again: ' + day.change}  ->  {day.map}"
        for day in result.days
        if day.change
    ]
    if quiet:
        return "\n".join(lines)
    if result.report:
        command = f"qgis_process run snowgalileo:updatewatch --WATCH={result.path}"
        lines.append(f"The report of {result.report['day']} needs QGIS: {command}")
    return "\n".join([*lines, *map(str, result.notes), *left_out_lines(result.left_out), result.summary])


def _state_line(day: Any) -> str:
    snow = "" if day.mean_fsc is None else f"mean FSC {day.mean_fsc:.3f}"
    return f"{day.day}  {day.state:<12}{snow:<16}{day.why}".rstrip()
