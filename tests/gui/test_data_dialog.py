"""The window for the published data, with a little record that a server on this computer serves."""

from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.gui.data_dialog import DataDialog
from tests.online_server import Answer, serving

PATIENCE_MS = 600_000
INPUTS = "evaluate_rockies_inputs_h5pys.tar.xz"


@pytest.fixture(scope="module")
def record(engine_command, tmp_path_factory):
    """A little record of simulated cells."""
    folder = tmp_path_factory.mktemp("record")
    engine_command("demo-record", "--output", folder, "--cells", "1")
    engine_command("weights", "import", folder / "weights", "--folder", folder / "models")
    return folder


@pytest.fixture()
def server(record):
    """Answers as the record's server."""

    def zenodo(asked):
        if asked.path == "/api/records/20735656":
            return Answer(body=(record / "record.json").read_bytes())
        file = record / "files" / Path(asked.path).name
        return Answer(body=file.read_bytes(), headers={"ETag": '"1"'}) if file.is_file() else Answer(404)

    with serving({"zenodo.org": zenodo}) as running:
        yield running


@pytest.fixture()
def dialog(with_engine, server, record, tmp_path, monkeypatch, qtbot):
    """The window, once it knows what is published; all that it keeps goes to ``tmp_path``."""
    monkeypatch.setenv("SNOWGALILEO_HOME", str(tmp_path))
    monkeypatch.setattr("snowgalileo_qgis.gui.data_dialog.weights_folder", lambda: record / "models")
    dialog = DataDialog()
    qtbot.addWidget(dialog)
    dialog.replay = server.url
    dialog.show()
    dialog.refresh()
    settle(dialog, qtbot)
    return dialog


def settle(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog._job.is_running and not dialog._action, timeout=PATIENCE_MS)


def tick(dialog, name):
    """Tick a file."""
    item = dialog.table.findItems(name, Qt.MatchFlag.MatchExactly, 0)[0]
    item.setCheckState(0, Qt.CheckState.Checked)


def rows(dialog):
    """Name: here."""
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return {item.text(0): item.text(2) for item in items}


def test_archives_are_fetched_imported_and_shown(dialog, record, tmp_path, qtbot):
    names = sorted(file.name for file in (record / "files").iterdir())
    assert rows(dialog) == dict.fromkeys(names, "No")
    assert not dialog.download_button.isEnabled() and dialog.reproduce_button.isEnabled()
    tick(dialog, INPUTS)
    assert "1" in dialog.download_button.text() and not dialog.ticked_action.isEnabled()
    dialog.download_button.click()
    assert dialog.progress_bar.isVisible() and not dialog.import_button.isEnabled()
    settle(dialog, qtbot)
    assert rows(dialog)[INPUTS] == "Yes" and dialog.ticked_action.isEnabled()
    dialog.take_in([dialog._files[INPUTS].path], str(tmp_path / "cells"))
    settle(dialog, qtbot)
    assert str(tmp_path / "cells.snowpack") in dialog.state_label.text()
    assert "cells" in [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    QgsProject.instance().clear()


def test_the_published_accuracy_is_reproduced_and_shown(dialog, qtbot):
    dialog.reproduce_button.click()
    assert not dialog.report_view.isVisible()
    settle(dialog, qtbot)
    assert dialog.notice.isHidden(), dialog.notice.text
    assert dialog.report_view.isVisible()
    assert "0.099" in dialog.report_view.text() and "clouds_no_hr" in dialog.report_view.text()


def test_without_the_server_archives_can_be_imported(dialog, server, tmp_path, qtbot):
    server.services.clear()
    dialog.refresh()
    settle(dialog, qtbot)
    assert dialog.notice.isVisible() and dialog.import_button.isEnabled()
    (tmp_path / "broken.tar.xz").write_bytes(b"no archive")
    dialog.take_in([str(tmp_path / "broken.tar.xz")], str(tmp_path / "cells"))
    settle(dialog, qtbot)
    assert "SG-DATASET" in dialog.notice.text


def test_it_fits_into_a_narrow_window(dialog):
    dialog.resize(280, 500)
    assert dialog.width() == 280
