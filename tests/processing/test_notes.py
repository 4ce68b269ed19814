"""The toolbox tells what the dock tells: that the demonstration model made a map, and what was hidden."""

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from snowgalileo_qgis.core.result_notes import result_notes
from snowgalileo_qgis.gui.example import demo_model, example_data
from tests.example_results import model_info, snow_maps

import processing  # isort: skip


class Heard(QgsProcessingFeedback):
    """Collects the warnings."""

    def __init__(self):
        super().__init__(False)
        self.warnings = []

    def pushWarning(self, text):
        self.warnings.append(text)


@pytest.mark.parametrize(
    ("algorithm", "more"),
    [
        ("predict", {"OUTPUT": "fsc.tif"}),
        ("predictseries", {"OUTPUT": "series"}),
        ("whatif", {"CHANGE": "change.tif", "HIDE": ["modis"]}),
    ],
)
def test_every_route_names_the_demonstration_model(plugin, algorithm, more, tmp_path):
    heard = Heard()
    outputs = {
        name: str(tmp_path / value)
        if isinstance(value, str) and name.startswith(("OUT", "CHANGE"))
        else value
        for name, value in more.items()
    }
    processing.run(
        f"snowgalileo:{algorithm}",
        {"FOLDER": example_data(), "CHECKPOINT": demo_model(), "DEVICE": "cpu", **outputs},
        context=QgsProcessingContext(),
        feedback=heard,
    )
    assert any("demonstration model" in text for text in heard.warnings), heard.warnings


def test_notes():
    result = snow_maps(
        models=[model_info(note="one"), model_info(note="two."), model_info(note="one")],
        hidden=["modis", "day:1"],
        mode="strict",
    )
    texts = result_notes(result)
    assert texts[:2] == ["Note on the model: one.", "Note on the model: two."]
    assert "modis, day:1" in texts[2] and "strictly" in texts[3]
    assert result_notes(snow_maps()) == []
