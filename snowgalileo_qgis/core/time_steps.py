"""QGIS's Temporal Controller: maps of days are stepped through by days; it would start with hours."""

from __future__ import annotations

from typing import Sequence

from qgis.core import QgsDateTimeRange, QgsInterval, QgsProject, QgsTemporalNavigationObject, QgsUnitTypes
from qgis.gui import QgsMapCanvas

from .layers import day_range

DAY = QgsInterval(1, QgsUnitTypes.TemporalUnit.TemporalDays)


def show_days(canvas: QgsMapCanvas, days: Sequence[str]) -> None:
    """Set the frames to the days of new maps, one each, unless the user steps through others just now."""
    if not days:
        return
    span = QgsDateTimeRange(day_range(min(days)).begin(), day_range(max(days)).end())
    controller = canvas.temporalController()
    if isinstance(controller, QgsTemporalNavigationObject):
        if controller.navigationMode() != QgsTemporalNavigationObject.NavigationMode.NavigationOff:
            return
        controller.setTemporalExtents(span)
        controller.setFrameDuration(DAY)
    settings = QgsProject.instance().timeSettings()
    settings.setTemporalRange(span)
    settings.setTimeStep(1)
    settings.setTimeStepUnit(QgsUnitTypes.TemporalUnit.TemporalDays)
