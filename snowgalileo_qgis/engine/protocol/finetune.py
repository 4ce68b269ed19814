"""Fine-tune: train a model on stacks with known snow cover."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .job import DEVICES, PRECISIONS, SIZES, JobResult, JobSpec, Warned, require
from .json_data import JsonData
from .left_out import LeftOut

TRAINING_CONDITIONS = ("clear", "clouds", "no_hr", "clouds_no_hr", "mixed")
HEADS = ("spatial_mean", "attention_probe")


@dataclass
class Epoch(JsonData):
    """One epoch of a training, from 0; ``step``: steps of the optimiser so far.

    ``None``: not finite, or none.
    """

    epoch: int
    step: int
    learning_rate: float
    loss: Optional[float]
    val_rmse: Optional[float]


@dataclass
class TrainedModel(JobResult):
    """``best``, ``last``: model files; ``log``: CSV.

    ``val_rmse``, ``best_epoch``: ``None`` without validation.
    """

    best: str
    last: str
    log: str
    val_rmse: Optional[float]
    best_epoch: Optional[int]
    epochs: List[Epoch]
    steps: int
    cells: int
    validation_cells: int
    device: str
    seconds: float
    left_out: List[LeftOut] = field(default_factory=list)
    warnings: List[Warned] = field(default_factory=list)


@dataclass
class FinetuneSpec(JobSpec):
    """Train a model on stacks with known snow cover; the defaults are the published recipe."""

    kind: ClassVar[str] = "finetune"
    result: ClassVar[Type[JobResult]] = TrainedModel

    labels: List[str] = field(default_factory=list)
    """Label rasters, snow cover 0..1 at 100 m, or folders of them.

    Named as their stack, or with the day in the name and on its grid.
    """
    output: str = ""
    """Folder for weights, log and state."""
    cloud_stacks: List[str] = field(default_factory=list)
    """Twins of the stacks with clouds, of the same file names.

    For the conditions with clouds and for ``mixed``.
    """
    val_stacks: List[str] = field(default_factory=list)
    """Stacks to validate on; without them, ``val_share`` of the cells is held out."""
    val_labels: List[str] = field(default_factory=list)
    val_share: float = 0.2
    start: str = "random"
    """``random``, a pre-training folder, or a model file."""
    size: str = "tiny"
    """Size of a network that starts from random weights."""
    head: str = "spatial_mean"
    condition: str = "clear"
    """What the model is trained for; ``mixed``: all conditions in turn."""
    samples: int = 0
    """Train on a random subset of so many cells; 0: all."""
    seed: int = 42
    epochs: int = 100
    batch_size: int = 8
    effective_batch: int = 256
    """Cells of one step of the optimiser, whatever fits into memory at once."""
    learning_rate: float = 6e-3
    min_learning_rate: float = 1e-6
    warmup: float = 0.1
    """Share of the epochs in which the learning rate rises."""
    beta1: float = 0.9
    beta2: float = 0.9
    weight_decay: float = 1e-5
    clip_norm: float = 1.0
    drop_path: float = 0.1
    sigmoid_slope: float = 0.5
    augment: bool = True
    """Turn and mirror cells at random."""
    freeze_encoder: bool = False
    """Train the head alone."""
    hide_days: float = 0.0
    """Probability that a day of a sensor is hidden at a visit."""
    hide_sensors: float = 0.0
    """Probability that a sensor is hidden at a visit."""
    window: int = 0
    """Learn from a square of so many 100 m pixels at each visit, which is faster; 0: from the whole cell."""
    memory_mb: int = 4096
    """Memory for prepared cells; those that do not fit are read again at each visit."""
    device: str = "auto"
    precision: str = "fp32"
    resume: bool = False
    """Go on with the training in the output folder."""
    note: str = ""
    """A sentence that is written into the weights."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.labels), "No labels were given.")
        require(bool(self.output), "No output folder was given.")
        require(bool(self.val_stacks) == bool(self.val_labels), "Validation needs both stacks and labels.")
        for name, choices in (
            ("condition", TRAINING_CONDITIONS),
            ("size", SIZES),
            ("head", HEADS),
            ("device", DEVICES),
            ("precision", PRECISIONS),
        ):
            value = getattr(self, name)
            require(
                value in choices,
                f"The setting '{name}' is '{value}', which is not one of {', '.join(choices)}.",
            )
        for name in (
            "epochs",
            "batch_size",
            "effective_batch",
            "learning_rate",
            "clip_norm",
            "sigmoid_slope",
        ):
            require(getattr(self, name) > 0, f"The setting '{name}' must be above 0.")
        for name in ("samples", "seed", "weight_decay", "min_learning_rate", "memory_mb"):
            require(getattr(self, name) >= 0, f"The setting '{name}' must not be negative.")
        for name in ("val_share", "warmup", "drop_path", "hide_days", "hide_sensors", "beta1", "beta2"):
            require(0 <= getattr(self, name) < 1, f"The setting '{name}' must be from 0 to below 1.")
        require(0 <= self.window <= 10, "The window must be from 0 to 10 pixels.")
