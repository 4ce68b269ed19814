"""Scan: availability of an archive for an area, before anything is built."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .earth_engine import EarthEngine
from .inspect import Availability
from .job import JobResult, JobSpec, require
from .json_data import JsonData


@dataclass
class BuildEstimate(JsonData):
    """Cost of a build: growth of the store [MiB], wall-clock time [s], peak memory of all processes [MiB].

    ``requests``, ``download_mb``: what a service is asked for first, and how much that is at most [MiB].
    """

    disk_mb: float
    seconds: float
    peak_memory_mb: int
    requests: int = 0
    download_mb: float = 0.0


@dataclass
class ArchiveAvailability(Availability):
    """Availability of an archive; ``valid``: percent of the cells that scene footprints cover.

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
    """Find the scenes of an archive, of Earth Engine, or of both, that cover an area on the 8 days up to
    ``day``; nothing is built.
    """

    kind: ClassVar[str] = "scan"
    result: ClassVar[Type[JobResult]] = ArchiveAvailability

    archive: List[str] = field(default_factory=list)
    """Folders of any structure, or single products."""
    grid_crs: str = ""
    """UTM zone of the cells, such as ``EPSG:32632``; empty: that of the area's centre."""
    earth_engine: Optional[EarthEngine] = None
    """Where Earth Engine is asked, for what the archive lacks."""

    @property
    def has_source(self) -> bool:
        """Whether it says where scenes come from."""
        return bool(self.archive or self.earth_engine)

    def inputs(self) -> List[str]:
        """The archive's folders, and the file that logs in to Earth Engine."""
        credentials = self.earth_engine.credentials if self.earth_engine else ""
        return [*self.archive, *([credentials] if credentials else [])]

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "A stack is built from an archive, not from other stacks.")
        require(
            self.has_source,
            "Neither an archive folder nor a project for Earth Engine was given.",
        )
        require(self.day is not None, "No prediction day was given.")
        require(self.area is not None, "No area was given.")
        self.validate_day()
        if self.earth_engine:
            self.earth_engine.validate()
