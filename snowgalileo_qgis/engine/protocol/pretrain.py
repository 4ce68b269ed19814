"""Pre-train: masked auto-encoding on stacks without labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .job import DEVICES, PRECISIONS, SIZES, JobResult, JobSpec, StackResult, require, require_choice
from .json_data import JsonData


@dataclass
class PretrainEpoch(JsonData):
    """One epoch of a pre-training, from 0."""

    epoch: int
    loss: float
    learning_rate: float


@dataclass
class PretrainedEncoder(StackResult):
    """``folder``, ``encoder``: of the last epoch; ``log``: CSV; ``loss``: of the last epoch."""

    folder: str = ""
    encoder: str = ""
    log: str = ""
    epochs: List[PretrainEpoch] = field(default_factory=list)
    loss: Optional[float] = None
    cells: int = 0
    device: str = ""
    seconds: float = 0.0


@dataclass
class PretrainSpec(JobSpec):
    """Pre-training by masked auto-encoding on unlabelled stacks; the defaults are the published recipe."""

    kind: ClassVar[str] = "pretrain"
    result: ClassVar[Type[JobResult]] = PretrainedEncoder

    output: str = ""
    """Folder: ``last``, ``epoch_0``, ``epoch_50`` and so on, each with an encoder that fine-tuning can
    start from.
    """
    size: str = "tiny"
    epochs: int = 200
    warmup_epochs: int = 30
    batch_size: int = 128
    """Cells of a step; each step sees all of them in 4 views."""
    micro_batch: int = 0
    """Cells at once on the device; 0: the whole batch."""
    learning_rate: float = 3e-3
    seed: int = 42
    device: str = "auto"
    precision: str = "fp32"
    resume: bool = False
    """Go on with the training in the output folder."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output folder was given.")
        require_choice("Size", self.size, SIZES)
        require(self.epochs > 0, f"{self.epochs} epochs are not possible.")
        require(
            0 <= self.warmup_epochs <= self.epochs,
            f"{self.warmup_epochs} epochs of warming up do not fit into {self.epochs}.",
        )
        require(self.batch_size > 0, f"A batch of {self.batch_size} cells is not possible.")
        require(self.micro_batch >= 0, f"{self.micro_batch} cells at once are not possible.")
        require(0 < self.learning_rate < 1, f"A learning rate of {self.learning_rate:g} is not possible.")
        require(self.seed >= 0, f"The seed {self.seed} is negative.")
        require_choice("Device", self.device, DEVICES)
        require_choice("Precision", self.precision, PRECISIONS)
