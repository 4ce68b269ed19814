"""The dock without internet: what is not known is said, looking can be cancelled, and tried again."""

import socket

import pytest
from qgis.PyQt.QtCore import QDate, Qt

from tests.gui.chosen_area import choose_area

LONG = 600_000
AREA = (10.8353, 46.8418, 10.8363, 46.8424)


@pytest.fixture()
def silent_server():
    """Takes connections and never answers; closed, it refuses them."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        yield server


@pytest.fixture()
def page(dock, checkpoint, qgis_new_project):
    page = dock.map_page
    page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    page.source_combo.setCurrentIndex(page.source_combo.findData("online"))
    page.online_panel.day_edit.setDate(QDate(2025, 4, 6))
    return page


def test_a_search_is_cancelled_and_tried_again_and_no_answer_is_no_map(page, silent_server, qtbot, tmp_path):
    address = f"http://127.0.0.1:{silent_server.getsockname()[1]}"
    page.online_panel.replay = address
    choose_area(page, *AREA)
    looked = page.availability
    qtbot.waitUntil(lambda: "waiting for Sentinel-1 (" in looked.message, timeout=LONG)
    assert looked.notice.action_button.text() == "Cancel"
    qtbot.mouseClick(looked.notice.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not looked.is_looking, timeout=LONG)
    assert looked.message == "The input was not looked at."
    assert page.missing() == "This input cannot be mapped: see the prediction day."
    silent_server.close()
    assert looked.notice.action_button.text() == "Try again"
    qtbot.mouseClick(looked.notice.action_button, Qt.MouseButton.LeftButton)
    assert page.missing() == "Still looking at the input."
    qtbot.waitUntil(lambda: not looked.is_looking, timeout=LONG)
    assert looked.message.startswith("These services could not be asked: Copernicus")
    assert looked.message.endswith("Check the internet connection.")
    assert page.missing() == "The services did not answer: see the prediction day."
    assert not page.run_panel.run_button.isEnabled()
    assert page.left_out_box.title().startswith("No answer about ")
    assert looked.notice.action_button.text() == "Try again"
    page.online_panel.own_edit.set_paths([str(tmp_path)])
    qtbot.waitUntil(lambda: looked.is_unknown and not looked.is_looking, timeout=LONG)
    assert page.missing() == "", "what is in folders of one's own can be read"
    assert page.run_panel.run_button.isEnabled()
