"""Pairs of a snow map and a label of the same day and place.

A label with the file name (without the ending) and the size of the map's stack belongs to it alone, pixel for
pixel, as in the published sets: the places in their names are good to about 100 m only. Any other label is
compared with every map of its day that it overlaps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..protocol import LeftOut, SnowGalileoError
from .grid import Bounds, Doubles, Grid
from .labels import Label, label_on_grid, label_pixels, raster_day, raster_files, raster_grid, reading

FRACTION_TOLERANCE = 1e-4


@dataclass(frozen=True)
class SnowMap:
    """A map before its pixels are read.

    ``stem``: name of the stack it was made from, or its own. ``hides_landsat``: it was made without Landsat
    of its day. ``model``: file name, SHA-256 and note of the weights, empty where the map does not tell.
    """

    path: Path
    day: date
    grid: Grid
    stem: str
    hides_landsat: bool
    model: tuple[str, str, str] = ("", "", "")


@dataclass
class Sample:
    """Pixels of one map under one label.

    ``truth``, ``predicted``: fractions ``(H, W)`` on ``grid``, NaN = no data. ``layers``: more facts about
    the same pixels, by name.
    """

    label: Label
    snow_map: SnowMap
    grid: Grid
    truth: Doubles
    predicted: Doubles
    layers: dict[str, npt.NDArray[Any]] = field(default_factory=dict)

    @property
    def both(self) -> npt.NDArray[np.bool_]:
        """Pixels where map and label have a value."""
        return np.isfinite(self.truth) & np.isfinite(self.predicted)


def find_maps(paths: Sequence[Path], day: date | None = None) -> tuple[list[SnowMap], list[LeftOut]]:
    """Snow maps in files and folders, and those that cannot be used.

    Raises ``SG-LABEL-016``, and the error of a file when it is the only one.
    """
    maps: list[SnowMap] = []
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


def open_map(path: Path, day: date | None = None, stem: str = "") -> SnowMap:
    """Read a map's header. ``day``: of a map that tells none. Raises ``SG-LABEL-011``, ``012``, ``018``."""
    with reading(path) as raster:
        named = raster_day(raster, path) or day
        if named is None:
            text = f"{path.name} does not tell its day, neither in its name nor in a tag PREDICTION_DAY."
            raise SnowGalileoError("SG-LABEL-012", text, "Choose a map written by Predict snow cover.")
        tags = raster.tags()
        hides = tags.get("HIDDEN") == "landsat" or all(
            name.endswith("no_hr") for name in tags.get("CONDITION", "").split(", ")
        )
        model = (tags.get("MODEL_FILE", ""), tags.get("MODEL_SHA256", ""), tags.get("MODEL_NOTE", ""))
        return SnowMap(path, named, raster_grid(raster, path), stem or path.stem, hides, model)


def belongs(label: Label, stem: str, grid: Grid) -> bool:
    """Whether label and stack are a pair by name."""
    return label.path.stem == stem and (label.grid.height, label.grid.width) == (grid.height, grid.width)


class Bounded:
    """A label's bounds in the coordinate systems asked for, computed once each."""

    def __init__(self, label: Label) -> None:
        self.label = label
        self._bounds: dict[str, Bounds] = {}

    def overlap(self, grid: Grid) -> tuple[slice, slice] | None:
        """Rows and columns of ``grid`` that touch the label."""
        if grid.crs not in self._bounds:
            self._bounds[grid.crs] = self.label.grid.bounds_in(grid.crs)
        return grid.window(self._bounds[grid.crs])


def maps_of(label: Label, maps: Sequence[SnowMap]) -> list[tuple[SnowMap, tuple[slice, slice]]]:
    """The maps that a label is compared with, and the part of each."""
    own = [candidate for candidate in maps if belongs(label, candidate.stem, candidate.grid)]
    if own:
        return [(own[0], (slice(0, own[0].grid.height), slice(0, own[0].grid.width)))]
    bounded = Bounded(label)
    same_day = (
        (candidate, bounded.overlap(candidate.grid)) for candidate in maps if candidate.day == label.day
    )
    return [(candidate, window) for candidate, window in same_day if window is not None]


def sample_of(
    label: Label, snow_map: SnowMap, window: tuple[slice, slice], min_valid: float
) -> Sample | None:
    """Read a pair; ``None`` when no pixel has both. Raises ``SG-LABEL-011`` and ``SG-LABEL-019``."""
    rows, cols = window
    grid = snow_map.grid.part(rows, cols)
    truth = (
        label_pixels(label)
        if belongs(label, snow_map.stem, snow_map.grid)
        else label_on_grid(label, grid, min_valid)
    )
    with reading(snow_map.path) as raster:
        predicted = (
            raster.read(1, window=Window.from_slices(rows, cols), masked=True)
            .astype(np.float64)
            .filled(np.nan)
        )
    low, high = np.nanmin(predicted, initial=0.0), np.nanmax(predicted, initial=0.0)
    if low < -FRACTION_TOLERANCE or high > 1 + FRACTION_TOLERANCE:
        text = (
            f"{snow_map.path.name} has values from {low:g} to {high:g}, so it is not a snow map of "
            "fractions from 0 to 1."
        )
        raise SnowGalileoError("SG-LABEL-019", text, "Choose maps made by Predict snow cover.")
    sample = Sample(label, snow_map, grid, truth, np.clip(predicted, 0.0, 1.0))
    return sample if sample.both.any() else None
