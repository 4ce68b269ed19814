"""Fine-tune: train a model on stacks with known snow cover."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .job import DEVICES, SIZES, TRAINING_PRECISIONS, JobResult, JobSpec, Warned, require
from .json_data import JsonData
from .left_out import LeftOut
from .paths import Output
from .setting import described, open_setting, setting, validate_settings

TRAINING_CONDITIONS = ("clear", "clouds", "no_hr", "clouds_no_hr", "mixed")
HEADS = ("spatial_mean", "attention_probe")

VAL_SHARE, DROP_PATH = 0.2, 0.1
"""Share of the cells held out to validate on, and of those that skip a branch, as published."""
RANDOM_START = "random"
"""Value of ``start`` for random weights."""
SIZE, HEAD, SIGMOID_SLOPE = "tiny", "spatial_mean", 0.5
"""Size, head and slope of the sigmoid where neither the settings nor the weights to start from give them."""


@dataclass
class Epoch(JsonData):
    """One epoch of fine-tuning, counted from 0.

    ``step``: optimiser steps so far. ``loss``: mean squared error; ``val_rmse``: root mean square error on
    the validation cells. Both are ``None`` where they are not finite, ``val_rmse`` also without validation.
    """

    epoch: int
    step: int
    learning_rate: float
    loss: Optional[float]
    val_rmse: Optional[float]


@dataclass
class TrainedModel(JobResult):
    """The model that was trained.

    ``best``, ``last``: model files; ``log``: CSV, one row per epoch. ``val_rmse``, ``best_epoch``: of the
    best epoch, ``None`` before the first one has ended; ``val_rmse`` is also ``None`` without validation.
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
class TrainingData(JobSpec):
    """Stacks with known snow cover, and the folder in which the trained model is written."""

    labels: List[str] = field(
        default_factory=list,
        metadata=described(
            [],
            "Label rasters",
            "label rasters, snow cover 0..1 at 100 m, or folders of them; named as their stack, or with the "
            "day in the name, then on any grid",
        ),
    )
    output: str = setting("", "Training folder", "folder for weights, log and state")
    cloud_stacks: List[str] = field(
        default_factory=list,
        metadata=described(
            [],
            "Folder of the stacks with clouds",
            "twins of the stacks with clouds, of the same file names, for the conditions with clouds",
        ),
    )
    val_stacks: List[str] = field(
        default_factory=list,
        metadata=described([], "Validation stacks", "stacks to validate on, instead of a share of the cells"),
    )
    val_labels: List[str] = field(
        default_factory=list,
        metadata=described([], "Validation labels", "labels of the validation stacks"),
    )


@dataclass
class TrainingRecipe:
    """How a model is trained; the defaults are the published recipe."""

    val_share: float = setting(
        VAL_SHARE,
        "Share held out",
        "share of the cells held out to validate on",
        least=0,
        below=1,
        form_most=0.9,
    )
    start: str = setting(
        RANDOM_START,
        "Start from",
        "random, a pre-training folder, an archive of such, an encoder file, or a model file",
    )
    size: Optional[str] = open_setting(
        SIZE,
        "Model size",
        "size of a model that starts from random weights; unless given, tiny, as the published ones; weights "
        "to start from have their own",
        choices=SIZES,
    )
    head: Optional[str] = open_setting(
        HEAD,
        "Head",
        "head of the model; unless given, spatial_mean; a model file to start from has its own",
        choices=HEADS,
    )
    condition: str = setting(
        "clear",
        "Condition",
        "what the model is for: clear or cloudy days, with or without high-resolution images of the day, or "
        "all of them mixed",
        choices=TRAINING_CONDITIONS,
    )
    samples: int = setting(0, "Subset of cells", "train on a random subset of so many cells; 0: all", least=0)
    seed: int = setting(42, "Seed", "another number gives another order, split and start", least=0)
    epochs: int = setting(100, "Epochs", "passes over the cells", least=1)
    batch_size: int = setting(
        8,
        "Cells per batch",
        "cells in memory at once; a small number saves memory and does not change results",
        least=1,
        form_most=4096,
    )
    effective_batch: int = setting(
        256, "Cells per step", "cells of one step of the optimiser", least=1, form_most=65536
    )
    learning_rate: float = setting(
        6e-3, "Learning rate", "highest learning rate", above=0, form_least=1e-9, form_most=1.0
    )
    min_learning_rate: float = setting(1e-6, "Last learning rate", "last learning rate", least=0)
    warmup: float = setting(
        0.1, "Warm-up", "share of the epochs in which the learning rate rises", least=0, below=1
    )
    beta1: float = setting(0.9, "Beta 1", "Adam's first decay rate", least=0, below=1)
    beta2: float = setting(0.9, "Beta 2", "Adam's second decay rate", least=0, below=1)
    weight_decay: float = setting(1e-5, "Weight decay", "L2 weight decay", least=0)
    clip_norm: float = setting(1.0, "Gradient norm", "largest norm of a gradient", above=0)
    drop_path: float = setting(
        DROP_PATH, "Drop path", "share of cells that skip a branch of a block", least=0, below=1
    )
    sigmoid_slope: Optional[float] = open_setting(
        SIGMOID_SLOPE,
        "Sigmoid slope",
        "slope of the sigmoid, which training does not change; unless given, 0.5; a model file to start from "
        "has its own",
        above=0,
    )
    augment: bool = setting(True, "Augment", "turn and mirror cells")
    freeze_encoder: bool = setting(False, "Freeze the encoder", "train the head alone")
    hide_days: float = setting(
        0.0,
        "Hide days",
        "probability that a day of a sensor is hidden at a visit",
        least=0,
        below=1,
        form_most=0.99,
    )
    hide_sensors: float = setting(
        0.0,
        "Hide sensors",
        "probability that a sensor is hidden at a visit",
        least=0,
        below=1,
        form_most=0.99,
    )
    window: int = setting(
        0,
        "Window",
        "learn from a square of so many 100 m pixels at each visit, which is faster; 0: whole cells",
        least=0,
        most=10,
    )
    memory_mb: int = setting(
        4096,
        "Memory (MB)",
        "memory for prepared cells; those that do not fit are read again at each visit",
        least=0,
    )
    device: str = setting(
        "auto", "Device", "where to train; auto uses the graphics card if there is one", choices=DEVICES
    )
    precision: str = setting(
        "fp32",
        "Precision",
        "number format; bf16 is faster on graphics cards and needs less memory",
        choices=TRAINING_PRECISIONS,
    )


@dataclass
class FinetuneSpec(TrainingRecipe, TrainingData):
    """Train a model on stacks with known snow cover.

    Names, values and order of the settings are hashed into the training's name, by which a training that was
    interrupted is recognised.
    """

    kind: ClassVar[str] = "finetune"
    result: ClassVar[Type[JobResult]] = TrainedModel
    after_full_disk: ClassVar[str] = "then run again with resume: the epochs that were finished are kept"

    resume: bool = setting(
        False,
        "Resume",
        "go on with the training in the output folder, with all other settings as they were",
    )
    note: str = setting("", "Note", "a sentence that is written into the weights")

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.labels), "No labels were given.")
        require(bool(self.output), "No output folder was given.")
        require(bool(self.val_stacks) == bool(self.val_labels), "Validation needs both stacks and labels.")
        require(
            not self.val_stacks or self.val_share == VAL_SHARE,
            "No share of the cells is held out where validation stacks are given; leave 'val_share' out.",
        )
        require(
            not self.cloud_stacks or self.condition not in ("clear", "no_hr"),
            f"Stacks with clouds are of no use for the condition '{self.condition}'.",
        )
        require(
            not self.freeze_encoder or self.drop_path in (0.0, DROP_PATH),
            "A frozen encoder skips no branches; leave 'drop_path' out.",
        )
        validate_settings(self)
        self.validate_paths()

    def inputs(self) -> List[str]:
        """Stacks, labels, twins, and the model to start from."""
        start = [] if self.start == "random" else [self.start]
        trained_on = [*self.stacks, *self.labels, *self.cloud_stacks]
        return [*trained_on, *self.val_stacks, *self.val_labels, *start]

    def outputs(self) -> List[Output]:
        """The training folder."""
        return [Output(self.output, is_folder=True)]
