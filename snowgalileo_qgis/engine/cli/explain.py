"""The command ``explain``."""

from __future__ import annotations

import argparse

from ..protocol import LABEL_VALUES, ExplainSpec, Explanation
from .left_out import left_out_lines
from .options import add_list, fields_of

NAME = "explain"
SUMMARY = "all that is known of one pixel of a snow map, from the files alone"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("map", metavar="FSC", help="snow cover raster")
    command.add_argument("--lon", type=float, required=True, dest="longitude", metavar="DEGREES")
    command.add_argument("--lat", type=float, required=True, dest="latitude", metavar="DEGREES")
    add_list(
        command,
        "--series",
        metavar="FSC",
        dest="rasters",
        help="snow cover of other days, rasters or folders, on the same pixels",
    )
    add_list(command, "--stacks", metavar="STACK", help="stacks that the map was made from")
    add_list(
        command,
        "--quality-layers",
        metavar="PATH",
        help="uncertainty and quality rasters of the map, or folders (those beside the map are found)",
    )
    command.add_argument("--dem", default="", metavar="DEM.tif", help="terrain model in metres, on any grid")
    command.add_argument(
        "--values",
        choices=LABEL_VALUES,
        default="auto",
        help="what the values are; auto: recognised, and refused where it is not certain",
    )


def spec_of(options: argparse.Namespace) -> ExplainSpec:
    """The job that the options describe."""
    names = ("map", "longitude", "latitude", "rasters", "stacks", "quality_layers", "dem", "values")
    return ExplainSpec(**fields_of(options, *names))


def show(result: Explanation) -> str:
    """One fact a line."""
    facts = [
        f"Snow cover on {result.day}: {_percent(result.fsc)}"
        + (f", standard deviation {_percent(result.uncertainty)}" if result.uncertainty is not None else ""),
        f"Values: {result.kind}",
    ]
    if result.elevation_m is not None:
        facts.append(f"Elevation: {result.elevation_m:.0f} m")
    if result.quality is not None:
        quality = result.quality
        reasons = f" ({', '.join(quality.reasons)})" if quality.reasons else ""
        facts += [
            f"Quality class: {quality.qc} of 0 (best) to 3{reasons}",
            f"Condition: {quality.condition}",
            f"Last clear view of Sentinel-2 or Landsat: {_age(quality.optical_age)}",
            f"Last view of Sentinel-1: {_age(quality.s1_age)}",
            f"Sensors: {', '.join(quality.sensors)}; {quality.tokens} of 155 tokens; "
            f"{quality.invalid} % of the pixels missing",
        ]
    if result.models:
        facts.append(f"Weights: {', '.join(result.models)}")
    for view in result.views:
        cloud = "" if view.cloud is None else f", {view.cloud:.0f} % cloudy"
        facts.append(f"{view.date}  {view.sensor}: {view.seen:.0f} % of the 1 km cell seen{cloud}")
    facts += [f"{day.date}  snow cover {_percent(day.fsc)}" for day in result.series]
    return "\n".join([*facts, *left_out_lines(result.left_out)])


def _percent(share: float | None) -> str:
    return "no value" if share is None else f"{100 * share:.0f} %"


def _age(days: int | None) -> str:
    return "none in eight days" if days is None else "the same day" if days == 0 else f"{days} days before"
