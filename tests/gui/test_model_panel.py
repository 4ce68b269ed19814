"""The choice of a model."""

from pathlib import Path

from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.gui.model_panel import ModelPanel

RECOMMENDED = ["clear_pretrained_42_aaaa", "no_hr_pretrained_42_bbbb"]


def test_the_demonstration_model_is_offered_and_named_as_such(fresh_settings, qtbot):
    panel = ModelPanel()
    qtbot.addWidget(panel)
    assert "demonstration" in panel.checkpoint_hint.text()
    panel.checkpoint_hint.linkActivated.emit("#demo")
    assert Path(panel.checkpoint()).is_file()
    assert "not the published model" in panel.checkpoint_hint.text()
    panel.checkpoint_widget.setFilePath("mine.pth")
    assert panel.checkpoint_hint.isHidden()


def test_a_choice_that_was_not_run_survives_the_options(model_panel, checkpoint):
    model_panel.use_weights([str(checkpoint)])
    model_panel.condition_combo.setCurrentIndex(2)
    model_panel.reload()
    assert model_panel.checkpoints() == [str(checkpoint)] and model_panel.condition_combo.currentIndex() == 2
    settings().checkpoint = "other.pth"
    model_panel.reload()
    assert model_panel.checkpoints() == ["other.pth"], "another one was chosen in the options"


def test_the_hint_leads_to_the_weights(model_panel, qtbot):
    model_panel.checkpoint_hint.linkActivated.emit("#demo")
    assert "#weights" in model_panel.checkpoint_hint.text()
    model_panel.checkpoint_hint.linkActivated.emit("#weights")
    assert model_panel.weights_dialog.isVisible()
    qtbot.waitUntil(lambda: not model_panel.weights_dialog._action, timeout=600_000)


def test_downloaded_models_are_offered(model_panel, tmp_path, qtbot):
    model_panel.checkpoint_widget.setFilePath("")
    assert "#demo" in model_panel.checkpoint_hint.text()
    (tmp_path / "weights").mkdir()
    paths = [
        tmp_path / "weights" / f"{name}.safetensors"
        for name in (*RECOMMENDED, "5000samples_clear_pretrained_42_dddd", "mine")
    ]
    for path in paths:
        path.touch()
    model_panel.checkpoint_widget.setFilePath("other.pth")
    model_panel.checkpoint_widget.setFilePath("")
    assert "2 downloaded" in model_panel.checkpoint_hint.text()
    model_panel.checkpoint_hint.linkActivated.emit("#downloaded")
    assert model_panel.checkpoints() == [str(path) for path in paths[:2]]
