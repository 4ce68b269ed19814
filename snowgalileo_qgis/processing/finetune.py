"""Fine-tune a model."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
)

from ..core.counts import Localised, cells_text
from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..core.progress import duration
from ..core.setting_text import help_sentence
from ..engine.protocol import RANDOM_START, FinetuneSpec, JobSpec, TrainedModel, settings_of
from .base import Run
from .setting_parameters import add_settings, setting_values
from .stack_base import StackAlgorithm

_FOLDER = QgsProcessingParameterFile.Behavior.Folder


class FinetuneAlgorithm(StackAlgorithm):
    """Trains a model on stacks with known snow cover."""

    LABELS = "LABELS"
    LABELS_FOLDER = "LABELS_FOLDER"
    START = "START"
    START_FOLDER = "START_FOLDER"
    OUTPUT = "OUTPUT"
    BEST = "BEST"
    LAST = "LAST"
    LOG = "LOG"
    VAL_RMSE = "VAL_RMSE"
    CELLS = "CELLS"
    LEFT_OUT = "LEFT_OUT"
    DEVICE_USED = "DEVICE_USED"
    RUNTIME_S = "RUNTIME_S"

    FOLDERS = {"CLOUD_FOLDER": "cloud_stacks", "VAL_FOLDER": "val_stacks", "VAL_LABELS": "val_labels"}
    """Settings that are a folder here, by the name of the parameter."""
    ADVANCED = (
        "learning_rate",
        "min_learning_rate",
        "warmup",
        "beta1",
        "beta2",
        "weight_decay",
        "clip_norm",
        "batch_size",
        "effective_batch",
        "samples",
        "seed",
        "head",
        "sigmoid_slope",
        "freeze_encoder",
        "drop_path",
        "augment",
        "hide_days",
        "hide_sensors",
        "window",
        "memory_mb",
    )
    SETTINGS = ("val_share", "size", "condition", "epochs", *ADVANCED, "device", "precision", "resume")

    output_help = {
        BEST: "Weights of the epoch with the lowest error on the validation cells; use these for mapping.",
        LAST: "Weights of the last epoch, as the published models are.",
        LOG: "Table (CSV) with one row per epoch: learning rate, training loss and validation error.",
        VAL_RMSE: "Root mean square error of the best weights on the validation cells, 0 to 1; empty "
        "without validation cells.",
        CELLS: "Number of 1 km cells that the model was trained on.",
        LEFT_OUT: "Number of stacks and labels without a usable partner; the log says why.",
        DEVICE_USED: "Device that trained the model: cpu, cuda or mps.",
        RUNTIME_S: "Run time of the engine, in seconds.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "finetune"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Fine-tune model")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Train SnowGalileo on stacks with known snow cover of your own region.")

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Models")

    def groupId(self) -> str:
        """Published identifier of the group."""
        return "models"

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr("snow,fsc,training,fine-tuning,labels,deep learning,transformer").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Trains a model on stacks whose snow cover is known. Stacks and labels are matched by file name, "
            "or by day and place where one label raster covers many cells. The error on held-out cells is "
            "too small when they come from the same scenes as the training cells; give separate validation "
            "stacks for a fair estimate. A cancelled training can be resumed."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self._add_data()
        add_settings(self, FinetuneSpec, ("size", "condition", "epochs"))
        add_settings(self, FinetuneSpec, self.ADVANCED, is_advanced=True)
        add_settings(self, FinetuneSpec, ("device", "precision", "resume"))
        self.add_impute_parameter()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Training folder")),
            tr("Folder for the weights, the log and the state from which a training is resumed."),
        )
        self.add_outputs(
            QgsProcessingOutputFile,
            {
                self.BEST: tr("Best weights"),
                self.LAST: tr("Last weights"),
                self.LOG: tr("Training log"),
            },
        )
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.VAL_RMSE: tr("Validation RMSE"),
                self.CELLS: tr("Cells trained on"),
                self.LEFT_OUT: tr("Inputs left out"),
                self.RUNTIME_S: tr("Run time (s)"),
            },
        )
        self.addOutput(QgsProcessingOutputString(self.DEVICE_USED, tr("Device used")))

    def _add_data(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LABELS, tr("Label rasters"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            tr(
                "Known snow cover, 0 to 1: rasters of 100 m with the names of the stacks, or rasters over "
                "the stacks with the day in their names, which are averaged to 100 m."
            ),
        )
        self.add(
            QgsProcessingParameterFile(self.LABELS_FOLDER, tr("Label folder"), _FOLDER, optional=True),
            tr("Folder with label rasters; give files, a folder, or both."),
        )
        described = settings_of(FinetuneSpec)
        for parameter, name in self.FOLDERS.items():
            self.add(
                QgsProcessingParameterFile(parameter, tr(described[name].label), _FOLDER, optional=True),
                help_sentence(described[name]),
            )
        add_settings(self, FinetuneSpec, ["val_share"])
        self.add(
            QgsProcessingParameterFile(self.START, tr("Start from a model file"), optional=True),
            tr(
                "Weights to start from: a model, the encoder of a pre-training, or an archive (.zip, .tar, "
                ".tar.xz) with one. Empty, and without a folder: random weights."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.START_FOLDER, tr("Start from a pre-trained folder"), _FOLDER, optional=True
            ),
            tr("Folder written by pre-training; its encoder is used."),
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The training that the parameters describe."""
        labels = (
            [path for path in self.parameterAsFileList(parameters, self.LABELS, context) if path]
            if parameters.get(self.LABELS)
            else []
        )
        starts = [
            start
            for name in (self.START, self.START_FOLDER)
            if (start := self.parameterAsFile(parameters, name, context))
        ]
        if len(starts) > 1:
            raise TranslatedError(
                "SG-JOB-001",
                tr("A training starts from a model file or a pre-trained folder, not from both."),
            )
        return FinetuneSpec(
            **self.stack_settings(parameters, context),
            **setting_values(self, FinetuneSpec, self.SETTINGS, parameters, context),
            **{
                name: self.given_path(parameters, parameter, context)
                for parameter, name in self.FOLDERS.items()
            },
            labels=labels + self.given_path(parameters, self.LABELS_FOLDER, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
            start=starts[0] if starts else RANDOM_START,
        )

    def outputs(self, result: TrainedModel, run: Run) -> Dict[str, Any]:
        """Say how well the trained model does."""
        error = (
            tr("no validation")
            if result.val_rmse is None
            else tr("validation RMSE {rmse:.3f}").format(rmse=Localised(result.val_rmse))
        )
        run.feedback.pushInfo(
            tr("Trained on {cells} in {time} on {device}; {error}.").format(
                cells=cells_text(result.cells),
                time=duration(result.seconds),
                device=result.device,
                error=error,
            )
        )
        return {
            self.OUTPUT: self.spec.output,
            self.BEST: result.best,
            self.LAST: result.last,
            self.LOG: result.log,
            self.VAL_RMSE: result.val_rmse,
            self.CELLS: result.cells,
            self.LEFT_OUT: len(result.left_out),
            self.DEVICE_USED: result.device,
            self.RUNTIME_S: result.seconds,
        }


ALGORITHMS = (FinetuneAlgorithm,)
