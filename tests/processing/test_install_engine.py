"""The algorithm that installs the engine; the panel's tests install for real."""

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback


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


@pytest.mark.parametrize(
    ("parameters", "has_dask"),
    [
        ({}, None),
        ({"DASK": True}, True),
        ({"DASK": False}, False),
        ({"DASK": False, "BUNDLE": "b.zip"}, None),
    ],
)
def test_what_is_not_said_of_clusters_stays_as_it_is_in_the_folder(algorithm, tmp_path, parameters, has_dask):
    """``None``: as the bundle or the engine in that folder, see the tests of the installer."""
    run = algorithm.create()
    asked = {"FOLDER": str(tmp_path / "other"), **parameters}
    assert run.prepareAlgorithm(asked, QgsProcessingContext(), QgsProcessingFeedback())
    assert (run.request.has_dask, run.request.folder) == (has_dask, tmp_path / "other")
