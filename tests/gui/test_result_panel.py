"""The result on a page: its number is the largest thing, it is marked when old, and can be put away."""

import re

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt

LONG = 600_000


@pytest.fixture()
def page(ready_dock, qtbot):
    return ready_dock.map_page


def run(page, qtbot):
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)


def seen_extent(page):
    """Extent of the newest map in the canvas's coordinate system."""
    layer = next(one for one in QgsProject.instance().mapLayers().values() if one.name().endswith(" snow"))
    crs = page._iface.mapCanvas().mapSettings().destinationCrs()
    transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
    return transform.transformBoundingBox(layer.extent())


def test_the_mean_is_the_largest_text(page, qtbot):
    run(page, qtbot)
    panel = page.result_panel
    assert 0 <= int(panel.headline_label.text().removesuffix(" %")) <= 100
    size = panel.headline_label.font().pointSizeF()
    assert size >= 2 * page.font().pointSizeF()
    assert "mean snow cover" in panel.caption_view.text()
    assert page.scroll_area.verticalScrollBar().value() == 0
    panel.setCollapsed(True)
    assert not panel.headline_label.isVisible()
    panel.setCollapsed(False)
    qtbot.mouseClick(panel.dismiss_button, Qt.MouseButton.LeftButton)
    assert panel.isHidden() and page.said == ""


def test_the_form_keeps_its_room(page, qtbot):
    before = page.scroll_area.height()
    run(page, qtbot)
    page.show_missing()
    qtbot.wait(100)
    qtbot.waitUntil(lambda: page.scroll_area.height() >= before - 2, timeout=LONG)


def test_a_bad_input_gives_its_reason_and_marks_the_result_as_old(page, stack_folder, qtbot, tmp_path):
    run(page, qtbot)
    assert not page.result_panel.is_old
    page.input_panel.set_paths([str(tmp_path)])
    qtbot.waitUntil(lambda: "SG-STACK-010" in page.availability.message, timeout=LONG)
    assert page.run_panel.state_text.startswith("This input cannot be mapped")
    assert page.run_panel.state_label.isVisible()
    assert page.result_panel.is_old
    assert re.fullmatch(r"Earlier result: \d+ %", page.result_panel.title())
    assert page.result_panel.isCollapsed()
    page.input_panel.set_paths([str(stack_folder)])
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    assert not page.result_panel.is_old, "the same choices again"
    assert not page.result_panel.isCollapsed()
    QgsProject.instance().clear()
    assert page.result_panel.isHidden(), "its layers are gone"


def test_another_model_makes_the_result_an_old_one(page, qtbot, tmp_path):
    run(page, qtbot)
    page.model_panel.checkpoint_widget.setFilePath(str(tmp_path / "other.safetensors"))
    assert page.result_panel.is_old


def test_a_failure_shows_its_page_and_goes_with_the_next_run(page, message_bar, checkpoint, qtbot, tmp_path):
    model = tmp_path / "model.safetensors"
    model.write_bytes(b"no weights")
    page.model_panel.checkpoint_widget.setFilePath(str(model))
    run(page, qtbot)
    assert page.result_panel.notice.page_button.isVisible()
    assert "SG-MODEL-002" in page.result_panel.text
    page.model_panel.checkpoint_widget.setFilePath(str(tmp_path / "other.safetensors"))
    assert page.result_panel.is_old and not page.result_panel.isCollapsed(), "what to do is still needed"
    assert len(message_bar.items()) == 1
    page.model_panel.checkpoint_widget.setFilePath(str(tmp_path / "other.safetensors"))
    assert page.result_panel.is_old
    assert not page.result_panel.isCollapsed(), "what to do is read while it is done"
    page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    run(page, qtbot)
    assert message_bar.items() == []
    assert "SG-MODEL-002" not in page.said
    assert "mean snow cover" in page.result_panel.text


def test_a_map_out_of_view_is_zoomed_to(page, qgis_canvas, qtbot):
    run(page, qtbot)
    canvas = page._iface.mapCanvas()
    if not canvas.mapSettings().destinationCrs().isValid():
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    elsewhere = QgsRectangle(10, 10, 11, 11)
    canvas.setExtent(elsewhere)
    assert not canvas.extent().intersects(seen_extent(page))
    for layer in list(QgsProject.instance().mapLayers()):
        QgsProject.instance().removeMapLayer(layer)
    run(page, qtbot)
    assert canvas.extent().contains(seen_extent(page))


def test_zoom_to_map(page, qgis_canvas, qtbot):
    run(page, qtbot)
    canvas = page._iface.mapCanvas()
    canvas.setExtent(QgsRectangle(10, 10, 11, 11))
    qtbot.mouseClick(page.result_panel.zoom_button, Qt.MouseButton.LeftButton)
    assert canvas.extent().contains(seen_extent(page))
    QgsProject.instance().removeAllMapLayers()
    page._layers.zoom()
    assert not page.can_zoom()
