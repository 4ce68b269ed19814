"""The parameters by which algorithms ask Earth Engine: its project, and the file that logs in."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsProcessingContext, QgsProcessingParameterFile, QgsProcessingParameterString

from ..core.earth_engine import earth_engine_of
from ..core.messages import tr
from ..engine.protocol import EarthEngine


class EarthEngineParameters:
    """Mixed into an algorithm that may ask Earth Engine."""

    EARTH_ENGINE = "EARTH_ENGINE"
    EARTH_ENGINE_FILE = "EARTH_ENGINE_FILE"

    def add_earth_engine_login(self, project_help: str, *, is_advanced: bool = False) -> None:
        """Declare project and login."""
        project = tr("Cloud project for Earth Engine")
        self.add(
            QgsProcessingParameterString(self.EARTH_ENGINE, project, optional=True),
            project_help,
            is_advanced=is_advanced,
        )
        self.add(
            QgsProcessingParameterFile(
                self.EARTH_ENGINE_FILE,
                tr("File that logs in to Earth Engine"),
                optional=True,
                fileFilter=f"{tr('All files')} (*)",  # the usual file has no ending
            ),
            tr(
                "Key file of a service account. Leave empty for the file chosen under Accounts in the panel, "
                "or else the login that 'earthengine authenticate' has left on this computer."
            ),
            is_advanced=True,
        )

    def earth_engine_login(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, **more: Any
    ) -> EarthEngine:
        """Earth Engine as a source; ``more``: its other fields."""
        return earth_engine_of(
            self.parameterAsString(parameters, self.EARTH_ENGINE, context),
            self.parameterAsFile(parameters, self.EARTH_ENGINE_FILE, context),
            **more,
        )
