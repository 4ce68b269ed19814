"""What is refused before a job starts: by the check of the toolbox, which starts no engine."""

from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
)


@pytest.fixture()
def check(plugin, monkeypatch, tmp_path):
    """The check of an algorithm: whether it passes, and the text."""
    # starting the engine would fail
    monkeypatch.setenv("SNOWGALILEO_PYTHON", str(tmp_path / "none"))

    def check(name, parameters):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"snowgalileo:{name}")
        return algorithm.checkParameterValues(parameters, QgsProcessingContext())

    return check


def test_two_rasters_of_one_name(check, stack_folder, checkpoint, tmp_path):
    inputs = {"FOLDER": str(stack_folder), "CHECKPOINT": str(checkpoint), "FLIPS": True}
    path = str(tmp_path / "fsc.tif")
    wrapped = QgsProcessingOutputLayerDefinition(path, QgsProject.instance())
    for same in (path, wrapped, QgsProperty.fromValue(path), QgsProperty.fromExpression(f"'{path}'")):
        is_good, text = check("predict", {**inputs, "OUTPUT": path, "QUALITY": same})
        assert not is_good
        assert "same name" in text
    temporary = QgsProcessing.TEMPORARY_OUTPUT
    for other in (None, "", temporary, QgsProcessingOutputLayerDefinition(""), str(tmp_path / "q.tif")):
        assert check("predict", {**inputs, "OUTPUT": temporary, "QUALITY": other}) == (True, "")


def test_a_change_needs_a_model(check, stack_folder, tmp_path):
    parameters = {"FOLDER": str(stack_folder), "OUTPUT": str(tmp_path), "CHANGE": str(tmp_path / "c.tif")}
    is_good, text = check("addclouds", parameters)
    assert not is_good
    assert "model file" in text
    empty = QgsProcessingOutputLayerDefinition("", QgsProject.instance())
    assert check("addclouds", {**parameters, "CHANGE": empty}) == (True, "")


@pytest.mark.parametrize("name", ["predict", "predict quality", "predict model", "whatif", "evaluate"])
def test_an_output_that_is_an_input(check, stack_folder, checkpoint, tmp_path, name):
    (stack,) = stack_folder.glob("*.tif")
    before = stack.read_bytes()
    inputs = {"INPUT": [str(stack)], "CHECKPOINT": str(checkpoint)}
    other = str(tmp_path / "other.tif")
    parameters = {
        "predict": {**inputs, "OUTPUT": str(stack)},
        "predict quality": {**inputs, "OUTPUT": other, "QUALITY": f"{stack.parent}/./{stack.name}"},
        "predict model": {**inputs, "OUTPUT": str(checkpoint)},
        "whatif": {**inputs, "HIDE": ["s1"], "CHANGE": str(stack)},
        "evaluate": {**inputs, "LABELS_FOLDER": str(stack_folder), "OUTPUT": str(stack)},
    }
    is_good, text = check(name.split()[0], parameters[name])
    assert not is_good
    assert "SG-OUTPUT-003" in text
    assert stack.read_bytes() == before


def test_a_hostile_path_is_text_in_the_window_that_shows_it(check, tmp_path):
    is_good, text = check("predict", {"FOLDER": str(tmp_path / "<b>x"), "OUTPUT": str(tmp_path / "f.tif")})
    assert not is_good
    assert "&lt;b&gt;x" in text and "<b>" not in text


def test_a_check_leaves_nothing_behind(check, stack_folder, checkpoint, tmp_path):
    inputs = {"FOLDER": str(stack_folder), "CHECKPOINT": str(checkpoint)}
    assert check("predict", {**inputs, "OUTPUT": str(tmp_path / "f.tif")}) == (True, "")
    assert list(Path(tmp_path).iterdir()) == []
