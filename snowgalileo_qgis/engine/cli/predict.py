"""The command ``predict``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import cast

from ..protocol import (
    HIDEABLE,
    MODES,
    BuildSpec,
    BuiltStack,
    JobResult,
    PredictSpec,
    SnowGalileoError,
    SnowMap,
    SnowMaps,
    model_files,
    settings_of,
    spec_from_json,
)
from ..protocol.job import require
from ..protocol.paths import refuse_objects
from . import build, scan
from .job import job_context, run_spec_of
from .left_out import unused_lines
from .online import add_online, fetch_of
from .options import (
    add_batch_size,
    add_condition,
    add_device,
    add_list,
    add_stacks,
    area_of,
    fields_of,
    stack_settings,
)
from .setting_options import add_setting, values_of

NAME = "predict"
SUMMARY = "map fractional snow cover"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    _add_sources(command)
    _add_model(command)
    _add_rasters(command)
    _add_series(command)
    for name, setting in settings_of(PredictSpec).items():
        add_setting(command, name, setting)


def _add_sources(command: argparse.ArgumentParser) -> None:
    """Add the stacks, or from where they are built."""
    add_stacks(command, needed=False)
    add_online(command)
    scan.add_earth_engine(command)
    command.add_argument(
        "--stack",
        default="",
        metavar="REGION.zarr",
        help="online or Earth Engine: region store to build (default: beside the output)",
    )
    add_list(
        command,
        "--archive",
        metavar="DIR",
        help="online or Earth Engine: folders of your own products, used and not fetched",
    )


def _add_model(command: argparse.ArgumentParser) -> None:
    """Add the model files, and how they are used."""
    add_list(
        command,
        "--checkpoint",
        required=True,
        metavar="FILE",
        help="model weights: .pth or .safetensors, or a folder of them; those of one condition are averaged",
    )
    add_condition(command)
    command.add_argument(
        "--min-optical",
        type=float,
        default=0.5,
        metavar="SHARE",
        help="auto: with less Sentinel-2 or Landsat on the day than this, no_hr",
    )
    command.add_argument(
        "--max-cloud",
        type=float,
        default=0.2,
        metavar="SHARE",
        help="auto: with more flagged cloud than this, clouds",
    )
    add_device(command)
    add_batch_size(command)
    command.add_argument(
        "--flips", action="store_true", help="average over the eight rotations and reflections of a cell"
    )
    command.add_argument(
        "--overlap",
        type=float,
        default=0.0,
        metavar="0|0.5",
        help="0.5: also cells shifted by half a cell, blended: no cell borders, 4 x slower",
    )
    command.add_argument(
        "--mode", choices=MODES, default="research", help="strict: patches with a missing pixel are hidden"
    )
    add_list(
        command,
        "--hide",
        metavar="INPUT",
        help=f"hide inputs: {', '.join(HIDEABLE)}, day:0 to day:7 (days before), day:DATE",
    )


def _add_series(command: argparse.ArgumentParser) -> None:
    """Add the days of a series, and how it goes on when it was stopped."""
    command.add_argument(
        "--first-date",
        metavar="YYYY-MM-DD",
        help="series: one map for each day from this one on, and a STAC index",
    )
    command.add_argument("--last-date", metavar="YYYY-MM-DD", help="last day of the series")
    command.add_argument(
        "--resume", action="store_true", help="keep what is done when stopped, and resume such a run"
    )


def _add_rasters(command: argparse.ArgumentParser) -> None:
    """Add the map, and the rasters to write in addition to it."""
    command.add_argument(
        "--output", required=True, metavar="FSC.tif", help="map to write; several days add _<day> to the name"
    )
    for flag, metavar, help_text in (
        ("--uncertainty", "SD.tif", "also write the standard deviation over model files and flips"),
        ("--quality", "Q.tif", "also write how far each pixel can be trusted, in eight bands"),
        ("--clms", "CLMS.tif", "also write percent as bytes: 0-100, 205 no optical view, 255 no data"),
        ("--change", "CHANGE.tif", "also write what hiding changes: hidden minus not hidden"),
    ):
        command.add_argument(flag, default="", metavar=metavar, help=help_text)


def spec_of(options: argparse.Namespace) -> PredictSpec:
    """The job that the options describe. Raises ``SG-AREA-001``, ``SG-MODEL-001``."""
    same_name = (
        "uncertainty",
        "quality",
        "clms",
        "change",
        "device",
        "precision",
        "condition",
        "batch_size",
        "resume",
        "flips",
        "overlap",
        "mode",
        "hide",
        "min_optical",
        "max_cloud",
    )
    return PredictSpec(
        **stack_settings(options),
        **fields_of(options, *same_name),
        **values_of(options, PredictSpec),
        checkpoints=model_files(options.checkpoint),
        fsc=options.output,
        first_day=options.first_date,
        last_day=options.last_date,
    )


def run(options: argparse.Namespace) -> JobResult:
    """Map the stacks given, or with ``--online`` or ``--earth-engine`` a stack that is built first.

    Raises ``SnowGalileoError``.
    """
    if not (options.online or options.earth_engine):
        return run_spec_of(spec_of, options)
    require(not options.stacks, "Give either stacks, or --online or --earth-engine.")
    spec = spec_of(options)  # what is wrong with it is said before anything is fetched
    refuse_objects([], spec.inputs(), spec.outputs())
    options.stacks = [options.stack or str(Path(options.output).with_suffix(".zarr"))]
    builds = [_build_of(options, day) for day in _days(options)]
    if options.first_date and options.last_date:
        return _map_series(builds, options)
    _show_built(cast(BuiltStack, run_spec_of(lambda _: builds[0], options)), options)
    return run_spec_of(spec_of, options)


def _build_of(options: argparse.Namespace, day: str | None) -> BuildSpec:
    """The build of a day into the region store, of what is fetched."""
    return BuildSpec(
        day=day,
        area=area_of(options),
        archive=options.archive,
        earth_engine=scan.earth_engine_of(options),
        output=options.stacks[0],
        fetch=fetch_of(argparse.Namespace(**{**vars(options), "date": day})),
        scheduler=options.scheduler,
    )


def _map_series(builds: Sequence[BuildSpec], options: argparse.Namespace) -> JobResult:
    """Map each day while the next one is fetched and built. Raises what the jobs raise."""
    from ..jobs.map_while_building import map_while_building

    checked = [cast(BuildSpec, spec_from_json(spec.to_json())) for spec in builds]
    with job_context(options) as context:
        built, maps = map_while_building(checked, spec_of(options), context)
    for one in built:
        _show_built(one, options)
    return maps


def _show_built(built: BuiltStack, options: argparse.Namespace) -> None:
    if not options.json:
        print(build.show(built))


def _days(options: argparse.Namespace) -> list[str | None]:
    """The day, or all from ``--first-date`` to ``--last-date``. Raises ``SG-JOB-001``."""
    if not (options.first_date and options.last_date):
        return [options.date]
    try:
        first, last = date.fromisoformat(options.first_date), date.fromisoformat(options.last_date)
    except ValueError as error:
        raise SnowGalileoError("SG-JOB-001", f"That is not a day: {error}.") from None
    return [(first + timedelta(days=number)).isoformat() for number in range((last - first).days + 1)]


def show(result: SnowMaps) -> str:
    """The rasters of each map, then device and models."""
    lines = [line for raster in result.rasters for line in _map_lines(raster)]
    if result.index:
        lines.append(f"Index of the series (STAC)  ->  {result.index}")
    if result.kept:
        lines.append(f"{result.kept} of {len(result.rasters)} maps were there already, and stay.")
    found = ", ".join(f"{name} {count}" for name, count in result.conditions.items())
    lines.append(f"Cells by condition: {found}.")
    lines.append(
        f"{result.device_reason} {result.seconds:.1f} s, {result.cells_per_second:.1f} cells/s, "
        f"{result.precision}."
    )
    for model in result.models:
        lines.append(
            f"Model: {model.path} ({model.size}, condition {model.condition or 'any'}, SHA-256 "
            f"{model.sha256[:12]}...)"
        )
        if model.note:
            lines.append(f"Note on the model: {model.note}.")
    lines += unused_lines(result)
    return "\n".join(lines)


def _map_lines(raster: SnowMap) -> list[str]:
    mean = (
        "no valid pixel"
        if raster.mean_fsc is None
        else f"mean FSC {raster.mean_fsc:.3f}, snow {raster.snow_area_km2:.2f} km²"
    )
    others = {
        "uncertainty": raster.uncertainty,
        "change": raster.change,
        "quality": raster.quality,
        "clms": raster.clms,
    }
    return [
        f"{raster.day}  {mean}, {raster.cells} cells, {raster.valid_percent:.0f} % valid  ->  {raster.path}",
        *_area_line(raster),
        *(f"{'':<12}{name}  ->  {path}" for name, path in others.items() if path),
    ]


def _area_line(raster: SnowMap) -> list[str]:
    """The figures of the area that was asked for."""
    if raster.area_mean_fsc is None:
        return []
    return [
        f"{'':<12}in the area of {raster.area_km2:.3g} km²: mean FSC {raster.area_mean_fsc:.3f}, "
        f"snow {raster.area_snow_km2:.3g} km²"
    ]
