"""The area: drawn on the map, a layer's extent, polygons of a layer."""

import json

import pytest
from osgeo import ogr
from qgis.core import (
    QgsBookmark,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication

from snowgalileo_qgis.core.area import geojson_of
from snowgalileo_qgis.core.vector_files import save_layer
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.gui.area_panel import AreaMode, AreaPanel
from snowgalileo_qgis.gui.area_tool import PolygonTool, RectangleTool

EXTENT = QgsRectangle(640000, 5180000, 650000, 5190000)
LONG = 600_000


@pytest.fixture()
def canvas(qgis_canvas, qgis_new_project):
    crs = QgsCoordinateReferenceSystem("EPSG:32632")
    QgsProject.instance().setCrs(crs)
    qgis_canvas.setDestinationCrs(crs)
    qgis_canvas.resize(400, 400)
    qgis_canvas.show()
    qgis_canvas.setExtent(EXTENT)
    pan = QgsMapToolPan(qgis_canvas)
    qgis_canvas.setMapTool(pan)
    yield qgis_canvas
    qgis_canvas.unsetMapTool(pan)


@pytest.fixture()
def panel(canvas, qtbot):
    panel = AreaPanel(canvas)
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    panel.close_down()


def drag(qtbot, canvas, start, end):
    view = canvas.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(*start))
    qtbot.mouseMove(view, QPoint(*end))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(*end))


def click(qtbot, canvas, *points, button=Qt.MouseButton.LeftButton):
    for point in points:
        qtbot.mouseClick(canvas.viewport(), button, pos=QPoint(*point))


def polygon_layer():
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "basins", "memory")
    for x in (641000, 645000):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, 5181000, x + 1000, 5182000)))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def bounds(area):
    west, east, south, north = ogr.CreateGeometryFromJson(json.dumps(area)).GetEnvelope()
    return west, south, east, north


def bounds_of(canvas, *pixels):
    """Longitudes and latitudes of a rectangle on the screen."""
    corners = [canvas.getCoordinateTransform().toMapCoordinates(*pixel) for pixel in pixels]
    rectangle = QgsGeometry.fromRect(QgsRectangle(*corners)).densifyByCount(20)
    return bounds(
        geojson_of(
            [([rectangle], canvas.mapSettings().destinationCrs())], QgsProject.instance().transformContext()
        )
    )


def test_whole_stack_is_the_default(panel):
    assert panel.mode is AreaMode.WHOLE
    assert panel.area() is None
    assert panel.problem() == ""


def test_rectangle_is_drawn_and_the_previous_tool_comes_back(panel, canvas, qtbot):
    before = canvas.mapTool()
    panel.set_mode(AreaMode.RECTANGLE)
    assert panel.problem()
    panel.draw_button.click()
    assert isinstance(canvas.mapTool(), RectangleTool)
    with qtbot.waitSignal(panel.changed, timeout=LONG):
        drag(qtbot, canvas, (100, 100), (200, 200))
    assert canvas.mapTool() is before
    assert panel.problem() == ""
    assert bounds(panel.area()) == pytest.approx(bounds_of(canvas, (100, 100), (200, 200)), abs=1e-6)
    assert not panel.draw_button.isChecked()


def test_a_click_without_a_drag_draws_nothing(panel, canvas, qtbot):
    panel.set_mode(AreaMode.RECTANGLE)
    panel.draw_button.click()
    click(qtbot, canvas, (50, 50))
    assert panel.area() is None
    assert isinstance(canvas.mapTool(), RectangleTool)


def test_escape_gives_the_previous_tool_back(panel, canvas, qtbot):
    before = canvas.mapTool()
    for mode in (AreaMode.RECTANGLE, AreaMode.POLYGON):
        panel.set_mode(mode)
        panel.draw_button.click()
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
        assert canvas.mapTool() is before
        assert not panel.draw_button.isChecked()
        assert panel.area() is None


def test_another_tool_ends_the_drawing(panel, canvas):
    panel.set_mode(AreaMode.POLYGON)
    panel.draw_button.click()
    other = QgsMapToolPan(canvas)
    canvas.setMapTool(other)
    assert not panel.draw_button.isChecked()
    assert canvas.mapTool() is other
    canvas.unsetMapTool(other)


def test_polygon_is_clicked_corrected_and_finished(panel, canvas, qtbot):
    panel.set_mode(AreaMode.POLYGON)
    panel.draw_button.click()
    assert isinstance(canvas.mapTool(), PolygonTool)
    click(qtbot, canvas, (100, 100), (200, 100))
    click(qtbot, canvas, (10, 10), button=Qt.MouseButton.RightButton)
    assert panel.area() is None
    click(qtbot, canvas, (390, 390))
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    click(qtbot, canvas, (200, 200), (100, 200))
    click(qtbot, canvas, (100, 200), button=Qt.MouseButton.RightButton)
    assert bounds(panel.area()) == pytest.approx(bounds_of(canvas, (100, 100), (200, 200)), abs=1e-6)


def test_extent_of_a_layer(panel, canvas):
    panel.set_mode(AreaMode.EXTENT)
    assert "no layer" in panel.problem()
    polygon_layer()
    west, _, east, _ = bounds(panel.area())
    assert east - west == pytest.approx(5000 / 76_000, rel=0.05)


def test_polygons_of_a_layer_and_its_selection(panel, canvas, qtbot):
    layer = polygon_layer()
    panel.set_mode(AreaMode.LAYER)
    qtbot.waitUntil(lambda: panel.area() is not None, timeout=LONG)
    assert panel.area()["type"] == "MultiPolygon"
    panel.selected_check.setChecked(True)
    qtbot.waitUntil(lambda: "No polygon is selected" in panel.hint_view.text(), timeout=LONG)
    layer.selectByIds([1])
    qtbot.waitUntil(lambda: panel.area() is not None, timeout=LONG)
    west, _, east, _ = bounds(panel.area())
    assert east - west == pytest.approx(1000 / 76_000, rel=0.05)


def outline(canvas):
    """Bounds of the outline on the map, in its coordinates; ``None`` without one."""
    bands = [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]
    drawn = [band.asGeometry().boundingBox() for band in bands if band.numberOfVertices()]
    return drawn[0] if drawn else None


def test_edited_polygons_are_read_again_and_outlined(panel, canvas, qtbot):
    layer = polygon_layer()
    with qtbot.waitSignals([panel.changed] * 2, timeout=LONG):
        panel.set_mode(AreaMode.LAYER)
    assert outline(canvas).width() == pytest.approx(5000, abs=1)
    first = next(layer.getFeatures()).id()
    before = panel.area()
    layer.startEditing()
    layer.deleteFeature(first)
    with qtbot.waitSignals([panel.changed] * 2, timeout=LONG):
        layer.commitChanges()
    qtbot.waitUntil(lambda: not panel.problem(), timeout=LONG)
    assert panel.area() != before and outline(canvas).width() == pytest.approx(1000, abs=1)
    panel.set_mode(AreaMode.WHOLE)
    assert outline(canvas) is None
    layer.startEditing()
    layer.rollBack()
    assert panel.area() is None, "a layer that is no longer chosen is not followed"


def test_a_filter_of_the_layer_is_followed(panel, tmp_path, qtbot):
    path = tmp_path / "basins.gpkg"
    save_layer(polygon_layer(), str(path), "basins", context(), False)
    QgsProject.instance().clear()
    layer = QgsVectorLayer(str(path), "basins", "ogr")
    QgsProject.instance().addMapLayer(layer)
    with qtbot.waitSignals([panel.changed] * 2, timeout=LONG):
        panel.set_mode(AreaMode.LAYER)
    both = panel.area()
    with qtbot.waitSignals([panel.changed] * 2, timeout=LONG):
        layer.setSubsetString("fid = 1")
    assert panel.area() != both and panel.problem() == ""


@pytest.mark.parametrize("mode", [AreaMode.LAYER, AreaMode.EXTENT])
@pytest.mark.parametrize(
    ("crs", "reason"), [("", "'basins' has no coordinate system"), ("EPSG:4326", "too large for that")]
)
def test_a_layer_whose_place_is_not_known(panel, tmp_path, qtbot, mode, crs, reason):
    """What is wrong and what to do is said; once it is done, the area is there."""
    layer = polygon_layer()
    right = layer.crs()
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    panel.set_mode(mode)
    assert reason in panel.hint_view.text() and "Layer CRS" in panel.hint_view.text()
    assert panel.problem() == "The area cannot be used: see Area above." and panel.area() is None
    with pytest.raises(SnowGalileoError, match=reason):
        save_layer(layer, str(tmp_path / "basins.gpkg"), "basins", context(), False)
    layer.setCrs(right)
    qtbot.waitUntil(lambda: not panel.problem(), timeout=LONG)
    assert panel.area() is not None


def test_the_outline_follows_the_coordinate_system_of_the_map(panel, canvas, qtbot):
    polygon_layer()
    panel.set_mode(AreaMode.EXTENT)
    assert outline(canvas).width() == pytest.approx(5000, abs=60)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    box = outline(canvas)
    west, south, east, north = bounds(panel.area())
    assert [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()] == pytest.approx(
        [west, south, east, north], abs=1e-6
    )


def test_the_click_that_ends_a_polygon_is_for_no_other_tool(panel, canvas, qtbot):
    """A double click is two presses and two releases; the last release would recentre the map."""
    panel.set_mode(AreaMode.POLYGON)
    panel.draw_button.click()
    click(qtbot, canvas, (100, 100), (200, 100), (200, 200))
    extent, view, last = canvas.extent(), canvas.viewport(), QPoint(200, 200)
    position = QPointF(last)
    button = Qt.MouseButton.LeftButton
    double = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, position, button, button, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, double)
    qtbot.mouseRelease(view, button, pos=last)
    assert panel.area() is not None and not panel.draw_button.isChecked()
    assert canvas.extent() == extent
    panel.draw_button.click()
    QApplication.sendEvent(view, double)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    panel.draw_button.click()
    click(qtbot, canvas, (100, 100), (200, 100), (200, 200))
    assert panel.draw_button.isChecked(), "what was cancelled does not end the next drawing"


def test_removing_the_layer_says_what_is_missing(panel, canvas, qtbot):
    layer = polygon_layer()
    panel.set_mode(AreaMode.LAYER)
    qtbot.waitUntil(lambda: panel.area() is not None, timeout=LONG)
    QgsProject.instance().removeMapLayer(layer)
    qtbot.waitUntil(lambda: "no polygon layer" in panel.problem(), timeout=LONG)


def test_the_drawing_can_be_cleared(panel, canvas, qtbot):
    panel.set_mode(AreaMode.RECTANGLE)
    panel.draw_button.click()
    drag(qtbot, canvas, (100, 100), (200, 200))
    panel.clear_button.click()
    assert panel.area() is None
    assert panel.problem() == "Draw the area on the map."


def box_of(panel):
    """West, south, east, north of the panel's area."""
    (ring,) = (
        panel.area()["coordinates"] if panel.area()["type"] == "Polygon" else panel.area()["coordinates"][0]
    )
    longitudes, latitudes = zip(*(point[:2] for point in ring))
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


@pytest.mark.parametrize(
    "text", ["10.1, 46.2, 10.4, 46.5", "10,1; 46,2; 10,4; 46,5", "10.1 46.2 10.4 46.5 [EPSG:4326]"]
)
def test_typed_coordinates(panel, qtbot, text):
    panel.set_mode(AreaMode.TYPED)
    assert panel.problem() == "Type west, south, east, north."
    panel.typed_edit.setText(text)
    qtbot.keyClick(panel.typed_edit, Qt.Key.Key_Return)
    assert panel.problem() == ""
    assert box_of(panel) == pytest.approx((10.1, 46.2, 10.4, 46.5), abs=1e-6)
    assert panel.hint_view.text() == "Middle: 46.350° N, 10.250° E; 23.0 x 33.4 km"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("10, 46, 11", "Four numbers"),
        ("ten, 46, 11, 47", "Four numbers"),
        ("nan, 46, 11, 47", "Four numbers"),
        ("11, 46, 10, 47", "West must be less"),
        ("10, 46, 11, 97", "latitudes from -90"),
        ("640000, 5180000, 650000, 5190000", "[EPSG:32632]"),
        ("10, 46, 11, 47 [EPSG:1]", "not known"),
    ],
)
def test_wrong_coordinates_are_explained(panel, qtbot, text, reason):
    panel.set_mode(AreaMode.TYPED)
    panel.typed_edit.setText(text)
    qtbot.keyClick(panel.typed_edit, Qt.Key.Key_Return)
    assert reason in panel.hint_view.text() and panel.hint_view.isVisible()
    assert panel.area() is None


def test_coordinates_in_another_system(panel, qtbot):
    panel.set_mode(AreaMode.TYPED)
    panel.typed_edit.setText("640000, 5180000, 650000, 5190000 [EPSG:32632]")
    qtbot.keyClick(panel.typed_edit, Qt.Key.Key_Return)
    west, south, east, north = box_of(panel)
    assert 10.8 < west < east < 11 and 46.7 < south < north < 46.9


def test_what_the_map_shows(panel, canvas):
    panel.set_mode(AreaMode.VIEW)
    assert "shows nothing" in panel.problem()
    layer = polygon_layer()
    canvas.setLayers([layer])
    canvas.setExtent(EXTENT)
    panel.view_button.click()
    expected = geojson_of([([QgsGeometry.fromRect(canvas.extent())], layer_crs())], context())
    west, south, east, north = box_of(panel)
    box = QgsGeometry.fromWkt(ogr.CreateGeometryFromJson(json.dumps(expected)).ExportToWkt()).boundingBox()
    assert (west, south, east, north) == pytest.approx(
        (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()), abs=2e-3
    )


def layer_crs():
    return QgsCoordinateReferenceSystem("EPSG:32632")


def context():
    return QgsProject.instance().transformContext()


def test_a_bookmark(panel):
    panel.set_mode(AreaMode.BOOKMARK)
    assert panel.problem() == "There are no bookmarks yet."
    bookmark = QgsBookmark()
    bookmark.setName("Vinschgau")
    bookmark.setExtent(
        QgsReferencedRectangle(
            QgsRectangle(10.4, 46.5, 10.8, 46.7), QgsCoordinateReferenceSystem("EPSG:4326")
        )
    )
    QgsProject.instance().bookmarkManager().addBookmark(bookmark)
    panel.set_mode(AreaMode.WHOLE)
    panel.set_mode(AreaMode.BOOKMARK)
    assert panel.bookmark_combo.currentText() == "Vinschgau"
    assert box_of(panel) == pytest.approx((10.4, 46.5, 10.8, 46.7), abs=1e-6)


def test_an_area_beyond_the_poles_ends_there(panel):
    polygon = QgsGeometry.fromRect(QgsRectangle(-30, -349, 40, 20))
    panel._place(polygon, QgsCoordinateReferenceSystem("EPSG:4326"))
    assert box_of(panel) == pytest.approx((-30, -90, 40, 20))


def test_drawing_in_an_empty_project_starts_on_a_map_of_the_world(dock, qgis_new_project, qtbot):
    area = dock.map_page.area_panel
    area.set_mode(AreaMode.RECTANGLE)
    qtbot.mouseClick(area.draw_button, Qt.MouseButton.LeftButton)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.name() == "World map" and layer.featureCount() > 100
    assert dock._iface.mapCanvas().extent().width() > 300
    area.draw_button.click()
