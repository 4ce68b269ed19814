"""The base class of the algorithms that read an archive of downloaded products: scan and build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict

from qgis.core import QgsProcessingContext, QgsProcessingParameterCrs, QgsProcessingParameterExtent

from ..core.messages import tr
from ..engine.protocol import JobSpec, Json, SnowGalileoError
from .area_of_interest import AREA, EXTENT
from .base import SnowGalileoAlgorithm
from .parameters import day, folder, polygons

ANY_AREA: Json = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


class ArchiveAlgorithm(SnowGalileoAlgorithm):
    """An algorithm whose input is an archive folder, an area and a day."""

    ARCHIVE = "ARCHIVE"
    DATE = "DATE"
    GRID_CRS = "GRID_CRS"
    MISSING = "MISSING"
    LEFT_OUT = "LEFT_OUT"

    output_help = {
        MISSING: "Sensors for which no product was found, separated by commas.",
        LEFT_OUT: "Number of products that cannot be used. The log gives the reasons.",
    }

    def add_archive_parameters(self) -> None:
        """Declare archive, day, area and grid."""
        self.add(
            folder(self.ARCHIVE, tr("Archive folder"), optional=False),
            tr(
                "Folder of downloaded products of Sentinel-1, -2 and -3, Landsat, MODIS, VIIRS, ERA5-Land, "
                "Copernicus DEM and WorldCover, as downloaded (zip, tar or unpacked) and in any subfolders. "
                "No sensor is required."
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

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the folder exists and an area is given."""
        path = self.parameterAsFile(parameters, self.ARCHIVE, context)
        if not Path(path).exists():
            raise SnowGalileoError("SG-STACK-010", tr("'{path}' does not exist.").format(path=path))
        if not (parameters.get(EXTENT) or parameters.get(AREA)):
            raise SnowGalileoError("SG-JOB-001", tr("No area was given."), tr("Give an extent or polygons."))
        super().check(parameters, context)

    def job_to_check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job for any area; the real one is read from its layer when the job is prepared."""
        return replace(super().job_to_check(parameters, context), area=ANY_AREA)

    def archive_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The shared parameters as fields of a ``ScanSpec``, without the area."""
        grid_crs = self.parameterAsCrs(parameters, self.GRID_CRS, context)
        return {
            "archive": [self.parameterAsFile(parameters, self.ARCHIVE, context)],
            "day": self.day(parameters, self.DATE, context),
            "grid_crs": grid_crs.authid() if grid_crs.isValid() else "",
        }
