"""Fine-tune a model."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ..core.messages import tr
from ..core.progress import duration
from ..engine.protocol import DEVICES, PRECISIONS, SIZES, TRAINING_CONDITIONS, FinetuneSpec, JobSpec
from .base import problem_of
from .parameters import choice
from .stack_base import StackAlgorithm

_FOLDER = QgsProcessingParameterFile.Behavior.Folder
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


class FinetuneAlgorithm(StackAlgorithm):
    """Stacks and known snow cover in, a model out."""

    LABELS = "LABELS"
    LABELS_FOLDER = "LABELS_FOLDER"
    CLOUD_FOLDER = "CLOUD_FOLDER"
    VAL_FOLDER = "VAL_FOLDER"
    VAL_LABELS = "VAL_LABELS"
    VAL_SHARE = "VAL_SHARE"
    START = "START"
    START_FOLDER = "START_FOLDER"
    SIZE = "SIZE"
    CONDITION = "CONDITION"
    EPOCHS = "EPOCHS"
    LEARNING_RATE = "LEARNING_RATE"
    BATCH_SIZE = "BATCH_SIZE"
    EFFECTIVE_BATCH = "EFFECTIVE_BATCH"
    SAMPLES = "SAMPLES"
    SEED = "SEED"
    HIDE_DAYS = "HIDE_DAYS"
    HIDE_SENSORS = "HIDE_SENSORS"
    WINDOW = "WINDOW"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    RESUME = "RESUME"
    OUTPUT = "OUTPUT"
    BEST = "BEST"
    LAST = "LAST"
    LOG = "LOG"
    VAL_RMSE = "VAL_RMSE"
    CELLS = "CELLS"
    LEFT_OUT = "LEFT_OUT"
    DEVICE_USED = "DEVICE_USED"
    RUNTIME_S = "RUNTIME_S"

    output_help = {
        BEST: "Weights of the epoch with the lowest error on the validation cells; use them as model file.",
        LAST: "Weights of the last epoch, as the published models are.",
        LOG: "Table (CSV) with one row for each epoch: learning rate, training loss and validation error.",
        VAL_RMSE: "Root mean square error of the best weights on the validation cells, 0 to 1; empty "
        "without validation cells.",
        CELLS: "Number of 1 km cells that the model was trained on.",
        LEFT_OUT: "Number of stacks and labels without a usable partner; the log says why.",
        DEVICE_USED: "Device that trained the model: cpu, cuda or mps.",
        RUNTIME_S: "Time that the engine took, in seconds.",
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
            "Trains a model on stacks whose snow cover is known. Stacks and labels belong together by their "
            "file names, or by day and place where "
            "one label raster covers many cells. The error on held-out cells is optimistic when they come "
            "from the scenes of the training cells; "
            "give separate validation stacks for an honest figure. A training that was cancelled can be "
            "resumed."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self._add_data()
        self._add_recipe()
        self.add_impute_parameter()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Training folder")),
            tr("Folder for the weights, the log, and the state from which a training is resumed."),
        )
        for name, description in (
            (self.BEST, tr("Best weights")),
            (self.LAST, tr("Last weights")),
            (self.LOG, tr("Training log")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, description))
        for name, description in (
            (self.VAL_RMSE, tr("Validation RMSE")),
            (self.CELLS, tr("Cells trained on")),
            (self.LEFT_OUT, tr("Inputs left out")),
            (self.RUNTIME_S, tr("Run time (s)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))
        self.addOutput(QgsProcessingOutputString(self.DEVICE_USED, tr("Device used")))

    def _add_data(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LABELS, tr("Label rasters"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            tr(
                "Known snow cover, 0 to 1, at 100 m, named as the stack; or rasters on the grid of the "
                "stacks with the day in their names."
            ),
        )
        self.add(
            QgsProcessingParameterFile(self.LABELS_FOLDER, tr("Label folder"), _FOLDER, optional=True),
            tr("Folder with label rasters; give files, a folder, or both."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.CLOUD_FOLDER, tr("Folder of the stacks with clouds"), _FOLDER, optional=True
            ),
            tr("The same stacks with synthetic clouds, of the same names, for the conditions with clouds."),
        )
        self.add(
            QgsProcessingParameterFile(self.VAL_FOLDER, tr("Validation stacks"), _FOLDER, optional=True),
            tr("Stacks to validate on. Empty: a share of the cells is held out."),
        )
        self.add(
            QgsProcessingParameterFile(self.VAL_LABELS, tr("Validation labels"), _FOLDER, optional=True),
            tr("Labels of the validation stacks."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.VAL_SHARE, tr("Share held out"), _DOUBLE, 0.2, minValue=0.0, maxValue=0.9
            ),
            tr("Share of the cells to validate on when no validation stacks are given."),
        )
        self.add(
            QgsProcessingParameterFile(self.START, tr("Start from a model file"), optional=True),
            tr("Weights to go on from. Empty, and without a folder: random weights."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.START_FOLDER, tr("Start from a pre-trained folder"), _FOLDER, optional=True
            ),
            tr("Folder that pre-training wrote; its encoder is taken."),
        )

    def _add_recipe(self) -> None:
        self.add(
            choice(self.SIZE, tr("Model size"), SIZES, "tiny"),
            tr("Size of a model that starts from random weights; the published are tiny."),
        )
        self.add(
            choice(self.CONDITION, tr("Condition"), TRAINING_CONDITIONS, "clear"),
            tr(
                "What the model is for: clear or cloudy days, with or without high-resolution images of the "
                "day, or all of them mixed."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(self.EPOCHS, tr("Epochs"), _INTEGER, 100, minValue=1),
            tr("Passes over the cells."),
        )
        for name, description, text, kind, default, least, most in (
            (self.LEARNING_RATE, tr("Learning rate"), tr("Highest learning rate."), _DOUBLE, 6e-3, 1e-9, 1.0),
            (
                self.BATCH_SIZE,
                tr("Cells per batch"),
                tr("Use a small number when memory is short; results stay the same."),
                _INTEGER,
                8,
                1,
                4096,
            ),
            (
                self.EFFECTIVE_BATCH,
                tr("Cells per step"),
                tr("Cells of one step of the optimiser."),
                _INTEGER,
                256,
                1,
                65536,
            ),
            (
                self.SAMPLES,
                tr("Subset of cells"),
                tr("Train on a random subset of so many cells; 0 takes all."),
                _INTEGER,
                0,
                0,
                None,
            ),
            (
                self.SEED,
                tr("Seed"),
                tr("Another number gives another order, split and start."),
                _INTEGER,
                42,
                0,
                None,
            ),
            (
                self.HIDE_DAYS,
                tr("Hide days"),
                tr("Probability that a day of a sensor is hidden at a visit."),
                _DOUBLE,
                0.0,
                0.0,
                0.99,
            ),
            (
                self.HIDE_SENSORS,
                tr("Hide sensors"),
                tr("Probability that a sensor is hidden at a visit."),
                _DOUBLE,
                0.0,
                0.0,
                0.99,
            ),
            (
                self.WINDOW,
                tr("Window"),
                tr("Learn from a square of so many pixels at each visit, which is faster; 0: all."),
                _INTEGER,
                0,
                0,
                10,
            ),
        ):
            limits = {"minValue": least, **({"maxValue": most} if most is not None else {})}
            self.add(
                QgsProcessingParameterNumber(name, description, kind, default, **limits),
                text,
                is_advanced=True,
            )
        self.add(
            choice(self.DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where it is trained; auto takes the graphics card when there is one."),
        )
        self.add(
            choice(self.PRECISION, tr("Precision"), PRECISIONS, "fp32"),
            tr("bf16 is faster on graphics cards and needs less memory."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.RESUME, tr("Resume"), defaultValue=False),
            tr("Go on with the training in the training folder; all other settings must be as they were."),
        )

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """The cheap checks: stacks, labels, and settings that fit together."""
        is_good, text = super().checkParameterValues(parameters, context)
        if not is_good:
            return is_good, text
        return problem_of(lambda: self.job_spec(parameters, context).validate())

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The training that the parameters describe, but for the output."""
        files = (
            [path for path in self.parameterAsFileList(parameters, self.LABELS, context) if path]
            if parameters.get(self.LABELS)
            else []
        )
        validation = [path for path in (self.parameterAsFile(parameters, self.VAL_FOLDER, context),) if path]
        start = self.parameterAsFile(parameters, self.START, context) or self.parameterAsFile(
            parameters, self.START_FOLDER, context
        )
        return FinetuneSpec(
            **self.stack_settings(parameters, context),
            labels=files
            + [path for path in (self.parameterAsFile(parameters, self.LABELS_FOLDER, context),) if path],
            output=".",
            cloud_stacks=[
                path for path in (self.parameterAsFile(parameters, self.CLOUD_FOLDER, context),) if path
            ],
            val_stacks=validation,
            val_labels=[
                path for path in (self.parameterAsFile(parameters, self.VAL_LABELS, context),) if path
            ],
            val_share=self.parameterAsDouble(parameters, self.VAL_SHARE, context),
            start=start or "random",
            size=self.parameterAsEnumString(parameters, self.SIZE, context),
            condition=self.parameterAsEnumString(parameters, self.CONDITION, context),
            epochs=self.parameterAsInt(parameters, self.EPOCHS, context),
            learning_rate=self.parameterAsDouble(parameters, self.LEARNING_RATE, context),
            batch_size=self.parameterAsInt(parameters, self.BATCH_SIZE, context),
            effective_batch=self.parameterAsInt(parameters, self.EFFECTIVE_BATCH, context),
            samples=self.parameterAsInt(parameters, self.SAMPLES, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            hide_days=self.parameterAsDouble(parameters, self.HIDE_DAYS, context),
            hide_sensors=self.parameterAsDouble(parameters, self.HIDE_SENSORS, context),
            window=self.parameterAsInt(parameters, self.WINDOW, context),
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            precision=self.parameterAsEnumString(parameters, self.PRECISION, context),
            resume=self.parameterAsBoolean(parameters, self.RESUME, context),
        )

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        self.spec.output = self.parameterAsString(parameters, self.OUTPUT, context)
        result = self.run_job(feedback)
        if result is None:
            return {}
        error = (
            tr("no validation")
            if result["val_rmse"] is None
            else tr("validation RMSE {rmse:.3f}").format(rmse=result["val_rmse"])
        )
        feedback.pushInfo(
            tr("Trained on {cells} cells in {time} on {device}; {error}.").format(
                cells=result["cells"], time=duration(result["seconds"]), device=result["device"], error=error
            )
        )
        return {
            self.OUTPUT: self.spec.output,
            self.BEST: result["best"],
            self.LAST: result["last"],
            self.LOG: result["log"],
            self.VAL_RMSE: result["val_rmse"],
            self.CELLS: result["cells"],
            self.LEFT_OUT: len(result["left_out"]),
            self.DEVICE_USED: result["device"],
            self.RUNTIME_S: result["seconds"],
        }


ALGORITHMS = (FinetuneAlgorithm,)
