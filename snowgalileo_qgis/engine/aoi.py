"""An area of interest from the command line, as a GeoJSON geometry in longitude and latitude."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.geometry import box, mapping, shape
from shapely.ops import unary_union

from .protocol import Json, SnowGalileoError


def read_area(text: str, crs: str) -> Json:
    """Read ``xmin,ymin,xmax,ymax`` or a GeoJSON file, in the given coordinate system. Raises ``SG-AREA-001``."""
    geometry = _box(text) if "," in text and not Path(text).exists() else _file(Path(text))
    try:
        source = CRS.from_user_input(crs)
    except CRSError:
        raise SnowGalileoError("SG-AREA-001", f"'{crs}' is not a coordinate system.", "Give one such as EPSG:32632.") from None
    if geometry.is_empty or geometry.area == 0 or not geometry.is_valid:
        reason = "is empty" if geometry.is_empty or geometry.area == 0 else shapely.is_valid_reason(geometry).lower()
        raise SnowGalileoError("SG-AREA-001", f"The area {text} cannot be used: {reason}.", "Give a polygon with an area and without crossings.")
    to_degrees = Transformer.from_crs(source, "EPSG:4326", always_xy=True)
    # Straight lines in the given system are curves in degrees, so long edges get points in between.
    dense = shapely.segmentize(geometry, geometry.length / 100)
    area: Json = mapping(shapely.transform(dense, to_degrees.transform, interleaved=False))
    return area


def _box(text: str) -> Any:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise SnowGalileoError("SG-AREA-001", f"'{text}' is not xmin,ymin,xmax,ymax and not a file.") from None
    return box(west, south, east, north)


def _file(path: Path) -> Any:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        parts = content["features"] if content["type"] == "FeatureCollection" else [content]
        return unary_union([shape(part["geometry"] if part["type"] == "Feature" else part) for part in parts])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, shapely.errors.ShapelyError) as error:
        raise SnowGalileoError("SG-AREA-001", f"{path} is not a GeoJSON file with polygons.", "Save the area as GeoJSON.", str(error)) from None
