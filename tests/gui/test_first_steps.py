"""The first minutes: three steps with their state, and a map of the example in one click."""

from pathlib import Path

from qgis.core import QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.gui.example import example_data
from snowgalileo_qgis.gui.quicklook_layers import quicklook_job

LONG = 600_000


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_an_engine_its_panel_is_the_way_on(no_engine, make_dock, qtbot):
    dock = make_dock()
    steps = dock.map_page.first_steps
    assert steps.isVisible()
    assert steps.engine_label.text() == "The engine is not installed yet."
    assert not steps.example_button.isEnabled() and steps.example_button.toolTip()
    panel = dock.engine_panel
    qtbot.waitUntil(lambda: "to download" in panel.choice_label.text(), timeout=LONG)
    assert panel.install_button.isVisible()
    assert dock.map_page.scroll_area.widget().minimumSizeHint().width() <= 280


def test_one_click_maps_the_example(dock, qgis_canvas, qtbot):
    page = dock.map_page
    assert page.first_steps.engine_label.text() == "The engine is ready."
    assert page.first_steps.model_button.isVisible() and page.first_steps.data_button.isVisible()
    click(qtbot, page.first_steps.example_button)
    qtbot.waitUntil(page.result_panel.isVisible, timeout=LONG)
    assert 30 < int(page.result_panel.headline_label.text().removesuffix(" %")) < 70, (
        "a scene with both snow and ground"
    )
    text = page.result_panel.text
    assert "brown" in text and "demonstration model" in text
    (layer,) = [one for one in QgsProject.instance().mapLayers().values() if one.name().endswith(" snow")]
    canvas = dock._iface.mapCanvas()
    crs = canvas.mapSettings().destinationCrs()
    extent = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance()).transformBoundingBox(
        layer.extent()
    )
    assert canvas.extent().contains(extent)
    names = [child.name() for child in QgsProject.instance().layerTreeRoot().children()[0].children()]
    assert names[0] == "2025-04-15 snow" and names[-2].endswith("true colour"), names
    assert names[-1].endswith("short-wave")
    assert "Sentinel-2 image of 2025-04-" in page.result_panel.text
    assert not page.first_steps.isVisible(), "all three steps are done"
    assert settings().last_input == "" and settings().checkpoint == "", "an example is no choice"


def test_the_example_does_not_take_the_users_choices(dock, checkpoint, qtbot):
    settings().checkpoint, settings().last_input = str(checkpoint), "/stacks"
    dock.map_page.try_example()
    qtbot.waitUntil(dock.map_page.result_panel.isVisible, timeout=LONG)
    assert (settings().checkpoint, settings().last_input) == (str(checkpoint), "/stacks")


def test_other_data_end_the_example(dock, stack_folder, monkeypatch, qtbot):
    page, runs = dock.map_page, []
    monkeypatch.setattr(page, "run", lambda: runs.append(page.input_panel.paths()))
    page.try_example()
    page.input_panel.set_paths([str(stack_folder)])
    qtbot.waitUntil(lambda: bool(page.availability.days()), timeout=LONG)
    page.input_panel.set_paths([example_data()])
    qtbot.waitUntil(lambda: bool(page.availability.days()), timeout=LONG)
    assert page.missing() == "" and runs == [], "only Run starts a run now"


def test_choices_tick_the_steps_off(dock, checkpoint, qtbot):
    page = dock.map_page
    page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    assert page.first_steps.model_label.text() == f"Model: {checkpoint.name}"
    assert page.first_steps.model_button.isHidden()
    page.input_panel.set_paths([example_data()])
    assert page.first_steps.data_label.text() == f"Data: {Path(example_data()).name}"
    assert page.first_steps.isHidden()
    page.model_panel.checkpoint_widget.setFilePath("")
    assert page.first_steps.isVisible()


def test_a_map_is_not_lost_with_its_quick_look(ready_dock, qtbot, monkeypatch):
    page = ready_dock.map_page
    page.output_panel.quicklook_check.setChecked(True)
    page.output_panel.quality_check.setChecked(False)

    def to_nowhere(made, day):
        job = quicklook_job(made, day)
        job.output = ""
        return job

    monkeypatch.setattr("snowgalileo_qgis.gui.map_page.quicklook_job", to_nowhere)
    click(qtbot, page.run_panel.run_button)
    page.output_panel.quicklook_check.setChecked(False)  # for the next run
    qtbot.waitUntil(page.result_panel.isVisible, timeout=LONG)
    assert "mean snow cover" in page.result_panel.text and "No Sentinel-2 image:" in page.result_panel.text
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert names == ["2025-04-15 snow"]
    click(qtbot, page.run_panel.run_button)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "Sentinel-2 image" not in page.result_panel.text
