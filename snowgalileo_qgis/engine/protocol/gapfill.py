"""Fill gaps: values for days without one, in a series of snow cover rasters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, require, require_choice
from .paths import Output
from .season import FILL_METHODS
from .snow_series import SnowSeriesResult, SnowSeriesSpec


@dataclass
class FilledSeries(SnowSeriesResult):
    """``files``: one raster of snow cover per day, in ``folder``; ``origins``: where its values come from.

    ``observed_percent``, ``filled_percent``: share of all pixels and days that were seen, and that have a
    value after filling.
    """

    folder: str = ""
    files: List[str] = field(default_factory=list)
    origins: List[str] = field(default_factory=list)
    observed_percent: float = 0.0
    filled_percent: float = 0.0


@dataclass
class GapfillSpec(SnowSeriesSpec):
    """Fill the gaps of a series of snow cover rasters in time."""

    kind: ClassVar[str] = "gapfill"
    result: ClassVar[Type[JobResult]] = FilledSeries

    output: str = ""
    """Folder: one raster per day, and below ``origin`` one that tells from where each value comes."""
    method: str = "linear"
    max_gap: int = 0
    """Longest gap that is filled, days (``persistence``: days that a value is kept); 0: any."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output folder was given.")
        require_choice("Method", self.method, FILL_METHODS[1:])
        require(self.max_gap >= 0, f"A gap of {self.max_gap} days is not possible.")
        self.validate_paths()

    def outputs(self) -> List[Output]:
        """The folder; its files are named by the day."""
        return [Output(self.output, is_folder=True)]
