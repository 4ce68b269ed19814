"""Drawing an area on the map: a rectangle by dragging, or a polygon by clicking."""

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
    """An empty outline on the map in the plugin's colour."""
    band = QgsRubberBand(canvas, POLYGON_GEOMETRY)
    band.setStrokeColor(STROKE)
    band.setFillColor(FILL)
    band.setWidth(2)
    return band


class AreaTool(QgsMapTool):
    """Base of the two tools: ``start`` takes over the map, ``Esc`` or another tool ends the drawing, the
    previous tool comes back.

    ``drawn`` carries the polygon in the map's coordinates; ``given_up`` is emitted when the drawing ended
    without one.
    """

    drawn = pyqtSignal(QgsGeometry)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._previous: Optional[QgsMapTool] = None
        self._band = area_band(canvas)
        self._is_drawing = False

    @property
    def is_drawing(self) -> bool:
        """Whether the tool waits for a drawing."""
        return self._is_drawing

    def start(self) -> None:
        """Take over the map."""
        if self.canvas().mapTool() is not self:
            self._previous = self.canvas().mapTool()
        self._is_drawing = True
        self.canvas().setMapTool(self)
        self.canvas().setFocus()

    def deactivate(self) -> None:
        """Another tool took over, or the drawing is finished."""
        super().deactivate()
        self._clear()
        if self._is_drawing:
            self._is_drawing = False
            self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``Esc`` gives up."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.stop()

    def stop(self) -> None:
        """Give the map back to the previous tool."""
        if self.canvas().mapTool() is self:
            if self._previous is not None:
                self.canvas().setMapTool(self._previous)
            else:
                self.canvas().unsetMapTool(self)

    def discard(self) -> None:
        """Give the map back and take the outline off the canvas, for good."""
        self.stop()
        self.canvas().scene().removeItem(self._band)

    def _finish(self, polygon: QgsGeometry) -> None:
        self._is_drawing = False
        self.stop()
        self.drawn.emit(polygon)

    def _clear(self) -> None:
        self._band.reset(POLYGON_GEOMETRY)


class RectangleTool(AreaTool):
    """Press, drag, release."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corner: Optional[QgsPointXY] = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Set the first corner."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._corner = event.mapPoint()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the mouse with the second corner."""
        if self._corner is not None:
            self._band.setToGeometry(QgsGeometry.fromRect(QgsRectangle(self._corner, event.mapPoint())), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Finish; a click without a drag draws nothing."""
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
    """Click the corners.

    Right click, double click or Enter finishes, Backspace takes the last corner back.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corners: List[QgsPointXY] = []

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a corner, or finish with the right button."""
        if event.button() == Qt.MouseButton.RightButton:
            self._close()
        elif event.button() == Qt.MouseButton.LeftButton:
            point = event.mapPoint()
            if not self._corners or point != self._corners[-1]:
                self._corners.append(point)
            self._show(None)

    def canvasDoubleClickEvent(self, _event: QgsMapMouseEvent) -> None:
        """Finish."""
        self._close()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the mouse with the next corner."""
        self._show(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back, finish or give up."""
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
