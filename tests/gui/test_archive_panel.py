"""From downloaded products to a map in one run, as a user does it in the dock."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt

from snowgalileo_qgis.core.compat import SILENT_TASK_FLAGS, TASK_FLAGS
from snowgalileo_qgis.core.engine_client import EngineClient
from snowgalileo_qgis.engine.protocol import BuildSpec, InspectSpec, PredictSpec, SnowGalileoError
from snowgalileo_qgis.gui.availability_text import describe_day
from tests.gui.chosen_area import choose_area
from tests.modis_archive import AREA, DAY, PRODUCT, write_archive

LONG = 600_000


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return write_archive(tmp_path_factory.mktemp("archive"))


@contextmanager
def notifications():
    """Tasks of whose end QGIS notifies the desktop, as ``QgisApp`` chooses them, whatever they last."""
    manager, told = QgsApplication.taskManager(), []
    ends = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)

    def note(number, status):
        task = manager.task(number)
        if status in ends and not task.flags() & SILENT_TASK_FLAGS & ~TASK_FLAGS:
            told.append((task.description(), status))

    manager.statusChanged.connect(note)
    try:
        yield told
        QCoreApplication.processEvents()
    finally:
        manager.statusChanged.disconnect(note)


@pytest.fixture()
def page(dock, checkpoint, qgis_new_project):
    page = dock.map_page
    page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    page.source_combo.setCurrentIndex(page.source_combo.findData("archive"))
    page.archive_panel.day_edit.setDate(QDate(2025, 4, 6))
    return page


def test_it_asks_for_folder_and_area(page, archive):
    assert page.said == "Choose a folder of downloaded products first."
    page.archive_panel.path_edit.set_paths([str(archive)])
    assert page.said == "Choose the area to map."
    assert not page.input_panel.isVisible()


def test_products_are_shown_then_built_and_mapped(dock, page, archive, qtbot, tmp_path):
    page.archive_panel.path_edit.set_paths([str(archive)])
    page.archive_panel.keep_widget.setFilePath(str(tmp_path))
    choose_area(page, *AREA)
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    table = page.availability.table
    modis = next(number for number, row in enumerate(table.sensors) if row.id == "modis")
    assert table.sensors[modis].valid == [0, 0, 0, 0, 0, 0, 0, 100]
    assert PRODUCT in describe_day(table, modis, 7)
    assert "Sentinel-2" in page.archive_panel.estimate_label.text()
    with notifications() as told:
        qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "mean snow cover" in page.said, page.said
    assert told == [("SnowGalileo: map snow cover", QgsTask.TaskStatus.Complete)]
    built = page.availability.table.sensors[modis]
    assert table.sensors[modis].has_unread_clouds and not built.has_unread_clouds
    assert built.cloud[7] is not None, "the figures are those of the finished stack"
    assert (tmp_path / "snow_stack.zarr").is_dir()
    assert dock.evaluate_page.stack_panel.paths() == [str(tmp_path / "snow_stack.zarr")]
    assert any(layer.name() == f"{DAY} snow" for layer in QgsProject.instance().mapLayers().values())


def test_a_map_that_would_replace_its_model_is_refused_before_the_build(
    page, archive, checkpoint, qtbot, tmp_path
):
    page.archive_panel.path_edit.set_paths([str(archive)])
    page.archive_panel.keep_widget.setFilePath(str(tmp_path))
    choose_area(page, *AREA)
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    build = page.spec()
    page.model_panel.use_weights(["another.pth"])
    assert "another.pth" in page.watch_text("maps")
    (prediction,) = page.following(build)
    assert prediction.checkpoints == [str(checkpoint)], "a watch file changes no job that runs"
    page.model_panel.use_weights([str(checkpoint)])
    before = checkpoint.read_bytes()
    page.output_panel.output_widget.setFilePath(str(checkpoint))
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    assert not page.job.is_running
    assert "SG-OUTPUT-003" in page.said
    assert list(tmp_path.iterdir()) == []
    assert checkpoint.read_bytes() == before


@pytest.mark.parametrize("kind", [BuildSpec, InspectSpec, PredictSpec])
def test_a_run_that_is_cancelled_or_fails_in_any_of_its_jobs_ends_once(
    page, archive, qtbot, tmp_path, monkeypatch, kind
):
    page.archive_panel.path_edit.set_paths([str(archive)])
    page.archive_panel.keep_widget.setFilePath(str(tmp_path))
    choose_area(page, *AREA)
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    real = EngineClient.run

    def run(client, spec, *arguments):
        if isinstance(spec, kind):
            raise SnowGalileoError("SG-OUTPUT-002", "The disk is full.")
        return real(client, spec, *arguments)

    monkeypatch.setattr(EngineClient, "run", run)
    with notifications() as told:
        qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "SG-OUTPUT-002" in page.said
    assert told == [("SnowGalileo: map snow cover", QgsTask.TaskStatus.Terminated)]


def test_nothing_found_is_said(page, qtbot, tmp_path):
    page.archive_panel.path_edit.set_paths([str(tmp_path)])
    choose_area(page, *AREA)
    qtbot.waitUntil(lambda: "SG-BUILD-001" in page.availability.message, timeout=LONG)
    assert not page.run_panel.run_button.isEnabled()


def test_settings_are_kept(page, archive, make_dock, qtbot):
    page.archive_panel.path_edit.set_paths([str(archive)])
    choose_area(page, *AREA)
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    other = make_dock().map_page
    assert other.is_archive
    assert other.archive_panel.paths() == [str(archive)]
    assert other.archive_panel.day().isoformat() == DAY
    assert Path(other.archive_panel.output()).name == "snow_stack.zarr"


def test_earth_engine_needs_no_folder_and_its_project_is_kept(page, make_dock, qtbot):
    panel = page.archive_panel
    panel.project_edit.setText("not a project")
    panel.project_edit.editingFinished.emit()
    choose_area(page, *AREA)
    # refused before Earth Engine is asked
    qtbot.waitUntil(lambda: "not the id of a Google Cloud project" in page.availability.message, timeout=LONG)
    panel.path_edit.set_paths([])
    assert panel.has_source() and page.spec().earth_engine.project == "not a project"
    panel.save()
    assert make_dock().map_page.archive_panel.project == "not a project"
    panel.project_edit.setText("")
    panel.project_edit.editingFinished.emit()
    assert not panel.has_source() and page.spec().earth_engine is None
    panel.save()
