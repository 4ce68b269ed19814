"""The window of a watched area, with the real engine."""

import re
from collections import Counter
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPalette
from qgis.PyQt.QtWidgets import QWidget

from snowgalileo_qgis.engine.protocol import Reason, SnowGalileoError, WatchDay, WatchReport
from snowgalileo_qgis.gui.first_day_dialog import FirstDayDialog
from snowgalileo_qgis.gui.watch_days import WatchDays
from tests.modis_archive import AREA, DAY, write_archive
from tests.snow_series import elevations, make_series, write_raster

LONG = 600_000


@pytest.fixture()
def page(dock, checkpoint, tmp_path, qtbot):
    """A page that could map downloaded products."""
    folder = tmp_path / "archive"
    folder.mkdir()
    write_archive(folder)
    page = dock.map_page
    page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    page.source_combo.setCurrentIndex(page.source_combo.findData("archive"))
    page.archive_panel.day_edit.setDate(QDate.fromString(DAY, Qt.DateFormat.ISODate))
    west, south, east, north = AREA
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    page.area_panel.set_area({"type": "Polygon", "coordinates": [ring]})
    page.archive_panel.path_edit.set_paths([str(folder)])
    qtbot.waitUntil(lambda: not page.missing(), timeout=LONG)
    return page


def wait(qtbot, window):
    qtbot.waitUntil(lambda: not window.job.is_running, timeout=LONG)


def test_what_the_panel_is_set_to_is_repeated_every_day(page, tmp_path, qtbot):
    qtbot.mouseClick(page.watch_button, Qt.MouseButton.LeftButton)
    window = page.watch_window
    assert window.isVisible() and not window.update_button.isEnabled()
    window.make(str(tmp_path / "bow"))
    wait(qtbot, window)
    assert window.file_widget.filePath() == str(tmp_path / "bow.toml")
    assert "no map yet" in window.state_view.text()
    days = QDate.fromString(DAY, Qt.DateFormat.ISODate).daysTo(QDate.currentDate()) + 1
    assert re.search(
        rf"maps {days:,} days, from {DAY} to .* Nothing runs by itself", window.state_view.text()
    )
    assert window.update_button.isEnabled() and not window.latest_button.isEnabled()
    qtbot.mouseClick(window.update_button, Qt.MouseButton.LeftButton)
    assert window.cancel_button.isEnabled()
    wait(qtbot, window)
    assert "1 mapped" in window.state_view.text(), window.state_view.text()
    last = window.table.rowCount() - 1
    assert [window.table.item(last, column).text() for column in range(2)] == [DAY, "final"]
    assert window.days_view.sizeHint().width() > 300
    qtbot.mouseClick(window.latest_button, Qt.MouseButton.LeftButton)
    (layer,) = QgsProject.instance().mapLayersByName("bow: latest snow")
    assert layer.isValid() and Path(layer.source()) == tmp_path / "bow" / "latest" / "fsc.tif"
    assert not layer.temporalProperties().isActive()


def test_a_new_watch_says_what_it_will_map_before_it_is_made(qgis_app, qtbot):
    """An old day of the panel is no beginning: a whole season would be mapped unasked."""
    today = QDate.currentDate()
    dialog = FirstDayDialog(DAY)
    qtbot.addWidget(dialog)
    assert dialog.day() == today.toString(Qt.DateFormat.ISODate)
    assert "maps 1 day until today" in dialog.text_label.text()
    dialog.day_edit.setDate(today.addDays(-9))
    assert "maps 10 days until today" in dialog.text_label.text()
    recent = today.addDays(-20).toString(Qt.DateFormat.ISODate)
    other = FirstDayDialog(recent)
    qtbot.addWidget(other)
    assert other.day() == recent
    other.day_edit.setDate(today.addDays(1))
    assert other.day_edit.date() == today
    other.day_edit.setDate(QDate(1990, 1, 1))
    assert other.day() == "2000-02-24" and "24 Feb 2000" in other.day_edit.toolTip()


def test_what_cannot_be_repeated_is_said_before_a_file_is_asked_for(ready_dock, qtbot):
    """A dialog would stop this test."""
    window = ready_dock.map_page.watch_window
    window.show()
    qtbot.mouseClick(window.new_button, Qt.MouseButton.LeftButton)
    assert "no new days" in window.state_view.text()
    ready_dock.map_page.input_panel.set_paths([])
    qtbot.mouseClick(window.new_button, Qt.MouseButton.LeftButton)
    assert "Then click New… again." in window.state_view.text()


def test_a_stack_cannot_be_repeated_and_a_broken_file_is_explained(ready_dock, tmp_path, qtbot):
    window = ready_dock.map_page.watch_window
    with pytest.raises(SnowGalileoError, match="no new days"):
        ready_dock.map_page.watch_text("out")
    window.make(str(tmp_path / "w"))
    assert "SG-JOB-001" in window.state_view.text() and not (tmp_path / "w.toml").exists()
    (tmp_path / "broken.toml").write_text("version = 1\n[area]\nboxx = 3\n")
    window.file_widget.setFilePath(str(tmp_path / "broken.toml"))
    wait(qtbot, window)
    assert "line 3" in window.state_view.text() and "SG-WATCH-001" in window.state_view.text()
    failed = Reason("service", {"code": "SG-ONLINE-002", "text": "It does not answer."})
    window.job.succeeded.emit(WatchReport(name="w", mapped=[DAY], notes=[failed]))
    summary = "w: 1 mapped; 0 final, 0 provisional, 0 missing, 0 failed; no map yet"
    assert window.state_view.text() == f"{summary}\nIt does not answer. (SG-ONLINE-002)"


@pytest.mark.parametrize("paper", ["white", "#2b2b2b"])
def test_the_squares_follow_the_theme(qgis_app, qtbot, paper):
    view = WatchDays()
    qtbot.addWidget(view)
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(paper))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("black" if paper == "white" else "white"))
    view.setPalette(palette)
    view.resize(800, 100)
    view.show_days([WatchDay(DAY, "missing")])
    view.resize(view.sizeHint())
    assert view.width() <= 800
    picture = QImage(view.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(paper))
    view.render(picture, flags=QWidget.RenderFlag.DrawChildren)
    ground = QColor(paper).lightness()
    colors = Counter(
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height() * 9 // 20, picture.height() * 7 // 10)
    )
    square = "#e6e6e6" if paper == "white" else "#4a4a4a"
    assert [color for color, _ in colors.most_common(2)] == [QColor(paper).name(), square]
    legend = [
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height() // 3)
    ]
    assert legend[-1] == ground and max(abs(value - ground) for value in legend) > 80


@pytest.fixture()
def window(dock):
    window = dock.map_page.watch_window
    window.show()
    return window


def test_a_path_can_be_typed(window, tmp_path, qtbot):
    """Nothing is looked at before it is whole, and Enter makes no new watch."""
    introduction = window.state_view.text()
    assert "Choose a watch file" in introduction
    path = tmp_path / "broken.toml"
    path.write_text("version = 1\n[area]\nboxx = 3\n")
    field = window.file_widget.lineEdit()
    field.setFocus()
    for letter in str(path):
        qtbot.keyClicks(field, letter)
        assert not window.job.is_running and window.file_widget.isEnabled()
    assert field.text() == str(path) and window.update_button.isEnabled()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.job.is_running and window.file_widget.isEnabled() and window.update_button.isEnabled()
    wait(qtbot, window)
    assert "SG-WATCH-001" in window.state_view.text()
    field.clear()
    assert window.state_view.text() == introduction and not window.update_button.isEnabled()


def test_the_latest_layer_shows_the_map_of_an_update(window, tmp_path):
    """What an update replaced is read anew, and the age of the layer is looked at."""
    (path,) = make_series(tmp_path / "alps", [1500])
    window.job.succeeded.emit(WatchReport(name="alps", latest_day="2024-09-05", latest={"fsc": path}))
    window.add_latest()
    (layer,) = QgsProject.instance().mapLayersByName("alps: latest snow")
    before = layer.dataProvider().sample(layer.extent().center(), 1)
    write_raster(tmp_path / "new.tif", elevations() * 0 + 0.25)
    (tmp_path / "new.tif").replace(path)
    assert layer.dataProvider().sample(layer.extent().center(), 1) == before
    checked = []
    window.updated.connect(lambda: checked.append(True))
    report = WatchReport(name="alps", folder=str(tmp_path / "alps"))
    window.job.succeeded.emit(report)
    assert not checked, "a look replaces nothing"
    window._is_updating = True
    window.job.succeeded.emit(report)
    assert layer.dataProvider().sample(layer.extent().center(), 1) == (0.25, True)
    assert checked
