"""The extent and the polygons that limit a job to a part of the map."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
)

from ..core.area import Part, geojson_of
from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..engine.protocol import Json

EXTENT = "EXTENT"
AREA = "AREA"
EXTENT_VERTICES = 20
"""Vertices added to each side of an extent, because straight lines bend when projected to degrees."""


def require_area(parameters: Dict[str, Any]) -> None:
    """Raise ``SG-JOB-001`` where neither an extent nor polygons are given."""
    if not (parameters.get(EXTENT) or parameters.get(AREA)):
        raise TranslatedError("SG-JOB-001", tr("No area was given."), tr("Give an extent or polygons."))


class AreaOfInterest:
    """A copy of an algorithm's extent and polygons that any thread may use.

    Empty for algorithms without these parameters.
    """

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> None:
        self._transforms = context.transformContext()
        self._parts: List[Part] = []
        if parameters.get(EXTENT):
            extent = algorithm.parameterAsExtent(parameters, EXTENT, context)
            rectangle = QgsGeometry.fromRect(extent).densifyByCount(EXTENT_VERTICES)
            self._parts.append(([rectangle], algorithm.parameterAsExtentCrs(parameters, EXTENT, context)))
        if parameters.get(AREA):
            source = algorithm.parameterAsSource(parameters, AREA, context)
            if source is None:
                raise QgsProcessingException(algorithm.invalidSourceError(parameters, AREA))
            features = source.getFeatures(QgsFeatureRequest().setNoAttributes())
            self._parts.append(([feature.geometry() for feature in features], source.sourceCrs()))

    def geojson(self) -> Optional[Json]:
        """The area as ``JobSpec.area``; ``None``: everything. Raises ``SG-AREA-001``."""
        return geojson_of(self._parts, self._transforms)
