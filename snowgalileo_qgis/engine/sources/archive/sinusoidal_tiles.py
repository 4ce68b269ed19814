"""NASA's sinusoidal tiles: names of their products, and where they lie."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from ...nearest import SINUSOIDAL, AffineGrid, transformer
from ...protocol import SnowGalileoError
from .listing import shown

RADIUS = 6371007.181
"""Radius of the sphere of the sinusoidal projection [m]."""

TILE_M = RADIUS * math.pi / 18
"""Side of a tile [m], 10 degrees on the sphere."""

_NAME = re.compile(
    r"((?:M[OYC]D|V[NJ][P0-9])[0-9A-Z]{3,5})(_NRT)?\.A(\d{4})(\d{3})\.h(\d\d)v(\d\d)\.(\d{3})"
    r"(?:\.(\d{13}))?(\.NRT)?(?![0-9A-Za-z])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Granule:
    """Parts of a product's name: ``MOD09GA.A2025089.h10v03.061.2025091044317``.

    ``generated``: year, day of year and time of production, empty when the name has none. ``quick``:
    near-real-time version, of which MODIS files have ``.NRT`` at the end, VIIRS files ``_NRT`` after the
    product.
    """

    product: str
    day: date
    h: int
    v: int
    collection: str
    generated: str
    quick: bool = False

    @property
    def tile(self) -> str:
        """``h10v03``."""
        return f"h{self.h:02d}v{self.v:02d}"


def parse_name(name: str) -> Granule | None:
    """The granule in the name of a file or folder, with any ending; ``None`` for other names."""
    match = _NAME.match(name)
    if match is None:
        return None
    product, quick, year, day, h, v, collection, generated, late = match.groups()
    if not (int(year) > 0 and 1 <= int(day) <= 366 and int(h) < 36 and int(v) < 18):
        return None
    try:
        taken = date(int(year), 1, 1) + timedelta(days=int(day) - 1)
    except OverflowError:
        return None
    if taken.year != int(year):
        return None
    return Granule(product.upper(), taken, int(h), int(v), collection, generated or "", bool(quick or late))


def tile_grid(h: int, v: int, size: int) -> AffineGrid:
    """Pixels of a tile; ``size``: rows and columns, 2400 (500 m) or 1200 (1 km)."""
    pixel = TILE_M / size
    return AffineGrid(SINUSOIDAL, (h - 18) * TILE_M, (9 - v) * TILE_M, pixel, pixel, size, size)


def tile_outline(h: int, v: int) -> list[tuple[float, float]]:
    """Outline of a tile, longitude and latitude, with a point at every degree of latitude.

    Clipped to the globe.
    """
    south, north = 80 - 10 * v, 90 - 10 * v
    sides = [(lat, h - 18) for lat in range(north, south - 1, -1)] + [
        (lat, h - 17) for lat in range(south, north + 1)
    ]
    return [
        (max(-180.0, min(180.0, 10 * column / max(math.cos(math.radians(lat)), 1e-9))), float(lat))
        for lat, column in sides
    ]


def snapped(grid: AffineGrid, whole: AffineGrid, address: str, tile: str) -> AffineGrid:
    """The grid of a GeoTIFF, snapped to the tile's exact pixels.

    Raises ``SG-SOURCE-003`` when it is not a part of the tile.
    """
    x, y = transformer("EPSG:4326", SINUSOIDAL).transform(
        *transformer(grid.crs, "EPSG:4326").transform(grid.x0, grid.y0)
    )
    left, top = (grid.x0 - whole.x0) / whole.dx, (whole.y0 - grid.y0) / whole.dy
    steady = (
        abs(x - grid.x0) < 1 and abs(y - grid.y0) < 1 and np.allclose((grid.dx, grid.dy), whole.dx, rtol=1e-6)
    )
    col, row = round(left) if steady else -1, round(top) if steady else -1
    inside = 0 <= col <= whole.cols - grid.cols and 0 <= row <= whole.rows - grid.rows
    if not (inside and abs(col - left) < 0.01 and abs(row - top) < 0.01):
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} does not lie on the pixels of tile {tile}, which its name says.",
            "Convert the product again without reprojecting or resampling it.",
        )
    return AffineGrid(
        SINUSOIDAL,
        whole.x0 + col * whole.dx,
        whole.y0 - row * whole.dy,
        whole.dx,
        whole.dy,
        grid.rows,
        grid.cols,
    )
