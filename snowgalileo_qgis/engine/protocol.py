"""What QGIS and the engine say to each other: job specifications, messages, error codes.

The one module that both sides import: standard library only, Python 3.9 syntax.

A message is one JSON object on one line, with a ``type`` and, where it concerns a job, the job's identifier ``job``. Rasters travel as files.

QGIS to engine::

    {"type": "hello"}
    {"type": "start", "job": "7", "spec": {"kind": "predict", ...}}
    {"type": "cancel", "job": "7"}    {"type": "ping"}    {"type": "quit"}

Engine to QGIS::

    {"type": "hello", "protocol": 1, "version": ..., "versions": {...}, "devices": [...], "jobs": [...], "pid": 1}
    {"type": "progress", "job": "7", "stage": "predict", "done": 3, "total": 25, "eta_s": 12.0, "device": "cpu", "memory_mb": 512}
    {"type": "log", "job": "7", "text": ...}    {"type": "warning", "job": "7", "code": "SG-STACK-005", "text": ...}
    {"type": "result", "job": "7", "result": {...}}
    {"type": "error", "job": "7", "code": ..., "text": ..., "hint": ..., "detail": ...}
    {"type": "pong"}
"""

from __future__ import annotations

import json
from dataclasses import MISSING, asdict, dataclass, field, fields
from datetime import date
from typing import Any, ClassVar, Dict, List, Mapping, Optional, Tuple, Type, Union

PROTOCOL_VERSION = 1

Json = Dict[str, Any]

# --- errors ---------------------------------------------------------------------------------------------------------------------------

ERRORS: Dict[str, str] = {
    "SG-STACK-001": "wrong number of bands",
    "SG-STACK-002": "wrong shape or data type",
    "SG-STACK-003": "file truncated or unreadable",
    "SG-STACK-004": "dataset missing",
    "SG-STACK-005": "not-a-number or infinite values",
    "SG-STACK-006": "mask values other than 0 and 1",
    "SG-STACK-007": "prediction day unknown",
    "SG-STACK-008": "location unknown or out of range",
    "SG-STACK-009": "file is not what its name says",
    "SG-STACK-010": "no stack found",
    "SG-STACK-011": "no cell for this day or area",
    "SG-STACK-012": "raster smaller than one cell",
    "SG-STACK-013": "coordinate system or pixel size not usable",
    "SG-STACK-014": "several prediction days",
    "SG-STACK-015": "no input could be used",
    "SG-STACK-016": "values out of range after normalisation",
    "SG-STACK-017": "two cells for the same place and day",
    "SG-LABEL-010": "no label found",
    "SG-LABEL-011": "label or map unreadable",
    "SG-LABEL-012": "day of a label or map unknown",
    "SG-LABEL-013": "meaning of the label's values ambiguous",
    "SG-LABEL-014": "label values out of range",
    "SG-LABEL-015": "label without valid pixel",
    "SG-LABEL-016": "no map for any label",
    "SG-LABEL-017": "no pixel to compare",
    "SG-LABEL-018": "label or map grid not usable",
    "SG-LABEL-019": "not a snow map",
    "SG-MODEL-001": "model file not found",
    "SG-MODEL-002": "model file unreadable or unsafe",
    "SG-MODEL-003": "model weights do not fit",
    "SG-MODEL-004": "model size unknown",
    "SG-MODEL-005": "model weights not finite",
    "SG-LABEL-001": "no label found",
    "SG-LABEL-002": "stack without label, or label without stack",
    "SG-LABEL-003": "label unreadable",
    "SG-LABEL-004": "label not on the grid of its stack",
    "SG-LABEL-005": "label values out of range",
    "SG-LABEL-006": "several labels for one cell",
    "SG-LABEL-007": "label without a valid pixel",
    "SG-LABEL-008": "no labelled cell left",
    "SG-TRAIN-001": "training cannot go on from here",
    "SG-TRAIN-002": "training went astray",
    "SG-DEVICE-001": "device not available",
    "SG-DEVICE-002": "device out of memory",
    "SG-OUTPUT-001": "output cannot be written",
    "SG-OUTPUT-002": "disk full",
    "SG-AREA-001": "area not usable",
    "SG-JOB-001": "job not valid",
    "SG-JOB-002": "job cancelled",
    "SG-ENGINE-001": "no engine installed",
    "SG-ENGINE-002": "engine does not start",
    "SG-ENGINE-003": "engine stopped unexpectedly",
    "SG-ENGINE-004": "engine and plugin do not match",
    "SG-ENGINE-005": "engine library missing",
    "SG-BUG-001": "unexpected error",
}
"""Stable error codes and what each is called; ``docs/errors/<code>.md`` explains it."""

EXIT_OK = 0
EXIT_BUG = 1
EXIT_BAD_INPUT = 2
EXIT_CANCELLED = 3
EXIT_MISSING = 4


class SnowGalileoError(Exception):
    """A failure that a person can understand: a stable code, one sentence, and what to do next."""

    def __init__(self, code: str, text: str, hint: str = "", detail: str = "") -> None:
        if code not in ERRORS:
            raise ValueError(f"unknown error code {code}")
        super().__init__(text)
        self.code = code
        self.text = text
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.code}: {self.text}" + (f" {self.hint}" if self.hint else "")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.code, self.text, self.hint, self.detail)

    @property
    def exit_code(self) -> int:
        """Exit code of the command line for this error."""
        if self.code == "SG-JOB-002":
            return EXIT_CANCELLED
        if self.code.startswith(("SG-DEVICE", "SG-ENGINE")):
            return EXIT_MISSING
        return EXIT_BUG if self.code == "SG-BUG-001" else EXIT_BAD_INPUT

    def to_json(self) -> Json:
        """The error as it travels in a message."""
        return {"code": self.code, "text": self.text, "hint": self.hint, "detail": self.detail}

    @classmethod
    def from_json(cls, message: Mapping[str, Any]) -> SnowGalileoError:
        """Rebuild an error from a message; a code from a newer engine becomes ``SG-BUG-001`` with the code kept in the detail."""
        code = str(message.get("code", ""))
        detail = str(message.get("detail", ""))
        if code not in ERRORS:
            code, detail = "SG-BUG-001", f"{code} {detail}".strip()
        return cls(code, str(message.get("text", "")), str(message.get("hint", "")), detail)


class Cancelled(SnowGalileoError):  # noqa: N818 (not an error)
    """The person asked to stop."""

    def __init__(self, *_: Any) -> None:
        super().__init__("SG-JOB-002", "The job was cancelled.")


# --- job specifications ---------------------------------------------------------------------------------------------------------------

DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("fp32", "bf16")
CONDITIONS = ("auto", "clear", "clouds", "no_hr", "clouds_no_hr")


def _require(condition: bool, text: str) -> None:
    if not condition:
        raise SnowGalileoError("SG-JOB-001", text)


@dataclass
class JobSpec:
    """What to do; the same specification gives the same bytes, whichever way it was made."""

    kind: ClassVar[str] = ""

    stacks: List[str] = field(default_factory=list)
    """Files or folders."""
    day: Optional[str] = None
    """Prediction day, ISO 8601 (``2025-04-06``); ``None``: every day in the stacks."""
    area: Optional[Json] = None
    """GeoJSON geometry in longitude and latitude (EPSG:4326); cells that touch it are used. ``None``: all cells."""
    impute_nan: bool = False
    """Replace NaN and infinity in cubes by the band's mean, as the research loader did, instead of refusing the file."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        _require(bool(self.stacks), "No input stack was given.")
        if self.day is not None:
            try:
                date.fromisoformat(self.day)
            except ValueError:
                raise SnowGalileoError("SG-JOB-001", f"'{self.day}' is not a day of the form YYYY-MM-DD.") from None

    def to_json(self) -> Json:
        """The specification as it travels in a message."""
        return {"kind": self.kind, **asdict(self)}


@dataclass
class InspectSpec(JobSpec):
    """Table of days and sensors: what the stack holds."""

    kind: ClassVar[str] = "inspect"


@dataclass
class PredictSpec(JobSpec):
    """Fractional snow cover of the prediction day."""

    kind: ClassVar[str] = "predict"

    checkpoints: List[str] = field(default_factory=list)
    output: str = ""
    """GeoTIFF to write; several days or coordinate systems add ``_<day>`` and ``_EPSG<n>`` to the name."""
    device: str = "auto"
    precision: str = "fp32"
    condition: str = "auto"
    """Masking the weights were trained with; ``auto``: from the checkpoint's published name, else ``clear``."""
    batch_size: int = 0
    """Cells per batch; 0: chosen for the device."""
    single_day: bool = False
    """Refuse stacks with several prediction days (``SG-STACK-014``) instead of writing one raster for each."""
    hide_landsat: bool = False
    """Hide Landsat of the prediction day, for comparing with labels that were made from it."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        _require(bool(self.checkpoints), "No model file was given.")
        _require(bool(self.output), "No output file was given.")
        _require(self.device in DEVICES, f"Device '{self.device}' is not one of {', '.join(DEVICES)}.")
        _require(self.precision in PRECISIONS, f"Precision '{self.precision}' is not one of {', '.join(PRECISIONS)}.")
        _require(self.condition in CONDITIONS, f"Condition '{self.condition}' is not one of {', '.join(CONDITIONS)}.")
        _require(self.batch_size >= 0, f"A batch of {self.batch_size} cells is not possible.")


LABEL_VALUES = ("auto", "fraction", "percent", "clms", "classes")
HIDE_LANDSAT = ("auto", "yes", "no")


@dataclass
class EvaluateSpec(JobSpec):
    """Compare snow maps with labels: either finished maps (``predictions``), or ``stacks`` that are mapped first with ``checkpoints``.

    With finished maps, ``stacks`` may be given, too: they tell elevation, land cover and condition, and feed the baselines.
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
    """Hide Landsat of the prediction day from model and baselines; ``auto``: where the label's name says that it was made from Landsat."""
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
    """GeoTIFF of predicted minus label; several days or coordinate systems add to the name, as with ``predict``."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        _require(bool(self.labels), "No labels were given.")
        _require(bool(self.predictions) != bool(self.checkpoints), "Give either finished snow maps, or stacks with a model file.")
        if self.checkpoints or self.stacks:
            super().validate()
        _require(self.area is None or bool(self.checkpoints), "An area can be chosen only where the maps are made from stacks.")
        _require(self.label_values in LABEL_VALUES, f"Label values '{self.label_values}' are not one of {', '.join(LABEL_VALUES)}.")
        _require(self.hide_landsat in HIDE_LANDSAT, f"Hiding Landsat '{self.hide_landsat}' is not one of {', '.join(HIDE_LANDSAT)}.")
        _require(0 < self.min_valid <= 1, f"The least valid share {self.min_valid:g} is not above 0 and up to 1.")
        _require(bool(self.forest_stacks) == bool(self.forest_labels), "The random forest needs both stacks and labels to train on.")
        _require(not self.forest_stacks or bool(self.stacks), "The random forest can only be compared where the stacks of the maps are given.")
        _require(self.device in DEVICES, f"Device '{self.device}' is not one of {', '.join(DEVICES)}.")
        _require(self.precision in PRECISIONS, f"Precision '{self.precision}' is not one of {', '.join(PRECISIONS)}.")
        _require(self.condition in CONDITIONS, f"Condition '{self.condition}' is not one of {', '.join(CONDITIONS)}.")
        _require(self.batch_size >= 0, f"A batch of {self.batch_size} cells is not possible.")


TRAINING_CONDITIONS = ("clear", "clouds", "no_hr", "clouds_no_hr", "mixed")
SIZES = ("nano", "tiny", "base")
HEADS = ("spatial_mean", "attention_probe")


@dataclass
class FinetuneSpec(JobSpec):
    """Train a model on stacks with known snow cover; the defaults are the published recipe."""

    kind: ClassVar[str] = "finetune"

    labels: List[str] = field(default_factory=list)
    """Label rasters, snow cover 0..1 at 100 m, or folders of them; named as their stack, or with the day in the name and on its grid."""
    output: str = ""
    """Folder for weights, log and state."""
    cloud_stacks: List[str] = field(default_factory=list)
    """Twins of the stacks with clouds, of the same file names; for the conditions with clouds and for ``mixed``."""
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
        _require(bool(self.labels), "No labels were given.")
        _require(bool(self.output), "No output folder was given.")
        _require(bool(self.val_stacks) == bool(self.val_labels), "Validation needs both stacks and labels.")
        for name, choices in (
            ("condition", TRAINING_CONDITIONS),
            ("size", SIZES),
            ("head", HEADS),
            ("device", DEVICES),
            ("precision", PRECISIONS),
        ):
            value = getattr(self, name)
            _require(value in choices, f"The setting '{name}' is '{value}', which is not one of {', '.join(choices)}.")
        for name in ("epochs", "batch_size", "effective_batch", "learning_rate", "clip_norm", "sigmoid_slope"):
            _require(getattr(self, name) > 0, f"The setting '{name}' must be above 0.")
        for name in ("samples", "seed", "weight_decay", "min_learning_rate", "memory_mb"):
            _require(getattr(self, name) >= 0, f"The setting '{name}' must not be negative.")
        for name in ("val_share", "warmup", "drop_path", "hide_days", "hide_sensors", "beta1", "beta2"):
            _require(0 <= getattr(self, name) < 1, f"The setting '{name}' must be from 0 to below 1.")
        _require(0 <= self.window <= 10, "The window must be from 0 to 10 pixels.")


CLOUD_MIXED = "mixed"
CLOUD_CONFIGS = ("full", "wide", "big", "local", "thin", "fog", CLOUD_MIXED)
CLOUD_DAYS = ("prediction", "all", "random")


@dataclass
class AddCloudsSpec(JobSpec):
    """Cloudy twins of stacks, whole files only; with ``change``, the map of what the clouds do to the snow cover, too."""

    kind: ClassVar[str] = "add_clouds"

    output: str = ""
    """Folder for the twins, which keep their names; or, for one stack, the file to write."""
    config: str = "full"
    """Kind of cloud; ``mixed``: one of those of the published training files at random."""
    days: str = "prediction"
    """``prediction``, ``all``, ``random`` (as in the published training files), or ages in days separated by commas, 0 = the prediction day."""
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
        _require(bool(self.output), "No output was given.")
        _require(self.area is None, "Clouds are added to whole files; an area cannot be chosen.")
        _require(self.config in CLOUD_CONFIGS, f"Clouds '{self.config}' are not one of {', '.join(CLOUD_CONFIGS)}.")
        ages = self.days.split(",")
        well_formed = self.days in CLOUD_DAYS or all(len(age) == 1 and age in "01234567" for age in ages)
        _require(well_formed, f"The days '{self.days}' are neither {', '.join(CLOUD_DAYS)} nor ages from 0 to 7 separated by commas.")
        _require(self.seed >= 0, f"The seed {self.seed} is negative.")
        _require(bool(self.change) == bool(self.checkpoint), "The change of snow cover needs both a file to write and a model file.")
        _require(self.device in DEVICES, f"Device '{self.device}' is not one of {', '.join(DEVICES)}.")
        _require(self.precision in PRECISIONS, f"Precision '{self.precision}' is not one of {', '.join(PRECISIONS)}.")
        _require(self.condition in CONDITIONS, f"Condition '{self.condition}' is not one of {', '.join(CONDITIONS)}.")


@dataclass
class PretrainSpec(JobSpec):
    """Pre-training by masked auto-encoding on unlabelled stacks; the defaults are the published recipe."""

    kind: ClassVar[str] = "pretrain"

    output: str = ""
    """Folder: ``last``, ``epoch_0``, ``epoch_50`` and so on, each with an encoder that fine-tuning can start from."""
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
        _require(bool(self.output), "No output folder was given.")
        _require(self.size in SIZES, f"Size '{self.size}' is not one of {', '.join(SIZES)}.")
        _require(self.epochs > 0, f"{self.epochs} epochs are not possible.")
        _require(0 <= self.warmup_epochs <= self.epochs, f"{self.warmup_epochs} epochs of warming up do not fit into {self.epochs}.")
        _require(self.batch_size > 0, f"A batch of {self.batch_size} cells is not possible.")
        _require(self.micro_batch >= 0, f"{self.micro_batch} cells at once are not possible.")
        _require(0 < self.learning_rate < 1, f"A learning rate of {self.learning_rate:g} is not possible.")
        _require(self.seed >= 0, f"The seed {self.seed} is negative.")
        _require(self.device in DEVICES, f"Device '{self.device}' is not one of {', '.join(DEVICES)}.")
        _require(self.precision in PRECISIONS, f"Precision '{self.precision}' is not one of {', '.join(PRECISIONS)}.")


SPECS: Dict[str, Type[JobSpec]] = {spec.kind: spec for spec in (InspectSpec, PredictSpec, FinetuneSpec, EvaluateSpec, AddCloudsSpec, PretrainSpec)}


def spec_from_json(message: Mapping[str, Any]) -> JobSpec:
    """Rebuild and validate a job specification.

    Raises ``SG-JOB-001`` for an unknown kind, an unknown or a missing field, a field of another type, or a value that no job can run with.
    """
    kind = message.get("kind")
    spec_class = SPECS.get(kind) if isinstance(kind, str) else None
    if spec_class is None:
        raise SnowGalileoError("SG-JOB-001", f"There is no job of the kind '{kind}'.")
    known = {f.name: f for f in fields(spec_class)}
    values = {name: value for name, value in message.items() if name != "kind"}
    unknown = sorted(set(values) - set(known))
    _require(not unknown, f"The job '{kind}' has no setting '{unknown[0] if unknown else ''}'.")
    for name, value in values.items():
        default = known[name].default
        if default is MISSING:
            well_typed = isinstance(value, list) and all(isinstance(item, str) for item in value)
        elif default is None:
            well_typed = value is None or isinstance(value, dict if name == "area" else str)
        else:
            well_typed = type(value) is type(default)
        _require(well_typed, f"The setting '{name}' of the job '{kind}' has a value of the wrong type.")
    spec = spec_class(**values)
    spec.validate()
    return spec


# --- lines ----------------------------------------------------------------------------------------------------------------------------


def encode(message: Mapping[str, Any]) -> bytes:
    """One message as one line."""
    return (json.dumps(message, ensure_ascii=True, separators=(",", ":"), allow_nan=False) + "\n").encode("ascii")


def decode(line: Union[bytes, str]) -> Optional[Json]:
    """The message on a line, or ``None`` when the line is not one (a stray print, half a line)."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    return message if isinstance(message, dict) and isinstance(message.get("type"), str) else None
