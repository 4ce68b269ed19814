"""Scan: which products of an archive show an area, before anything is built."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .inspect import Availability
from .job import JobResult, JobSpec, require
from .json_data import JsonData


@dataclass
class BuildEstimate(JsonData):
    """What building costs: disk that the store will take more, time with all processes, memory of all of
    them.
    """

    disk_mb: float
    seconds: float
    peak_memory_mb: int


@dataclass
class ArchiveAvailability(Availability):
    """Availability of an archive: ``valid`` is the share of the cells that footprints cover, in percent.

    ``missing``: labels of sensors without a scene. ``looked_for``: products, in words. ``notes``: sentences
    about the scenes, such as that a value is approximate, and the number of products that are not needed.
    """

    crs: str = ""
    missing: List[str] = field(default_factory=list)
    estimate: Optional[BuildEstimate] = None
    looked_for: List[str] = field(default_factory=list)
    notes: List[str] = field(default_factory=list)


@dataclass
class ScanSpec(JobSpec):
    """Which products of an archive cover an area on the 8 days up to ``day``; nothing is built."""

    kind: ClassVar[str] = "scan"
    result: ClassVar[Type[JobResult]] = ArchiveAvailability

    archive: List[str] = field(default_factory=list)
    """Folders, in any structure, or single products."""
    grid_crs: str = ""
    """UTM zone of the cells, such as ``EPSG:32632``; empty: the zone of the area's centre."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "A stack is built from an archive, not from other stacks.")
        require(bool(self.archive), "No archive folder was given.")
        require(self.day is not None, "No prediction day was given.")
        require(self.area is not None, "No area was given.")
        self.validate_day()
