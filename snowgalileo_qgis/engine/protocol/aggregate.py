"""Aggregate: one raster for every few days of a series."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, require, require_choice
from .paths import Output
from .snow_series import SnowSeriesResult, SnowSeriesSpec

AGGREGATIONS = ("median", "maximum", "latest")


@dataclass
class AggregatedSeries(SnowSeriesResult):
    """``files``: snow cover of each period, named by its last day. ``companions``: for ``latest``, days since
    the value was seen, else the number of values.
    """

    folder: str = ""
    files: List[str] = field(default_factory=list)
    companions: List[str] = field(default_factory=list)


@dataclass
class AggregateSpec(SnowSeriesSpec):
    """Join the days of a series of snow cover rasters to periods."""

    kind: ClassVar[str] = "aggregate"
    result: ClassVar[Type[JobResult]] = AggregatedSeries

    output: str = ""
    """Folder: one raster for each period, and below ``age`` or ``count`` the one that goes with it."""
    method: str = "latest"
    """``median`` or ``maximum`` of the values, or the ``latest`` one."""
    period: int = 8
    """Days of a period."""
    every: int = 0
    """Days from one period to the next; 0: as long as the period, so that none overlap."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output folder was given.")
        require_choice("Method", self.method, AGGREGATIONS)
        require(1 <= self.period <= 366, f"A period of {self.period} days is not possible.")
        require(0 <= self.every <= 366, f"A period every {self.every} days is not possible.")
        self.validate_paths()

    def outputs(self) -> List[Output]:
        """The folder; its files are named by the day."""
        return [Output(self.output, is_folder=True)]
