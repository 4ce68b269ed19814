"""What the two algorithms share that look through an archive of downloaded products."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtCore import Qt

from ..core.compat import DATE_PARAMETER
from ..core.messages import tr, user_text
from ..engine.protocol import Json, SnowGalileoError
from .base import SnowGalileoAlgorithm


class ArchiveAlgorithm(SnowGalileoAlgorithm):
    """An algorithm on an archive folder, an area and a day."""

    ARCHIVE = "ARCHIVE"
    GRID_CRS = "GRID_CRS"

    def add_archive_parameters(self) -> None:
        """Declare archive, day, area and grid."""
        self.add(
            QgsProcessingParameterFile(
                self.ARCHIVE, tr("Archive folder"), QgsProcessingParameterFile.Behavior.Folder
            ),
            tr(
                "Folder with downloaded products of Sentinel-1, -2 and -3, Landsat, MODIS, VIIRS, "
                "ERA5-Land, Copernicus DEM and WorldCover, as they "
                "come (zip, tar or unpacked) and in any order of folders; every sensor is optional."
            ),
        )
        self.add(
            QgsProcessingParameterDateTime(self.DATE, tr("Prediction day"), DATE_PARAMETER),
            tr("The day to be mapped; products of this day and of the 7 days before are used."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr(
                "1 km cells that touch this rectangle are built. Give an extent, an area, or both: then "
                "cells that touch both."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("1 km cells that touch these polygons are built."),
        )
        self.add(
            QgsProcessingParameterCrs(self.GRID_CRS, tr("UTM zone of the cells"), optional=True),
            tr("Empty: the zone of the area's centre."),
            is_advanced=True,
        )

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """The cheap checks: a folder that exists, and an area."""
        is_good, text = super(SnowGalileoAlgorithm, self).checkParameterValues(parameters, context)
        if not is_good:
            return is_good, text
        folder = self.parameterAsFile(parameters, self.ARCHIVE, context)
        if not Path(folder).exists():
            return False, user_text(
                SnowGalileoError("SG-STACK-010", tr("'{path}' does not exist.").format(path=folder))
            )
        if not (parameters.get(self.EXTENT) or parameters.get(self.AREA)):
            return False, user_text(
                SnowGalileoError("SG-JOB-001", tr("No area was given."), tr("Give an extent or polygons."))
            )
        return True, ""

    def archive_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The shared parameters as fields of a ``ScanSpec``, but for the area."""
        grid_crs = self.parameterAsCrs(parameters, self.GRID_CRS, context)
        return {
            "archive": [self.parameterAsFile(parameters, self.ARCHIVE, context)],
            "day": self.parameterAsDateTime(parameters, self.DATE, context)
            .date()
            .toString(Qt.DateFormat.ISODate),
            "grid_crs": grid_crs.authid() if grid_crs.isValid() else "",
        }
