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


def test_services_and_products_are_not_called_files(qtbot):
    box = LeftOutBox()
    qtbot.addWidget(box)
    box.show_unanswered([LeftOut(Path("Landsat (USGS)"), "SG-ONLINE-001", "It cannot be reached.")])
    assert box.title() == "No answer about 1 sensor"
    assert "Landsat (USGS)" in box.list.toPlainText() and not box.isHidden()
    box.show_not_fetched([LeftOut(Path("a.SAFE"), "SG-ONLINE-007", "It is damaged.")] * 2)
    assert box.title() == "2 products could not be downloaded"
    box.show_unanswered([])
    assert box.isHidden()
