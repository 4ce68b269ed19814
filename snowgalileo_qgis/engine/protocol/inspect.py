"""Inspect: availability of stacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .day_table import DayTable
from .job import JobResult, JobSpec, StackResult


@dataclass
class Availability(StackResult):
    """``prediction_days``: one table for each.

    ``bounds``: west, south, east, north of all cells [degrees].
    """

    prediction_days: List[DayTable] = field(default_factory=list)
    cells: int = 0
    bounds: List[float] = field(default_factory=list)


@dataclass
class InspectSpec(JobSpec):
    """Report the availability of stacks by day and sensor."""

    kind: ClassVar[str] = "inspect"
    result: ClassVar[Type[JobResult]] = Availability
