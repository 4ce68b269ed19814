"""What a job adds to the project."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

LONG = 120_000


def click_run(page, qtbot):
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "mean FSC" in page.run_panel.state_text, page.run_panel.state_text


def names(node):
    return [child.name() for child in node.children()]


def test_quality_goes_into_a_group_with_the_map_on_top(ready_dock, qtbot):
    page = ready_dock.map_page
    page.output_panel.quality_check.setChecked(True)
    click_run(page, qtbot)
    (group,) = QgsProject.instance().layerTreeRoot().children()
    assert group.name() == "Snow 2025-04-15"
    assert names(group) == ["FSC 2025-04-15 (viewable)", "FSC quality 2025-04-15"]
    snow, quality = group.children()
    assert snow.itemVisibilityChecked() and snow.isExpanded()
    assert not quality.itemVisibilityChecked() and not quality.isExpanded()


def test_a_series_sets_the_time_of_the_project_and_the_controller(qgis_iface, qgis_new_project):
    from qgis.core import QgsTemporalNavigationObject

    from snowgalileo_qgis.core.series_layers import show_days

    canvas, controller = qgis_iface.mapCanvas(), QgsTemporalNavigationObject()
    before = canvas.temporalController()
    canvas.setTemporalController(controller)
    show_days(QgsProject.instance(), canvas, ["2025-04-18", "2025-04-15", "2025-04-16"])
    times = QgsProject.instance().timeSettings()
    for span in (times.temporalRange(), controller.temporalExtents()):
        days = [moment.date().toString("yyyy-MM-dd") for moment in (span.begin(), span.end())]
        assert days == ["2025-04-15", "2025-04-18"]
    assert times.timeStep() == 1
    canvas.setTemporalController(before or QgsTemporalNavigationObject(canvas))


def test_a_map_alone_needs_no_group(ready_dock, qtbot):
    ready_dock.map_page.output_panel.quality_check.setChecked(False)
    click_run(ready_dock.map_page, qtbot)
    assert names(QgsProject.instance().layerTreeRoot()) == ["FSC 2025-04-15 (viewable)"]
