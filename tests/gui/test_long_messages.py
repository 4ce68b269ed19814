"""Messages of any length: wrapped in a narrow dock, grown, then scrolled, copied, explained and logged."""

import pytest
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.gui.notice import Notice
from snowgalileo_qgis.gui.text_view import LINES, TextView

PATH = "/home/somebody/" + "a_folder_without_any_space_in_its_name/" * 8 + "PR_20250406_51.0_-116.0_SC00.tif"
ERROR = SnowGalileoError(
    "SG-STACK-001", f"The file {PATH} has 12 bands, but a cube has 308.", "Export it again. " * 10
)
WIDTH = 240


@pytest.fixture()
def notice(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    notice.resize(WIDTH, 400)
    return notice


def test_a_long_path_wraps_and_the_rest_scrolls(notice, qtbot):
    notice.say_error(ERROR)
    assert len(notice.text) > 562
    assert PATH in notice.text and "(SG-STACK-001)" in notice.text
    assert notice.minimumSizeHint().width() <= WIDTH
    view = notice.text_view
    qtbot.waitUntil(lambda: view.viewport().width() < WIDTH, timeout=600_000)
    assert view.document().size().width() <= view.viewport().width() + 1
    assert view.height() <= LINES * view.fontMetrics().lineSpacing()
    bar = view.verticalScrollBar()
    assert bar.maximum() + view.viewport().height() >= view.document().size().height()
    assert bar.maximum() > 0


def test_a_short_text_takes_one_line_and_a_longer_one_grows(qtbot):
    view = TextView()
    qtbot.addWidget(view)
    view.resize(WIDTH, 10)
    view.show()
    view.setText("Ready.")
    one = view.height()
    assert one < 2 * view.fontMetrics().lineSpacing()
    view.setText("Ready when you are. " * 8)
    assert view.height() > 3 * one
    assert view.verticalScrollBar().maximum() == 0


def test_foreign_text_stays_text(qtbot):
    view = TextView()
    qtbot.addWidget(view)
    view.setText("<b>bold</b> &amp; <img src='file:///etc/passwd'>")
    assert view.text() == "<b>bold</b> &amp; <img src='file:///etc/passwd'>"


def test_it_can_be_copied_and_leads_to_its_page(notice, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr("snowgalileo_qgis.core.guide.QDesktopServices.openUrl", opened.append)
    notice.say_error(ERROR)
    qtbot.mouseClick(notice.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == notice.text
    qtbot.mouseClick(notice.page_button, Qt.MouseButton.LeftButton)
    assert opened[0].isLocalFile() and "SG-STACK-001" in opened[0].path()
    notice.text_view.selectAll()
    assert notice.text_view.textCursor().selectedText()


def test_what_is_no_error_has_no_page(notice):
    notice.say(Qgis.MessageLevel.Info, "Choose a stack.")
    assert notice.page_button.isHidden() and notice.copy_button.isHidden()


def test_an_input_that_cannot_be_read_is_explained_in_full_and_logged(dock, qtbot, tmp_path):
    logged = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: logged.append((tag, text)))
    folder = tmp_path / ("no_stack_in_here_" * 12)
    folder.mkdir()
    dock.resize(280, 600)
    dock.map_page.input_panel.set_paths([str(folder)])
    qtbot.waitUntil(lambda: "SG-STACK-010" in dock.map_page.availability.message, timeout=600_000)
    notice = dock.map_page.availability.notice
    assert folder.name in notice.text and notice.page_button.isVisible()
    assert dock.map_page.scroll_area.widget().minimumSizeHint().width() <= 280
    assert any(tag == "SnowGalileo" and "SG-STACK-010" in text for tag, text in logged)
