"""Predict snow cover; also the list of all algorithms of the job ``predict``."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
)

from ..core import layers
from ..core.counts import Localised, cells_text
from ..core.messages import tr
from ..core.progress import duration
from ..engine.protocol import JobSpec, PredictSpec, SnowMap, SnowMaps
from .base import Run
from .day_map_base import DayMapAlgorithm
from .online_input import OnlineInput
from .parameters import extra_raster
from .predict_series import PredictSeriesAlgorithm
from .what_if import WhatIfAlgorithm


class PredictAlgorithm(OnlineInput, DayMapAlgorithm):
    """Stacks in, or an area and a day alone; the snow map of the prediction day out."""

    OUTPUT = "OUTPUT"
    UNCERTAINTY = "UNCERTAINTY"
    QUALITY = "QUALITY"
    CLMS = "CLMS"
    MEAN_FSC = "MEAN_FSC"
    SNOW_AREA_KM2 = "SNOW_AREA_KM2"
    VALID_PERCENT = "VALID_PERCENT"
    AREA_MEAN_FSC = "AREA_MEAN_FSC"
    AREA_SNOW_KM2 = "AREA_SNOW_KM2"
    DEVICE_USED = "DEVICE_USED"
    CONDITION_USED = "CONDITION_USED"
    CONDITIONS_FOUND = "CONDITIONS_FOUND"
    MEAN_UNCERTAINTY = "MEAN_UNCERTAINTY"
    MODEL_SHA256 = "MODEL_SHA256"

    destinations = {
        OUTPUT: layers.FSC,
        UNCERTAINTY: layers.UNCERTAINTY,
        QUALITY: layers.QUALITY,
        CLMS: layers.CLMS,
    }

    output_help = {
        **DayMapAlgorithm.output_help,
        MEAN_FSC: "Mean fractional snow cover of all pixels with data, 0 to 1. Empty if there are none.",
        SNOW_AREA_KM2: "Sum of fractional snow cover times pixel area, in square kilometres.",
        VALID_PERCENT: "Percentage of the pixels in the mapped cells that have data.",
        AREA_MEAN_FSC: "Mean fractional snow cover within the extent or area, where pixels at the edge count "
        "in part. Empty without an extent or area.",
        AREA_SNOW_KM2: "As above, the snow-covered area in square kilometres.",
        DEVICE_USED: "Device that ran the model: cpu, cuda or mps.",
        CONDITION_USED: "Condition whose masking was applied to the input. Several are separated by commas.",
        CONDITIONS_FOUND: "Number of cells of each condition, such as clear 20, no_hr 5.",
        MEAN_UNCERTAINTY: "Mean of the uncertainty raster. Empty if none was requested.",
        MODEL_SHA256: "SHA-256 checksum of the model file. Several are separated by commas.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "predict"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Predict snow cover")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Map fractional snow cover at 100 m from an 8-day multi-sensor stack.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr(
            "snow,snow cover,snow map,fsc,sentinel,landsat,modis,viirs,deep learning,transformer,hydrology"
        ).split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps which fraction of each 100 m pixel is covered by snow as seen from above on one day "
            "(viewable fractional snow cover, 0 to 1). The SnowGalileo model uses the data of all sensors on "
            "the eight days up to that day, together with terrain and land cover. It runs in a process of "
            "its own, on the graphics card or the processor."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_file_parameters()
        self.add_online_switch()
        self.add_area_parameters()
        self.add_checkpoint_parameters()
        self.add_condition_parameter()
        self.add_device_parameter()
        self.add_precision_parameter()
        self.add(self.hide_parameter(optional=True), self.hide_help(), is_advanced=True)
        self.add_advanced_parameters()
        self.add_resume_parameter(default=False)
        self.add_online_details()
        self._add_rasters()
        self._add_values()

    def _add_rasters(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Fractional snow cover")),
            tr(
                "GeoTIFF, 100 m, 0 to 1, nodata -9999. If the cells are in several coordinate systems, this "
                "is the map with the most cells; the others are written to the same folder."
            ),
        )
        self.add(
            extra_raster(self.UNCERTAINTY, tr("Uncertainty")),
            tr(
                "GeoTIFF with the standard deviation over several model files or over flips and turns, "
                "nodata -9999. It requires at least two model files, or flips and turns."
            ),
        )
        self.add(
            extra_raster(self.QUALITY, tr("Quality")),
            tr(
                "GeoTIFF with eight bands that show how reliable each pixel is, and why: quality class 0 "
                "(best) to 3, condition, days since the last clear view by Sentinel-2 or Landsat, days since "
                "the last view by Sentinel-1, number of tokens that the model saw, contributing sensors, "
                "missing pixels, and sensors of which a better version will follow."
            ),
        )
        self.add(
            extra_raster(self.CLMS, tr("Percent with Copernicus codes")),
            tr("GeoTIFF of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data."),
        )

    def _add_values(self) -> None:
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.MEAN_FSC: tr("Mean fractional snow cover"),
                self.SNOW_AREA_KM2: tr("Snow-covered area (km2)"),
                self.VALID_PERCENT: tr("Pixels with data (%)"),
                self.AREA_MEAN_FSC: tr("Mean fractional snow cover of the area"),
                self.AREA_SNOW_KM2: tr("Snow-covered area within the area (km2)"),
                self.CELLS: tr("Cells mapped"),
                self.LEFT_OUT: tr("Inputs left out"),
                self.MEAN_UNCERTAINTY: tr("Mean uncertainty"),
                self.RUNTIME_S: tr("Run time (s)"),
            },
        )
        self.add_outputs(
            QgsProcessingOutputString,
            {
                self.DEVICE_USED: tr("Device used"),
                self.CONDITION_USED: tr("Condition used"),
                self.CONDITIONS_FOUND: tr("Cells by condition"),
                self.MODEL_SHA256: tr("Model checksum (SHA-256)"),
            },
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The prediction that the parameters describe, without its rasters."""
        resume = self.parameterAsBoolean(parameters, self.RESUME, context)
        return PredictSpec(**self.map_settings(parameters, context), single_day=True, resume=resume)

    def outputs(self, result: SnowMaps, run: Run) -> Dict[str, Any]:
        """The maps, and what they show in numbers."""
        written = super().outputs(result, run)
        numbers = _totals(self.snow_maps())
        run.feedback.pushInfo(_summary(numbers, result))
        return {
            **written,
            **numbers,
            self.LEFT_OUT: len(result.left_out),
            self.DEVICE_USED: result.device,
            self.CONDITION_USED: result.condition,
            self.CONDITIONS_FOUND: ", ".join(f"{name} {cells}" for name, cells in result.conditions.items()),
            self.MODEL_SHA256: ", ".join(model.sha256 for model in result.models),
            self.RUNTIME_S: result.seconds,
        }


def _totals(snow_maps: Sequence[SnowMap]) -> Dict[str, Any]:
    """Figures over all maps; means are weighted by pixels with data."""
    cells = sum(snow_map.cells for snow_map in snow_maps)
    valid = [snow_map.cells * snow_map.valid_percent for snow_map in snow_maps]

    def mean(values: Sequence[Optional[float]]) -> Optional[float]:
        known = [(value, weight) for value, weight in zip(values, valid) if value is not None and weight]
        total = sum(weight for _, weight in known)
        return sum(value * weight for value, weight in known) / total if known else None

    return {
        PredictAlgorithm.MEAN_FSC: mean([snow_map.mean_fsc for snow_map in snow_maps]),
        PredictAlgorithm.MEAN_UNCERTAINTY: mean([snow_map.mean_uncertainty for snow_map in snow_maps]),
        **_of_area(snow_maps),
        PredictAlgorithm.SNOW_AREA_KM2: sum(snow_map.snow_area_km2 for snow_map in snow_maps),
        PredictAlgorithm.VALID_PERCENT: sum(valid) / cells if cells else 0.0,
        PredictAlgorithm.CELLS: cells,
    }


def _of_area(snow_maps: Sequence[SnowMap]) -> Dict[str, Any]:
    """Figures of the area that was asked for; ``None`` without one."""
    parts = [one for one in snow_maps if one.area_mean_fsc is not None]
    known = sum(one.area_known_km2 for one in parts)
    snow = sum(one.area_snow_km2 for one in parts) if parts else None
    return {
        PredictAlgorithm.AREA_MEAN_FSC: snow / known if known else None,
        PredictAlgorithm.AREA_SNOW_KM2: snow,
    }


def _summary(numbers: Dict[str, Any], result: SnowMaps) -> str:
    run = tr("{cells} in {time} on {device}.").format(
        cells=cells_text(numbers[PredictAlgorithm.CELLS]), time=duration(result.seconds), device=result.device
    )
    if numbers[PredictAlgorithm.MEAN_FSC] is None:
        return tr("No pixel has data. {run}").format(run=run)
    if numbers[PredictAlgorithm.AREA_MEAN_FSC] is not None:
        text = tr("In the area: mean snow cover {mean:.0f} %, snow-covered area {area:.3g} km2. {run}")
        run = text.format(
            mean=Localised(100 * numbers[PredictAlgorithm.AREA_MEAN_FSC]),
            area=Localised(numbers[PredictAlgorithm.AREA_SNOW_KM2]),
            run=run,
        )
    return tr(
        "Mean snow cover {mean:.0f} %, snow-covered area {area:.2f} km2, {valid:.0f} % of pixels with data. "
        "{run}"
    ).format(
        mean=Localised(100 * numbers[PredictAlgorithm.MEAN_FSC]),
        area=Localised(numbers[PredictAlgorithm.SNOW_AREA_KM2]),
        valid=Localised(numbers[PredictAlgorithm.VALID_PERCENT]),
        run=run,
    )


ALGORITHMS = (PredictAlgorithm, PredictSeriesAlgorithm, WhatIfAlgorithm)
