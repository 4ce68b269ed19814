"""The dock, driven as a person would, with the real engine."""

import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsLayerMetadata, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer

from snowgalileo_qgis.core.settings import settings

LONG = 120_000


def maps():
    return [
        layer for layer in QgsProject.instance().mapLayers().values() if layer.name().endswith("(viewable)")
    ]


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def run(dock, qtbot):
    click(qtbot, dock.map_page.run_panel.run_button)
    qtbot.waitUntil(lambda: dock.map_page.run_panel.cancel_button.isEnabled() is False, timeout=LONG)


def test_nothing_to_run_before_there_is_an_input(dock):
    assert dock.map_page.availability.table is None
    assert not dock.map_page.run_panel.run_button.isEnabled()
    assert dock.map_page.run_panel.state_text == "Choose a stack first."


def test_choosing_a_folder_shows_what_it_holds(ready_dock):
    table = ready_dock.map_page.availability.table
    assert [row.identifier for row in table.sensors] == [
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
    assert ready_dock.map_page.day_combo.currentData() == table.day.isoformat()
    assert ready_dock.map_page.run_panel.run_button.isEnabled()


def test_devices_are_named_and_the_choice_explained(dock):
    combo = dock.map_page.model_panel.device_combo
    assert combo.itemData(0) == "auto"
    assert combo.findData("cpu") > 0
    assert dock.map_page.model_panel.device_hint.text()


def test_run_adds_a_styled_dated_layer_with_provenance(ready_dock, checkpoint, qtbot, tmp_path):
    ready_dock.map_page.output_panel.output_widget.setFilePath(str(tmp_path / "snow.tif"))
    run(ready_dock, qtbot)
    (layer,) = maps()
    day = ready_dock.map_page.availability.table.day.isoformat()
    assert layer.name() == f"FSC {day} (viewable)"
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
    assert "mean FSC" in ready_dock.map_page.run_panel.state_text
    assert "6 cells, CPU" in ready_dock.map_page.run_panel.state_text


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


def test_event_loop_is_never_kept_busy_for_100_ms(ready_dock, stack_folder, qtbot):
    # processor time of the thread of the windows: that of other programs does not count
    gaps, last = [], [time.thread_time()]

    def tick():
        now = time.thread_time()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(tick)
    ready_dock.map_page.input_panel.set_paths([])
    timer.start()
    ready_dock.map_page.input_panel.set_paths([str(stack_folder)])
    qtbot.waitUntil(lambda: ready_dock.map_page.availability.table is not None, timeout=LONG)
    run(ready_dock, qtbot)
    timer.stop()
    assert len(gaps) > 20
    assert max(gaps) < 0.1


def test_cancel_stops_the_job_and_leaves_no_layer(ready_dock, qtbot, tmp_path):
    output = tmp_path / "snow.tif"
    ready_dock.map_page.output_panel.output_widget.setFilePath(str(output))
    click(qtbot, ready_dock.map_page.run_panel.run_button)
    assert ready_dock.map_page.run_panel.cancel_button.isEnabled()
    assert not ready_dock.map_page.run_panel.run_button.isEnabled()
    click(qtbot, ready_dock.map_page.run_panel.cancel_button)
    qtbot.waitUntil(ready_dock.map_page.run_panel.run_button.isEnabled, timeout=LONG)
    assert ready_dock.map_page.run_panel.state_text == "Cancelled."
    assert maps() == []
    assert not output.exists()
    run(ready_dock, qtbot)
    assert len(maps()) == 1


def test_without_an_engine_the_dock_says_what_to_do(no_engine, make_dock, stack_folder, monkeypatch, qtbot):
    dock = make_dock()
    assert dock.engine_notice.isVisible()
    assert "SG-ENGINE-001" in dock.engine_notice.text
    assert not dock.map_page.run_panel.run_button.isEnabled()
    dock.map_page.input_panel.set_paths([str(stack_folder)])
    qtbot.wait(600)
    assert dock.map_page.availability.table is None
    opened = []
    monkeypatch.setattr(
        dock._iface, "showOptionsDialog", lambda parent, page: opened.append(page), raising=False
    )
    click(qtbot, dock.engine_notice.action_button)
    assert opened == ["SnowGalileoOptions"]


def test_engine_chosen_later_is_taken_up(no_engine, make_dock, stack_folder, engine_python, qtbot):
    dock = make_dock()
    dock.map_page.input_panel.set_paths([str(stack_folder)])
    settings().interpreter = str(engine_python)
    dock.check_engine()
    qtbot.waitUntil(lambda: dock.map_page.availability.table is not None, timeout=LONG)
    assert not dock.engine_notice.isVisible()


def test_interpreter_without_the_engines_packages_is_named(with_engine, make_dock, qtbot, tmp_path):
    script = tmp_path / "python"
    script.write_text("#!/bin/sh\necho 'No module named torch' >&2\nexit 1\n")
    script.chmod(0o755)
    settings().interpreter = str(script)
    dock = make_dock()
    qtbot.waitUntil(dock.engine_notice.isVisible, timeout=LONG)
    assert "SG-ENGINE-002" in dock.engine_notice.text


def test_bad_file_is_explained_in_the_place_of_the_picture(dock, qtbot, tmp_path):
    bad = tmp_path / "PR_20250406_51.0_-116.0_SC00.tif"
    bad.write_bytes(b"this is no GeoTIFF")
    dock.map_page.input_panel.set_paths([str(bad)])
    qtbot.waitUntil(
        lambda: "SG-STACK" in dock.map_page.availability.empty_text or dock.map_page.left_out_box.isVisible(),
        timeout=LONG,
    )
    assert dock.map_page.availability.table is None
    assert not dock.map_page.run_panel.run_button.isEnabled()


def test_empty_folder_is_explained(dock, qtbot, tmp_path):
    dock.map_page.input_panel.set_paths([str(tmp_path)])
    qtbot.waitUntil(lambda: "SG-STACK-010" in dock.map_page.availability.empty_text, timeout=LONG)
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
    assert "again" in ready_dock.map_page.run_panel.state_text
    assert "SG-MODEL-002" in ready_dock.map_page.run_panel.state_text
    assert maps() == []
    assert ready_dock.map_page.run_panel.run_button.isEnabled()


def test_new_input_takes_the_place_of_the_one_being_looked_at(dock, stack_folder, qtbot, tmp_path):
    shown = []
    dock.map_page._inspection.succeeded.connect(shown.append)
    with qtbot.waitSignal(dock.map_page._debounce.timeout):
        dock.map_page.input_panel.set_paths([str(stack_folder)])
    assert dock.map_page._inspection.is_running
    dock.map_page.input_panel.set_paths([str(tmp_path)])
    qtbot.waitUntil(lambda: "SG-STACK-010" in dock.map_page.availability.empty_text, timeout=LONG)
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
    assert [dock.map_page.day_combo.itemData(i) for i in range(dock.map_page.day_combo.count())] == [
        "2025-04-14",
        "2025-04-15",
        "",
    ]
    assert dock.map_page.availability.table.day == date(2025, 4, 15)
    dock.map_page.day_combo.setCurrentIndex(0)
    assert dock.map_page.availability.table.day == date(2025, 4, 14)
    dock.map_page.day_combo.setCurrentIndex(2)
    run(dock, qtbot)
    assert sorted(layer.name() for layer in maps()) == [
        "FSC 2025-04-14 (viewable)",
        "FSC 2025-04-15 (viewable)",
    ]


def test_everything_fits_into_320_pixels(ready_dock, qtbot):
    for page in (ready_dock.map_page, ready_dock.train_page, ready_dock.evaluate_page):
        ready_dock.pages.setCurrentWidget(page)
        area = page.scroll_area
        assert area.widget().minimumSizeHint().width() <= 320
        qtbot.waitUntil(lambda area=area: area.widget().width() <= area.viewport().width())


def test_accelerators_are_unique_and_none_is_one_of_qgis_menus(ready_dock):
    from qgis.PyQt.QtWidgets import QAbstractButton, QLabel

    for page in (ready_dock.map_page, ready_dock.train_page, ready_dock.evaluate_page):
        texts = [widget.text() for kind in (QAbstractButton, QLabel) for widget in page.findChildren(kind)]
        letters = [text[text.index("&") + 1].upper() for text in texts if "&" in text]
        assert len(letters) >= 7
        assert sorted(letters) == sorted(set(letters))
        assert set(letters).isdisjoint("JEVLSPORDWMCH")


def test_every_input_has_a_name_for_screen_readers(ready_dock):
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

    buddies = {label.buddy() for label in ready_dock.findChildren(QLabel) if label.buddy() is not None}
    for kind in (QComboBox, QLineEdit):
        for widget in ready_dock.findChildren(kind):
            named = widget.accessibleName() or widget in buddies or widget.parent() in buddies
            composite = isinstance(widget.parent(), QComboBox) or widget.objectName() == "qt_spinbox_lineedit"
            assert named or composite, widget.objectName()
    for button in (
        ready_dock.map_page.input_panel.files_button,
        ready_dock.map_page.input_panel.folder_button,
        ready_dock.map_page.area_panel.clear_button,
    ):
        assert isinstance(button, QAbstractButton)
        assert button.accessibleName()


def test_real_cubes_show_their_three_days(dock, qtbot):
    cubes = Path(__file__).resolve().parents[3] / "shared" / "data" / "gee_cubes"
    if not cubes.is_dir():
        pytest.skip("the real cubes (../shared/data/gee_cubes) are not on this machine")
    dock.map_page.input_panel.set_paths([str(cubes)])
    qtbot.waitUntil(lambda: dock.map_page.availability.table is not None, timeout=LONG)
    days = [dock.map_page.day_combo.itemData(i) for i in range(dock.map_page.day_combo.count())]
    assert days == ["2025-04-06", "2025-04-23", "2025-05-10", ""]
    modis = next(row for row in dock.map_page.availability.table.sensors if row.identifier == "modis")
    assert any(cloud is not None and cloud > 0 for cloud in modis.cloud)
