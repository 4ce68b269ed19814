"""The shipped models, and those of users, stay valid when algorithms get new parameters."""

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
)

from snowgalileo_qgis.core import translation
from snowgalileo_qgis.processing.example_models import MODELS, example_models


class Texts(dict):
    """A language that has a word for everything."""

    def get(self, text, _default):
        return text if text.startswith("in words: ") else f"in words: {text}"


def algorithms():
    return QgsApplication.processingRegistry().providerById("snowgalileo").algorithms()


@pytest.mark.parametrize("path", sorted(MODELS.glob("*.model3")), ids=lambda path: path.stem)
def test_a_shipped_model_is_valid_in_the_designer(plugin, path):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    assert model.validate() == (True, [])


def test_shipped_models_speak_the_language_of_qgis(plugin, monkeypatch):
    texts = Texts()
    monkeypatch.setattr(translation, "texts", lambda: texts)
    for model in example_models():
        for one in (model, model.create()):
            shown = [one.displayName(), one.group(), *filter(None, one.helpContent().values())]
            definitions = [*one.parameterDefinitions(), *one.outputDefinitions()]
            shown += [definition.description() for definition in definitions]
            assert (
                len(definitions) > 6 and [text for text in shown if not text.startswith("in words: ")] == []
            )


def test_switches_and_advanced_parameters_can_be_left_out_of_models(plugin):
    flags = QgsProcessingParameterDefinition.Flag
    checked = 0
    for algorithm in algorithms():
        for definition in algorithm.parameterDefinitions():
            is_advanced = bool(definition.flags() & flags.FlagAdvanced)
            if isinstance(definition, QgsProcessingParameterBoolean) or is_advanced:
                assert definition.flags() & flags.FlagOptional, (algorithm.id(), definition.name())
                checked += 1
    assert checked > 20


def test_a_model_with_the_plain_parameters_only_is_valid(plugin):
    flags = QgsProcessingParameterDefinition.Flag
    for algorithm in algorithms():
        model = QgsProcessingModelAlgorithm("test", "test")
        child = QgsProcessingModelChildAlgorithm(algorithm.id())
        child.setChildId("step")
        for definition in algorithm.parameterDefinitions():
            if not definition.flags() & (flags.FlagAdvanced | flags.FlagOptional):
                value = definition.defaultValue() if definition.defaultValue() is not None else "somewhere"
                source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
                child.addParameterSources(definition.name(), [source])
        model.addChildAlgorithm(child)
        _, problems = model.validateChildAlgorithm("step")
        assert [text for text in problems if "mandatory" in text] == [], algorithm.id()
