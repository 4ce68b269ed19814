"""Old snow maps say how old they are, in their name and their legend, lest one takes them for today's."""

from __future__ import annotations

from typing import Callable, Dict, Optional, Tuple

from qgis.core import QgsLayerTreeLayer, QgsMapLayer, QgsMapLayerLegendUtils, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDate, QObject, Qt, QTimer

from .compat import FIXED_TEMPORAL_RANGE
from .counts import days_text
from .layers import FSC, GROUND, KIND_PROPERTY, NOTE_PROPERTY, legend_title
from .messages import tr
from .repeat import day_of_file, shows_snow_cover
from .settings import settings

LOOK_MS = 600_000
"""Time between two looks at the date; a computer that sleeps over midnight misses a timer set to it."""

LEGEND_PROPERTY = "snowgalileo/stale_legend"
"""Custom property of layers: the heading that was written here."""


class StaleMaps(QObject):
    """Keeps the notes true: when layers come and go, when a project is opened, and on each new day.

    ``today``: the date in local time.
    """

    def __init__(
        self, iface: Optional[QgisInterface], today: Callable[[], QDate] = QDate.currentDate
    ) -> None:
        super().__init__()
        self._iface, self._today = iface, today
        self._checked = QDate()
        self._soon = QTimer(self)
        # after what else happens to new layers, such as their style
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.check)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._on_clock)
        self._clock.start(LOOK_MS)
        project = QgsProject.instance()
        project.layersAdded.connect(self._on_layers)
        project.layersRemoved.connect(self._on_layers)
        project.readProject.connect(self._on_layers)

    def close_down(self) -> None:
        """Follow the project no longer."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._on_layers)
        project.layersRemoved.disconnect(self._on_layers)
        project.readProject.disconnect(self._on_layers)
        self._clock.stop()
        self._soon.stop()

    def check(self) -> None:
        """Write, renew and remove the notes of all snow maps of the project, which is no change to save."""
        self._checked = self._today()
        project = QgsProject.instance()
        was_changed = project.isDirty()
        maps = [node for node in project.layerTreeRoot().findLayers() if _is_map(node.layer())]
        newest: Dict[Tuple[str, str, str], QDate] = {}
        days = [day_of(node.layer()) for node in maps]
        for node, day in zip(maps, days):
            if node.layer().isValid():
                series = _series_of(node.layer())
                newest[series] = max(day, newest.get(series, day))
        for node, day in zip(maps, days):
            # nobody takes a map for today's that is followed by others of the same place, or shows nothing
            is_newest = node.layer().isValid() and day == newest[_series_of(node.layer())]
            note = stale_note(day, self._checked) if is_newest else ""
            # a map that is new, and was never old, is left alone
            if note or node.layer().customProperty(NOTE_PROPERTY) is not None:
                self._note_in_legend(node, note)
                note_in_name(node.layer(), note)
        project.setDirty(was_changed)

    def _on_layers(self, *_: object) -> None:
        self._soon.start()

    def _on_clock(self) -> None:
        if self._today() != self._checked:
            self.check()

    def _note_in_legend(self, node: QgsLayerTreeLayer, note: str) -> None:
        """The heading of the legend, unless the user has written another."""
        title = legend_title(_kind_of(node.layer()))
        old = node.layer().customProperty(LEGEND_PROPERTY, "")
        if QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0) in ("", title, old):
            text = " ".join(part for part in (title, note) if part)
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, text)
            node.layer().setCustomProperty(LEGEND_PROPERTY, text)
            if self._iface is not None:
                self._iface.layerTreeView().layerTreeModel().refreshLayerLegend(node)


def _is_map(layer: Optional[QgsMapLayer]) -> bool:
    return shows_snow_cover(layer) or _kind_of(layer) == GROUND


def _series_of(layer: QgsRasterLayer) -> Tuple[str, str, str]:
    """What maps of one series have in common: what they show, and where."""
    return _kind_of(layer), layer.extent().toString(), layer.crs().authid()


def _kind_of(layer: Optional[QgsMapLayer]) -> str:
    """The kind of a snow map; those of older versions say nothing."""
    return FSC if layer is None else layer.customProperty(KIND_PROPERTY) or FSC


def day_of(layer: QgsRasterLayer) -> QDate:
    """The day of a map, invalid where it has none.

    It is the layer's, or else the file's: the file of the latest day is replaced again and again.
    """
    properties = layer.temporalProperties()
    if properties.isActive() and properties.mode() == FIXED_TEMPORAL_RANGE:
        return properties.fixedTemporalRange().begin().date()
    return QDate.fromString(day_of_file(layer), Qt.DateFormat.ISODate)


def stale_note(day: QDate, today: QDate) -> str:
    """``(12 days old)``; empty for a map that is new enough, or has no day."""
    limit = settings().stale_after
    age = day.daysTo(today) if day.isValid() else 0
    return tr("({days} old)").format(days=days_text(age)) if limit and age > limit else ""


def name_without_note(layer: QgsMapLayer) -> str:
    """The name of a layer, for lists in which all are old."""
    note, name = layer.customProperty(NOTE_PROPERTY), layer.name()
    return name[: -len(note)].rstrip() if note and name.endswith(note) else name


def note_in_name(layer: QgsMapLayer, note: str) -> None:
    """Put a note behind the name of a layer in the place of the last one.

    A user who writes another name without the note has decided: that name is left alone.
    """
    old, name = layer.customProperty(NOTE_PROPERTY), layer.name()
    if old is not None and not (old and name.endswith(old)):
        layer.setCustomProperty(NOTE_PROPERTY, "")
        return
    base = name[: -len(old)].rstrip() if old else name
    wanted = f"{base} {note}" if note else base
    if wanted != name:
        layer.setName(wanted)
    if note:
        layer.setCustomProperty(NOTE_PROPERTY, note)
    else:
        layer.removeCustomProperty(NOTE_PROPERTY)
