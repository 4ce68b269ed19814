"""The provider ``snowgalileo``."""

from __future__ import annotations

from pathlib import Path
from typing import List

from qgis.core import Qgis, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.messages import log, tr
from ..core.paths import resource
from .inspect import InspectAlgorithm
from .predict import PredictAlgorithm

MODELS = Path(__file__).parent / "models"
"""Example models; they run as they are and can be opened in the model designer."""


class SnowGalileoProvider(QgsProcessingProvider):
    """Algorithms and example models of SnowGalileo."""

    def id(self) -> str:
        """Published identifier."""
        return "snowgalileo"

    def name(self) -> str:
        """Name in the toolbox."""
        return "SnowGalileo"

    def longName(self) -> str:
        """Name where there is room."""
        return tr("SnowGalileo: fractional snow cover")

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Path of the icon."""
        return str(resource("icons", "snowgalileo.svg"))

    def supportedOutputRasterLayerExtensions(self) -> List[str]:
        """The engine writes GeoTIFF only."""
        return ["tif", "tiff"]

    def loadAlgorithms(self) -> None:
        """Register algorithms and models; nothing of the engine is started."""
        for algorithm in (PredictAlgorithm, InspectAlgorithm):
            self.addAlgorithm(algorithm())
        for path in sorted(MODELS.glob("*.model3")):
            model = QgsProcessingModelAlgorithm()
            if model.fromFile(str(path)):
                self.addAlgorithm(model)
            else:
                log(tr("The example model {file} cannot be read.").format(file=path.name), Qgis.MessageLevel.Warning)
