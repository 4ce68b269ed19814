"""Pre-train: masked auto-encoding on stacks without labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, List, Optional, Type

from .job import DEVICES, PRECISIONS, SIZES, JobResult, JobSpec, StackResult, require
from .json_data import JsonData
from .paths import Output
from .setting import setting, validate_settings

LAST = "last"
"""Folder of the latest checkpoint, in the training folder."""


@dataclass
class PretrainEpoch(JsonData):
    """One epoch of pre-training, counted from 0; ``loss``: mean over its steps."""

    epoch: int
    loss: float
    learning_rate: float


@dataclass
class PretrainedEncoder(StackResult):
    """The encoder that was pre-trained.

    ``folder``, ``encoder``: of the last epoch; ``log``: CSV, one row per epoch; ``loss``: of the last epoch,
    ``None`` before the first has ended. ``left_out``: inputs that could not be used, including cells found
    unusable while training.
    """

    folder: str = ""
    encoder: str = ""
    log: str = ""
    epochs: List[PretrainEpoch] = field(default_factory=list)
    loss: Optional[float] = None
    cells: int = 0
    device: str = ""
    seconds: float = 0.0


@dataclass
class PretrainRecipe:
    """How an encoder is pre-trained; the defaults are the published recipe."""

    epochs: int = setting(200, "Epochs", "passes over the cells", least=1)
    warmup_epochs: int = setting(
        30, "Epochs of warming up", "epochs in which the learning rate rises; at most all of them", least=0
    )
    batch_size: int = setting(
        128, "Cells of a step", "cells of a step; each step sees them in 4 views", least=1
    )
    micro_batch: int = setting(
        0,
        "Cells at once",
        "cells at once on the device; 0: the whole batch; a small number saves memory and changes only the "
        "rounding and the random skipping of branches",
        least=0,
    )
    learning_rate: float = setting(
        3e-3,
        "Learning rate",
        "highest learning rate, at the end of the warm-up",
        above=0,
        below=1,
        form_least=1e-9,
        form_most=0.999,
    )
    seed: int = setting(42, "Seed", "another number gives another order, start and masks", least=0)
    precision: str = setting(
        "fp32", "Precision", "number format; bf16 is faster on recent graphics cards", choices=PRECISIONS
    )


@dataclass
class PretrainSpec(PretrainRecipe, JobSpec):
    """Pre-training by masked auto-encoding on stacks without labels."""

    kind: ClassVar[str] = "pretrain"
    result: ClassVar[Type[JobResult]] = PretrainedEncoder
    after_full_disk: ClassVar[str] = "then run again with resume: the epochs that were finished are kept"

    output: str = setting(
        "",
        "Training folder",
        "folder for encoder, decoder and state after the last epoch (last), and copies after the first and "
        "every 50 epochs (epoch_0, epoch_50, ...)",
    )
    size: str = setting(
        "tiny",
        "Size of the network",
        "size of the network; the published one is tiny, nano is for trials",
        choices=SIZES,
    )
    device: str = setting(
        "auto", "Device", "where to train; auto uses the graphics card if there is one", choices=DEVICES
    )
    resume: bool = setting(
        False, "Resume", "go on with the training in the output folder, with the same stacks and settings"
    )

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output folder was given.")
        validate_settings(self)
        require(
            self.warmup_epochs <= self.epochs,
            f"{self.warmup_epochs} epochs of warming up do not fit into {self.epochs}.",
        )
        self.validate_paths()

    def outputs(self) -> List[Output]:
        """The training folder, and in it the checkpoint that each epoch replaces."""
        last = str(Path(self.output) / LAST)
        return [Output(self.output, is_folder=True), Output(last, is_folder=True, is_replaced=True)]
