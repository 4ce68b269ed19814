"""Predict snow cover."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterDestination,
)

from ..core.layers import CLMS as CLMS_RASTER
from ..core.layers import FSC
from ..core.layers import QUALITY as QUALITY_RASTER
from ..core.layers import UNCERTAINTY as UNCERTAINTY_RASTER
from ..core.messages import tr
from ..core.progress import duration
from ..engine.protocol import JobSpec, Json, PredictSpec
from .map_base import MapAlgorithm


class PredictAlgorithm(MapAlgorithm):
    """Stacks in, the snow map of the prediction day out."""

    OUTPUT = "OUTPUT"
    UNCERTAINTY = "UNCERTAINTY"
    QUALITY = "QUALITY"
    CLMS = "CLMS"
    RESUME = "RESUME"
    MEAN_FSC = "MEAN_FSC"
    SNOW_AREA_KM2 = "SNOW_AREA_KM2"
    VALID_PERCENT = "VALID_PERCENT"
    CELLS = "CELLS"
    LEFT_OUT = "LEFT_OUT"
    DEVICE_USED = "DEVICE_USED"
    CONDITION_USED = "CONDITION_USED"
    CONDITIONS_FOUND = "CONDITIONS_FOUND"
    MEAN_UNCERTAINTY = "MEAN_UNCERTAINTY"
    MODEL_SHA256 = "MODEL_SHA256"
    RUNTIME_S = "RUNTIME_S"

    destinations = {OUTPUT: FSC, UNCERTAINTY: UNCERTAINTY_RASTER, QUALITY: QUALITY_RASTER, CLMS: CLMS_RASTER}

    output_help = {
        MEAN_FSC: "Mean fractional snow cover of all pixels with data, 0 to 1; empty when there is none.",
        SNOW_AREA_KM2: "Sum of fractional snow cover times pixel area, in square kilometres.",
        VALID_PERCENT: "Share of pixels with data in the cells that were mapped, in percent.",
        CELLS: "Number of 1 km cells that were mapped.",
        LEFT_OUT: "Number of input files or cells that could not be used; the log says why.",
        DEVICE_USED: "Device that ran the model: cpu, cuda or mps.",
        CONDITION_USED: "Condition whose masking was applied to the input; several, separated by commas, "
        "where cells differ.",
        CONDITIONS_FOUND: "Number of cells of each condition, such as clear 20, no_hr 5.",
        MEAN_UNCERTAINTY: "Mean standard deviation over model files and flips; empty when it was not asked "
        "for.",
        MODEL_SHA256: "Fingerprint of the model file; several are separated by commas.",
        RUNTIME_S: "Time that the engine took, in seconds.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "predict"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Predict snow cover")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Fractional snow cover at 100 m from an 8-day multi-sensor stack.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr(
            "snow,snow cover,snow map,fsc,sentinel,landsat,modis,viirs,deep learning,transformer,hydrology"
        ).split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps the fraction of each 100 m pixel that is covered by snow as seen from above (viewable "
            "fractional snow cover, 0 to 1) on one day. "
            "The SnowGalileo model looks at the 8 days up to that day in the data of all sensors, terrain "
            "and land cover, and runs in its own "
            "process on the graphics card or the processor."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add_checkpoint_parameter()
        self.add_condition_parameter()
        self.add_device_parameters()
        self.add(
            self.hide_parameter(optional=True),
            tr(
                "Inputs that the model does not see. modis takes NDSI and NDVI with it; day:3 is the third "
                "day before the prediction day."
            ),
            is_advanced=True,
        )
        self.add_advanced_parameters()
        self.add(
            QgsProcessingParameterBoolean(self.RESUME, tr("Continue an unfinished run"), defaultValue=False),
            tr(
                "Keep what is computed when the run is stopped, and go on with it when the same run is "
                "started again with the same output files."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Fractional snow cover")),
            tr(
                "GeoTIFF, 100 m, 0 to 1, nodata -9999. Where one day needs several coordinate systems, this "
                "is the map with most cells and "
                "the others lie beside it."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.UNCERTAINTY, tr("Uncertainty"), optional=True, createByDefault=False
            ),
            tr(
                "GeoTIFF of the standard deviation over several model files or flips, nodata -9999. It "
                "needs two of either."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.QUALITY, tr("Quality"), optional=True, createByDefault=False
            ),
            tr(
                "GeoTIFF of seven bands that tell how far each pixel can be trusted, and why: quality class "
                "0 (best) to 3, condition, days since the "
                "last clear view of Sentinel-2 or Landsat and of Sentinel-1, tokens that the model saw, "
                "sensors, missing pixels."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.CLMS, tr("Percent with Copernicus codes"), optional=True, createByDefault=False
            ),
            tr("GeoTIFF of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data."),
        )
        for name, description in (
            (self.MEAN_FSC, tr("Mean fractional snow cover")),
            (self.SNOW_AREA_KM2, tr("Snow-covered area (km2)")),
            (self.VALID_PERCENT, tr("Pixels with data (%)")),
            (self.CELLS, tr("Cells mapped")),
            (self.LEFT_OUT, tr("Inputs left out")),
            (self.MEAN_UNCERTAINTY, tr("Mean uncertainty")),
            (self.RUNTIME_S, tr("Run time (s)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))
        for name, description in (
            (self.DEVICE_USED, tr("Device used")),
            (self.CONDITION_USED, tr("Condition used")),
            (self.CONDITIONS_FOUND, tr("Cells by condition")),
            (self.MODEL_SHA256, tr("Model fingerprint (SHA-256)")),
        ):
            self.addOutput(QgsProcessingOutputString(name, description))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The prediction that the parameters describe, but for the output."""
        return PredictSpec(
            **self.map_settings(parameters, context),
            resume=self.parameterAsBoolean(parameters, self.RESUME, context),
        )

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.map_rasters(parameters, context, feedback)
        if result is None:
            return {}
        numbers = _totals(self.rasters)
        feedback.pushInfo(_summary(numbers, result))
        return {
            **self.targets,
            **numbers,
            self.LEFT_OUT: len(result["left_out"]),
            self.DEVICE_USED: result["device"],
            self.CONDITION_USED: result["condition"],
            self.CONDITIONS_FOUND: ", ".join(
                f"{name} {cells}" for name, cells in result["conditions"].items()
            ),
            self.MODEL_SHA256: ", ".join(model["sha256"] for model in result["models"]),
            self.RUNTIME_S: result["seconds"],
        }


def _totals(rasters: Sequence[Json]) -> Dict[str, Any]:
    """Numbers over all maps; means are weighted by pixels with data."""
    cells = sum(raster["cells"] for raster in rasters)
    valid = [raster["cells"] * raster["valid_percent"] for raster in rasters]

    def mean(name: str) -> Optional[float]:
        known = [
            (raster[name], weight)
            for raster, weight in zip(rasters, valid)
            if raster[name] is not None and weight
        ]
        return (
            sum(value * weight for value, weight in known) / sum(weight for _, weight in known)
            if known
            else None
        )

    return {
        PredictAlgorithm.MEAN_FSC: mean("mean_fsc"),
        PredictAlgorithm.MEAN_UNCERTAINTY: mean("mean_uncertainty"),
        PredictAlgorithm.SNOW_AREA_KM2: sum(raster["snow_area_km2"] for raster in rasters),
        PredictAlgorithm.VALID_PERCENT: sum(valid) / cells if cells else 0.0,
        PredictAlgorithm.CELLS: cells,
    }


def _summary(numbers: Dict[str, Any], result: Json) -> str:
    cells = numbers[PredictAlgorithm.CELLS]
    ran = tr("{cells} cells in {time} on {device}.").format(
        cells=cells, time=duration(result["seconds"]), device=result["device"]
    )
    if numbers[PredictAlgorithm.MEAN_FSC] is None:
        return tr("No pixel has data. {ran}").format(ran=ran)
    return tr(
        "Mean snow cover {mean:.0f} %, snow-covered area {area:.2f} km2, {valid:.0f} % of pixels with data. "
        "{ran}"
    ).format(
        mean=100 * numbers[PredictAlgorithm.MEAN_FSC],
        area=numbers[PredictAlgorithm.SNOW_AREA_KM2],
        valid=numbers[PredictAlgorithm.VALID_PERCENT],
        ran=ran,
    )
