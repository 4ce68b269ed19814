"""From an area and a day to a map through Earth Engine, in the dock, with one on this computer."""

import pytest
import tomllib
from qgis.PyQt.QtCore import QDate, Qt

from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.gui.accounts_dialog import AccountsDialog
from tests.earth_engine_server import AREA, PROJECT, SHARED, TOKENS, earth_engine, login_file
from tests.gui.chosen_area import choose_area

LONG = 600_000


@pytest.fixture(scope="module")
def service(engine_python):
    if not (SHARED / "data/gee_cubes").is_dir():
        pytest.skip("needs the exported cubes in ../shared, which are not there")
    with earth_engine(engine_python) as url:
        yield url


@pytest.fixture()
def page(dock, checkpoint, service, tmp_path, qgis_new_project):
    page = dock.map_page
    page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    page.online_panel.replay = service
    settings().products_folder = str(tmp_path / "cache")
    page.source_combo.setCurrentIndex(page.source_combo.findData("online"))
    page.online_panel.day_edit.setDate(QDate(2025, 4, 6))
    return page


def test_an_area_and_a_day_become_a_map_of_earth_engines_images(page, qtbot, tmp_path):
    panel = page.online_panel
    panel.provider_combo.setCurrentIndex(panel.provider_combo.findData("earth_engine"))
    assert page.said == "Enter your Google Cloud project under Accounts first."
    settings().earth_engine_project, settings().earth_engine_file = PROJECT, str(login_file(tmp_path))
    panel.keep_widget.setFilePath(str(tmp_path / "kept"))
    west, east, south, north = AREA
    choose_area(page, west, south, east, north)
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    assert any(page.availability.table.sensors[0].valid), "Sentinel-1"
    assert "Earth Engine is sent " in panel.estimate_label.text()
    watch = tomllib.loads(page.watch_text(str(tmp_path)))
    assert watch["sources"]["earth_engine"] == PROJECT
    assert watch["sources"]["earth_engine_file"] == settings().earth_engine_file
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "mean snow cover" in page.said, page.said
    assert [path.name for path in (tmp_path / "cache").iterdir() if path.is_dir()] == ["earthengine"]
    assert (tmp_path / "kept" / "snow_stack.zarr").is_dir()
    assert settings().provider == "earth_engine"
    held = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "credentials"]
    assert not [path for path in held if any(token.encode() in path.read_bytes() for token in TOKENS)]


def test_the_login_is_chosen_and_tested_with_googles_own_words(dock, service, qtbot, tmp_path):
    dialog = AccountsDialog()
    qtbot.addWidget(dialog)
    dialog.replay = service

    def tried():
        dialog.test()
        qtbot.waitUntil(dialog.test_button.isEnabled, timeout=LONG)
        return dialog.state_label.text()

    assert tried() == "No account is chosen."
    dialog.project_edit.setText("not a project")
    assert "not the id of a Google Cloud project" in tried()
    dialog.project_edit.setText(PROJECT)
    dialog.login_widget.setFilePath(str(login_file(tmp_path, "another-token")))
    assert settings().earth_engine_file == dialog.login_widget.filePath()
    said = tried()
    assert "expired or revoked" in said and "another-token" not in said
    login_file(tmp_path)
    assert tried() == "All chosen accounts work."
    dialog.reject()
    again = AccountsDialog()
    qtbot.addWidget(again)
    assert again.project_edit.text() == PROJECT
    assert again.login_widget.filePath() == str(tmp_path / "credentials")
