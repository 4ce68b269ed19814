"""Making a map again: the settings that it carries in its own tags."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Optional

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsRasterLayer

from ..engine.protocol import JOB_TAG, Json, PredictSpec
from .layers import KEYWORD

DAY_TAG = "PREDICTION_DAY"


def is_snow_map(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer says that it is a map of this plugin; looks at the layer's metadata only."""
    return (
        isinstance(layer, QgsRasterLayer)
        and layer.providerType() == "gdal"
        and KEYWORD in layer.metadata().keywords()
    )


def made_with(layer: QgsRasterLayer) -> Optional[Json]:
    """The settings (fields of ``PredictSpec``) of the map's job, from the file's tags; ``None`` where it has
    none.

    The day is always that of the map, also where its job was one for several days.
    """
    try:
        dataset = gdal.Open(layer.source())
    except RuntimeError:
        # raised in the place of None where a program asks GDAL for exceptions
        return None
    text = dataset.GetMetadataItem(JOB_TAG) if dataset is not None else None
    try:
        found = json.loads(text) if text else None
    except ValueError:
        return None
    known = {field.name for field in fields(PredictSpec)}
    if not isinstance(found, dict):
        return None
    own_day = {"day": dataset.GetMetadataItem(DAY_TAG), "first_day": None, "last_day": None}
    return {**{name: value for name, value in found.items() if name in known}, **own_day}
