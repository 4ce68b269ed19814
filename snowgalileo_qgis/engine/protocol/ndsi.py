"""NDSI: snow cover of SEN12TP scenes from their own Sentinel-2 image, to compare with and to train on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .job import JobResult, JobSpec, StackResult, require
from .json_data import JsonData
from .paths import Output
from .setting import setting, validate_settings


@dataclass
class NdsiRaster(JsonData):
    """Rasters of one scene. ``ndsi``: 10 m, -1..1; ``fsc``: 100 m, 0..1. ``clear_percent``: pixels of 100 m
    with a value; ``mean_fsc``: of these, ``None`` without any.
    """

    scene: str
    day: str
    ndsi: str
    fsc: str
    clear_percent: float
    mean_fsc: Optional[float] = None


@dataclass
class NdsiRasters(StackResult):
    """``rasters``: one for each scene, in ``folder``."""

    folder: str = ""
    rasters: List[NdsiRaster] = field(default_factory=list)
    cloud_limit: float = 0.0
    seconds: float = 0.0


@dataclass
class NdsiSpec(JobSpec):
    """NDSI of the Sentinel-2 image of SEN12TP scenes, and the snow cover that Gascoin et al. (2020) give for
    it.
    """

    kind: ClassVar[str] = "ndsi"
    result: ClassVar[Type[JobResult]] = NdsiRasters

    output: str = ""
    """Folder of the rasters."""
    cloud_limit: float = setting(
        40.0,
        "Cloud limit (percent)",
        "pixels of a higher cloud probability have no value; 40 as in the data set's own reader",
        least=0,
        most=100,
    )

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        validate_settings(self)
        require(bool(self.output), "No output was given.")
        self.validate_paths()

    def outputs(self) -> List[Output]:
        """The folder."""
        return [Output(self.output, is_folder=True)]
