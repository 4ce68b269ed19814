"""Area statistics: snow cover by polygon, elevation band, aspect, slope class and land cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

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


@dataclass
class Totals:
    """Sums over the pixels of one stratum; areas in km2, pixels count with their covered share."""

    area: float = 0.0
    valid: float = 0.0
    snow: float = 0.0
    squares: float = 0.0
    above: float = 0.0

    def add(self, other: Totals) -> None:
        """Add the sums of other pixels."""
        self.area += other.area
        self.valid += other.valid
        self.snow += other.snow
        self.squares += other.squares
        self.above += other.above

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


@dataclass
class ZoneTotals:
    """Sums of one polygon by stratum."""

    strata: dict[Key, Totals] = field(default_factory=dict)

    def add(self, keys: Sequence[Codes], area: Doubles, fsc: Doubles, threshold: float) -> None:
        """Add pixels ``(N,)``: strata codes, covered area [km2], snow cover 0..1 with NaN = not seen."""
        codes = np.stack([np.broadcast_to(key, area.shape).ravel() for key in keys], axis=1)
        unique, index = np.unique(codes, axis=0, return_inverse=True)
        index = index.reshape(-1)
        seen = np.isfinite(fsc)
        weight, value = np.where(seen, area, 0.0), np.where(seen, fsc, 0.0)
        sums = [
            np.bincount(index, weights=part, minlength=len(unique))
            for part in (area, weight, weight * value, weight * value**2, weight * (value >= threshold))
        ]
        for number, key in enumerate(map(tuple, unique.tolist())):
            self.strata.setdefault(key, Totals()).add(Totals(*(float(part[number]) for part in sums)))

    def total(self) -> Totals:
        """Over all strata."""
        found = Totals()
        for part in self.strata.values():
            found.add(part)
        return found


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
