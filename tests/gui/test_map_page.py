"""The map page, driven as a user would, with the real engine."""

import shutil
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsLayerMetadata, QgsProject, QgsUnitTypes
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.engine.protocol import PredictSpec
from snowgalileo_qgis.gui.output_panel import OutputPanel

LONG = 600_000


def maps():
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.name().endswith(" snow")]


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def run(dock, qtbot):
    click(qtbot, dock.map_page.run_panel.run_button)
    qtbot.waitUntil(lambda: dock.map_page.run_panel.cancel_button.isEnabled() is False, timeout=LONG)


def test_nothing_to_run_before_there_is_an_input(dock):
    assert dock.map_page.availability.table is None
    assert not dock.map_page.run_panel.run_button.isEnabled()
    assert dock.map_page.said == "Choose a stack first."


def test_choosing_a_folder_shows_what_it_holds(ready_dock):
    table = ready_dock.map_page.availability.table
    assert [row.id for row in table.sensors] == [
        "s1",
        "s2",
        "landsat",
        "s3",
        "modis",
        "viirs",
        "era5",
    ]
    assert len(table.dates) == 8
    assert table.dates[-1] == table.day
    assert table.cells == 6
    assert ready_dock.map_page.availability.day_combo.currentData() == table.day
    assert ready_dock.map_page.run_panel.run_button.isEnabled()


def test_devices_are_named_and_the_choice_explained(dock):
    combo = dock.map_page.model_panel.device_combo
    assert combo.itemData(0) == "auto"
    assert combo.findData("cpu") > 0
    assert combo.toolTip(), "the reason for the automatic choice"


def test_run_adds_a_styled_dated_layer_with_provenance(ready_dock, checkpoint, qtbot, tmp_path):
    ready_dock.map_page.output_panel.output_widget.setFilePath(str(tmp_path / "snow.tif"))
    run(ready_dock, qtbot)
    (layer,) = maps()
    day = ready_dock.map_page.availability.table.day
    assert layer.name() == f"{day} snow"
    assert Path(layer.source()) == tmp_path / "snow.tif"
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.value for item in items] == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1])
    legend = [label for label, _ in layer.renderer().legendSymbologyItems()]
    assert legend[0].startswith("0") and legend[-1].startswith("1")
    temporal = layer.temporalProperties()
    assert temporal.isActive()
    assert temporal.fixedTemporalRange().begin().toString("yyyy-MM-dd") == day
    assert temporal.fixedTemporalRange().end().toString("yyyy-MM-dd") == day
    metadata: QgsLayerMetadata = layer.metadata()
    assert checkpoint.name in " ".join(metadata.history())
    assert "mean snow cover" in ready_dock.map_page.said
    assert "6 cells, CPU" in ready_dock.map_page.said


def test_a_map_that_would_replace_its_stack_is_refused_at_once(ready_dock, message_bar, stack_folder, qtbot):
    (stack,) = stack_folder.glob("*.tif")
    before = stack.read_bytes()
    page = ready_dock.map_page
    page.input_panel.set_paths([str(stack)])
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    page.output_panel.output_widget.setFilePath(f"{stack.parent}/./{stack.name}")
    click(qtbot, page.run_panel.run_button)
    assert not page.job.is_running
    assert "SG-OUTPUT-003" in page.said
    assert message_bar.currentItem().title() == "SG-OUTPUT-003"
    assert stack.read_bytes() == before
    assert page.run_panel.run_button.isEnabled()


def test_a_name_alone_lies_where_the_file_dialog_begins(fresh_settings, qtbot, tmp_path):
    panel, spec = OutputPanel(), PredictSpec()
    qtbot.addWidget(panel)
    panel.output_widget.setFilePath("snow")
    panel.fill(spec, False)
    assert Path(spec.fsc) == Path.home() / "snow.tif"
    settings().output_folder = str(tmp_path)
    (tmp_path / "snow.tif.journal").touch()
    panel.show_unfinished()
    assert not panel.resume_check.isHidden()
    panel.fill(spec, False)
    assert Path(spec.fsc) == tmp_path / "snow.tif" and settings().output_folder == str(tmp_path)


def test_first_map_is_zoomed_to_and_the_next_ones_are_not(ready_dock, qgis_canvas, qtbot):
    run(ready_dock, qtbot)
    (layer,) = maps()
    canvas = ready_dock._iface.mapCanvas()
    assert canvas.extent().contains(layer.extent()) or canvas.mapSettings().destinationCrs() != layer.crs()
    assert canvas.extent().width() > 0
    elsewhere = canvas.extent().buffered(-canvas.extent().width() / 4)
    canvas.setExtent(elsewhere)
    before = canvas.extent()
    run(ready_dock, qtbot)
    assert canvas.extent() == before


def test_cancel_stops_the_job_and_leaves_no_layer(ready_dock, qtbot, tmp_path):
    output = tmp_path / "snow.tif"
    ready_dock.map_page.output_panel.output_widget.setFilePath(str(output))
    click(qtbot, ready_dock.map_page.run_panel.run_button)
    assert ready_dock.map_page.run_panel.cancel_button.isEnabled()
    assert not ready_dock.map_page.run_panel.run_button.isEnabled()
    click(qtbot, ready_dock.map_page.run_panel.cancel_button)
    qtbot.waitUntil(ready_dock.map_page.run_panel.run_button.isEnabled, timeout=LONG)
    assert ready_dock.map_page.said == "Cancelled."
    assert maps() == []
    assert not output.exists()
    run(ready_dock, qtbot)
    assert len(maps()) == 1


def test_bad_file_is_explained_in_the_place_of_the_picture(dock, qtbot, tmp_path):
    bad = tmp_path / "PR_20250406_51.0_-116.0_SC00.tif"
    bad.write_bytes(b"this is no GeoTIFF")
    dock.map_page.input_panel.set_paths([str(bad)])
    qtbot.waitUntil(
        lambda: "SG-STACK" in dock.map_page.availability.message or dock.map_page.left_out_box.isVisible(),
        timeout=LONG,
    )
    assert dock.map_page.availability.table is None
    assert not dock.map_page.run_panel.run_button.isEnabled()


def test_empty_folder_is_explained(dock, qtbot, tmp_path):
    dock.map_page.input_panel.set_paths([str(tmp_path)])
    qtbot.waitUntil(lambda: "SG-STACK-010" in dock.map_page.availability.message, timeout=LONG)
    assert not dock.map_page.run_panel.run_button.isEnabled()


def test_left_out_files_are_listed_beside_the_good_ones(dock, stack_folder, qtbot, tmp_path):
    for path in stack_folder.iterdir():
        shutil.copy(path, tmp_path)
    (tmp_path / "PR_20250406_51.0_-116.0_SC00.h5").write_bytes(b"this is no HDF5")
    dock.map_page.input_panel.set_paths([str(tmp_path)])
    qtbot.waitUntil(lambda: dock.map_page.availability.table is not None, timeout=LONG)
    assert dock.map_page.left_out_box.title() == "1 file is not used"
    assert "PR_20250406_51.0_-116.0_SC00.h5" in dock.map_page.left_out_box.list.toPlainText()


def test_failure_of_a_run_names_code_and_remedy(ready_dock, message_bar, qtbot, tmp_path):
    model = tmp_path / "model.safetensors"
    model.write_bytes(b"no weights")
    ready_dock.map_page.model_panel.checkpoint_widget.setFilePath(str(model))
    run(ready_dock, qtbot)
    (item,) = message_bar.items()
    assert item.level() == Qgis.MessageLevel.Critical
    assert item.title() == "SG-MODEL-002"
    assert "model.safetensors" in item.text()
    assert "again" in ready_dock.map_page.said
    assert "SG-MODEL-002" in ready_dock.map_page.said
    assert maps() == []
    assert ready_dock.map_page.run_panel.run_button.isEnabled()


def test_new_input_takes_the_place_of_the_one_being_looked_at(dock, stack_folder, qtbot, tmp_path):
    shown = []
    dock.map_page.availability.task.succeeded.connect(shown.append)
    with qtbot.waitSignal(dock.map_page.availability.debounce.timeout, timeout=LONG):
        dock.map_page.input_panel.set_paths([str(stack_folder)])
    assert dock.map_page.availability.task.is_running
    dock.map_page.input_panel.set_paths([str(tmp_path)])
    qtbot.waitUntil(lambda: "SG-STACK-010" in dock.map_page.availability.message, timeout=LONG)
    assert shown == []


def test_settings_are_kept(ready_dock, make_dock, checkpoint, stack_folder, qtbot):
    panel = ready_dock.map_page.model_panel
    panel.condition_combo.setCurrentIndex(panel.condition_combo.findData("clouds"))
    panel.precision_combo.setCurrentIndex(panel.precision_combo.findData("bf16"))
    panel.device_combo.setCurrentIndex(panel.device_combo.findData("cpu"))
    run(ready_dock, qtbot)
    other = make_dock()
    assert other.map_page.model_panel.checkpoint() == str(checkpoint)
    assert other.map_page.model_panel.condition_combo.currentData() == "clouds"
    assert other.map_page.model_panel.precision_combo.currentData() == "bf16"
    qtbot.waitUntil(lambda: other.map_page.model_panel.device_combo.count() > 1, timeout=LONG)
    assert other.map_page.model_panel.device_combo.currentData() == "cpu"
    assert other.map_page.input_panel.paths() == [str(stack_folder)]


def test_several_days_can_be_mapped_at_once(dock, engine_command, checkpoint, qtbot, tmp_path):
    for day in ("2025-04-14", "2025-04-15"):
        engine_command("demo-scene", "--output", tmp_path / day, "--cells", "1x1", "--day", day)
    dock.map_page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    dock.map_page.input_panel.set_paths(
        [str(tmp_path / "2025-04-14" / "stack"), str(tmp_path / "2025-04-15" / "stack")]
    )
    qtbot.waitUntil(lambda: dock.map_page.availability.table is not None, timeout=LONG)
    assert [
        dock.map_page.availability.day_combo.itemData(i)
        for i in range(dock.map_page.availability.day_combo.count())
    ] == [
        "2025-04-14",
        "2025-04-15",
        "",
    ]
    assert dock.map_page.availability.table.day == "2025-04-15"
    dock.map_page.availability.day_combo.setCurrentIndex(0)
    assert dock.map_page.availability.table.day == "2025-04-14"
    assert dock.map_page.availability.notice.isHidden()
    dock.map_page.model_panel.impute_check.toggle()
    assert dock.map_page.availability.table is None
    qtbot.waitUntil(lambda: dock.map_page.availability.table is not None, timeout=LONG)
    assert dock.map_page.availability.day() == "2025-04-14", "the choice survives another look"
    dock.map_page.availability.day_combo.setCurrentIndex(2)
    assert dock.map_page.availability.notice.isVisible()
    assert dock.map_page.availability.message == "The table shows the last of the 2 days, 15 Apr 2025."
    run(dock, qtbot)
    times = QgsProject.instance().timeSettings()
    assert times.timeStep() == 1 and times.timeStepUnit() == QgsUnitTypes.TemporalUnit.TemporalDays
    span = times.temporalRange()
    ends = [span.begin().toString("yyyy-MM-dd"), span.end().toString("yyyy-MM-dd")]
    assert ends == ["2025-04-14", "2025-04-15"]
    assert sorted(layer.name() for layer in maps()) == [
        "2025-04-14 snow",
        "2025-04-15 snow",
    ]
    span = QgsProject.instance().timeSettings().temporalRange()
    assert span.begin().date().toString("yyyy-MM-dd") == "2025-04-14"
    assert span.end().date().toString("yyyy-MM-dd") == "2025-04-15"


def test_real_cubes_show_their_three_days(dock, qtbot):
    cubes = Path(__file__).resolve().parents[3] / "shared" / "data" / "gee_cubes"
    if not cubes.is_dir():
        pytest.skip("the real cubes (../shared/data/gee_cubes) are not on this machine")
    dock.map_page.input_panel.set_paths([str(cubes)])
    qtbot.waitUntil(lambda: dock.map_page.availability.table is not None, timeout=LONG)
    days = [
        dock.map_page.availability.day_combo.itemData(i)
        for i in range(dock.map_page.availability.day_combo.count())
    ]
    assert days == ["2025-04-06", "2025-04-23", "2025-05-10", ""]
    modis = next(row for row in dock.map_page.availability.table.sensors if row.id == "modis")
    assert any(cloud is not None and cloud > 0 for cloud in modis.cloud)
