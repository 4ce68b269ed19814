"""Base classes of specifications and results, and the choices and checks that several jobs share."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import ClassVar, Dict, List, Optional, Sequence, Type

from .errors import Json, SnowGalileoError
from .json_data import JsonData
from .left_out import LeftOut
from .paths import Output, refuse_same_paths

DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("fp32", "bf16", "bf16_all")
"""Of prediction: 32 bit; 16 bit in products of attention; 16 bit in all matrix products."""
TRAINING_PRECISIONS = ("fp32", "bf16")
CONDITIONS = ("auto", "clear", "clouds", "no_hr", "clouds_no_hr")
SIZES = ("nano", "tiny", "base")


YEARS = range(1950, 3000)
"""Years of prediction days: earlier ones are before all satellites, and dates have ends."""


def require(condition: bool, text: str) -> None:
    """Raise ``SG-JOB-001`` with the given sentence unless the condition holds."""
    if not condition:
        raise SnowGalileoError("SG-JOB-001", text)


def require_choice(name: str, value: str, choices: Sequence[str]) -> None:
    """Raise ``SG-JOB-001`` unless the value is one of the choices; ``name``: the setting's name as users see
    it.
    """
    require(value in choices, f"{name} '{value}' is not one of {', '.join(choices)}.")


def validate_day(day: Optional[str]) -> None:
    """Raise ``SG-JOB-001`` when ``day`` is neither ``None`` nor an ISO 8601 date."""
    if day is not None:
        try:
            date.fromisoformat(day)
        except ValueError:
            raise SnowGalileoError("SG-JOB-001", f"'{day}' is not a day of the form YYYY-MM-DD.") from None


@dataclass
class Warned(JsonData):
    """A warning of a job; ``code``: see ``ERRORS``."""

    code: str
    text: str


@dataclass
class JobResult(JsonData):
    """What a job has done. Paths are text; ``seconds`` is wall-clock time."""


@dataclass
class JobSpec:
    """What to do; the same specification gives the same bytes on every route."""

    kind: ClassVar[str] = ""
    result: ClassVar[Type[JobResult]] = JobResult
    after_full_disk: ClassVar[str] = ""
    """What to do once there is space again, where a job goes on; otherwise it begins anew."""

    stacks: List[str] = field(default_factory=list)
    """Files or folders."""
    day: Optional[str] = None
    """Prediction day, ISO 8601 (``2025-04-06``); ``None``: every day in the stacks."""
    area: Optional[Json] = None
    """GeoJSON geometry in EPSG:4326; cells that touch it are used. ``None``: all cells."""
    impute_nan: bool = False
    """Replace NaN and infinity in cubes by the band's mean, as the research loader did, instead of refusing
    the file.
    """

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(bool(self.stacks), "No input stack was given.")
        self.validate_day()

    def inputs(self) -> List[str]:
        """Paths that the job reads: files, or folders of files."""
        return list(self.stacks)

    def outputs(self) -> List[Output]:
        """What the job writes, as far as the specification says; no two may be the same."""
        return []

    def validate_paths(self) -> None:
        """Raise ``SG-OUTPUT-003`` or ``-004`` when an output has the name of an input or of another output.

        Only the names are compared; before a job runs, the engine also compares the files themselves.
        """
        refuse_same_paths(self.outputs(), self.inputs())

    def validate_day(self) -> None:
        """Raise ``SG-JOB-001`` when ``day`` is not an ISO 8601 date."""
        validate_day(self.day)

    def to_json(self) -> Json:
        """The specification as part of a message."""
        return {"kind": self.kind, **asdict(self)}


@dataclass
class StackResult(JobResult):
    """Fields that the results of all jobs on stacks share.

    ``left_out``: inputs that could not be used. ``ignored``: number of files in folders that no reader
    recognises, by ending. ``warnings``: in the order in which they were sent. ``input_notes``: a sentence for
    each thing about the inputs that users should know, such as pixels that no cell uses.
    """

    left_out: List[LeftOut] = field(default_factory=list)
    ignored: Dict[str, int] = field(default_factory=dict)
    warnings: List[Warned] = field(default_factory=list)
    input_notes: List[str] = field(default_factory=list)
