"""Mapping again with the settings that a map carries in its tags."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Optional

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsRasterLayer

from ..engine.protocol import JOB_TAG, NOT_REPEATED, PredictSpec
from .layers import FSC, KEYWORD, KIND_PROPERTY, title

LARGEST_SIDECAR = 1_000_000
"""Characters of a metadata file that are looked at."""

DAY_TAG = "PREDICTION_DAY"


def is_snow_map(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer is a map of this plugin: by its metadata, or by those beside its file.

    QGIS reads the latter only after it has added the results of an algorithm.
    """
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return False
    if KEYWORD in layer.metadata().keywords():
        return True
    try:
        beside = Path(layer.source()).with_suffix(".qmd").read_text(encoding="utf-8")[:LARGEST_SIDECAR]
    except (OSError, ValueError):
        return False
    return f'vocabulary="{KEYWORD}"' in beside


def shows_snow_cover(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer is a map of snow cover of this plugin, rather than of its quality or uncertainty."""
    if layer is not None and layer.customProperty(KIND_PROPERTY) == FSC:
        return True
    if not is_snow_map(layer):
        return False
    return layer.metadata().title() == title(layer.metadata().keywords()[KEYWORD][-1])


def day_of_file(layer: QgsRasterLayer) -> str:
    """Day of the map that a layer's file holds now, ISO 8601; empty if it says none."""
    dataset = _opened(layer)
    return (dataset.GetMetadataItem(DAY_TAG) if dataset is not None else None) or ""


def made_with(layer: QgsRasterLayer) -> Optional[PredictSpec]:
    """The job that made a map, from the file's tags; ``None`` if it has none.

    The outputs are empty. The day is that of the map, even if the job mapped several days.
    """
    dataset = _opened(layer)
    text = dataset.GetMetadataItem(JOB_TAG) if dataset is not None else None
    try:
        found = json.loads(text) if text else None
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    known = {field.name for field in fields(PredictSpec)} - set(NOT_REPEATED)
    own_day = {"day": dataset.GetMetadataItem(DAY_TAG), "first_day": None, "last_day": None}
    return PredictSpec(**{**{name: value for name, value in found.items() if name in known}, **own_day})


def _opened(layer: QgsRasterLayer) -> Optional[gdal.Dataset]:
    try:
        return gdal.Open(layer.source())
    except RuntimeError:
        # raised instead of returning None where exceptions are switched on
        return None
