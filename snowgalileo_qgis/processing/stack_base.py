"""The base class of the algorithms that read stacks."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
)

from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..engine.protocol import Json
from ..engine.protocol.paths import is_object
from .base import SnowGalileoAlgorithm
from .parameters import day, folder, switch


class StackAlgorithm(SnowGalileoAlgorithm):
    """An algorithm whose input is stacks."""

    INPUT = "INPUT"
    FOLDER = "FOLDER"
    SCENE_LAYER = "SCENE_LAYER"
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
                "GeoTIFF cubes, HDF5 files or scenes, all of which are used. A region store can also lie in "
                "an S3 bucket: s3://bucket/name.zarr. Give either a folder or files."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.SCENE_LAYER, tr("Scenes"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr(
                "Layer that SEN12TP scenes wrote: the scenes of its features are used, or only those "
                "that are selected on the map. Give it in the place of files or a folder."
            ),
            is_advanced=True,
        )

    def add_area_parameters(self) -> None:
        """Declare the part of the stacks to use."""
        self.add_area(
            tr(
                "Use only the 1 km cells that touch this rectangle, which may be in any coordinate system. "
                "Leave empty for all cells."
            ),
            tr(
                "Use only the 1 km cells that touch these polygons. If an extent is given as well, cells "
                "must touch both. Leave empty for all cells."
            ),
        )

    def add_impute_parameter(self) -> None:
        """Declare how NaN and infinite values in cubes are treated."""
        self.add(
            switch(self.IMPUTE_NAN, tr("Replace NaN and infinite values by the band mean")),
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

    def _scenes(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Optional[List[str]]:
        """Paths of the scenes of a layer; ``None``: none was given. Raises ``SG-JOB-001`` for no path."""
        if not parameters.get(self.SCENE_LAYER):
            return None
        layer = self.parameterAsSource(parameters, self.SCENE_LAYER, context)
        has_paths = layer is not None and layer.fields().indexOf("path") >= 0
        found = {str(feature["path"] or "") for feature in layer.getFeatures()} if has_paths else set()
        paths = sorted(found - {"", "NULL"})
        if not paths:
            raise TranslatedError(
                "SG-JOB-001",
                tr("None of the chosen scenes is on this computer."),
                tr("Run SEN12TP scenes with the folder of your scenes, and choose some that have a path."),
            )
        return paths

    def has_stacks(self, parameters: Dict[str, Any]) -> bool:
        """Whether any stack is given."""
        return any(parameters.get(name) for name in (self.INPUT, self.FOLDER, self.SCENE_LAYER))

    def stack_paths(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        """Files, the one folder, or the scenes of a layer.

        Raises ``SG-JOB-001`` for none or more than one, and ``SG-STACK-010``.
        """
        files = (
            [path for path in self.parameterAsFileList(parameters, self.INPUT, context) if path]
            if parameters.get(self.INPUT)
            else []
        )
        stack_folder = self.parameterAsFile(parameters, self.FOLDER, context)
        scenes = self._scenes(parameters, context)
        if bool(files) + bool(stack_folder) + (scenes is not None) != 1:
            problem = (
                tr("Both stack files and a stack folder were given.")
                if files and stack_folder
                else tr("No stack was given.")
                if scenes is None
                else tr("Both a layer of scenes and other stacks were given.")
            )
            raise TranslatedError("SG-JOB-001", problem, tr("Give either stack files or a stack folder."))
        paths = files or scenes or [stack_folder]
        for path in paths:
            if scenes is None and not is_object(path) and not Path(path).exists():
                raise TranslatedError("SG-STACK-010", tr("'{path}' does not exist.").format(path=path))
        return paths
