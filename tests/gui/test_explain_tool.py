"""The map tool *Explain a pixel*, with the real engine and a map of the demonstration scene."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt

LONG = 600_000


@pytest.fixture()
def mapped(ready_dock, qtbot):
    """A dock after a run with quality; returns the dock and the map's layer."""
    page = ready_dock.map_page
    page.output_panel.quality_check.setChecked(True)
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    (layer,) = QgsProject.instance().mapLayersByName("2025-04-15 snow")
    ready_dock._iface.mapCanvas().setDestinationCrs(layer.crs())
    return ready_dock, layer


def explain(tool, point, qtbot):
    tool.explain(point)
    qtbot.waitUntil(lambda: not tool.job.is_running, timeout=LONG)
    return tool.window.text_label.text()


def test_a_click_is_answered_in_sentences_from_the_files(mapped, stack_folder, qtbot):
    dock, layer = mapped
    tool = dock.analyse_page.explain_tool
    point = QgsPointXY(layer.extent().xMinimum() + 750, layer.extent().yMaximum() - 550)
    value, _is_known = layer.dataProvider().sample(point, 1)
    text = explain(tool, point, qtbot)
    share = f"{100 * value:.0f} %"
    assert tool.window.number_label.text() == share
    assert f"On 2025-04-15, snow covers {share} of this pixel." in text
    assert "Quality class " in text and "Last clear view of Sentinel-2 or Landsat: " in text
    # the stack is found through the map's own record of how it was made
    assert "Seen in the eight days" in text and "Sentinel-1: " in text
    assert "Elevation: " in text and "SG-" not in text
    assert not tool._band.asGeometry().isEmpty()


def test_beside_the_map_a_sentence_says_so(mapped, qtbot):
    dock, layer = mapped
    tool = dock.analyse_page.explain_tool
    text = explain(tool, QgsPointXY(layer.extent().xMaximum() + 5000, 0), qtbot)
    assert text == "There is no snow map here: choose one in the layers, or click on one."
    assert not tool.window.number_label.isVisible()


def test_the_map_in_another_coordinate_system_gives_the_same(mapped, qtbot):
    dock, layer = mapped
    tool = dock.analyse_page.explain_tool
    from qgis.core import QgsCoordinateTransform

    point = QgsPointXY(layer.extent().xMinimum() + 750, layer.extent().yMaximum() - 550)
    first = explain(tool, point, qtbot)
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    dock._iface.mapCanvas().setDestinationCrs(mercator)
    moved = QgsCoordinateTransform(layer.crs(), mercator, QgsProject.instance()).transform(point)
    assert explain(tool, moved, qtbot) == first


def test_button_and_map_tool_follow_each_other(dock):
    page, canvas = dock.analyse_page, dock._iface.mapCanvas()
    page.explain_button.click()
    assert canvas.mapTool() is page.explain_tool and page.explain_button.isChecked()
    dock.map_page.area_panel.draw_button.setEnabled(True)
    canvas.unsetMapTool(page.explain_tool)
    assert not page.explain_button.isChecked()


def test_of_a_chosen_layer_of_codes_it_says_what_they_mean(mapped, qtbot):
    dock, layer = mapped
    (quality,) = QgsProject.instance().mapLayersByName("2025-04-15 quality")
    dock._iface.setActiveLayer(quality)
    tool = dock.analyse_page.explain_tool
    text = explain(tool, QgsPointXY(layer.extent().xMinimum() + 750, layer.extent().yMaximum() - 550), qtbot)
    lines = text.split("\n")
    assert lines[:2] == ["2025-04-15 quality", ""] and len(lines) == 10
    assert lines[2] in [f"Quality class: {name}" for name in ("best", "good", "fair", "poor")]
    assert "Sentinel-1" in next(line for line in lines if line.startswith("Sensors that contributed: "))
    assert not tool.job.is_running and not tool.window.number_label.isVisible()
