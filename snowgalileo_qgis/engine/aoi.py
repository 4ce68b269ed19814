"""Areas of interest: GeoJSON geometries in longitude and latitude, which may cross the antimeridian."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.affinity import translate
from shapely.geometry import box, mapping, shape
from shapely.ops import unary_union

from .protocol import Json, SnowGalileoError

SEGMENT_M = 1000.0
"""Longest segment of an outline when it is reprojected, because straight lines of one coordinate system are
curves in another [m].
"""

_WORLD = box(-180.0, -90.0, 180.0, 90.0)


def read_area(text: str, crs: str) -> Json:
    """Read ``xmin,ymin,xmax,ymax`` or a GeoJSON file, in the given coordinate system.

    A box in degrees with ``xmin`` greater than ``xmax`` crosses the antimeridian. The result is split there,
    as the GeoJSON standard requires. Raises ``SG-AREA-001`` for text that cannot be read, ``SG-AREA-002`` for
    an empty or self-intersecting area, ``SG-AREA-004`` for one around a pole.
    """
    try:
        source = CRS.from_user_input(crs)
    except CRSError:
        raise SnowGalileoError(
            "SG-AREA-001", f"'{crs}' is not a coordinate system.", "Give one such as EPSG:32632."
        ) from None
    geometry = _box(text, source) if "," in text and not Path(text).exists() else _file(Path(text))
    check(geometry, f"The area {text}")
    if geometry.area == 0:
        raise SnowGalileoError(
            "SG-AREA-002", f"The area {text} has no surface.", "Give a polygon with an area."
        )
    if not source.is_geographic:
        geometry = shapely.segmentize(
            geometry, max(SEGMENT_M / source.axis_info[0].unit_conversion_factor, geometry.length / 10_000)
        )
    to_degrees = Transformer.from_crs(source, "EPSG:4326", always_xy=True)
    degrees = shapely.transform(geometry, to_degrees.transform, interleaved=False)
    if not np.isfinite(shapely.get_coordinates(degrees)).all():
        raise SnowGalileoError(
            "SG-AREA-001",
            f"The area {text} has no place in longitude and latitude.",
            "Check its coordinate system.",
        )
    area: Json = mapping(divided(degrees if source.is_geographic else _continuous(degrees)))
    return area


def geometry_of(area: Mapping[str, Any]) -> shapely.Geometry:
    """A GeoJSON geometry.

    Raises ``SG-AREA-001`` if it cannot be read and ``SG-AREA-002`` if it is empty or self-intersecting.
    """
    try:
        geometry = shape(area)
    except (
        shapely.errors.ShapelyError,
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
        IndexError,
    ) as error:
        raise SnowGalileoError(
            "SG-AREA-001",
            "The area is not a GeoJSON geometry.",
            "Draw it again or choose another layer.",
            str(error),
        ) from error
    check(geometry, "The area")
    return geometry


def check(geometry: shapely.Geometry, name: str) -> None:
    """Raise ``SG-AREA-002`` for an empty or self-intersecting geometry."""
    if geometry.is_empty or not geometry.is_valid:
        reason = "is empty" if geometry.is_empty else f"crosses itself: {shapely.is_valid_reason(geometry)}"
        raise SnowGalileoError(
            "SG-AREA-002", f"{name} {reason}.", "Draw it again, or repair it with Fix geometries."
        )


def joined(geometry: shapely.Geometry) -> shapely.Geometry:
    """A geometry that is split at the antimeridian, in one piece: its western-hemisphere parts continue
    beyond 180 degrees if that makes it narrower.
    """
    parts = shapely.get_parts(geometry)
    shifted = [
        translate(part, 360.0) if part.bounds[0] < 0 and part.bounds[2] <= 0 else part for part in parts
    ]
    if len(parts) < 2 or _width(shifted) >= _width(list(parts)):
        return geometry
    return unary_union(shifted)


def divided(geometry: shapely.Geometry) -> shapely.Geometry:
    """A geometry split at the antimeridian, with all longitudes from -180 to 180 degrees."""
    west, _, east, _ = geometry.bounds
    if west >= -180 and east <= 180:
        return geometry
    return unary_union([translate(geometry, shift).intersection(_WORLD) for shift in (-360.0, 0.0, 360.0)])


def _width(parts: list[shapely.Geometry]) -> float:
    bounds = np.array([part.bounds for part in parts])
    return float(bounds[:, 2].max() - bounds[:, 0].min())


def _continuous(geometry: shapely.Geometry) -> shapely.Geometry:
    """Polygons whose longitudes jump at the antimeridian, with continuous longitudes instead.

    Raises ``SG-AREA-004`` for a polygon around a pole.
    """
    polygons = []
    for polygon in shapely.get_parts(geometry):
        rings = [_unrolled(np.array(ring.coords)) for ring in (polygon.exterior, *polygon.interiors)]
        start = rings[0][0, 0]
        holes = [ring - [360 * np.round((ring[0, 0] - start) / 360), 0.0] for ring in rings[1:]]
        polygons.append(shapely.Polygon(rings[0], holes))
    whole = unary_union(polygons)
    return translate(whole, -360.0 * np.floor((whole.bounds[0] + 180) / 360))


def _unrolled(ring: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    longitudes = np.unwrap(ring[:, 0], period=360.0)
    if abs(longitudes[-1] - longitudes[0]) > 180:
        raise SnowGalileoError(
            "SG-AREA-004",
            "The area surrounds a pole.",
            "Choose an area between 80 degrees south and 84 degrees north.",
        )
    return np.stack([longitudes, ring[:, 1]], axis=1)


def _box(text: str, source: CRS) -> shapely.Geometry:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise SnowGalileoError(
            "SG-AREA-001", f"'{text}' is not xmin,ymin,xmax,ymax and not a file."
        ) from None
    if source.is_geographic and west > east:
        east += 360.0
        if east - west > 180:
            text = f"The area {text} would go round the globe, because xmin is larger than xmax."
            raise SnowGalileoError("SG-AREA-001", text, "Give xmin,ymin,xmax,ymax.")
    return box(west, south, east, north)


def _file(path: Path) -> shapely.Geometry:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        parts = content["features"] if content["type"] == "FeatureCollection" else [content]
        return unary_union([shape(part["geometry"] if part["type"] == "Feature" else part) for part in parts])
    except shapely.errors.GEOSException as error:
        raise SnowGalileoError(
            "SG-AREA-002", f"The area {path} crosses itself.", "Repair it with Fix geometries.", str(error)
        ) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError, shapely.errors.ShapelyError) as error:
        raise SnowGalileoError(
            "SG-AREA-001",
            f"{path} is not a GeoJSON file with polygons.",
            "Save the area as GeoJSON.",
            str(error),
        ) from None
