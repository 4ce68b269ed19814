"""What the values of a label mean.

==========
============================================================================================================
fraction    0..1, such as the published float32 labels at 100 m; NaN or the file's nodata value where unknown
percent     0..100; anything else is an error
clms        0..100 percent with codes above (205 cloud, 255 no data), as in the Copernicus products
classes     10 snow-free and 11 snow; anything else is unknown, as in the 30 m snow-class rasters
==========
============================================================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ..protocol import SnowGalileoError
from .pixel_grid import Doubles, PixelGrid

SNOW_FREE, SNOW = 10, 11
CLASS_PIXEL_M = 40.0
"""Largest pixel, metres, for which values of only 10 and 11 are taken for classes.

In coarser rasters they could be percent.
"""
FRACTION_TOLERANCE = 1e-4
"""How far beyond 0..1 a fraction may be through resampling or rounding; it is clipped."""

_FRACTIONS: dict[str, Callable[[Doubles], Doubles]] = {
    "fraction": lambda pixels: np.clip(pixels, 0.0, 1.0),
    "percent": lambda pixels: pixels / 100,
    "clms": lambda pixels: np.where(pixels <= 100, pixels / 100, np.nan),
    "classes": lambda pixels: np.where(pixels == SNOW, 1.0, np.where(pixels == SNOW_FREE, 0.0, np.nan)),
}


@dataclass(frozen=True)
class ValueSummary:
    """Number and range of valid values, and whether all or some of them are snow classes."""

    count: int
    low: float
    high: float
    only_classes: bool
    has_classes: bool

    @classmethod
    def of(cls, parts: Iterable[Doubles]) -> ValueSummary:
        """Summary of valid values that come in parts."""
        count, low, high, only, some = 0, np.inf, -np.inf, True, False
        for values in parts:
            if values.size:
                count += values.size
                low, high = min(low, float(values.min())), max(high, float(values.max()))
                classes = np.isin(values, (SNOW_FREE, SNOW))
                only, some = only and bool(classes.all()), some or bool(classes.any())
        return cls(count, low, high, only, some)


def require_values(summary: ValueSummary, path: Path, where: str = "") -> None:
    """Raise ``SG-LABEL-015`` without a valid value; ``where``: the part of the label, for the message."""
    if not summary.count:
        raise SnowGalileoError(
            "SG-LABEL-015", f"{path.name} has no valid pixel{where}.", "Choose another label."
        )


def certain_kind(summary: ValueSummary, is_whole: bool, grid: PixelGrid, path: Path) -> str:
    """The only kind that the values can be; ``is_whole``: their data type is an integer.

    Raises ``SG-LABEL-013`` when they can be several.
    """
    if summary.only_classes and _pixel_m(grid) <= CLASS_PIXEL_M:
        return "classes"
    if not is_whole and summary.low >= -FRACTION_TOLERANCE and summary.high <= 1 + FRACTION_TOLERANCE:
        return "fraction"
    text = (
        f"{path.name} has values from {summary.low:g} to {summary.high:g}: they could be fractions, percent, "
        "percent with codes, or classes."
    )
    raise SnowGalileoError(
        "SG-LABEL-013",
        text,
        "Say what they are: fraction, percent, clms (percent with codes 205 and 255) or classes (10, 11).",
    )


def check_range(summary: ValueSummary, kind: str, path: Path) -> None:
    """Raise ``SG-LABEL-014`` for values that are impossible for their kind, ``015`` when none is valid."""
    high = {"fraction": 1 + FRACTION_TOLERANCE, "percent": 100.0}.get(kind, np.inf)
    low = -np.inf if kind == "classes" else -FRACTION_TOLERANCE
    if summary.low < low or summary.high > high:
        text = f"{path.name} has values from {summary.low:g} to {summary.high:g}, which do not fit '{kind}'."
        hint = "Divide percent by 100 or choose what the values are, and mark missing pixels as no data."
        raise SnowGalileoError("SG-LABEL-014", text, hint)
    if (kind == "classes" and not summary.has_classes) or (kind == "clms" and summary.low > 100):
        raise SnowGalileoError(
            "SG-LABEL-015", f"{path.name} has no pixel that is valid as '{kind}'.", "Choose another label."
        )


def fractions(pixels: Doubles, valid: npt.NDArray[np.bool_], kind: str) -> Doubles:
    """Fractions 0..1 of pixels of a kind, NaN where they are not valid."""
    return np.where(valid, _FRACTIONS[kind](np.where(valid, pixels, 0.0)), np.nan)


def _pixel_m(grid: PixelGrid) -> float:
    west, south, east, north = grid.part(slice(0, 1), slice(0, 1)).bounds_in("EPSG:4326")
    return max(north - south, (east - west) * float(np.cos(np.radians((south + north) / 2)))) * 111_320
