"""The entry *Map again with SnowGalileo* in the menu of a snow map's layer."""

from __future__ import annotations

from typing import Callable, Sequence

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ..core.compat import RASTER_LAYER, QAction
from ..core.messages import tr
from ..core.repeat import is_snow_map, made_with
from ..engine.protocol import PredictSpec


class RepeatAction(QObject):
    """Adds the entry to this plugin's layers only.

    ``repeat``: called with the job that made the map.
    """

    def __init__(self, iface: QgisInterface, repeat: Callable[[PredictSpec], None]) -> None:
        super().__init__()
        self._iface = iface
        self._repeat = repeat
        self.action = QAction(
            QgsApplication.getThemeIcon("/mActionReload.svg"),
            tr("Map again with SnowGalileo…"),
            iface.mainWindow(),
        )
        self.action.triggered.connect(self._on_triggered)
        iface.addCustomActionForLayerType(self.action, "", RASTER_LAYER, False)
        QgsProject.instance().layersAdded.connect(self._on_layers)
        self._on_layers(list(QgsProject.instance().mapLayers().values()))

    def close_down(self) -> None:
        """Remove the entry."""
        QgsProject.instance().layersAdded.disconnect(self._on_layers)
        self._iface.removeCustomActionForLayerType(self.action)
        self.action.deleteLater()

    def _on_layers(self, layers: Sequence[QgsMapLayer]) -> None:
        for layer in layers:
            if is_snow_map(layer):
                self._iface.addCustomActionForLayer(self.action, layer)

    def _on_triggered(self) -> None:
        layer = self._iface.activeLayer()
        spec = made_with(layer) if is_snow_map(layer) else None
        if spec is None:
            text = tr("This map has no record of how it was made.")
            self._iface.messageBar().pushMessage(tr("SnowGalileo"), text, Qgis.MessageLevel.Warning)
            return
        self._repeat(spec)
