"""Small parts of the dock: paths, files that are left out, result line."""

from pathlib import Path

import pytest
from qgis.core import QgsMimeDataUtils, QgsRasterLayer
from qgis.PyQt.QtCore import QMimeData, QUrl

from snowgalileo_qgis.gui.left_out import LeftOutBox
from snowgalileo_qgis.gui.model_panel import ModelPanel
from snowgalileo_qgis.gui.path_edit import PathEdit, dropped_paths
from snowgalileo_qgis.gui.result_text import result_text

RESULT = {
    "rasters": [{"day": "2025-04-06", "mean_fsc": 0.472, "snow_area_km2": 12.345, "valid_percent": 100.0}],
    "cells": 25,
    "device": "cpu",
    "seconds": 4.2,
    "model": {},
    "warnings": [],
}


@pytest.fixture()
def edit(qtbot):
    edit = PathEdit()
    qtbot.addWidget(edit)
    return edit


def test_several_paths_with_spaces_survive(edit):
    paths = ["/data/a b.tif", "/data/c.tif"]
    edit.set_paths(paths)
    assert edit.paths() == paths


def test_one_path_with_spaces_survives(edit):
    edit.set_paths(["/data/my stacks"])
    assert edit.paths() == ["/data/my stacks"]


def test_same_paths_are_reported_once(edit, qtbot):
    heard = []
    edit.paths_changed.connect(lambda: heard.append(edit.paths()))
    edit.set_paths(["/data/a.tif"])
    edit.editingFinished.emit()
    edit.clear()
    assert heard == [["/data/a.tif"], []]


def test_files_and_folders_can_be_dropped(tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a.tif")])
    assert dropped_paths(mime) == [str(tmp_path)]


def test_layers_can_be_dropped(stack_folder):
    (stack,) = stack_folder.iterdir()
    layer = QgsRasterLayer(str(stack), "stack")
    mime = QgsMimeDataUtils.encodeUriList([QgsMimeDataUtils.Uri(layer)])
    assert dropped_paths(mime) == [str(stack)]


def test_a_drop_of_text_is_none_of_ours():
    mime = QMimeData()
    mime.setText("snow")
    assert dropped_paths(mime) == []


def test_result_in_two_lines(qgis_app):
    assert result_text(RESULT) == "2025-04-06: mean FSC 0.47, snow 12.3 km²\n25 cells, CPU, 4 s"


def test_a_long_series_is_told_in_a_few_lines(qgis_app):
    rasters = [{**RESULT["rasters"][0], "day": f"2025-04-{day:02}"} for day in range(1, 31)]
    first, *others = result_text({**RESULT, "rasters": rasters}).splitlines()
    assert first == "30 maps from 2025-04-01 on, the last of them:"
    assert [line[:10] for line in others[:-1]] == ["2025-04-28", "2025-04-29", "2025-04-30"]


def test_result_without_a_valid_pixel(qgis_app):
    raster = {"day": "2025-04-06", "mean_fsc": None, "snow_area_km2": 0.0, "valid_percent": 0.0}
    assert result_text({**RESULT, "rasters": [raster]}).startswith("2025-04-06: no pixel could be mapped")


def test_result_tells_gaps_the_models_note_and_warnings(qgis_app):
    raster = {**RESULT["rasters"][0], "valid_percent": 81.25}
    text = result_text(
        {
            **RESULT,
            "rasters": [raster],
            "model": {"note": "random numbers"},
            "warnings": [{"code": "SG-X", "text": "Look."}],
        }
    )
    assert "81.2 % mapped" in text or "81.3 % mapped" in text
    assert "Note on the model: random numbers." in text
    assert text.endswith("Look.")


def test_warnings_are_few_and_do_not_repeat_the_files_left_out(qgis_app):
    warnings = [
        {"code": "SG-STACK-001", "text": text} for text in ("Bad file.", "One.", "Two.", "Three.", "Four.")
    ]
    text = result_text(
        {
            **RESULT,
            "warnings": warnings,
            "left_out": [{"path": "/a", "code": "SG-STACK-001", "reason": "Bad file."}],
        }
    )
    assert "Bad file." not in text
    assert text.endswith("Three.\n1 more warnings are in the message log.")


def test_files_left_out_are_named_with_reason_and_code(qtbot):
    box = LeftOutBox()
    qtbot.addWidget(box)
    box.show_result(
        {
            "left_out": [{"path": "/a/b.tif", "code": "SG-STACK-001", "reason": "It has 307 bands."}],
            "ignored": {".csv": 3},
        }
    )
    assert box.title() == "1 file is not used"
    assert box.list.toPlainText() == "b.tif: It has 307 bands (SG-STACK-001)\nOther files, not stacks: 3 .csv"
    assert not box.isHidden()
    box.show_result({"left_out": [], "ignored": {}})
    assert box.isHidden()


def test_the_demonstration_model_is_offered_and_named_as_such(fresh_settings, qtbot):
    panel = ModelPanel()
    qtbot.addWidget(panel)
    assert "demonstration" in panel.checkpoint_hint.text()
    panel.checkpoint_hint.linkActivated.emit("#demo")
    assert Path(panel.checkpoint()).is_file()
    assert "not the published model" in panel.checkpoint_hint.text()
    panel.checkpoint_widget.setFilePath("mine.pth")
    assert panel.checkpoint_hint.isHidden()
