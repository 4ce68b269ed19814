"""File names with HTML, escapes and marks of direction: the dock shows them as text."""

import shutil
from unicodedata import category

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageLogViewer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QGroupBox,
    QLabel,
    QPlainTextEdit,
    QTextBrowser,
    QTreeWidget,
    QWidget,
)

from snowgalileo_qgis.core.messages import adapt_to_log_window, shown
from snowgalileo_qgis.engine.protocol import SnowGalileoError

LONG = 600_000
HOSTILE = "PR_<b>x<b><img src=a><a href='b'>c \x1b[31m\u202egnp\nd"


@pytest.fixture()
def hostile_folder(stack_folder, tmp_path):
    """A folder with a stack that works and one that does not, both below a hostile name."""
    folder = tmp_path / HOSTILE
    folder.mkdir()
    for path in stack_folder.glob("*.tif"):
        shutil.copyfile(path, folder / path.name)
    (folder / f"{HOSTILE}.tif").write_bytes(b"not a raster")
    return folder


def drawn(text, is_rich=None):
    """The text that a person sees; ``is_rich``: whether it is HTML, by default as Qt guesses."""
    document = QTextDocument()
    is_rich = Qt.mightBeRichText(text) if is_rich is None else is_rich
    document.setHtml(text) if is_rich else document.setPlainText(text)
    return document.toPlainText()


def texts(widget):
    """All that the window shows or says about itself, as a person sees it, with where it comes from."""
    for part in [widget, *widget.findChildren(QWidget)]:
        where = f"{type(part).__name__} {part.objectName()}"
        if isinstance(part, QLabel):
            known = {Qt.TextFormat.RichText: True, Qt.TextFormat.PlainText: False}
            yield where, drawn(part.text(), known.get(part.textFormat()))
        elif isinstance(part, QAbstractButton):
            yield where, part.text()
        elif isinstance(part, QGroupBox):
            yield where, part.title()
        elif isinstance(part, (QPlainTextEdit, QTextBrowser)):
            yield where, part.toPlainText()
        elif isinstance(part, QTreeWidget):
            for row in range(part.topLevelItemCount()):
                item = part.topLevelItem(row)
                for column in range(part.columnCount()):
                    yield where, item.text(column)
                    yield where, drawn(item.toolTip(column))
        yield f"tooltip of {where}", drawn(part.toolTip())


def assert_shown_as_text(widget):
    """No character acts, and where the name is shown, it is whole; returns where that is."""
    places = []
    for where, text in texts(widget):
        acting = [
            one for one in text if category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp") and one not in "\n\t\xad"
        ]
        assert not acting, (where, text)
        if "PR_" in text:
            assert shown(HOSTILE) in text.replace("\xa0", " ") or "\u2026" in text, (where, text)
            places.append(where)
    return places


def test_looking_mapping_and_comparing(dock, hostile_folder, checkpoint, qtbot, message_bar):
    page = dock.map_page
    page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    page.input_panel.set_paths([str(hostile_folder)])
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    places = assert_shown_as_text(dock)
    assert any("QPlainTextEdit" in place for place in places), "the file that was left out"
    page.output_panel.output_widget.setFilePath(str(hostile_folder / "fsc.tif"))
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "mean snow cover" in page.said
    assert_shown_as_text(dock)


def test_an_error_that_quotes_a_name(dock, qtbot, message_bar):
    adapt_to_log_window()
    viewer = QgsMessageLogViewer()
    qtbot.addWidget(viewer)
    error = SnowGalileoError(
        "SG-STACK-003", f"{HOSTILE} is truncated.", f"Remove {HOSTILE}.", f"in {HOSTILE}"
    )
    for page in (dock.map_page, dock.train_page, dock.evaluate_page):
        page._on_failed(error)
        assert any("notice_text" in place for place in assert_shown_as_text(page))
        (place,) = {
            place for place in assert_shown_as_text(message_bar.currentItem()) if "tooltip" not in place
        }
        assert "QTextBrowser" in place
        message_bar.popWidget()
    dock._show_no_engine(error)
    dock.map_page.availability._on_failed(error)
    dock.map_page.area_panel._on_polygons_failed(error)
    dock.map_page.model_panel.selftest_panel._on_failed(error)
    places = " ".join(assert_shown_as_text(dock))
    for name in ("notice_text", "hint_view", "result_label"):
        assert name in places
    assert assert_shown_as_text(viewer)


def test_a_layer_with_a_hostile_name(dock, qtbot, qgis_new_project):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", HOSTILE, "memory")
    QgsProject.instance().addMapLayer(layer)
    dock.map_page.input_panel.set_paths(["/any"])
    panel = dock.map_page.area_panel
    panel.set_mode(type(panel.mode).EXTENT)
    panel.layer_combo.setLayer(layer)
    assert shown(HOSTILE) in panel.hint_view.text()
    assert shown(HOSTILE) in drawn(dock.map_page.run_panel.run_button.toolTip())
    panel.set_mode(type(panel.mode).LAYER)
    qtbot.waitUntil(lambda: shown(HOSTILE) in panel.hint_view.text(), timeout=LONG)
    assert_shown_as_text(panel)
    assert not [task for task in QgsApplication.taskManager().tasks() if "<" in task.description()]
