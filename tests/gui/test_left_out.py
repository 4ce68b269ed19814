"""The list of files that were not used."""

from pathlib import Path

from snowgalileo_qgis.engine.protocol import LeftOut
from snowgalileo_qgis.gui.left_out import LeftOutBox


def test_files_left_out_are_named_with_reason_and_code(qtbot):
    box = LeftOutBox()
    qtbot.addWidget(box)
    box.show_files([LeftOut(Path("/a/b.tif"), "SG-STACK-001", "It has 307 bands.")], {".csv": 3})
    assert box.title() == "1 file is not used"
    assert box.list.toPlainText() == "b.tif: It has 307 bands (SG-STACK-001)\nOther files, not stacks: 3 .csv"
    assert not box.isHidden()
    box.show_files([], {})
    assert box.isHidden()
