"""Evaluate: compare snow maps with labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Dict, List, Optional, Type

from .job import CONDITIONS, DEVICES, PRECISIONS, JobResult, JobSpec, StackResult, require, require_choice
from .json_data import JsonData
from .paths import Output, files, raster_path

LABEL_VALUES = ("auto", "fraction", "percent", "clms", "classes", "permille", "ndsi")
HIDE_LANDSAT = ("auto", "yes", "no")


@dataclass
class Scores(JsonData):
    """Regression scores over ``n`` pixels, in units of snow cover 0..1; ``None``: not defined.

    ``bias``: mean of predicted minus label. ``r2``: relative to the mean of the labels; not defined when all
    labels are equal.
    """

    n: int
    rmse: Optional[float]
    r2: Optional[float]
    mae: Optional[float]
    median_ae: Optional[float]
    bias: Optional[float]


@dataclass
class ClassScores(JsonData):
    """Classification scores for ten classes of snow cover.

    Precision, recall and F1 are weighted by support.
    """

    accuracy: Optional[float]
    balanced_accuracy: Optional[float]
    precision: Optional[float]
    recall: Optional[float]
    f1: Optional[float]
    miou: Optional[float]


@dataclass
class MapScores(Scores):
    """Scores of a map; ``classes``: classification scores by binning, ``research`` and ``uniform``."""

    classes: Dict[str, ClassScores] = field(default_factory=dict)


@dataclass
class ConditionScores(JsonData):
    """Scores of a baseline and of the map on the same pixels, by condition."""

    baseline: Dict[str, Scores]
    model: Dict[str, Scores]


@dataclass
class BaselineScores(JsonData):
    """Scores of a baseline and of the map on the pixels that the baseline covers; ``note``: a remark or
    empty.
    """

    baseline: Scores
    model: Scores
    by_condition: ConditionScores
    note: str


@dataclass
class LabelScores(JsonData):
    """One pair of label and map.

    ``values``: kind of the label's values, and ``reason`` why; ``product``: known by its name, or empty;
    ``quantity``: snow seen from above or on the ground, or empty; ``landsat``: derived from Landsat.
    """

    path: str
    map: str
    day: str
    values: str
    landsat: bool
    landsat_hidden: bool
    pixels: int
    rmse: Optional[float]
    bias: Optional[float]
    reason: str = ""
    product: str = ""
    quantity: str = ""


@dataclass
class Residual(JsonData):
    """Raster of predicted minus label (-1..1)."""

    path: str
    day: str
    crs: str
    pixels: int


@dataclass
class MapModel(JsonData):
    """The model that a map was made with, according to its tags."""

    file: str
    sha256: str
    note: str


@dataclass
class Evaluation(StackResult):
    """``figures``: ``model`` (all pixels), ``partial_snow`` (the model where 0 < label < 1), ``all_zero`` (a
    map without snow), and the last two under the research system's names.

    ``strata``: by ``fsc_bin``, ``season``, ``elevation``, ``land_cover``, ``condition``, each by group.
    ``condition``: masking applied, if this job made the maps.
    """

    figures: Dict[str, MapScores] = field(default_factory=dict)
    strata: Dict[str, Dict[str, Scores]] = field(default_factory=dict)
    baselines: Dict[str, BaselineScores] = field(default_factory=dict)
    labels: List[LabelScores] = field(default_factory=list)
    condition: Optional[str] = None
    models: List[MapModel] = field(default_factory=list)
    notes: List[str] = field(default_factory=list)
    residuals: List[Residual] = field(default_factory=list)
    seconds: float = 0.0
    software: str = ""


@dataclass
class EvaluateSpec(JobSpec):
    """Compare snow maps with labels: either finished maps (``predictions``), or ``stacks`` that are mapped
    first with ``checkpoints``.

    With finished maps, ``stacks`` are optional: they provide elevation, land cover and condition, and the
    baselines.
    """

    kind: ClassVar[str] = "evaluate"
    result: ClassVar[Type[JobResult]] = Evaluation

    predictions: List[str] = field(default_factory=list)
    """Maps written by ``predict``, or folders of them."""
    labels: List[str] = field(default_factory=list)
    label_values: str = "auto"
    """Unit of the labels' values; ``auto``: detected, and refused where it is ambiguous."""
    min_valid: float = 0.5
    """Smallest share of a map pixel that must be valid in the label, above 0 and up to 1."""
    hide_landsat: str = "auto"
    """Hide Landsat of the prediction day from model and baselines.

    ``auto``: where the label's name says that it was derived from Landsat.
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
        self.validate_paths()

    def inputs(self) -> List[str]:
        """Maps or model files, stacks, labels, and what the forest is trained on."""
        trained_on = [*self.forest_stacks, *self.forest_labels]
        return [*self.predictions, *self.stacks, *self.checkpoints, *self.labels, *trained_on]

    def outputs(self) -> List[Output]:
        """Report, figures, table and residual."""
        return files(self.report, self.metrics, self.table, raster_path(self.residual))
