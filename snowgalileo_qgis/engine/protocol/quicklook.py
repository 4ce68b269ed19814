"""Quick-look: the Sentinel-2 image of the clearest of a stack's days, to look at beside its snow map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, List, Optional, Type

from .job import JobResult, JobSpec, StackResult, require
from .paths import Output, files, raster_path


@dataclass
class Quicklook(StackResult):
    """``path``: GeoTIFF of six bytes for each 10 m pixel, 0 = no image: red, green, blue, then the short-wave
    colours (B11, B8, B4); ``None`` if Sentinel-2 saw no cell. ``image_day``: its day, ISO 8601. ``seen``:
    percent of the cells that the image shows, ``cloudy``: of it flagged as cloud, ``None`` without flags.
    """

    path: Optional[str] = None
    day: str = ""
    image_day: Optional[str] = None
    seen: float = 0.0
    cloudy: Optional[float] = None
    cells: int = 0


@dataclass
class QuicklookSpec(JobSpec):
    """Write the clearest Sentinel-2 image of a stack."""

    kind: ClassVar[str] = "quicklook"
    result: ClassVar[Type[JobResult]] = Quicklook

    output: str = ""
    """GeoTIFF to write."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output file was given.")
        self.validate_paths()

    def outputs(self) -> List[Output]:
        """The image."""
        return files(raster_path(self.output))
