"""Getting model weights in the window that the dock opens, and testing this computer."""

import pytest
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.core.settings import settings
from tests.weights_server import ZIP_NAME, serving

RECOMMENDED = ["clear_pretrained_42_aaaa", "no_hr_pretrained_42_bbbb"]
PATIENCE_MS = 60_000


@pytest.fixture()
def server(weights_archive):
    with serving({ZIP_NAME: weights_archive.read_bytes()}) as running:
        yield running


@pytest.fixture()
def panel(with_engine, server, tmp_path, monkeypatch, qtbot):
    from snowgalileo_qgis.gui.model_panel import ModelPanel

    monkeypatch.setenv("SNOWGALILEO_HOME", str(tmp_path))
    settings().weights_mirror = server.url
    panel = ModelPanel()
    qtbot.addWidget(panel)
    yield panel
    panel.close_down()


@pytest.fixture()
def dialog(panel, qtbot):
    """The window, once it knows what is published."""
    panel.weights_button.click()
    dialog = panel.weights_dialog
    settle(dialog, qtbot)
    return dialog


def settle(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog._job.is_running and not dialog._action, timeout=PATIENCE_MS)


def rows(dialog):
    """Name: ticked, here."""
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return {
        item.data(0, Qt.ItemDataRole.UserRole): (item.checkState(0) == Qt.CheckState.Checked, item.text(3))
        for item in items
    }


def test_what_most_people_need_is_ticked(dialog):
    assert rows(dialog) == dict.fromkeys(RECOMMENDED, (True, "No"))
    assert "2" in dialog.download_button.text() and dialog.download_button.isEnabled()
    assert not dialog.use_button.isEnabled()
    dialog.all_check.setChecked(True)
    assert len(rows(dialog)) == 4
    assert [name for name, (is_ticked, _) in rows(dialog).items() if is_ticked] == RECOMMENDED
    dialog.table.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert "1" in dialog.download_button.text()


def test_downloaded_models_are_used_for_the_next_map(dialog, panel, tmp_path, qtbot):
    from snowgalileo_qgis.engine.protocol import PredictSpec

    dialog.download_button.click()
    assert not dialog.progress_bar.isHidden() and not dialog.download_button.isEnabled()
    settle(dialog, qtbot)
    assert rows(dialog) == dict.fromkeys(RECOMMENDED, (True, "Yes"))
    assert str(tmp_path / "weights") in dialog.state_label.text()
    assert not dialog.download_button.isEnabled()
    dialog.use_button.click()
    assert dialog.isHidden()
    paths = [str(tmp_path / "weights" / f"{name}.safetensors") for name in RECOMMENDED]
    assert panel.checkpoints() == paths
    assert "2 models" in panel.checkpoint_hint.text()
    spec = PredictSpec()
    panel.fill(spec)
    assert spec.checkpoints == paths


def test_a_cancelled_download_goes_on_later(dialog, server, qtbot):
    server.faults = ["", "drop:500000", "503:60"]
    dialog.download_button.click()
    qtbot.waitUntil(lambda: len(server.asked) >= 4, timeout=PATIENCE_MS)
    dialog.cancel_button.click()
    settle(dialog, qtbot)
    assert "Cancelled" in dialog.state_label.text()
    assert dialog.progress_bar.isHidden()
    dialog.download_button.click()
    settle(dialog, qtbot)
    assert set(rows(dialog).values()) == {(True, "Yes")}
    start, end = (
        next(asked for asked in server.asked if not asked.startswith("bytes=-"))
        .removeprefix("bytes=")
        .split("-")
    )
    assert f"bytes={int(start) + 500_000}-{end}" in server.asked
    assert server.asked.count(f"bytes={start}-{end}") == 1


def test_no_connection_is_said_and_leaves_the_rest(panel, weights_archive, server, qtbot):
    settings().weights_mirror = "http://127.0.0.1:1"
    panel.get_weights()
    dialog = panel.weights_dialog
    settle(dialog, qtbot)
    assert "SG-WEIGHTS-001" in dialog.notice.text and dialog.notice.isVisible()
    assert rows(dialog) == {}
    dialog.take_in(str(weights_archive))
    settle(dialog, qtbot)
    assert not dialog.notice.isVisible()
    assert (
        {name for name, (_, here) in rows(dialog).items() if here == "Yes"}
        == set(rows(dialog))
        >= set(RECOMMENDED)
    )
    settings().weights_mirror = server.url
    dialog.refresh()
    settle(dialog, qtbot)
    assert "(0" not in dialog.download_button.text() and dialog.use_button.isEnabled()


def test_a_file_that_is_no_model_is_refused_in_words(dialog, tmp_path, qtbot):
    (tmp_path / "bad.pth").write_bytes(b"no model")
    dialog.take_in(str(tmp_path / "bad.pth"))
    settle(dialog, qtbot)
    assert "SG-MODEL-002" in dialog.notice.text
    assert set(rows(dialog)) == set(RECOMMENDED)


def test_the_hint_leads_to_the_weights(panel, qtbot):
    panel.checkpoint_hint.linkActivated.emit("#demo")
    assert "#weights" in panel.checkpoint_hint.text()
    panel.checkpoint_hint.linkActivated.emit("#weights")
    assert panel.weights_dialog.isVisible()
    settle(panel.weights_dialog, qtbot)


def test_downloaded_models_are_offered(panel, tmp_path, qtbot):
    panel.checkpoint_widget.setFilePath("")
    assert "#demo" in panel.checkpoint_hint.text()
    (tmp_path / "weights").mkdir()
    paths = [
        tmp_path / "weights" / f"{name}.safetensors"
        for name in (*RECOMMENDED, "5000samples_clear_pretrained_42_dddd", "mine")
    ]
    for path in paths:
        path.touch()
    panel.checkpoint_widget.setFilePath("other.pth")
    panel.checkpoint_widget.setFilePath("")
    assert "2 downloaded" in panel.checkpoint_hint.text()
    panel.checkpoint_hint.linkActivated.emit("#downloaded")
    assert panel.checkpoints() == [str(path) for path in paths[:2]]


def test_this_computer_gets_a_green_check(panel, qtbot):
    test = panel.selftest_panel
    test.test_button.click()
    assert not test.test_button.isEnabled()
    qtbot.waitUntil(test.test_button.isEnabled, timeout=PATIENCE_MS)
    assert "right numbers" in test.result_label.text() and "32 bit" in test.result_label.text()
    assert not test.icon_label.isHidden() and not test.icon_label.pixmap().isNull()


def test_wrong_numbers_get_no_check(panel):
    failed = {
        "passed": False,
        "max_difference": None,
        "allowed": 1e-4,
        "precision": "fp32",
        "device_name": "CPU",
        "cells_per_second": 1.0,
    }
    panel.selftest_panel._on_succeeded({**failed, "versions": {"torch": "2"}})
    assert "wrong numbers" in panel.selftest_panel.result_label.text()
