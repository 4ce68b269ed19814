"""Reading a layer's polygons as a background task, because there may be many."""

from __future__ import annotations

from typing import List

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ...engine.protocol import Cancelled, Json
from ..area import geojson_of
from ..error_words import TranslatedError
from ..messages import tr
from .background_task import BackgroundTask


class PolygonsTask(BackgroundTask):
    """Joins a layer's polygons into one GeoJSON geometry in longitude and latitude.

    ``selected_only``: use only the features that are selected when the task is created.
    """

    def __init__(
        self, layer: QgsVectorLayer, selected_only: bool, context: QgsCoordinateTransformContext
    ) -> None:
        super().__init__(tr("SnowGalileo: read polygons"))
        self._source = QgsVectorLayerFeatureSource(layer)
        self._request = QgsFeatureRequest().setNoAttributes()
        if selected_only:
            self._request.setFilterFids(layer.selectedFeatureIds())
        nothing = (
            tr("No polygon is selected in '{layer}'.")
            if selected_only
            else tr("The layer '{layer}' has no polygons.")
        )
        self._nothing = nothing.format(layer=layer.name())
        self._crs = layer.crs()
        self._context = context

    def work(self) -> Json:
        """Read and join the polygons. Raises ``SG-AREA-001``."""
        polygons = self._polygons()
        if not polygons:
            raise TranslatedError("SG-AREA-001", self._nothing)
        return geojson_of([(polygons, self._crs)], self._context)

    def _polygons(self) -> List[QgsGeometry]:
        polygons = []
        for feature in self._source.getFeatures(self._request):
            if self.isCanceled():
                raise Cancelled()
            if feature.hasGeometry():
                polygons.append(feature.geometry())
        return polygons
