"""Area statistics: snow cover by polygon, elevation band, aspect, slope class and land cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int32]

ALL = -1
"""Code of a stratum that is not told apart, and of pixels without terrain or land cover."""

UNKNOWN_BAND = int(np.iinfo(np.int32).min)
"""Code of the elevation band of pixels without elevation."""

FLAT = 0
FLAT_BELOW_DEGREES = 5.0
ASPECTS = {
    1: (),
    4: ("N", "E", "S", "W"),
    8: ("N", "NE", "E", "SE", "S", "SW", "W", "NW"),
}
SLOPE_EDGES = (5.0, 15.0, 30.0, 45.0)
"""Upper ends of the slope classes [degrees], the last one open: 0-5, 5-15, 15-30, 30-45, above 45."""

LEAST_VALID_SHARE = 0.5
"""Snow-covered area is scaled to the whole polygon only where this share of it is seen."""


QUALITY_CLASSES = 4
AGES = 10
"""Days since the last look that are told apart: 0 to 8, and longer or never."""


@dataclass(frozen=True)
class Looks:
    """What is known of pixels, arrays of one shape, NaN = unknown.

    ``uncertainty``: standard deviation, 0..1. ``quality``: 0 best to 3 poor. ``age``: days since the last
    look, 255 = never.
    """

    uncertainty: npt.NDArray[np.floating] | None = None
    quality: npt.NDArray[np.floating] | None = None
    age: npt.NDArray[np.floating] | None = None


@dataclass
class Totals:
    """Sums over the pixels of one stratum; areas in km2, pixels count with their covered share.

    ``known``: area with an ``uncertainty``, which is summed with the area. ``quality``, ``ages``: area by
    quality class, and by days since the last look (the last: longer, or never).
    """

    area: float = 0.0
    valid: float = 0.0
    snow: float = 0.0
    squares: float = 0.0
    above: float = 0.0
    known: float = 0.0
    uncertainty: float = 0.0
    quality: Doubles = field(default_factory=lambda: np.zeros(QUALITY_CLASSES))
    ages: Doubles = field(default_factory=lambda: np.zeros(AGES))

    def add(self, other: Totals) -> None:
        """Add the sums of other pixels."""
        for part in fields(self):
            setattr(self, part.name, getattr(self, part.name) + getattr(other, part.name))

    @property
    def valid_share(self) -> float:
        """Share 0..1 of the area that is seen."""
        return self.valid / self.area if self.area else 0.0

    @property
    def mean_fsc(self) -> float | None:
        """Mean snow cover of what is seen."""
        return self.snow / self.valid if self.valid else None

    @property
    def sd_fsc(self) -> float | None:
        """Standard deviation of the snow cover of what is seen, by area."""
        if not self.valid:
            return None
        mean = self.snow / self.valid
        return float(max(self.squares / self.valid - mean**2, 0.0) ** 0.5)

    @property
    def snow_share(self) -> float | None:
        """Share of what is seen with snow cover at or above the threshold."""
        return self.above / self.valid if self.valid else None

    @property
    def mean_uncertainty(self) -> float | None:
        """Mean standard deviation of the snow cover, where there is one."""
        return self.uncertainty / self.known if self.known else None

    @property
    def quality_shares(self) -> list[float | None]:
        """Share of each quality class in the area that has one."""
        total = float(self.quality.sum())
        return [float(part) / total if total else None for part in self.quality]

    def age(self, share: float) -> int | None:
        """Days within which a share 0..1 of the area was seen last; ``None``: longer, never or unknown."""
        total = float(self.ages.sum())
        if not total:
            return None
        days = int(np.searchsorted(np.cumsum(self.ages), share * total * (1 - 1e-12)))
        return days if days < AGES - 1 else None

    def scaled_snow_area(self, least_valid_share: float = LEAST_VALID_SHARE) -> float | None:
        """Snow-covered area of the whole stratum, as if what is not seen were like the rest.

        Else ``None``.
        """
        if not self.valid or self.valid_share < least_valid_share:
            return None
        return self.snow / self.valid * self.area


Key = tuple[int, int, int, int]
"""Number of the elevation band (lower edge / dz), aspect sector, slope class, land cover; ``ALL`` where not
told apart."""

LARGEST_RANGE = 1 << 16
"""Codes of a larger range are sorted to find out which there are; of a smaller one they are counted."""


@dataclass(frozen=True)
class Strata:
    """``keys`` that occur in a window, and for each pixel the number of its key ``(height, width)``."""

    keys: list[Key]
    index: npt.NDArray[np.intp]

    @classmethod
    def of(cls, codes: Sequence[Codes | None], shape: tuple[int, int]) -> Strata:
        """Strata of pixels by four codes each; ``None``: not told apart."""
        index = np.zeros(shape, np.intp)
        values: list[list[int]] = []
        for code in codes:
            found, part = ([ALL], None) if code is None else _compact(code)
            if part is not None and len(found) > 1:
                index = index * len(found) + part
            values.append(found)
        sizes = [len(found) for found in values]
        occurring, index = _compact(index)
        places = np.unravel_index(np.array(occurring), sizes)
        keys = [
            (values[0][a], values[1][b], values[2][c], values[3][d])
            for a, b, c, d in zip(*(place.tolist() for place in places), strict=True)
        ]
        return cls(keys, index)


def _compact(codes: npt.NDArray[np.integer]) -> tuple[list[int], npt.NDArray[np.intp]]:
    """The codes that occur, ascending, and the place of each pixel's code among them."""
    known = codes[codes != UNKNOWN_BAND]
    low = int(known.min()) if known.size else 0
    high = int(known.max()) if known.size else 0
    if high - low > LARGEST_RANGE:
        found, index = np.unique(codes, return_inverse=True)
        return found.tolist(), index.reshape(codes.shape)
    shifted = codes.astype(np.intp) - (low - 1)
    if known.size < codes.size:
        shifted[codes == UNKNOWN_BAND] = 0
    occurs = np.bincount(shifted.ravel(), minlength=1) > 0
    found = np.flatnonzero(occurs) + (low - 1)
    if occurs[0]:
        found[0] = UNKNOWN_BAND
    return found.tolist(), (np.cumsum(occurs) - 1)[shifted]


@dataclass
class ZoneTotals:
    """Sums of one polygon by stratum."""

    strata: dict[Key, Totals] = field(default_factory=dict)

    def add(
        self,
        keys: Sequence[Key],
        index: npt.NDArray[np.intp],
        area: Doubles,
        fsc: npt.NDArray[np.floating],
        threshold: float,
        looks: Looks | None = None,
    ) -> None:
        """Add pixels ``(N,)``: number of the key, covered area [km2], snow cover 0..1 with NaN = not seen,
        and what else is known of them.
        """
        size = len(keys)
        seen = np.isfinite(fsc)
        weight = area * seen
        value = np.where(seen, fsc, 0).astype(np.float64)
        snow = weight * value

        def sums(weights: Doubles) -> Doubles:
            return np.asarray(np.bincount(index, weights, size), np.float64)

        columns = [
            sums(weights) for weights in (area, weight, snow, snow * value, weight * (value >= threshold))
        ]
        known, uncertainty = np.zeros(size), np.zeros(size)
        quality, ages = np.zeros((size, QUALITY_CLASSES)), np.zeros((size, AGES))
        if looks is not None and looks.uncertainty is not None:
            has = np.isfinite(looks.uncertainty) & seen
            known = sums(area * has)
            uncertainty = sums(area * np.where(has, looks.uncertainty, 0))
        if looks is not None and looks.quality is not None:
            quality = _by_code(index, looks.quality, area, size, QUALITY_CLASSES)
        if looks is not None and looks.age is not None:
            ages = _by_code(index, np.minimum(looks.age, AGES - 1), area, size, AGES)
        for number, key in enumerate(keys):
            if columns[0][number]:
                a, b, c, d, e = (float(column[number]) for column in columns)
                part = Totals(a, b, c, d, e, float(known[number]), float(uncertainty[number]))
                part.quality, part.ages = quality[number], ages[number]
                self.strata.setdefault(key, Totals()).add(part)

    def total(self) -> Totals:
        """Over all strata."""
        found = Totals()
        for part in self.strata.values():
            found.add(part)
        return found


def _by_code(
    index: npt.NDArray[np.intp], codes: npt.NDArray[np.floating], area: Doubles, size: int, count: int
) -> Doubles:
    """Area by stratum and code ``(size, count)``; pixels without a code do not count."""
    has = np.isfinite(codes)
    place = index * count + np.where(has, codes, 0).astype(np.intp)
    return np.asarray(np.bincount(place, area * has, size * count), np.float64).reshape(size, count)


def band_codes(elevation: Doubles, dz: float) -> Codes:
    """Number of the elevation band (lower edge = number x ``dz``, inclusive).

    ``UNKNOWN_BAND`` without elevation.
    """
    known = np.isfinite(elevation)
    return np.where(known, np.floor(np.where(known, elevation, 0.0) / dz), UNKNOWN_BAND).astype(np.int32)


def slope_codes(slope: Doubles) -> Codes:
    """Number of the slope class, by ``SLOPE_EDGES``; ``ALL`` unknown."""
    known = np.isfinite(slope)
    return np.where(known, np.digitize(np.where(known, slope, 0.0), SLOPE_EDGES), ALL).astype(np.int32)


def aspect_codes(aspect: Doubles, slope: Doubles, sectors: int) -> Codes:
    """Sector 1..n clockwise from north (centred on it), ``FLAT`` below 5 degrees of slope, ``ALL``
    unknown.
    """
    if sectors == 1:
        return np.full(aspect.shape, ALL, np.int32)
    known = np.isfinite(aspect) & np.isfinite(slope)
    width = 360 / sectors
    sector = np.floor(((np.where(known, aspect, 0) + width / 2) % 360) / width).astype(np.int32) + 1
    sector = np.where(np.where(known, slope, 0) < FLAT_BELOW_DEGREES, FLAT, sector)
    return np.where(known, sector, ALL).astype(np.int32)
