"""The options of the commands ``build`` and ``scan``, and their results in words."""

from __future__ import annotations

import argparse

from ..protocol import BUILD_FORMATS, FILE_FORMATS, SCENE_RULES, BuildSpec, Json, ScanSpec

SUMMARIES = {
    "scan": "list which products of an archive show an area on the 8 days up to a day",
    "build": "build the 8-day stack of an area from an archive of downloaded products",
    "export": "write the cells of a region store as GeoTIFF cubes, or those of any stack as HDF5 files",
}


def add_arguments(name: str, command: argparse.ArgumentParser) -> None:
    """Add the options of one of the commands."""
    command.add_argument(
        "--archive",
        required=True,
        nargs="+",
        metavar="DIR",
        help="folders of downloaded products, in any structure, or single products",
    )
    command.add_argument(
        "--aoi",
        required=True,
        metavar="FILE.geojson|xmin,ymin,xmax,ymax",
        help="area; every 1 km cell that touches it is built",
    )
    command.add_argument(
        "--aoi-crs",
        default="EPSG:4326",
        metavar="EPSG:N",
        help="coordinate system of --aoi (default EPSG:4326)",
    )
    command.add_argument(
        "--date", required=True, metavar="YYYY-MM-DD", help="prediction day, the last of the 8"
    )
    command.add_argument(
        "--grid-crs",
        default="",
        metavar="EPSG:N",
        help="UTM zone of the cells (default: the zone of the area's centre)",
    )
    if name == "scan":
        return
    command.add_argument(
        "--output",
        required=True,
        metavar="REGION.zarr|DIR",
        help="region store to write or to add the day to, or folder of the files",
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


def add_export_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command ``export`` but for the stacks."""
    command.add_argument("--output", required=True, metavar="DIR", help="folder of the files")
    command.add_argument(
        "--format",
        choices=FILE_FORMATS,
        default="cube",
        help="cube: GeoTIFF of 308 bands; h5: the published HDF5 layout",
    )


def spec_of(name: str, options: argparse.Namespace) -> ScanSpec:
    """The job that the options of a command describe. Raises ``SG-AREA-001``."""
    from ..aoi import read_area

    area = read_area(options.aoi, options.aoi_crs)
    if name == "scan":
        return ScanSpec(day=options.date, area=area, archive=options.archive, grid_crs=options.grid_crs)
    own = {key: getattr(options, key) for key in ("output", "format", "rule", "emulate_export", "workers")}
    return BuildSpec(day=options.date, area=area, archive=options.archive, grid_crs=options.grid_crs, **own)


def show_scan(result: Json) -> str:
    """Days and sensors with the covered share of the area, what is missing, and what building would cost."""
    from .text import day_table

    tables = [
        day_table(table, "share of the cells that scenes cover, %") for table in result["prediction_days"]
    ]
    names = [
        f"  {row['label']:<15}{name}"
        for table in result["prediction_days"]
        for row in table["sensors"]
        for day in row["scenes"]
        for name in day
    ]
    cost = result["estimate"]
    lines = [*tables, "Scenes:", *names, *_common(result)]
    lines.append(
        f"Building takes about {cost['seconds']:.0f} s, {cost['disk_mb']:.0f} MB on disk and up to "
        f"{cost['peak_memory_mb']} MB of memory."
    )
    return "\n".join(lines)


def show_build(result: Json) -> str:
    """What was built from what."""
    used = [scene for scene in result["scenes"] if scene["verdict"] == "used"]
    lines = [
        f"{result['stack']}: {result['cells']} cell{'s' * (result['cells'] != 1)} ({result['crs']}) of "
        f"{result['day']}, {len(used)} scenes used, "
    ]
    lines[0] += f"{result['scenes_read']} of them new; {result['seconds']:.1f} s."
    notes: dict[str, list[str]] = {}
    for scene in used:
        for note in scene["notes"]:
            notes.setdefault(note, []).append(scene["name"])
    lines += [
        f"{names[0]}{f' and {len(names) - 1} more' if len(names) > 1 else ''}: {note}"
        for note, names in notes.items()
    ]
    return "\n".join([*lines, *_common(result)])


def show_export(result: Json) -> str:
    """What was written where."""
    lines = [
        f"{result['folder']}: {len(result['files'])} {result['format']} files of {', '.join(result['days'])}."
    ]
    return "\n".join(
        [*lines, *(f"Left out: {item['reason']} ({item['code']})" for item in result["left_out"])]
    )


def _common(result: Json) -> list[str]:
    lines = [f"Left out: {item['reason']} ({item['code']})" for item in result["left_out"]]
    return (
        [*lines, f"Missing for this area and these days: {', '.join(result['missing'])}."]
        if result["missing"]
        else lines
    )
