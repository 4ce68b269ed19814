"""Definitions of parameters that several algorithms use, without their help texts."""

from __future__ import annotations

from typing import Dict, Optional, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
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


def switch(name: str, description: str, default: bool = False) -> QgsProcessingParameterBoolean:
    """A box to tick."""
    return QgsProcessingParameterBoolean(name, description, defaultValue=default)


def integer(
    name: str, description: str, default: int, least: int = 0, most: Optional[int] = None
) -> QgsProcessingParameterNumber:
    """A whole number from ``least`` to ``most``."""
    return _number(QgsProcessingParameterNumber.Type.Integer, name, description, default, least, most)


def number(
    name: str, description: str, default: Optional[float], least: float = 0, most: Optional[float] = None
) -> QgsProcessingParameterNumber:
    """A number from ``least`` to ``most``; optional if there is no default."""
    return _number(QgsProcessingParameterNumber.Type.Double, name, description, default, least, most)


def share(name: str, description: str, default: float, least: float = 0) -> QgsProcessingParameterNumber:
    """A share, from ``least`` to 1."""
    return number(name, description, default, least, 1)


def _number(
    kind: QgsProcessingParameterNumber.Type,
    name: str,
    description: str,
    default: Optional[float],
    least: float,
    most: Optional[float],
) -> QgsProcessingParameterNumber:
    end = {} if most is None else {"maxValue": most}
    return QgsProcessingParameterNumber(
        name, description, kind, default, optional=default is None, minValue=least, **end
    )


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


def rasters(name: str, description: str) -> QgsProcessingParameterMultipleLayers:
    """Raster layers; optional, because a folder can be given instead."""
    return QgsProcessingParameterMultipleLayers(
        name, description, QgsProcessing.SourceType.TypeRaster, optional=True
    )


def extra_file(name: str, description: str, kinds: str) -> QgsProcessingParameterFileDestination:
    """A file that is written only on request; ``kinds``: as in a file dialog."""
    return QgsProcessingParameterFileDestination(
        name, description, kinds, optional=True, createByDefault=False
    )
