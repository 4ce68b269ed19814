"""The raster layers of the project to choose snow maps from."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import Dict, Iterator, List, Sequence

from qgis.core import QgsMapLayer, QgsMultiBandColorRenderer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem

from ..core.layers import CHANGE, KIND_PROPERTY, QUALITY, SEASON, UNCERTAINTY
from ..core.messages import as_tooltip, shown
from ..core.repeat import shows_snow_cover
from ..core.stale import name_without_note

LINES = 5
OTHER_KINDS = (UNCERTAINTY, CHANGE, QUALITY, SEASON)
"""Kinds of rasters that show no snow cover."""


class SnowMapList(QObject):
    """Keeps a list of check boxes equal to the project's raster files; snow maps are ticked at first.

    Layers that come one after the other are listed together, once they are all there. ``refreshed``: the
    layers are others; ``changed``: they, or what is ticked.
    """

    changed = pyqtSignal()
    refreshed = pyqtSignal()

    def __init__(self, widget: QListWidget) -> None:
        super().__init__(widget)
        self._list = widget
        self._ticked: Dict[str, bool] = {}
        self._ticks_new = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        self._list.setFixedHeight(widget.fontMetrics().lineSpacing() * LINES + 12)
        self._list.itemChanged.connect(self._on_item)
        project = QgsProject.instance()
        project.layersAdded.connect(self._on_added)
        project.layersRemoved.connect(self._on_removed)
        self.refresh()

    def close_down(self) -> None:
        """Follow the project no longer."""
        QgsProject.instance().layersAdded.disconnect(self._on_added)
        QgsProject.instance().layersRemoved.disconnect(self._on_removed)
        self._soon.stop()

    @contextmanager
    def unticked(self) -> Iterator[None]:
        """Layers that are added meanwhile are not ticked: they are made of those that are."""
        self._ticks_new = False
        try:
            yield
        finally:
            self._ticks_new = True

    def paths(self) -> List[str]:
        """Files of the ticked layers, each once."""
        if self._soon.isActive():
            self.refresh()
        layers = QgsProject.instance().mapLayers()
        ticked = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        ids = [item.data(Qt.ItemDataRole.UserRole) for item in ticked]
        return list(dict.fromkeys(layers[one].source() for one in ids if one in layers))

    def refresh(self) -> None:
        """Offer the raster files that the project has now and that may show snow cover."""
        self._soon.stop()
        self._list.blockSignals(True)
        self._list.clear()
        found = [layer for layer in QgsProject.instance().mapLayers().values() if may_be_snow_cover(layer)]
        for layer in sorted(found, key=lambda one: (not shows_snow_cover(one), one.name())):
            item = QListWidgetItem(shown(name_without_note(layer)), self._list)
            item.setData(Qt.ItemDataRole.UserRole, layer.id())
            item.setToolTip(as_tooltip(layer.source()))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = self._ticked.get(layer.id(), shows_snow_cover(layer))
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        self.refreshed.emit()
        self.changed.emit()

    def _on_added(self, layers: Sequence[QgsMapLayer]) -> None:
        if not self._ticks_new:
            self._ticked.update({layer.id(): False for layer in layers})
        self._soon.start()

    def _on_removed(self, _ids: Sequence[str]) -> None:
        self._soon.start()

    def _items(self) -> List[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _on_item(self, item: QListWidgetItem) -> None:
        self._ticked[item.data(Qt.ItemDataRole.UserRole)] = item.checkState() == Qt.CheckState.Checked
        self.changed.emit()


def may_be_snow_cover(layer: QgsMapLayer) -> bool:
    """Whether a layer is a raster file, and no picture, and none of this plugin that shows something else."""
    if not is_raster_file(layer) or layer.customProperty(KIND_PROPERTY) in OTHER_KINDS:
        return False
    return not isinstance(layer.renderer(), QgsMultiBandColorRenderer)


def is_raster_file(layer: QgsMapLayer) -> bool:
    """Whether a layer is a raster in an ordinary file."""
    return (
        isinstance(layer, QgsRasterLayer)
        and layer.providerType() == "gdal"
        and Path(layer.source()).is_file()
    )
