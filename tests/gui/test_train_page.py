"""The training page with the real engine, operated as by a user."""

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette

from snowgalileo_qgis.gui.loss_curve import HELD_OUT, TRAIN, LossCurve

LONG = 600_000


@pytest.fixture()
def page(dock, qtbot):
    dock.pages.setCurrentWidget(dock.train_page)
    return dock.train_page


def test_it_says_what_is_missing_one_by_one(page, stack_folder, checkpoint, tmp_path):
    assert page.said == "Choose stacks to learn from."
    page.stack_panel.set_paths([str(stack_folder)])
    assert page.said == "Choose rasters of known snow cover."
    page.label_panel.set_paths([str(stack_folder.parent / "truth")])
    assert page.said == "Choose the weights to start from."
    page.start_file.setFilePath(str(checkpoint))
    assert page.said == "Choose a folder for the trained model."
    page.output_widget.setFilePath(str(tmp_path))
    assert page.said == ""
    assert page.run_panel.run_button.isEnabled()


def test_training_shows_its_curve_and_hands_the_weights_to_the_map(
    dock, page, stack_folder, checkpoint, qtbot, tmp_path
):
    page.stack_panel.set_paths([str(stack_folder)])
    page.label_panel.set_paths([str(stack_folder.parent / "truth")])
    page.start_file.setFilePath(str(checkpoint))
    page.output_widget.setFilePath(str(tmp_path / "training"))
    page.epochs_spin.setValue(2)
    page.batch_spin.setValue(2)
    page.step_spin.setValue(4)
    page.share_spin.setValue(34)
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    assert page.curve_box.isVisible()
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "held-out" in page.said, page.said
    curve = page.curve.points(HELD_OUT)
    assert [epoch for epoch, _ in curve] == [0, 1]
    assert all(0 < value < 1 for _, value in curve + page.curve.points(TRAIN))
    assert page.curve.best() in curve
    assert page.resume_check.isVisible()
    page.use_link.linkActivated.emit(page.use_link.text().split('"')[1])
    weights = Path(dock.map_page.model_panel.checkpoint())
    assert weights.parent == tmp_path / "training" and weights.is_file()
    assert dock.pages.currentWidget() is dock.map_page


def test_random_weights_need_a_size_and_no_file(page):
    page.start_combo.setCurrentIndex(page.start_combo.findData("random"))
    assert page.size_combo.isEnabled()
    assert not page.start_file.isVisible()
    assert page.spec().start == "random"
    assert page.spec().size == page.size_combo.currentText()
    page.start_combo.setCurrentIndex(page.start_combo.findData("model"))
    assert page.spec().size is None, "a model file has its own"


def test_curve_keeps_one_point_for_an_epoch_and_draws(qgis_app, qtbot):
    curve = LossCurve()
    qtbot.addWidget(curve)
    curve.resize(curve.sizeHint())
    curve.start(3)
    empty = curve.grab().toImage()
    for epoch, train, held_out in ((0, 0.3, 0.4), (1, 0.2, None), (1, 0.2, 0.25), (2, 0.1, 0.3)):
        curve.add(epoch, train, held_out)
    assert curve.points(HELD_OUT) == [(0, 0.4), (1, 0.25), (2, 0.3)]
    assert curve.best() == (1, 0.25)
    assert "0.250" in curve.accessibleDescription() and "epoch 2" in curve.accessibleDescription()
    assert curve.grab().toImage() != empty


def test_the_words_of_the_curve_can_be_read_in_a_dark_theme(qgis_app, qtbot):
    """QGIS's dark theme leaves the palette's text black."""
    curve = LossCurve()
    qtbot.addWidget(curve)
    curve.resize(curve.sizeHint())
    palette = curve.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(50, 50, 50))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("black"))
    curve.setPalette(palette)
    picture = curve.grab().toImage()
    shades = {
        picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in range(picture.height())
    }
    assert max(shades) > 200 and min(shades) >= 50
