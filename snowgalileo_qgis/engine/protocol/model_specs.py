"""What to do: the specifications of making models and of finding out how good they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List

from .specs import CONDITIONS, DEVICES, PRECISIONS, JobSpec, require, require_choice

LABEL_VALUES = ("auto", "fraction", "percent", "clms", "classes")
HIDE_LANDSAT = ("auto", "yes", "no")


@dataclass
class EvaluateSpec(JobSpec):
    """Compare snow maps with labels: either finished maps (``predictions``), or ``stacks`` that are mapped
    first with ``checkpoints``.

    With finished maps, ``stacks`` may be given, too: they tell elevation, land cover and condition, and feed
    the baselines.
    """

    kind: ClassVar[str] = "evaluate"

    predictions: List[str] = field(default_factory=list)
    """Maps written by ``predict``, or folders of them."""
    labels: List[str] = field(default_factory=list)
    label_values: str = "auto"
    """What the labels' values are; ``auto`` takes what is certain and refuses the rest."""
    min_valid: float = 0.5
    """Least share of a map pixel that must be known in the label, above 0 and up to 1."""
    hide_landsat: str = "auto"
    """Hide Landsat of the prediction day from model and baselines.

    ``auto``: where the label's name says that it was made from Landsat.
    """
    checkpoints: List[str] = field(default_factory=list)
    device: str = "auto"
    precision: str = "fp32"
    condition: str = "auto"
    batch_size: int = 0
    forest_stacks: List[str] = field(default_factory=list)
    """Stacks to train the random forest baseline on; none: no forest."""
    forest_labels: List[str] = field(default_factory=list)
    report: str = ""
    """HTML page to write."""
    metrics: str = ""
    """JSON file to write."""
    table: str = ""
    """CSV file to write."""
    residual: str = ""
    """GeoTIFF of predicted minus label.

    Several days or coordinate systems add to the name, as with ``predict``.
    """

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(bool(self.labels), "No labels were given.")
        require(
            bool(self.predictions) != bool(self.checkpoints),
            "Give either finished snow maps, or stacks with a model file.",
        )
        if self.checkpoints or self.stacks:
            super().validate()
        require(
            self.area is None or bool(self.checkpoints),
            "An area can be chosen only where the maps are made from stacks.",
        )
        require(
            self.label_values in LABEL_VALUES,
            f"Label values '{self.label_values}' are not one of {', '.join(LABEL_VALUES)}.",
        )
        require_choice("Hiding Landsat", self.hide_landsat, HIDE_LANDSAT)
        require(
            0 < self.min_valid <= 1, f"The least valid share {self.min_valid:g} is not above 0 and up to 1."
        )
        require(
            bool(self.forest_stacks) == bool(self.forest_labels),
            "The random forest needs both stacks and labels to train on.",
        )
        require(
            not self.forest_stacks or bool(self.stacks),
            "The random forest can only be compared where the stacks of the maps are given.",
        )
        require_choice("Device", self.device, DEVICES)
        require_choice("Precision", self.precision, PRECISIONS)
        require_choice("Condition", self.condition, CONDITIONS)
        require(self.batch_size >= 0, f"A batch of {self.batch_size} cells is not possible.")


TRAINING_CONDITIONS = ("clear", "clouds", "no_hr", "clouds_no_hr", "mixed")
SIZES = ("nano", "tiny", "base")
HEADS = ("spatial_mean", "attention_probe")


@dataclass
class FinetuneSpec(JobSpec):
    """Train a model on stacks with known snow cover; the defaults are the published recipe."""

    kind: ClassVar[str] = "finetune"

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


CLOUD_MIXED = "mixed"
CLOUD_CONFIGS = ("full", "wide", "big", "local", "thin", "fog", CLOUD_MIXED)
CLOUD_DAYS = ("prediction", "all", "random")


@dataclass
class AddCloudsSpec(JobSpec):
    """Cloudy twins of stacks, whole files only.

    With ``change``, the map of what the clouds do to the snow cover, too.
    """

    kind: ClassVar[str] = "add_clouds"

    output: str = ""
    """Folder for the twins, which keep their names; or, for one stack, the file to write."""
    config: str = "full"
    """Kind of cloud; ``mixed``: one of those of the published training files at random."""
    days: str = "prediction"
    """``prediction``, ``all``, ``random`` (as in the published training files), or ages in days separated
    by commas, 0 = the prediction day.
    """
    shadows: bool = False
    seed: int = 42
    change: str = ""
    """GeoTIFF of snow cover with clouds minus without; needs ``checkpoint``."""
    checkpoint: str = ""
    device: str = "auto"
    precision: str = "fp32"
    condition: str = "auto"

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output was given.")
        require(self.area is None, "Clouds are added to whole files; an area cannot be chosen.")
        require(
            self.config in CLOUD_CONFIGS, f"Clouds '{self.config}' are not one of {', '.join(CLOUD_CONFIGS)}."
        )
        ages = self.days.split(",")
        well_formed = self.days in CLOUD_DAYS or all(len(age) == 1 and age in "01234567" for age in ages)
        require(
            well_formed,
            f"The days '{self.days}' are neither {', '.join(CLOUD_DAYS)} nor ages from 0 to 7 separated by "
            "commas.",
        )
        require(self.seed >= 0, f"The seed {self.seed} is negative.")
        require(
            bool(self.change) == bool(self.checkpoint),
            "The change of snow cover needs both a file to write and a model file.",
        )
        require_choice("Device", self.device, DEVICES)
        require_choice("Precision", self.precision, PRECISIONS)
        require_choice("Condition", self.condition, CONDITIONS)


@dataclass
class PretrainSpec(JobSpec):
    """Pre-training by masked auto-encoding on unlabelled stacks; the defaults are the published recipe."""

    kind: ClassVar[str] = "pretrain"

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
