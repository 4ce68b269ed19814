"""The map tool *Explain a pixel*: click on a snow map and read what is known of the pixel."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgisInterface, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from ..core.area import WGS84
from ..core.compat import POLYGON_GEOMETRY
from ..core.layers import KIND_PROPERTY, QUALITY, UNCERTAINTY
from ..core.messages import shown, tr, user_text
from ..core.pixel_words import words_at, words_of
from ..core.repeat import is_snow_map, made_with, shows_snow_cover
from ..core.tasks.engine_task import EngineTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import Cancelled, ExplainSpec, Explanation, SnowGalileoError
from .area_tool import area_band
from .explain_window import ExplainWindow
from .snow_map_list import is_raster_file


class ExplainTool(QgsMapTool):
    """Asks the engine for the pixel of the topmost snow map under the click, and shows its answer.

    Of a layer of codes, such as quality classes or dates, it says what they mean.
    """

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(iface.mapCanvas())
        self._iface = iface
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self._band = area_band(iface.mapCanvas())
        self.window = ExplainWindow(parent or iface.mainWindow())
        self.window.finished.connect(self._clear)
        self.job = LatestTask(self)
        self.job.succeeded.connect(self._on_succeeded)
        self.job.failed.connect(self._on_failed)

    def close_down(self) -> None:
        """End the job and take the tool off the map."""
        self.job.drop()
        self.canvas().unsetMapTool(self)
        self._clear()
        self.canvas().scene().removeItem(self._band)
        self.window.close()
        self.window.deleteLater()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Explain the pixel that was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.explain(self.toMapCoordinates(event.pos()))

    def explain(self, point: QgsPointXY) -> None:
        """Explain the pixel at a point in the map's coordinates."""
        layer = self._layer_at(point)
        self.window.show()
        self._clear()
        if layer is None:
            self.window.say(tr("There is no snow map here: choose one in the layers, or click on one."))
            return
        try:
            place = self._from_map(QgsCoordinateReferenceSystem(WGS84)).transform(point)
        except QgsCsException:
            self.window.say(tr("This point has no longitude and latitude."))
            return
        if not is_snow_map_like(layer):
            words = words_at(layer, self._from_map(layer.crs()).transform(point))
            self.window.say("\n".join([shown(layer.name()), "", *words]))
            return
        self.window.say(tr("Reading the files…"))
        self.job.start(EngineTask(tr("SnowGalileo: explain a pixel"), spec_of(layer, place)))

    def _layer_at(self, point: QgsPointXY) -> Optional[QgsMapLayer]:
        """The chosen layer, else the topmost visible snow map, else layer of codes, that has the point."""
        active = self._iface.activeLayer()
        order = QgsProject.instance().layerTreeRoot().checkedLayers()
        first = [active] if active is not None and (is_snow_map_like(active) or has_words(active)) else []
        maps = [one for one in order if is_snow_map_like(one)]
        for layer in [*first, *maps, *filter(has_words, order)]:
            try:
                inside = layer.extent().contains(self._from_map(layer.crs()).transform(point))
            except QgsCsException:
                continue
            if inside:
                return layer
        return None

    def _from_map(self, crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(
            self.canvas().mapSettings().destinationCrs(), crs, QgsProject.instance()
        )

    def _on_succeeded(self, found: Explanation) -> None:
        self.window.show_explanation(found)
        outline = QgsGeometry.fromRect(QgsRectangle(found.west, found.south, found.east, found.north))
        self._band.setToGeometry(outline, QgsCoordinateReferenceSystem(WGS84))

    def _on_failed(self, error: SnowGalileoError) -> None:
        if not isinstance(error, Cancelled):
            self.window.say(user_text(error))

    def _clear(self, _result: int = 0) -> None:
        self._band.reset(POLYGON_GEOMETRY)


def is_snow_map_like(layer: QgsMapLayer) -> bool:
    """Whether a layer is a file with snow cover."""
    return is_raster_file(layer) and shows_snow_cover(layer)


def has_words(layer: QgsMapLayer) -> bool:
    """Whether the numbers of a layer are codes of the plugin, such as quality classes or dates."""
    return is_raster_file(layer) and bool(words_of(layer.source()))


def spec_of(layer: QgsMapLayer, place: QgsPointXY) -> ExplainSpec:
    """The job for a pixel: the map with the other snow maps of the project, and the stacks that it names."""
    job = made_with(layer) if is_snow_map(layer) else None
    return ExplainSpec(
        map=layer.source(),
        longitude=place.x(),
        latitude=place.y(),
        stacks=[path for path in job.stacks if is_local(path)] if job is not None else [],
        rasters=series_of(layer),
        quality_layers=beside(),
    )


def beside() -> List[str]:
    """Quality and uncertainty rasters of the project; the engine takes those of the map's day and pixels."""
    layers = QgsProject.instance().mapLayers().values()
    kinds = (QUALITY, UNCERTAINTY)
    return [
        one.source() for one in layers if is_raster_file(one) and one.customProperty(KIND_PROPERTY) in kinds
    ]


def series_of(layer: QgsMapLayer) -> List[str]:
    """Snow maps of the project on the same pixels, one for each file, with this one."""
    others = [one for one in QgsProject.instance().mapLayers().values() if is_snow_map_like(one)]
    same = [
        one
        for one in others
        if one.extent() == layer.extent() and (one.width(), one.height()) == (layer.width(), layer.height())
    ]
    return list(dict.fromkeys(one.source() for one in [layer, *same]))


def is_local(path: str) -> bool:
    """Whether a path that a file names is on this computer, and there: not one of a server."""
    return not path.startswith(("\\\\", "//")) and Path(path).exists()
