"""What the values of a snow cover raster mean.

========= ===================================================================================================
fraction  0..1, such as the published float32 labels at 100 m
percent   0..100; anything else is an error
permille  0..1000, -9999 no data (Landsat fSCA of the USGS); anything else is an error
clms      0..100 percent, codes 200..255 (205 cloud, 255 no data), as in the Copernicus products, in Theia's
          snow masks (0 and 100) and in ESA's Snow CCI; anything between is an error
ndsi      NDSI, converted: 0..100 with codes 200..255 (NASA's MOD10A1, VNP10A1), or -1..1
classes   10 snow-free and 11 snow; anything else is unknown, as in the 30 m snow-class rasters
========= ===================================================================================================

A scale and offset that the file states are applied. Kinds with codes are kinds of stored numbers: a scale
must be the one that the kind itself has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..protocol import SnowGalileoError
from .pixel_grid import Doubles

SNOW_FREE, SNOW = 10, 11
CLASS_PIXEL_M = 40.0
"""Largest pixel, metres, for which values of only 10 and 11 are taken for classes.

In coarser rasters they could be percent.
"""
FRACTION_TOLERANCE = 1e-4
"""How far beyond 0..1 a fraction may be through resampling or rounding; it is clipped."""

CODES_FROM = 200
"""Least code in rasters of percent with codes; the largest is 255."""

PERMILLE_FILL = -9999

NDSI_SLOPE, NDSI_OFFSET, NDSI_LEAST = 1.21, 0.06, 0.1
"""FSC = 0.06 + 1.21 NDSI above an NDSI of 0.1 (Salomonson and Appel 2004), 0 at and below it."""

ROUNDING = 1e-6
"""Of an NDSI stored as float32."""

OWN_SCALE = {"clms": 0.01, "ndsi": 0.01, "permille": 0.001, "classes": 1.0}
"""The scale that a kind of stored numbers has, whether the file states it or not."""


@dataclass(frozen=True)
class Coding:
    """``values``: a kind of the table above. ``scale``, ``offset``: as the file states them. ``is_coded``: of
    ``ndsi``, whether it is stored as 0..100 with codes.
    """

    values: str
    scale: float = 1.0
    offset: float = 0.0
    is_coded: bool = False

    @property
    def is_scaled(self) -> bool:
        """Whether the file states a scale or an offset."""
        return (self.scale, self.offset) != (1.0, 0.0)


@dataclass(frozen=True)
class ValueSummary:
    """The valid stored numbers: how many, their range, whether all are whole; whether all or some are snow
    classes, some lie between 100 and the codes, and some are codes.
    """

    count: int
    low: float
    high: float
    is_whole: bool
    only_classes: bool
    has_classes: bool
    has_between: bool
    has_percent: bool

    @classmethod
    def of(cls, parts: Iterable[npt.NDArray[Any]]) -> ValueSummary:
        """Summary of valid stored numbers that come in parts."""
        count, low, high = 0, np.inf, -np.inf
        whole, only, some, between, percent = True, True, False, False, False
        for numbers in parts:
            if numbers.size:
                count += numbers.size
                values = _distinct(numbers)
                least, greatest = float(values.min()), float(values.max())
                low, high = min(low, least), max(high, greatest)
                whole = whole and bool((values == np.floor(values)).all())
                if greatest < SNOW_FREE or least > SNOW:
                    only = False
                else:
                    classes = np.isin(values, (SNOW_FREE, SNOW))
                    only, some = only and bool(classes.all()), some or bool(classes.any())
                if greatest > 100:
                    between = between or bool(((values > 100) & (values < CODES_FROM)).any())
                percent = percent or 0 <= least <= 100 or bool(((values >= 0) & (values <= 100)).any())
        return cls(count, low, high, whole, only, some, between, percent)

    def physical(self, coding: Coding) -> tuple[float, float]:
        """Range of the values after scale and offset."""
        ends = sorted(coding.scale * value + coding.offset for value in (self.low, self.high))
        return ends[0], ends[1]


def _distinct(numbers: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The numbers that occur, where these are few; else all of them."""
    if numbers.dtype == np.uint8:
        return np.flatnonzero(np.bincount(numbers, minlength=1))
    return numbers


def require_values(summary: ValueSummary, path: Path, where: str = "") -> None:
    """Raise ``SG-LABEL-015`` without a valid value; ``where``: the part of the raster, for the message."""
    if not summary.count:
        raise SnowGalileoError(
            "SG-LABEL-015", f"{path.name} has no valid pixel{where}.", "Choose another label."
        )


def check_scale(coding: Coding, path: Path) -> None:
    """Raise ``SG-LABEL-014`` for a scale that nothing can have, or that contradicts the kind of values."""
    if not np.isfinite((coding.scale, coding.offset)).all() or coding.scale == 0:
        raise SnowGalileoError(
            "SG-LABEL-014",
            f"{path.name} states a scale of {coding.scale:g} and an offset of {coding.offset:g}.",
            "Correct them, for example with gdal_edit.",
        )
    own = None if coding.values == "ndsi" and not coding.is_coded else OWN_SCALE.get(coding.values)
    if own is not None and not (coding.offset == 0 and np.isclose(coding.scale, (1.0, own)).any()):
        raise SnowGalileoError(
            "SG-LABEL-014",
            f"{path.name} states a scale of {coding.scale:g} and an offset of {coding.offset:g}, which do "
            f"not fit '{coding.values}'.",
            "Choose fraction or percent for what the values are after scale and offset, or correct both.",
        )


def check_range(summary: ValueSummary, coding: Coding, path: Path) -> None:
    """Raise ``SG-LABEL-014`` for values that are impossible for their kind, ``015`` when none is valid."""
    if not _fits(summary, coding):
        is_physical = coding.values in ("fraction", "percent")
        low, high = summary.physical(coding) if is_physical else (summary.low, summary.high)
        text = f"{path.name} has values from {low:g} to {high:g}, which do not fit '{coding.values}'."
        hint = "Choose what the values are, or correct them, and mark missing pixels as no data."
        raise SnowGalileoError("SG-LABEL-014", text, hint)
    with_codes = coding.values == "clms" or coding.is_coded
    if (coding.values == "classes" and not summary.has_classes) or (with_codes and not summary.has_percent):
        raise SnowGalileoError(
            "SG-LABEL-015",
            f"{path.name} has no pixel that is valid as '{coding.values}'.",
            "Choose another label.",
        )


def _fits(summary: ValueSummary, coding: Coding) -> bool:
    low, high = summary.physical(coding)
    if coding.values == "fraction":
        return low >= -FRACTION_TOLERANCE and high <= 1 + FRACTION_TOLERANCE
    if coding.values == "percent":
        return low >= -FRACTION_TOLERANCE and high <= 100
    if coding.values == "permille":
        is_low = summary.low >= 0 or summary.low == PERMILLE_FILL
        return summary.is_whole and is_low and summary.high <= 1000
    if coding.values == "clms" or coding.is_coded:
        return summary.is_whole and summary.low >= 0 and summary.high <= 255 and not summary.has_between
    if coding.values == "ndsi":
        return low >= -1 - FRACTION_TOLERANCE and high <= 1 + FRACTION_TOLERANCE
    return True


def fractions(stored: npt.NDArray[Any], valid: npt.NDArray[np.bool_], coding: Coding) -> Doubles:
    """Fractions 0..1 of stored numbers; ``valid``: of the same shape, any. NaN where it is false."""
    numbers = np.where(valid, stored, 0).astype(np.float64)
    return np.where(valid, _FRACTIONS[coding.values](numbers, coding), np.nan)


def single_fractions(
    stored: npt.NDArray[Any], valid: npt.NDArray[np.bool_], coding: Coding
) -> npt.NDArray[np.float32]:
    """The same rounded to single precision, faster for the data types that long series have."""
    if stored.dtype == np.uint8:
        every = np.arange(256, dtype=np.uint8)
        table = fractions(every, np.ones(256, np.bool_), coding).astype(np.float32)
        found = table[stored]
    elif stored.dtype == np.float32 and coding.values == "fraction" and not coding.is_scaled:
        found = np.clip(stored, np.float32(0), np.float32(1))
    else:
        return fractions(stored, valid, coding).astype(np.float32)
    np.copyto(found, np.float32(np.nan), where=~valid)
    return np.asarray(found, np.float32)


def ndsi_fraction(ndsi: Doubles) -> Doubles:
    """FSC 0..1 of NDSI -1..1, of any shape; NaN is kept."""
    converted = np.clip(NDSI_OFFSET + NDSI_SLOPE * ndsi, 0.0, 1.0)
    return np.where(ndsi <= NDSI_LEAST + ROUNDING, 0.0, converted)


def _scaled(stored: Doubles, coding: Coding) -> Doubles:
    return stored * coding.scale + coding.offset if coding.is_scaled else stored


def _ndsi(stored: Doubles, coding: Coding) -> Doubles:
    index = np.where(stored <= 100, stored / 100, np.nan) if coding.is_coded else _scaled(stored, coding)
    return ndsi_fraction(index)


def _permille(stored: Doubles, _: Coding) -> Doubles:
    return np.where(stored >= 0, stored / 1000, np.nan)


def _clms(stored: Doubles, _: Coding) -> Doubles:
    return np.where(stored <= 100, stored / 100, np.nan)


def _classes(stored: Doubles, _: Coding) -> Doubles:
    return np.where(stored == SNOW, 1.0, np.where(stored == SNOW_FREE, 0.0, np.nan))


_FRACTIONS: dict[str, Callable[[Doubles, Coding], Doubles]] = {
    "fraction": lambda stored, coding: np.clip(_scaled(stored, coding), 0.0, 1.0),
    "percent": lambda stored, coding: np.clip(_scaled(stored, coding) / 100, 0.0, 1.0),
    "permille": _permille,
    "clms": _clms,
    "ndsi": _ndsi,
    "classes": _classes,
}
