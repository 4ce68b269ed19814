"""The base class of the algorithms that read an archive of downloaded products, or Earth Engine: scan and
build.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterString,
)

from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..engine.protocol import ONLINE_SENSORS, EarthEngine, JobSpec, Json
from .area_of_interest import AREA, EXTENT, require_area
from .base import SnowGalileoAlgorithm
from .earth_engine_parameters import EarthEngineParameters
from .parameters import choices, day, folder, polygons

ANY_AREA: Json = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


class ArchiveAlgorithm(EarthEngineParameters, SnowGalileoAlgorithm):
    """An algorithm whose input is an archive folder or Earth Engine, an area and a day."""

    ARCHIVE = "ARCHIVE"
    DATE = "DATE"
    GRID_CRS = "GRID_CRS"
    EARTH_ENGINE_SENSORS = "EARTH_ENGINE_SENSORS"
    EARTH_ENGINE_REPLAY = "EARTH_ENGINE_REPLAY"
    MISSING = "MISSING"
    LEFT_OUT = "LEFT_OUT"

    output_help = {
        MISSING: "Sensors for which no product was found, separated by commas.",
        LEFT_OUT: "Number of products that cannot be used. The log gives the reasons.",
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
        self.add(
            day(self.DATE, tr("Prediction day"), optional=False),
            tr("The day to map. Products of this day and of the seven days before it are used."),
        )
        self.add(
            QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
            tr(
                "The 1 km cells that touch this rectangle are used. Give an extent, an area, or both; with "
                "both, cells must touch both."
            ),
        )
        self.add(polygons(AREA, tr("Area")), tr("The 1 km cells that touch these polygons are used."))
        self.add(
            QgsProcessingParameterCrs(self.GRID_CRS, tr("UTM zone of the cells"), optional=True),
            tr("Leave empty for the UTM zone of the centre of the area."),
            is_advanced=True,
        )
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
            choices(self.EARTH_ENGINE_SENSORS, sensors, ONLINE_SENSORS, ONLINE_SENSORS),
            tr("Sensors that Earth Engine is asked for."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.EARTH_ENGINE_REPLAY, tr("Server for tests"), optional=True),
            tr("Address of a server on this computer that answers in the place of all services."),
            is_advanced=True,
        )

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the folder exists, if there is one, and an area is given."""
        path = self.parameterAsFile(parameters, self.ARCHIVE, context)
        if path and not Path(path).exists():
            raise TranslatedError("SG-STACK-010", tr("'{path}' does not exist.").format(path=path))
        require_area(parameters)
        super().check(parameters, context)

    def job_to_check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job for any area; the real one is read from its layer when the job is prepared."""
        return replace(super().job_to_check(parameters, context), area=ANY_AREA)

    def archive_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The shared parameters as fields of a ``ScanSpec``, without the area."""
        grid_crs = self.parameterAsCrs(parameters, self.GRID_CRS, context)
        path = self.parameterAsFile(parameters, self.ARCHIVE, context)
        return {
            "archive": [path] if path else [],
            "day": self.day(parameters, self.DATE, context),
            "grid_crs": grid_crs.authid() if grid_crs.isValid() else "",
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
