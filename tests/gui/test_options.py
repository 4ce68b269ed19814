"""The options page."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication

from snowgalileo_qgis.core.cluster import on_cluster
from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.core.tasks.hello_task import HelloTask
from snowgalileo_qgis.core.tasks.latest_task import _alive
from snowgalileo_qgis.engine.protocol import BuildSpec, InspectSpec, PredictSpec, WatchSpec
from snowgalileo_qgis.gui.options import PAGE_NAME, SnowGalileoOptionsFactory


@pytest.fixture()
def factory():
    return SnowGalileoOptionsFactory()


@pytest.fixture()
def make_page(factory, qtbot, fresh_settings):
    def make():
        page = factory.createWidget(None)
        qtbot.addWidget(page)
        page.show()
        return page

    return make


def test_page_can_be_opened_by_name(make_page, factory):
    assert make_page().objectName() == PAGE_NAME
    assert factory.title() == "SnowGalileo"
    assert not factory.icon().isNull()


def test_says_which_python_is_found(with_engine, make_page, engine_python):
    assert str(engine_python) in make_page().found_label.text()


def test_says_what_to_do_when_none_is_found(no_engine, make_page):
    assert "SG-ENGINE-001" in make_page().found_label.text()


def test_an_error_is_shown_once(no_engine, make_page):
    page = make_page()
    page.test_button.click()
    assert "SG-ENGINE-001" in page.found_label.text()
    assert page.test_label.text() == ""
    page.interpreter_widget.setFilePath("/nowhere/python")
    page.test_button.click()
    assert page.found_label.isHidden()
    assert "SG-ENGINE-001" in page.test_label.text()


def test_shows_versions_and_devices_of_a_working_engine(with_engine, make_page, qtbot):
    page = make_page()
    page.test_button.click()
    assert not page.test_button.isEnabled()
    qtbot.waitUntil(page.test_button.isEnabled, timeout=600_000)
    assert "The engine works" in page.test_label.text()
    assert "torch" in page.test_label.text()
    assert "CPU" in page.test_label.text()


def test_a_python_that_is_not_the_engine_fails_the_test(with_engine, make_page, qtbot, tmp_path):
    other = tmp_path / "python"
    other.write_text("#!/bin/sh\nexit 3\n")
    other.chmod(0o755)
    page = make_page()
    page.interpreter_widget.setFilePath(str(other))
    page.test_button.click()
    qtbot.waitUntil(page.test_button.isEnabled, timeout=600_000)
    assert "SG-ENGINE-002" in page.test_label.text()


def test_nothing_is_kept_before_ok(with_engine, make_page, factory, tmp_path, qtbot):
    page = make_page()
    page.interpreter_widget.setFilePath(str(tmp_path / "python"))
    page.model_widget.setFilePath(str(tmp_path / "model.pth"))
    assert settings().interpreter == ""
    with qtbot.waitSignal(factory.settings_changed):
        page.apply()
    assert Path(settings().interpreter) == tmp_path / "python"
    assert Path(settings().checkpoint) == tmp_path / "model.pth"
    again = make_page()
    assert again.interpreter_widget.filePath() == str(tmp_path / "python")
    again.interpreter_widget.setFilePath("")
    again.apply()
    assert settings().interpreter == ""


def test_folder_and_limit_of_products_are_used_by_the_dock(make_page, dock, tmp_path):
    page = make_page()
    assert page.limit_box.text() == "No limit"
    page.products_widget.setFilePath(str(tmp_path / "products"))
    page.limit_box.setValue(200)
    panel = dock.map_page.online_panel
    assert panel.fetch(None).cache == "" and panel.fetch(None).limit_gb == 0
    page.apply()
    assert panel.look(None).cache == str(tmp_path / "products")
    fetch = panel.fetch(None)
    assert (fetch.cache, fetch.limit_gb) == (str(tmp_path / "products"), 200)
    again = make_page()
    assert (again.products_widget.filePath(), again.limit_box.value()) == (str(tmp_path / "products"), 200)


def test_closing_the_page_during_a_test_is_harmless(with_engine, factory, qtbot):
    page = factory.createWidget(None)
    page.test()
    (task,) = [one for one in QgsApplication.taskManager().tasks() if isinstance(one, HelloTask)]
    page.deleteLater()
    del page
    qtbot.waitUntil(lambda: task not in _alive, timeout=600_000)
    assert task._client.pid is None, "the engine that was to be tested is gone, too"


def test_the_age_from_which_maps_say_it_is_stored(make_page):
    page = make_page()
    assert page.stale_spin.value() == 7
    page.stale_spin.setValue(0)
    page.apply()
    assert settings().stale_after == 0 and make_page().stale_spin.value() == 0


def test_the_cluster_of_the_options_does_what_it_can(make_page):
    page = make_page()
    assert page.cluster_edit.text() == ""
    assert on_cluster(PredictSpec()).scheduler == ""
    page.cluster_edit.setText(" tcp://node1:8786 ")
    assert settings().scheduler == "", "nothing is stored before OK"
    page.apply()
    assert make_page().cluster_edit.text() == "tcp://node1:8786"
    for spec in (PredictSpec(), BuildSpec(), WatchSpec()):
        assert on_cluster(spec).scheduler == "tcp://node1:8786"
    inspect = InspectSpec(stacks=["a"])
    assert on_cluster(inspect) is inspect
