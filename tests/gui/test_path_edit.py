"""Paths that are typed, chosen or dropped."""

import pytest
from qgis.core import QgsMimeDataUtils, QgsRasterLayer
from qgis.PyQt.QtCore import QMimeData, QUrl

from snowgalileo_qgis.gui.path_edit import PathEdit, dropped_paths


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
    (stack,) = stack_folder.glob("*.tif")
    layer = QgsRasterLayer(str(stack), "stack")
    mime = QgsMimeDataUtils.encodeUriList([QgsMimeDataUtils.Uri(layer)])
    assert dropped_paths(mime) == [str(stack)]


def test_a_drop_of_text_is_none_of_ours():
    mime = QMimeData()
    mime.setText("snow")
    assert dropped_paths(mime) == []
