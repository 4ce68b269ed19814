"""Images of a collection as Earth Engine lists them: what is needed to ask for their pixels."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

import shapely
from pyproj.exceptions import CRSError

from ...nearest import SINUSOIDAL, AffineGrid, transformer
from ...protocol import SnowGalileoError
from ..archive.raster import footprint
from .image_collections import ImageCollection, Layer

EVERYWHERE = shapely.box(-180, -90, 180, 90)
SINUSOIDAL_CODE = "SR-ORG:6974"
"""What Earth Engine calls the grid of MODIS and VIIRS."""

_INDEX = re.compile(r"[\w.-]{1,200}", re.ASCII)
_NAME = re.compile(r"[\w.,-]{1,200}", re.ASCII)
_CODE = re.compile(r"(EPSG|SR-ORG):\d{4,6}", re.ASCII)


@dataclass(frozen=True)
class ImageLayer:
    """A layer of an image. ``bands``: those of ``layer`` that the image has, our name and theirs.

    ``grid``: the image's own pixels, ``code``: their coordinate system as Earth Engine calls it; ``None``:
    it is asked for on the 10 m pixels of the region.
    """

    layer: Layer
    bands: tuple[tuple[str, str], ...]
    code: str = ""
    grid: AffineGrid | None = None


@dataclass(frozen=True)
class Image:
    """An image of a collection. ``id``: its address, ``version``: changes whenever it is made anew.

    ``name``: as the scene is called. ``time``: of the acquisition, UTC, ``None`` for terrain and land cover.
    """

    collection: ImageCollection
    id: str
    version: str
    name: str
    time: datetime | None
    footprint: shapely.Geometry
    layers: tuple[ImageLayer, ...]
    baseline: str = ""

    @property
    def index(self) -> str:
        """Its name in the collection."""
        return self.id.rpartition("/")[2]


def image_of(collection: ImageCollection, listed: Any) -> Image:
    """An image from its entry in a list. Raises ``SG-SOURCE-003`` for one that cannot be used."""
    facts = listed if isinstance(listed, Mapping) else {}
    identity = facts.get("id")
    if not isinstance(identity, str) or not _INDEX.fullmatch(identity.removeprefix(f"{collection.id}/")):
        raise _unusable(f"An image of {collection.id}", "has no usable id")
    properties = facts.get("properties")
    properties = properties if isinstance(properties, Mapping) else {}
    index = identity.rpartition("/")[2]
    name = properties.get(collection.name_property)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        name = f"{collection.prefix}{index}"
    layers = tuple(filter(None, (_layer(layer, facts) for layer in collection.layers)))
    if not layers:
        raise _unusable(identity, "has none of the bands that are needed")
    return Image(
        collection,
        identity,
        str(facts.get("version", ""))[:40],
        name,
        _time(properties, identity) if collection.is_dated else None,
        EVERYWHERE if collection.is_global else _footprint(properties, identity),
        layers,
        str(properties.get("PROCESSING_BASELINE", ""))[:20],
    )


def _layer(layer: Layer, facts: Mapping[str, Any]) -> ImageLayer | None:
    """The layer as far as the image has its bands. Where these are not of one grid whose rows run east, they
    are asked for on the region's pixels, which costs more.
    """
    listed = facts.get("bands")
    known = {
        band.get("id"): band
        for band in (listed if isinstance(listed, list) else [])
        if isinstance(band, Mapping) and isinstance(band.get("id"), str)
    }
    bands = tuple((ours, theirs) for ours, theirs in layer.bands.items() if theirs in known)
    if not bands:
        return None
    grids = {_grid(known[theirs]) for _, theirs in bands}
    if layer.is_on_region or len(grids) > 1:
        return ImageLayer(layer, bands)
    return ImageLayer(layer, bands, *grids.pop())


def _grid(band: Mapping[str, Any]) -> tuple[str, AffineGrid | None]:
    """The pixels of a band, and their coordinate system as Earth Engine calls it; none unless north is up."""
    code, transform, size = band.get("crs"), band.get("crs_transform"), band.get("dimensions")
    try:
        dx, shear, x0, other_shear, dy, y0 = (float(value) for value in transform or ())
        cols, rows = (int(value) for value in size or ())
        crs = SINUSOIDAL if code == SINUSOIDAL_CODE else str(code)
        is_known = isinstance(code, str) and _CODE.fullmatch(code) is not None
        is_north_up = dx > 0 > dy and shear == other_shear == 0 and 0 < cols < 10**8 and 0 < rows < 10**8
        if not (is_known and is_north_up and all(map(math.isfinite, (dx, x0, dy, y0)))):
            return "", None
        transformer("EPSG:4326", crs)
    except (TypeError, ValueError, OverflowError, CRSError):
        return "", None
    return str(code), AffineGrid(crs, x0, y0, dx, -dy, rows, cols)


def _time(properties: Mapping[str, Any], image: str) -> datetime:
    try:
        return datetime.fromtimestamp(float(properties["system:time_start"]) / 1000, timezone.utc)
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        raise _unusable(image, "has no time of acquisition") from None


def _footprint(properties: Mapping[str, Any], image: str) -> shapely.Geometry:
    outline = properties.get("system:footprint")
    points = outline.get("coordinates") if isinstance(outline, Mapping) else None
    try:
        if isinstance(outline, Mapping) and outline.get("type") == "Polygon":
            points = points[0] if points else None
        area = footprint((float(x), float(y)) for x, y in points or ())
        if area.is_empty or area.area == 0:
            raise ValueError("empty")
        return area
    except (KeyError, IndexError, TypeError, ValueError, shapely.errors.ShapelyError):
        raise _unusable(image, "has no outline") from None


def _unusable(name: str, what: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-SOURCE-003", f"{name} {what}.", "Check for a newer version of the plugin; the others are used."
    )
