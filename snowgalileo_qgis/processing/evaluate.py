"""Evaluate snow cover."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..core.messages import tr
from ..core.paths import resource
from ..engine.protocol import (
    CONDITIONS,
    DEVICES,
    HIDE_LANDSAT,
    LABEL_VALUES,
    PRECISIONS,
    EvaluateSpec,
    JobSpec,
    Json,
)
from .base import SnowGalileoAlgorithm, choice, model_file, problem_of


class EvaluateAlgorithm(SnowGalileoAlgorithm):
    """Snow maps, or stacks with a model, and labels in; figures, report and residual out."""

    MAPS = "MAPS"
    MAPS_FOLDER = "MAPS_FOLDER"
    LABELS = "LABELS"
    LABELS_FOLDER = "LABELS_FOLDER"
    LABEL_VALUES = "LABEL_VALUES"
    MIN_VALID = "MIN_VALID"
    CHECKPOINT = "CHECKPOINT"
    HIDE_LANDSAT = "HIDE_LANDSAT"
    CONDITION = "CONDITION"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    BATCH_SIZE = "BATCH_SIZE"
    FOREST_STACKS = "FOREST_STACKS"
    FOREST_LABELS = "FOREST_LABELS"
    OUTPUT_HTML = "OUTPUT_HTML"
    OUTPUT_JSON = "OUTPUT_JSON"
    OUTPUT_TABLE = "OUTPUT_TABLE"
    OUTPUT = "OUTPUT"
    RMSE = "RMSE"
    R2 = "R2"
    MAE = "MAE"
    BIAS = "BIAS"
    N = "N"

    output_help = {
        RMSE: "Root mean square error, in units of fractional snow cover (0 to 1).",
        R2: "Coefficient of determination about the mean of all labels; empty when all labels are equal.",
        MAE: "Mean absolute error.",
        BIAS: "Mean of map minus label: positive where the map has too much snow.",
        N: "Number of 100 m pixels that were compared.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "evaluate"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Evaluate snow cover")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("How good a snow map is: errors against labels, beside simpler methods.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr("snow,evaluation,validation,accuracy,rmse,bias,labels,reference,ndsi,fsc,error").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Compares snow maps with labels of the same day and place: rasters of known snow cover, such as "
            "the published Landsat labels, classified "
            "scenes or other products. Give finished maps, or stacks and a model file: then the maps are "
            "made first. The report has the errors by "
            "snow cover, season, elevation, land cover and condition (the last three where stacks are "
            "given), and those of simpler methods. "
            "A label that was made from a Landsat image which the model has seen tells how consistent the "
            "map is, not how accurate."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self._add_maps()
        self.add_stack_parameters()
        self._add_model()
        self.add_impute_parameter()
        self._add_outputs()

    def _add_maps(self) -> None:
        raster = QgsProcessing.SourceType.TypeRaster
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterMultipleLayers(self.LABELS, tr("Labels"), raster, optional=True),
            tr(
                "Rasters of known snow cover on any grid; the day must be in the name, as in "
                "FSC_20250415.tif, or be chosen below."
            ),
        )
        self.add(
            QgsProcessingParameterFile(self.LABELS_FOLDER, tr("Folder of labels"), folder, optional=True),
            tr("Folder with labels, subfolders included. Give labels or a folder of them."),
        )
        self.add(
            choice(self.LABEL_VALUES, tr("Label values"), LABEL_VALUES, "auto"),
            tr(
                "fraction: 0 to 1. percent: 0 to 100. clms: percent with codes above 100, such as 205 for "
                "cloud. classes: 10 snow-free, 11 snow. "
                "auto takes fractions and 30 m classes where that is certain, and otherwise asks."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MIN_VALID,
                tr("Least valid share"),
                QgsProcessingParameterNumber.Type.Double,
                0.5,
                minValue=0.01,
                maxValue=1,
            ),
            tr(
                "Least share of a map pixel that must be known in the label. A small share lets few pixels "
                "stand for many, which adds a bias."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(self.MAPS, tr("Snow maps"), raster, optional=True),
            tr("Maps made by Predict snow cover. Leave empty to make the maps from stacks and a model file."),
        )
        self.add(
            QgsProcessingParameterFile(self.MAPS_FOLDER, tr("Folder of snow maps"), folder, optional=True),
            tr("Folder with maps, subfolders included."),
        )

    def _add_model(self) -> None:
        self.add(
            model_file(self.CHECKPOINT),
            tr("Weights of SnowGalileo, .pth or .safetensors, when the maps are to be made from the stacks."),
        )
        self.add(
            choice(self.HIDE_LANDSAT, tr("Hide Landsat of the prediction day"), HIDE_LANDSAT, "auto"),
            tr(
                "auto hides it from the model and the simpler methods where the label's name says that it "
                "was made from Landsat."
            ),
        )
        self.add(
            choice(self.CONDITION, tr("Condition"), CONDITIONS, "auto"),
            tr(
                "Condition of the prediction day, which decides what is hidden from the model; auto finds "
                "it for each cell."
            ),
        )
        self.add(
            choice(self.DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where the model runs; auto takes the graphics card when there is one."),
        )
        self.add(
            choice(self.PRECISION, tr("Precision"), PRECISIONS, "fp32"),
            tr(
                "fp32 gives the reference numbers; bf16 is faster on most devices and its numbers differ "
                "slightly."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.BATCH_SIZE,
                tr("Cells per batch"),
                QgsProcessingParameterNumber.Type.Integer,
                0,
                minValue=0,
            ),
            tr("0 chooses for the device; use a small number when memory is short."),
            is_advanced=True,
        )
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile(
                self.FOREST_STACKS, tr("Training stacks of the random forest"), folder, optional=True
            ),
            tr("A random forest trained on these stacks is added to the simpler methods."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterFile(
                self.FOREST_LABELS, tr("Training labels of the random forest"), folder, optional=True
            ),
            tr(
                "Labels for the training stacks; those that are among the labels of this comparison are not "
                "used for training."
            ),
            is_advanced=True,
        )

    def _add_outputs(self) -> None:
        for name, title, kind, text, is_default in (
            (
                self.OUTPUT_HTML,
                tr("Report"),
                tr("HTML files (*.html)"),
                tr("One page with figures and charts; print it to make a PDF."),
                True,
            ),
            (
                self.OUTPUT_JSON,
                tr("Figures as JSON"),
                tr("JSON files (*.json)"),
                tr("Everything that was computed, for programs."),
                False,
            ),
            (
                self.OUTPUT_TABLE,
                tr("Figures as a table"),
                tr("CSV files (*.csv)"),
                tr("One row for each group of pixels."),
                False,
            ),
        ):
            self.add(
                QgsProcessingParameterFileDestination(
                    name, title, kind, optional=True, createByDefault=is_default
                ),
                text,
            )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT, tr("Residual (map minus label)"), optional=True
            ),
            tr(
                "GeoTIFF, -1 to 1, nodata -9999. Where labels are of several days or coordinate systems, "
                "the one with most pixels."
            ),
        )
        for name, description in (
            (self.RMSE, tr("RMSE")),
            (self.R2, tr("R2")),
            (self.MAE, tr("Mean absolute error")),
            (self.BIAS, tr("Bias")),
            (self.N, tr("Pixels compared")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """The cheap checks: labels, and either maps or stacks with a model."""
        is_good, text = super(SnowGalileoAlgorithm, self).checkParameterValues(parameters, context)
        if not is_good:
            return is_good, text
        return problem_of(lambda: self._spec(parameters, context).validate())

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The evaluation that the parameters describe."""
        spec = self._spec(parameters, context)
        spec.report = self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context)
        spec.metrics = self.parameterAsFileOutput(parameters, self.OUTPUT_JSON, context)
        spec.table = self.parameterAsFileOutput(parameters, self.OUTPUT_TABLE, context)
        if parameters.get(self.OUTPUT):
            spec.residual = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        return spec

    def _spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> EvaluateSpec:
        has_stacks = bool(parameters.get(self.INPUT) or parameters.get(self.FOLDER))
        day = (
            self.parameterAsDateTime(parameters, self.DATE, context).date()
            if parameters.get(self.DATE)
            else None
        )
        return EvaluateSpec(
            stacks=self._stacks(parameters, context) if has_stacks else [],
            day=day.toString("yyyy-MM-dd") if day is not None and day.isValid() else None,
            impute_nan=self.parameterAsBoolean(parameters, self.IMPUTE_NAN, context),
            predictions=self._rasters(parameters, self.MAPS, self.MAPS_FOLDER, context),
            labels=self._rasters(parameters, self.LABELS, self.LABELS_FOLDER, context),
            label_values=self.parameterAsEnumString(parameters, self.LABEL_VALUES, context),
            min_valid=self.parameterAsDouble(parameters, self.MIN_VALID, context),
            checkpoints=self._files(parameters, self.CHECKPOINT, context),
            hide_landsat=self.parameterAsEnumString(parameters, self.HIDE_LANDSAT, context),
            condition=self.parameterAsEnumString(parameters, self.CONDITION, context),
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            precision=self.parameterAsEnumString(parameters, self.PRECISION, context),
            batch_size=self.parameterAsInt(parameters, self.BATCH_SIZE, context),
            forest_stacks=self._files(parameters, self.FOREST_STACKS, context),
            forest_labels=self._files(parameters, self.FOREST_LABELS, context),
        )

    def _rasters(
        self, parameters: Dict[str, Any], layers: str, folder: str, context: QgsProcessingContext
    ) -> List[str]:
        found = self.parameterAsLayerList(parameters, layers, context) if parameters.get(layers) else []
        return [layer.source() for layer in found] + self._files(parameters, folder, context)

    def _files(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> List[str]:
        path = self.parameterAsFile(parameters, name, context)
        return [path] if path else []

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.run_job(feedback)
        if result is None:
            return {}
        spec = self.spec
        files = (
            (self.OUTPUT_HTML, spec.report),
            (self.OUTPUT_JSON, spec.metrics),
            (self.OUTPUT_TABLE, spec.table),
        )
        outputs: Dict[str, Any] = {name: path for name, path in files if path}
        if spec.residual:
            self._style_residuals(result, feedback)
            outputs[self.OUTPUT] = spec.residual
        figures = result["figures"]["model"]
        feedback.pushInfo(_summary(result))
        for note in result["notes"]:
            feedback.pushWarning(note)
        return {
            **outputs,
            self.RMSE: figures["rmse"],
            self.R2: figures["r2"],
            self.MAE: figures["mae"],
            self.BIAS: figures["bias"],
            self.N: figures["n"],
        }

    def _style_residuals(self, result: Json, feedback: QgsProcessingFeedback) -> None:
        """Give the largest residual the name that was asked for, and each its style beside it."""
        main, *others = result["residuals"]
        destination = Path(self.spec.residual)
        try:
            if Path(main["path"]) != destination:
                Path(main["path"]).replace(destination)
            for path in (destination, *(Path(other["path"]) for other in others)):
                path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)
                shutil.copyfile(resource("styles", "fsc_residual.qml"), path.with_suffix(".qml"))
        except OSError as error:
            raise QgsProcessingException(f"{destination}: {error.strerror}. (SG-OUTPUT-001)") from error
        for other in others:
            feedback.pushWarning(tr("{pixels} more pixels are in {path}.").format(**other))


def _summary(result: Json) -> str:
    lines = [tr("RMSE {rmse:.3f}, bias {bias:+.3f}, {n} pixels.").format(**result["figures"]["model"])]
    lines += [
        f"{name}: RMSE {row['baseline']['rmse']:.3f}. {row['note']}"
        for name, row in result["baselines"].items()
    ]
    return "\n".join(lines)
