"""Areas of interest in the engine's form: one GeoJSON geometry in longitude and latitude."""

from __future__ import annotations

import json
import math
from typing import Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..engine.protocol import Json
from .compat import POLYGON_GEOMETRY
from .counts import number_text
from .error_words import TranslatedError
from .messages import tr

WGS84 = "EPSG:4326"
DIGITS = 8
"""Decimal places of degrees: about 1 mm."""

BETWEEN_THE_POLES = QgsRectangle(-720.0, -90.0, 720.0, 90.0)
"""All latitudes; longitudes beyond 180 degrees stay for the engine to judge."""

KM_PER_DEGREE = 111.2
"""Along a meridian."""

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


def check_place(layer: QgsMapLayer, code: str) -> None:
    """Raise an error of this code if a layer has no coordinate system, or one that cannot be its own."""
    what_to_do = tr("Set the coordinate system that it was drawn in: right-click the layer, Layer CRS.")
    if not layer.crs().isValid():
        text = tr("The layer '{layer}' has no coordinate system.").format(layer=layer.name())
        raise TranslatedError(code, text, what_to_do)
    if not layer.crs().isGeographic():
        return  # the extent of a table in a database is a long question
    extent = layer.extent()
    if not (extent.isEmpty() or BETWEEN_THE_POLES.intersects(extent)):
        text = tr("The layer '{layer}' is said to be in degrees, but its coordinates are too large for that.")
        raise TranslatedError(code, text.format(layer=layer.name()), what_to_do)


def place_text(area: Json) -> str:
    """Where the middle of an area is, and how large its box: ``46.350° N, 10.250° E; 23 x 33 km``."""
    box = geometry_of(area).boundingBox()
    middle = box.center()
    height = KM_PER_DEGREE * box.height()
    width = KM_PER_DEGREE * box.width() * math.cos(math.radians(middle.y()))
    return tr("Middle: {latitude}, {longitude}; {width} x {height} km").format(
        latitude=_degrees(middle.y(), tr("{n}° N"), tr("{n}° S")),
        longitude=_degrees(middle.x(), tr("{n}° E"), tr("{n}° W")),
        width=number_text(width, 1),
        height=number_text(height, 1),
    )


def _degrees(value: float, positive: str, negative: str) -> str:
    return (positive if value >= 0 else negative).format(n=number_text(abs(value), 3))


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
            tr("If both polygons and an extent are given, they must overlap.") if others else "",
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
