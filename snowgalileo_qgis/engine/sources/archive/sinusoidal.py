"""Daily surface reflectance on NASA's sinusoidal tiles (MOD09GA, VNP09GA): the reader that both products
share.

A product is one HDF file, or one GeoTIFF per band in a folder with the product's name.
"""

from __future__ import annotations

import math
import re
from abc import abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.io import DatasetReader
from shapely import Geometry

from ...grid import RegionGrid
from ...nearest import AffineGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from .image import Form, checked_grid
from .listing import Entry, Product, product_files, shown
from .probe import tried
from .product_reader import ProductReader, leaving_out
from .product_versions import newest_versions
from .raster import footprint, opened, window_of
from .sinusoidal_tiles import RADIUS, TILE_M, Granule, parse_name, snapped, tile_grid, tile_outline

FILL = -28672
"""Stored reflectance of a pixel without data."""

_OUTLINE = re.compile(
    r'GridName="(\w+)".*?UpperLeftPointMtrs=\(([-+.\deE]+),([-+.\deE]+)\).*?LowerRightMtrs=\(([-+.\deE]+),([-+.\deE]+)\)',
    re.DOTALL,
)


@dataclass(frozen=True)
class Field:
    """A band's field in the product: ``grid`` (``MODIS_Grid_500m_2D``), ``name`` (``sur_refl_b01_1``),
    ``size`` of the tile in pixels.
    """

    grid: str
    name: str
    size: int
    dtype: type[np.generic]


@dataclass(frozen=True)
class HdfFacts:
    """What an HDF file says of itself: product name, StructMetadata (both empty when absent), and the names
    of the fields that it has.
    """

    name: str
    structure: str
    fields: frozenset[str]


class SinusoidalReader(ProductReader):
    """Finds and reads one product; subclasses read its HDF file.

    ``substitutes``: products of the same form that are read in its place, best first, and their satellites.
    """

    product: str
    substitutes: Mapping[str, str] = {}
    collection: str
    fields: Mapping[str, Field]
    ending: str

    @abstractmethod
    def metadata(self, address: str) -> HdfFacts:
        """What the HDF file says of itself; called in a process of its own.

        Raises ``SG-SOURCE-001`` when it is unreadable.
        """

    @abstractmethod
    def stored(self, address: str, field: Field, rows: slice, cols: slice) -> npt.NDArray[Any]:
        """Stored values of a window of an HDF file; called in a process of its own.

        Raises ``SG-SOURCE-001``, ``-002`` (other scale) and ``-003`` (no such field).
        """

    @abstractmethod
    def native(self, grid: AffineGrid, stored: npt.NDArray[Any]) -> Native:
        """Stored values in the units of ``engine.bands``."""

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """One scene for each tile and day, or several that show different parts or bands of it; of several
        versions the final one, and of these the newest.
        """
        names = "|".join(field.name for field in self.fields.values())
        found: list[Scene] = []
        for product in product_files(entries, rf".+{re.escape(self.ending)}|.*({names})\.tiff?"):
            groups: dict[Granule, list[dict[str, _Band]]] = defaultdict(list)
            for marker in product.markers:
                with leaving_out(_path_of(product, marker), marker, left_out):
                    granule, bands = self._bands(product, marker)
                    if granule and bands:
                        _add(groups[granule], bands)
            for granule, parts in groups.items():
                found += [self._scene(product, granule, bands) for bands in parts]
        return newest_versions(
            _joined(found), lambda scene: (scene.day, scene.facts["tile"]), left_out, _shows_all
        )

    def _bands(self, product: Product, marker: str) -> tuple[Granule | None, dict[str, _Band]]:
        """The granule of one file (``None`` for other sensors' files) and its bands.

        Raises ``SG-SOURCE-001``, ``-002`` and ``-003``.
        """
        address = product.files[marker]
        named = parse_name(marker) or parse_name(product.name)
        self._check_kind(marker, named)
        if not marker.lower().endswith(self.ending):
            held = [
                band
                for band, field in self.fields.items()
                if re.search(rf"{field.name}\.tiff?$", marker, re.IGNORECASE)
            ]
            if named is None or not held:
                return None, {}
            with opened(address, "GTiff") as source:
                grid = self._checked(source, address, held[0], named)
            return named, {held[0]: _Band(address, grid)}
        try:
            facts = tried(self.metadata, address)
        except SnowGalileoError:
            if named is None:
                return None, {}
            raise
        inside = parse_name(facts.name)
        self._check_kind(marker, inside)
        if named and inside and (named.day, named.tile) != (inside.day, inside.tile):
            raise SnowGalileoError(
                "SG-SOURCE-003",
                f"{marker} is of {inside.day}, tile {inside.tile}, according to its own metadata.",
                "Restore its original name.",
            )
        granule = inside or named
        if granule is None:
            return None, {}
        granule = replace(granule, quick=granule.quick or bool(named and named.quick))
        _check_outline(facts.structure, address, granule)
        whole = tile_grid(granule.h, granule.v, 1)
        held = [band for band, field in self.fields.items() if field.name in facts.fields]
        if not held:
            raise SnowGalileoError(
                "SG-SOURCE-003", f"{marker} has none of the bands.", "Download the product again."
            )
        return granule, {band: _Band(address, whole) for band in held}

    def _check_kind(self, marker: str, granule: Granule | None) -> None:
        """Raises ``SG-SOURCE-002`` for another product or collection."""
        known = granule is None or granule.product in (self.product, *self.substitutes)
        if granule and not (known and granule.collection == self.collection):
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{marker} is {granule.product} collection {granule.collection}; {self.product} collection "
                f"{self.collection} is needed.",
                f"Download {self.product} of the same day and tile.",
            )

    def _scene(self, product: Product, granule: Granule, bands: Mapping[str, _Band]) -> Scene:
        files = {band: bands[band].address for band in self.fields if band in bands}
        notes = []
        satellite = self.substitutes.get(granule.product)
        if satellite:
            notes.append(
                f"It is a substitute: {granule.product} of {satellite} in the place of {self.product}, with "
                "which the model was trained."
            )
        if granule.quick:
            notes.append(
                "It is the near-real-time version, whose values differ slightly from the standard product's."
            )
        if lacking := [band for band in self.fields if band not in files]:
            notes.append(f"It lacks {', '.join(lacking)}.")
        generated = f".{granule.generated}" if granule.generated else ""
        return Scene(
            sensor=self.sensor,
            name=f"{granule.product}.A{granule.day:%Y%j}.{granule.tile}.{granule.collection}{generated}"
            + ".NRT" * granule.quick,
            day=granule.day,
            path=_path_of(
                product, next(marker for marker in product.markers if product.files[marker] in files.values())
            ),
            files=files,
            footprint=_footprint(granule, bands.values()),
            order=(granule.tile,),
            facts={
                "tile": granule.tile,
                "baseline": granule.collection,
                "generated": granule.generated
                and datetime.strptime(granule.generated, "%Y%j%H%M%S").isoformat(),
                "near_real_time": granule.quick,
                **self._substitute(granule.product),
            },
            notes=tuple(notes),
        )

    def _substitute(self, product: str) -> dict[str, Any]:
        """Facts that declare a substitute."""
        if product == self.product:
            return {}
        rank = 1 + list(self.substitutes).index(product)
        return {"substitute": f"{product} of {self.substitutes[product]}", "substitute_rank": rank}

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
            return self.native(grid, tried(self.stored, address, field, rows, cols))
        h, v = int(tile[1:3]), int(tile[4:6])
        granule = Granule(self.product, scene.day or date.min, h, v, self.collection, "")
        with opened(address, "GTiff") as source:
            part = window_of(self._checked(source, address, band, granule), region)
            if part is None:
                return None
            return self.native(part[1], source.read(1, window=part[0]))

    def _checked(self, source: DatasetReader, address: str, band: str, granule: Granule) -> AffineGrid:
        """Grid of a GeoTIFF of a band, snapped to the tile's exact pixels.

        Raises ``SG-SOURCE-002`` (scaled, masked, other data type), ``SG-SOURCE-003`` (another band, or not
        on the pixels of the tile).
        """
        field = self.fields[band]
        fill = 65535 if field.dtype is np.uint16 else FILL
        form = Form("GTiff", np.dtype(field.dtype).name, nodata=(None, fill), scales=(1.0, 0.0001, 10000.0))
        grid = checked_grid(source, address, form)
        said = {other for other, known in self.fields.items() if known.name in (source.descriptions[0] or "")}
        if said and band not in said:
            raise SnowGalileoError(
                "SG-SOURCE-003",
                f"{shown(address)} holds {min(said)} according to its description.",
                "Convert the product again.",
            )
        whole = tile_grid(granule.h, granule.v, field.size)
        return snapped(grid, whole, address, granule.tile)


@dataclass(frozen=True)
class _Band:
    """A band's file, and its grid: of a GeoTIFF its own, of an HDF file the whole tile as one pixel."""

    address: str
    grid: AffineGrid


def _add(parts: list[dict[str, _Band]], bands: Mapping[str, _Band]) -> None:
    """Put bands into the first part that has none of them."""
    part = next((part for part in parts if not part.keys() & bands.keys()), None)
    if part is None:
        parts.append(part := {})
    part.update(bands)


def _footprint(granule: Granule, bands: Iterable[_Band]) -> Geometry:
    """The outline of the tile, or of the part of it that GeoTIFFs show."""
    grids = [band.grid for band in bands]
    west, north = min(grid.x0 for grid in grids), max(grid.y0 for grid in grids)
    east = max(grid.x0 + grid.cols * grid.dx for grid in grids)
    south = min(grid.y0 - grid.rows * grid.dy for grid in grids)
    outline = footprint(tile_outline(granule.h, granule.v))
    if min(east - west, north - south) > 0.999 * TILE_M:
        return outline
    lines = np.linspace(north, south, 1 + math.ceil((north - south) / (TILE_M / 10)))
    sides = [(west, y) for y in lines] + [(east, y) for y in lines[::-1]]
    x, y = np.transpose(sides)
    latitude = np.degrees(y / RADIUS)
    longitude = np.degrees(x / RADIUS / np.maximum(np.cos(np.radians(latitude)), 1e-9))
    return footprint(zip(longitude.clip(-180, 180).tolist(), latitude.tolist(), strict=True))


def _joined(scenes: Sequence[Scene]) -> list[Scene]:
    """Scenes; those of one granule and place that lie in several folders, band by band, become one."""
    joined: list[Scene] = []
    for scene in scenes:
        for i, other in enumerate(joined):
            if (
                other.name == scene.name
                and not other.files.keys() & scene.files.keys()
                and _covers(other, scene)
                and _covers(scene, other)
            ):
                files = {**other.files, **scene.files}
                notes = tuple(note for note in other.notes if not note.startswith("It lacks "))
                joined[i] = replace(other, files=files, notes=notes)
                break
        else:
            joined.append(scene)
    return joined


def _covers(one: Scene, other: Scene) -> bool:
    return bool((one.footprint & other.footprint).area >= 0.99 * other.footprint.area)


def _shows_all(newer: Scene, older: Scene) -> bool:
    """Whether a scene has all bands of another, and all of its area."""
    return older.files.keys() <= newer.files.keys() and _covers(newer, older)


def check_attributes(address: str, field: Field, attributes: Mapping[str, Any]) -> None:
    """Raises ``SG-SOURCE-002`` when a reflectance field states another scale, offset, unit or fill value than
    the product has. A value that it does not state is the product's.
    """
    if field.dtype is not np.int16:
        return
    usual = {
        "scale_factor": (0.0001, 10000.0),
        "add_offset": (0.0,),
        "_FillValue": (float(FILL),),
    }
    for name, values in usual.items():
        found = np.ravel(attributes.get(name, values[0]))
        stated = float(found[0]) if len(found) and np.issubdtype(found.dtype, np.number) else math.nan
        if not any(math.isclose(stated, value, rel_tol=1e-6) for value in values):
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)}: {field.name} states {name.strip('_')} {stated:g} instead of that of "
                "reflectance x 10,000.",
                "Download the product again, unchanged.",
            )


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
