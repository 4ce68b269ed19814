"""Areas of interest in the engine's form: one GeoJSON geometry in longitude and latitude."""

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
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..engine.protocol import Json
from .compat import POLYGON_GEOMETRY
from .error_words import TranslatedError
from .messages import tr

WGS84 = "EPSG:4326"
DIGITS = 8
"""Decimal places of degrees: about 1 mm."""

BETWEEN_THE_POLES = QgsRectangle(-720.0, -90.0, 720.0, 90.0)
"""All latitudes; longitudes beyond 180 degrees stay for the engine to judge."""

Part = Tuple[Sequence[QgsGeometry], QgsCoordinateReferenceSystem]
"""Polygons and their coordinate system."""


def latitude_of(layer: QgsVectorLayer) -> float:
    """Latitude of the middle of a layer; 0 where it has no place on Earth."""
    to_degrees = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem(WGS84), QgsProject.instance()
    )
    try:
        return to_degrees.transform(layer.extent().center()).y()
    except QgsCsException:
        return 0.0


def geojson_of(parts: Sequence[Part], context: QgsCoordinateTransformContext) -> Optional[Json]:
    """Intersection of all parts as a GeoJSON geometry (EPSG:4326), or ``None`` if there are no parts.

    The polygons of a part are joined first. Raises ``SG-AREA-001`` if the intersection is empty or a polygon
    cannot be transformed to longitude and latitude.
    """
    if not parts:
        return None
    area, *others = (_to_degrees(_union(polygons), crs, context) for polygons, crs in parts)
    # a drag on the map can reach beyond the poles
    area = area.intersection(QgsGeometry.fromRect(BETWEEN_THE_POLES))
    for other in others:
        area = area.intersection(other)
    area.convertGeometryCollectionToSubclass(POLYGON_GEOMETRY)
    if area.isNull() or area.isEmpty() or not area.area() > 0:
        raise TranslatedError(
            "SG-AREA-001",
            tr("The area contains no polygon."),
            tr("If both polygons and an extent are given, they must overlap."),
        )
    return json.loads(area.asJson(DIGITS))


def geometry_of(area: Json) -> QgsGeometry:
    """The geometry of a GeoJSON polygon or multipolygon."""
    parts = area["coordinates"] if area["type"] == "MultiPolygon" else [area["coordinates"]]
    polygons = [[[QgsPointXY(*point[:2]) for point in ring] for ring in part] for part in parts]
    return QgsGeometry.fromMultiPolygonXY(polygons)


def _union(polygons: Sequence[QgsGeometry]) -> QgsGeometry:
    return QgsGeometry.unaryUnion([polygon.makeValid() for polygon in polygons if not polygon.isEmpty()])


def _to_degrees(
    geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsGeometry:
    if not crs.isValid():
        raise TranslatedError(
            "SG-AREA-001", tr("The area has no coordinate system."), tr("Set the layer's coordinate system.")
        )
    moved = QgsGeometry(geometry)
    try:
        moved.transform(QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), context))
    except QgsCsException as error:
        raise TranslatedError(
            "SG-AREA-001", tr("The area cannot be transformed to longitude and latitude."), "", str(error)
        ) from error
    return moved
