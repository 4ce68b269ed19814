"""The command ``scan``."""

from __future__ import annotations

import argparse

from ..protocol import ONLINE_SENSORS, ArchiveAvailability, EarthEngine, Json, ScanSpec
from .day_table import day_table_text
from .left_out import left_out_lines
from .options import add_cells, add_list, area_of

NAME = "scan"
SUMMARY = (
    "list which products of an archive, or images of Earth Engine, cover an area on the 8 days up to a day"
)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_list(
        command,
        "--archive",
        metavar="DIR",
        help="folders of downloaded products, in any structure, or single products",
    )
    add_cells(command, "area; every 1 km cell that touches it is built")
    add_earth_engine(command)


def add_earth_engine_login(command: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    """Add the project of Earth Engine, and the file to log in with."""
    command.add_argument(
        "--earth-engine",
        default="",
        metavar="PROJECT",
        help="Google Cloud project that is registered for Earth Engine",
    )
    command.add_argument(
        "--earth-engine-file",
        default="",
        metavar="FILE",
        help="key file of a service account, or the file that `earthengine authenticate` wrote (default: the "
        "latter, in its usual place)",
    )


def add_earth_engine(command: argparse.ArgumentParser) -> None:
    """Add Earth Engine as a source, which needs no archive."""
    group = command.add_argument_group("Earth Engine, for what the archive lacks")
    add_earth_engine_login(group)
    group.add_argument(
        "--earth-engine-sensor",
        nargs="+",
        action="extend",
        default=[],
        choices=ONLINE_SENSORS,
        help="sensors to ask for (default: all)",
    )
    group.add_argument(
        "--earth-engine-cache",
        default="",
        metavar="DIR",
        help="folder of what was fetched, which all areas share (default: one of your own)",
    )
    group.add_argument("--earth-engine-replay", default="", help=argparse.SUPPRESS)


def earth_engine_of(options: argparse.Namespace) -> EarthEngine | None:
    """The source that the options describe, if any."""
    if not options.earth_engine:
        return None
    return EarthEngine(
        options.earth_engine,
        options.earth_engine_file,
        options.earth_engine_sensor,
        options.earth_engine_cache or getattr(options, "cache", ""),
        getattr(options, "limit_gb", 0.0),
        replay=options.earth_engine_replay,
    )


def archive_settings(options: argparse.Namespace) -> Json:
    """Fields of ``ScanSpec`` from the options above. Raises ``SG-AREA-001``."""
    return {
        "day": options.date,
        "area": area_of(options),
        "archive": options.archive,
        "grid_crs": options.grid_crs,
        "earth_engine": earth_engine_of(options),
    }


def spec_of(options: argparse.Namespace) -> ScanSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return ScanSpec(**archive_settings(options))


def show(result: ArchiveAvailability) -> str:
    """Covered share of the area by day and sensor, what is missing, and what building would cost."""
    meaning = "share of the cells that scenes cover, %"
    lines = [day_table_text(table, meaning) for table in result.prediction_days]
    lines.append("Scenes:")
    lines += [
        f"  {sensor.label:<15}{name}"
        for table in result.prediction_days
        for sensor in table.sensors
        for names in sensor.scenes
        for name in names
    ]
    lines += result.notes
    lines += [*left_out_lines(result.left_out, with_code=True), *missing_lines(result.missing)]
    cost = result.estimate
    if cost is not None:
        lines.append(
            f"Building takes about {cost.seconds:.0f} s, {cost.disk_mb:.0f} MB on disk and up to "
            f"{cost.peak_memory_mb} MB of memory."
        )
        if cost.requests:
            lines.append(
                f"Before that, Earth Engine is sent {cost.requests} requests for at most "
                f"{cost.download_mb:.0f} MB."
            )
    return "\n".join(lines)


def missing_lines(missing: list[str]) -> list[str]:
    """A line that names the sensors without a scene, if any."""
    return [f"Missing for this area and these days: {', '.join(missing)}."] if missing else []
