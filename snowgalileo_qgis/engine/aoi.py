"""Areas of interest: GeoJSON geometries in longitude and latitude, which may cross the antimeridian."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError
from pyproj.transformer import AreaOfInterest, TransformerGroup
from shapely.affinity import translate
from shapely.geometry import box, mapping, shape
from shapely.ops import unary_union

from .area_file import read_area_file
from .protocol import Json, SnowGalileoError

SEGMENT_M = 1000.0
"""Longest segment of an outline when it is reprojected, because straight lines of one coordinate system are
curves in another [m].
"""

MOST_LONGITUDE = 540.0
"""Largest longitude: areas across the antimeridian go beyond 180 [degree]."""

WORST_ACCURACY_M = 10.0
"""Accuracy that the conversion of an area to WGS 84 needs: the side of a pixel [m]."""

DEGREES = "EPSG:4326"

_WORLD = box(-180.0, -90.0, 180.0, 90.0)


def read_area(text: str, crs: str = "") -> Json:
    """Read ``xmin,ymin,xmax,ymax`` or a GeoJSON file in a coordinate system: ``crs``, else the one that the
    file states, else longitude and latitude.

    A box in degrees with ``xmin`` greater than ``xmax`` crosses the antimeridian. The result is split there,
    as the GeoJSON standard requires. Raises ``SG-AREA-001`` for text that cannot be read and for coordinates
    that have no place on Earth, ``SG-AREA-002`` for an empty or self-intersecting area, ``SG-AREA-004`` for
    one around a pole.
    """
    name = f"The area {text[:300]}"
    if "," in text and not _is_there(Path(text)):
        source = _known_crs(crs or DEGREES)
        geometry = _box(text, source)
    else:
        geometry, stated = read_area_file(Path(text))
        source = _known_crs(crs or stated or DEGREES)
        if crs and stated and not source.equals(_known_crs(stated), ignore_axis_order=True):
            raise SnowGalileoError(
                "SG-AREA-001",
                f"{name} states {stated} itself, not {crs}.",
                "Give no coordinate system for it.",
            )
    _check_range(geometry, source, name)
    check(geometry, name)
    if geometry.area == 0:
        raise SnowGalileoError("SG-AREA-002", f"{name} has no surface.", "Give a polygon with an area.")
    if not source.is_geographic:
        geometry = shapely.segmentize(
            geometry, max(SEGMENT_M / source.axis_info[0].unit_conversion_factor, geometry.length / 10_000)
        )
    degrees = shapely.transform(geometry, _to_degrees(source, geometry, name), interleaved=False)
    if not np.isfinite(shapely.get_coordinates(degrees)).all():
        raise SnowGalileoError(
            "SG-AREA-001", f"{name} has no place in longitude and latitude.", "Check its coordinate system."
        )
    area: Json = mapping(divided(degrees if source.is_geographic else _continuous(degrees)))
    return area


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, no permission
        return False


def _known_crs(crs: str) -> CRS:
    """A coordinate system of maps or of longitude and latitude. Raises ``SG-AREA-001`` for anything else."""
    try:
        known = CRS.from_user_input(crs)
        if not (known.is_geographic or known.is_projected):
            raise SnowGalileoError(
                "SG-AREA-001",
                f"'{crs[:100]}' is not a coordinate system of maps.",
                "Give one such as EPSG:32632.",
            )
    except (CRSError, ValueError, TypeError):
        raise SnowGalileoError(
            "SG-AREA-001", f"'{crs[:100]}' is not a coordinate system.", "Give one such as EPSG:32632."
        ) from None
    return known


def _check_range(geometry: shapely.Geometry, source: CRS, name: str) -> None:
    """Raise ``SG-AREA-001`` for degrees that do not exist."""
    coordinates = shapely.get_coordinates(geometry)
    if source.is_geographic and len(coordinates):
        size = np.abs(coordinates * np.degrees(source.axis_info[0].unit_conversion_factor))
        if (size > [MOST_LONGITUDE, 90 + 1e-9]).any():
            longitude, latitude = size.max(axis=0)
            raise SnowGalileoError(
                "SG-AREA-001",
                f"{name} reaches {longitude:.7g} degrees of longitude and {latitude:.7g} of latitude, which "
                "do not exist.",
                "If these are metres, state their coordinate system, for example --aoi-crs EPSG:32632.",
            )


def _to_degrees(source: CRS, geometry: shapely.Geometry, name: str) -> Any:
    """The best transformation to longitude and latitude on WGS 84 at the place of a geometry.

    Raises ``SG-AREA-001`` where only one is known that can be tens of metres off.
    """
    rough = Transformer.from_crs(source, DEGREES, always_xy=True)
    if source.equals(CRS.from_user_input(DEGREES), ignore_axis_order=True):
        return rough.transform
    try:
        west, south, east, north = rough.transform_bounds(*geometry.bounds)
        place = AreaOfInterest(west, south, east, north)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a better one without its grid: the accuracy decides
            best = TransformerGroup(source, DEGREES, always_xy=True, area_of_interest=place).transformers
    except (ProjError, ValueError):  # no bounds in degrees: reported below
        return rough.transform
    accuracy = best[0].accuracy if best else -1
    is_sphere = source.ellipsoid is not None and source.ellipsoid.inverse_flattening == 0  # NASA's grids
    if not is_sphere and not 0 <= accuracy <= WORST_ACCURACY_M:
        raise SnowGalileoError(
            "SG-AREA-001",
            f"{name} is in {source.name}; no conversion to WGS 84 to {WORST_ACCURACY_M:g} m is known here.",
            "Save the area as GeoJSON in EPSG:4326, for example with Reproject layer in QGIS.",
        )
    return best[0].transform


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
        ArithmeticError,
        RecursionError,
    ) as error:
        raise SnowGalileoError(
            "SG-AREA-001",
            "The area is not a GeoJSON geometry.",
            "Draw it again or choose another layer.",
            str(error)[:500],
        ) from error
    _check_range(geometry, CRS.from_user_input(DEGREES), "The area")
    check(geometry, "The area")
    return geometry


def check(geometry: shapely.Geometry, name: str) -> None:
    """Raise ``SG-AREA-001`` for coordinates that are no numbers, ``SG-AREA-002`` for an empty or
    self-intersecting geometry.
    """
    if not np.isfinite(shapely.get_coordinates(geometry)).all():
        raise SnowGalileoError("SG-AREA-001", f"{name} has a coordinate that is no number.", "Correct it.")
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
    """A geometry whose longitudes jump at the antimeridian, with continuous longitudes instead.

    Raises ``SG-AREA-004`` for a polygon around a pole.
    """
    parts = []
    for part in shapely.get_parts(geometry):
        if isinstance(part, shapely.Polygon):
            rings = [_unrolled(np.array(ring.coords)) for ring in (part.exterior, *part.interiors)]
            start = rings[0][0, 0]
            holes = [ring - [360 * np.round((ring[0, 0] - start) / 360), 0.0] for ring in rings[1:]]
            parts.append(shapely.Polygon(rings[0], holes))
        elif isinstance(part, shapely.LineString):
            longitudes = np.unwrap(shapely.get_coordinates(part)[:, 0], period=360.0)
            parts.append(shapely.LineString(np.c_[longitudes, shapely.get_coordinates(part)[:, 1]]))
        else:
            parts.append(part)
    whole = unary_union(parts)
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
            "SG-AREA-001", f"'{text[:300]}' is not xmin,ymin,xmax,ymax and not a file."
        ) from None
    if not np.isfinite([west, south, east, north]).all():
        raise SnowGalileoError(
            "SG-AREA-001", f"The area {text[:300]} has a coordinate that is no number.", "Correct it."
        )
    _check_range(shapely.MultiPoint([(west, south), (east, north)]), source, f"The area {text[:300]}")
    if source.is_geographic and west > east:
        east += 360.0
        if east - west > 180:
            text = f"The area {text[:300]} would go round the globe, because xmin is larger than xmax."
            raise SnowGalileoError("SG-AREA-001", text, "Give xmin,ymin,xmax,ymax.")
    return box(west, south, east, north)
