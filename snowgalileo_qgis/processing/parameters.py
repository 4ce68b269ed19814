"""Definitions of parameters that several algorithms use, without their help texts."""

from __future__ import annotations

from typing import Dict, Optional, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..core.compat import DATE_PARAMETER
from ..core.messages import tr


def choice(
    name: str, description: str, values: Sequence[str], default: Optional[str]
) -> QgsProcessingParameterEnum:
    """One value of a list, stored as text so that reordering the list breaks no saved model."""
    return QgsProcessingParameterEnum(
        name, description, list(values), defaultValue=default, usesStaticStrings=True
    )


def choices(
    name: str,
    description: str,
    values: Sequence[str],
    default: Optional[Sequence[str]] = None,
    *,
    optional: bool = False,
) -> QgsProcessingParameterEnum:
    """Any number of values of a list, stored as text."""
    return QgsProcessingParameterEnum(
        name,
        description,
        list(values),
        allowMultiple=True,
        defaultValue=None if default is None else list(default),
        optional=optional,
        usesStaticStrings=True,
    )


def in_words(parameter: QgsProcessingParameterEnum, words: Dict[str, str]) -> QgsProcessingParameterEnum:
    """The parameter, whose values the toolbox's window shows as words."""
    wrapper = f"{__package__}.choice_wrapper.ChoiceWrapper"
    parameter.setMetadata({"widget_wrapper": {"class": wrapper, "words": words}})
    return parameter


def integer(name: str, description: str, default: int, least: int = 0) -> QgsProcessingParameterNumber:
    """A whole number of at least ``least``."""
    kind = QgsProcessingParameterNumber.Type.Integer
    return QgsProcessingParameterNumber(name, description, kind, default, minValue=least)


def share(name: str, description: str, default: float, least: float = 0) -> QgsProcessingParameterNumber:
    """A share, from ``least`` to 1."""
    kind = QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(name, description, kind, default, minValue=least, maxValue=1)


def day(name: str, description: str, *, optional: bool = True) -> QgsProcessingParameterDateTime:
    """A day without a time."""
    return QgsProcessingParameterDateTime(name, description, DATE_PARAMETER, optional=optional)


def folder(name: str, description: str, *, optional: bool = True) -> QgsProcessingParameterFile:
    """An existing folder."""
    return QgsProcessingParameterFile(
        name, description, QgsProcessingParameterFile.Behavior.Folder, optional=optional
    )


def model_file(name: str, default: Optional[str] = None) -> QgsProcessingParameterFile:
    """A model file; always optional, because some algorithms need none or accept a folder instead."""
    kinds = tr("Model weights (*.pth *.pt *.safetensors)") + ";;" + tr("All files (*.*)")
    return QgsProcessingParameterFile(
        name, tr("Model file"), optional=True, defaultValue=default, fileFilter=kinds
    )


def polygons(name: str, description: str) -> QgsProcessingParameterFeatureSource:
    """The polygons of a vector layer; optional."""
    return QgsProcessingParameterFeatureSource(
        name, description, [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
    )


def extra_raster(name: str, description: str) -> QgsProcessingParameterRasterDestination:
    """A raster that is written only on request."""
    return QgsProcessingParameterRasterDestination(name, description, optional=True, createByDefault=False)
