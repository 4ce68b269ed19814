"""Predict snow cover."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsRasterLayer,
)

from ..core.layers import apply_look, layer_name, write_sidecars
from ..core.messages import log, tr
from ..core.progress import duration
from ..core.settings import settings
from ..engine.protocol import CONDITIONS, DEVICES, PRECISIONS, JobSpec, Json, PredictSpec
from .base import SnowGalileoAlgorithm, choice


class PredictAlgorithm(SnowGalileoAlgorithm):
    """Stacks in, the snow map of the prediction day out."""

    CHECKPOINT = "CHECKPOINT"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    CONDITION = "CONDITION"
    BATCH_SIZE = "BATCH_SIZE"
    OUTPUT = "OUTPUT"
    MEAN_FSC = "MEAN_FSC"
    SNOW_AREA_KM2 = "SNOW_AREA_KM2"
    VALID_PERCENT = "VALID_PERCENT"
    CELLS = "CELLS"
    LEFT_OUT = "LEFT_OUT"
    DEVICE_USED = "DEVICE_USED"
    CONDITION_USED = "CONDITION_USED"
    MODEL_SHA256 = "MODEL_SHA256"
    RUNTIME_S = "RUNTIME_S"

    output_help = {
        MEAN_FSC: "Mean fractional snow cover of all pixels with data, 0 to 1; empty when there is none.",
        SNOW_AREA_KM2: "Sum of fractional snow cover times pixel area, in square kilometres.",
        VALID_PERCENT: "Share of pixels with data in the cells that were mapped, in percent.",
        CELLS: "Number of 1 km cells that were mapped.",
        LEFT_OUT: "Number of input files or cells that could not be used; the log says why.",
        DEVICE_USED: "Device that ran the model: cpu, cuda or mps.",
        CONDITION_USED: "Masking that was applied to the input.",
        MODEL_SHA256: "Fingerprint of the model file.",
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
        return tr("snow,snow cover,snow map,fsc,sentinel,landsat,modis,viirs,deep learning,transformer,hydrology").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps the fraction of each 100 m pixel that is covered by snow as seen from above (viewable fractional snow cover, 0 to 1) on one day. "
            "The SnowGalileo model looks at the 8 days up to that day in the data of all sensors, terrain and land cover, and runs in its own "
            "process on the graphics card or the processor."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add(
            QgsProcessingParameterFile(
                self.CHECKPOINT,
                tr("Model file"),
                defaultValue=settings().checkpoint or None,
                fileFilter=tr("Model weights (*.pth *.pt *.safetensors)") + ";;" + tr("All files (*.*)"),
            ),
            tr("Weights of SnowGalileo, .pth or .safetensors. The file is only read as numbers, never run."),
        )
        self.add(
            choice(self.DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where the model runs; auto takes the graphics card when there is a usable one and says why."),
        )
        self.add(
            choice(self.PRECISION, tr("Precision"), PRECISIONS, "fp32"),
            tr("fp32 gives the reference numbers; bf16 is faster on most devices and its numbers differ slightly."),
        )
        self.add(
            choice(self.CONDITION, tr("Condition"), CONDITIONS, "auto"),
            tr("Masking that the weights were trained with; auto reads it from the published file name, else clear."),
        )
        self.add(
            QgsProcessingParameterNumber(self.BATCH_SIZE, tr("Cells per batch"), QgsProcessingParameterNumber.Type.Integer, 0, minValue=0),
            tr("0 chooses for the device; use a small number when memory is short."),
            is_advanced=True,
        )
        self.add_impute_parameter()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Fractional snow cover")),
            tr(
                "GeoTIFF, 100 m, 0 to 1, nodata -9999. Where one day needs several coordinate systems, this is the map with most cells and "
                "the others lie beside it."
            ),
        )
        for name, description in (
            (self.MEAN_FSC, tr("Mean fractional snow cover")),
            (self.SNOW_AREA_KM2, tr("Snow-covered area (km2)")),
            (self.VALID_PERCENT, tr("Pixels with data (%)")),
            (self.CELLS, tr("Cells mapped")),
            (self.LEFT_OUT, tr("Inputs left out")),
            (self.RUNTIME_S, tr("Run time (s)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))
        for name, description in (
            (self.DEVICE_USED, tr("Device used")),
            (self.CONDITION_USED, tr("Condition used")),
            (self.MODEL_SHA256, tr("Model fingerprint (SHA-256)")),
        ):
            self.addOutput(QgsProcessingOutputString(name, description))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The prediction that the parameters describe, but for the output."""
        return PredictSpec(
            **self.stack_settings(parameters, context),
            checkpoints=[self.parameterAsFile(parameters, self.CHECKPOINT, context)],
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            precision=self.parameterAsEnumString(parameters, self.PRECISION, context),
            condition=self.parameterAsEnumString(parameters, self.CONDITION, context),
            batch_size=self.parameterAsInt(parameters, self.BATCH_SIZE, context),
            single_day=True,
        )

    def processAlgorithm(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        # not before: a layer that is registered while preparing is lost when QGIS moves on to another thread
        destination = self.spec.output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        result = self.run_job(feedback)
        if result is None:
            _forget_layer(context, destination)
            return {}
        self.rasters = _main_map_first(result["rasters"], destination)
        self._load_other_maps(context, feedback)
        for raster in self.rasters:
            write_sidecars(raster["path"], raster, result)
        numbers = _totals(self.rasters)
        feedback.pushInfo(_summary(numbers, result))
        return {
            self.OUTPUT: destination,
            **numbers,
            self.LEFT_OUT: len(result["left_out"]),
            self.DEVICE_USED: result["device"],
            self.CONDITION_USED: result["condition"],
            self.MODEL_SHA256: result["model"]["sha256"],
            self.RUNTIME_S: result["seconds"],
        }

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Style the maps that QGIS will load."""
        for raster in self.rasters:
            if context.willLoadLayerOnCompletion(raster["path"]):
                context.layerToLoadOnCompletionDetails(raster["path"]).setPostProcessor(_Look.of(raster["path"], raster["day"]))
        return {}

    def _load_other_maps(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        for raster in self.rasters[1:]:
            feedback.pushWarning(
                tr("{cells} cells are in {crs}; their map is {path}.").format(cells=raster["cells"], crs=raster["crs"], path=raster["path"])
            )
            if context.willLoadLayerOnCompletion(self.rasters[0]["path"]):
                details = QgsProcessingContext.LayerDetails(layer_name(raster["day"]), context.project(), self.OUTPUT)
                context.addLayerToLoadOnCompletion(raster["path"], details)


class _Look(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded map its style, name, day and metadata."""

    alive: Dict[str, _Look] = {}
    """By path; QGIS keeps no reference, and a post-processor that Python has freed is silently not called."""

    def __init__(self, day: str) -> None:
        super().__init__()
        self._day = day

    @classmethod
    def of(cls, path: str, day: str) -> _Look:
        """A post-processor that lives until the next run that writes the same file."""
        cls.alive[path] = cls(day)
        return cls.alive[path]

    def postProcessLayer(self, layer: QgsRasterLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        """Called by QGIS in the GUI thread; an exception here would vanish without a trace."""
        try:
            apply_look(layer, self._day)
            layer.loadDefaultMetadata()
        except Exception as error:
            log(f"{type(error).__name__}: {error}")


def _forget_layer(context: QgsProcessingContext, path: str) -> None:
    context.setLayersToLoadOnCompletion({p: details for p, details in context.layersToLoadOnCompletion().items() if p != path})


def _main_map_first(rasters: Sequence[Json], destination: str) -> List[Json]:
    """The maps, largest first, which gets the name that was asked for."""
    main, *others = sorted(rasters, key=lambda raster: -raster["cells"])
    if Path(main["path"]) != Path(destination):
        Path(main["path"]).replace(destination)
    return [{**main, "path": destination}, *others]


def _totals(rasters: Sequence[Json]) -> Dict[str, Any]:
    """Numbers over all maps; means are weighted by pixels with data."""
    cells = sum(raster["cells"] for raster in rasters)
    valid = [raster["cells"] * raster["valid_percent"] for raster in rasters]
    fsc = sum(raster["mean_fsc"] * weight for raster, weight in zip(rasters, valid) if raster["mean_fsc"] is not None)
    return {
        PredictAlgorithm.MEAN_FSC: fsc / sum(valid) if sum(valid) else None,
        PredictAlgorithm.SNOW_AREA_KM2: sum(raster["snow_area_km2"] for raster in rasters),
        PredictAlgorithm.VALID_PERCENT: sum(valid) / cells if cells else 0.0,
        PredictAlgorithm.CELLS: cells,
    }


def _summary(numbers: Dict[str, Any], result: Json) -> str:
    cells = numbers[PredictAlgorithm.CELLS]
    ran = tr("{cells} cells in {time} on {device}.").format(cells=cells, time=duration(result["seconds"]), device=result["device"])
    if numbers[PredictAlgorithm.MEAN_FSC] is None:
        return tr("No pixel has data. {ran}").format(ran=ran)
    return tr("Mean snow cover {mean:.0f} %, snow-covered area {area:.2f} km2, {valid:.0f} % of pixels with data. {ran}").format(
        mean=100 * numbers[PredictAlgorithm.MEAN_FSC],
        area=numbers[PredictAlgorithm.SNOW_AREA_KM2],
        valid=numbers[PredictAlgorithm.VALID_PERCENT],
        ran=ran,
    )
