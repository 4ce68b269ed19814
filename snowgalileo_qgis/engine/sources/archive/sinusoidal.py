"""Daily surface reflectance on NASA's sinusoidal tiles (MOD09GA, VNP09GA): names, tiles, and the reader that
both products share.

A product is one HDF file, or one GeoTIFF per band in a folder with the product's name.
"""

from __future__ import annotations

import math
import re
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ...grid import RegionGrid
from ...nearest import SINUSOIDAL, AffineGrid, transformer
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from .listing import Entry, Product, product_files, shown
from .product_reader import ProductReader
from .product_versions import newest_versions
from .raster import footprint, grid_of, opened, window_of

RADIUS = 6371007.181
"""Radius of the sphere of the sinusoidal projection [m]."""

TILE_M = RADIUS * math.pi / 18
"""Side of a tile [m], 10 degrees on the sphere."""

_NAME = re.compile(
    r"((?:M[OYC]D|V[NJ][P0-9])[0-9A-Z]{3,5})\.A(\d{4})(\d{3})\.h(\d\d)v(\d\d)\.(\d{3})(?:\.(\d{13}))?(\.NRT)?(?![0-9A-Za-z])"
)
_OUTLINE = re.compile(
    r'GridName="(\w+)".*?UpperLeftPointMtrs=\(([-+.\deE]+),([-+.\deE]+)\).*?LowerRightMtrs=\(([-+.\deE]+),([-+.\deE]+)\)',
    re.DOTALL,
)


@dataclass(frozen=True)
class Granule:
    """Parts of a product's name: ``MOD09GA.A2025089.h10v03.061.2025091044317``.

    ``generated``: year, day of year and time of production, empty when the name has none. ``quick``:
    near-real-time version.
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
    product, year, day, h, v, collection, generated, quick = match.groups()
    if not (int(year) > 0 and 1 <= int(day) <= 366 and int(h) < 36 and int(v) < 18):
        return None
    try:
        taken = date(int(year), 1, 1) + timedelta(days=int(day) - 1)
    except OverflowError:
        return None
    if taken.year != int(year):
        return None
    return Granule(product, taken, int(h), int(v), collection, generated or "", bool(quick))


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


@dataclass(frozen=True)
class Field:
    """A band's field in the product: ``grid`` (``MODIS_Grid_500m_2D``), ``name`` (``sur_refl_b01_1``),
    ``size`` of the tile in pixels.
    """

    grid: str
    name: str
    size: int
    dtype: type[np.generic]


class SinusoidalReader(ProductReader):
    """Finds and reads one product; subclasses read its HDF file."""

    product: str
    collection: str
    fields: Mapping[str, Field]
    ending: str

    @abstractmethod
    def metadata(self, address: str) -> tuple[str, str]:
        """The product name in the HDF file and its StructMetadata, empty when absent.

        Raises ``SG-SOURCE-001`` when it is unreadable.
        """

    @abstractmethod
    def stored(self, address: str, field: Field, rows: slice, cols: slice) -> npt.NDArray[Any]:
        """Stored values of a window of an HDF file.

        Raises ``SG-SOURCE-001``, ``-002`` (other scale) and ``-003`` (no such field).
        """

    @abstractmethod
    def native(self, grid: AffineGrid, stored: npt.NDArray[Any]) -> Native:
        """Stored values in the units of ``engine.bands``."""

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """One scene for each tile and day; of several versions the newest."""
        names = "|".join(field.name for field in self.fields.values())
        found = []
        for product in product_files(entries, rf"(?i:.+{re.escape(self.ending)}|.*({names})\.tiff?)"):
            groups: dict[Granule, dict[str, str]] = {}
            for marker in product.markers:
                try:
                    granule = self._granule(product, marker)
                    if granule is not None:
                        bands = groups.setdefault(granule, {})
                        bands |= {
                            band: product.files[marker]
                            for band, field in self.fields.items()
                            if self._holds(marker, field)
                        }
                except SnowGalileoError as error:
                    left_out(LeftOut(_path_of(product, marker), error.code, error.text))
            for granule, files in groups.items():
                if files:
                    found.append(self._scene(product, granule, files))
        return newest_versions(found, lambda scene: (scene.day, scene.facts["tile"]), left_out)

    def _holds(self, marker: str, field: Field) -> bool:
        return (
            marker.lower().endswith(self.ending)
            or re.search(rf"{field.name}\.tiff?$", marker, re.IGNORECASE) is not None
        )

    def _granule(self, product: Product, marker: str) -> Granule | None:
        """The granule of one file, ``None`` for other sensors'. Raises ``SG-SOURCE-002`` and ``-003``."""
        address = product.files[marker]
        named = parse_name(marker) or parse_name(product.name)
        self._check_kind(marker, named)
        if not marker.lower().endswith(self.ending):
            return named
        try:
            identifier, structure = self.metadata(address)
        except SnowGalileoError:
            if named is None:
                return None
            raise
        inside = parse_name(identifier)
        self._check_kind(marker, inside)
        if named and inside and (named.day, named.tile) != (inside.day, inside.tile):
            raise SnowGalileoError(
                "SG-SOURCE-003",
                f"{marker} is of {inside.day}, tile {inside.tile}, according to its own metadata.",
                "Restore its original name.",
            )
        granule = inside or named
        if granule:
            _check_outline(structure, address, granule)
        return granule

    def _check_kind(self, marker: str, granule: Granule | None) -> None:
        """Raises ``SG-SOURCE-002`` for another product or collection."""
        if granule and (granule.product, granule.collection) != (self.product, self.collection):
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{marker} is {granule.product} collection {granule.collection}; {self.product} collection "
                f"{self.collection} is needed.",
                f"Download {self.product} of the same day and tile.",
            )

    def _scene(self, product: Product, granule: Granule, files: Mapping[str, str]) -> Scene:
        lacking = [band for band in self.fields if band not in files]
        notes = [f"It has no file of {', '.join(lacking)}."] if lacking else []
        if granule.quick:
            notes.append(
                "It is the near-real-time version, whose values differ slightly from the standard product's."
            )
        generated = f".{granule.generated}" if granule.generated else ""
        return Scene(
            sensor=self.sensor,
            name=f"{granule.product}.A{granule.day:%Y%j}.{granule.tile}.{granule.collection}{generated}"
            + ".NRT" * granule.quick,
            day=granule.day,
            path=_path_of(
                product, next(marker for marker in product.markers if product.files[marker] in files.values())
            ),
            files=dict(files),
            footprint=footprint(tile_outline(granule.h, granule.v)),
            order=(granule.tile,),
            facts={
                "tile": granule.tile,
                "baseline": granule.collection,
                "generated": granule.generated
                and datetime.strptime(granule.generated, "%Y%j%H%M%S").isoformat(),
                "near_real_time": granule.quick,
            },
            notes=tuple(notes),
        )

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Values in the units of ``engine.bands``; ``None`` where the scene has no such band or does not
        reach the region.

        Raises ``SG-SOURCE-001`` to ``-003``.
        """
        address = scene.files.get(band)
        if address is None:
            return None
        field = self.fields[band]
        tile = scene.facts["tile"]
        whole = tile_grid(int(tile[1:3]), int(tile[4:6]), field.size)
        if address.lower().endswith(self.ending):
            part = window_of(whole, region)
            if part is None:
                return None
            window, grid = part
            rows, cols = (
                slice(start, start + size)
                for start, size in ((window.row_off, window.height), (window.col_off, window.width))
            )
            return self.native(grid, self.stored(address, field, rows, cols))
        with opened(address, "GTiff") as source:
            grid = _checked(grid_of(source, address), whole, address, tile)
            if source.dtypes[0] != np.dtype(field.dtype).name:
                raise SnowGalileoError(
                    "SG-SOURCE-002",
                    f"{shown(address)} holds {source.dtypes[0]} instead of the product's own "
                    f"{np.dtype(field.dtype).name}.",
                    "Convert the product again without scaling.",
                )
            part = window_of(grid, region)
            if part is None:
                return None
            return self.native(part[1], source.read(1, window=part[0]))


def _check_outline(structure: str, address: str, granule: Granule) -> None:
    """Raises ``SG-SOURCE-003`` when the StructMetadata contradict the tile in the name."""
    whole = tile_grid(granule.h, granule.v, 1)
    expected = (whole.x0, whole.y0, whole.x0 + TILE_M, whole.y0 - TILE_M)
    for grid, *corners in _OUTLINE.findall(structure):
        try:
            found = tuple(map(float, corners))
        except ValueError:
            found = (math.nan,) * 4
        if not np.allclose(found, expected, rtol=0, atol=10):
            raise SnowGalileoError(
                "SG-SOURCE-003",
                f"{shown(address)} says tile {granule.tile}, but its grid {grid} lies elsewhere (upper left "
                f"{found[0]:.0f}, {found[1]:.0f} m).",
                "Download the product again and keep its name.",
            )


def _path_of(product: Product, marker: str) -> Path:
    """A product's file as users know it: the file, the zip or tar file, or the folder of GeoTIFFs."""
    address = product.files[marker]
    return (
        product.path
        if address.startswith("/vsi") or marker.lower().endswith((".tif", ".tiff"))
        else Path(address)
    )


def _checked(grid: AffineGrid, whole: AffineGrid, address: str, tile: str) -> AffineGrid:
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
