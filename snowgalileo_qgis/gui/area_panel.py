"""The area to map: the whole stack, a drawing, a layer's extent or a layer's polygons."""

from __future__ import annotations

from enum import Enum
from typing import Any, Callable, Optional, Tuple

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.area import WGS84, check_place, geojson_of, geometry_of, place_text
from ..core.area_text import bookmarks, typed_extent
from ..core.compat import POLYGON_GEOMETRY
from ..core.messages import shown, tr, user_text
from ..core.tasks.latest_task import LatestTask
from ..core.tasks.polygons_task import PolygonsTask
from ..engine.protocol import Json, SnowGalileoError
from .area_tool import AreaTool, PolygonTool, RectangleTool, area_band
from .forms import load_form
from .text_view import TextView

EDGE_POINTS = 20
"""Points added to each edge, because straight lines on the map are curved in longitude and latitude."""


class AreaMode(str, Enum):
    """Where the area comes from."""

    WHOLE = "whole"
    RECTANGLE = "rectangle"
    POLYGON = "polygon"
    VIEW = "view"
    TYPED = "typed"
    BOOKMARK = "bookmark"
    EXTENT = "extent"
    LAYER = "layer"


class AreaPanel(QWidget):
    """The area of the job; ``changed`` is emitted when it changes.

    ``prepare``: called before the user draws, to have a map to draw on.
    """

    changed = pyqtSignal()

    def __init__(
        self,
        canvas: QgsMapCanvas,
        parent: Optional[QWidget] = None,
        prepare: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        load_form("area_panel", self)
        self.hint_view = TextView(self)
        self.hint_view.setObjectName("hint_view")
        self.column.addWidget(self.hint_view)
        self._canvas = canvas
        self._prepare = prepare
        self._area: Optional[Json] = None
        self._problem = self._in_short = ""
        self._needs_area = False
        self._polygons = LatestTask(self)
        self._polygons.succeeded.connect(self._on_polygons_read)
        self._polygons.failed.connect(self._on_polygons_failed)
        self._watched: Optional[QgsMapLayer] = None
        self._band = area_band(canvas)
        self._tools = {AreaMode.RECTANGLE: RectangleTool(canvas), AreaMode.POLYGON: PolygonTool(canvas)}
        for mode, text in (
            (AreaMode.WHOLE, tr("Whole stack")),
            (AreaMode.RECTANGLE, tr("Rectangle drawn on the map")),
            (AreaMode.POLYGON, tr("Polygon drawn on the map")),
            (AreaMode.VIEW, tr("What the map shows")),
            (AreaMode.TYPED, tr("Coordinates")),
            (AreaMode.BOOKMARK, tr("Bookmark")),
            (AreaMode.EXTENT, tr("Extent of a layer")),
            (AreaMode.LAYER, tr("Polygons of a layer")),
        ):
            self.mode_combo.addItem(text, mode.value)
        self.polygon_combo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.clear_button.setIcon(QgsApplication.getThemeIcon("/mActionDeleteSelected.svg"))
        self.mode_combo.currentIndexChanged.connect(self._on_mode)
        self.draw_button.clicked.connect(self._on_draw)
        self.clear_button.clicked.connect(self._on_clear)
        self.view_button.clicked.connect(self._on_view)
        self.typed_edit.editingFinished.connect(self._on_typed)
        self.bookmark_combo.currentIndexChanged.connect(self._on_bookmark)
        self.layer_combo.layerChanged.connect(self._on_layer)
        self.polygon_combo.layerChanged.connect(self._on_polygons)
        self.selected_check.toggled.connect(self._on_polygons)
        for tool in self._tools.values():
            tool.drawn.connect(self._on_drawn)
            tool.cancelled.connect(self._show_state)
        canvas.destinationCrsChanged.connect(self._outline)
        self._on_mode()

    @property
    def mode(self) -> AreaMode:
        """Where the area comes from."""
        return AreaMode(self.mode_combo.currentData())

    def set_mode(self, mode: AreaMode) -> None:
        """Choose where the area comes from."""
        self.mode_combo.setCurrentIndex(self.mode_combo.findData(mode.value))

    def area(self) -> Optional[Json]:
        """GeoJSON in longitude and latitude; ``None``: the whole stack, or no area yet (see ``problem``)."""
        return self._area

    def problem(self) -> str:
        """Why there is no area yet, in short, as the panel itself says the rest; empty if there is one."""
        if self._needs_area and self.mode is AreaMode.WHOLE:
            return tr("Choose the area to map.")
        return self._in_short

    def set_needs_area(self, needs_area: bool) -> None:
        """Whether an area must be chosen: a stack has an extent of its own, an archive has none."""
        self._needs_area = needs_area
        text = tr("Choose…") if needs_area else tr("Whole stack")
        self.mode_combo.setItemText(self.mode_combo.findData(AreaMode.WHOLE.value), text)

    def set_area(self, area: Optional[Json]) -> None:
        """Use an area in longitude and latitude as if it had been drawn; ``None``: the whole stack."""
        self.set_mode(AreaMode.WHOLE if area is None else AreaMode.POLYGON)
        if area is None:
            return
        self._set(area)
        self._outline()

    def _outline(self) -> None:
        """Draw the area on the map."""
        if self._area is None:
            self._band.reset(POLYGON_GEOMETRY)
            return
        to_map = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(WGS84),
            self._canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
        try:
            outline = geometry_of(self._area)
            outline.transform(to_map)
            self._band.setToGeometry(outline, None)
        except QgsCsException:
            # the map cannot show the area, but the engine can use it
            self._band.reset(POLYGON_GEOMETRY)

    def close_down(self) -> None:
        """Remove tools and outline from the map."""
        self._canvas.destinationCrsChanged.disconnect(self._outline)
        self._watch(None)
        self._polygons.drop()
        for tool in self._tools.values():
            tool.discard()
        self._canvas.scene().removeItem(self._band)

    def _refuse(self, error: SnowGalileoError) -> None:
        self._set(None, user_text(error), tr("The area cannot be used: see Area above."))

    def _set(self, area: Optional[Json], problem: str = "", in_short: str = "") -> None:
        self._area, self._problem, self._in_short = area, problem, in_short or problem
        self._show_state()
        self.changed.emit()

    def _on_mode(self) -> None:
        for tool in self._tools.values():
            tool.stop()
        self._band.reset(POLYGON_GEOMETRY)
        self._watch(None)
        self._polygons.drop()
        mode = self.mode
        self.draw_row.setVisible(mode in self._tools)
        self.view_button.setVisible(mode is AreaMode.VIEW)
        self.typed_edit.setVisible(mode is AreaMode.TYPED)
        self.bookmark_combo.setVisible(mode is AreaMode.BOOKMARK)
        self.layer_combo.setVisible(mode is AreaMode.EXTENT)
        self.polygon_combo.setVisible(mode is AreaMode.LAYER)
        self.selected_check.setVisible(mode is AreaMode.LAYER)
        choose = {
            AreaMode.WHOLE: lambda: self._set(None),
            AreaMode.VIEW: self._on_view,
            AreaMode.TYPED: self._on_typed,
            AreaMode.BOOKMARK: self._list_bookmarks,
            AreaMode.EXTENT: self._on_layer,
            AreaMode.LAYER: self._on_polygons,
        }
        choose.get(mode, lambda: self._set(None, tr("Draw the area on the map.")))()

    def _show_state(self) -> None:
        tool = self._tool()
        is_drawing = tool is not None and tool.is_drawing
        self.draw_button.setChecked(is_drawing)
        self.clear_button.setEnabled(self._area is not None)
        if is_drawing and self.mode is AreaMode.RECTANGLE:
            hint = tr("Drag a rectangle on the map. Esc cancels.")
        elif is_drawing:
            hint = tr("Click the corners, right-click to finish. Backspace removes a corner, Esc cancels.")
        else:
            hint = self._problem or self._place_text()
        self.hint_view.setText(hint)
        self.hint_view.setVisible(bool(hint))

    def _place_text(self) -> str:
        """Where typed coordinates lie: latitude and longitude are easily mixed up."""
        return place_text(self._area) if self.mode is AreaMode.TYPED and self._area else ""

    def _tool(self) -> Optional[AreaTool]:
        return self._tools.get(self.mode)

    def _on_draw(self, checked: bool) -> None:
        tool = self._tool()
        if tool is not None:
            if checked:
                self._prepare()
                tool.start()
            else:
                tool.stop()
        self._show_state()

    def _on_drawn(self, polygon: QgsGeometry) -> None:
        self._band.setToGeometry(polygon, None)
        self._place(polygon, self._canvas.mapSettings().destinationCrs())

    def _on_clear(self) -> None:
        self._band.reset(POLYGON_GEOMETRY)
        self._set(None, tr("Draw the area on the map."))

    def _place(self, polygon: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        try:
            self._set(
                geojson_of(
                    [([polygon.densifyByCount(EDGE_POINTS)], crs)], QgsProject.instance().transformContext()
                )
            )
        except SnowGalileoError as error:
            self._band.reset(POLYGON_GEOMETRY)
            self._refuse(error)

    def _on_view(self) -> None:
        if self._canvas.layerCount() == 0:
            self._set(None, tr("The map shows nothing yet: add a layer, or draw the area."))
            return
        self._show_rectangle(self._canvas.extent(), self._canvas.mapSettings().destinationCrs())

    def _on_typed(self) -> None:
        if self.mode is not AreaMode.TYPED:
            return
        if not self.typed_edit.text().strip():
            self._set(None, tr("Type west, south, east, north."))
            return
        try:
            self._show_rectangle(*typed_extent(self.typed_edit.text()))
        except SnowGalileoError as error:
            self._band.reset(POLYGON_GEOMETRY)
            self._refuse(error)

    def _list_bookmarks(self) -> None:
        self.bookmark_combo.blockSignals(True)
        self.bookmark_combo.clear()
        for bookmark in bookmarks():
            self.bookmark_combo.addItem(shown(bookmark.name()), bookmark.extent())
        self.bookmark_combo.blockSignals(False)
        self._on_bookmark()

    def _on_bookmark(self) -> None:
        place = self.bookmark_combo.currentData()
        if self.mode is not AreaMode.BOOKMARK:
            return
        if place is None:
            self._set(None, tr("There are no bookmarks yet."))
            return
        self._show_rectangle(QgsRectangle(place), place.crs())

    def _show_rectangle(self, rectangle: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
        self._place(QgsGeometry.fromRect(rectangle), crs)
        self._outline()

    def _on_layer(self, _layer: Optional[QgsMapLayer] = None) -> None:
        if self.mode is not AreaMode.EXTENT:
            return
        layer = self.layer_combo.currentLayer()
        self._watch(layer)
        if layer is None:
            self._set(None, tr("The project has no layer to take the extent from."))
        elif layer.extent().isEmpty():
            self._set(None, tr("The layer '{layer}' has no extent.").format(layer=shown(layer.name())))
        elif self._has_place(layer):
            self._place(QgsGeometry.fromRect(layer.extent()), layer.crs())
        self._outline()

    def _on_polygons(self, *_: object) -> None:
        if self.mode is not AreaMode.LAYER:
            return
        layer = self.polygon_combo.currentLayer()
        self._watch(layer)
        if layer is None:
            self._set(None, tr("The project has no polygon layer."))
            return
        if not self._has_place(layer):
            return
        self._set(None, tr("Reading the polygons…"))
        self._outline()
        self._polygons.start(
            PolygonsTask(layer, self.selected_check.isChecked(), QgsProject.instance().transformContext())
        )

    def _has_place(self, layer: QgsMapLayer) -> bool:
        """Whether it is known where a layer lies; says so if not."""
        try:
            check_place(layer, "SG-AREA-001")
        except SnowGalileoError as error:
            self._refuse(error)
            return False
        return True

    def _on_polygons_read(self, area: Json) -> None:
        self._set(area)
        self._outline()

    def _on_polygons_failed(self, error: SnowGalileoError) -> None:
        self._refuse(error)

    def _watch(self, layer: Optional[QgsMapLayer]) -> None:
        """Follow coordinate system, selection, filter and edits of the chosen layer."""
        if self._watched is layer:
            return
        if self._watched is not None:
            for signal, slot in self._followed(self._watched):
                signal.disconnect(slot)
        self._watched = layer
        if layer is not None:
            for signal, slot in self._followed(layer):
                signal.connect(slot)

    def _followed(self, layer: QgsMapLayer) -> Tuple[Tuple[Any, Callable[..., None]], ...]:
        followed = ((layer.crsChanged, self._on_crs), (layer.willBeDeleted, self._on_watched_deleted))
        if not isinstance(layer, QgsVectorLayer):
            return followed
        return (
            *followed,
            (layer.selectionChanged, self._on_selection),
            (layer.subsetStringChanged, self._on_polygons),
            (layer.afterCommitChanges, self._on_polygons),
            (layer.afterRollBack, self._on_polygons),
        )

    def _on_crs(self) -> None:
        self._on_layer()
        self._on_polygons()

    def _on_selection(self, *_: object) -> None:
        if self.selected_check.isChecked():
            self._on_polygons()

    def _on_watched_deleted(self) -> None:
        self._watched = None
