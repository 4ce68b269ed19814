"""Pairs of a snow map and a label of the same day and place.

A label with the file name (without the ending) and the size of the map's stack belongs to it alone, pixel by
pixel, as in the published sets: the coordinates in their names are accurate to about 100 m only. Any other
label is compared with every map of its day that it overlaps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..labels.label import Label, label_on_grid, label_pixels
from ..labels.pixel_grid import Bounds, Doubles, PixelGrid
from ..labels.rasters import raster_day, raster_files, raster_grid, reading
from ..labels.values import FRACTION_TOLERANCE
from ..protocol import LeftOut, SnowGalileoError
from ..stack import CellRef
from .failures import Failures


@dataclass(frozen=True)
class MapFile:
    """A map before its pixels are read.

    ``stem``: name of the stack it was made from, or its own. ``hides_landsat``: it was made without Landsat
    of its day. ``model``: file name, SHA-256 and note of the weights, empty where the map has no such tags.
    """

    path: Path
    day: date
    grid: PixelGrid
    stem: str
    hides_landsat: bool
    model: tuple[str, str, str] = ("", "", "")


@dataclass
class Sample:
    """Pixels of one map under one label.

    ``truth``, ``predicted``: fractions ``(H, W)`` on ``grid``, NaN = no data. ``layers``: covariates and
    baselines of the same pixels, by name.
    """

    label: Label
    map_file: MapFile
    grid: PixelGrid
    truth: Doubles
    predicted: Doubles
    layers: dict[str, npt.NDArray[Any]] = field(default_factory=dict)

    @property
    def both(self) -> npt.NDArray[np.bool_]:
        """Pixels where map and label have a value."""
        return np.isfinite(self.truth) & np.isfinite(self.predicted)


def find_maps(paths: Sequence[Path], day: date | None = None) -> tuple[list[MapFile], list[LeftOut]]:
    """Snow maps in files and folders, and those that cannot be used.

    Raises ``SG-LABEL-016`` when there is none, and the error of the first file when no file can be used.
    """
    maps: list[MapFile] = []
    left_out: list[LeftOut] = []
    errors: list[SnowGalileoError] = []
    for path in raster_files(paths, "SG-LABEL-016", "snow map"):
        try:
            maps.append(open_map(path, day))
        except SnowGalileoError as error:
            errors.append(error)
            left_out.append(LeftOut(path, error.code, error.text))
    if not maps:
        raise errors[0]
    return maps, left_out


def open_map(path: Path, day: date | None = None, stem: str = "") -> MapFile:
    """Read a map's header. ``day``: of a map that has none. Raises ``SG-LABEL-011``, ``012``, ``018``."""
    with reading(path) as raster:
        found = raster_day(raster, path) or day
        if found is None:
            text = f"{path.name} has no day, neither in its name nor in a tag PREDICTION_DAY."
            raise SnowGalileoError("SG-LABEL-012", text, "Choose a map written by Predict snow cover.")
        tags = raster.tags()
        hides = tags.get("HIDDEN") == "landsat" or all(
            name.endswith("no_hr") for name in tags.get("CONDITION", "").split(", ")
        )
        model = (tags.get("MODEL_FILE", ""), tags.get("MODEL_SHA256", ""), tags.get("MODEL_NOTE", ""))
        return MapFile(path, found, raster_grid(raster, path), stem or path.stem, hides, model)


def belongs(label: Label, stem: str, grid: PixelGrid) -> bool:
    """Whether label and stack are a pair by name."""
    return label.path.stem == stem and (label.grid.height, label.grid.width) == (grid.height, grid.width)


class LabelBounds:
    """A label's bounds in other coordinate systems, computed once each."""

    def __init__(self, label: Label) -> None:
        self.label = label
        self._bounds: dict[str, Bounds] = {}

    def overlap(self, grid: PixelGrid) -> tuple[slice, slice] | None:
        """Rows and columns of ``grid`` that touch the label."""
        if grid.crs not in self._bounds:
            self._bounds[grid.crs] = self.label.grid.bounds_in(grid.crs)
        return grid.window(self._bounds[grid.crs])


def cells_of_label(label: Label, refs: Sequence[CellRef]) -> list[CellRef]:
    """Cells that a label covers: the one of its name, else those of its day that it touches."""
    own = [ref for ref in refs if belongs(label, ref.path.stem, PixelGrid.of_cell(ref))]
    bounds = LabelBounds(label)
    return own or [
        ref for ref in refs if ref.day == label.day and bounds.overlap(PixelGrid.of_cell(ref)) is not None
    ]


def maps_of(label: Label, maps: Sequence[MapFile]) -> list[tuple[MapFile, tuple[slice, slice]]]:
    """The maps that a label is compared with, and the part of each."""
    own = [candidate for candidate in maps if belongs(label, candidate.stem, candidate.grid)]
    if own:
        return [(own[0], (slice(0, own[0].grid.height), slice(0, own[0].grid.width)))]
    bounds = LabelBounds(label)
    same_day = (
        (candidate, bounds.overlap(candidate.grid)) for candidate in maps if candidate.day == label.day
    )
    return [(candidate, window) for candidate, window in same_day if window is not None]


def sample_of(
    label: Label, map_file: MapFile, window: tuple[slice, slice], min_valid: float
) -> Sample | None:
    """Read a pair; ``None`` when no pixel has both. Raises ``SG-LABEL-011`` and ``SG-LABEL-019``."""
    rows, cols = window
    grid = map_file.grid.part(rows, cols)
    truth = (
        label_pixels(label)
        if belongs(label, map_file.stem, map_file.grid)
        else label_on_grid(label, grid, min_valid)
    )
    with reading(map_file.path) as raster:
        predicted = (
            raster.read(1, window=Window.from_slices(rows, cols), masked=True)
            .astype(np.float64)
            .filled(np.nan)
        )
    low, high = np.nanmin(predicted, initial=0.0), np.nanmax(predicted, initial=0.0)
    if low < -FRACTION_TOLERANCE or high > 1 + FRACTION_TOLERANCE:
        text = (
            f"{map_file.path.name} has values from {low:g} to {high:g}, so it is not a snow map of "
            "fractions from 0 to 1."
        )
        raise SnowGalileoError("SG-LABEL-019", text, "Choose maps made by Predict snow cover.")
    sample = Sample(label, map_file, grid, truth, np.clip(predicted, 0.0, 1.0))
    return sample if sample.both.any() else None


def compare(
    labels: Sequence[Label],
    maps_for: Callable[[Label], list[MapFile]],
    stack_days: Sequence[date],
    min_valid: float,
    failures: Failures,
    progress: Callable[[int, int], None],
) -> list[Sample]:
    """All samples of labels and their maps; pairs that cannot be read are added to ``failures``.

    ``stack_days``: prediction days of the stacks, for the message where no map could be made. Without a
    sample, raises the first error among ``failures``, else ``SG-LABEL-017`` (no pixel has both) or
    ``SG-LABEL-016`` (no map of a label's day and place).
    """
    samples: list[Sample] = []
    days: set[date] = set()
    is_paired = False
    for done, label in enumerate(labels):
        progress(done, len(labels))
        maps = maps_for(label)
        days |= {map_file.day for map_file in maps}
        for map_file, window in maps_of(label, maps):
            is_paired = True
            try:
                sample = sample_of(label, map_file, window, min_valid)
            except SnowGalileoError as error:
                failures.add(label.path if error.code != "SG-LABEL-019" else map_file.path, error)
                continue
            if sample is not None:
                samples.append(sample)
    progress(len(labels), len(labels))
    if not samples:
        labelled = {label.day for label in labels}
        raise failures.first or _nothing_compared(is_paired, days or set(stack_days), labelled)
    return samples


def _nothing_compared(is_paired: bool, mapped: set[date], labelled: set[date]) -> SnowGalileoError:
    if is_paired:
        hint = "Lower the least valid share of the labels, or choose others."
        return SnowGalileoError(
            "SG-LABEL-017", "Maps and labels overlap, but no pixel has data in both.", hint
        )
    text = (
        f"No label lies on a map of the same day; there are maps of {_listed(mapped)} and labels of "
        f"{_listed(labelled)}."
    )
    return SnowGalileoError("SG-LABEL-016", text, "Choose maps and labels of the same days and places.")


def _listed(days: set[date]) -> str:
    names = [day.isoformat() for day in sorted(days)]
    more = f" and {len(names) - 3} more days" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more if names else "no day"
