"""The base class of the algorithms that read stacks."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMultipleLayers,
)

from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..engine.protocol import Json
from .area_of_interest import AREA, EXTENT
from .base import SnowGalileoAlgorithm
from .parameters import day, folder, polygons


class StackAlgorithm(SnowGalileoAlgorithm):
    """An algorithm whose input is stacks."""

    INPUT = "INPUT"
    FOLDER = "FOLDER"
    DATE = "DATE"
    IMPUTE_NAN = "IMPUTE_NAN"
    LEFT_OUT = "LEFT_OUT"

    output_help = {
        LEFT_OUT: "Number of input files or cells that could not be used. The log gives the reasons."
    }

    def add_stack_parameters(self) -> None:
        """Declare the stacks, their day and the area."""
        self.add_file_parameters()
        self.add_area_parameters()

    def add_file_parameters(self) -> None:
        """Declare the stacks and their day."""
        self.add_series_parameters()
        self.add(
            day(self.DATE, tr("Prediction day")),
            tr("The last of the eight days of a stack. Needed only if the stacks have different days."),
        )

    def add_series_parameters(self) -> None:
        """Declare the stacks, of any days."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT, tr("Stack files"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            tr(
                "GeoTIFF cubes with 308 bands, HDF5 files (.h5) as published, or zip files of SEN12TP "
                "scenes. Give either files or a folder."
            ),
        )
        self.add(
            folder(self.FOLDER, tr("Stack folder")),
            tr(
                "A region store (.zarr), the folder of a SEN12TP scene, or a folder of region stores, "
                "GeoTIFF cubes, HDF5 files or scenes, all of which are used. Give either a folder or files."
            ),
        )

    def add_area_parameters(self) -> None:
        """Declare the part of the stacks to use."""
        self.add(
            QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
            tr(
                "Use only the 1 km cells that touch this rectangle, which may be in any coordinate system. "
                "Leave empty for all cells."
            ),
        )
        self.add(
            polygons(AREA, tr("Area")),
            tr(
                "Use only the 1 km cells that touch these polygons. If an extent is given as well, cells "
                "must touch both. Leave empty for all cells."
            ),
        )

    def add_impute_parameter(self) -> None:
        """Declare how NaN and infinite values in cubes are treated."""
        self.add(
            QgsProcessingParameterBoolean(
                self.IMPUTE_NAN, tr("Replace NaN and infinite values by the band mean"), defaultValue=False
            ),
            tr(
                "Cubes with NaN or infinite values are normally left out. If ticked, these values are "
                "replaced by the mean of their band, as the research software does."
            ),
            is_advanced=True,
        )

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that exactly one kind of input is given and exists."""
        self.stack_paths(parameters, context)
        super().check(parameters, context)

    def stack_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The stack parameters as fields of a ``JobSpec``, without the area."""
        return {
            "stacks": self.stack_paths(parameters, context),
            "day": self.day(parameters, self.DATE, context),
            "impute_nan": self.parameterAsBoolean(parameters, self.IMPUTE_NAN, context),
        }

    def stack_paths(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        """Files, or the one folder. Raises ``SG-JOB-001`` for none or both, and ``SG-STACK-010``."""
        files = (
            [path for path in self.parameterAsFileList(parameters, self.INPUT, context) if path]
            if parameters.get(self.INPUT)
            else []
        )
        stack_folder = self.parameterAsFile(parameters, self.FOLDER, context)
        if bool(files) == bool(stack_folder):
            problem = (
                tr("Both stack files and a stack folder were given.") if files else tr("No stack was given.")
            )
            raise TranslatedError("SG-JOB-001", problem, tr("Give either stack files or a stack folder."))
        paths = files or [stack_folder]
        for path in paths:
            if not Path(path).exists():
                raise TranslatedError("SG-STACK-010", tr("'{path}' does not exist.").format(path=path))
        return paths
