"""The provider ``snowgalileo``."""

from __future__ import annotations

from pathlib import Path
from typing import List, Tuple

from qgis.core import Qgis, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.messages import log, tr
from ..core.paths import resource
from .add_clouds import AddCloudsAlgorithm
from .base import engine_available
from .build_stack import BuildStackAlgorithm
from .download_weights import DownloadWeightsAlgorithm
from .evaluate import EvaluateAlgorithm
from .finetune import FinetuneAlgorithm
from .inspect import InspectAlgorithm
from .predict import PredictAlgorithm
from .predict_series import PredictSeriesAlgorithm
from .pretrain import PretrainAlgorithm
from .scan_archive import ScanArchiveAlgorithm
from .selftest import SelftestAlgorithm
from .what_if import WhatIfAlgorithm

MODELS = Path(__file__).parent / "models"
"""Example models; they run as they are and can be opened in the model designer."""


class ExampleModel(QgsProcessingModelAlgorithm):
    """A shipped model, with a readable name (QGIS shows the identifier otherwise) and a word when no
    engine is installed.
    """

    def displayName(self) -> str:
        """Name in the toolbox: that of the file."""
        return self.name().replace("_", " ").capitalize()

    def canExecute(self) -> Tuple[bool, str]:
        """Whether all steps, the engine's among them, can run."""
        can_execute, text = super().canExecute()
        return engine_available() if can_execute else (can_execute, text)


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
        for algorithm in (
            ScanArchiveAlgorithm,
            BuildStackAlgorithm,
            PredictAlgorithm,
            PredictSeriesAlgorithm,
            WhatIfAlgorithm,
            InspectAlgorithm,
            EvaluateAlgorithm,
            AddCloudsAlgorithm,
            PretrainAlgorithm,
            FinetuneAlgorithm,
            DownloadWeightsAlgorithm,
            SelftestAlgorithm,
        ):
            self.addAlgorithm(algorithm())
        for path in sorted(MODELS.glob("*.model3")):
            model = ExampleModel()
            if model.fromFile(str(path)):
                self.addAlgorithm(model)
            else:
                log(
                    tr("The example model {file} cannot be read.").format(file=path.name),
                    Qgis.MessageLevel.Warning,
                )
