"""A map to draw on: QGIS shows its welcome page until there is a project, and an empty map has no place."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Sequence

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer

from ..core.area import WGS84
from ..core.messages import tr

WORLD_MAP = Path("resources") / "data" / "world_map.gpkg"
"""The map of countries that QGIS comes with; no internet is needed."""


def leave_welcome_page(iface: QgisInterface) -> None:
    """Have a canvas."""
    if not iface.mapCanvas().isVisible() and not QgsProject.instance().mapLayers():
        iface.newProject()


def start_canvas(iface: QgisInterface, bounds: Optional[Sequence[float]] = None) -> None:
    """Leave the welcome page, and give an empty project a map of the world, to draw on.

    ``bounds``: west, south, east, north of a place to show then, in degrees.
    """
    leave_welcome_page(iface)
    if QgsProject.instance().mapLayers():
        return
    layer = world_map()
    if layer is not None:
        QgsProject.instance().addMapLayer(layer)
    place = bounds or (-180.0, -60.0, 180.0, 84.0)
    show_bounds(iface, place)
    # QGIS zooms to the first layer of a project, in an event that is waiting now
    QTimer.singleShot(0, lambda: show_bounds(iface, place))


def world_map() -> Optional[QgsVectorLayer]:
    """QGIS's map of countries as a layer; ``None`` where it is not installed."""
    path = Path(QgsApplication.pkgDataPath()) / WORLD_MAP
    layer = QgsVectorLayer(f"{path}|layername=countries", tr("World map"), "ogr")
    return layer if layer.isValid() else None


def show_bounds(iface: QgisInterface, bounds: Sequence[float]) -> None:
    """Show a place, given in degrees as west, south, east, north, on the canvas."""
    canvas = iface.mapCanvas()
    crs = canvas.mapSettings().destinationCrs()
    to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, QgsProject.instance())
    try:
        extent = to_map.transformBoundingBox(QgsRectangle(*bounds))
    except QgsCsException:
        return
    extent.scale(1.1)
    canvas.setExtent(extent)
    canvas.refresh()
