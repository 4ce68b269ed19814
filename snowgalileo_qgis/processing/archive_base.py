"""The base class of the algorithms that read an archive of downloaded products, or Earth Engine: scan and
build.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Optional

from qgis.core import QgsProcessingContext

from ..core.choice_words import sensor_words
from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..engine.protocol import ONLINE_SENSORS, EarthEngine, Json
from .cells_base import CellsAlgorithm
from .earth_engine_parameters import EarthEngineParameters
from .parameters import choices, folder, in_words


class ArchiveAlgorithm(EarthEngineParameters, CellsAlgorithm):
    """An algorithm whose input is an archive folder or Earth Engine, an area and a day."""

    ARCHIVE = "ARCHIVE"
    EARTH_ENGINE_SENSORS = "EARTH_ENGINE_SENSORS"
    EARTH_ENGINE_REPLAY = "EARTH_ENGINE_REPLAY"

    output_help = {
        CellsAlgorithm.MISSING: "Sensors for which no product was found, separated by commas.",
        CellsAlgorithm.LEFT_OUT: "Number of products that cannot be used. The log gives the reasons.",
    }

    def add_archive_parameters(self) -> None:
        """Declare archive, day, area and grid."""
        self.add(
            folder(self.ARCHIVE, tr("Archive folder")),
            tr(
                "Folder of downloaded products of Sentinel-1, -2 and -3, Landsat, MODIS, VIIRS, ERA5-Land, "
                "Copernicus DEM and WorldCover, as downloaded (zip, tar or unpacked) and in any subfolders. "
                "No sensor is required. Leave empty to take everything from Earth Engine."
            ),
        )
        self.add_day_and_area()
        self.add_grid_crs()
        self._add_earth_engine()

    def _add_earth_engine(self) -> None:
        self.add_earth_engine_login(
            tr(
                "Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked "
                "for what the archive lacks."
            )
        )
        sensors = tr("Sensors from Earth Engine")
        self.add(
            in_words(
                choices(self.EARTH_ENGINE_SENSORS, sensors, ONLINE_SENSORS, ONLINE_SENSORS), sensor_words()
            ),
            tr("Sensors that Earth Engine is asked for."),
            is_advanced=True,
        )
        self.add_server_for_tests(self.EARTH_ENGINE_REPLAY)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the folder exists, if there is one."""
        path = self.parameterAsFile(parameters, self.ARCHIVE, context)
        if path and not Path(path).exists():
            raise TranslatedError("SG-STACK-010", tr("'{path}' does not exist.").format(path=path))
        super().check(parameters, context)

    def archive_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The shared parameters as fields of a ``ScanSpec``, without the area."""
        return {
            "archive": self.given_path(parameters, self.ARCHIVE, context),
            **self.cell_settings(parameters, context),
            "earth_engine": self._earth_engine(parameters, context),
        }

    def _earth_engine(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Optional[EarthEngine]:
        if not self.parameterAsString(parameters, self.EARTH_ENGINE, context).strip():
            return None
        return self.earth_engine_login(
            parameters,
            context,
            sensors=self.parameterAsEnumStrings(parameters, self.EARTH_ENGINE_SENSORS, context),
            replay=self.parameterAsString(parameters, self.EARTH_ENGINE_REPLAY, context),
        )
