"""Getting model weights in the window that the dock opens."""

import pytest
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.core.settings import settings

RECOMMENDED = ["clear_pretrained_42_aaaa", "no_hr_pretrained_42_bbbb"]
PATIENCE_MS = 600_000


@pytest.fixture()
def dialog(model_panel, qtbot):
    """The window, once it knows what is published."""
    model_panel.weights_button.click()
    dialog = model_panel.weights_dialog
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


def test_downloaded_models_are_used_for_the_next_map(dialog, model_panel, tmp_path, qtbot):
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
    assert model_panel.checkpoints() == paths
    assert "2 models" in model_panel.checkpoint_hint.text()
    spec = PredictSpec()
    model_panel.fill(spec)
    assert spec.checkpoints == paths


def test_a_cancelled_download_goes_on_later(dialog, weights_server, qtbot):
    weights_server.faults = ["", "drop:500000", "503:60"]
    dialog.download_button.click()
    qtbot.waitUntil(lambda: len(weights_server.asked) >= 4, timeout=PATIENCE_MS)
    dialog.cancel_button.click()
    settle(dialog, qtbot)
    assert "Cancelled" in dialog.state_label.text()
    assert dialog.progress_bar.isHidden()
    dialog.download_button.click()
    settle(dialog, qtbot)
    assert set(rows(dialog).values()) == {(True, "Yes")}
    start, end = (
        next(asked for asked in weights_server.asked if not asked.startswith("bytes=-"))
        .removeprefix("bytes=")
        .split("-")
    )
    assert f"bytes={int(start) + 500_000}-{end}" in weights_server.asked
    assert weights_server.asked.count(f"bytes={start}-{end}") == 1


def test_no_connection_is_said_and_leaves_the_rest(model_panel, weights_archive, weights_server, qtbot):
    settings().weights_mirror = "http://127.0.0.1:1"
    model_panel.get_weights()
    dialog = model_panel.weights_dialog
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
    settings().weights_mirror = weights_server.url
    dialog.refresh()
    settle(dialog, qtbot)
    assert "(0" not in dialog.download_button.text() and dialog.use_button.isEnabled()


def test_a_file_that_is_no_model_is_refused_in_words(dialog, tmp_path, qtbot):
    (tmp_path / "bad.pth").write_bytes(b"no model")
    dialog.take_in(str(tmp_path / "bad.pth"))
    settle(dialog, qtbot)
    assert "SG-MODEL-002" in dialog.notice.text
    assert set(rows(dialog)) == set(RECOMMENDED)
