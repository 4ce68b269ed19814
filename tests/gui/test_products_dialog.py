"""The window that cleans up downloaded products."""

import pytest
from qgis.PyQt.QtCore import Qt

from snowgalileo_qgis.gui.products_dialog import ProductsDialog
from tests.processing.test_cache import products  # noqa: F401 (a fixture)

LONG = 600_000


@pytest.fixture()
def dialog(with_engine, qtbot, products):  # noqa: F811
    window = ProductsDialog(str(products))
    qtbot.addWidget(window)
    window.show()
    window.refresh()
    qtbot.waitUntil(lambda: window.table.topLevelItemCount() == 2, timeout=LONG)
    return window


def rows(dialog):
    table = dialog.table
    return [
        [table.topLevelItem(i).text(column) for column in range(3)] for i in range(table.topLevelItemCount())
    ]


def test_says_what_is_there_and_frees_what_it_said(dialog, qtbot, products):  # noqa: F811
    assert rows(dialog) == [["Sentinel-2", "2", "4.0 MB"], ["MODIS", "1", "2.0 MB"]]
    assert str(products) in dialog.folder_label.text()
    assert dialog.state_label.text() == "2 products are removed, which frees 4.0 MB."
    dialog.table.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.state_label.text() == "1 product is removed, which frees 2.0 MB."
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows(dialog)[0][1] == "1", timeout=LONG)
    assert dialog.state_label.text().startswith("2.0 MB are free now.")
    assert not dialog.remove_button.isEnabled(), "MODIS is still not ticked, and the other product is new"
    assert {path.name for path in products.glob("*/*")} == {"new", "tile"}


def test_nothing_is_chosen_without_a_kind(dialog):
    for number in range(2):
        dialog.table.topLevelItem(number).setCheckState(0, Qt.CheckState.Unchecked)
    assert not dialog.remove_button.isEnabled() and dialog.state_label.text() == "Nothing fits the choice."
    dialog.days_spin.setValue(0)
    assert not dialog.remove_button.isEnabled()


def test_an_empty_folder_says_so(with_engine, qtbot, tmp_path):
    window = ProductsDialog(str(tmp_path))
    qtbot.addWidget(window)
    window.refresh()
    qtbot.waitUntil(lambda: window.state_label.text() == "Nothing is here yet.", timeout=LONG)
    assert not window.remove_button.isEnabled()
