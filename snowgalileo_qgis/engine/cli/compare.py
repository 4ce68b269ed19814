"""The command ``compare``."""

from __future__ import annotations

import argparse

from ..protocol import LABEL_VALUES, STATION_VALUES, CompareSpec, Comparison, ComparisonScores
from .left_out import left_out_lines
from .options import fields_of
from .series_options import add_days_and_values, series_settings

NAME = "compare"
SUMMARY = "compare two snow covers of any producer, or one with stations"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("first", metavar="A", help="snow cover raster, or a folder of them")
    command.add_argument(
        "reference",
        metavar="B|POINTS",
        help="raster or folder to compare with, or stations: CSV with lon, lat, date and fsc or snow_depth, "
        "or a layer of points",
    )
    add_days_and_values(command)
    command.add_argument("--output", required=True, metavar="DIR", help="folder for figures and difference")
    command.add_argument(
        "--reference-values", choices=LABEL_VALUES, default="auto", help="what the values of B are"
    )
    command.add_argument(
        "--min-valid",
        type=float,
        default=0.5,
        metavar="0..1",
        help="least share of a coarser pixel known in the finer raster (default 0.5)",
    )
    command.add_argument(
        "--station-values", choices=STATION_VALUES, default="auto", help="what the stations measure"
    )
    command.add_argument(
        "--depth-threshold",
        type=float,
        default=0.0,
        metavar="N",
        help="snow depth above which a station has snow, in the unit of its values (default 0)",
    )
    command.add_argument(
        "--station-crs", default="", metavar="EPSG:N", help="coordinate system of columns x and y"
    )
    command.add_argument(
        "--mix-quantities",
        action="store_true",
        help="compare snow seen from above with snow on the ground",
    )
    command.add_argument("--dem", default="", metavar="DEM.tif", help="terrain model: scores by elevation")
    command.add_argument(
        "--dz", type=float, default=500.0, metavar="M", help="height of elevation bands (500)"
    )
    command.add_argument(
        "--land-cover", default="", metavar="WC.tif", help="land cover: scores by class and forest"
    )
    command.add_argument(
        "--tree-cover", default="", metavar="TCD.tif", help="tree cover density in percent: scores by density"
    )


def spec_of(options: argparse.Namespace) -> CompareSpec:
    """The job that the options describe."""
    options.rasters = [options.first]
    settings = fields_of(
        options,
        *("output", "reference_values", "min_valid", "station_values", "depth_threshold", "station_crs"),
        *("mix_quantities", "dem", "dz", "land_cover", "tree_cover"),
    )
    return CompareSpec(**series_settings(options), reference=[options.reference], **settings)


def show(result: Comparison) -> str:
    """The scores of everything and of the strata, in lines."""
    lines = [f"{'':<34}{'n':>9}{'RMSE':>8}{'MAE':>8}{'bias':>8}{'R2':>8}{'prec.':>8}{'recall':>8}{'F1':>8}"]
    if result.scores:
        lines.append(_line("all", result.scores))
    for group, members in result.strata.items():
        lines += [_line(f"{group} {name}", row) for name, row in members.items()]
    lines += [f"{name}: read as {kind}" for name, kind in result.kinds.items()][:12]
    lines += [f"Note: {note}" for note in result.notes]
    return "\n".join([*lines, f"Files  ->  {result.folder}", *left_out_lines(result.left_out)])


def _line(name: str, row: ComparisonScores) -> str:
    regression, detection = row.regression, row.detection
    values = [getattr(regression, key) if regression else None for key in ("rmse", "mae", "bias", "r2")]
    values += [detection.precision, detection.recall, detection.f1]
    texts = ("-" if value is None else format(value, ".3f") for value in values)
    return f"{name:<34}{row.n:>9}" + "".join(f"{text:>8}" for text in texts)
