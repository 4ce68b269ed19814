"""Areas in GeoJSON files: read a bounded number of bytes of an ordinary file, and its coordinate system."""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape
from shapely.ops import unary_union

from .protocol import SnowGalileoError

MOST_BYTES = 64_000_000
"""Largest GeoJSON file."""

_CRS_NAME = re.compile(r"[A-Za-z][\w.:/-]{2,150}", re.ASCII)
"""Names of coordinate systems; definitions, which could name files, are not taken from files."""


def read_area_file(path: Path) -> tuple[shapely.Geometry, str]:
    """The geometries of a GeoJSON file in one, and the name of the coordinate system that it states, empty
    where it states none.

    Features without geometry are skipped. Raises ``SG-AREA-001`` and, for a geometry that cannot be joined,
    ``SG-AREA-002``.
    """
    try:
        content = json.loads(_bytes(path), parse_constant=_refuse)
        names = {_crs_name(member, path) for member in _members(content)} - {""}
        geometries = [shape(geometry) for geometry in _geometries(content) if geometry is not None]
        _check_finite(geometries)
        joined = unary_union(geometries)
    except SnowGalileoError:
        raise
    except shapely.errors.GEOSException as error:
        raise SnowGalileoError(
            "SG-AREA-002", f"The area {path} crosses itself.", "Repair it with Fix geometries.", str(error)
        ) from error
    except (
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        ArithmeticError,
        RecursionError,
        shapely.errors.ShapelyError,
    ) as error:
        raise SnowGalileoError(
            "SG-AREA-001",
            f"{str(path)[:300]} is not a GeoJSON file with polygons.",
            "Save the area as GeoJSON.",
            f"{type(error).__name__}: {str(error)[:500]}",
        ) from None
    if len(names) > 1:
        raise SnowGalileoError(
            "SG-AREA-001",
            f"{path} states several coordinate systems: {', '.join(sorted(names))}.",
            "Save the area as GeoJSON in EPSG:4326.",
        )
    return joined, next(iter(names), "")


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _bytes(path: Path) -> bytes:
    """Content of an ordinary file. Raises ``SG-AREA-001`` for anything else and for a huge one."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise SnowGalileoError("SG-AREA-001", f"{path} is not a file with an area.", "Choose a GeoJSON file.")
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise SnowGalileoError(
            "SG-AREA-001",
            f"{path} is larger than {MOST_BYTES // 10**6} MB.",
            "Simplify the area, for example with Simplify in QGIS.",
        )
    return content


def _members(content: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The document, its features and their geometries: wherever a coordinate system can stand."""
    yield content
    for feature in content["features"] if content["type"] == "FeatureCollection" else [content]:
        yield feature
        if isinstance(feature.get("geometry"), Mapping):
            yield feature["geometry"]


def _geometries(content: Mapping[str, Any]) -> Iterator[Mapping[str, Any] | None]:
    for part in content["features"] if content["type"] == "FeatureCollection" else [content]:
        yield part["geometry"] if part["type"] == "Feature" else part


def _crs_name(member: Mapping[str, Any], path: Path) -> str:
    """Coordinate system that an object states, empty for none.

    Raises ``SG-AREA-001`` for one that is not given by name.
    """
    stated = member.get("crs")
    if stated is None:
        return ""
    facts = stated["properties"] if isinstance(stated, Mapping) else {}
    name = facts.get("name") or (f"EPSG:{facts.get('code')}" if "code" in facts else "")
    if not isinstance(name, str) or not _CRS_NAME.fullmatch(name):
        raise SnowGalileoError(
            "SG-AREA-001",
            f"{path} states its coordinate system in an unknown way: {str(stated)[:100]}.",
            "Save the area as GeoJSON in EPSG:4326.",
        )
    return name


def _check_finite(geometries: list[shapely.Geometry]) -> None:
    """Raise ``ValueError`` for coordinates that are no numbers."""
    if any(not np.isfinite(shapely.get_coordinates(geometry)).all() for geometry in geometries):
        raise ValueError("a coordinate is not a number")
