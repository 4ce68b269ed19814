"""What a season layer shows, as the heading of its legend in the place of QGIS's *Band 02: SCD*."""

from __future__ import annotations

from functools import partial
from typing import Callable, Dict, Optional, Sequence

from qgis.core import QgsMapLayer, QgsMapLayerLegendUtils, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer

from .layers import KIND_PROPERTY, SEASON
from .season_styles import band_titles


class SeasonHeadings(QObject):
    """Follows the styles of the project's season layers, also of a project that is opened."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        super().__init__()
        self._iface = iface
        self._followed: Dict[str, Callable[[str], None]] = {}
        self._soon = QTimer(self)
        # layers have a place in the legend only after they are added
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.follow)
        QgsProject.instance().layersAdded.connect(self._on_added)
        QgsProject.instance().readProject.connect(self._on_layers)
        QgsProject.instance().layersWillBeRemoved.connect(self._on_removed)
        self.follow()

    def close_down(self) -> None:
        """Follow the project no longer."""
        self._soon.stop()
        QgsProject.instance().layersAdded.disconnect(self._on_added)
        QgsProject.instance().readProject.disconnect(self._on_layers)
        QgsProject.instance().layersWillBeRemoved.disconnect(self._on_removed)
        self._on_removed(list(self._followed))

    def follow(self) -> None:
        """Name the figures of season layers that are new."""
        for node in QgsProject.instance().layerTreeRoot().findLayers():
            layer = node.layer()
            if layer is None or layer.customProperty(KIND_PROPERTY) != SEASON:
                continue
            if layer.id() not in self._followed:
                self._followed[layer.id()] = partial(self._name, layer.id())
                layer.styleManager().currentStyleChanged.connect(self._followed[layer.id()])
                self._name(layer.id(), layer.styleManager().currentStyle())

    def _on_added(self, layers: Sequence[QgsMapLayer]) -> None:
        for layer in layers:
            # the result of an algorithm gets its kind once it is in the project
            layer.customPropertyChanged.connect(self._on_layers)
        self._soon.start()

    def _on_layers(self, *_: object) -> None:
        self._soon.start()

    def _on_removed(self, layer_ids: Sequence[str]) -> None:
        for layer_id in set(layer_ids) & set(self._followed):
            layer = QgsProject.instance().mapLayer(layer_id)
            layer.styleManager().currentStyleChanged.disconnect(self._followed.pop(layer_id))

    def _name(self, layer_id: str, style: str) -> None:
        """Write the heading, unless the user has written another."""
        node = QgsProject.instance().layerTreeRoot().findLayer(layer_id)
        titles = band_titles().values()
        if node is None or QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0) not in ("", *titles):
            return
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, style if style in titles else "")
        if self._iface is not None:
            self._iface.layerTreeView().layerTreeModel().refreshLayerLegend(node)
