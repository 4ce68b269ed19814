"""Predict a series of days."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import Qt

from ..core.compat import DATE_PARAMETER
from ..core.layers import CLMS as CLMS_RASTER
from ..core.layers import FSC, layer_name, write_sidecars
from ..core.layers import QUALITY as QUALITY_RASTER
from ..core.layers import UNCERTAINTY as UNCERTAINTY_RASTER
from ..core.messages import tr
from ..engine.protocol import JobSpec, Json, PredictSpec
from .map_base import Look, MapAlgorithm

FIRST_OF_ALL = "0001-01-01"


class PredictSeriesAlgorithm(MapAlgorithm):
    """Stacks of many days in, a dated map for each day and an index out."""

    FIRST_DATE = "FIRST_DATE"
    LAST_DATE = "LAST_DATE"
    UNCERTAINTY = "UNCERTAINTY"
    QUALITY = "QUALITY"
    CLMS = "CLMS"
    LOAD = "LOAD"
    RESUME = "RESUME"
    OUTPUT = "OUTPUT"
    INDEX = "INDEX"
    MAPS = "MAPS"
    CELLS = "CELLS"
    LEFT_OUT = "LEFT_OUT"
    RUNTIME_S = "RUNTIME_S"

    kinds = {UNCERTAINTY: UNCERTAINTY_RASTER, QUALITY: QUALITY_RASTER, CLMS: CLMS_RASTER}
    """Kinds of rasters (``core.layers``) beside the snow cover, by the parameter that asks for them."""

    output_help = {
        INDEX: "STAC collection of the maps; an item lies beside each map.",
        MAPS: "Number of maps that were made.",
        CELLS: "Number of 1 km cells that were mapped, over all days.",
        LEFT_OUT: "Number of input files or cells that could not be used; the log says why.",
        RUNTIME_S: "Time that the engine took, in seconds.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "predictseries"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Predict snow cover of a series of days")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("One dated snow map for each day, and an index (STAC) beside them.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr("snow,snow cover,snow map,fsc,series,season,days,temporal,stac").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps fractional snow cover for every prediction day of the stacks between two days, as one "
            "job. Each map appears when its day is done, "
            "and is dated, so that the Temporal Controller plays the season. A stopped run is continued "
            "with the same folder."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(
            QgsProcessingParameterDateTime(self.FIRST_DATE, tr("First day"), DATE_PARAMETER, optional=True),
            tr("First prediction day. Empty: from the first stack on."),
        )
        self.add(
            QgsProcessingParameterDateTime(self.LAST_DATE, tr("Last day"), DATE_PARAMETER, optional=True),
            tr("Last prediction day. Empty: to the last stack."),
        )
        self.add_area_parameters()
        self.add_checkpoint_parameter()
        self.add_condition_parameter()
        self.add_device_parameters()
        for name, description, text, default in (
            (
                self.QUALITY,
                tr("Quality"),
                tr("Also write how far each pixel can be trusted, in seven bands."),
                True,
            ),
            (
                self.UNCERTAINTY,
                tr("Uncertainty"),
                tr(
                    "Also write the standard deviation over several model files or flips; needs two of "
                    "either."
                ),
                False,
            ),
            (
                self.CLMS,
                tr("Percent with Copernicus codes"),
                tr("Also write bytes: 0 to 100, 205 no optical view, 255 no data."),
                False,
            ),
            (self.LOAD, tr("Load the maps"), tr("Add the snow maps to the project."), True),
        ):
            self.add(QgsProcessingParameterBoolean(name, description, defaultValue=default), text)
        self.add(
            QgsProcessingParameterBoolean(self.RESUME, tr("Continue an unfinished run"), defaultValue=True),
            tr(
                "Keep what is computed when the run is stopped, and go on with it when the same run is "
                "started again with the same folder."
            ),
            is_advanced=True,
        )
        self.add(
            self.hide_parameter(optional=True), tr("Inputs that the model does not see."), is_advanced=True
        )
        self.add_advanced_parameters()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder of the maps")),
            tr(
                "Gets fsc_<day>.tif for each day, the other rasters beside it, and the index "
                "fsc_collection.json."
            ),
        )
        self.addOutput(QgsProcessingOutputFile(self.INDEX, tr("Index (STAC collection)")))
        for name, description in (
            (self.MAPS, tr("Maps")),
            (self.CELLS, tr("Cells mapped")),
            (self.LEFT_OUT, tr("Inputs left out")),
            (self.RUNTIME_S, tr("Run time (s)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The series that the parameters describe."""
        self.has_load = self.parameterAsBoolean(parameters, self.LOAD, context)
        settings = {**self.map_settings(parameters, context), "single_day": False}
        settings["first_day"] = self._day(parameters, self.FIRST_DATE, context) or FIRST_OF_ALL
        settings["last_day"] = self._day(parameters, self.LAST_DATE, context)
        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))
        rasters = {
            kind: str(folder / f"{kind}.tif")
            for name, kind in self.kinds.items()
            if self.parameterAsBoolean(parameters, name, context)
        }
        resume = self.parameterAsBoolean(parameters, self.RESUME, context)
        return PredictSpec(**settings, fsc=str(folder / "fsc.tif"), resume=resume, **rasters)

    def _day(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> Optional[str]:
        day = self.parameterAsDateTime(parameters, name, context).date() if parameters.get(name) else None
        return day.toString(Qt.DateFormat.ISODate) if day is not None and day.isValid() else None

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        self.maps: List[Json] = []
        result = self.run_job(feedback)
        if result is None:
            return {}
        self.maps = [raster for raster in result["rasters"] if raster["cells"]]
        for raster, kind in self._rasters():
            write_sidecars(raster[kind], raster, result, kind)
        if self.has_load:
            for raster in self.maps:
                title = layer_name(raster["day"])
                context.addLayerToLoadOnCompletion(
                    raster[FSC], QgsProcessingContext.LayerDetails(title, context.project(), self.OUTPUT)
                )
        feedback.pushInfo(
            tr("{maps} maps, {cells} cells.").format(maps=len(self.maps), cells=result["cells"])
        )
        return {
            self.OUTPUT: str(Path(self.spec.fsc).parent),
            self.INDEX: result["index"],
            self.MAPS: len(self.maps),
            self.CELLS: result["cells"],
            self.LEFT_OUT: len(result["left_out"]),
            self.RUNTIME_S: result["seconds"],
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Style the maps that QGIS will load; the newest one shows the legend of all."""
        for raster in self.maps:
            if context.willLoadLayerOnCompletion(raster[FSC]):
                look = Look.of(raster[FSC], raster["day"], FSC, is_folded=raster is not self.maps[-1])
                context.layerToLoadOnCompletionDetails(raster[FSC]).setPostProcessor(look)
        return {}

    def _rasters(self) -> Iterator[Tuple[Json, str]]:
        for raster in self.maps:
            yield from ((raster, kind) for kind in (FSC, *self.kinds.values()) if raster[kind])
