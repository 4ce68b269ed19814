"""What the jobs on finished snow cover rasters share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Dict, List, Optional

from .evaluate import LABEL_VALUES
from .job import JobResult, JobSpec, Warned, require, require_choice, validate_day
from .left_out import LeftOut

CHART_ENDINGS = ("png", "svg", "csv")


def require_chart(path: str) -> None:
    """Raise ``SG-JOB-001`` for a chart that would be neither a picture nor a table."""
    ending = path.lower().rsplit(".", 1)[-1]
    require(not path or ending in CHART_ENDINGS, "A chart is written as .png, .svg or .csv (its numbers).")


@dataclass
class SnowSeriesResult(JobResult):
    """``days``: of the rasters that were used, ISO 8601. ``kinds``: what the values of the rasters are, and
    why. ``quantity``: ``seen from above`` or ``on the ground``, empty where no raster says so.

    ``left_out``: rasters that could not be used.
    """

    days: List[str] = field(default_factory=list)
    kinds: Dict[str, str] = field(default_factory=dict)
    quantity: str = ""
    left_out: List[LeftOut] = field(default_factory=list)
    seconds: float = 0.0
    warnings: List[Warned] = field(default_factory=list)


@dataclass
class SnowSeriesSpec(JobSpec):
    """A job on finished snow cover rasters, one per day."""

    rasters: List[str] = field(default_factory=list)
    """Snow cover rasters, or folders of them; the day is in a tag, else in the name."""
    first_day: Optional[str] = None
    """First day to use, ISO 8601; ``None``: that of the first raster."""
    last_day: Optional[str] = None
    threshold: float = 0.5
    """Least snow cover, 0 to 1, of a pixel that counts as snow."""
    values: str = "auto"
    """What the values of the rasters are.

    ``auto``: recognised from each file, refused where it is not certain.
    """

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "Snow products are made from snow cover rasters, not from stacks.")
        require(bool(self.rasters), "No snow cover raster was given.")
        require(0 < self.threshold <= 1, f"The threshold {self.threshold:g} is not above 0 and at most 1.")
        require_choice("Values", self.values, LABEL_VALUES)
        for day in (self.first_day, self.last_day):
            validate_day(day)
        if self.first_day and self.last_day:
            ordered = date.fromisoformat(self.first_day) <= date.fromisoformat(self.last_day)
            require(ordered, f"The last day, {self.last_day}, is before the first, {self.first_day}.")

    def inputs(self) -> List[str]:
        """The rasters, and other layers."""
        return [*self.stacks, *self.rasters]
