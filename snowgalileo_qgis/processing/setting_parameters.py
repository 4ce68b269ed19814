"""Parameters made from the settings of a job; each is named as its setting, in capitals."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Type

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
)

from ..core.choice_words import (
    device_words,
    split_words,
    training_condition_words,
    training_precision_words,
)
from ..core.messages import tr
from ..core.setting_text import help_sentence
from ..engine.protocol import JobSpec, Setting, settings_of
from .base import SnowGalileoAlgorithm
from .parameters import choice, in_words

WORDS = {
    "condition": training_condition_words,
    "precision": training_precision_words,
    "device": device_words,
    "split": split_words,
}
"""Values in words, by the name of the setting; the other choices are names."""


def add_settings(
    algorithm: SnowGalileoAlgorithm, spec: Type[JobSpec], names: Iterable[str], is_advanced: bool = False
) -> None:
    """Declare a parameter for each of some settings of a specification."""
    settings = settings_of(spec)
    for name in names:
        algorithm.add(_parameter(name.upper(), settings[name]), help_sentence(settings[name]), is_advanced)


def setting_values(
    algorithm: SnowGalileoAlgorithm,
    spec: Type[JobSpec],
    names: Iterable[str],
    parameters: Dict[str, Any],
    context: QgsProcessingContext,
) -> Dict[str, Any]:
    """Values of some settings of a specification, by the name of their field; ``None`` for an optional one
    that is not given.
    """
    read = {
        bool: algorithm.parameterAsBoolean,
        int: algorithm.parameterAsInt,
        float: algorithm.parameterAsDouble,
        str: algorithm.parameterAsEnumString,
    }
    settings = settings_of(spec)
    return {
        name: None
        if settings[name].default is None and parameters.get(name.upper()) in (None, "")
        else read[settings[name].kind](parameters, name.upper(), context)
        for name in names
    }


def _parameter(name: str, setting: Setting) -> QgsProcessingParameterDefinition:
    parameter = _with_default(name, setting)
    if setting.default is None:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
    return parameter


def _with_default(name: str, setting: Setting) -> QgsProcessingParameterDefinition:
    label = tr(setting.label)
    if isinstance(setting.default, bool):
        return QgsProcessingParameterBoolean(name, label, defaultValue=setting.default)
    if setting.choices:
        parameter = choice(name, label, setting.choices, setting.default)
        words = WORDS.get(name.lower())
        return in_words(parameter, words()) if words else parameter
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Integer if setting.kind is int else kinds.Double
    ends = zip(("minValue", "maxValue"), setting.form_range)
    limits = {end: limit for end, limit in ends if limit is not None}
    return QgsProcessingParameterNumber(name, label, kind, setting.default, **limits)
