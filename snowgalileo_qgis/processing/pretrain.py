"""Pre-train a model."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..core.messages import tr
from ..engine.protocol import DEVICES, PRECISIONS, SIZES, JobSpec, PretrainSpec
from .parameters import choice
from .stack_base import StackAlgorithm


class PretrainAlgorithm(StackAlgorithm):
    """Stacks without labels in, an encoder for fine-tuning out."""

    SIZE = "SIZE"
    EPOCHS = "EPOCHS"
    WARMUP_EPOCHS = "WARMUP_EPOCHS"
    BATCH_SIZE = "BATCH_SIZE"
    MICRO_BATCH = "MICRO_BATCH"
    LEARNING_RATE = "LEARNING_RATE"
    SEED = "SEED"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    RESUME = "RESUME"
    OUTPUT = "OUTPUT"
    ENCODER = "ENCODER"
    LOG = "LOG"
    LOSS = "LOSS"
    CELLS = "CELLS"
    LEFT_OUT = "LEFT_OUT"

    output_help = {
        ENCODER: "The trained encoder, which fine-tuning can start from.",
        LOG: "Table of the epochs: mean loss and learning rate.",
        LOSS: "Mean loss of the last epoch.",
        CELLS: "Number of 1 km cells in the stacks.",
        LEFT_OUT: "Number of input files or cells that could not be used; the log says why.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "pretrain"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Pre-train model")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Teach an encoder what stacks look like, without labels.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr(
            "snow,training,pre-training,self-supervised,masked autoencoder,encoder,deep learning"
        ).split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Trains the encoder of SnowGalileo on stacks without labels: it sees a tenth of a cell's data "
            "and must say what half of the rest looks "
            "like. The encoder is what fine-tuning on labelled stacks starts from. The published one saw "
            "150,000 cells for 200 epochs, which takes a "
            "graphics card; a few cells teach it little. A training that was cancelled or interrupted can "
            "be resumed."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add(
            choice(self.SIZE, tr("Size of the network"), SIZES, "tiny"),
            tr("The published network is tiny; nano is for trials."),
        )
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(self.EPOCHS, tr("Epochs"), whole, 200, minValue=1),
            tr("Passes over all cells."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.WARMUP_EPOCHS, tr("Epochs of warming up"), whole, 30, minValue=0
            ),
            tr("Epochs in which the learning rate rises; at most as many as there are."),
        )
        self.add(
            QgsProcessingParameterNumber(self.BATCH_SIZE, tr("Cells of a step"), whole, 128, minValue=1),
            tr("Each step sees these cells in four views."),
        )
        self.add(
            QgsProcessingParameterNumber(self.MICRO_BATCH, tr("Cells at once"), whole, 0, minValue=0),
            tr(
                "0: all cells of a step. A small number saves memory and changes nothing but the rounding "
                "and the random skipping of branches."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.LEARNING_RATE, tr("Learning rate"), real, 0.003, minValue=1e-9, maxValue=0.999
            ),
            tr("Highest learning rate, at the end of the warm-up."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(self.SEED, tr("Seed"), whole, 42, minValue=0),
            tr("Another number gives another order, start and masks."),
            is_advanced=True,
        )
        self.add(
            choice(self.DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where to train; auto takes the graphics card when there is a usable one."),
        )
        self.add(
            choice(self.PRECISION, tr("Precision"), PRECISIONS, "fp32"),
            tr("bf16 is faster on recent graphics cards."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.RESUME, tr("Resume"), defaultValue=False),
            tr("Go on with the training in the output folder, with the same stacks and settings."),
        )
        self.add_impute_parameter()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Training folder")),
            tr(
                "Encoder, decoder and state after the last epoch (last), and copies after the first and "
                "every 50 epochs (epoch_0, epoch_50, ...)."
            ),
        )
        self.addOutput(QgsProcessingOutputFile(self.ENCODER, tr("Encoder")))
        self.addOutput(QgsProcessingOutputFile(self.LOG, tr("Log")))
        for name, description in (
            (self.LOSS, tr("Loss")),
            (self.CELLS, tr("Cells")),
            (self.LEFT_OUT, tr("Inputs left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The training that the parameters describe."""
        return PretrainSpec(
            **self.stack_settings(parameters, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
            size=self.parameterAsEnumString(parameters, self.SIZE, context),
            epochs=self.parameterAsInt(parameters, self.EPOCHS, context),
            warmup_epochs=self.parameterAsInt(parameters, self.WARMUP_EPOCHS, context),
            batch_size=self.parameterAsInt(parameters, self.BATCH_SIZE, context),
            micro_batch=self.parameterAsInt(parameters, self.MICRO_BATCH, context),
            learning_rate=self.parameterAsDouble(parameters, self.LEARNING_RATE, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            precision=self.parameterAsEnumString(parameters, self.PRECISION, context),
            resume=self.parameterAsBoolean(parameters, self.RESUME, context),
        )

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.run_job(feedback)
        if result is None:
            return {}
        for epoch in result["epochs"]:
            feedback.pushInfo(tr("Epoch {epoch}: loss {loss:.4f}").format(**epoch))
        return {
            self.OUTPUT: self.spec.output,
            self.ENCODER: result["encoder"],
            self.LOG: result["log"],
            self.LOSS: result["loss"],
            self.CELLS: result["cells"],
            self.LEFT_OUT: len(result["left_out"]),
        }


ALGORITHMS = (PretrainAlgorithm,)
