"""Mapping again with the settings in a map's own tags."""

from qgis.core import QgsLayerMetadata, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.core.repeat import is_snow_map, made_with
from snowgalileo_qgis.engine.protocol import PredictSpec
from snowgalileo_qgis.gui.repeat_action import RepeatAction

LONG = 600_000


def click_run(page, qtbot):
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "mean snow cover" in page.said, page.said


def test_a_map_is_made_again_from_its_tags(ready_dock, stack_folder, qtbot, tmp_path):
    page = ready_dock.map_page
    page.output_panel.quality_check.setChecked(False)
    page.output_panel.strict_check.setChecked(True)
    page.output_panel.hide_combo.setItemCheckState(
        page.output_panel.hide_combo.findData("modis"), Qt.CheckState.Checked
    )
    page.output_panel.cloud_spin.setValue(0.35)
    page.model_panel.condition_combo.setCurrentIndex(page.model_panel.condition_combo.findData("no_hr"))
    page.output_panel.output_widget.setFilePath(str(tmp_path / "first.tif"))
    area = {"type": "Polygon", "coordinates": [[[-180, -80], [180, -80], [180, 80], [-180, 80], [-180, -80]]]}
    page.area_panel.set_area(area)
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    click_run(page, qtbot)
    layer = QgsProject.instance().mapLayersByName("2025-04-15 snow")[0]
    assert is_snow_map(layer)
    assert QgsProject.instance().mapLayersByName("2025-04-15 change")
    assert "Hidden from the model: modis." in page.said
    spec = made_with(layer)
    assert spec.day == "2025-04-15"
    assert (spec.hide, spec.max_cloud) == (["modis"], 0.35)
    page.output_panel.restore(PredictSpec(hide=["day:2025-04-12"]))
    page.model_panel.condition_combo.setCurrentIndex(0)
    page.area_panel.set_area(None)
    page.input_panel.set_paths([])
    ready_dock.pages.setCurrentWidget(ready_dock.train_page)
    ready_dock.repeat(spec)
    assert ready_dock.pages.currentWidget() is page
    assert page.input_panel.paths() == [str(stack_folder)]
    assert page.area_panel.area() == area
    assert page.model_panel.condition_combo.currentData() == "no_hr"
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    page.output_panel.output_widget.setFilePath(str(tmp_path / "second.tif"))
    click_run(page, qtbot)
    assert (tmp_path / "second.tif").read_bytes() == (tmp_path / "first.tif").read_bytes()


def test_other_rasters_are_not_taken_for_snow_maps(qgis_app, tmp_path):
    path = tmp_path / "heights.asc"
    path.write_text("ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2\n3 4\n")
    layer = QgsRasterLayer(str(path), "heights", "gdal")
    assert layer.isValid()
    assert not is_snow_map(layer)
    assert made_with(layer) is None


def test_a_result_of_the_toolbox_is_known_before_its_metadata_are_read(ready_dock, qtbot, tmp_path):
    page = ready_dock.map_page
    page.output_panel.output_widget.setFilePath(str(tmp_path / "snow.tif"))
    click_run(page, qtbot)
    options = QgsRasterLayer.LayerOptions(False)
    layer = QgsRasterLayer(str(tmp_path / "snow.tif"), "as added by Processing", "gdal", options)
    layer.setMetadata(QgsLayerMetadata())
    assert is_snow_map(layer)


def test_every_snow_map_gets_the_entry_in_its_menu(ready_dock, qgis_iface, monkeypatch, qtbot):
    given, repeated = [], []
    for name, function in (
        ("addCustomActionForLayerType", lambda *_: None),
        ("removeCustomActionForLayerType", lambda *_: None),
        ("addCustomActionForLayer", lambda _, layer: given.append(layer)),
        ("activeLayer", lambda: given[0]),
    ):
        monkeypatch.setattr(qgis_iface, name, function, raising=False)
    entry = RepeatAction(qgis_iface, repeated.append)
    ready_dock.map_page.output_panel.quality_check.setChecked(False)
    click_run(ready_dock.map_page, qtbot)
    assert [layer.name() for layer in given] == ["2025-04-15 snow"]
    entry.action.trigger()
    assert repeated[0].condition == "auto" and repeated[0].stacks
    entry.close_down()
