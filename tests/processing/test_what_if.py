"""*What if a sensor were missing* with a real engine."""

import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer

from tests.processing.test_predict import one_cell, pixels  # noqa: F401 (a fixture)


@pytest.fixture()
def what_if(run, checkpoint, tmp_path):
    """Runs the algorithm on the processor."""

    def what_if(**parameters):
        return run(
            "snowgalileo:whatif",
            {
                "CHECKPOINT": str(checkpoint),
                "DEVICE": "cpu",
                "CHANGE": str(tmp_path / "change.tif"),
                **parameters,
            },
        )

    return what_if


def test_the_change_is_hidden_minus_all(what_if, predict, one_cell, tmp_path):  # noqa: F811
    results, feedback = what_if(**one_cell, HIDE=["modis", "day:2"], OUTPUT=str(tmp_path / "hidden.tif"))
    whole = pixels(predict(**one_cell)[0]["OUTPUT"])[0]
    hidden, change = pixels(results["OUTPUT"])[0], pixels(results["CHANGE"])[0]
    assert change == pytest.approx([a - b for a, b in zip(hidden, whole)], abs=1e-5)
    assert max(map(abs, change)) > 1e-3
    assert results["MEAN_CHANGE"] == pytest.approx(sum(change) / 100, abs=1e-5)
    assert results["MEAN_ABSOLUTE_CHANGE"] == pytest.approx(sum(map(abs, change)) / 100, abs=1e-5)
    assert results["CELLS"] == 1
    assert "Without modis, day:2" in feedback.textLog()


def test_the_map_of_the_change_has_its_look(what_if, one_cell, tmp_path):  # noqa: F811
    results, _ = what_if(**one_cell, HIDE=["s1"])
    layer = QgsRasterLayer(results["CHANGE"], "change")
    function = layer.renderer().shader().rasterShaderFunction()
    assert (function.minimumValue(), function.maximumValue()) == (-1.0, 1.0)
    assert sorted(path.name for path in tmp_path.glob("*.tif")) == ["change.tif"]


def test_something_must_be_hidden(what_if, one_cell):  # noqa: F811
    with pytest.raises(QgsProcessingException, match="HIDE"):
        what_if(**one_cell)
