"""Pre-train: masked auto-encoding on stacks without labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Dict, List, Optional, Type

from .job import DEVICES, SIZES, TRAINING_PRECISIONS, JobResult, JobSpec, StackResult, require
from .json_data import JsonData
from .paths import Output
from .setting import open_setting, setting, validate_settings

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


@dataclass(frozen=True)
class SizeRecipe:
    """What the published recipe of pre-training does differently for each size.

    ``batch_size``: cells of a step; ``learning_rate``: the highest; ``weight_decay``: of AdamW.
    """

    batch_size: int
    learning_rate: float
    weight_decay: float


PUBLISHED_RECIPES: Dict[str, SizeRecipe] = {
    "nano": SizeRecipe(128, 3e-3, 0.02),
    "tiny": SizeRecipe(128, 3e-3, 0.01),
    "base": SizeRecipe(32, 1e-4, 0.03),
}


@dataclass
class PretrainRecipe:
    """How an encoder is pre-trained; the defaults are the published recipe of its size."""

    epochs: int = setting(200, "Epochs", "passes over the cells", least=1)
    warmup_epochs: int = setting(
        30, "Epochs of warming up", "epochs in which the learning rate rises; at most all of them", least=0
    )
    batch_size: Optional[int] = open_setting(
        128,
        "Cells of a step",
        "cells of a step, which sees them in 4 views; unless given, as published for the size: 128, base 32",
        least=1,
    )
    micro_batch: int = setting(
        0,
        "Cells at once",
        "cells at once on the device; 0: the whole batch; a small number saves memory and changes only the "
        "rounding and the random skipping of branches",
        least=0,
    )
    learning_rate: Optional[float] = open_setting(
        3e-3,
        "Learning rate",
        "highest learning rate, at the end of the warm-up; unless given, as published for the size: 0.003, "
        "base 0.0001",
        above=0,
        below=1,
        form_least=1e-9,
        form_most=0.999,
    )
    seed: int = setting(42, "Seed", "another number gives another order, start and masks", least=0)
    precision: str = setting(
        "fp32",
        "Precision",
        "number format; bf16 is faster on recent graphics cards",
        choices=TRAINING_PRECISIONS,
    )
    weight_decay: Optional[float] = open_setting(
        0.01,
        "Weight decay",
        "weight decay of AdamW; unless given, as published for the size: tiny 0.01, nano 0.02, base 0.03",
        least=0,
    )

    def for_size(self, size: str) -> SizeRecipe:
        """The part of the recipe that depends on the size: as given, else as published; for a size that was
        not published, as for tiny.
        """
        usual = PUBLISHED_RECIPES.get(size, PUBLISHED_RECIPES["tiny"])
        return SizeRecipe(
            usual.batch_size if self.batch_size is None else self.batch_size,
            usual.learning_rate if self.learning_rate is None else self.learning_rate,
            usual.weight_decay if self.weight_decay is None else self.weight_decay,
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
        step = self.for_size(self.size).batch_size
        require(
            self.micro_batch <= step, f"{self.micro_batch} cells at once are more than the {step} of a step."
        )
        self.validate_paths()

    def outputs(self) -> List[Output]:
        """The training folder, and in it the checkpoint that each epoch replaces."""
        last = str(Path(self.output) / LAST)
        inner = Output(
            last, is_folder=True, is_replaced=True, is_shared=True
        )  # the outer one's lock is enough
        return [Output(self.output, is_folder=True), inner]
