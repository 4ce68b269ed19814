"""Outlines of a stack's cells on the map, and the way there."""

from __future__ import annotations

from typing import List, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgisInterface, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor

from ..core.area import WGS84
from ..core.compat import POLYGON_GEOMETRY
from ..engine.protocol import Availability
from .canvas_start import leave_welcome_page, show_bounds

STROKE = QColor(230, 97, 1)
"""Orange, which is seen beside the blue and brown of a snow map."""


class Footprints(QObject):
    """The cells of the chosen input, drawn over the map while the dock is seen."""

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._bounds: List[float] = []
        self._rings: List[QgsGeometry] = []
        canvas = iface.mapCanvas()
        self.band = QgsRubberBand(canvas, POLYGON_GEOMETRY)
        self.band.setStrokeColor(STROKE)
        self.band.setFillColor(QColor(0, 0, 0, 0))
        self.band.setLineStyle(Qt.PenStyle.DotLine)
        self.band.setWidth(1)
        canvas.destinationCrsChanged.connect(self._draw)

    @property
    def bounds(self) -> List[float]:
        """West, south, east, north of the cells in degrees; empty without cells."""
        return self._bounds

    def show(self, availability: Availability) -> None:
        """Outline the cells; many of them by their common rectangle."""
        self._bounds = list(availability.bounds)
        rings = availability.footprints or [_corners(self._bounds)] if self._bounds else []
        self._rings = [_polygon(ring) for ring in rings]
        self._draw()

    def clear(self) -> None:
        """Remove the outlines."""
        self._bounds, self._rings = [], []
        self._draw()

    def set_visible(self, is_visible: bool) -> None:
        """Show or hide the outlines."""
        self.band.setVisible(is_visible)

    def zoom(self) -> None:
        """Show the cells on the map."""
        if self._bounds:
            leave_welcome_page(self._iface)
            show_bounds(self._iface, self._bounds)

    def close_down(self) -> None:
        """Remove the outlines for good."""
        canvas = self._iface.mapCanvas()
        canvas.destinationCrsChanged.disconnect(self._draw)
        canvas.scene().removeItem(self.band)

    def _draw(self) -> None:
        self.band.reset(POLYGON_GEOMETRY)
        crs = self._iface.mapCanvas().mapSettings().destinationCrs()
        to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, QgsProject.instance())
        for ring in self._rings:
            outline = QgsGeometry(ring)
            try:
                outline.transform(to_map)
            except QgsCsException:
                # the map cannot show this cell in its coordinate system
                continue
            self.band.addGeometry(outline, None)


def _corners(bounds: Sequence[float]) -> List[float]:
    west, south, east, north = bounds
    return [west, north, east, north, east, south, west, south]


def _polygon(ring: Sequence[float]) -> QgsGeometry:
    return QgsGeometry.fromPolygonXY([[QgsPointXY(*point) for point in zip(ring[::2], ring[1::2])]])
