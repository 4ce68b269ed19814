"""The pictures of an animation: the snow map of each day with its date, a legend and a scale."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import List, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from .counts import Localised
from .error_words import TranslatedError
from .layers import FSC, apply_look, day_range, legend_title
from .messages import tr

BAND = 64
"""Height of the band below the map, pixels of a picture ``WIDE`` pixels wide."""
WIDE = 800
NARROWEST = 400
TALLEST = 4
"""Height of a map at most, in widths."""
INK, PALE, PAPER, ALARM = QColor("#1a1a1a"), QColor("#5f6b76"), QColor("#ffffff"), QColor("#b3261e")

Entry = Tuple[str, QColor]


@dataclass(frozen=True)
class View:
    """What all pictures show: a part of the Earth in ``crs``, their ``width`` in pixels, the ``legend``,
    labels and colours, and what the maps show, a ``kind`` of ``core.layers``. ``above``, ``below``: layers
    that are drawn over and under the snow, the topmost first.
    """

    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    width: int
    legend: Sequence[Entry]
    kind: str = FSC
    above: Sequence[QgsMapLayer] = ()
    below: Sequence[QgsMapLayer] = ()

    @property
    def size(self) -> QSize:
        """Of the map without the band below it, pixels."""
        aspect = min(self.extent.height() / self.extent.width(), TALLEST)
        return QSize(self.width, max(1, round(self.width * aspect)))


def view_of(
    path: str, extent: QgsRectangle, width: int, layers: Sequence[QgsMapLayer], kind: str = FSC
) -> View:
    """The view on a map: all of it, or an extent in its coordinate system. Raster layers lie below the snow,
    others above. Raises ``SG-JOB-001`` for an extent without area.
    """
    snow = _snow(path, "2000-01-01")
    shown = snow.extent() if extent.isNull() else extent
    if shown.width() <= 0 or shown.height() <= 0:
        raise TranslatedError("SG-JOB-001", tr("The extent has no area."), tr("Choose another one."))
    below = [layer for layer in layers if layer.type() == snow.type()]
    above = [layer for layer in layers if layer not in below]
    return View(shown, snow.crs(), width, snow.renderer().legendSymbologyItems(), kind, above, below)


def draw_frame(view: View, path: str, day: str, target: str) -> None:
    """Draw one day as PNG; for the GUI thread. ``path``: empty for a day without a map, which is said.

    Raises ``SG-OUTPUT-001``.
    """
    size, scale = view.size, view.width / WIDE
    # QGIS does not keep the layers of its settings
    snow = [_snow(path, day, over_others=bool(view.below))] if path else []
    settings = _settings(view, snow, day)
    image = QImage(size.width(), size.height() + round(BAND * scale), QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    try:
        # a picture of its own: symbols reach beyond the map
        painter.drawImage(0, 0, _map(settings))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(0, size.height())
        painter.scale(scale, scale)
        _Band(painter).draw(day, "" if path else tr("no map of this day"), view, settings)
    finally:
        painter.end()
    if not image.save(target, "PNG"):
        raise TranslatedError("SG-OUTPUT-001", tr("{path} cannot be written.").format(path=target))


def _settings(view: View, snow: List[QgsMapLayer], day: str) -> QgsMapSettings:
    settings = QgsMapSettings()
    settings.setLayers([*view.above, *snow, *view.below])
    settings.setDestinationCrs(view.crs)
    settings.setTransformContext(QgsProject.instance().transformContext())
    settings.setEllipsoid("EPSG:7030")
    settings.setExtent(view.extent)
    settings.setOutputSize(view.size)
    settings.setBackgroundColor(PAPER)
    # layers of other days stay out of the picture, as with the Temporal Controller
    settings.setIsTemporal(True)
    settings.setTemporalRange(day_range(day))
    return settings


def _map(settings: QgsMapSettings) -> QImage:
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    try:
        QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    finally:
        painter.end()
    return image


def _snow(path: str, day: str, *, over_others: bool = False) -> QgsRasterLayer:
    """A map with the shipped style, through which rasters below it are seen."""
    # no other style is looked for, which would read all pixels
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsRasterLayer(path, day, "gdal", options)
    apply_look(layer, day)
    if over_others:
        layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    return layer


class _Band:
    """The band below a map, drawn in pixels of a picture ``WIDE`` pixels wide."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def draw(self, day: str, note: str, view: View, settings: QgsMapSettings) -> None:
        """Day, what is missing, legend and scale."""
        x = self._text(12, 26, day, 20, INK, bold=True)
        if note:
            self._text(x + 14, 26, note, 14, ALARM, bold=True)
        self._scale(settings)
        x = self._text(12, 52, legend_title(view.kind), 12, PALE)
        for label, color in view.legend:
            self._painter.fillRect(QRectF(x + 12, 42, 14, 11), color)
            x = self._text(x + 30, 52, label, 12, INK)
        self._text(x + 14, 52, tr("no colour: not seen"), 12, PALE)

    def _text(self, x: float, y: float, text: str, size: int, color: QColor, *, bold: bool = False) -> float:
        """Draw a text from a point of its base line; returns where it ends."""
        font = QFont()
        font.setPixelSize(size)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(QPen(color))
        self._painter.drawText(QPointF(x, y), text)
        return x + QFontMetricsF(font).horizontalAdvance(text)

    def _scale(self, settings: QgsMapSettings) -> None:
        """A line of a round length at the right."""
        metres = width_in_metres(settings)
        if metres <= 0:
            return
        length = round_length(metres / 5)
        pixels = length / metres * WIDE
        text, unit = (tr("{n} km"), 1000) if length >= 1000 else (tr("{n} m"), 1)
        text = text.format(n=f"{Localised(length / unit):g}")
        right, y = WIDE - 12.0, 24.0
        font = QFont()
        font.setPixelSize(12)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        self._text(right - pixels - wide - 8, y, text, 12, INK)
        pen = QPen(INK, 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        left = right - pixels
        ends = ((left, y - 6), (left, y), (right, y), (right, y - 6))
        self._painter.drawPolyline([QPointF(*end) for end in ends])


def width_in_metres(settings: QgsMapSettings) -> float:
    """Width of a map at its middle."""
    distance = QgsDistanceArea()
    distance.setSourceCrs(settings.destinationCrs(), settings.transformContext())
    distance.setEllipsoid(settings.ellipsoid())
    extent = settings.visibleExtent()
    y = extent.center().y()
    return distance.measureLine(QgsPointXY(extent.xMinimum(), y), QgsPointXY(extent.xMaximum(), y))


def round_length(most: float) -> float:
    """The longest of 1, 2, 5, 10, 20 ... that is not longer."""
    power = 10.0 ** floor(log10(most))
    return max(step * power for step in (1, 2, 5) if step * power <= most * (1 + 1e-9))
