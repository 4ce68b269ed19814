"""Evaluate snow cover."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional, Sequence

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
)

from ..core.choice_words import label_words, yes_no_words
from ..core.counts import Localised, number_text, pixels_text
from ..core.messages import shown, tr
from ..engine.protocol import HIDE_LANDSAT, LABEL_VALUES, EvaluateSpec, Evaluation, JobSpec, Residual
from .base import Run, SnowGalileoAlgorithm
from .model_base import ModelAlgorithm
from .output_files import copy_style, move, shown_by_qgis
from .parameters import choice, folder, in_words, model_file, rasters, share
from .stack_base import StackAlgorithm


class EvaluateAlgorithm(ModelAlgorithm, StackAlgorithm):
    """Snow maps, or stacks with a model, and labels in; figures, report and residual out."""

    MAPS = "MAPS"
    MAPS_FOLDER = "MAPS_FOLDER"
    LABELS = "LABELS"
    LABELS_FOLDER = "LABELS_FOLDER"
    LABEL_VALUES = "LABEL_VALUES"
    MIN_VALID = "MIN_VALID"
    HIDE_LANDSAT = "HIDE_LANDSAT"
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
        R2: "Coefficient of determination about the mean of all labels. Empty if all labels are equal.",
        MAE: "Mean absolute error.",
        BIAS: "Mean of map minus label. Positive if the map has too much snow.",
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
        return tr("Measure the errors of a snow map against labels, and compare with simpler methods.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,evaluation,validation,accuracy,rmse,bias,labels,reference,ndsi,fsc,error").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Compares snow maps with labels of the same day and place: rasters of known snow cover, such as "
            "the published Landsat labels, classified scenes or other products. Give finished maps, or "
            "stacks and a model file, from which the maps are made first. The report breaks down the errors "
            "by snow cover and season and, if stacks are given, by elevation, land cover and condition. It "
            "also shows the errors of simpler methods. If a label was made from a Landsat image that the "
            "model has seen, the comparison shows how consistent the map is, not how accurate."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self._add_maps()
        self.add_stack_parameters()
        self._add_model()
        self.add_impute_parameter()
        self._add_outputs()

    def _add_maps(self) -> None:
        self.add(
            rasters(self.LABELS, tr("Labels")),
            tr(
                "Rasters of known snow cover, on any grid. The day must be part of the file name, as in "
                "FSC_20250415.tif, or be given below."
            ),
        )
        self.add(
            folder(self.LABELS_FOLDER, tr("Folder of labels")),
            tr("Folder of labels, including its subfolders. Give labels or a folder of them."),
        )
        self.add(
            in_words(choice(self.LABEL_VALUES, tr("Label values"), LABEL_VALUES, "auto"), label_words()),
            tr(
                "fraction: 0 to 1. percent: 0 to 100. clms: percent with codes from 200, such as 205 for "
                "cloud. classes: 10 snow-free, 11 snow. permille: 0 to 1000. ndsi: an index, converted to "
                "snow cover. auto recognises products by their names, stated units, fractions and 30 m "
                "classes if they are unambiguous; for other labels, the values must be chosen here."
            ),
        )
        self.add(
            share(self.MIN_VALID, tr("Least valid share"), 0.5, least=0.01),
            tr(
                "Least share of a map pixel for which the label must be known. With a small share, a few "
                "label pixels represent many, which adds a bias."
            ),
        )
        self.add(
            rasters(self.MAPS, tr("Snow maps")),
            tr("Maps made by Predict snow cover. Leave empty to make the maps from stacks and a model file."),
        )
        self.add(
            folder(self.MAPS_FOLDER, tr("Folder of snow maps")),
            tr("Folder of maps, including its subfolders."),
        )

    def _add_model(self) -> None:
        self.add(
            model_file(self.CHECKPOINT),
            tr(
                "Weights of a SnowGalileo model, .pth or .safetensors. Required if the maps are to be made "
                "from stacks."
            ),
        )
        self.add(
            in_words(
                choice(self.HIDE_LANDSAT, tr("Hide Landsat of the prediction day"), HIDE_LANDSAT, "auto"),
                yes_no_words(),
            ),
            tr(
                "auto hides it from the model and from the simpler methods if the file name of the label "
                "shows that the label was made from Landsat."
            ),
        )
        self.add_condition_parameter()
        self.add_device_parameter()
        self.add_precision_parameter(is_advanced=True)
        self.add_batch_parameter()
        self.add(
            folder(self.FOREST_STACKS, tr("Training stacks of the random forest")),
            tr("If given, a random forest is trained on these stacks and added to the simpler methods."),
            is_advanced=True,
        )
        self.add(
            folder(self.FOREST_LABELS, tr("Training labels of the random forest")),
            tr(
                "Labels for the training stacks. Labels that are also used for the comparison are excluded "
                "from the training."
            ),
            is_advanced=True,
        )

    def _add_outputs(self) -> None:
        for name, title, kind, text, is_default in (
            (
                self.OUTPUT_HTML,
                tr("Report"),
                tr("HTML files (*.html)"),
                tr("Web page with figures and charts, which can be printed to PDF."),
                True,
            ),
            (
                self.OUTPUT_JSON,
                tr("Figures as JSON"),
                tr("JSON files (*.json)"),
                tr("All results, for use in other programs."),
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
                "GeoTIFF, -1 to 1, nodata -9999. If the labels have several days or coordinate systems, this "
                "is the residual with the most pixels."
            ),
        )
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.RMSE: tr("RMSE"),
                self.R2: tr("R2"),
                self.MAE: tr("Mean absolute error"),
                self.BIAS: tr("Bias"),
                self.N: tr("Pixels compared"),
            },
        )

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check for labels, and for either maps or stacks with a model."""
        SnowGalileoAlgorithm.check(self, parameters, context)

    def job_with_rasters(self, spec: EvaluateSpec, paths: Mapping[str, str]) -> EvaluateSpec:
        """The evaluation with the residual, if it was asked for."""
        return replace(spec, residual=paths.get(self.OUTPUT, ""))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The evaluation that the parameters describe, without the raster."""
        return EvaluateSpec(
            **self.model_settings(parameters, context),
            stacks=self.stack_paths(parameters, context) if self.has_stacks(parameters) else [],
            day=self.day(parameters, self.DATE, context),
            impute_nan=self.parameterAsBoolean(parameters, self.IMPUTE_NAN, context),
            predictions=self._rasters(parameters, self.MAPS, self.MAPS_FOLDER, context),
            labels=self._rasters(parameters, self.LABELS, self.LABELS_FOLDER, context),
            label_values=self.parameterAsEnumString(parameters, self.LABEL_VALUES, context),
            min_valid=self.parameterAsDouble(parameters, self.MIN_VALID, context),
            checkpoints=self.given_path(parameters, self.CHECKPOINT, context),
            hide_landsat=self.parameterAsEnumString(parameters, self.HIDE_LANDSAT, context),
            forest_stacks=self.given_path(parameters, self.FOREST_STACKS, context),
            forest_labels=self.given_path(parameters, self.FOREST_LABELS, context),
            report=self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context),
            metrics=self.parameterAsFileOutput(parameters, self.OUTPUT_JSON, context),
            table=self.parameterAsFileOutput(parameters, self.OUTPUT_TABLE, context),
        )

    def _rasters(
        self, parameters: Dict[str, Any], layers: str, layer_folder: str, context: QgsProcessingContext
    ) -> List[str]:
        found = self.parameterAsLayerList(parameters, layers, context) if parameters.get(layers) else []
        return [layer.source() for layer in found] + self.given_path(parameters, layer_folder, context)

    def outputs(self, result: Evaluation, run: Run) -> Dict[str, Any]:
        """Finish the residuals; paths of what QGIS can show, and the scores of the model."""
        if self.spec.residual:
            self._finish_residuals(result.residuals, run.feedback)
        files = (
            (self.OUTPUT_HTML, self.spec.report),
            (self.OUTPUT_JSON, self.spec.metrics),
            (self.OUTPUT_TABLE, self.spec.table),
            (self.OUTPUT, self.spec.residual),
        )
        run.feedback.pushInfo(_summary(result))
        for note in result.notes:
            run.feedback.pushWarning(shown(note))
        scores = result.figures["model"]
        return {
            **shown_by_qgis({name: path for name, path in files if path}, self.OUTPUT_HTML, run.feedback),
            self.RMSE: scores.rmse,
            self.R2: scores.r2,
            self.MAE: scores.mae,
            self.BIAS: scores.bias,
            self.N: scores.n,
        }

    def _finish_residuals(self, residuals: Sequence[Residual], feedback: QgsProcessingFeedback) -> None:
        """Give the largest residual, which is the first, the name that was asked for, and all a style."""
        largest, *others = residuals
        move(largest.path, self.spec.residual)
        for path in (self.spec.residual, *(other.path for other in others)):
            copy_style(path, "fsc_residual.qml")
        for other in others:
            feedback.pushWarning(
                tr("More pixels, in {path}: {pixels}.").format(pixels=other.pixels, path=shown(other.path))
            )


def _summary(result: Evaluation) -> str:
    scores = result.figures["model"]
    lines = [
        tr("RMSE {rmse:.3f}, bias {bias:+.3f}, {pixels}.").format(
            rmse=Localised(scores.rmse), bias=Localised(scores.bias), pixels=pixels_text(scores.n)
        )
    ]
    lines += [
        f"{name}: RMSE {number_text(method.baseline.rmse, 3)}. {shown(method.note)}"
        for name, method in result.baselines.items()
    ]
    return "\n".join(lines)


ALGORITHMS = (EvaluateAlgorithm,)
