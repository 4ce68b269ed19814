"""Pre-train a model."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
)

from ..core.counts import Localised
from ..core.messages import tr
from ..core.setting_text import help_sentence
from ..engine.protocol import JobSpec, PretrainedEncoder, PretrainSpec, settings_of
from .base import Run
from .setting_parameters import add_settings, setting_values
from .stack_base import StackAlgorithm


class PretrainAlgorithm(StackAlgorithm):
    """Trains an encoder for fine-tuning on stacks without labels."""

    OUTPUT = "OUTPUT"
    ENCODER = "ENCODER"
    LOG = "LOG"
    LOSS = "LOSS"
    CELLS = "CELLS"
    LEFT_OUT = "LEFT_OUT"

    SETTINGS = (
        "size",
        "epochs",
        "warmup_epochs",
        "batch_size",
        "micro_batch",
        "learning_rate",
        "weight_decay",
        "seed",
        "device",
        "precision",
        "resume",
    )

    output_help = {
        ENCODER: "The trained encoder, from which fine-tuning can start.",
        LOG: "Table (CSV) with one row per epoch: mean loss and learning rate.",
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
            "Trains the encoder of SnowGalileo on stacks without labels: from a tenth of a cell's data, half "
            "of the data must be predicted. Fine-tuning on labelled stacks can start from this encoder. The "
            "published one was trained on 150,000 cells for 200 epochs, which takes a graphics card; a few "
            "cells teach it little. A cancelled or interrupted training can be resumed."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        add_settings(self, PretrainSpec, ("size", "epochs", "warmup_epochs", "batch_size"))
        add_settings(
            self, PretrainSpec, ("micro_batch", "learning_rate", "weight_decay", "seed"), is_advanced=True
        )
        add_settings(self, PretrainSpec, ["device"])
        add_settings(self, PretrainSpec, ["precision"], is_advanced=True)
        add_settings(self, PretrainSpec, ["resume"])
        self.add_impute_parameter()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Training folder")),
            help_sentence(settings_of(PretrainSpec)["output"]),
        )
        self.add_outputs(QgsProcessingOutputFile, {self.ENCODER: tr("Encoder"), self.LOG: tr("Log")})
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.LOSS: tr("Loss"),
                self.CELLS: tr("Cells"),
                self.LEFT_OUT: tr("Inputs left out"),
            },
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The training that the parameters describe."""
        return PretrainSpec(
            **self.stack_settings(parameters, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
            **setting_values(self, PretrainSpec, self.SETTINGS, parameters, context),
        )

    def outputs(self, result: PretrainedEncoder, run: Run) -> Dict[str, Any]:
        """Say how the loss went down."""
        for epoch in result.epochs:
            run.feedback.pushInfo(
                tr("Epoch {epoch}: loss {loss:.4f}").format(epoch=epoch.epoch, loss=Localised(epoch.loss))
            )
        return {
            self.OUTPUT: self.spec.output,
            self.ENCODER: result.encoder,
            self.LOG: result.log,
            self.LOSS: result.loss,
            self.CELLS: result.cells,
            self.LEFT_OUT: len(result.left_out),
        }


ALGORITHMS = (PretrainAlgorithm,)
