"""Where the chosen data are: outlines of the cells on the map, and the way there."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.engine.protocol import Availability

LONG = 600_000


@pytest.fixture()
def page(ready_dock, qgis_new_project):
    ready_dock._iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    return ready_dock.map_page


def test_every_cell_is_outlined_where_it_is(page, qtbot):
    band = page.footprints.band
    assert band.numberOfVertices() >= 6 * 4
    box = band.asGeometry().boundingBox()
    assert box.width() == pytest.approx(3000, abs=5) and box.height() == pytest.approx(2000, abs=5)
    assert (box.xMinimum(), box.yMaximum()) == pytest.approx((640_000, 5_190_000), abs=5)
    page._iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert band.asGeometry().boundingBox().width() < 1, "they follow the map's coordinate system"
    page.input_panel.set_paths([])
    assert band.asGeometry().isEmpty() and page.zoom_button.isHidden()


def test_zoom_to_the_data_adds_nothing_to_an_empty_project(page, qtbot):
    qtbot.mouseClick(page.zoom_button, Qt.MouseButton.LeftButton)
    canvas = page._iface.mapCanvas()
    assert canvas.extent().contains(page.footprints.band.asGeometry().boundingBox())
    assert canvas.extent().width() < 50_000
    assert not QgsProject.instance().mapLayers()


def test_a_map_to_draw_on_shows_the_data_also_after_qgis_has_gone_to_its_first_layer(page, qtbot):
    canvas = page._iface.mapCanvas()
    page._prepare_canvas()
    (world,) = QgsProject.instance().mapLayers().values()
    assert world.name() == "World map"
    canvas.setExtent(canvas.extent().buffered(5e6))  # as QGIS does once the event loop goes on
    qtbot.waitUntil(lambda: 0 < canvas.extent().width() < 50_000, timeout=LONG)


def test_many_cells_are_one_rectangle(page):
    page.footprints.show(Availability(bounds=[10.0, 46.0, 11.0, 47.0], cells=12_000))
    box = page.footprints.band.asGeometry().boundingBox()
    assert box.width() > 70_000 and box.height() > 100_000


def test_the_layers_of_the_project_can_be_chosen_as_input(page, stack_folder):
    (path,) = stack_folder.glob("*.tif")
    for name in ("Stack & more", "The same file"):
        QgsProject.instance().addMapLayer(QgsRasterLayer(str(path), name))
    other = stack_folder.parent / "truth" / "FSC_truth_20250415.tif"
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(other), "Truth"))
    for panel in (page.input_panel, page.window().findChild(type(page.input_panel))):
        menu = panel.layers_button.menu()
        menu.aboutToShow.emit()
        texts = [action.text() for action in menu.actions() if action.text()]
        assert len(texts) == 3 and texts[-1] == "All 2 raster layers"
        next(action for action in menu.actions() if action.text() == "Truth").trigger()
        assert panel.paths() == [str(other)]
        next(action for action in menu.actions() if action.text().startswith("All")).trigger()
        assert sorted(panel.paths()) == sorted([str(path), str(other)])
