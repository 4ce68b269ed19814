"""Polygon layers: read, named, and brought to the coordinate system of a raster."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyogrio
import pyogrio.raw
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from ..protocol import LeftOut, SnowGalileoError
from .series import SeriesGrid

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


def read_zones(path: Path, grid: SeriesGrid) -> tuple[list[Zone], list[LeftOut]]:
    """Polygons of a layer in the coordinate system of a raster; features without a polygon are left out.

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
        zone = _to_raster(shape, str(facts["crs"]), grid)
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


def _to_raster(shape: shapely.Geometry | None, source: str, grid: SeriesGrid) -> shapely.Geometry | None:
    """A valid polygon in the raster's coordinate system, ``None`` where there is none."""
    if shape is None or shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
        return None
    valid = shapely.make_valid(shapely.force_2d(shape))
    longest = max(shape.bounds[2] - shape.bounds[0], shape.bounds[3] - shape.bounds[1])
    try:
        transformer = Transformer.from_crs(source, grid.crs, always_xy=True)
        target = CRS.from_user_input(grid.crs)
        if not CRS.from_user_input(source).equals(target, ignore_axis_order=True):
            dense = shapely.segmentize(valid, longest / SEGMENTS)
            valid = shapely.transform(dense, transformer.transform, interleaved=False)
        if target.is_geographic:
            valid = _beside(valid, grid.transform.c + grid.transform.a * grid.width / 2)
        valid = shapely.make_valid(valid)
    except (CRSError, ProjError):
        return None
    return valid if valid.area > 0 and shapely.is_valid(valid) else None


TURN = 360.0


def _beside(shape: shapely.Geometry, middle: float) -> shapely.Geometry:
    """Polygons in degrees, each moved by whole turns to the longitude ``middle``, and joined where they were
    cut at 180 degrees.
    """
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    moved = [_moved(part, middle) for part in parts]
    return shapely.union_all([shapely.make_valid(part) for part in moved]) if len(moved) > 1 else moved[0]


def _moved(part: shapely.Polygon, middle: float) -> shapely.Polygon:
    outer = _ring(part.exterior, middle)
    centre = (outer[:, 0].min() + outer[:, 0].max()) / 2
    return shapely.Polygon(outer, [_ring(ring, centre) for ring in part.interiors])


def _ring(ring: shapely.LinearRing, middle: float) -> npt.NDArray[np.float64]:
    """Coordinates without jumps by a turn, as near to ``middle`` as whole turns allow."""
    points = shapely.get_coordinates(ring)
    longitudes = np.unwrap(points[:, 0], period=TURN)
    if abs(longitudes[-1] - longitudes[0]) < 1:  # else it goes around a pole
        centre = (longitudes.min() + longitudes.max()) / 2
        points[:, 0] = longitudes + TURN * round((middle - centre) / TURN)
    return np.asarray(points, np.float64)
