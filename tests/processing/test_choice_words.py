"""The toolbox's window shows words for what scripts call by short values."""

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition, QgsProcessingParameterEnum
from qgis.gui import QgsBrowserGuiModel
from qgis.PyQt.QtWidgets import QComboBox

from snowgalileo_qgis.core import choice_words
from snowgalileo_qgis.engine.protocol import CONDITIONS, DEVICES, HIDEABLE, MODES, PRECISIONS
from snowgalileo_qgis.engine.protocol.evaluate import LABEL_VALUES
from snowgalileo_qgis.processing.map_base import DAYS_BACK


def test_every_value_has_words():
    for words, values in (
        (choice_words.condition_words(), CONDITIONS),
        (choice_words.device_words(), DEVICES),
        (choice_words.precision_words(), PRECISIONS),
        (choice_words.mode_words(), MODES),
        (choice_words.hideable_words(), (*HIDEABLE, *DAYS_BACK)),
        (choice_words.label_words(), LABEL_VALUES),
    ):
        assert tuple(words) == tuple(values)
        assert len(set(words.values())) == len(words)


NAMES = {"SIZE", "HEAD", "SEED"}
"""Parameters whose values are names or numbers themselves."""


def test_no_algorithm_shows_codes(plugin):
    codes = []
    for algorithm in plugin.provider.algorithms():
        for one in algorithm.parameterDefinitions():
            if isinstance(one, QgsProcessingParameterEnum) and one.name() not in NAMES:
                words = one.metadata().get("widget_wrapper", {}).get("words", {})
                codes += [
                    f"{algorithm.name()} {one.name()} {code}" for code in set(one.options()) - set(words)
                ]
    assert codes == []


def test_the_servers_of_tests_are_on_no_form(plugin):
    flag = QgsProcessingParameterDefinition.Flag.FlagHidden
    for algorithm in plugin.provider.algorithms():
        servers = [one for one in algorithm.parameterDefinitions() if one.name().endswith("REPLAY")]
        assert all(one.flags() & flag for one in servers)
        assert "Server for tests" not in algorithm.shortHelpString()


@pytest.fixture()
def dialog(plugin, qgis_iface, qtbot, monkeypatch):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:predict")
    dialog = AlgorithmDialog(algorithm, False, None)
    qtbot.addWidget(dialog)
    return dialog


def test_the_window_shows_words_and_gives_values(dialog):
    wrappers = dialog.mainWidget().wrappers
    condition = wrappers["CONDITION"]
    combo = condition.widget
    assert isinstance(combo, QComboBox)
    texts = [combo.itemText(place) for place in range(combo.count())]
    assert "No Sentinel-2 or Landsat that day" in texts and "no_hr" not in texts
    combo.setCurrentIndex(texts.index("No Sentinel-2 or Landsat that day"))
    hide = wrappers["HIDE"]
    hide.setValue(["modis", "day:3"])
    given = dialog.createProcessingParameters()
    assert given["CONDITION"] == "no_hr"
    assert sorted(given["HIDE"]) == ["day:3", "modis"]
    assert (given["DEVICE"], given["PRECISION"], given["MODE"]) == ("auto", "fp32", "research")
    condition.setValue("clouds")
    assert combo.currentText() == "Clouds"
