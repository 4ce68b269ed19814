"""What a job adds to the project."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

LONG = 120_000


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
