"""The provider ``snowgalileo``.

Every job of ``protocol.JOBS`` has a module of its name in this package, whose ``ALGORITHMS`` lists the
algorithms that run it. To add a job, add that module and the job's entry in ``JOBS``; nothing changes here.
*Install the engine* is no job of the engine; *Snow report* runs several.
"""

from __future__ import annotations

from importlib import import_module
from typing import List

from qgis.core import Qgis, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.messages import log, tr
from ..core.paths import resource
from ..engine.protocol import JOBS
from .example_models import example_models
from .install_engine import InstallEngineAlgorithm
from .report import ReportAlgorithm


class SnowGalileoProvider(QgsProcessingProvider):
    """Algorithms and example models of SnowGalileo."""

    def id(self) -> str:
        """Published identifier."""
        return "snowgalileo"

    def name(self) -> str:
        """Name in the toolbox."""
        return "SnowGalileo"

    def longName(self) -> str:
        """Full name."""
        return tr("SnowGalileo: fractional snow cover")

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Path of the icon."""
        return str(resource("icons", "snowgalileo.svg"))

    def supportedOutputRasterLayerExtensions(self) -> List[str]:
        """GeoTIFF, the only format that the engine writes."""
        return ["tif", "tiff"]

    def loadAlgorithms(self) -> None:
        """Register algorithms and models; starts nothing of the engine."""
        for job in JOBS:
            for algorithm in import_module(f".{job.kind}", __package__).ALGORITHMS:
                self.addAlgorithm(algorithm())
        self.addAlgorithm(InstallEngineAlgorithm())
        self.addAlgorithm(ReportAlgorithm())
        for model in example_models():
            if model.is_read:
                self.addAlgorithm(model)
            else:
                log(
                    tr("The example model {file} cannot be read.").format(file=model.displayName()),
                    Qgis.MessageLevel.Warning,
                )
