"""What a job adds to the project."""

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.core.layers import write_all_sidecars
from snowgalileo_qgis.gui.result_layers import ResultLayers
from tests.example_results import snow_map, snow_maps
from tests.snow_series import make_series

LONG = 600_000


def click_run(page, qtbot):
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "mean snow cover" in page.said, page.said


def names(node):
    return [child.name() for child in node.children()]


def test_quality_goes_into_a_group_with_the_map_on_top(ready_dock, qtbot):
    page = ready_dock.map_page
    page.output_panel.quality_check.setChecked(True)
    click_run(page, qtbot)
    (group,) = QgsProject.instance().layerTreeRoot().children()
    assert group.name() == "Snow 2025-04-15"
    assert names(group) == ["2025-04-15 snow", "2025-04-15 quality"]
    snow, quality = group.children()
    assert snow.itemVisibilityChecked() and snow.isExpanded()
    assert not quality.itemVisibilityChecked() and not quality.isExpanded()


def test_a_map_alone_needs_no_group(ready_dock, qtbot):
    ready_dock.map_page.output_panel.quality_check.setChecked(False)
    click_run(ready_dock.map_page, qtbot)
    assert names(QgsProject.instance().layerTreeRoot()) == ["2025-04-15 snow"]


@pytest.fixture()
def result_layers(qgis_iface, qgis_canvas, qgis_new_project):
    layers = ResultLayers(qgis_iface)
    yield layers
    layers.close_down()


def series(tmp_path, name, count):
    """The result of a series with maps and uncertainties."""
    maps, uncertainties = (make_series(tmp_path / f"{name}{kind}", [1500] * count) for kind in ("", "_sd"))
    days = [f"2024-09-{5 + number:02}" for number in range(count)]
    rasters = [
        snow_map(day=day, path=path, uncertainty=other) for day, path, other in zip(days, maps, uncertainties)
    ]
    return snow_maps(rasters=rasters)


def test_a_series_comes_map_by_map_while_qgis_goes_on(result_layers, tmp_path, qtbot):
    project, arrived = QgsProject.instance(), []
    result_layers.add(series(tmp_path, "first", 6))
    assert project.count() == 2, "the newest map and its uncertainty are there at once"
    assert project.mapLayer(result_layers.newest).name() == "2024-09-10 snow"
    add_next = result_layers._turn.timeout
    add_next.connect(lambda: arrived.append(project.count()))
    result_layers.add(series(tmp_path, "second", 2))
    qtbot.waitUntil(lambda: project.count() == 16, timeout=LONG)
    assert arrived == list(range(6, 17, 2)), "one map in each turn of the event loop"
    second, first = project.layerTreeRoot().children()
    assert (second.name(), first.name()) == ("Snow 2024-09-05 to 2024-09-06", "Snow 2024-09-05 to 2024-09-10")
    assert names(first)[:6] == [f"2024-09-{day:02} snow" for day in range(10, 4, -1)]
    assert [node.isExpanded() for node in first.children()] == [True] + [False] * 11
    assert [node.itemVisibilityChecked() for node in first.children()] == [True] * 6 + [False] * 6
    assert project.mapLayer(result_layers.newest).name() == "2024-09-06 snow"


def test_a_new_project_gets_no_maps_of_the_last_one(result_layers, tmp_path, qtbot):
    result_layers.add(series(tmp_path, "maps", 3))
    QgsProject.instance().clear()
    qtbot.wait(50)
    assert QgsProject.instance().count() == 0


def test_the_background_writes_what_lies_beside_all_rasters(tmp_path):
    result = series(tmp_path, "maps", 2)
    write_all_sidecars(result)
    for folder in ("maps", "maps_sd"):
        written = sorted(path.suffix for path in (tmp_path / folder).iterdir())
        assert written == [".qmd", ".qmd", ".qml", ".qml", ".tif", ".tif"]
