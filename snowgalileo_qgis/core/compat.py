"""Every difference between QGIS and Qt versions (QGIS 3.22 with Qt 5 to QGIS 4 with Qt 6) in one place."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsMapLayerType,
    QgsProcessingParameterDateTime,
    QgsRasterLayerTemporalProperties,
    QgsWkbTypes,
)

try:  # Qt 6 moved QAction
    from qgis.PyQt.QtGui import QAction
except ImportError:
    from qgis.PyQt.QtWidgets import QAction

if hasattr(Qgis, "RasterTemporalMode"):  # QGIS 3.30 made the enum a scoped one
    FIXED_TEMPORAL_RANGE = Qgis.RasterTemporalMode.FixedTemporalRange
else:
    FIXED_TEMPORAL_RANGE = QgsRasterLayerTemporalProperties.ModeFixedTemporalRange

if hasattr(Qgis, "ProcessingDateTimeParameterDataType"):  # QGIS 3.36
    DATE_PARAMETER = Qgis.ProcessingDateTimeParameterDataType.Date
else:
    DATE_PARAMETER = QgsProcessingParameterDateTime.Date

# QGIS 3.30
RASTER_LAYER = Qgis.LayerType.Raster if hasattr(Qgis, "LayerType") else QgsMapLayerType.RasterLayer
POLYGON_GEOMETRY = Qgis.GeometryType.Polygon if hasattr(Qgis, "GeometryType") else QgsWkbTypes.PolygonGeometry

__all__ = ["DATE_PARAMETER", "FIXED_TEMPORAL_RANGE", "POLYGON_GEOMETRY", "RASTER_LAYER", "QAction"]
