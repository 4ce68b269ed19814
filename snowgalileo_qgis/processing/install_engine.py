"""Install the engine, for administrators and for scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..core.choice_words import build_words
from ..core.installation import install_percent, install_request, install_text
from ..core.messages import shown, tr
from ..core.tasks.engine_state import engine_state
from ..engine.protocol import JobSpec
from ..engine.protocol.paths import absolute
from ..installer.control import Control, Progress
from ..installer.folder import current
from ..installer.install import install
from ..installer.locks import BACKENDS
from .base import Run, SnowGalileoAlgorithm
from .parameters import choice, folder, in_words


class InstallEngineAlgorithm(SnowGalileoAlgorithm):
    """The only algorithm that runs without an engine."""

    BACKEND = "BACKEND"
    FOLDER = "FOLDER"
    BUNDLE = "BUNDLE"
    MIRROR = "MIRROR"
    DASK = "DASK"
    PYTHON = "PYTHON"
    INSTALLED = "INSTALLED"
    SIZE = "SIZE"

    output_help = {
        PYTHON: "The engine's Python.",
        INSTALLED: "The build that was installed.",
        SIZE: "Bytes that it takes on disk.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "installengine"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Install the engine")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Install the libraries that compute the maps, or update or repair them.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("engine,install,update,repair,setup,pytorch,offline").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "The maps are computed by an engine with a Python and libraries of its own, which are installed "
            "into your user folder; QGIS's own Python is not changed. An engine that is there is replaced "
            "once the new one works. An interrupted installation goes on where it stopped. Proxy and "
            "certificates are taken from the QGIS settings."
        )

    def canExecute(self) -> Tuple[bool, str]:
        """Always: it needs no engine."""
        return True, ""

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add(
            in_words(choice(self.BACKEND, tr("Build"), ["auto", *BACKENDS], "auto"), build_words()),
            tr(
                "auto: the one that fits this computer. cpu: for the processor. cuda: for NVIDIA graphics "
                "cards. mps: for Apple silicon."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.BUNDLE,
                tr("Bundle"),
                optional=True,
                fileFilter=tr("Bundle (*.zip)") + ";;" + tr("All files (*.*)"),
            ),
            tr("A zip saved for computers without internet. The network is not used then."),
        )
        installed = current()
        self.add(
            QgsProcessingParameterBoolean(
                self.DASK,
                tr("Libraries for Dask clusters"),
                defaultValue=installed is not None and installed.has_dask,
            ),
            tr("Needed only where a cluster of several computers builds and maps for you; 4 MB."),
            is_advanced=True,
        )
        self.add(
            folder(self.FOLDER, tr("Folder of the engine")),
            tr("Where to install. Leave empty for your own folder, where the plugin finds it."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.MIRROR, tr("Mirror"), optional=True),
            tr(
                "Address of a package index, or a folder with wheels; several are divided by '|'. Leave "
                "empty for the one of the settings, or else what pip on this computer is set to."
            ),
            is_advanced=True,
        )
        self.addOutput(QgsProcessingOutputFile(self.PYTHON, tr("Python of the engine")))
        self.addOutput(QgsProcessingOutputString(self.INSTALLED, tr("Installed build")))
        self.addOutput(QgsProcessingOutputNumber(self.SIZE, tr("Size")))

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Nothing can be told before this computer has been looked at."""

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """No job of the engine."""
        raise NotImplementedError

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Copy the settings out of QGIS."""
        bundle = self.parameterAsFile(parameters, self.BUNDLE, context)
        target = self.parameterAsFile(parameters, self.FOLDER, context)
        self.request = install_request(
            self.parameterAsEnumString(parameters, self.BACKEND, context),
            self.parameterAsString(parameters, self.MIRROR, context) or None,
            Path(absolute(bundle)) if bundle else None,
            Path(absolute(target)) if target else None,
            None
            if bundle or parameters.get(self.DASK) is None  # as in the folder, which may be another
            else self.parameterAsBoolean(parameters, self.DASK, context),
        )
        return True

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Have the windows look at the new engine; in the GUI thread."""
        engine_state().changed.emit()
        return {}

    def cancelled_text(self) -> str:
        """What the log says where the installation was cancelled."""
        return tr("Cancelled. What was downloaded is kept for the next time.")

    def results(self, run: Run) -> Dict[str, Any]:
        """Install."""

        def report(progress: Progress) -> None:
            message = progress.to_json()
            run.feedback.setProgress(install_percent(message))
            run.feedback.setProgressText(install_text(message))

        installed = install(self.request, Control(report, run.feedback.isCanceled))
        if installed.note:
            run.feedback.pushWarning(shown(installed.note))
        return {
            self.PYTHON: str(installed.interpreter),
            self.INSTALLED: installed.backend,
            self.SIZE: installed.size,
        }


ALGORITHMS = (InstallEngineAlgorithm,)
