"""The comparison page, driven as a person would, with the real engine."""

from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

LONG = 600_000


@pytest.fixture()
def page(ready_dock, qtbot):
    return ready_dock.evaluate_page


def test_a_new_map_is_offered_and_compared(ready_dock, page, stack_folder, qtbot, monkeypatch):
    assert page.said == "Choose snow maps."
    qtbot.mouseClick(ready_dock.map_page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not ready_dock.map_page.job.is_running, timeout=LONG)
    ready_dock.pages.setCurrentWidget(page)
    assert [Path(path).suffix for path in page.map_panel.paths()] == [".tif"]
    assert page.stack_panel.paths() == [str(stack_folder)]
    page.label_panel.set_paths([str(stack_folder.parent / "truth")])
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "600 pixels compared." in page.said, page.said
    assert page.result_panel.headline_label.text().startswith("0")
    text = page.figures_view.text()
    assert "RMSE" in text and "Gascoin" in text and "Bias" in text
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert any(name.startswith("Map minus label") for name in names)
    opened = []
    monkeypatch.setattr("snowgalileo_qgis.gui.evaluate_page.QDesktopServices.openUrl", opened.append)
    qtbot.mouseClick(page.report_button, Qt.MouseButton.LeftButton)
    assert "<html" in Path(opened[0].toLocalFile()).read_text(encoding="utf-8")


def test_labels_without_a_map_of_their_day_are_said(page, stack_folder, checkpoint, qtbot, tmp_path):
    page.map_panel.set_paths([str(tmp_path)])
    page.label_panel.set_paths([str(stack_folder.parent / "truth")])
    page.run()
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "SG-LABEL" in page.said
    assert not page.result_box.isVisible()
