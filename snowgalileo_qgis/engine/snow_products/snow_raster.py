"""The one reader of snow cover rasters of any producer: opened, recognised, checked and read as fractions.

A pixel of another grid takes the area-weighted mean of the raster's valid pixels when these cover at least
``min_valid`` of it. With a low minimum, few pixels stand for all of it: of nine pixels of 30 m, six unknown
and three with snow give a fraction of 1. Unknown pixels, cloud and shadow, are not random, so such a label is
biased; 0.5 is the default, 1 the strictest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ..protocol import SnowGalileoError
from ..raster_file import open_raster
from .band import NODATA_CLOSE, Band, choose_band, parts_of, read_band
from .coding import (
    FRACTION_TOLERANCE,
    Coding,
    ValueSummary,
    check_range,
    check_scale,
    fractions,
    require_values,
)
from .days import days_of, require_one_day, tagged_day
from .pixel_grid import Doubles, PixelGrid, area_mean
from .producers import NamedProduct, named_product
from .recognition import recognise
from .sidecars import require_no_values_beside

SOME = 256
"""Side of the middle part of a raster that is looked at first, pixels."""

LANDSAT_NAME = re.compile(r"(?:^|[_\-.])(?:L[CEO]0?[789]|L[789])(?:[_\-.]|$)", re.IGNORECASE)


@dataclass(frozen=True)
class SnowRaster:
    """A raster of snow cover before its pixels are read.

    ``product``: its name for people, empty where unknown. ``quantity``: snow seen from above or on the ground
    (``layers``), empty where unsaid. ``days``: those that it may be of. ``day_is_given``: whether its day, if
    any, is the caller's. ``grid``: with an empty ``crs`` where its place is unknown. ``reason``: why its
    values are read as they are, a clause. ``landsat``: whether its name says that it was made from Landsat.
    ``is_checked``: whether all values were looked at; otherwise they are read with ``unchecked``, which looks
    at each.
    """

    path: Path
    product: str
    quantity: str
    days: tuple[date, ...]
    day_is_given: bool
    grid: PixelGrid
    band: Band
    coding: Coding
    reason: str
    landsat: bool
    is_checked: bool = True

    @property
    def day(self) -> date:
        """Its day. Raises ``SG-LABEL-012`` when it has none or several."""
        self.require_day()
        return self.days[0]

    def require_day(self) -> None:
        """Raise ``SG-LABEL-012`` when it has no day, or several."""
        require_one_day(self.path, self.days)

    @property
    def values(self) -> str:
        """Kind of its values, see ``coding``."""
        return self.coding.values

    def require_place(self) -> None:
        """Raise ``SG-LABEL-018`` when its place on Earth is unknown."""
        if not self.grid.crs:
            raise SnowGalileoError(
                "SG-LABEL-018",
                f"{self.path.name} has no coordinate system, or is rotated, mirrored or not georeferenced.",
                "Give it a coordinate system and north-up pixels, in the file itself.",
            )

    def unchecked(
        self, raster: DatasetReader, window: Window, out: npt.NDArray[np.float32], *, has_masks: bool
    ) -> npt.NDArray[np.bool_]:
        """Read fractions of a window of an unchecked raster into ``out``, and return where they are known:
        what ``read_band`` and ``fractions`` give, in fewer steps. ``has_masks``: see ``band.has_masks``.
        Raises ``SG-LABEL-014`` for a number that is no fraction.
        """
        if has_masks:
            stored, valid = read_band(raster, self.path, self.band, window)
            out[:] = np.where(valid, stored, np.nan)
        else:
            raster.read(self.band.number, window=window, out=out)
        nodata = raster.nodatavals[self.band.number - 1]
        known = out >= 0
        known &= out <= 1
        others = np.isnan(out)
        if nodata is not None and np.isfinite(nodata):
            with np.errstate(over="ignore"):
                others |= out == np.float32(nodata)
        if np.count_nonzero(known) + np.count_nonzero(others) < out.size:
            return self._rounded(out, nodata)
        return known

    def _rounded(self, out: npt.NDArray[np.float32], nodata: float | None) -> npt.NDArray[np.bool_]:
        """The same where fractions or the nodata value are off by the rounding of whoever wrote them."""
        known = np.isfinite(out)
        if nodata is not None and np.isfinite(nodata):
            with np.errstate(over="ignore", invalid="ignore"):
                known &= np.abs(out - np.float32(nodata)) > NODATA_CLOSE * abs(nodata)
        values = out[known]
        if values.size and (values.min() < -FRACTION_TOLERANCE or values.max() > 1 + FRACTION_TOLERANCE):
            text = f"{self.path.name} has values that do not fit '{self.values}'."
            raise SnowGalileoError("SG-LABEL-014", text, "Choose what the values are, or correct them.")
        np.clip(out, 0, 1, out=out)
        return known

    def on_grid(self, target: PixelGrid, min_valid: float) -> Doubles:
        """Fractions 0..1 on a grid ``(H, W)``, NaN where less than ``min_valid`` of a pixel is known.

        Reads only what is needed.
        """
        known, share = area_mean(*self.around(target), target)
        known[share < min_valid - 1e-9] = np.nan
        return known

    def pixels(self) -> Doubles:
        """Fractions 0..1 ``(H, W)`` on its own grid, NaN = unknown."""
        return self.window(slice(0, self.grid.height), slice(0, self.grid.width))

    def around(self, target: PixelGrid) -> tuple[Doubles, PixelGrid]:
        """Fractions 0..1 ``(h, w)`` around a grid, NaN = unknown, and their own grid; a single NaN where the
        two do not meet.
        """
        west, south, east, north = target.bounds_in(self.grid.crs)
        margin_x, margin_y = 2 * self.grid.pixel_x, 2 * self.grid.pixel_y
        window = self.grid.window((west - margin_x, south - margin_y, east + margin_x, north + margin_y))
        if window is None:
            corner = self.grid.part(slice(0, 1), slice(0, 1))
            return np.full((1, 1), np.nan), corner
        return self.window(*window), self.grid.part(*window)

    def window(self, rows: slice, cols: slice) -> Doubles:
        """Fractions 0..1 ``(h, w)`` in some rows and columns, NaN = unknown. Raises ``SG-LABEL-011``."""
        with open_raster(self.path, "SG-LABEL-011") as raster:
            return fractions(
                *read_band(raster, self.path, self.band, Window.from_slices(rows, cols)), self.coding
            )


def open_snow_raster(
    path: Path,
    values: str = "auto",
    day: date | None = None,
    named: NamedProduct | None = None,
    *,
    check_later: bool = False,
) -> SnowRaster:
    """Open a raster of snow cover: all values are read once and checked.

    ``check_later``: of plain fractions, look at some values only and leave the others to whoever reads them.
    ``values``: a kind, or ``auto`` for what is certain from the file alone. ``day``: of a raster that has
    none. ``named``: what its name tells, if that is known already. Raises ``SG-LABEL-004`` (bands), ``011``
    (unreadable), ``013`` (kind of values), ``014`` (values or scale), ``015`` (no valid pixel), ``020``
    (another layer).
    """
    named = named or named_product(path)
    with open_raster(path, "SG-LABEL-011") as raster:
        require_no_values_beside(raster, path)
        band = choose_band(raster, path)
        grid = _grid_if_any(raster)
        stated = Coding("", float(raster.scales[band.number - 1]), float(raster.offsets[band.number - 1]))
        check_scale(stated, path)
        summary = _of_some(raster, path, band, stated) if check_later else None
        is_checked = summary is None
        if summary is not None:
            found = recognise(raster, path, named, band, grid, stated, summary, values)
            is_checked = found.coding.values != "fraction"
        if is_checked:
            parts = (read_band(raster, path, band, window) for window in parts_of(raster, band.number))
            summary = ValueSummary.of(pixels[valid] for pixels, valid in parts)
            require_values(summary, path)
            found = recognise(raster, path, named, band, grid, stated, summary, values)
        tags = raster.tags()
    check_scale(found.coding, path)
    if summary is not None:
        check_range(summary, found.coding, path)
    tagged = tagged_day(tags)
    return SnowRaster(
        path,
        found.product,
        found.quantity,
        days_of(tagged, named.days, day),
        day_is_given=not tagged and not named.days,
        grid=grid,
        band=band,
        coding=found.coding,
        reason=found.reason,
        landsat=bool(LANDSAT_NAME.search(path.stem)),
        is_checked=is_checked,
    )


def _of_some(raster: DatasetReader, path: Path, band: Band, stated: Coding) -> ValueSummary | None:
    """Summary of the middle of a raster that seems to hold plain fractions; ``None``: it does not.

    All values of a raster of fractions lie between 0 and 1; where one does not, whoever reads it finds out.
    """
    nodata = raster.nodatavals[band.number - 1]
    is_plain = raster.dtypes[band.number - 1] == "float32" and not stated.is_scaled
    if not is_plain or (nodata is not None and -FRACTION_TOLERANCE <= nodata <= 1 + FRACTION_TOLERANCE):
        return None
    block = raster.block_shapes[band.number - 1]
    rows, cols = (_middle(size, side) for size, side in zip(raster.shape, block, strict=True))
    pixels, valid = read_band(raster, path, band, Window.from_slices(rows, cols))
    summary = ValueSummary.of([pixels[valid]])
    lies_inside = summary.low >= -FRACTION_TOLERANCE and summary.high <= 1 + FRACTION_TOLERANCE
    return summary if summary.count and lies_inside else None


def _middle(size: int, side: int) -> tuple[int, int]:
    """Middle ``SOME`` of ``size`` pixels, from the border of a block, so that few blocks are decoded."""
    start = max(size - SOME, 0) // 2 // side * side
    return start, min(start + SOME, size)


def _grid_if_any(raster: DatasetReader) -> PixelGrid:
    grid = PixelGrid.of_raster(raster)
    return grid or PixelGrid("", 0.0, 0.0, 1.0, 1.0, raster.height, raster.width)
