"""All differences between versions of QGIS and Qt, from QGIS 3.22 with Qt 5 to QGIS 4 with Qt 6."""

from __future__ import annotations

from typing import Mapping

from qgis.core import (
    Qgis,
    QgsLegendStyle,
    QgsMapLayerType,
    QgsPalLayerSettings,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsRasterLayerTemporalProperties,
    QgsTask,
    QgsWkbTypes,
)
from qgis.gui import QgsMessageLogViewer
from qgis.PyQt.QtCore import QMetaType, QVariant
from qgis.PyQt.QtWidgets import QPlainTextEdit

try:  # Qt 6 moved QAction
    from qgis.PyQt.QtGui import QAction
except ImportError:
    from qgis.PyQt.QtWidgets import QAction

if hasattr(Qgis, "RasterTemporalMode"):  # a scoped enum since QGIS 3.30
    FIXED_TEMPORAL_RANGE = Qgis.RasterTemporalMode.FixedTemporalRange
else:
    FIXED_TEMPORAL_RANGE = QgsRasterLayerTemporalProperties.ModeFixedTemporalRange

if hasattr(Qgis, "ProcessingDateTimeParameterDataType"):  # since QGIS 3.36
    DATE_PARAMETER = Qgis.ProcessingDateTimeParameterDataType.Date
else:
    DATE_PARAMETER = QgsProcessingParameterDateTime.Date

# QGIS tells by a notification of the system when a task of more than some seconds ends; it calls one that was
# cancelled failed
TASK_FLAGS = QgsTask.Flag.CanCancel
SILENT_TASK_FLAGS = TASK_FLAGS
if hasattr(QgsTask.Flag, "Silent"):  # since QGIS 3.26
    SILENT_TASK_FLAGS |= QgsTask.Flag.Silent

# both since QGIS 3.30
RASTER_LAYER = Qgis.LayerType.Raster if hasattr(Qgis, "LayerType") else QgsMapLayerType.RasterLayer
POLYGON_GEOMETRY = Qgis.GeometryType.Polygon if hasattr(Qgis, "GeometryType") else QgsWkbTypes.PolygonGeometry

# since QGIS 3.42
LEGEND_HIDDEN = Qgis.LegendComponent.Hidden if hasattr(Qgis, "LegendComponent") else QgsLegendStyle.Hidden

# since QGIS 3.26
LINE_PLACEMENT = Qgis.LabelPlacement.Line if hasattr(Qgis, "LabelPlacement") else QgsPalLayerSettings.Line


def attribute_table(title: str, words: Mapping[int, str]) -> object:
    """``QgsRasterAttributeTable`` with a text for each value; for QGIS 3.30 and newer."""
    from qgis.core import QgsRasterAttributeTable

    # since QGIS 3.38
    if Qgis.QGIS_VERSION_INT >= 33800:
        whole, text = QMetaType.Type.Int, QMetaType.Type.QString
    else:
        whole, text = QVariant.Type.Int, QVariant.Type.String
    usage = Qgis.RasterAttributeTableFieldUsage
    table = QgsRasterAttributeTable()
    table.appendField("Value", usage.MinMax, whole)
    table.appendField(title, usage.Name, text)
    for value, word in words.items():
        table.appendRow([value, word])
    # otherwise QGIS would ask whether to save it
    table.setDirty(False)
    return table


def log_shows_html() -> bool:
    """Whether QGIS's log window takes messages for HTML, as in 3.40 but not in 3.44; for the GUI thread.

    It is asked, because the change came with a correction that older series may receive, too.
    """
    viewer = QgsMessageLogViewer()
    viewer.logMessage("<b>text</b>", "", Qgis.MessageLevel.Info)
    return not any("<b>" in page.toPlainText() for page in viewer.findChildren(QPlainTextEdit))


def can_show_reports(feedback: QgsProcessingFeedback) -> bool:
    """Whether QGIS can show the report (HTML) of a run.

    Its batch window breaks off instead of showing its summary if a row has one: ``loadHtmlResults`` forgets
    an argument, in QGIS 3.22 to 3.44 at least.
    """
    return not feedback.metaObject().className().endswith("BatchFeedback")


__all__ = [
    "DATE_PARAMETER",
    "FIXED_TEMPORAL_RANGE",
    "LINE_PLACEMENT",
    "POLYGON_GEOMETRY",
    "RASTER_LAYER",
    "QAction",
    "attribute_table",
    "can_show_reports",
    "log_shows_html",
]
