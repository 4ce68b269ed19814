"""The algorithm that installs the engine; the panel's tests install for real."""

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException


@pytest.fixture()
def algorithm(plugin):
    return QgsApplication.processingRegistry().algorithmById("snowgalileo:installengine")


def test_it_is_offered_without_an_engine(algorithm, monkeypatch, tmp_path):
    monkeypatch.setenv("SNOWGALILEO_PYTHON", str(tmp_path / "missing"))
    assert algorithm.canExecute()[0]


def test_every_parameter_has_a_default(algorithm):
    assert algorithm.checkParameterValues({}, QgsProcessingContext())[0]


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"BACKEND": "mps"}, "SG-INSTALL-014"),
        ({"BACKEND": "cpu", "BUNDLE": "missing.zip"}, "SG-INSTALL-013"),
        ({"BACKEND": "cpu", "MIRROR": "http://127.0.0.1:9/simple"}, "SG-INSTALL-002"),
    ],
)
def test_faults_end_the_algorithm_with_a_sentence(plugin, tmp_path, monkeypatch, parameters, code):
    import processing

    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    folder = str(tmp_path / "engine")
    with pytest.raises(QgsProcessingException, match=code):
        processing.run("snowgalileo:installengine", {**parameters, "FOLDER": folder})
