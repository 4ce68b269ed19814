"""An area of interest as the engine takes it: one GeoJSON geometry in longitude and latitude."""

from __future__ import annotations

import json
from typing import Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
)

from ..engine.protocol import Json, SnowGalileoError
from .compat import POLYGON_GEOMETRY
from .messages import tr

WGS84 = "EPSG:4326"
DIGITS = 8
"""Decimals of a degree: about 1 mm."""

Part = Tuple[Sequence[QgsGeometry], QgsCoordinateReferenceSystem]
"""Polygons that belong together, and their coordinate system."""


def geojson_of(parts: Sequence[Part], context: QgsCoordinateTransformContext) -> Optional[Json]:
    """GeoJSON geometry (EPSG:4326) where all parts overlap, or ``None`` when there are none.

    Raises ``SG-AREA-001`` when nothing is left, or a polygon has no place in longitude and latitude.
    """
    if not parts:
        return None
    area, *others = (_to_degrees(_union(polygons), crs, context) for polygons, crs in parts)
    for other in others:
        area = area.intersection(other)
    area.convertGeometryCollectionToSubclass(POLYGON_GEOMETRY)
    if area.isNull() or area.isEmpty() or not area.area() > 0:
        raise SnowGalileoError(
            "SG-AREA-001",
            tr("The area holds no polygon."),
            tr("Polygons and extent, where both are given, must overlap."),
        )
    return json.loads(area.asJson(DIGITS))


def geometry_of(area: Json) -> QgsGeometry:
    """A GeoJSON polygon or multipolygon as a geometry."""
    parts = area["coordinates"] if area["type"] == "MultiPolygon" else [area["coordinates"]]
    polygons = [[[QgsPointXY(*point[:2]) for point in ring] for ring in part] for part in parts]
    return QgsGeometry.fromMultiPolygonXY(polygons)


def _union(polygons: Sequence[QgsGeometry]) -> QgsGeometry:
    return QgsGeometry.unaryUnion([polygon.makeValid() for polygon in polygons if not polygon.isEmpty()])


def _to_degrees(
    geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsGeometry:
    if not crs.isValid():
        raise SnowGalileoError(
            "SG-AREA-001", tr("The area has no coordinate system."), tr("Set the layer's coordinate system.")
        )
    moved = QgsGeometry(geometry)
    try:
        moved.transform(QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), context))
    except QgsCsException as error:
        raise SnowGalileoError(
            "SG-AREA-001", tr("The area cannot be placed in longitude and latitude."), "", str(error)
        ) from error
    return moved
