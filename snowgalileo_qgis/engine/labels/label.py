"""Labels: rasters of known snow cover, opened, checked and read by one reader for all jobs.

A pixel of a map takes the area-weighted mean of the label's valid pixels when these cover at least
``min_valid`` of it. With a low minimum, few pixels stand for all of it: of nine pixels of 30 m, six unknown
and three with snow give a fraction of 1. Unknown pixels, cloud and shadow, are not random, so such a label is
biased; 0.5 is the default, 1 the strictest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.windows import Window

from ..protocol import LeftOut, SnowGalileoError
from .pixel_grid import Doubles, PixelGrid, area_mean
from .rasters import named_days, raster_day, raster_files, raster_grid, reading
from .values import ValueSummary, certain_kind, check_range, fractions, require_values

LANDSAT_NAME = re.compile(r"(?:^|[_\-.])(?:L[CEO]0?[789]|L[789])(?:[_\-.]|$)", re.IGNORECASE)


@dataclass(frozen=True)
class LabelRules:
    """What a job requires of a label.

    ``one_band``: a raster with more bands is refused; otherwise the first is read. ``needs_grid``: a place on
    Earth, north-up, in a coordinate system with a code. ``needs_day``: one day, from tags, name or caller;
    otherwise all days in the name, if any. ``checks_all``: all values are checked on opening; otherwise those
    that are read, when they are read. ``uses_mask``: a mask or alpha band of the file hides pixels, too.
    """

    one_band: bool
    needs_grid: bool
    needs_day: bool
    checks_all: bool
    uses_mask: bool


EVALUATION = LabelRules(one_band=False, needs_grid=True, needs_day=True, checks_all=True, uses_mask=False)
TRAINING = LabelRules(one_band=True, needs_grid=False, needs_day=False, checks_all=False, uses_mask=True)


@dataclass(frozen=True)
class Label:
    """A label before its pixels are read.

    ``grid``: with an empty ``crs`` where its place is unknown. ``values``: their kind, see ``labels.values``.
    ``landsat``: whether its name says that it was made from Landsat.
    """

    path: Path
    days: tuple[date, ...]
    grid: PixelGrid
    values: str
    landsat: bool
    rules: LabelRules

    @property
    def day(self) -> date:
        """The day of a label that has one."""
        return self.days[0]


def find_labels(
    paths: Sequence[Path], values: str = "auto", day: date | None = None
) -> tuple[list[Label], list[LeftOut]]:
    """Labels for evaluation in files and folders (with subfolders), ordered by day and name, and those that
    cannot be used.

    ``values``: a kind, or ``auto`` for what is certain from the file alone. ``day``: only this day, which is
    also the day of files that have none. Raises ``SG-LABEL-010`` when there is none, and the error of the
    first file when no file can be used.
    """
    files = raster_files(paths, "SG-LABEL-010", "label")
    labels: list[Label] = []
    left_out: list[LeftOut] = []
    errors: list[SnowGalileoError] = []
    for path in files:
        try:
            label = open_label(path, values, day)
        except SnowGalileoError as error:
            errors.append(error)
            left_out.append(LeftOut(path, error.code, error.text))
            continue
        if day is None or label.day == day:
            labels.append(label)
    if labels:
        return sorted(labels, key=lambda label: (label.day, label.path.name)), left_out
    if errors:
        raise errors[0]
    raise SnowGalileoError(
        "SG-LABEL-010",
        f"None of the {len(files)} labels is of {day}.",
        "Choose another day, or labels of this day.",
    )


def open_label(
    path: Path, values: str = "auto", day: date | None = None, rules: LabelRules = EVALUATION
) -> Label:
    """Read a label's header, and its values where ``rules`` require that they are all checked.

    ``values``: a kind, or ``auto`` with ``checks_all``. ``day``: of a label that has none. Raises
    ``SG-LABEL-004`` (bands), ``011`` (unreadable), ``012`` (day), ``013`` (kind of values), ``014`` (range),
    ``015`` (no valid pixel), ``018`` (grid).
    """
    with reading(path) as raster:
        if rules.one_band and raster.count != 1:
            raise SnowGalileoError(
                "SG-LABEL-004",
                f"{path.name} has {raster.count} bands; a label has one.",
                "Give the band of snow cover alone.",
            )
        grid = raster_grid(raster, path) if rules.needs_grid else _grid_if_any(raster)
        days = (_required_day(raster, path, day),) if rules.needs_day else named_days(path)
        if rules.checks_all:
            windows = (_read(raster, window, rules) for _, window in raster.block_windows(1))
            summary = ValueSummary.of(pixels[valid] for pixels, valid in windows)
            is_whole = np.issubdtype(np.dtype(raster.dtypes[0]), np.integer)
    if rules.checks_all:
        require_values(summary, path)
        values = certain_kind(summary, is_whole, grid, path) if values == "auto" else values
        check_range(summary, values, path)
    return Label(path, days, grid, values, bool(LANDSAT_NAME.search(path.stem)), rules)


def label_on_grid(label: Label, target: PixelGrid, min_valid: float) -> Doubles:
    """Fractions 0..1 of a label on a grid ``(H, W)``, NaN where less than ``min_valid`` of a pixel is known.

    Reads only what is needed.
    """
    known, share = area_mean(*label_around(label, target), target)
    known[share < min_valid - 1e-9] = np.nan
    return known


def label_pixels(label: Label) -> Doubles:
    """Fractions of a label on its own grid."""
    return label_around(label, label.grid)[0]


def label_around(label: Label, target: PixelGrid) -> tuple[Doubles, PixelGrid]:
    """The label's fractions around a grid, NaN = unknown, and their own grid."""
    west, south, east, north = target.bounds_in(label.grid.crs)
    margin_x, margin_y = 2 * label.grid.pixel_x, 2 * label.grid.pixel_y
    window = label.grid.window((west - margin_x, south - margin_y, east + margin_x, north + margin_y))
    if window is None:
        corner = label.grid.part(slice(0, 1), slice(0, 1))
        return np.full((1, 1), np.nan), corner
    return label_window(label, *window), label.grid.part(*window)


def label_window(label: Label, rows: slice, cols: slice) -> Doubles:
    """The label's fractions in some rows and columns, NaN = unknown.

    Raises ``SG-LABEL-011``, and ``014`` and ``015`` where the values were not checked on opening.
    """
    with reading(label.path) as raster:
        pixels, valid = _read(raster, Window.from_slices(rows, cols), label.rules)
    if not label.rules.checks_all:
        summary = ValueSummary.of([pixels[valid]])
        require_values(summary, label.path, " over the cell")
        check_range(summary, label.values, label.path)
    return fractions(pixels, valid, label.values)


def _read(
    raster: rasterio.DatasetReader, window: Window, rules: LabelRules
) -> tuple[Doubles, npt.NDArray[np.bool_]]:
    """Pixels of the first band, and which of them are valid."""
    band = raster.read(1, window=window, masked=rules.uses_mask)
    pixels = np.ma.getdata(band).astype(np.float64)
    valid = np.isfinite(pixels) & ~np.ma.getmaskarray(band)
    if raster.nodata is not None and np.isfinite(raster.nodata):
        valid &= pixels != raster.nodata
    return pixels, valid


def _grid_if_any(raster: rasterio.DatasetReader) -> PixelGrid:
    return PixelGrid.of_raster(raster) or PixelGrid("", 0.0, 0.0, 1.0, 1.0, raster.height, raster.width)


def _required_day(raster: rasterio.DatasetReader, path: Path, day: date | None) -> date:
    found = raster_day(raster, path) or day
    if found is None:
        raise SnowGalileoError(
            "SG-LABEL-012",
            f"{path.name} has no day, neither in its name nor in a tag PREDICTION_DAY.",
            "Name it like FSC_20250415.tif, or choose the day.",
        )
    return found
