"""Where a file is saved: the ending that is meant, and nothing replaced unasked; in QGIS's real windows."""

from contextlib import contextmanager

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget

from snowgalileo_qgis.gui.save_path import ask_save_path

KINDS = "Picture (*.png);;Table (*.csv)"


@pytest.fixture()
def parent(qtbot):
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    parent = QWidget()
    qtbot.addWidget(parent)
    yield parent
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@contextmanager
def answering(parent, *steps):
    """Do these things one after the other to the windows that open; no window is left open."""
    waiting, seen = list(steps), []

    def act():
        window = QApplication.activeModalWidget()
        if window is None or window in seen:
            return
        seen.append(window)
        try:
            if waiting:
                waiting.pop(0)(window)
        finally:
            if window.isVisible():
                window.reject()

    timer = QTimer(parent)
    timer.timeout.connect(act)
    timer.start(10)
    yield
    timer.stop()
    assert not waiting


def name(path):
    def act(window):
        assert isinstance(window, QFileDialog)
        field = window.findChild(QLineEdit)
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    return act


def press(button):
    def act(window):
        assert isinstance(window, QMessageBox) and "exists. Replace it?" in window.text()
        assert window.defaultButton() is window.button(QMessageBox.StandardButton.No)
        window.button(button).click()

    return act


def test_a_name_gets_its_ending(parent, tmp_path):
    for typed, wanted in (("chart", "chart.png"), ("chart.2024", "chart.2024.png"), ("a.CSV", "a.CSV")):
        with answering(parent, name(tmp_path / typed)):
            assert ask_save_path(parent, "Save", KINDS) == str(tmp_path / wanted)


def test_a_file_is_not_replaced_unasked(parent, tmp_path):
    (tmp_path / "alps.toml").write_text("mine")
    no, yes = QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes
    typed = name(tmp_path / "alps")
    for last, saved in (((typed, press(yes)), str(tmp_path / "alps.toml")), ((QDialog.reject,), "")):
        with answering(parent, typed, press(no), *last):
            assert ask_save_path(parent, "Save", "Watch files (*.toml)") == saved
