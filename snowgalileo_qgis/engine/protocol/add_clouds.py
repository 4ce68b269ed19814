"""Add clouds: write cloudy twins of stacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .job import CONDITIONS, DEVICES, PRECISIONS, JobResult, JobSpec, StackResult, require, require_choice
from .json_data import JsonData
from .paths import Output, files, raster_path

CLOUD_MIXED = "mixed"
CLOUD_CONFIGS = ("full", "wide", "big", "local", "thin", "fog", CLOUD_MIXED)
SHADOWLESS = ("full", "fog")
"""Kinds of cloud that leave no clear sky."""
STACK_ENDINGS = (".tif", ".tiff", ".h5", ".hdf5")
"""Endings of an output that is one file."""

CLOUD_DAYS = ("prediction", "all", "random")


@dataclass
class CloudyStack(JsonData):
    """A twin; ``cloudy_percent``: cloudy pixels on each of the 8 days, oldest first."""

    path: str
    day: str
    cloudy_percent: List[float]


@dataclass
class CloudChange(JsonData):
    """Change of snow cover by the clouds: ``path`` is the map ``clouded`` minus the map ``clear``.

    ``day``: ISO 8601. Means are ``None`` without a pixel valid in both maps.
    """

    path: str
    day: str
    clear: str
    clouded: str
    mean_change: Optional[float]
    mean_absolute_change: Optional[float]


@dataclass
class CloudyStacks(StackResult):
    """``stacks``: paths of the twins; ``files``: the same with details; ``change``: ``None`` unless
    requested.
    """

    stacks: List[str] = field(default_factory=list)
    files: List[CloudyStack] = field(default_factory=list)
    change: Optional[List[CloudChange]] = None
    seconds: float = 0.0


@dataclass
class AddCloudsSpec(JobSpec):
    """Write cloudy twins of stacks, whole files only; with ``change``, also the change of snow cover."""

    kind: ClassVar[str] = "add_clouds"
    result: ClassVar[Type[JobResult]] = CloudyStacks

    output: str = ""
    """Folder for the twins, which keep the names of the stacks; or, for one stack, the file to write."""
    config: str = "full"
    """Kind of cloud; ``mixed``: drawn at random from those of the published training files."""
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
        require(
            not self.shadows or self.config not in SHADOWLESS,
            f"Clouds of the kind '{self.config}' leave no clear sky and cast no shadows.",
        )
        for name, usual in (
            ("condition", "auto"),
            ("device", "auto"),
            ("precision", "fp32"),
            ("impute_nan", False),
        ):
            require(
                bool(self.checkpoint) or getattr(self, name) == usual,
                f"The setting '{name}' is of use only with a model file.",
            )
        require_choice("Device", self.device, DEVICES)
        require_choice("Precision", self.precision, PRECISIONS)
        require_choice("Condition", self.condition, CONDITIONS)
        self.validate_paths()

    def inputs(self) -> List[str]:
        """Stacks and the model file."""
        return [*self.stacks, *([self.checkpoint] if self.checkpoint else [])]

    def outputs(self) -> List[Output]:
        """The twins' folder or file, and the maps of the change."""
        maps = [raster_path(self.change, added) for added in ("", "_clear", "_clouded")]
        return [Output(self.output, is_folder=not self.writes_one_file), *files(*maps)]

    @property
    def writes_one_file(self) -> bool:
        """Whether the output is a file rather than a folder."""
        return self.output.lower().endswith(STACK_ENDINGS)
