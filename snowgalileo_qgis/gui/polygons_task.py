"""Reading the polygons of a layer as a task of QGIS, because a layer may hold many."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import pyqtSignal

from ..core.area import geojson_of
from ..core.messages import tr
from ..engine.protocol import Cancelled, Json, SnowGalileoError


class PolygonsTask(QgsTask):
    """Joins the polygons of a layer; exactly one of ``ready`` (GeoJSON) and ``failed`` is emitted, in the GUI
    thread.

    Keep a reference until then. ``selected_only``: only the features that are selected when the task is made.
    """

    ready = pyqtSignal(dict)
    failed = pyqtSignal(object)

    def __init__(
        self, layer: QgsVectorLayer, selected_only: bool, context: QgsCoordinateTransformContext
    ) -> None:
        super().__init__(
            tr("Reading the polygons of '{layer}'").format(layer=layer.name()), QgsTask.Flag.CanCancel
        )
        self._source = QgsVectorLayerFeatureSource(layer)
        self._request = QgsFeatureRequest().setNoAttributes()
        if selected_only:
            self._request.setFilterFids(layer.selectedFeatureIds())
        self._nothing = (
            tr("No polygon is selected in '{layer}'.")
            if selected_only
            else tr("The layer '{layer}' has no polygons.")
        )
        self._nothing = self._nothing.format(layer=layer.name())
        self._crs = layer.crs()
        self._context = context
        self._area: Optional[Json] = None
        self._error: SnowGalileoError = Cancelled()

    def run(self) -> bool:
        """Read and join the polygons; called by QGIS in the background thread."""
        try:
            polygons = self._polygons()
            if self.isCanceled():
                return False
            if not polygons:
                raise SnowGalileoError("SG-AREA-001", self._nothing)
            self._area = geojson_of([(polygons, self._crs)], self._context)
        except SnowGalileoError as error:
            self._error = error
        return self._area is not None

    def finished(self, _result: bool) -> None:
        """Report the end; called by QGIS in the GUI thread."""
        if self._area is not None:
            self.ready.emit(self._area)
        else:
            self.failed.emit(self._error)

    def _polygons(self) -> List[QgsGeometry]:
        polygons = []
        for feature in self._source.getFeatures(self._request):
            if self.isCanceled():
                break
            if feature.hasGeometry():
                polygons.append(feature.geometry())
        return polygons
