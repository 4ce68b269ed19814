"""Predict a series of days."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
)

from ..core.counts import cells_text, maps_text
from ..core.layer_tree import JobLayers, Place
from ..core.layers import FSC, layer_name, rasters_of
from ..core.messages import tr
from ..engine.protocol import JobSpec, PredictSpec, SnowMap, SnowMaps
from .base import Run
from .map_base import MapAlgorithm
from .map_layers import MapLook, write_map_sidecars
from .parameters import day, switch

FIRST_OF_ALL = "1950-01-01"


class PredictSeriesAlgorithm(MapAlgorithm):
    """Stacks of many days in, a dated map for each day and an index out."""

    FIRST_DATE = "FIRST_DATE"
    LAST_DATE = "LAST_DATE"
    UNCERTAINTY = "UNCERTAINTY"
    QUALITY = "QUALITY"
    CLMS = "CLMS"
    LOAD = "LOAD"
    OUTPUT = "OUTPUT"
    INDEX = "INDEX"
    MAPS = "MAPS"

    output_help = {
        **MapAlgorithm.output_help,
        INDEX: "STAC collection of the maps. Each map has a STAC item in the same folder.",
        MAPS: "Number of maps that were made.",
        MapAlgorithm.CELLS: "Number of 1 km cells that were mapped on all days together.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "predictseries"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Predict snow cover of a series of days")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Make a dated snow map for each day, and an index (STAC) of the maps.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,snow cover,snow map,fsc,series,season,days,temporal,stac").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps fractional snow cover for every prediction day of the stacks between two days, in one job. "
            "Each map is written as soon as its day is finished. The maps are dated, so that the Temporal "
            "Controller can animate them. To continue a stopped run, start it again with the same folder."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(
            day(self.FIRST_DATE, tr("First day")),
            tr("First prediction day. Leave empty to start with the first stack."),
        )
        self.add(
            day(self.LAST_DATE, tr("Last day")),
            tr("Last prediction day. Leave empty to end with the last stack."),
        )
        self.add_area_parameters()
        self.add_checkpoint_parameters()
        self.add_condition_parameter()
        self.add_device_parameter()
        self.add_precision_parameter()
        self._add_choice_of_rasters()
        self.add_resume_parameter(default=True)
        self.add(self.hide_parameter(optional=True), self.hide_help(), is_advanced=True)
        self.add_advanced_parameters()
        self._add_outputs()

    def _add_choice_of_rasters(self) -> None:
        for name, description, text, default in (
            (
                self.QUALITY,
                tr("Quality"),
                tr("Also write a raster with eight bands that show how reliable each pixel is, and why."),
                True,
            ),
            (
                self.UNCERTAINTY,
                tr("Uncertainty"),
                tr(
                    "Also write the standard deviation over several model files or over flips and turns. It "
                    "requires at least two model files, or flips and turns."
                ),
                False,
            ),
            (
                self.CLMS,
                tr("Percent with Copernicus codes"),
                tr(
                    "Also write a raster of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 "
                    "no data."
                ),
                False,
            ),
            (self.LOAD, tr("Load the maps"), tr("Add the snow maps to the project."), True),
        ):
            self.add(switch(name, description, default), text)

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder for the maps")),
            tr(
                "For each day, fsc_<day>.tif and the other requested rasters are written to this folder, and "
                "the index fsc_collection.json."
            ),
        )
        self.addOutput(QgsProcessingOutputFile(self.INDEX, tr("Index (STAC collection)")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.MAPS: tr("Maps"),
                self.CELLS: tr("Cells mapped"),
                self.LEFT_OUT: tr("Inputs left out"),
                self.RUNTIME_S: tr("Run time (s)"),
            },
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The series that the parameters describe."""
        self.is_loading = self.parameterAsBoolean(parameters, self.LOAD, context)
        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))

        def raster(name: str, file: str) -> str:
            return str(folder / file) if self.parameterAsBoolean(parameters, name, context) else ""

        return PredictSpec(
            **self.map_settings(parameters, context),
            first_day=self.day(parameters, self.FIRST_DATE, context) or FIRST_OF_ALL,
            last_day=self.day(parameters, self.LAST_DATE, context),
            resume=self.parameterAsBoolean(parameters, self.RESUME, context),
            fsc=str(folder / "fsc.tif"),
            uncertainty=raster(self.UNCERTAINTY, "uncertainty.tif"),
            quality=raster(self.QUALITY, "quality.tif"),
            clms=raster(self.CLMS, "clms.tif"),
        )

    def outputs(self, result: SnowMaps, run: Run) -> Dict[str, Any]:
        """Write the sidecar files of the maps, and have QGIS load the maps where that is wanted."""
        self.maps: List[SnowMap] = []
        self.maps = [snow_map for snow_map in result.rasters if snow_map.cells]
        write_map_sidecars([(snow_map, rasters_of(snow_map)) for snow_map in self.maps], result)
        if self.is_loading:
            for snow_map in self.maps:
                details = QgsProcessingContext.LayerDetails(
                    layer_name(snow_map.day), run.context.project(), self.OUTPUT
                )
                run.context.addLayerToLoadOnCompletion(snow_map.path, details)
        run.feedback.pushInfo(
            tr("{maps}, {cells}.").format(maps=maps_text(len(self.maps)), cells=cells_text(result.cells))
        )
        return {
            self.OUTPUT: str(Path(self.spec.fsc).parent),
            self.INDEX: result.index,
            self.MAPS: len(self.maps),
            self.CELLS: result.cells,
            self.LEFT_OUT: len(result.left_out),
            self.RUNTIME_S: result.seconds,
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Style and order the maps that QGIS will load, the newest on top."""
        job = JobLayers()
        for rank, snow_map in enumerate(self.maps):
            MapLook(Place(snow_map.day, FSC, rank), job).give(context, snow_map.path)
        return super().postProcessAlgorithm(context, feedback)
