"""What to do: the specifications of looking at stacks and of predicting, and what all of them share."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import ClassVar, List, Optional

from .errors import Json, SnowGalileoError

DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("fp32", "bf16")
CONDITIONS = ("auto", "clear", "clouds", "no_hr", "clouds_no_hr")


def require(condition: bool, text: str) -> None:
    """Raise ``SG-JOB-001`` with the given sentence unless the condition holds."""
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
        require(bool(self.stacks), "No input stack was given.")
        self.validate_day()

    def validate_day(self) -> None:
        """Raise ``SG-JOB-001`` when the day is given and is none."""
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
        require(bool(self.checkpoints), "No model file was given.")
        require(bool(self.output), "No output file was given.")
        require(self.device in DEVICES, f"Device '{self.device}' is not one of {', '.join(DEVICES)}.")
        require(self.precision in PRECISIONS, f"Precision '{self.precision}' is not one of {', '.join(PRECISIONS)}.")
        require(self.condition in CONDITIONS, f"Condition '{self.condition}' is not one of {', '.join(CONDITIONS)}.")
        require(self.batch_size >= 0, f"A batch of {self.batch_size} cells is not possible.")
