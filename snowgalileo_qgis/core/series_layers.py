"""The rasters of a series as layers: one group, one legend, and the temporal controller set to its days."""

from __future__ import annotations

from typing import List, Sequence, Tuple

from qgis.core import (
    QgsDateTimeRange,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
)
from qgis.gui import QgsMapCanvas

from .layer_tree import expand
from .layers import apply_look, day_range
from .messages import tr


def add_series(project: QgsProject, days: Sequence[Tuple[str, str]], name: str) -> List[QgsRasterLayer]:
    """Add rasters of snow cover, day and path each, as one group on top.

    All are visible, so that the temporal controller shows each on its day, but only the topmost, the last
    day, shows its legend. Returns the layers, the last day first.
    """
    group = project.layerTreeRoot().insertGroup(0, name)
    layers = []
    for number, (day, path) in enumerate(sorted(days, reverse=True)):
        layer = QgsRasterLayer(path, day, "gdal")
        apply_look(layer, day)
        layer.setName(tr("FSC {day}").format(day=day))
        project.addMapLayer(layer, False)
        expand(group.addLayer(layer), number == 0)
        layers.append(layer)
    return layers


def show_days(project: QgsProject, canvas: QgsMapCanvas, days: Sequence[str]) -> None:
    """Set the project's time and the temporal controller to the days of a series, one day a frame."""
    span = QgsDateTimeRange(day_range(min(days)).begin(), day_range(max(days)).end())
    project.timeSettings().setTemporalRange(span)
    project.timeSettings().setTimeStepUnit(QgsUnitTypes.TemporalUnit.TemporalDays)
    project.timeSettings().setTimeStep(1)
    controller = canvas.temporalController()
    if isinstance(controller, QgsTemporalNavigationObject):
        controller.setTemporalExtents(span)
