"""Pairs of a snow map and a label of the same day and place.

A label with the file name (without the ending) and the size of the map's stack belongs to it alone, pixel by
pixel, as in the published sets: the coordinates in their names are accurate to about 100 m only. Any other
label is compared with every map of its day that it overlaps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
from pyproj.exceptions import ProjError

from ..protocol import LeftOut, SnowGalileoError
from ..snow_products.pixel_grid import Bounds, Doubles, PixelGrid
from ..snow_products.snow_raster import SnowRaster
from ..stack import CellRef
from .failures import Failures
from .maps import MapFile


@dataclass
class Sample:
    """Pixels of one map under one label.

    ``truth``, ``predicted``: fractions ``(H, W)`` on ``grid``, NaN = no data. ``layers``: covariates and
    baselines of the same pixels, by name.
    """

    label: SnowRaster
    map_file: MapFile
    grid: PixelGrid
    truth: Doubles
    predicted: Doubles
    layers: dict[str, npt.NDArray[Any]] = field(default_factory=dict)

    @property
    def both(self) -> npt.NDArray[np.bool_]:
        """Pixels ``(H, W)`` where map and label have a value."""
        return np.isfinite(self.truth) & np.isfinite(self.predicted)


def belongs(label: SnowRaster, stem: str, grid: PixelGrid) -> bool:
    """Whether label and stack are a pair by name."""
    return label.path.stem == stem and (label.grid.height, label.grid.width) == (grid.height, grid.width)


class LabelBounds:
    """A label's bounds in other coordinate systems, computed once each."""

    def __init__(self, label: SnowRaster) -> None:
        self.label = label
        self._bounds: dict[str, Bounds] = {}

    def overlap(self, grid: PixelGrid) -> tuple[slice, slice] | None:
        """Rows and columns of ``grid`` that touch the label."""
        if grid.crs not in self._bounds:
            self._bounds[grid.crs] = self.label.grid.bounds_in(grid.crs)
        return grid.window(self._bounds[grid.crs])


def cells_of_label(label: SnowRaster, refs: Sequence[CellRef]) -> list[CellRef]:
    """Cells that a label covers: the one of its name, else those of its day that it touches."""
    own = [ref for ref in refs if belongs(label, ref.path.stem, PixelGrid.of_cell(ref))]
    if own or not label.grid.crs:
        return own
    bounds = LabelBounds(label)
    return [
        ref for ref in refs if ref.day == label.day and bounds.overlap(PixelGrid.of_cell(ref)) is not None
    ]


def maps_of(label: SnowRaster, maps: Sequence[MapFile]) -> list[tuple[MapFile, tuple[slice, slice]]]:
    """The maps that a label is compared with, and the part of each.

    Raises ``SG-LABEL-018`` when the label has neither a map of its name nor a place.
    """
    own = [candidate for candidate in maps if belongs(label, candidate.stem, candidate.grid)]
    if own:
        return [(own[0], (slice(0, own[0].grid.height), slice(0, own[0].grid.width)))]
    label.require_place()
    bounds = LabelBounds(label)
    same_day = (
        (candidate, bounds.overlap(candidate.grid)) for candidate in maps if candidate.day == label.day
    )
    return [(candidate, window) for candidate, window in same_day if window is not None]


def sample_of(
    label: SnowRaster, map_file: MapFile, window: tuple[slice, slice], min_valid: float
) -> Sample | None:
    """Read a pair; ``None`` when no pixel has both. Raises ``SG-LABEL-011`` and ``SG-LABEL-019``."""
    rows, cols = window
    grid = map_file.grid.part(rows, cols)
    truth = label.pixels() if belongs(label, map_file.stem, map_file.grid) else label.on_grid(grid, min_valid)
    sample = Sample(label, map_file, grid, truth, map_file.pixels(rows, cols))
    return sample if sample.both.any() else None


def compare(
    labels: Sequence[SnowRaster],
    maps_for: Callable[[SnowRaster], list[MapFile]],
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
        try:
            pairs = maps_of(label, maps)
        except SnowGalileoError as error:
            failures.add(label.path, error)
            continue
        is_paired = is_paired or bool(pairs)
        found = [_read(label, map_file, window, min_valid, failures) for map_file, window in pairs]
        compared = [sample for sample in found if sample is not None]
        samples += compared
        if not compared and not failures.has(label.path):
            failures.extend([_not_compared(label, is_on_map=bool(pairs))])
    progress(len(labels), len(labels))
    if not samples:
        labelled = {label.day for label in labels}
        raise failures.first or _nothing_compared(is_paired, days or set(stack_days), labelled)
    return samples


def _read(
    label: SnowRaster, map_file: MapFile, window: tuple[slice, slice], min_valid: float, failures: Failures
) -> Sample | None:
    """A pair; ``None`` when no pixel has both, or one of them cannot be read (added to ``failures``)."""
    try:
        return sample_of(label, map_file, window, min_valid)
    except SnowGalileoError as error:
        failures.add(label.path if error.code != "SG-LABEL-019" else map_file.path, error)
    except (
        ArithmeticError,
        LookupError,
        ValueError,
        ProjError,
    ) as error:  # places that cannot be transformed
        text = f"{label.path.name} cannot be laid on {map_file.path.name}: {type(error).__name__}."
        failures.add(label.path, SnowGalileoError("SG-LABEL-018", text, "Check its coordinates.", str(error)))
    return None


def _not_compared(label: SnowRaster, *, is_on_map: bool) -> LeftOut:
    if is_on_map:
        return LeftOut(
            label.path, "SG-LABEL-017", f"{label.path.name} has no pixel that is known in it and in a map."
        )
    return LeftOut(label.path, "SG-LABEL-016", f"{label.path.name} lies on no map of its day, {label.day}.")


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
