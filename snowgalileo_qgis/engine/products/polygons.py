"""Polygon layers: read, named, and brought to the coordinate system of a raster."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pyogrio
import pyogrio.raw
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from ..protocol import LeftOut, SnowGalileoError

DRIVERS = {
    ".gpkg": "GPKG",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".shp": "ESRI Shapefile",
    ".fgb": "FlatGeobuf",
    ".gml": "GML",
    ".kml": "KML",
}
"""Drivers by ending: no other one may open a file that comes from outside."""

NAME_FIELDS = ("name", "id", "code", "label")
"""Fields whose values name the polygons, in the order in which they are looked for."""

SEGMENTS = 50
"""A side of a polygon is followed in the raster's coordinate system with at least so many points."""


@dataclass(frozen=True)
class Zone:
    """A polygon. ``name``: unique in its layer. ``shape``: in the coordinate system of the raster."""

    name: str
    shape: shapely.Geometry


def read_zones(path: Path, crs: str) -> tuple[list[Zone], list[LeftOut]]:
    """Polygons of a layer in ``crs``; features without a polygon are left out.

    A file with several layers must have one with polygons. Raises ``SG-PRODUCT-010``.
    """
    driver = DRIVERS.get(path.suffix.lower())
    if not path.is_file() or driver is None:
        endings = ", ".join(DRIVERS)
        text = (
            f"{path} does not exist."
            if not path.exists()
            else f"{path.name} is no polygon layer with one of {endings}."
        )
        raise SnowGalileoError("SG-PRODUCT-010", text, "Choose a polygon layer, such as a GeoPackage.")
    try:
        layer = _polygon_layer(path)
        facts, fids, geometries, values = pyogrio.raw.read(path, layer=layer, return_fids=True)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, OSError, ValueError) as error:
        raise SnowGalileoError(
            "SG-PRODUCT-010", f"{path.name} cannot be read as a polygon layer.", "Save it again.", str(error)
        ) from error
    names = _names(list(facts["fields"]), values, fids.tolist())
    if facts["crs"] is None:
        raise SnowGalileoError(
            "SG-PRODUCT-010",
            f"{path.name} has no coordinate system.",
            "Give it the one that it was drawn in.",
        )
    zones: list[Zone] = []
    left_out: list[LeftOut] = []
    shapes = shapely.from_wkb(geometries, on_invalid="ignore")
    for name, shape in zip(names, shapes, strict=True):
        zone = _to_raster(shape, str(facts["crs"]), crs)
        if zone is None:
            left_out.append(
                LeftOut(path, "SG-PRODUCT-011", f"The feature '{name}' of {path.name} is no polygon.")
            )
        else:
            zones.append(Zone(name, zone))
    if not zones:
        raise SnowGalileoError("SG-PRODUCT-010", f"{path.name} has no polygon.", "Choose a polygon layer.")
    return zones, left_out


def _polygon_layer(path: Path) -> str:
    layers = [
        str(name)
        for name, kind in pyogrio.list_layers(path)
        if kind is None or "Polygon" in str(kind) or kind == "Unknown"
    ]
    if len(layers) != 1:
        text = f"{path.name} has {len(layers) or 'no'} polygon layers" + (
            f": {', '.join(layers)}." if layers else "."
        )
        raise SnowGalileoError("SG-PRODUCT-010", text, "Save the one that is meant as a file of its own.")
    return layers[0]


def _names(fields: list[str], values: list[object], fids: list[int]) -> list[str]:
    """The first naming field whose values are all there and all different, else the feature numbers."""
    by_lower = {field.lower(): number for number, field in enumerate(fields)}
    for wanted in NAME_FIELDS:
        if wanted in by_lower:
            column = [str(value) for value in values[by_lower[wanted]]]  # type: ignore[attr-defined]
            if all(text and text not in ("None", "nan") for text in column) and len(set(column)) == len(
                column
            ):
                return column
    named = [str(fid) for fid in fids]
    return (
        named if max(Counter(named).values(), default=0) <= 1 else [str(i) for i in range(1, len(fids) + 1)]
    )


def _to_raster(shape: shapely.Geometry | None, source: str, target: str) -> shapely.Geometry | None:
    """A valid polygon in the raster's coordinate system, ``None`` where there is none."""
    if shape is None or shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
        return None
    valid = shapely.make_valid(shapely.force_2d(shape))
    longest = max(shape.bounds[2] - shape.bounds[0], shape.bounds[3] - shape.bounds[1])
    try:
        transformer = Transformer.from_crs(source, target, always_xy=True)
        if not CRS.from_user_input(source).equals(CRS.from_user_input(target), ignore_axis_order=True):
            dense = shapely.segmentize(valid, longest / SEGMENTS)
            valid = shapely.make_valid(shapely.transform(dense, transformer.transform, interleaved=False))
    except (CRSError, ProjError):
        return None
    return valid if valid.area > 0 and shapely.is_valid(valid) else None
