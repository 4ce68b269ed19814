"""NetCDF: a series as one file with the climate and forecast conventions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, require
from .paths import Output, files
from .snow_series import SnowSeriesResult, SnowSeriesSpec


@dataclass
class SeriesFile(SnowSeriesResult):
    """``path``: NetCDF-4 file; ``variables``: that it holds besides the coordinates."""

    path: str = ""
    variables: List[str] = field(default_factory=list)


@dataclass
class NetcdfSpec(SnowSeriesSpec):
    """Write a series of snow cover rasters as one NetCDF file (CF-1.11)."""

    kind: ClassVar[str] = "netcdf"
    result: ClassVar[Type[JobResult]] = SeriesFile

    output: str = ""
    """``.nc`` file to write."""
    quality_layers: List[str] = field(default_factory=list)
    """Uncertainty and quality rasters of the maps, or folders of them; those in the maps' own folders are
    found without.
    """

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(self.output.lower().endswith(".nc"), "The series is written as .nc.")
        self.validate_paths()

    def inputs(self) -> List[str]:
        """The rasters and what goes with them."""
        return [*super().inputs(), *self.quality_layers]

    def outputs(self) -> List[Output]:
        """The file."""
        return files(self.output)
