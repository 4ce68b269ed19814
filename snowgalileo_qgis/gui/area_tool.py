"""Map tools that draw an area: a rectangle by dragging, a polygon by clicking."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ..core.compat import POLYGON_GEOMETRY

STROKE = QColor(8, 81, 156)
FILL = QColor(8, 81, 156, 40)


def area_band(canvas: QgsMapCanvas) -> QgsRubberBand:
    """An empty outline on the map, in the plugin's colour."""
    band = QgsRubberBand(canvas, POLYGON_GEOMETRY)
    band.setStrokeColor(STROKE)
    band.setFillColor(FILL)
    band.setWidth(2)
    return band


class AreaTool(QgsMapTool):
    """Base of the two tools.

    ``start`` makes it the map's tool. When the drawing ends, by ``Esc`` for example, the previous tool comes
    back. ``drawn`` carries the polygon in the map's coordinates; ``cancelled`` is emitted if the drawing ends
    without one.
    """

    drawn = pyqtSignal(QgsGeometry)
    cancelled = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._previous: Optional[QgsMapTool] = None
        self._band = area_band(canvas)
        self._is_drawing = False

    @property
    def is_drawing(self) -> bool:
        """Whether a drawing is in progress."""
        return self._is_drawing

    def start(self) -> None:
        """Become the map's tool."""
        if self.canvas().mapTool() is not self:
            self._previous = self.canvas().mapTool()
        self._is_drawing = True
        self.canvas().setMapTool(self)
        self.canvas().setFocus()

    def deactivate(self) -> None:
        """Called when another tool takes over, or the drawing is finished."""
        super().deactivate()
        self._clear()
        if self._is_drawing:
            self._is_drawing = False
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel with ``Esc``."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.stop()

    def stop(self) -> None:
        """Return to the previous tool."""
        if self.canvas().mapTool() is self:
            if self._previous is not None:
                self.canvas().setMapTool(self._previous)
            else:
                self.canvas().unsetMapTool(self)

    def discard(self) -> None:
        """Return to the previous tool and remove the outline from the canvas, for good."""
        self.stop()
        self.canvas().scene().removeItem(self._band)

    def _finish(self, polygon: QgsGeometry) -> None:
        self._is_drawing = False
        self.stop()
        self.drawn.emit(polygon)

    def _clear(self) -> None:
        self._band.reset(POLYGON_GEOMETRY)


class RectangleTool(AreaTool):
    """Draws a rectangle by dragging."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corner: Optional[QgsPointXY] = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Set the first corner of the rectangle."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._corner = event.mapPoint()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Move the second corner with the mouse."""
        if self._corner is not None:
            self._band.setToGeometry(QgsGeometry.fromRect(QgsRectangle(self._corner, event.mapPoint())), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Finish the rectangle; a click without dragging draws nothing."""
        if self._corner is None:
            return
        rectangle = QgsRectangle(self._corner, event.mapPoint())
        self._corner = None
        if rectangle.width() > 0 and rectangle.height() > 0:
            self._finish(QgsGeometry.fromRect(rectangle))

    def _clear(self) -> None:
        super()._clear()
        self._corner = None


class PolygonTool(AreaTool):
    """Draws a polygon by clicking its corners.

    Right click, double click or Enter finishes; Backspace removes the last corner.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corners: List[QgsPointXY] = []
        self._is_double_click = False

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a corner with the left button, finish with the right button."""
        if event.button() == Qt.MouseButton.RightButton or self._is_double_click:
            self._is_double_click = False
            self._close()
        elif event.button() == Qt.MouseButton.LeftButton:
            point = event.mapPoint()
            if not self._corners or point != self._corners[-1]:
                self._corners.append(point)
            self._show(None)

    def canvasDoubleClickEvent(self, _event: QgsMapMouseEvent) -> None:
        """Finish the polygon once the button is released: the next tool would take that for a click."""
        self._is_double_click = True

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Move the next corner with the mouse."""
        self._show(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove a corner, finish or cancel."""
        if event.key() == Qt.Key.Key_Backspace:
            event.accept()
            self._corners = self._corners[:-1]
            self._show(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._close()
        else:
            super().keyPressEvent(event)

    def _show(self, mouse: Optional[QgsPointXY]) -> None:
        points = [*self._corners, mouse] if mouse is not None and self._corners else self._corners
        self._band.setToGeometry(QgsGeometry.fromPolygonXY([points]), None)

    def _close(self) -> None:
        polygon = QgsGeometry.fromPolygonXY([self._corners])
        if len(self._corners) < 3 or polygon.area() <= 0:
            return
        self._finish(polygon if polygon.isGeosValid() else polygon.makeValid())

    def _clear(self) -> None:
        super()._clear()
        self._corners = []
        self._is_double_click = False
