"""Inspect: availability of stacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .day_table import DayTable
from .job import JobResult, JobSpec, StackResult

MOST_FOOTPRINTS = 2500
"""Cells whose outlines are reported one by one."""


@dataclass
class Availability(StackResult):
    """``prediction_days``: one table for each.

    ``bounds``: west, south, east, north of all cells [degrees]. ``footprints``: corners of each cell,
    longitude and latitude in turn [degrees]; empty if there are more than ``MOST_FOOTPRINTS``.
    """

    prediction_days: List[DayTable] = field(default_factory=list)
    cells: int = 0
    bounds: List[float] = field(default_factory=list)
    footprints: List[List[float]] = field(default_factory=list)


@dataclass
class InspectSpec(JobSpec):
    """Report the availability of stacks by day and sensor."""

    kind: ClassVar[str] = "inspect"
    result: ClassVar[Type[JobResult]] = Availability
